"""Tables as CSV, each with its data dictionary, and what their codes stand for.

`cases.csv` has one line a cell, `cases.dictionary.csv` one line a column of it, and
`codes.area.csv` one line a code of that dimension, in the release's languages.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from messages.words import say
from publishing.digest_csv import harmless
from publishing.formats._lines import (
    FLAG,
    CodeLine,
    all_code_lists,
    code_file,
    explained,
    file_name,
    label,
    lines,
    title,
)
from publishing.release import Release, ReleaseTable


def files(release: Release) -> Mapping[str, bytes]:
    """Write each table, its dictionary, and a list of codes for each dimension, cases' too."""
    found: dict[str, bytes] = {}
    for table in release.tables:
        name = file_name(table.name)
        found[f"{name}.csv"] = _table(table)
        found[f"{name}.dictionary.csv"] = _dictionary(release, table)
    for axis, codes in all_code_lists(release).items():
        found[code_file(axis)] = _codes(release, codes)
    return found


def columns(table: ReleaseTable) -> tuple[str, ...]:
    """Name a table's columns in their order: its axes, its measures, the flag."""
    return (*(axis.name for axis in table.axes), *table.measures, FLAG)


def code_columns(release: Release) -> tuple[str, ...]:
    """Name the columns of a list of codes."""
    return ("code", "parent", "official", *(f"label_{each}" for each in release.languages))


def code_title(column: str, language: str) -> str:
    """Say what a column of a list of codes holds."""
    keys = {"code": "release-code", "parent": "release-part-of", "official": "release-official"}
    told = column.removeprefix("label_")
    return (
        say(keys[column], language)
        if column in keys
        else f"{say('release-name', language)} ({told})"
    )


def written(rows: Iterable[Sequence[object]]) -> bytes:
    """Write rows as CSV: UTF-8, lines that end as RFC 4180 has it, None as nothing."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def _table(table: ReleaseTable) -> bytes:
    rows = (
        (*line.codes, *(line.number(measure) for measure in table.measures), line.cell.flag)
        for line in lines(table)
    )
    return written((columns(table), *rows))


def _dictionary(release: Release, table: ReleaseTable) -> bytes:
    heads = [f"{kind}_{each}" for each in release.languages for kind in ("title", "description")]
    rows = [("column", "type", *heads)]
    for column in columns(table):
        is_number = column in table.measures
        said = (
            harmless(words(table, column, each))
            for each in release.languages
            for words in (title, explained)
        )
        rows.append((column, "integer" if is_number else "string", *said))
    return written(rows)


def _codes(release: Release, codes: Sequence[CodeLine]) -> bytes:
    rows = (
        (
            line.code.code,
            line.parent,
            " ".join(line.code.official),
            *(harmless(label(line.code, each)) for each in release.languages),
        )
        for line in codes
    )
    return written((code_columns(release), *rows))
