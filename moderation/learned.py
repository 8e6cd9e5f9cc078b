"""What a campaign's own rows change about its likeness: batches, habits, thresholds that hold.

Habits and thresholds come of decisions, batches of how its reports arrive. Kept as JSON of
categories, channels and figures; knows no person, no report and no database.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from moderation.batches import batch_odds
from moderation.duplicates import Match, Reason
from moderation.habits import Judged, chance, habits, kinds_of, odds_of, shifted, total
from moderation.thresholds import FEWEST, threshold_for

# Reasons that a campaign's own rows give, which shipped likeness does not have.
HABIT, BATCH = "habit", "batch"
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Learned:
    """What is known of one campaign; nothing before its people have judged enough.

    Args:
        judged: of how many decisions it was learned.
        shifts: of the log-odds, by kind (moderation/habits.py).
        reached: wanted precision -> the likeness from which it was surely had, both 0-1.
        batches: channel -> what share of its reports came in batches, 0-1 (moderation/batches.py);
            of channels that are not `settled`.
    """

    judged: int = 0
    shifts: Mapping[str, float] = field(default_factory=dict)
    reached: Mapping[float, float] = field(default_factory=dict)
    batches: Mapping[str, float] = field(default_factory=dict)


NOTHING_LEARNED = Learned()


def learn(
    judged: Sequence[Judged],
    precisions: Iterable[float],
    batches: Mapping[str, float] = MappingProxyType({}),
) -> Learned:
    """Learn habits, and with them the thresholds for these precisions.

    No habit is learned from fewer than `FEWEST`; a precision that they do not surely have is left
    out. Costs about 0.03 s for 2,000 judged.

    Args:
        batches: channel -> share; they stand in for decisions until a channel is settled.
    """
    known = settled(judged)
    batches = {name: share for name, share in batches.items() if name not in known}
    if len(judged) < FEWEST:
        return Learned(batches=batches)
    judged = [_in_batches(each, batches) for each in judged]
    shifts = {kind: round(shift, _DECIMALS) for kind, shift in habits(judged).items()}
    shown = [(chance(each.odds + total(shifts, each.kinds)), each.same) for each in judged]
    found = {precision: threshold_for(precision, shown) for precision in precisions}
    reached = {precision: at for precision, at in found.items() if at is not None}
    return Learned(len(judged), shifts, reached, batches)


def settled(judged: Iterable[Judged]) -> frozenset[str]:
    """Name the channels of which people judged `FEWEST` or more: they tell, and no guess."""
    counted = Counter(kind for each in judged for kind in each.kinds)
    by_source = ((kind.partition(":"), n) for kind, n in counted.items())
    return frozenset(name for (kind, _, name), n in by_source if kind == "source" and n >= FEWEST)


def habitual(
    matches: Iterable[Match], learned: Learned, *, category: str, channel: str
) -> list[Match]:
    """Give the matches with what was learned added, best first: each a reason of its own.

    Args:
        matches: of one report, as shipped likeness gives them; any order.
        category: the report's.
        channel: that it came by; "" if unknown.
    """
    share = learned.batches.get(channel, 0.0)
    in_batches = [_with(match, BATCH, share, batch_odds(share)) for match in matches]
    found = [_with_habit(match, learned, category, channel) for match in in_batches]
    return sorted(found, key=lambda match: (-match.likeness, match.id))


def without_habit(match: Match) -> Match:
    """Give the match as it was before any habit was added."""
    return _without(match, HABIT)


def as_shipped(match: Match) -> Match:
    """Give the match as it was before anything was added that the campaign's own rows tell."""
    return _without(match, HABIT, BATCH)


def judged_of(
    category: str,
    channel: str,
    likeness: float,
    reasons: Iterable[Mapping[str, Any]],
    *,
    same: bool,
) -> Judged | None:
    """Take a kept match for one that is learned from, as shipped likeness gave it.

    Args:
        likeness: as kept, 0-1.
        reasons: name, value and log_odds of each, as kept.

    Returns:
        None where not only likeness speaks for it: one that was found by its picture.
    """
    told = {reason["name"]: reason for reason in reasons}
    if "time" not in told or "picture" in told:
        return None
    shift = sum(told[name]["log_odds"] for name in (HABIT, BATCH) if name in told)
    kinds = kinds_of(category, channel, told["time"]["value"])
    return Judged(kinds, odds_of(likeness) - shift, same)


def to_json(learned: Learned) -> str:
    """Write what was learned, always in the same words."""
    kept = {
        "judged": learned.judged,
        "shifts": dict(sorted(learned.shifts.items())),
        "reached": sorted(learned.reached.items()),
        "batches": dict(sorted(learned.batches.items())),
    }
    return json.dumps(kept)


def from_json(text: str) -> Learned:
    """Read what `to_json` wrote, also before it told of batches."""
    kept = json.loads(text)
    reached = dict(kept["reached"])
    return Learned(kept["judged"], kept["shifts"], reached, kept.get("batches", {}))


def _in_batches(judged: Judged, batches: Mapping[str, float]) -> Judged:
    shares = [share for name, share in batches.items() if f"source:{name}" in judged.kinds]
    return replace(judged, odds=judged.odds + sum(map(batch_odds, shares)))


def _with_habit(match: Match, learned: Learned, category: str, channel: str) -> Match:
    gap_h = next(reason.value for reason in match.reasons if reason.name == "time")
    shift = total(learned.shifts, kinds_of(category, channel, gap_h))
    return _with(match, HABIT, shift, shift)


def _with(match: Match, name: str, value: float, log_odds: float) -> Match:
    if not log_odds:
        return match
    told = [*match.reasons, Reason(name, value, log_odds)]
    reasons = tuple(sorted(told, key=lambda reason: -abs(reason.log_odds)))
    return replace(match, likeness=shifted(match.likeness, log_odds), reasons=reasons)


def _without(match: Match, *names: str) -> Match:
    shift = sum(reason.log_odds for reason in match.reasons if reason.name in names)
    reasons = tuple(reason for reason in match.reasons if reason.name not in names)
    return replace(match, likeness=shifted(match.likeness, -shift), reasons=reasons)
