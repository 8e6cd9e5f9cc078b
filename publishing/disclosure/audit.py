"""The last look: what an intruder can work out from what is shown, in whole numbers.

Shares no code with what chose the cells to hide, on purpose: it starts from what is public, and
solves for whole numbers. `needs` are used only to judge the outcome.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import highspy
import numpy as np
from numpy.typing import NDArray

from publishing.disclosure.highs import solver
from publishing.disclosure.system import Need, Tie
from publishing.disclosure.wishes import EPS, Wishes

_INF = highspy.kHighsInf
_SHUFFLE_EVERY = 7
# Fewer values than that are asked for one by one.
_MANY = 8
_MOST_FAILED = 5

Range = tuple[float, float]  # the least and the most that a number may be


@dataclass(frozen=True, slots=True)
class Audit:
    """What the audit found.

    Args:
        looked_at: cells that must not be worked out.
        narrowed: those of which something can be excluded that must stay possible.
        min_width: of the narrowest of them, how many whole numbers are still possible; None
            where there was nothing to look at.
    """

    looked_at: int
    narrowed: tuple[int, ...]
    min_width: int | None

    @property
    def passed(self) -> bool:
        """Whether nothing can be worked out."""
        return not self.narrowed


def audit(
    shown: Sequence[int | None],
    ties: Sequence[Tie],
    needs: Sequence[Need],
    least: Mapping[int, int],
    *,
    spread: int = 0,
    seed: int = 0,
) -> Audit:
    """Look whether all that must stay possible is possible in whole numbers.

    Args:
        shown: what is out by number; None: hidden.
        ties: what is known of several.
        needs: which cells must not be worked out, and what must stay possible of them.
        least: what an intruder may know to be in a hidden cell because it is their own (up to
            three), by number; 1 for all others.
        spread: how far what is shown may be from the truth, zeros apart.
    """
    plain = _Guesses(
        _ranges(shown, {n: min(1, own) for n, own in least.items()}, spread), ties, seed
    )
    knowing = _Guesses(_ranges(shown, least, spread), ties, seed)
    plain.look_for((need.at, value) for need in needs for value in (*_whole(need), need.down))
    knowing.look_for((need.at, need.up) for need in needs)
    narrowed, widths = [], []
    for need in needs:
        whole = all(plain.can_be(need.at, value, value) for value in _whole(need))
        ends = plain.can_be(need.at, 1, need.down) and knowing.can_be(need.at, need.up, None)
        if not (whole and ends):
            narrowed.append(need.at)
        widths.append(need.up - need.down + 1 if whole and ends else plain.width(need.at))
    return Audit(len(needs), tuple(narrowed), min(widths, default=None))


def _whole(need: Need) -> range:
    """Give the values of which each must be possible."""
    return range(need.down, need.up + 1) if need.whole else range(0)


def _ranges(shown: Sequence[int | None], least: Mapping[int, int], spread: int) -> list[Range]:
    """Give what each number may be, as far as it is told by itself."""
    found: list[Range] = []
    for n, value in enumerate(shown):
        if value is None:
            found.append((float(least.get(n, 1)), _INF))
        elif value:
            found.append((float(max(0, value - spread)), float(value + spread)))
        else:
            found.append((0.0, 0.0))
    return found


class _Guesses:
    """All whole-number tables that fit to what is shown, and those found so far."""

    def __init__(self, ranges: Sequence[Range], ties: Sequence[Tie], seed: int) -> None:
        self._ranges = ranges
        self._columns = {
            cell: n
            for n, cell in enumerate(cell for cell, (low, high) in enumerate(ranges) if low < high)
        }
        self._found: list[set[int]] = [set() for _ in self._columns]
        self._random = Random(seed)  # noqa: S311 directions to look in, no secret
        self._asked = 0
        self._solver = solver()
        for cell in self._columns:
            self._solver.addVar(*ranges[cell])
        self._ties = [open_tie for tie in ties if (open_tie := self._open(tie)).numbers]
        for tie in self._ties:
            at, signs = np.array(tie.numbers, np.int32), np.array(tie.signs)
            self._solver.addRow(tie.low, tie.high, len(at), at, signs)

    def can_be(self, cell: int, low: int, high: int | None) -> bool:
        """Tell whether a hidden cell can be a whole number from low to high (None: any above)."""
        at = self._columns[cell]
        if any(low <= value and (high is None or value <= high) for value in self._found[at]):
            return True
        (least, most), wanted = self._ranges[cell], _INF if high is None else float(high)
        if wanted < max(least, low):
            return False
        self._solver.changeColBounds(at, max(least, low), min(most, wanted))
        is_possible = self._solve()
        self._solver.changeColBounds(at, least, most)
        return is_possible

    def look_for(self, wanted: Iterable[tuple[int, int]]) -> None:
        """Look for many values at once, each of a number: what is found need not be asked for."""
        left = self._not_found((self._columns[cell], value) for cell, value in wanted)
        wishes = Wishes(
            [self._ranges[cell] for cell in self._columns],
            self._ties,
            sorted({at for at, _ in left}),
        )
        failed = 0
        while len(left) >= _MANY and failed < _MOST_FAILED:
            some = self._random.sample(left, (len(left) + 1) // 2)  # all may be too much
            found = wishes.nearest(dict(some))
            before = len(left)
            if found is not None and self._keep(found):
                left = self._not_found(left)
            failed += len(left) > before - _MANY

    def _not_found(self, wanted: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(at, value) for at, value in wanted if value not in self._found[at]]

    def width(self, cell: int) -> int:
        """Count the whole numbers seen possible for a cell."""
        return len(self._found[self._columns[cell]])

    def _open(self, tie: Tie) -> Tie:
        """Give a tie by columns: what is known of it goes to the bounds."""
        terms = list(zip(tie.numbers, tie.signs, strict=True))
        open_ones = [(self._columns[at], sign) for at, sign in terms if at in self._columns]
        known = sum(sign * self._ranges[at][0] for at, sign in terms if at not in self._columns)
        columns, signs = tuple(at for at, _ in open_ones), tuple(sign for _, sign in open_ones)
        return Tie(columns, signs, tie.low - known, tie.high - known)

    def _solve(self) -> bool:
        self._shuffle()
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return False
        if self._keep(self._values()):
            return True
        self._set_kind(highspy.HighsVarType.kInteger)
        self._point(lambda: 0.0)  # any will do: the first is enough
        self._solver.run()
        is_possible = self._solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        if is_possible:
            self._keep(self._values())
        self._set_kind(highspy.HighsVarType.kContinuous)
        self._asked = 0
        return is_possible

    def _shuffle(self) -> None:
        """Look in another direction now and then: each answer may tell of many cells."""
        if self._asked % _SHUFFLE_EVERY == 0:
            self._point(lambda: self._random.uniform(0.1, 1.0))
        self._asked += 1

    def _point(self, cost: Callable[[], float]) -> None:
        for at in range(len(self._columns)):
            self._solver.changeColCost(at, cost())

    def _values(self) -> NDArray[np.float64]:
        return np.array(self._solver.getSolution().col_value)

    def _keep(self, values: NDArray[np.float64]) -> bool:
        """Keep a solution if it is in whole numbers; tell whether it is."""
        whole = np.rint(values)
        if np.abs(values - whole).max(initial=0.0) > EPS:
            return False
        for at, value in enumerate(whole.astype(int).tolist()):
            self._found[at].add(value)
        return True

    def _set_kind(self, kind: highspy.HighsVarType) -> None:
        for at in range(len(self._columns)):
            self._solver.changeColIntegrality(at, kind)
