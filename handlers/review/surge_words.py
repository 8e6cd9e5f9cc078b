"""The card of a burst that is held: how many, of what, why, and what can be done about it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from handlers.conversation.likely import category_label
from handlers.turn import Turn
from messages.model import Choice, Prompt
from messages.words import say
from moderation.surge import alike
from storage import reports, surges
from storage.arrivals import EVERY

# So many texts are compared with one another: half a millisecond.
MOST_TEXTS = 40
# So many categories are named on the card of a burst over all.
_KINDS = 3


def surge_prompt(turn: Turn, found: Row[Any], language: str) -> Prompt:
    """The card as it now stands, with its buttons."""
    members = surges.members(turn.read, found.id)
    texts = texts_of(turn, [row.id for row in members][::-1])
    people = {row.reporter_id: row.is_new for row in members}
    text = say(
        "surge-card",
        language,
        n=surges.size(turn.read, found.id),
        category=_kinds(turn, found, members, language),
        new=sum(people.values()),
        people=len(people),
        alike=alike(texts),
        texts=len(texts),
    )
    names = ("surge-show", "surge-release", "surge-reject")
    return Prompt(text, tuple(Choice(name, say(name, language)) for name in names), columns=1)


def texts_of(turn: Turn, report_ids: Sequence[int]) -> tuple[str, ...]:
    """What the first 40 of these reports say, one text a person."""
    prints = reports.by_ids(turn.read, report_ids[:MOST_TEXTS], turn.vault)
    return tuple({each.source or str(each.id): each.text for each in prints}.values())


def texts_by_report(turn: Turn, report_ids: Sequence[int]) -> dict[int, str]:
    """What each of these reports says, where it says something."""
    return {each.id: each.text for each in reports.by_ids(turn.read, report_ids, turn.vault)}


def _kinds(turn: Turn, found: Row[Any], members: Sequence[Row[Any]], language: str) -> str:
    """What they report: the category, or the commonest ones of a burst over all."""
    campaign = turn.campaigns.newest(found.campaign_id) or turn.campaign
    if found.category != EVERY:
        return category_label(campaign, found.category, language)
    codes = [code for code, _ in Counter(row.category for row in members).most_common()]
    labels = [category_label(campaign, code, language) for code in codes[:_KINDS]]
    return ", ".join([*labels, "…"] if len(codes) > _KINDS else labels)
