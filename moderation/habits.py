"""What a campaign's own decisions say about its likeness: which kinds are joined more often.

The shipped weights come from elsewhere. Where moderators have judged enough, each kind (a
category, a channel) gets a shift of the log-odds: towards what was joined, away from what was
not. Knows nothing of the database, and nothing of single people: a kind is never a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

# A few decisions shift little: as if this many more had been as likely joined as not.
STRENGTH = 2.0
# e^3: twenty times as often; what is further is a habit of few decisions.
MOST = 3.0
# Six minutes.
AT_ONCE_H = 0.1
_ROUNDS, _STEPS = 3, 8


@dataclass(frozen=True, slots=True)
class Judged:
    """A report that a person judged, with the one most like it.

    Args:
        kinds: what it belongs to, such as "category:water" and "source:sms".
        odds: log-odds of its best likeness without any habit.
        same: whether it was joined to an earlier one.
    """

    kinds: tuple[str, ...]
    odds: float
    same: bool


def habits(judged: Sequence[Judged]) -> dict[str, float]:
    """Give each kind's shift of the log-odds, -3 to 3.

    The shifts are such that, within each kind, as many are joined as the likeness promises: a
    logistic regression on the kinds alone, with the rest held fixed, one kind after the other.
    Costs about 0.2 s for 10,000 judged.
    """
    members: dict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        for kind in each.kinds:
            members[kind].append(each)
    shifts = dict.fromkeys(sorted(members), 0.0)
    for _ in range(_ROUNDS):
        for kind in shifts:
            others = [
                each.odds + total(shifts, each.kinds) - shifts[kind] for each in members[kind]
            ]
            joined = sum(each.same for each in members[kind])
            shifts[kind] = _balanced(others, joined, shifts[kind])
    return shifts


def kinds_of(category: str, source: str, gap_h: float) -> tuple[str, ...]:
    """Name the kinds of a pair: its category, its source if any, and whether that was at once.

    An office that enters ten orders in as many minutes means ten things; a citizen who sends one
    report twice does not. Which of them a channel is, is learned.

    Args:
        source: a channel, never a person; "" if unknown.
        gap_h: time between the two, hours.
    """
    kinds = [f"category:{category}"]
    if source:
        kinds.append(f"source:{source}")
        if gap_h < AT_ONCE_H:
            kinds.append(f"at once:{source}")
    return tuple(kinds)


def odds_of(likeness: float) -> float:
    """Give the log-odds of a likeness, 0-1."""
    likely = min(max(likeness, 1e-9), 1.0 - 1e-9)
    return log(likely / (1.0 - likely))


def chance(odds: float) -> float:
    """Give the likeness, 0-1, of log-odds."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, odds))))


def shifted(likeness: float, shift: float) -> float:
    """Give the likeness that a shift of the log-odds makes of another."""
    return chance(odds_of(likeness) + shift) if shift else likeness


def total(shifts: Mapping[str, float], kinds: Iterable[str]) -> float:
    """Add up the shifts of a report's kinds; one that nobody judged adds nothing."""
    return sum(shifts.get(kind, 0.0) for kind in kinds)


def _balanced(odds: Sequence[float], joined: int, shift: float) -> float:
    """Newton's steps to the shift at which the chances add up to what was joined."""
    for _ in range(_STEPS):
        start = chance(shift)
        chances = [chance(each + shift) for each in odds]
        missing = joined + STRENGTH / 2 - sum(chances) - STRENGTH * start
        bend = sum(chance * (1 - chance) for chance in chances) + STRENGTH * start * (1 - start)
        step = max(-1.0, min(1.0, missing / bend))
        shift = max(-MOST, min(MOST, shift + step))
        if abs(step) < 1e-6:
            break
    return shift
