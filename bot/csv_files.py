"""CSV files as people give them to a command, and as commands write them."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# What spreadsheets write where the comma is in use for decimals.
DELIMITERS = (",", ";", "\t")


class BadFile(Exception):
    """The file cannot be used at all; the text is a sentence for people."""


def rows_of(file: Path, columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield line number and these columns of each row, in the order of the file.

    UTF-8 with or without a byte order mark; commas, semicolons or tabs; names of columns in any
    case; other columns are passed over.

    Raises:
        BadFile: not there, not UTF-8, or without the columns.
    """
    try:
        with file.open(newline="", encoding="utf-8-sig") as opened:
            delimiter = _delimiter(opened.readline(), columns)
            opened.seek(0)
            rows = csv.DictReader(opened, restval="", delimiter=delimiter)
            names = {name.strip().lower(): name for name in rows.fieldnames or ()}
            if missing := [name for name in columns if name not in names]:
                raise BadFile(f"{file.name} lacks the columns {', '.join(missing)}.")
            for row in rows:
                yield rows.line_num, {name: row[names[name]] for name in columns}
    except OSError as error:
        raise BadFile(f"{file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error):
        raise BadFile(f"{file.name} is no CSV file in UTF-8.") from None


def heading_of(file: Path, columns: Sequence[str]) -> list[str]:
    """Read the names of a file's columns in their order, in small letters.

    Args:
        columns: some that it should have; the delimiter is known by them.

    Raises:
        BadFile: not there, or not UTF-8.
    """
    try:
        with file.open(newline="", encoding="utf-8-sig") as opened:
            delimiter = _delimiter(opened.readline(), columns)
            opened.seek(0)
            head = next(csv.reader(opened, delimiter=delimiter), [])
    except OSError as error:
        raise BadFile(f"{file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error):
        raise BadFile(f"{file.name} is no CSV file in UTF-8.") from None
    return [name.strip().lower() for name in head]


def write(out: Path, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a file of these columns, in the place of what was there: the old or the new, whole.

    Raises:
        BadFile: it cannot be written there.
    """
    with _opened(out) as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


@contextmanager
def _opened(out: Path) -> Iterator[Any]:
    beside = out.with_name(f".{out.name}.new")
    try:
        with beside.open("w", newline="", encoding="utf-8") as opened:
            yield opened
        beside.replace(out)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise BadFile(f"{out} cannot be written: {error.strerror}.") from None


def _delimiter(heading: str, columns: Sequence[str]) -> str:
    def fields(delimiter: str) -> int:
        names = {name.strip(' "\r\n').lower() for name in heading.split(delimiter)}
        return len(names & set(columns))

    return max(DELIMITERS, key=fields)
