"""Which further cells to hide, so that no hidden one that matters can be worked out.

A cell that must stay hidden needs two other worlds, alike in all that is shown: one where it is
small, one where it is large. The cheapest such world is a linear program (publishing/disclosure/
worlds.py): cells that differ in it from the truth must be hidden too. Found worlds are kept, since
one often serves many cells.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from typing import Any

import numpy as np

from publishing.disclosure.found import Found
from publishing.disclosure.system import Need, System
from publishing.disclosure.worlds import World, Worlds

# So many worlds may be looked for at the end in any case.
_LOOK_AT_LEAST = 1_000

Watch = Callable[[Sequence[Any]], Iterable[Any]]


class CannotHide(Exception):
    """There is no set of cells that protects this one: the table is too small for it."""


_Held = tuple[Need, bool, int]  # a side of a need, and the world that keeps it possible


def hide(
    system: System,
    needs: Sequence[Need],
    also: Iterable[int] = (),
    watch: Watch = iter,
) -> tuple[frozenset[int], tuple[Need, ...]]:
    """Return all cells to hide, as cheap as found, and the needs as they could be held.

    Where zeros are shown, a sum of three hidden numbers is 3 at least, and everybody knows: what
    is to be possible of it then begins there, and reaches up as far more.

    What an intruder supplied makes what seems the most in another cell smaller: what must be
    possible upwards is so in spite of it.

    Args:
        also: cells that are hidden in any case.

    Raises:
        CannotHide: at least one cannot be protected.
    """
    search = _Search(system)
    asked_for = {system.cell[need.at] for need in needs} - {-1} | set(also)
    search.hide(asked_for)
    in_order = sorted(needs, key=lambda need: _size(system, need))
    asked = [search.hold_down(need) for need in watch(in_order)]
    for need in watch(asked):
        search.hold(need, is_up=True)
    search.show_what_need_not_hide(asked_for)
    return frozenset(search.hidden), tuple(asked)


def _size(system: System, need: Need) -> tuple[int, int]:
    return -(system.truth[need.at] or need.up), need.at


class _Search:
    """The cells hidden so far, and the worlds that are held."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._sides = {up: Worlds(system, is_owned=up) for up in (True, False)}
        truth = np.array([float(each or 0) for each in system.truth])
        self._found = Found(np.array(system.cell), truth)
        self._held: list[_Held] = []
        self._looked = 0
        self._hidden_for: dict[int, tuple[Need, bool]] = {}
        self.hidden: set[int] = set()

    def hide(self, cells: Set[int]) -> None:
        """Hide these, which costs nothing more from now on."""
        self.hidden |= cells
        for side in self._sides.values():
            side.make_free(cells)

    def hold_down(self, need: Need) -> Need:
        """Find a small world; moves the need to where shown zeros let it be, no narrower."""
        if self._held_already(need, is_up=False):
            return need
        world = self._reach(need, is_up=False)
        if world is not None:
            self._hold(need, False, world)
            return need
        lowest = self._sides[False].lowest(need.at)
        if lowest is None or lowest == need.down:
            raise CannotHide
        return self.hold_down(
            replace(need, down=lowest, up=max(need.up, lowest + need.up - need.down))
        )

    def hold(self, need: Need, *, is_up: bool) -> None:
        """Find a world for one side of a need, hiding what differs in it."""
        if self._held_already(need, is_up):
            return
        world = self._reach(need, is_up)
        if world is None:
            raise CannotHide
        self._hold(need, is_up, world)

    def _held_already(self, need: Need, is_up: bool) -> bool:
        served = self._found.serving(need, is_up=is_up)
        if served is not None:
            self._held.append((need, is_up, served))
        return served is not None

    def _hold(self, need: Need, is_up: bool, world: World) -> None:
        at = self._found.add(world, is_up=is_up)
        self._held.append((need, is_up, at))
        new = self._found.moved(at) - self.hidden
        self._hidden_for |= dict.fromkeys(new, (need, is_up))
        self.hide(new)

    def show_what_need_not_hide(self, asked: set[int]) -> None:
        """Show again what turns out not to be needed, the costliest first.

        Looks for no more worlds than were needed to hide: the cheap cells at the end may then stay
        hidden without need, and the costly totals are looked at.
        """
        left = max(_LOOK_AT_LEAST, len(self._held))
        self._looked = 0
        for side in self._sides.values():
            side.forbid_all_but(self.hidden)
        for cell in sorted(self.hidden - asked, key=lambda each: (-self._system.cost[each], each)):
            if self._looked > left:
                return
            self._forbid(cell)
            redone = self._without(cell)
            if redone is None:
                for side in self._sides.values():
                    side.allow(cell)
            else:
                self._held = redone
                self.hidden.discard(cell)
                self._found.show(cell)

    def _forbid(self, cell: int) -> None:
        for side in self._sides.values():
            side.forbid(cell)

    def _without(self, cell: int) -> list[_Held] | None:
        """Find worlds for all needs in which a cell is as it is; None where one has none."""
        # Whatever it was hidden for most likely still needs it: one look instead of fifty.
        if self._reach(*self._hidden_for[cell]) is None:
            return None
        redone = []
        for need, is_up, at in self._held:
            other: int | None = at
            if self._found.moves(at, cell):
                other = self._found.serving(need, is_up=is_up, without=cell)
            if other is None:
                world = self._reach(need, is_up)
                if world is None:
                    return None
                other = self._found.add(world, is_up=is_up)
            redone.append((need, is_up, other))
        return redone

    def _reach(self, need: Need, is_up: bool) -> World | None:
        self._looked += 1
        return self._sides[is_up].reach(need.at, need.up if is_up else need.down, is_up=is_up)
