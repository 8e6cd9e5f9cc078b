"""From a precision that a campaign wants to the likeness from which it has it.

Knows no campaign: the table that ships was measured on one city, what a campaign's own moderators
judged may take its place.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import sqrt

from moderation.place_likeness import WRITTEN

# One-sided: in 95 of 100 such samples the true share lies above the bound.
_Z = 1.645
# Fewer judged pairs say nothing of a threshold.
FEWEST = 20


def lower_bound(joined: int, judged: int) -> float:
    """Give the share that is surely reached: Wilson's lower bound, one-sided 95 %.

    Source:
        E. B. Wilson, Probable inference, JASA 22 (1927).
    """
    if judged == 0:
        return 0.0
    share, z2 = joined / judged, _Z * _Z / judged
    spread = _Z * sqrt(share * (1 - share) / judged + z2 / (4 * judged))
    return (share + z2 / 2 - spread) / (1 + z2)


def threshold_for(precision: float, judged: Sequence[tuple[float, bool]]) -> float | None:
    """Find the lowest likeness from which a precision is surely reached.

    Args:
        precision: share of the same among what lies at or over the threshold, 0-1.
        judged: likeness 0-1, and whether a person said that the two are the same.

    Returns:
        A likeness that occurs, such that at least `FEWEST` lie at or over it and `lower_bound`
        of the same among them is at least `precision`; None where there is none.
    """
    best, seen, same = None, 0, 0
    in_order = sorted(judged, key=lambda pair: -pair[0])
    for likeness, pairs in groupby(in_order, key=lambda pair: pair[0]):
        alike = [is_same for _, is_same in pairs]
        seen, same = seen + len(alike), same + sum(alike)
        if seen >= FEWEST and lower_bound(same, seen) >= precision:
            best = likeness
    return best


def usual_threshold(precision: float) -> float:
    """Give the threshold for a precision before a campaign has judged anything.

    From the table in duplicates_weights.json where that reaches so far. Beyond it, where only
    words lead, likeness is taken at its word, and no lower than the end of the table.
    """
    rows: Sequence[Mapping[str, float]] = WRITTEN["calibration"]["rows"]
    reached = [row["from"] for row in rows if row["at_least"] >= precision]
    return min(reached) if reached else max(precision, rows[-1]["from"])
