"""The card of a burst that is held: how many, of what, why, and what can be done about it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from handlers.conversation.likely import category_label
from handlers.turn import Turn
from messages.model import Choice, Prompt
from messages.words import say
from moderation.surge import alike
from storage import reports, surges

# So many texts are compared with one another: half a millisecond.
_TEXTS = 40


def surge_prompt(turn: Turn, found: Row[Any], language: str) -> Prompt:
    """The card as it now stands, with its buttons."""
    members = surges.members(turn.read, found.id)
    campaign = turn.campaigns.newest(found.campaign_id) or turn.campaign
    texts = texts_of(turn, [row.id for row in members][::-1])
    people = {row.reporter_id: row.is_new for row in members}
    text = say(
        "surge-card",
        language,
        n=surges.size(turn.read, found.id),
        category=category_label(campaign, found.category, language),
        new=sum(people.values()),
        people=len(people),
        alike=alike(texts),
        texts=len(texts),
    )
    names = ("surge-show", "surge-release", "surge-reject")
    return Prompt(text, tuple(Choice(name, say(name, language)) for name in names), columns=1)


def texts_of(turn: Turn, report_ids: Sequence[int]) -> tuple[str, ...]:
    """What the first 40 of these reports say, one text a person."""
    prints = reports.by_ids(turn.read, report_ids[:_TEXTS], turn.vault)
    return tuple({each.source or str(each.id): each.text for each in prints}.values())
