"""Other worlds that look the same from outside, as a linear program over what may move."""

from collections.abc import Iterable, Mapping, Set
from math import ceil

import highspy
import numpy as np
from numpy.typing import NDArray

from publishing.disclosure.highs import solver
from publishing.disclosure.system import System, Tie

World = NDArray[np.float64]

EPS = 1e-6
_INF = highspy.kHighsInf
_DEAR = -1e9


class Worlds:
    """The linear program of a system; one solver, warm from one question to the next.

    Args:
        is_owned: no number falls below what one intruder may have supplied to it.
    """

    def __init__(self, system: System, *, is_owned: bool) -> None:
        self._system = system
        self._truth = np.array([float(truth or 0) for truth in system.truth])
        self._up: dict[int, int] = {}
        self._down: dict[int, int] = {}
        self._far: dict[int, int] = {}  # what an earlier output hides: free from 1 up
        self._falls: dict[int, float] = {}
        self._numbers: dict[int, list[int]] = {}
        self._solver = solver()
        self._solver.setOptionValue("presolve", "off")
        for number in range(len(system)):
            self._columns(number, is_owned)
        for tie in system.ties:
            self._row(tie)
        self._far_numbers, self._far_columns = _arrays(self._far)
        self._near_numbers, self._up_columns = _arrays(self._up)
        _, self._down_columns = _arrays(self._down)

    def reach(self, number: int, value: int, *, is_up: bool) -> World | None:
        """Find the cheapest world where a number is `value` or beyond; None: there is none."""
        restored = self._bounded(number, value, is_up)
        world = self._solved()
        for column, low, high in restored:
            self._solver.changeColBounds(column, low, high)
        return world

    def together(self, wanted: Mapping[int, tuple[int, float]], *, is_up: bool) -> World | None:
        """Find a world where as many numbers at once as can be are as wanted, or on the way there.

        Args:
            wanted: what each is to be, and how dearly (above 0); only numbers that move at no
                cost. To go the other way costs as much.
        """
        there, back = (self._up, self._down) if is_up else (self._down, self._up)
        by = {
            n: abs(value - float(self._truth[n])) for n, (value, _) in wanted.items() if n in there
        }
        far = {n: each for n, each in by.items() if each}
        for n, each in far.items():
            worth = wanted[n][1] / each
            self._solver.changeColCost(there[n], -worth)
            self._solver.changeColCost(back[n], worth)
            self._solver.changeColBounds(there[n], 0.0, min(each, self._most(n, is_up)))
        world = self._solved()
        for n in far:
            self._solver.changeColCost(there[n], 0.0)
            self._solver.changeColCost(back[n], 0.0)
            self._solver.changeColBounds(there[n], 0.0, self._most(n, is_up))
        return world

    def _most(self, number: int, is_up: bool) -> float:
        return _INF if is_up else self._falls[number]

    def lowest(self, number: int) -> int | None:
        """Return the least that a number can be if all may move."""
        truth = self._system.truth[number]
        if truth is None:
            return None
        up, down = self._up[number], self._down[number]
        cost = self._solver.getLp().col_cost_[down]
        self._solver.changeColCost(down, _DEAR)
        self._solver.changeColBounds(down, 0.0, float(truth - 1))
        self._solver.changeColBounds(up, 0.0, 0.0)  # or it would go up by as much, at no cost
        world = self._solved()
        self._solver.changeColCost(down, cost)
        self._solver.changeColBounds(down, 0.0, self._falls[number])
        self._solver.changeColBounds(up, 0.0, _INF)
        return None if world is None else min(truth, ceil(world[number] - EPS))

    def span(self, number: int) -> tuple[float, float | None]:
        """Return the least and the most that a number of an earlier output can be; None: any."""
        column = self._far[number]
        ends: list[float | None] = []
        for sign in (1.0, -1.0):
            self._solver.changeColCost(column, sign)
            world = self._solved()
            ends.append(None if world is None else float(world[number]))
        self._solver.changeColCost(column, 0.0)
        return ends[0] or 1.0, ends[1]

    def make_free(self, cells: Iterable[int]) -> None:
        """Moving these costs nothing more: they are hidden."""
        for number in self._in(cells):
            self._solver.changeColCost(self._up[number], 0.0)
            self._solver.changeColCost(self._down[number], 0.0)

    def forbid_all_but(self, cells: Set[int]) -> None:
        """From now on only these move."""
        self.forbid(*(self._numbers.keys() - cells))

    def allow_all_but(self, cells: Set[int]) -> None:
        """Take `forbid_all_but` back."""
        self.allow(*(self._numbers.keys() - cells))

    def forbid(self, *cells: int) -> None:
        """From now on these cells stay as they are: they are shown."""
        for number in self._in(cells):
            self._solver.changeColBounds(self._up[number], 0.0, 0.0)
            self._solver.changeColBounds(self._down[number], 0.0, 0.0)

    def allow(self, *cells: int) -> None:
        """Take `forbid` back."""
        for number in self._in(cells):
            self._solver.changeColBounds(self._up[number], 0.0, _INF)
            self._solver.changeColBounds(self._down[number], 0.0, self._falls[number])

    def _in(self, cells: Iterable[int]) -> Iterable[int]:
        return (number for cell in cells for number in self._numbers.get(cell, ()))

    def _columns(self, number: int, is_owned: bool) -> None:
        system, truth = self._system, self._system.truth[number]
        if system.out[number]:
            return
        if truth is None:
            self._far[number] = self._column(0.0, 1.0, _INF)
            return
        cell = system.cell[number]
        cost = system.cost[cell] if cell >= 0 else 0.0
        least = max(1, system.own[number]) if is_owned else 1
        self._falls[number] = float(truth - min(truth, least))
        self._up[number] = self._column(cost, 0.0, _INF)
        self._down[number] = self._column(cost, 0.0, self._falls[number])
        if cell >= 0:
            self._numbers.setdefault(cell, []).append(number)

    def _column(self, cost: float, low: float, high: float) -> int:
        self._solver.addVar(low, high)
        at = int(self._solver.getNumCol()) - 1
        self._solver.changeColCost(at, cost)
        return at

    def _row(self, tie: Tie) -> None:
        """Write a tie down in moves: what stays as it is goes to the bounds."""
        columns: list[int] = []
        signs: list[float] = []
        known = 0.0
        for number, sign in zip(tie.numbers, tie.signs, strict=True):
            if number in self._far:
                columns.append(self._far[number])
                signs.append(sign)
                continue
            known += sign * float(self._truth[number])
            if number in self._up:
                columns += [self._up[number], self._down[number]]
                signs += [sign, -sign]
        if columns:
            at = np.array(columns, np.int32)
            self._solver.addRow(
                tie.low - known, tie.high - known, len(columns), at, np.array(signs)
            )

    def _bounded(self, number: int, value: int, is_up: bool) -> list[tuple[int, float, float]]:
        if number in self._far:
            low, high = (float(value), _INF) if is_up else (1.0, float(value))
            self._solver.changeColBounds(self._far[number], low, high)
            return [(self._far[number], 1.0, _INF)]
        by = abs(value - float(self._truth[number]))
        up, down = self._up[number], self._down[number]
        self._solver.changeColBounds(up, *((by, _INF) if is_up else (0.0, 0.0)))
        self._solver.changeColBounds(down, *((0.0, 0.0) if is_up else (by, by)))
        return [(up, 0.0, _INF), (down, 0.0, self._falls[number])]

    def _solved(self) -> World | None:
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        columns = np.array(self._solver.getSolution().col_value)
        world = self._truth.copy()
        world[self._far_numbers] = columns[self._far_columns]
        world[self._near_numbers] += columns[self._up_columns] - columns[self._down_columns]
        return world


def _arrays(columns: dict[int, int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return np.array([*columns], np.int64), np.array([*columns.values()], np.int64)
