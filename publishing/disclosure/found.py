"""The worlds found so far, as one block of numbers: one often keeps many cells possible."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from publishing.disclosure.system import Need
from publishing.disclosure.worlds import EPS, World


class Found:
    """Worlds by number, in the order in which they were found.

    Args:
        cell: the cell of each number; -1: none.
        truth: the true value of each number.
        asked: the numbers that needs ask for; of all others it is enough to know which cells move.
    """

    def __init__(self, cell: NDArray[np.int64], truth: World, asked: Iterable[int]) -> None:
        self._cell, self._truth = cell, truth
        self._asked = np.array(sorted(set(asked)), np.int64)
        self._column = {number: n for n, number in enumerate(self._asked.tolist())}
        self._worlds = np.zeros((64, len(self._asked)))
        self._moved = np.zeros((64, int(cell.max(initial=-1)) + 2), bool)
        self._is_up = np.zeros(64, bool)
        self._good = np.ones(64, bool)
        self._count = 0

    def add(self, world: World, *, is_up: bool) -> int:
        """Keep a world; returns its number.

        Args:
            is_up: it was looked for upwards: it takes from no number what an intruder knows to be
                their own. Only such a one shows that something can be large.
        """
        if self._count == len(self._is_up):
            self._worlds = np.concatenate([self._worlds, np.zeros_like(self._worlds)])
            self._moved = np.concatenate([self._moved, np.zeros_like(self._moved)])
            self._is_up = np.concatenate([self._is_up, np.zeros_like(self._is_up)])
            self._good = np.concatenate([self._good, np.ones_like(self._good)])
        at, self._count = self._count, self._count + 1
        self._worlds[at], self._is_up[at] = world[self._asked], is_up
        self._moved[at, self._cell[np.abs(world - self._truth) > EPS]] = True
        self._moved[at, -1] = False  # what stands in no cell of the table
        return at

    def moved(self, world: int) -> set[int]:
        """Name the cells that are not as they truly are in a world."""
        return set(np.flatnonzero(self._moved[world]).tolist())

    def moves(self, world: int, cell: int) -> bool:
        """Tell whether a cell is not as it truly is in a world."""
        return bool(self._moved[world, cell])

    def show(self, cell: int) -> None:
        """A cell is shown from now on: no world serves any more that moves it."""
        self._good[: self._count] &= ~self._moved[: self._count, cell]

    def serving(self, need: Need, *, is_up: bool, without: int | None = None) -> int | None:
        """Find a world that keeps that side of a need possible; None: none does yet.

        Args:
            without: a cell that must be as it truly is.
        """
        values = self._worlds[: self._count, self._column[need.at]]
        fits = values >= need.up - EPS if is_up else values <= need.down + EPS
        good = fits & self._good[: self._count]
        if is_up:
            good &= self._is_up[: self._count]
        if without is not None:
            good &= ~self._moved[: self._count, without]
        return int(good.argmax()) if good.any() else None
