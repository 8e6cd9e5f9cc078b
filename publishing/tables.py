"""Tables of counts: dimensions with hierarchies, cells, and the sums that tie cells together.

Knows no database and no person: who counts in which cell is decided before (storage/facts.py).
Nothing here protects anything; see publishing/disclosure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import TypeVar

TOTAL = "*"

Key = tuple[str, ...]
_T = TypeVar("_T")


class NotATable(ValueError):
    """Cells, totals or hierarchies contradict each other; the text names where."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way of dividing: codes, each under a parent, all in the end under the total.

    Args:
        name: what divides ("area", "category", "period").
        parents: the parent of each code that has one; all others lie under the total at once.
        leaves: the finest codes, in the order in which they are shown.
    """

    name: str
    leaves: tuple[str, ...]
    parents: Mapping[str, str] = field(default_factory=dict)

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes, the finest first, the total last; a single leaf is not totalled.

        What lies above leaves is a code only where all that lies under it is here: a month of
        which two weeks are here is no month.
        """
        if len(self.leaves) == 1:
            return self.leaves
        found = dict.fromkeys(self.leaves)
        for leaf in self.leaves:
            found.update(dict.fromkeys(self.above(leaf)))
        found.pop(TOTAL, None)
        return (*found, TOTAL)

    @property
    def children(self) -> dict[str, tuple[str, ...]]:
        """What lies at once under each code that has something under it."""
        found: dict[str, list[str]] = {}
        for code in self.codes[:-1]:
            found.setdefault(next(self.above(code)), []).append(code)
        return {parent: tuple(codes) for parent, codes in found.items()}

    def above(self, code: str) -> Iterator[str]:
        """Give all that a code of this dimension lies under, nearest first, up to the total."""
        if len(self.leaves) == 1:
            return
        while code != TOTAL:
            code = self.parents.get(code, TOTAL)
            if code == TOTAL or self._is_whole(code):
                yield code

    def _is_whole(self, code: str) -> bool:
        under = [child for child, parent in self.parents.items() if parent == code]
        return code not in self.leaves and all(
            child in self.leaves or (child in self.parents.values() and self._is_whole(child))
            for child in under
        )

    def check(self) -> None:
        """Look at the hierarchy.

        Raises:
            NotATable: it goes in a circle.
        """
        for code in self.parents:
            seen = [code]
            while seen[-1] in self.parents:
                seen.append(self.parents[seen[-1]])
                if seen[-1] in seen[:-1]:
                    raise NotATable(f"{self.name}: {seen[-1]} lies under itself")

    def coarser(self) -> "Dimension | None":
        """Give the dimension without its finest level; None where nothing but the total is above.

        Codes that have no parent but the total stay.
        """
        up = tuple(dict.fromkeys(self._up(leaf) for leaf in self.leaves))
        return None if up == self.leaves else Dimension(self.name, up, self.parents)

    def _up(self, leaf: str) -> str:
        above = next(self.above(leaf), TOTAL)
        return leaf if above == TOTAL else above


@dataclass(frozen=True, slots=True)
class Counts:
    """What one cell counts.

    Args:
        cases: events, places or things.
        reports: how often somebody told of them; None where nobody counted.
        reporters: distinct reporters (or subjects: the table's unit of privacy); None where
            nobody told, as in totals that were not given.
        largest: the most that one of them supplied; None where nobody told.
    """

    cases: int
    reporters: int | None = None
    largest: int | None = None
    reports: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Counts by dimensions, with all totals.

    Args:
        dimensions: at least one.
        cells: all combinations of leaves, and of all codes above them.
    """

    dimensions: tuple[Dimension, ...]
    cells: Mapping[Key, Counts]

    @property
    def leaves(self) -> list[Key]:
        """The keys of the finest cells."""
        return list(product(*(d.leaves for d in self.dimensions)))

    def sums(self) -> Iterator[tuple[Key, tuple[Key, ...]]]:
        """Give each cell that is the sum of others, with those, once for each way of adding up."""
        return sums(self.dimensions)


def sums(dimensions: tuple[Dimension, ...]) -> Iterator[tuple[Key, tuple[Key, ...]]]:
    """Give each key that is a sum, with the keys that it adds up, once for each way."""
    codes = [d.codes for d in dimensions]
    for at, dimension in enumerate(dimensions):
        others = [codes[n] if n != at else ("",) for n in range(len(dimensions))]
        for parent, under in dimension.children.items():
            for key in product(*others):
                yield _with(key, at, parent), tuple(_with(key, at, code) for code in under)


def by_cell(
    dimensions: Sequence[Dimension], placed: Iterable[tuple[Key, _T]]
) -> dict[Key, list[_T]]:
    """Give what lies in each cell, totals included; cells in which nothing lies are left out.

    Args:
        placed: what it is, under the finest cell that it lies in.
    """
    over = [{leaf: (leaf, *d.above(leaf)) for leaf in d.leaves} for d in dimensions]
    cells: dict[Key, list[_T]] = defaultdict(list)
    for finest, each in placed:
        ways = [known.get(code, (code,)) for known, code in zip(over, finest, strict=True)]
        for key in product(*ways):
            cells[key].append(each)
    return cells


def added_up(dimensions: tuple[Dimension, ...], given: Mapping[Key, Counts]) -> Table:
    """Make a table of its finest cells and what totals were given.

    Cells that nobody gave are zero. Cases of totals are added up; reporters of totals are taken
    where they were given, since one person may stand in two cells.

    Raises:
        NotATable: a key outside the dimensions, a negative number, a total that is not the sum
            of its parts, or more reporters in a total than in its parts together.
    """
    for dimension in dimensions:
        dimension.check()
    known = set(product(*(d.codes for d in dimensions)))
    for key, counts in given.items():
        if key not in known:
            raise NotATable(f"{'/'.join(key)}: no such cell")
        told = (counts.cases, counts.reporters, counts.largest, counts.reports)
        if any(n is not None and n < 0 for n in told):
            raise NotATable(f"{'/'.join(key)}: below zero")
    cells = {
        key: given.get(key, Counts(0, 0, 0, 0)) for key in product(*(d.leaves for d in dimensions))
    }
    for at in range(len(dimensions)):
        cells = _over(dimensions, at, cells, given)
    table = Table(dimensions, cells)
    for total, parts in table.sums():
        _check_people(cells[total], [cells[part] for part in parts], total)
    return table


def _check_people(total: Counts, parts: Sequence[Counts], key: Key) -> None:
    people = [part.reporters for part in parts]
    if total.reporters is not None and None not in people:
        together = sum(n for n in people if n is not None)
        if total.reporters > together:
            raise NotATable(f"{'/'.join(key)}: more people than its parts have together")


def _over(
    dimensions: tuple[Dimension, ...],
    at: int,
    cells: Mapping[Key, Counts],
    given: Mapping[Key, Counts],
) -> dict[Key, Counts]:
    """Add the totals over one dimension to what lies under them."""
    found = dict(cells)
    for key, counts in cells.items():
        for above in dimensions[at].above(key[at]):
            total = _with(key, at, above)
            so_far = found.get(total, Counts(0))
            reports = None if counts.reports is None else (so_far.reports or 0) + counts.reports
            found[total] = Counts(so_far.cases + counts.cases, reports=reports)
    for key in found.keys() - cells.keys():
        told = given.get(key)
        if told is not None and told.cases != found[key].cases:
            raise NotATable(f"{'/'.join(key)}: {told.cases} is not {found[key].cases}, the sum")
        if told is not None:
            found[key] = told
        elif found[key].cases == 0 and not found[key].reports:  # nobody told of nothing
            found[key] = replace(found[key], reporters=0, largest=0)
    return found


def _with(key: Key, at: int, code: str) -> Key:
    return (*key[:at], code, *key[at + 1 :])
