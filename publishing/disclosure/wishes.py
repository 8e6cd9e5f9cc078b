"""Whole-number tables as near as can be to what is wished: one shows many values possible at once.

Part of the audit, which asks value by value for whatever these leave open.
"""

from collections.abc import Mapping, Sequence

import highspy
import numpy as np
from numpy.typing import NDArray

from publishing.disclosure.highs import solver
from publishing.disclosure.system import Tie

EPS = 1e-6
_INF = highspy.kHighsInf
# Of whole numbers none need be the nearest: any show what is possible.
_NEAR_ENOUGH = 0.6


class Wishes:
    """The linear program that minimises the sum of distances to what is wished.

    Args:
        ranges: the least and the most of each open number.
        ties: among them, by their places in `ranges`, bounds without what is known.
        wishing: the places that wishes are about.
    """

    def __init__(
        self, ranges: Sequence[tuple[float, float]], ties: Sequence[Tie], wishing: Sequence[int]
    ) -> None:
        self._many = len(ranges)
        self._solver = solver()
        self._solver.setOptionValue("mip_rel_gap", _NEAR_ENOUGH)
        for low, high in ranges:
            self._solver.addVar(low, high)
        for tie in ties:
            self._row(tie.numbers, tie.signs, tie.low, tie.high)
        self._rows = {at: self._distance(at) for at in wishing}

    def nearest(self, wishes: Mapping[int, int]) -> NDArray[np.float64] | None:
        """Give the table that is nearest; None where there is none at all.

        Returns:
            All open numbers, whole; near enough, where whole ones are hard to find.
        """
        for at, row in self._rows.items():
            told = float(wishes[at]) if at in wishes else None
            self._solver.changeRowBounds(
                row, -_INF if told is None else told, _INF if told is None else told
            )
        found = self._solved()
        if found is None or np.abs(found - np.rint(found)).max(initial=0.0) <= EPS:
            return found
        self._set_kind(highspy.HighsVarType.kInteger)
        found = self._solved()
        self._set_kind(highspy.HighsVarType.kContinuous)
        return found

    def _solved(self) -> NDArray[np.float64] | None:
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return np.array(self._solver.getSolution().col_value[: self._many])

    def _set_kind(self, kind: highspy.HighsVarType) -> None:
        for at in range(self._many):
            self._solver.changeColIntegrality(at, kind)

    def _distance(self, at: int) -> int:
        """Add what a number is above and below its wish; returns the row that holds the wish."""
        above = int(self._solver.getNumCol())
        for column in (above, above + 1):
            self._solver.addVar(0.0, _INF)
            self._solver.changeColCost(column, 1.0)
        self._row((at, above, above + 1), (1.0, -1.0, 1.0), -_INF, _INF)
        return int(self._solver.getNumRow()) - 1

    def _row(
        self, columns: Sequence[int], signs: Sequence[float], low: float, high: float
    ) -> None:
        self._solver.addRow(low, high, len(columns), np.array(columns, np.int32), np.array(signs))
