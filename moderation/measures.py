"""What was measured of one thing over time: the latest, the middle, and how many measured.

A person counts once, with their last measurement: who measures every day is still one voice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement of a thing, in the campaign's unit, and whose it is."""

    value: float
    at: datetime
    who: int


@dataclass(frozen=True, slots=True)
class Measures:
    """What the measurements of a thing come to.

    Args:
        latest: the newest of all.
        median: of each person's last value.
        n: how many people measured.
    """

    latest: Measured
    median: float
    n: int


def summed_up(series: Iterable[Measured]) -> Measures | None:
    """Return what the measurements come to, None where there are none.

    Args:
        series: in any order; of two at the same instant the later in the series is the newer.
    """
    in_time = sorted(series, key=lambda each: each.at)
    if not in_time:
        return None
    last = {each.who: each.value for each in in_time}
    return Measures(in_time[-1], float(median(last.values())), len(last))
