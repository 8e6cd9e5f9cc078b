"""Tables as CSV with a row of HXL tags, for the Humanitarian Data Exchange.

The first row says in words, the second in tags, what a column holds; codes are followed by what
they stand for. Source: hxlstandard.org, version 1.1, read 2026-11.
"""

from collections.abc import Mapping

from messages.words import say
from publishing.digest_csv import harmless
from publishing.formats._lines import FLAG, days, file_name, label, lines, title
from publishing.formats.csv_tables import written
from publishing.release import Axis, Release, ReleaseTable

# Which tag a dimension has; any other divides what is counted.
_TAGS = {"area": "#loc", "category": "#event+type", "period": "#meta+period"}


def files(release: Release) -> Mapping[str, bytes]:
    """Write each table once more, with tags."""
    return {f"{file_name(table.name)}.hxl.csv": _table(release, table) for table in release.tables}


def _table(release: Release, table: ReleaseTable) -> bytes:
    language = release.languages[0]
    heads: list[str] = []
    tags: list[str] = []
    for axis in table.axes:
        name = title(table, axis.name, language)
        heads += [name, f"{name}: {say('release-code', language)}"]
        tags += [f"{_tag(axis)}+name+i_{language}", f"{_tag(axis)}+code"]
    heads += [title(table, measure, language) for measure in table.measures]
    tags += [f"#indicator+{measure}+num" for measure in table.measures]
    rows = [
        (
            *_codes(table, line.codes, language),
            *(line.number(m) for m in table.measures),
            *(day.isoformat() for day in days(release, table, line)),
            line.cell.flag,
        )
        for line in lines(table)
    ]
    ends = [say(f"release-{which}-day", language) for which in ("first", "last")]
    return written(
        (
            (*heads, *ends, title(table, FLAG, language)),
            (*tags, "#date+start", "#date+end", "#meta+flag"),
            *rows,
        )
    )


def _tag(axis: Axis) -> str:
    plain = "".join(
        letter for letter in axis.name.lower() if letter.isascii() and letter.isalnum()
    )
    return _TAGS.get(axis.name, f"#indicator+{plain or 'other'}")


def _codes(table: ReleaseTable, codes: tuple[str, ...], language: str) -> list[str]:
    found: list[str] = []
    for axis, code in zip(table.axes, codes, strict=True):
        known = {each.code: each for each in axis.codes}
        said = label(known[code], language) if code in known else code
        found += [harmless(said), code]
    return found
