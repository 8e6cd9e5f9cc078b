"""What a campaign's own decisions change about its likeness: habits, and thresholds that hold.

Kept as JSON of categories, channels and figures; knows no person, no report and no database.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from moderation.duplicates import Match, Reason
from moderation.habits import Judged, chance, habits, kinds_of, odds_of, shifted, total
from moderation.thresholds import FEWEST, threshold_for

# Of a habit, which the likeness without habits does not have.
HABIT = "habit"
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Learned:
    """What is known of one campaign; nothing before its people have judged enough.

    Args:
        judged: of how many decisions it was learned.
        shifts: of the log-odds, by kind (moderation/habits.py).
        reached: wanted precision -> the likeness from which it was surely had, both 0-1.
    """

    judged: int = 0
    shifts: Mapping[str, float] = field(default_factory=dict)
    reached: Mapping[float, float] = field(default_factory=dict)


NOTHING_LEARNED = Learned()


def learn(judged: Sequence[Judged], precisions: Iterable[float]) -> Learned:
    """Learn habits, and with them the thresholds for these precisions.

    Nothing is learned from fewer than `FEWEST`; a precision that they do not surely have is left
    out. Costs about 0.03 s for 2,000 judged.
    """
    if len(judged) < FEWEST:
        return NOTHING_LEARNED
    shifts = {kind: round(shift, _DECIMALS) for kind, shift in habits(judged).items()}
    shown = [(chance(each.odds + total(shifts, each.kinds)), each.same) for each in judged]
    found = {precision: threshold_for(precision, shown) for precision in precisions}
    reached = {precision: at for precision, at in found.items() if at is not None}
    return Learned(len(judged), shifts, reached)


def habitual(
    matches: Iterable[Match], learned: Learned, *, category: str, channel: str
) -> list[Match]:
    """Give the matches with the habit of their kinds added, best first, as one more reason.

    Args:
        matches: of one report, without habits; any order.
        category: the report's.
        channel: that it came by; "" if unknown.
    """
    found = [_with_habit(match, learned, category, channel) for match in matches]
    return sorted(found, key=lambda match: (-match.likeness, match.id))


def without_habit(match: Match) -> Match:
    """Give the match as it was before any habit was added."""
    shift = sum(reason.log_odds for reason in match.reasons if reason.name == HABIT)
    reasons = tuple(reason for reason in match.reasons if reason.name != HABIT)
    return replace(match, likeness=shifted(match.likeness, -shift), reasons=reasons)


def judged_of(
    category: str,
    channel: str,
    likeness: float,
    reasons: Iterable[Mapping[str, Any]],
    *,
    same: bool,
) -> Judged | None:
    """Take a kept match for one that is learned from, without the habit in it.

    Args:
        likeness: as kept, 0-1.
        reasons: name, value and log_odds of each, as kept.

    Returns:
        None where not only likeness speaks for it: one that was found by its picture.
    """
    told = {reason["name"]: reason for reason in reasons}
    if "time" not in told or "picture" in told:
        return None
    shift = told[HABIT]["log_odds"] if HABIT in told else 0.0
    kinds = kinds_of(category, channel, told["time"]["value"])
    return Judged(kinds, odds_of(likeness) - shift, same)


def to_json(learned: Learned) -> str:
    """Write what was learned, always in the same words."""
    kept = {
        "judged": learned.judged,
        "shifts": dict(sorted(learned.shifts.items())),
        "reached": sorted(learned.reached.items()),
    }
    return json.dumps(kept)


def from_json(text: str) -> Learned:
    """Read what `to_json` wrote."""
    kept = json.loads(text)
    return Learned(kept["judged"], kept["shifts"], dict(kept["reached"]))


def _with_habit(match: Match, learned: Learned, category: str, channel: str) -> Match:
    gap_h = next(reason.value for reason in match.reasons if reason.name == "time")
    shift = total(learned.shifts, kinds_of(category, channel, gap_h))
    if not shift:
        return match
    told = [*match.reasons, Reason(HABIT, shift, shift)]
    reasons = tuple(sorted(told, key=lambda reason: -abs(reason.log_odds)))
    return replace(match, likeness=shifted(match.likeness, shift), reasons=reasons)
