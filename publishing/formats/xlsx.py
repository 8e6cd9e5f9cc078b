"""A workbook for people: what it is about, each table with its words, and the codes."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime, time

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from messages.words import say
from publishing.digest_words import RIGHT_TO_LEFT
from publishing.disclosure.protected import AS_BEFORE, HIDDEN
from publishing.formats._lines import (
    FLAG,
    axes,
    code_lists,
    explained,
    in_words,
    label,
    lines,
    title,
)
from publishing.release import Release, ReleaseTable

_WIDE, _NARROW = 26, 14
_GREY = "#D9D9D9"
# What Excel refuses in the name of a sheet, and how long it may be.
_NOT_IN_NAMES, _NAME_LETTERS = str.maketrans("", "", "[]:*?/\\'"), 31
# Strings stay strings: what begins with "=" or looks like an address is no formula, no link.
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

Row = Sequence[str | int | None]


def files(release: Release) -> Mapping[str, bytes]:
    """Write one workbook with all tables, in the release's first language."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, **_PLAIN}) as book:
        book.set_properties(
            {
                "title": in_words(release.title, release.languages[0], release.campaign),
                "author": release.producer.name,
                "created": datetime.combine(release.made_on, time()),
            }
        )
        _about(release, book)
        for table in release.tables:
            _table(release, table, book)
        _codes(release, book)
    return {f"{release.name}.xlsx": out.getvalue()}


def _sheet(release: Release, book: Workbook, name: str) -> Worksheet:
    told = name.translate(_NOT_IN_NAMES)[:_NAME_LETTERS].strip() or "?"
    taken = {sheet.get_name().lower() for sheet in book.worksheets()}
    if told.lower() in taken:
        told = f"{told[: _NAME_LETTERS - 3]} {len(taken)}"
    sheet = book.add_worksheet(told)
    if release.languages[0] in RIGHT_TO_LEFT:
        sheet.right_to_left()
    return sheet


def _about(release: Release, book: Workbook) -> None:
    language = release.languages[0]
    sheet = _sheet(release, book, say("release-about", language))
    strong = book.add_format({"bold": True})
    days = f"{release.period.first} – {release.period.last}"
    rows: list[tuple[str, str]] = [
        (in_words(release.title, language, release.campaign), ""),
        ("", in_words(release.description, language, "")),
        (say("release-number", language), release.name),
        (say("release-period", language), f"{release.period.code}: {days}"),
        (say("release-made-on", language), release.made_on.isoformat()),
        (say("release-producer", language), release.producer.name),
        (say("release-licence", language), release.producer.licence),
        ("", say("release-reading", language)),
    ]
    told = {
        (title(table, column, language), explained(table, column, language)): None
        for table in release.tables
        for column in (*table.measures, FLAG)
    }
    for n, (left, right) in enumerate((*rows, *told)):
        sheet.write_string(n, 0, left, strong)
        sheet.write_string(n, 1, right)
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(1, 1, 4 * _WIDE)


def _table(release: Release, table: ReleaseTable, book: Workbook) -> None:
    language = release.languages[0]
    known = [{code.code: label(code, language) for code in axis.codes} for axis in table.axes]
    heads = [title(table, c, language) for c in (*_names(table), *table.measures, FLAG)]
    rows: list[Row] = []
    for line in lines(table):
        words = [says.get(code) or code for says, code in zip(known, line.codes, strict=True)]
        numbers = [line.number(measure) for measure in table.measures]
        rows.append((*words, *numbers, line.cell.flag))
    sheet = _sheet(release, book, in_words(table.title, language, table.name))
    _write(book, sheet, heads, rows)
    sheet.set_column(0, len(known) - 1, _WIDE)


def _names(table: ReleaseTable) -> list[str]:
    return [axis.name for axis in table.axes]


def _codes(release: Release, book: Workbook) -> None:
    language = release.languages[0]
    sheet = _sheet(release, book, say("release-codes", language))
    heads = [
        say(f"release-{key}", language)
        for key in ("column", "code", "name", "part-of", "official")
    ]
    titles = axes(release)
    rows: list[Row] = [
        (
            in_words(titles[axis].title, language, axis),
            line.code.code,
            label(line.code, language),
            line.parent,
            " ".join(line.code.official),
        )
        for axis, codes in code_lists(release).items()
        for line in codes
    ]
    _write(book, sheet, heads, rows)
    sheet.set_column(0, len(heads) - 1, _WIDE)


def _write(book: Workbook, sheet: Worksheet, heads: Sequence[str], rows: Sequence[Row]) -> None:
    strong = book.add_format({"bold": True, "bottom": 1})
    # What is hidden looks hidden, and what was not brought up to date leans.
    looks = {
        HIDDEN: book.add_format({"bg_color": _GREY}),
        AS_BEFORE: book.add_format({"italic": True}),
    }
    sheet.set_column(0, len(heads) - 1, _NARROW)
    sheet.write_row(0, 0, heads, strong)
    for n, row in enumerate(rows, start=1):
        sheet.write_row(n, 0, row, looks.get(str(row[-1])))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)
