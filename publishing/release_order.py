"""What is to become a release, and what became of it, as values and as bytes.

Goes into the child process that builds, and comes out of it: JSON, so that nothing that comes
back can be more than values. Light: the program reads what only the child can build.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from pydantic import TypeAdapter

from publishing.disclosure.protected import Audited, Cell, ProtectedTable, Shown
from publishing.disclosure.rules import Rules
from publishing.quality.facts import Compared, Facts
from publishing.release import Axis, Release, ReleaseTable, Words
from publishing.sample import Sampled
from publishing.tables import Counts, Dimension, Key, Table

_T = TypeVar("_T")
# Compares a protected table with an official series: the figures, and how the definitions differ.
Beside = Callable[[ReleaseTable], tuple[tuple[Compared, ...], tuple[Mapping[str, str], ...]]]


@dataclass(frozen=True, slots=True)
class KeptTable:
    """What was shown of a table, as it is kept: cells in their order."""

    dimensions: tuple[Dimension, ...]
    cells: tuple[tuple[Key, Cell], ...]

    def shown(self, truth: Mapping[Key, Counts]) -> Shown:
        """Give it as history for later tables.

        Args:
            truth: what was hidden in it.
        """
        return Shown(self.dimensions, dict(self.cells), dict(truth))


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier release's table of the same name, with what was hidden in it."""

    kept: KeptTable
    truth: tuple[tuple[Key, Counts], ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table before its protection.

    Args:
        axes: all codes that it may come to be shown with, also coarser ones.
        cells: with all totals (publishing/facts.py).
        is_open: shown only with all totals over its answers in sight: others have the same ones.
        earlier: all of the same name that anybody may have seen, oldest first.
        sample: by area, how its interviews were drawn.
    """

    name: str
    title: Words
    unit: Literal["reporter", "subject"]
    measures: tuple[str, ...]
    axes: tuple[Axis, ...]
    dimensions: tuple[Dimension, ...]
    cells: tuple[tuple[Key, Counts], ...]
    rules: Rules
    is_open: bool = False
    earlier: tuple[Past, ...] = ()
    sample: Mapping[str, Sampled] = field(default_factory=dict)

    @property
    def table(self) -> Table:
        """The table that is to be protected."""
        return Table(self.dimensions, dict(self.cells))


@dataclass(frozen=True, slots=True)
class Order:
    """All that a release is built from.

    Args:
        release: as it will be, but for its tables.
        key: decides which of two equally good cells is hidden; secret, in hexadecimal.
        measures: what its quality sheet is computed of; None where nobody gathered it.
        sheet: the quality.json of the vintage before, "" for the first.
    """

    release: Release
    tables: tuple[Drawn, ...]
    key: str
    measures: Facts | None = None
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Counting:
    """Which cell of a table one report counts in (publishing/facts.py: `Placed`)."""

    report: int
    key: Key
    grade: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A release about to be built, and all that is stored with it.

    Args:
        counted: by table, which report counts where.
        known: ids of all releases that it was drawn beside; were there another one when it is
            stored, it would not have been protected from it.
        replaces: the draft that is built anew; supersedes: the vintage before.
        n: the campaign's version.
    """

    order: Order
    counted: Mapping[str, tuple[Counting, ...]]
    known: tuple[int, ...]
    replaces: int | None
    supersedes: int | None
    campaign_id: int
    n: int


@dataclass(frozen=True, slots=True)
class Protected:
    """What became of one table; `kept` is None where it must be withheld, `why` says so."""

    name: str
    kept: KeptTable | None
    audited: Audited | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at before anybody may publish.

    Args:
        name: the words for it are `release-check-<name>`; `figures` are their slots.
        is_needed: without it nothing is published.
    """

    name: str
    passed: bool
    figures: Mapping[str, int]
    is_needed: bool = True

    @property
    def mark(self) -> str:
        """What stands before its words."""
        return "✓" if self.passed else ("✗" if self.is_needed else "!")


@dataclass(frozen=True, slots=True)
class Made:
    """A release that was built: `bodies` are its files by name, in base64."""

    tables: tuple[Protected, ...]
    checks: tuple[Check, ...]
    bodies: Mapping[str, str]

    @property
    def files(self) -> dict[str, bytes]:
        """Its files by name."""
        return {name: b64decode(body) for name, body in self.bodies.items()}


def kept(table: ProtectedTable) -> KeptTable:
    """Give what is kept of a table that was protected."""
    return KeptTable(table.dimensions, tuple(table.cells.items()))


def encoded(files: Mapping[str, bytes]) -> dict[str, str]:
    """Give files as `Made` holds them."""
    return {name: b64encode(body).decode() for name, body in files.items()}


def to_bytes(value: Any) -> bytes:
    """Write one of these values down; `from_bytes` reads the same back."""
    return _adapters(type(value)).dump_json(value)


def from_bytes(kind: type[_T], body: bytes | str) -> _T:
    """Read what `to_bytes` wrote.

    Raises:
        ValueError: it did not.
    """
    found: _T = _adapters(kind).validate_json(body)
    return found


TRUTH = tuple[tuple[Key, Counts], ...]
CHECKS = tuple[Check, ...]
_MADE: dict[Any, TypeAdapter[Any]] = {}


def _adapters(kind: Any) -> TypeAdapter[Any]:
    if kind not in _MADE:
        _MADE[kind] = TypeAdapter(kind)
    return _MADE[kind]


def list_to_bytes(kind: Any, value: Any) -> bytes:
    """Write a list of values down: `TRUTH` or `CHECKS`."""
    return _adapters(kind).dump_json(value)


def list_from_bytes(kind: Any, body: bytes | str) -> Any:
    """Read what `list_to_bytes` wrote.

    Raises:
        ValueError: it did not.
    """
    return _adapters(kind).validate_json(body)
