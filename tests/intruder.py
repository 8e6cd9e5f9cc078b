"""An intruder who knows all that is shown, and solves for the rest in whole numbers.

Shares no code with publishing/disclosure: another solver's door (scipy), another way of writing
the equations down. Knows the truth only in order to take unchanged cells for unchanged, which is
the most that an intruder could guess.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from publishing.disclosure.protected import ProtectedTable
from publishing.disclosure.rules import Limits, why_unsafe
from publishing.tables import TOTAL, Key, Table

Name = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """What can be told of an unsafe cell: the truth, and between what it must lie."""

    truth: int
    low: int
    high: float

    def is_narrow(self, t: int) -> bool:
        """Whether fewer than `t` whole numbers are left."""
        return self.high - self.low + 1 < t


class Intruder:
    """Reads one output after the other.

    Args:
        weeks_of: the weeks of each month, for what adds up across outputs.
        spread: how far what is shown may be from the truth, zeros apart.
    """

    def __init__(
        self, weeks_of: Mapping[str, Sequence[str]] | None = None, spread: int = 0
    ) -> None:
        self._spread = spread
        self._weeks_of = weeks_of or {}
        self._numbers: dict[tuple[Name, int], int] = {}
        self._low: list[float] = []
        self._high: list[float] = []
        self._truth: list[int] = []
        self._sums: list[tuple[int, list[int]]] = []
        self._latest: dict[Name, int] = {}
        self._unsafe: dict[int, int] = {}

    def read(self, table: Table, shown: ProtectedTable) -> None:
        """Take in what was shown of a table."""
        here: dict[Key, int] = {}
        for key, cell in shown.cells.items():
            truth = table.cells[key].cases
            name = _name(table, key)
            number = here[key] = self._number(name, truth)
            self._latest[name] = number
            if not cell.flag:
                seen = cell.cases or 0
                off = self._spread if seen else 0
                self._low[number], self._high[number] = max(0, seen - off), seen + off
            elif truth == 0:
                self._low[number] = 0
            unsafe = cell.flag == "C" and bool(why_unsafe(table.cells[key], Limits()))
            if unsafe or (cell.flag == "r" and cell.cases != truth):
                self._unsafe[number] = truth
        self._add_up(table, here)
        self._add_up_months(here, table)

    def guesses(self) -> Iterator[Guess]:
        """Give what can be worked out of each unsafe cell."""
        for number, truth in self._unsafe.items():
            yield Guess(truth, round(self._solved(number, 1.0)), -self._solved(number, -1.0))

    def _number(self, name: Name, truth: int) -> int:
        number = self._numbers.setdefault((name, truth), len(self._truth))
        if number == len(self._truth):
            self._truth.append(truth)
            self._low.append(1.0)
            self._high.append(np.inf)
        return number

    def _add_up(self, table: Table, here: Mapping[Key, int]) -> None:
        """Write every total as the sum over the finest cells below it, and level by level."""
        for key in here:
            for at, dimension in enumerate(table.dimensions):
                below = dimension.children.get(key[at])
                if below:
                    parts = [here[(*key[:at], code, *key[at + 1 :])] for code in below]
                    self._sums.append((here[key], parts))

    def _add_up_months(self, here: Mapping[Key, int], table: Table) -> None:
        for key in here:
            for at, code in enumerate(key):
                name = _name(table, key)
                if code in self._weeks_of:
                    names = [
                        (*name[:at], (week,), *name[at + 1 :]) for week in self._weeks_of[code]
                    ]
                    parts = [self._latest[each] for each in names if each in self._latest]
                    known = [self._truth[part] for part in parts]
                    if len(parts) == len(names) and sum(known) == self._truth[here[key]]:
                        self._sums.append((here[key], parts))

    def _solved(self, number: int, sign: float) -> float:
        cost = np.zeros(len(self._truth))
        cost[number] = sign
        rows = np.zeros((len(self._sums), len(self._truth)))
        for row, (total, parts) in zip(rows, self._sums, strict=True):
            row[total] -= 1
            np.add.at(row, parts, 1)
        found = milp(
            cost,
            constraints=LinearConstraint(csr_matrix(rows), 0, 0),
            bounds=Bounds(np.array(self._low), np.array(self._high)),
            integrality=np.ones(len(cost)),
        )
        return -np.inf if found.fun is None else float(found.fun)


def enumerated(table: Table, shown: ProtectedTable, most: int) -> list[set[int]]:
    """Try all tables of whole numbers up to `most`: for small ones, an oracle of the intruder.

    Returns:
        For each unsafe cell that is hidden the values that it can have.
    """
    leaves = table.leaves
    hidden = [key for key in leaves if shown.cells[key].flag]
    unsafe = [key for key in hidden if why_unsafe(table.cells[key], Limits())]
    known = {key: table.cells[key].cases for key in leaves if key not in hidden}
    totals = {
        key: table.cells[key].cases for key, cell in shown.cells.items()
        if TOTAL in key and not cell.flag
    }  # fmt: skip
    found: list[set[int]] = [set() for _ in unsafe]
    for world in _worlds(known, hidden, totals, most):
        for n, key in enumerate(unsafe):
            found[n].add(world[key])
    return found


def _worlds(
    known: dict[Key, int], hidden: Sequence[Key], totals: Mapping[Key, int], most: int
) -> Iterator[dict[Key, int]]:
    """Fill in one hidden cell after the other; leave off where a total is exceeded."""
    above = [_sum_below(known, total) - count for total, count in totals.items()]
    if any(over > 0 for over in above):
        return
    if not hidden:
        if not any(above):
            yield known
        return
    for value in range(1, most + 1):
        yield from _worlds(known | {hidden[0]: value}, hidden[1:], totals, most)


def _sum_below(world: Mapping[Key, int], total: Key) -> int:
    return sum(
        count for key, count in world.items()
        if all(code in (TOTAL, own) for code, own in zip(total, key, strict=True))
    )  # fmt: skip


def _name(table: Table, key: Key) -> Name:
    return tuple(
        tuple(sorted(d.leaves)) if code == TOTAL else (code,)
        for d, code in zip(table.dimensions, key, strict=True)
    )
