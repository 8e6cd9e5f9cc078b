"""Likely duplicates on a card: which cases, how like, and why in words."""

import json
from dataclasses import dataclass
from typing import Any

from handlers.review.deciding import Matter
from handlers.turn import Turn
from messages.places import nearness
from messages.words import say
from moderation.duplicates import shared_words
from privacy.redact import redact
from storage import reports, reviewing

MOST_SHOWN = 3
# From here on a gap is told in days.
_HOURS_TOLD = 48
# Longer numbers in common may be telephones or cards.
_MOST_DIGITS = 4
# Reasons in the same words however strong they are.
_ALWAYS_SAID = {
    "category": "like-same-category",
    "crowd": "like-crowded",
    "picture": "like-same-picture",
    "source": "like-same-source",
}
# Log-odds: a third more or less often.
_TOLD_HABIT = 0.3
# Of a channel's reports, beyond chance: the same third less often.
_TOLD_BATCH = 0.08


@dataclass(frozen=True, slots=True)
class Likely:
    """Another case that a report may belong to; `words` are said by both.

    `joins` is whether it was so like that it would have joined by itself.
    """

    case_id: int
    code: str
    likeness: float
    reasons: tuple[dict[str, Any], ...]
    words: tuple[str, ...]
    joins: bool = False


def likely_cases(turn: Turn, it: Matter) -> list[Likely]:
    """The cases of the likeliest reports, best first, each once, without the report's own."""
    found: dict[int, Likely] = {}
    for row in reviewing.like(turn.read, it.report.id):
        if row.id != it.case.id and row.id not in found and len(found) < MOST_SHOWN:
            hidden = row.restricted or it.case.restricted
            words = () if hidden else _words(turn, it, row.other_id)
            told = tuple(json.loads(row.reasons))
            joins = row.verdict == "match"
            found[row.id] = Likely(row.id, row.code, row.likeness, told, words, joins)
    return list(found.values())


def _words(turn: Turn, it: Matter, other_id: int) -> tuple[str, ...]:
    both = reports.by_ids(turn.read, [it.report.id, other_id], turn.vault)
    if len(both) != 2:
        return ()
    one, other = both
    counts = reports.counted(
        turn.read,
        one,
        campaign_id=it.report.campaign_id,
        vault=turn.vault,
        window=it.campaign.likeness.within,
    )
    return tuple(
        word
        for word in shared_words(one, other, counts)
        if not (word.isdigit() and len(word) > _MOST_DIGITS)
        and redact(word, country=it.campaign.country) == word
    )


def likely_line(it: Matter, likely: Likely, language: str) -> str:
    """The line of a card for one of them: "Like F3D8KP (87 %): 80 m apart, 2 hours apart"."""
    reasons = ", ".join(_reasons(it, likely, language))
    share = round(likely.likeness * 100)
    return say("card-like", language, code=likely.code, likeness=share, reasons=reasons)


def _reasons(it: Matter, likely: Likely, language: str) -> list[str]:
    said = [_reason(it, each["name"], each["value"], language) for each in likely.reasons]
    if likely.words:
        said.append(say("like-both-say", language, words=", ".join(likely.words)))
    return [words for words in said if words]


def _reason(it: Matter, name: str, value: float, language: str) -> str:
    match name:
        case "place" if it.category is not None and it.category.place == "thing":
            return say("like-distance", language, metres=round(value))
        case "place":
            return say(nearness(value), language)
        case "time":
            return _gap(value, language)
        case "batch" if value >= _TOLD_BATCH:
            return say("like-in-batches", language)
        case "habit" if abs(value) >= _TOLD_HABIT:
            return say("like-often" if value > 0 else "like-seldom", language)
        case "names":
            return say("like-other-names", language, n=round(value))
        case _ if name in _ALWAYS_SAID and value:
            return say(_ALWAYS_SAID[name], language)
    return ""


def _gap(hours: float, language: str) -> str:
    if hours < 1:
        return say("like-within-hour", language)
    if hours < _HOURS_TOLD:
        return say("like-hours", language, n=round(hours))
    return say("like-days", language, n=round(hours / 24))
