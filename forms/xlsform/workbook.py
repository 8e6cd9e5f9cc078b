"""The cells of a file: .xlsx, .xls, .csv or .md, told apart by what is in them.

Meant for a bounded child process: it reads bytes that anybody may have sent.
"""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

import openpyxl
import xlrd

from forms.xlsform.tables import FORMULA

MOST_FILE_BYTES = 10_000_000
MOST_UNPACKED_BYTES = 40_000_000
# What costs is how many parts there are: a million tags take openpyxl some 2 s, and a style (300
# bytes of the file) 50 us and 1 KB. Real forms have some 20 KB of styles.
MOST_TAGS = 4_000_000
MOST_STYLES_BYTES = 2_000_000
MOST_SHEETS = 50
MOST_ROWS = 20_000
MOST_LINES = 200_000  # of a text, empty ones among them
MOST_CELLS = 400_000
MOST_CHARACTERS = 8_000_000
MOST_IN_CELL = 32_767  # what a spreadsheet holds
# After so many empty rows nothing is expected any more: formatted rows go on to the millionth.
MOST_EMPTY_ROWS = 500
# So much further it is looked whether there is something all the same.
MOST_LOOKED_ON = 100_000

Sheets = dict[str, list[list[str]]]
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHEET_NAMES = frozenset({"survey", "choices", "settings", "external_choices", "entities", "osm"})
_MARKDOWN_ROW = re.compile(r"\s*\|(.*)\|\s*")


class Unreadable(Exception):
    """The file cannot be read; the text says why, for the organiser."""


def read_workbook(body: bytes, *, table: bool = False) -> Sheets:
    """Return the sheets of a file, with rows from the first one on.

    Args:
        table: the file is a CSV table and no form: one sheet named "".

    Raises:
        Unreadable: broken, too large, or of no kind that is known.
    """
    if len(body) > MOST_FILE_BYTES:
        raise Unreadable(f"The file is larger than {MOST_FILE_BYTES // 1_000_000} MB.")
    try:
        with warnings.catch_warnings():  # what openpyxl leaves aside is no part of a form
            warnings.simplefilter("ignore")
            return _bounded(_sheets_of(body, table=table))
    except Unreadable:
        raise
    except MemoryError:
        raise Unreadable("There is too much in the file.") from None
    except Exception as error:  # the libraries raise whatever a broken part makes them stumble on
        raise Unreadable(f"The file is broken ({type(error).__name__}).") from None


def _sheets_of(body: bytes, *, table: bool) -> Iterator[tuple[str, Iterator[list[str]]]]:
    if body.startswith(b"PK\x03\x04"):
        return _xlsx(body)
    if body.startswith(_OLE):
        return _xls(body)
    text = _text(body)
    if table:
        return iter([("", _csv_rows(text))])
    first = next((line for line in text.splitlines() if line.strip()), "")
    return _markdown(text) if _MARKDOWN_ROW.fullmatch(first) else _csv(text)


def _text(body: bytes) -> str:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("This is neither a spreadsheet nor a text in UTF-8.") from None
    if "\0" in text:
        raise Unreadable("This is neither a spreadsheet nor a text.")
    return text


def _bounded(sheets: Iterable[tuple[str, Iterable[list[str]]]]) -> Sheets:
    found: Sheets = {}
    cells = characters = 0
    for name, rows in sheets:
        if len(found) == MOST_SHEETS:
            raise Unreadable(f"The file has more than {MOST_SHEETS} sheets.")
        kept = found.setdefault(name, [])
        for row in _until_empty(rows):
            kept.append(row)
            cells += len(row)
            characters += sum(map(len, row))
            if len(kept) > MOST_ROWS or cells > MOST_CELLS or characters > MOST_CHARACTERS:
                raise Unreadable(f"There is too much on the sheet {name!r}.")
    return found


def _until_empty(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """The rows as far as there is something in them, without empty cells at their ends."""
    empty = 0
    for row in rows:
        while row and not row[-1].strip():
            row.pop()
        if any(len(cell) > MOST_IN_CELL for cell in row):
            raise Unreadable(f"There is a cell with more than {MOST_IN_CELL} characters.")
        if not row:
            empty += 1
            if empty > MOST_EMPTY_ROWS + MOST_LOOKED_ON:
                return
            continue
        if empty > MOST_EMPTY_ROWS:
            raise Unreadable(
                f"Below {empty} empty rows there is something again ({_first(row)!r}); take out "
                "the empty rows, or what is below them."
            )
        yield from ([] for _ in range(empty))
        empty = 0
        yield row


def _first(row: list[str]) -> str:
    return next(cell.strip()[:40] for cell in row if cell.strip())


def _is_read(name: str, names: list[str]) -> bool:
    """Whether a sheet is part of the form; of others only the name is told."""
    return name.strip().lower() in _SHEET_NAMES or len(names) == 1


def _xlsx(body: bytes) -> Iterator[tuple[str, Iterator[list[str]]]]:
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        # A part is never read beyond the size that it says, so what they say is a bound.
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED_BYTES:
            raise Unreadable("The file is too large when unpacked.")
        _check_parts(packed)
        formulas = _has_formulas(packed)
    values = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=True)
    written = openpyxl.load_workbook(io.BytesIO(body), read_only=True) if formulas else None
    for name in values.sheetnames:
        is_read = _is_read(name, values.sheetnames) and hasattr(values[name], "iter_rows")
        rows = _xlsx_rows(values[name], written[name] if written else None)
        yield name, rows if is_read else iter(())


def _check_parts(packed: zipfile.ZipFile) -> None:
    tags = 0
    for part in packed.infolist():
        if part.filename.endswith("styles.xml") and part.file_size > MOST_STYLES_BYTES:
            raise Unreadable("There are too many styles of cells in the file.")
        if part.filename.endswith(".xml"):
            tags += packed.read(part).count(b"<")
    if tags > MOST_TAGS:
        raise Unreadable("There is too much in the file, empty cells among it.")


def _has_formulas(packed: zipfile.ZipFile) -> bool:
    sheets = [name for name in packed.namelist() if name.startswith("xl/worksheets/")]
    return any(re.search(rb"<f[\s>]", packed.read(name)) for name in sheets)


def _xlsx_rows(values: Any, written: Any) -> Iterator[list[str]]:  # noqa: ANN401, RUF100
    # What a file says of its own size may be wrong; without it the rows themselves are counted.
    values.reset_dimensions()
    if written is None:
        yield from (
            [_to_text(value) for value in row] for row in values.iter_rows(values_only=True)
        )
        return
    written.reset_dimensions()
    both = zip(
        values.iter_rows(values_only=True), written.iter_rows(values_only=True), strict=False
    )
    for row, formulas in both:
        yield [
            FORMULA if value is None and formula is not None else _to_text(value)
            for value, formula in zip(row, formulas, strict=False)
        ]


def _xls(body: bytes) -> Iterator[tuple[str, Iterator[list[str]]]]:
    book = xlrd.open_workbook(file_contents=body, logfile=io.StringIO())
    for sheet in book.sheets():
        is_read = _is_read(sheet.name, book.sheet_names())
        yield sheet.name, _xls_rows(book, sheet) if is_read else iter(())


def _xls_rows(book: Any, sheet: Any) -> Iterator[list[str]]:  # noqa: ANN401, RUF100
    for n in range(sheet.nrows):
        yield [_xls_text(cell, book.datemode) for cell in sheet.row(n)]


def _xls_text(cell: Any, datemode: int) -> str:  # noqa: ANN401, RUF100
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return _to_text(bool(cell.value))
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#ERROR!"))
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            parts = xlrd.xldate_as_tuple(cell.value, datemode)
        except xlrd.xldate.XLDateError:
            return _to_text(cell.value)
        return _to_text(time(*parts[3:]) if parts[:3] == (0, 0, 0) else datetime(*parts))  # noqa: DTZ001
    return _to_text(cell.value)


def _to_text(value: object) -> str:
    """What a cell's value looks like in a form: dates as ISO 8601 writes them."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
    return str(value)


def _csv_rows(text: str) -> Iterator[list[str]]:
    """Rows at the numbers that a spreadsheet shows."""
    rows = csv.reader(io.StringIO(text, newline=""))
    try:
        for number, row in enumerate(rows, start=1):
            if number > MOST_LINES:
                raise Unreadable(f"The file has more than {MOST_LINES} rows.")
            yield row
    except csv.Error:
        raise Unreadable(
            f"Near line {rows.line_num} a quote is not closed, or a cell is far too long."
        ) from None


def _csv(text: str) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """Sheets, each named in the first column above its rows; without such names one survey."""
    rows = list(_csv_rows(text))
    if not any(row and row[0].strip().lower() == "survey" for row in rows):
        yield "survey", iter(rows)
        return
    yield from _sheets(rows)


def _sheets(rows: Iterable[list[str]]) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """Rows by the sheet that the first column names; each keeps its number in the file."""
    found: dict[str, dict[int, list[str]]] = {}
    name = ""
    for number, row in enumerate(rows):
        name = (row[0].strip() if row else "") or name
        if name and any(cell.strip() for cell in row[1:]):
            found.setdefault(name, {})[number] = ["", *row[1:]]
    for sheet, numbered in found.items():
        yield sheet, ([*numbered.get(n, ())] for n in range(max(numbered) + 1))


def _markdown(text: str) -> Iterator[tuple[str, Iterator[list[str]]]]:
    return _sheets(_markdown_row(line) for line in text.splitlines())


def _markdown_row(line: str) -> list[str]:
    row = _MARKDOWN_ROW.fullmatch(re.sub(r"\|\s*#[^|]*$", "|", line))
    if line.lstrip().startswith("#") or not row or re.fullmatch(r"[|\s:-]+", row[1]):
        return []
    return [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", row[1])]
