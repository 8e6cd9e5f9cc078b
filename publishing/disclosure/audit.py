"""The last look: what an intruder can work out from what is shown, in whole numbers.

Shares no code with what chose the cells to hide, on purpose: it starts from what is public, and
solves for whole numbers. `needs` are used only to judge the outcome.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import highspy
import numpy as np

from publishing.disclosure.highs import solver
from publishing.disclosure.system import Need, Tie

_EPS = 1e-6
_INF = highspy.kHighsInf
_SHUFFLE_EVERY = 7

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
    narrowed, widths = [], []
    for need in needs:
        wanted = range(need.down, need.up + 1) if need.whole else ()
        whole = all(plain.can_be(need.at, value, value) for value in wanted)
        ends = plain.can_be(need.at, 1, need.down) and knowing.can_be(need.at, need.up, None)
        if not (whole and ends):
            narrowed.append(need.at)
        widths.append(need.up - need.down + 1 if whole and ends else plain.width(need.at))
    return Audit(len(needs), tuple(narrowed), min(widths, default=None))


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
        for tie in ties:
            self._row(tie)

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

    def width(self, cell: int) -> int:
        """Count the whole numbers seen possible for a cell."""
        return len(self._found[self._columns[cell]])

    def _row(self, tie: Tie) -> None:
        terms = list(zip(tie.numbers, tie.signs, strict=True))
        open_ones = [(self._columns[at], sign) for at, sign in terms if at in self._columns]
        known = sum(sign * self._ranges[at][0] for at, sign in terms if at not in self._columns)
        if open_ones:
            at = np.array([column for column, _ in open_ones], np.int32)
            signs = np.array([sign for _, sign in open_ones])
            self._solver.addRow(tie.low - known, tie.high - known, len(open_ones), at, signs)

    def _solve(self) -> bool:
        self._shuffle()
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return False
        if self._keep():
            return True
        self._set_kind(highspy.HighsVarType.kInteger)
        self._point(lambda: 0.0)  # any will do: the first is enough
        self._solver.run()
        is_possible = self._solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        if is_possible:
            self._keep()
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

    def _keep(self) -> bool:
        """Keep a solution if it is in whole numbers; tell whether it is."""
        values = np.array(self._solver.getSolution().col_value)
        whole = np.rint(values)
        if np.abs(values - whole).max(initial=0.0) > _EPS:
            return False
        for at, value in enumerate(whole.astype(int).tolist()):
            self._found[at].add(value)
        return True

    def _set_kind(self, kind: highspy.HighsVarType) -> None:
        for at in range(len(self._columns)):
            self._solver.changeColIntegrality(at, kind)
