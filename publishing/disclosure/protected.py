"""A table as it may be seen, and what earlier ones showed. Light: all that renders reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

from publishing.tables import Counts, Dimension, Key, sums

# One public flag for all that is hidden: which cell was unsafe by itself would be a hint.
HIDDEN, AS_BEFORE = "C", "r"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is seen of a cell.

    Args:
        cases, reporters, reports: None where hidden, or where nobody counted them.
        flag: "" shown, "C" hidden, "r" not brought up to date: what stood here before stands.
    """

    cases: int | None
    reporters: int | None = None
    flag: str = ""
    reports: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown once, read back: part of what every intruder knows.

    Args:
        truth: what was hidden in it, where it was kept; without it the numbers of an earlier
            output are protected by what could be excluded of them before.
    """

    dimensions: tuple[Dimension, ...]
    cells: Mapping[Key, Cell]
    truth: Mapping[Key, Counts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Audited:
    """What the audit of a table came to.

    All but `n_primary` and `n_secondary` may go out with the table: were no cell hidden for
    another's sake, they would say that each hidden one is small.

    Args:
        n_cells, n_hidden: all cells with totals, and how many are hidden.
        n_primary, n_secondary: how many of these are unsafe by themselves, and how many hidden
            for their sake.
        min_width: whole numbers that stay possible for the narrowest; None where none is hidden.
        share: of the cases, how many stand in finest cells that are shown, 0-1, as everybody can
            reckon it (`share_in_sight`); None where nobody can, and of what is withheld.
        mode: whether what is shown is as it is, rounded, or moved a little.
        coarsened: what was made coarser, in this order, as "area" or "period".
    """

    n_cells: int
    n_hidden: int
    n_primary: int
    n_secondary: int
    min_width: int | None
    share: float | None
    coarsened: tuple[str, ...] = ()
    mode: str = "suppress"


@dataclass(frozen=True, slots=True)
class ProtectedTable:
    """A table that passed: the one thing that whatever publishes tables accepts.

    Only `publishing.disclosure.protect` makes one (tests/house/rules.py).
    """

    dimensions: tuple[Dimension, ...]
    cells: Mapping[Key, Cell]
    audited: Audited

    def shown(self, truth: Mapping[Key, Counts] | None = None) -> Shown:
        """Give it as history for the next one."""
        return Shown(self.dimensions, self.cells, truth or {})


@dataclass(frozen=True, slots=True)
class Withheld:
    """A table that may not be seen at all, and why, in words."""

    why: str
    audited: Audited | None = None


def adds_up(shown: Shown) -> bool:
    """Tell whether cases add up wherever all of a sum are in sight; if not, they are blurred.

    Cells that were not brought up to date (r) need not.
    """
    for total, parts in sums(shown.dimensions):
        cells = [shown.cells.get(key) for key in (total, *parts)]
        told = [cell.cases for cell in cells if cell is not None and not cell.flag]
        whole = [n for n in told if n is not None]
        if len(whole) == len(cells) and whole[0] != sum(whole[1:]):
            return False
    return True


def share_in_sight(dimensions: tuple[Dimension, ...], cells: Mapping[Key, Cell]) -> float | None:
    """Give the share of the cases that stand in finest cells in sight, 0-1.

    Of nothing but what is shown: the true share, times what is in sight, would be a total that is
    hidden, or was not brought up to date. None where the total is hidden.
    """
    whole = cells[tuple(dimension.codes[-1] for dimension in dimensions)].cases
    if whole is None:
        return None
    there = (cells[key].cases or 0 for key in product(*(d.leaves for d in dimensions)))
    return min(sum(there) / whole, 1.0) if whole else 1.0
