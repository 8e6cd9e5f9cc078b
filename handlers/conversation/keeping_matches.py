"""What a report is like is kept with it: for its card, and for what is learned from decisions."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from forms.model import Campaign
from handlers.likeness import verdict_of
from handlers.turn import Draft, Turn
from moderation.duplicates import Match
from moderation.learned import as_shipped
from storage import models


def keep_matches(turn: Turn, campaign: Campaign, draft: Draft, matches: Iterable[Match]) -> None:
    """Keep the matches that are good for something.

    Besides those that only what the campaign's own rows tell makes good for nothing (verdict
    "none"). They are on no card, but where somebody joins the two all the same, that unlearns it.
    """
    learned = turn.campaigns.learned(draft.campaign_id)
    for match in matches:
        found = verdict_of(match, campaign.likeness, learned)
        if found == "none" and verdict_of(as_shipped(match), campaign.likeness) == "none":
            continue
        turn.add(
            models.Match,
            report_id=draft.id,
            other_id=match.id,
            likeness=match.likeness,
            verdict=found,
            reasons=json.dumps([asdict(reason) for reason in match.reasons]),
        )
