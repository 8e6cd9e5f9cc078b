"""A table as lines and columns, and what they are called: what all formats of tables share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from anyascii import anyascii

from messages.words import FALLBACK, keys, say, spoken
from publishing.disclosure.protected import Cell
from publishing.periods import Period, read
from publishing.release import Axis, Code, Release, ReleaseTable, Words
from publishing.tables import TOTAL, Dimension, Key

FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Line:
    """One cell: its codes in the order of the table's axes, and what is seen of it."""

    codes: Key
    cell: Cell

    def number(self, measure: str) -> int | None:
        """Give one of its numbers; None where it is hidden, or nobody counted it."""
        value: int | None = getattr(self.cell, measure)
        return value


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One code of a dimension, with the one above it ("" where only the total is)."""

    code: Code
    parent: str


def lines(table: ReleaseTable) -> Iterator[Line]:
    """Give all cells, totals too, in the order of the axes' codes.

    A total over a single code is left out: it would be the same number again.
    """
    for key in product(*(_told(dimension) for dimension in table.table.dimensions)):
        yield Line(key, table.table.cells[key])


def _told(dimension: Dimension) -> tuple[str, ...]:
    only_one = len(dimension.children.get(TOTAL, ())) == 1
    return dimension.codes[:-1] if only_one else dimension.codes


def code_lists(release: Release) -> dict[str, tuple[CodeLine, ...]]:
    """Give the codes of each dimension over all tables, each code once, in the tables' order."""
    found: dict[str, dict[str, CodeLine]] = {}
    for table in release.tables:
        for axis, dimension in zip(table.axes, table.table.dimensions, strict=True):
            known = {code.code: code for code in axis.codes}
            for code in _told(dimension):
                parent = next(dimension.above(code), TOTAL)
                line = CodeLine(known.get(code, Code(code, {})), "" if parent == TOTAL else parent)
                found.setdefault(axis.name, {}).setdefault(code, line)
    return {name: tuple(codes.values()) for name, codes in found.items()}


def all_code_lists(release: Release) -> dict[str, tuple[CodeLine, ...]]:
    """Give the same with the codes that only cases have which are listed one by one."""
    found = {
        name: {line.code.code: line for line in there}
        for name, there in code_lists(release).items()
    }
    for axis in release.axes if release.cases else ():
        for code in axis.codes:
            if code.code != TOTAL:
                found.setdefault(axis.name, {}).setdefault(code.code, CodeLine(code, ""))
    return {name: tuple(codes.values()) for name, codes in found.items()}


def axes(release: Release) -> dict[str, Axis]:
    """Give the axes of all tables by name, the first of each."""
    found: dict[str, Axis] = {}
    for table in release.tables:
        for axis in table.axes:
            found.setdefault(axis.name, axis)
    return found


def in_words(words: Words, language: str, otherwise: str) -> str:
    """Say something in a language; else in English, else in the first there is, else as told."""
    return words.get(language) or words.get(FALLBACK) or next(iter(words.values()), otherwise)


def pages(release: Release, name: str, ending: str = "md") -> dict[str, str]:
    """Name a page in each language of the campaign that the program speaks, English always.

    Returns:
        Language by file name: NAME.md is the English one, NAME.fr.md the French one.
    """
    others = [code for code in release.languages if code in spoken() and code != FALLBACK]
    return {
        f"{name}.{ending}": FALLBACK,
        **{f"{name}.{code}.{ending}": code for code in others},
    }


def label(code: Code, language: str) -> str:
    """Say what a code stands for."""
    said = say("release-all", language) if code.code == TOTAL else code.code
    return in_words(code.label, language, said)


def title(table: ReleaseTable, column: str, language: str) -> str:
    """Say what a column holds, in a few words: of an axis, a measure or the flag."""
    for axis in table.axes:
        if axis.name == column:
            return in_words(axis.title, language, column)
    return _said(_key(table, column), language) or column


def explained(table: ReleaseTable, column: str, language: str) -> str:
    """Say in a sentence what a column holds; "" where there is nothing to say."""
    if any(axis.name == column for axis in table.axes):
        return say("release-code-is", language, file=code_file(column))
    said = _said(f"{_key(table, column)}-are", language)
    # Tables of rounded or moved numbers say so wherever they say what they count.
    blur = _said(f"release-{table.table.audited.mode}", language)
    return f"{said} {blur}".strip() if column in table.measures else said


def days(release: Release, table: ReleaseTable, line: Line) -> tuple[date, date]:
    """Give the first and the last day that a line tells of."""
    periods = _periods(release, table, line)
    return min(each.first for each in periods), max(each.last for each in periods)


def period_code(release: Release, table: ReleaseTable, line: Line) -> str:
    """Give the code of the period that a line tells of; that of the total is `TOTAL`."""
    names = [axis.name for axis in table.axes]
    return line.codes[names.index("period")] if "period" in names else release.period.code


def _periods(release: Release, table: ReleaseTable, line: Line) -> list[Period]:
    code = period_code(release, table, line)
    if code != TOTAL:
        return [read(code)]
    return [read(each) for d in table.table.dimensions if d.name == "period" for each in d.leaves]


def file_name(name: str) -> str:
    """Write the name of a table or an axis as files can be called: a question may be "à/b c"."""
    return re.sub(r"[^a-z0-9_-]+", "_", anyascii(name).lower()) or "_"


def code_file(axis: str) -> str:
    """Name the file that says what the codes of an axis stand for."""
    return f"codes.{file_name(axis)}.csv"


def _key(table: ReleaseTable, column: str) -> str:
    # Whom the protection protects: their number stands in the same place of a cell.
    is_subjects = column == "reporters" and table.unit == "subject"
    return "release-subjects" if is_subjects else f"release-{column}"


def _said(key: str, language: str) -> str:
    return say(key, language) if key in keys(FALLBACK) else ""
