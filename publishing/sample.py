"""Shares of a drawn sample: each area's interviews count as many as they stand for.

Linearised, between the units that were drawn (clusters), within strata; a stratum of which one
unit was drawn is held against the mean of all, which errs on the side of width.

Source:
    W. G. Cochran, Sampling Techniques (3rd ed., 1977), 11; T. Lumley, Complex Surveys (2010), on
    strata with a single unit ("adjust").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from publishing.quality.estimates import Z
from publishing.quality.indicator import Interval

_METHOD = "linearised between clusters within strata, Student's t"
# Student's t of 0.975 by degrees of freedom from 1; beyond 30 the normal one is near enough.
_T = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sampled:
    """How the interviews of an area were drawn.

    Args:
        weight: how many households (or persons) one interview stands for.
        stratum, cluster: "" where there is none; an area without a cluster is one by itself.
    """

    weight: float
    stratum: str = ""
    cluster: str = ""


@dataclass(frozen=True, slots=True)
class _Unit:
    stratum: str
    gave: float  # weighted: who gave the answer, and everybody
    all: float


Cells = Mapping[str, tuple[int | None, ...]]  # by area: who gave the answer, and everybody


def weighted_share(
    cells: Cells, sample: Mapping[str, Sampled]
) -> tuple[float, int, Interval | None] | str:
    """Give a share over all areas, of how many people it is, and its interval; or why not.

    Areas that are not of the sample count where nobody was asked there alone.
    """
    units: dict[tuple[str, str], _Unit] = {}
    people = 0
    for area, (gave, asked) in cells.items():
        drawn = sample.get(area)
        if gave is None or asked is None:
            return "an area is hidden"
        if drawn is None:
            if asked:
                return "some were asked in an area that has no weight"
            continue
        key = (drawn.stratum, drawn.cluster or area)
        before = units.get(key, _Unit(drawn.stratum, 0.0, 0.0))
        units[key] = _Unit(
            drawn.stratum, before.gave + drawn.weight * gave, before.all + drawn.weight * asked
        )
        people += asked
    there = [unit for unit in units.values() if unit.all]
    if not there:
        return "nobody was asked"
    whole = sum(unit.all for unit in there)
    share = sum(unit.gave for unit in there) / whole
    return share, people, _interval(there, share, whole)


def _interval(units: Sequence[_Unit], share: float, whole: float) -> Interval | None:
    """The interval; none where a single unit was drawn, of which nothing follows."""
    if len(units) < 2:
        return None
    variance, strata = 0.0, dict.fromkeys(unit.stratum for unit in units)
    for stratum in strata:
        # What each unit adds to the share; over all units the mean is nought.
        pulls = [(u.gave - share * u.all) / whole for u in units if u.stratum == stratum]
        n = len(pulls)
        middle = sum(pulls) / n if n > 1 else 0.0
        spread = sum((pull - middle) ** 2 for pull in pulls)
        variance += spread * n / (n - 1) if n > 1 else spread
    free = max(len(units) - len(strata), 1)
    reach = (_T[free - 1] if free <= len(_T) else Z) * sqrt(variance)
    return Interval(max(share - reach, 0.0), min(share + reach, 1.0), _METHOD)
