"""Two series brought to the same areas, categories and periods, cell by cell.

A cell that one side does not tell is left out on both, and counted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Literal

from publishing.compare.joining import Group, Join
from publishing.compare.series import Series
from publishing.periods import parents, read
from publishing.tables import TOTAL

_FINEST_FIRST = "WMQA"
Gap = Literal["hidden", "absent"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What both sides tell of one area, category and period."""

    area: str
    category: str
    period: str
    ours: float
    official: float


@dataclass(frozen=True, slots=True)
class Aligned:
    """The cells that both tell.

    Args:
        frequency: of the periods compared: W, M, Q or A.
        left_out: how many cells are not compared, by "ours hidden", "ours absent", "official
            hidden", "official absent"; one that lacks on both sides counts as ours.
        ours_only, official_only: periods that the other side does not have.
    """

    cells: tuple[Cell, ...]
    frequency: str
    left_out: Mapping[str, int]
    ours_only: tuple[str, ...]
    official_only: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    series: Series
    below: Mapping[str, tuple[str, ...]]  # periods
    categories: tuple[str, ...]

    def at(self, areas: Sequence[str], categories: Sequence[str], period: str) -> float | Gap:
        return _sum(self._one(a, c, period) for a in areas for c in categories)

    def _one(self, area: str, category: str, period: str) -> float | Gap:
        """Give what is told of a cell; else add up what it is made of."""
        told = self.series.cells.get((area, category, period), "absent")
        if isinstance(told, float):
            return told
        gap: Gap = "hidden" if told is None else "absent"
        for parts in (
            self._by_period(area, category, period),
            self._by_kind(area, category, period),
        ):
            if parts and isinstance(made := _sum(iter(parts)), float):
                return made
            gap = "hidden" if "hidden" in parts else gap
        return gap

    def _by_period(self, area: str, category: str, period: str) -> list[float | Gap]:
        return [self._one(area, category, each) for each in self.below.get(period, ())]

    def _by_kind(self, area: str, category: str, period: str) -> list[float | Gap]:
        if category != TOTAL:
            return []
        return [self._one(area, each, period) for each in self.categories]


def align(ours: Series, official: Series, *, areas: Join, categories: Join) -> Aligned:
    """Give the cells that both series tell, in periods as fine as both have."""
    below = _below(ours, official)
    frequency = max((_finest(ours), _finest(official)), key=_FINEST_FIRST.index)
    mine, theirs = _lifted(ours, frequency), _lifted(official, frequency)
    kinds = categories.groups or (Group((TOTAL,), (TOTAL,), "letter"),)
    left, right = _Side(ours, below, _leaves(ours)), _Side(official, below, _leaves(official))
    cells, left_out = [], Counter[str]()
    for area in areas.groups:
        for kind in kinds:
            for period in sorted(mine & theirs):
                x = left.at(area.ours, kind.ours, period)
                y = right.at(area.official, kind.official, period)
                if isinstance(x, str):
                    left_out[f"ours {x}"] += 1
                elif isinstance(y, str):
                    left_out[f"official {y}"] += 1
                else:
                    cells.append(Cell(area.code, kind.code, period, x, y))
    return Aligned(
        tuple(cells),
        frequency,
        dict(sorted(left_out.items())),
        tuple(sorted(mine - theirs)),
        tuple(sorted(theirs - mine)),
    )


def _sum(parts: Iterator[float | Gap]) -> float | Gap:
    def added(so_far: float | Gap, part: float | Gap) -> float | Gap:
        if isinstance(so_far, float) and isinstance(part, float):
            return so_far + part
        return "absent" if "absent" in (so_far, part) else "hidden"

    return reduce(added, parts, 0.0)


def _leaves(series: Series) -> tuple[str, ...]:
    over = set(series.parents.get("category", {}).values())
    return tuple(code for code in series.codes("category") if code not in over)


def _codes(series: Series) -> list[str]:
    return sorted({period for _, _, period in series.cells})


def _finest(series: Series) -> str:
    return min((code[5] for code in _codes(series)), key=_FINEST_FIRST.index)


def _lifted(series: Series, frequency: str) -> set[str]:
    """Give the periods of a frequency that a series has something of."""
    codes = _codes(series)
    above = parents(tuple(read(code) for code in codes))
    found = set()
    for code in codes:
        while code[5] != frequency and code in above:
            code = above[code]
        if code[5] == frequency:
            found.add(code)
    return found


def _below(*both: Series) -> dict[str, tuple[str, ...]]:
    codes = {code for series in both for code in _codes(series)}
    found: dict[str, tuple[str, ...]] = {}
    for child, parent in parents(tuple(read(code) for code in sorted(codes))).items():
        found[parent] = (*found.get(parent, ()), child)
    return found
