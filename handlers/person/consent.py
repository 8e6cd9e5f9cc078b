"""Consent: what a person agreed to, in which words, and when."""

from handlers.turn import Turn
from storage.models import Consent


def saw_these_words(turn: Turn) -> bool:
    """Whether the letter that is answered showed the campaign's words as they now stand."""
    version = turn.asked.subject.partition(":")[2] if turn.asked else ""
    return version == turn.campaign.consent_version


def agree(turn: Turn) -> None:
    """Keep that the person agreed to the campaign's words as they now stand."""
    campaign, who = turn.campaign, turn.who
    if who.agreed == campaign.consent_version or who.person_id is None:
        return
    turn.add(
        Consent,
        id=turn.ids(),
        person_id=who.person_id,
        campaign_id=who.campaign_id,
        n=campaign.n,
        version=campaign.consent_version,
        language=turn.language,
        given_at=turn.now,
    )
    turn.became(agreed=campaign.consent_version)
