"""Which further cells to hide, so that no hidden one that matters can be worked out.

A cell that must stay hidden needs two other worlds, alike in all that is shown: one where it is
small, one where it is large. The cheapest such world is a linear program (publishing/disclosure/
worlds.py): cells that differ in it from the truth must be hidden too. Found worlds are kept, since
one often serves many cells.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from random import Random
from typing import Any

import numpy as np

from publishing.disclosure.found import Found
from publishing.disclosure.system import Need, System
from publishing.disclosure.worlds import World, Worlds

# So many worlds may be looked for at the end in any case.
_LOOK_AT_LEAST = 1_000
# A world for many needs at once costs as much as several for one: fewer are asked one by one.
_MANY, _VERY_MANY = 8, 64

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
    search = _Search(system, needs)
    asked_for = {system.cell[need.at] for need in needs} - {-1} | set(also)
    search.hide(asked_for)
    in_order = sorted(needs, key=lambda need: _size(system, need))
    for is_up in (False, True):  # with nothing more hidden, so that nothing more hangs on them
        search.find_many(in_order, is_up=is_up)
    asked = search.hold_all(in_order, is_up=False, watch=watch)
    search.hold_all(asked, is_up=True, watch=watch)
    search.show_what_need_not_hide(asked_for)
    return frozenset(search.hidden), tuple(asked)


def _size(system: System, need: Need) -> tuple[int, int]:
    return -(system.truth[need.at] or need.up), need.at


class _Search:
    """The cells hidden so far, and the worlds that are held."""

    def __init__(self, system: System, needs: Sequence[Need]) -> None:
        self._system = system
        self._sides = {up: Worlds(system, is_owned=up) for up in (True, False)}
        truth = np.array([float(each or 0) for each in system.truth])
        self._found = Found(np.array(system.cell), truth, [need.at for need in needs])
        self._held: list[_Held] = []
        self._looked = 0
        self._random = Random(0)  # noqa: S311 directions to look in, no secret
        self._hidden_for: dict[int, tuple[Need, bool]] = {}
        self.hidden: set[int] = set()

    def hide(self, cells: Set[int]) -> None:
        """Hide these, which costs nothing more from now on."""
        self.hidden |= cells
        for side in self._sides.values():
            side.make_free(cells)

    def hold_all(self, needs: Sequence[Need], *, is_up: bool, watch: Watch) -> list[Need]:
        """Find worlds for one side of all needs; returns them as they could be held."""
        held = []
        self.find_many(needs, is_up=is_up)
        for n, need in enumerate(watch(needs), start=1):
            before = len(self.hidden)
            held.append(self.hold(need) if is_up else self.hold_down(need))
            if len(self.hidden) > before:  # what is hidden now may serve many more
                self.find_many(needs[n:], is_up=is_up)
        return held

    def find_many(self, needs: Sequence[Need], *, is_up: bool) -> None:
        """Find worlds that keep many needs possible at once, and hide nothing more for it.

        What is left is for `hold`: this only saves it most of its questions.
        """
        side = self._sides[is_up]
        side.forbid_all_but(self.hidden)
        self._find(needs, is_up)
        side.allow_all_but(self.hidden)

    def _find(self, needs: Sequence[Need], is_up: bool, without: int | None = None) -> None:
        left = self._unserved(needs, is_up, without)
        while len(left) >= _MANY:
            # Half of them: where they add up to what is shown, all cannot go the same way.
            some = [need for need in left if self._random.random() < 0.5]
            wanted = {
                need.at: (need.up if is_up else need.down, self._random.uniform(0.5, 1.0))
                for need in some
            }
            world = self._sides[is_up].together(wanted, is_up=is_up)
            self._looked += 1
            if world is None:
                return
            self._found.add(world, is_up=is_up)
            before, left = left, self._unserved(left, is_up, without)
            if len(before) - len(left) < _MANY // 2:
                return

    def _unserved(
        self, needs: Iterable[Need], is_up: bool, without: int | None = None
    ) -> list[Need]:
        return [
            need
            for need in needs
            if self._found.serving(need, is_up=is_up, without=without) is None
        ]

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
        return self.hold_down(need.from_at_least(lowest))

    def hold(self, need: Need) -> Need:
        """Find a large world, hiding what differs in it."""
        if not self._held_already(need, is_up=True):
            world = self._reach(need, is_up=True)
            if world is None:
                raise CannotHide
            self._hold(need, True, world)
        return need

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
        lost = [(need, up) for need, up, at in self._held if self._found.moves(at, cell)]
        for is_up in (False, True):
            if len(mine := [need for need, up in lost if up is is_up]) >= _VERY_MANY:
                self._find(mine, is_up, without=cell)
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
