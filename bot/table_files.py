"""Tables of counts as CSV files, for people and between commands: read, checked, and written."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.csv_files import BadFile, rows_of, write
from publishing.disclosure.protected import AS_BEFORE, HIDDEN, Cell, ProtectedTable, Shown
from publishing.disclosure.rules import Limits
from publishing.tables import TOTAL, Counts, Dimension, Key, Table, added_up

CASES, REPORTERS, LARGEST, FLAG = "cases", "reporters", "largest", "flag"
_HIERARCHY = ("dim", "child", "parent")
_RULES = ("code", "k", "threshold")

Parents = Mapping[str, Mapping[str, str]]


def read_hierarchy(file: Path) -> Parents:
    """Read what lies under what, by dimension.

    Raises:
        BadFile: not there, no such columns, or one code under two parents.
    """
    found: dict[str, dict[str, str]] = {}
    for line, row in rows_of(file, _HIERARCHY):
        dim, child, parent = (row[name].strip() for name in _HIERARCHY)
        if found.setdefault(dim, {}).setdefault(child, parent) != parent:
            raise BadFile(f"{file.name}, line {line}: {child} lies under two parents.")
    return found


def read_rules(file: Path) -> dict[str, Limits]:
    """Read the limits of codes that need more than the usual.

    Raises:
        BadFile: not there, no such columns, or a limit that is no number or below the floor.
    """
    found = {}
    for line, row in rows_of(file, _RULES):
        try:
            found[row["code"].strip()] = Limits(int(row["k"]), int(row["threshold"]))
        except ValueError as reason:
            raise BadFile(f"{file.name}, line {line}: {reason}.") from None
    return found


def read_table(file: Path, parents: Parents) -> tuple[Table, bool]:
    """Read a table to protect; says also whether it told the largest.

    Raises:
        BadFile, NotATable: the text says in which line, or which cell.
    """
    names, has_largest = _dimensions_of(file)
    columns = (*names, CASES, REPORTERS, *((LARGEST,) if has_largest else ()))
    given: dict[Key, Counts] = {}
    for line, row in rows_of(file, columns):
        key = tuple(row[name].strip() for name in names)
        if "" in key:
            raise BadFile(f"{file.name}, line {line}: a dimension is empty.")
        if key in given:
            raise BadFile(f"{file.name}, line {line}: {'/'.join(key)} stands there twice.")
        try:
            cases, people = _count(row[CASES]), _count(row[REPORTERS])
            largest = _count(row[LARGEST]) if has_largest else None
        except ValueError as reason:
            raise BadFile(f"{file.name}, line {line}: {reason}.") from None
        if cases is None:
            raise BadFile(f"{file.name}, line {line}: cases are empty.")
        given[key] = Counts(cases, people, largest)
    if not given:
        raise BadFile(f"{file.name} has no row.")
    return added_up(_dimensions(names, given, parents), given), has_largest


def read_shown(file: Path, names: Sequence[str], parents: Parents) -> Shown:
    """Read what `write_table` wrote.

    Raises:
        BadFile: not there, other columns, or a count that is no number.
    """
    cells: dict[Key, Cell] = {}
    for line, row in rows_of(file, (*names, CASES, REPORTERS, FLAG)):
        try:
            cell = Cell(_count(row[CASES]), _count(row[REPORTERS]), row[FLAG].strip())
        except ValueError as reason:
            raise BadFile(f"{file.name}, line {line}: {reason}.") from None
        if cell.flag not in ("", HIDDEN, AS_BEFORE) or (cell.cases is None) != (
            cell.flag == HIDDEN
        ):
            raise BadFile(f"{file.name}, line {line}: the flag does not fit to the cases.")
        cells[tuple(row[name].strip() for name in names)] = cell
    return Shown(_dimensions(names, cells, parents), cells)


def write_table(table: ProtectedTable, out: Path, *, has_largest: bool) -> None:
    """Write a protected table; `largest`, where it was given, stays empty.

    Raises:
        BadFile: it cannot be written there.
    """
    names = [d.name for d in table.dimensions]
    extra = [LARGEST] if has_largest else []
    rows = (
        [*key, cell.cases, cell.reporters, *("" for _ in extra), cell.flag]
        for key, cell in table.cells.items()
    )
    write(out, [*names, CASES, REPORTERS, *extra, FLAG], rows)


def names_of(file: Path) -> list[str]:
    """Read the names of a table's dimensions: the columns before `cases`.

    Raises:
        BadFile: not there, no CSV, or without the columns needed.
    """
    return _dimensions_of(file)[0]


def _dimensions_of(file: Path) -> tuple[list[str], bool]:
    try:
        with file.open(newline="", encoding="utf-8-sig") as opened:
            head = next(csv.reader(opened), [])
    except OSError as error:
        raise BadFile(f"{file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, csv.Error):
        raise BadFile(f"{file.name} is no CSV file in UTF-8.") from None
    columns = [name.strip().lower() for name in head]
    if CASES not in columns or REPORTERS not in columns or columns.index(CASES) == 0:
        raise BadFile(f"{file.name} lacks the columns: dimensions, then {CASES}, {REPORTERS}.")
    return columns[: columns.index(CASES)], LARGEST in columns


def _dimensions(
    names: Sequence[str], given: Mapping[Key, object], parents: Parents
) -> tuple[Dimension, ...]:
    found = []
    for at, name in enumerate(names):
        above = parents.get(name, {})
        codes = dict.fromkeys(key[at] for key in given)
        sums = {above[code] for code in codes if code in above} | {TOTAL}
        leaves = tuple(code for code in codes if code not in sums)
        found.append(Dimension(name, leaves, above))
    return tuple(found)


def _count(text: str) -> int | None:
    if not text.strip():
        return None
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"{text.strip()[:20]} is no whole number") from None
