"""A table as it may be seen, and what earlier ones showed. Light: all that renders reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from publishing.tables import Counts, Dimension, Key

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
    """What the audit of a table came to; goes out with it and tells nothing of single cells.

    Args:
        n_cells, n_hidden: all cells with totals, and how many are hidden.
        n_primary, n_secondary: how many of these are unsafe by themselves, and how many hidden
            for their sake.
        min_width: whole numbers that stay possible for the narrowest; None where none is hidden.
        share: of the finest cells' cases, how many stand in cells that are shown, 0-1.
        mode: whether what is shown is as it is, rounded, or moved a little.
        coarsened: what was made coarser, in this order, as "area" or "period".
    """

    n_cells: int
    n_hidden: int
    n_primary: int
    n_secondary: int
    min_width: int | None
    share: float
    coarsened: tuple[str, ...] = ()
    mode: str = "suppress"


@dataclass(frozen=True, slots=True)
class ProtectedTable:
    """A table that passed: the one thing that whatever publishes tables accepts.

    Only `publishing.disclosure.protect` makes one (tests/house/test_protected.py).
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
