"""What is wrong with a form, and where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from forms.model import Form

MOST_WARNINGS = 200
MOST_ERRORS = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake or doubt, and the cell in which to look.

    Args:
        row: as the spreadsheet counts, 1 for the first; 0 for a whole file or sheet.
        column: the heading of the column as written, "" for a whole row.
    """

    sheet: str
    row: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a form: `form` is None where there are errors."""

    form: Form | None
    warnings: tuple[Fault, ...] = ()
    errors: tuple[Fault, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the form can be used."""
        return self.form is not None


@dataclass(frozen=True, slots=True)
class Cell:
    """What is written in a cell, and where; `text` is "" where nothing is."""

    text: str
    sheet: str
    row: int
    column: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row by what its columns mean.

    Args:
        cells: by key, of the columns that have no language.
        words: by key and language, of those that have.
        more: by heading, of the columns that mean nothing to Heed.
    """

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    words: Mapping[str, Mapping[str, Cell]] = field(default_factory=lambda: MappingProxyType({}))
    more: Mapping[str, Cell] = field(default_factory=lambda: MappingProxyType({}))

    def cell(self, key: str) -> Cell:
        """The cell of that column, an empty one where there is none."""
        return self.cells.get(key) or Cell("", self.sheet, self.number, key)

    def every_cell(self) -> Iterator[Cell]:
        """All cells that mean something to Heed."""
        yield from self.cells.values()
        for by_language in self.words.values():
            yield from by_language.values()

    def text(self, key: str) -> str:
        """What is written there, "" for nothing."""
        return self.cell(key).text


class Notes:
    """Collects what is wrong while a form is read, so that all of it is told at once."""

    def __init__(self) -> None:
        self.errors: list[Fault] = []
        self.warnings: list[Fault] = []

    @property
    def has_room(self) -> bool:
        """Whether another error would still be told."""
        return len(self.errors) < MOST_ERRORS

    def wrong(self, cell: Cell, message: str) -> None:
        """Note something for which the form cannot be used."""
        fault = Fault(cell.sheet, cell.row, cell.column, message)
        if self.has_room and fault not in self.errors:
            self.errors.append(fault)

    def doubt(self, cell: Cell, message: str) -> None:
        """Note something that is read differently from how it may have been meant."""
        fault = Fault(cell.sheet, cell.row, cell.column, message)
        if len(self.warnings) < MOST_WARNINGS and fault not in self.warnings:
            self.warnings.append(fault)


def did_you_mean(word: str, known: Mapping[str, object] | frozenset[str] | list[str]) -> str:
    """Return " Did you mean ...?" for a word about one letter in four away, else ""."""
    found = process.extractOne(
        word,
        list(known),
        scorer=DamerauLevenshtein.distance,
        score_cutoff=max(1, len(word) // 4),
    )
    return f" Did you mean {found[0]!r}?" if found else ""
