"""Tables of counts as CSV files, for people and between commands: read, checked, and written."""

import re
from collections.abc import Mapping, Sequence
from math import prod
from pathlib import Path

from bot.csv_files import BadFile, heading_of, rows_of, write
from publishing.digest_csv import FORMULA_STARTS
from publishing.disclosure.protected import AS_BEFORE, HIDDEN, Cell, ProtectedTable, Shown
from publishing.disclosure.rules import Limits
from publishing.tables import TOTAL, Counts, Dimension, Key, Table, added_up

CASES, REPORTERS, LARGEST, FLAG = "cases", "reporters", "largest", "flag"
_HIERARCHY = ("dim", "child", "parent")
_RULES = ("code", "k", "threshold")
# Plain digits: Python would also take 1_000 and those of other scripts, and numbers of any length.
_NUMBER = re.compile(r"[+-][0-9.,]*")
_WHOLE = re.compile(r"-?[0-9]{1,12}")

# 2,550 cells took 20 s of a busy core, 10,000 more than three minutes: more than this is a
# mistake, as a column of numbers taken for codes, or wants to be several tables.
MOST_CELLS = 50_000

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
    """Read the limits of codes that need more than the usual; the strictest where one is twice.

    Raises:
        BadFile: not there, no such columns, or a limit that is no number or below the floor.
    """
    found: dict[str, Limits] = {}
    for line, row in rows_of(file, _RULES):
        try:
            told = Limits(_count(row["k"]) or 0, _count(row["threshold"]) or 0)
        except ValueError as reason:
            raise BadFile(f"{file.name}, line {line}: {reason}.") from None
        code = row["code"].strip()
        before = found.get(code, told)
        found[code] = Limits(max(told.k, before.k), max(told.t, before.t))
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
    dimensions = _dimensions(names, given, parents)
    if (n := prod(len(d.leaves) + 1 for d in dimensions)) > MOST_CELLS:
        raise BadFile(f"{file.name} makes {n:,} cells with all totals; {MOST_CELLS:,} at most.")
    _check_people(file, dimensions, given)
    return added_up(dimensions, given), has_largest


def _check_people(
    file: Path, dimensions: Sequence[Dimension], given: Mapping[Key, Counts]
) -> None:
    """Refuse cases of nobody knows how many people: one person may be behind all of them.

    Raises:
        BadFile: a finest cell with cases has no number of reporters.
    """
    leaves = [set(d.leaves) for d in dimensions]
    for key, counts in given.items():
        is_finest = all(code in known for code, known in zip(key, leaves, strict=True))
        if is_finest and counts.cases and counts.reporters is None:
            raise BadFile(f"{file.name}, {'/'.join(key)}: {REPORTERS} are empty.")


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
        key = tuple(_as_it_was(row[name].strip()) for name in names)
        if key in cells:
            raise BadFile(f"{file.name}, line {line}: {'/'.join(key)} stands there twice.")
        cells[key] = cell
    return Shown(_dimensions(names, cells, parents), cells)


def write_table(table: ProtectedTable, out: Path, *, has_largest: bool) -> None:
    """Write a protected table; `largest`, where it was given, stays empty.

    Raises:
        BadFile: it cannot be written there.
    """
    names = [d.name for d in table.dimensions]
    extra = [LARGEST] if has_largest else []
    rows = (
        [*map(_harmless, key), cell.cases, cell.reporters, *("" for _ in extra), cell.flag]
        for key, cell in table.cells.items()
    )
    write(out, [*names, CASES, REPORTERS, *extra, FLAG], rows)


def _dimensions_of(file: Path) -> tuple[list[str], bool]:
    columns = heading_of(file, (CASES, REPORTERS))
    if CASES not in columns or REPORTERS not in columns or columns.index(CASES) == 0:
        raise BadFile(f"{file.name} lacks the columns: dimensions, then {CASES}, {REPORTERS}.")
    if twice := next((name for name in columns if name and columns.count(name) > 1), ""):
        raise BadFile(f"{file.name} has two columns {twice}.")
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


def _harmless(code: str) -> str:
    """Put an apostrophe before a code that a spreadsheet would run; plain numbers are none."""
    return f"'{code}" if _is_run(code) else code


def _as_it_was(code: str) -> str:
    return code[1:] if code.startswith("'") and _is_run(code[1:]) else code


def _is_run(code: str) -> bool:
    return code.lstrip("' ").startswith(FORMULA_STARTS) and not _NUMBER.fullmatch(code)


def _count(text: str) -> int | None:
    if not text.strip():
        return None
    if not _WHOLE.fullmatch(text.strip()):
        raise ValueError(f"{text.strip()[:20]} is no whole number")
    return int(text)
