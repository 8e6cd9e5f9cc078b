"""The rows of a sheet by what their columns mean."""

import re
from collections.abc import Iterator, Mapping, Sequence

from forms.xlsform.faults import Cell, Notes, Row, did_you_mean
from forms.xlsform.headings import BIG, KNOWN, MEDIA, TEXTS, Heading, read_heading
from forms.xlsform.languages import UNSAID

Cells = Sequence[Sequence[str]]
# Stands for a formula whose value the file does not hold.
FORMULA = "\ufffc formula"
_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|ERROR!)")


def read_table(name: str, cells: Cells, notes: Notes, *, kind: str) -> tuple[Row, ...]:
    """Return the rows below the headings that have something in them.

    Args:
        name: of the sheet, for places.
        kind: `survey`, `choices` or `settings`: what headings mean.
    """
    filled = [(n, row) for n, row in enumerate(cells, start=1) if any(map(str.strip, row))]
    if not filled:
        return ()
    (top, headings), *rest = filled
    written = [heading.strip() for heading in headings]
    meant = [read_heading(heading, kind) if heading else None for heading in written]
    _doubt_unknown(name, top, written, meant, notes, kind)
    rows = [_row(name, number, row, written, meant, notes) for number, row in rest]
    return tuple(row for row in rows if row.cells or row.words or row.more)


def headings_of(cells: Cells, *, kind: str) -> frozenset[str]:
    """What the columns of a sheet mean, those that have a language too."""
    top = next((row for row in cells if any(map(str.strip, row))), ())
    return frozenset(read_heading(heading.strip(), kind).key for heading in top if heading.strip())


def top_of(name: str, cells: Cells) -> Cell:
    """The place of the headings, for what is wrong with the sheet as a whole."""
    rows = (n for n, row in enumerate(cells, start=1) if any(map(str.strip, row)))
    return Cell("", name, next(rows, 1), "")


def _doubt_unknown(  # noqa: PLR0913, RUF100
    name: str,
    top: int,
    written: Sequence[str],
    meant: Sequence[Heading | None],
    notes: Notes,
    kind: str,
) -> None:
    for heading, meaning in zip(written, meant, strict=True):
        if meaning is None or meaning.key:
            continue
        near = did_you_mean(heading.lower().replace(" ", "_"), KNOWN[kind])
        if kind != "choices" or near:
            why = "is not a column that Heed knows, and is left aside."
            notes.doubt(Cell(heading, name, top, heading), f"{heading!r} {why}{near}")


def _row(
    name: str,
    number: int,
    row: Sequence[str],
    written: Sequence[str],
    meant: Sequence[Heading | None],
    notes: Notes,
) -> Row:
    cells: dict[str, Cell] = {}
    words: dict[str, dict[str, Cell]] = {}
    more: dict[str, Cell] = {}
    for cell, meaning in _filled(name, number, row, written, meant, notes):
        if meaning.key in TEXTS | MEDIA | {BIG}:
            into = words.setdefault(meaning.key, {})
            _put(into, meaning.language or UNSAID, cell, notes)
        elif meaning.key == "":
            _put(more, cell.column, cell, notes)
        elif meaning.key != "-":
            _put(cells, meaning.key, cell, notes)
    return Row(name, number, cells, words, more)


def _filled(
    name: str,
    number: int,
    row: Sequence[str],
    written: Sequence[str],
    meant: Sequence[Heading | None],
    notes: Notes,
) -> Iterator[tuple[Cell, Heading]]:
    for n, text in enumerate(row):
        if not (plain := text.replace("\xa0", " ").strip()):
            continue
        meaning = meant[n] if n < len(meant) else None
        if meaning is None:
            cell = Cell(plain, name, number, column_letters(n))
            notes.doubt(cell, "There is no heading above this cell; it is left aside.")
            continue
        cell = Cell(plain, name, number, written[n])
        if plain == FORMULA:
            notes.wrong(cell, "The value of this formula is not in the file; write the value.")
        elif _ERROR.fullmatch(plain):
            notes.wrong(cell, f"The spreadsheet's own formula failed here ({plain}).")
        else:
            yield cell, meaning


def _put(into: dict[str, Cell], key: str, cell: Cell, notes: Notes) -> None:
    before = into.setdefault(key, cell)
    if before.text != cell.text:
        notes.wrong(
            cell,
            f"The columns {before.column!r} and {cell.column!r} mean the same and say different "
            "things in this row.",
        )


def column_letters(n: int) -> str:
    """How a spreadsheet names the column: "A" for 0, "AA" for 26."""
    letters = ""
    n += 1
    while n:
        n, digit = divmod(n - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def texts_by_language(row: Row, key: str) -> Mapping[str, str]:
    """The texts of a row's column, by language."""
    return {code: cell.text for code, cell in row.words.get(key, {}).items()}
