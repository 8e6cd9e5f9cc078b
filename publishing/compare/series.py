"""A series of counts by area, category and period, read from the rows of a file."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite

from publishing.periods import NoPeriod, read
from publishing.tables import TOTAL

Row = Mapping[str, str]
Place = tuple[str, str, str]  # area, category, period

# What the four parts are called in files: by Heed, in SDMX, by statistical offices.
NAMES: Mapping[str, tuple[str, ...]] = {
    "area": ("area", "ref_area", "geo", "region"),
    "category": ("category", "incident_type"),
    "period": ("period", "time_period"),
    "value": ("cases", "value", "obs_value"),
}
_PLAIN = re.compile(r"\+?[0-9]*\.?[0-9]+([eE][+-]?[0-9]{1,3})?|[0-9]+\.")
_TOTALS = frozenset({"", TOTAL, "_t", "total", "all"})
# A value under one of these is none: confidential (C, N, D, S) or missing (Q, M, L, O).
_FLAGS: Mapping[str, frozenset[str]] = {
    "flag": frozenset({"C"}),
    "conf_status": frozenset({"C", "N", "D", "S"}),
    "obs_status": frozenset({"Q", "M", "L", "O"}),
}


class NotASeries(ValueError):
    """The rows make no series; the text is the end of a sentence for people."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the rows of a file are to be read.

    Args:
        columns: which column is the "area", "category", "period", "value"; the rest are found by
            their usual names.
        where: only rows with these values count ("measure": "CASES").
        period: of all rows, where there is no such column.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    where: Mapping[str, str] = field(default_factory=dict)
    period: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Counts; None where the file has a cell and does not tell its count.

    Args:
        cells: by area, category and period; "*" is a total, periods as `periods.read` writes them.
        names: what a code of "area" or "category" is also called, so that it can be joined.
        parents: what lies under what, by "area" and "category".
    """

    cells: Mapping[Place, float | None]
    names: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    parents: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def codes(self, axis: str) -> tuple[str, ...]:
        """All codes of "area" or "category" in the file's order, without the total."""
        at = 0 if axis == "area" else 1
        return tuple(dict.fromkeys(place[at] for place in self.cells if place[at] != TOTAL))

    def called(self, axis: str) -> dict[str, tuple[str, ...]]:
        """All that each code is called, itself first."""
        known = self.names.get(axis, {})
        return {code: (code, *known.get(code, ())) for code in self.codes(axis)}


def series(rows: Iterable[Row], reading: Reading) -> Series:
    """Make a series of rows; totals over all periods are passed over, since none are aligned.

    Raises:
        NotASeries: a column lacks, a value or period cannot be read, or a cell stands twice.
    """
    cells: dict[Place, float | None] = {}
    found: Mapping[str, str] | None = None
    for n, raw in enumerate(rows, start=1):
        row = _plain(raw)
        if found is None:
            found = _columns(tuple(row), reading)
        if any(row.get(name.lower()) != value for name, value in reading.where.items()):
            continue
        if _is_over_periods(row.get(found.get("period", ""), reading.period)):
            continue
        try:
            place, value = _place(row, found, reading), _value(row, found["value"])
        except (NoPeriod, NotASeries) as reason:
            raise NotASeries(f"row {n}: {str(reason).rstrip('.')}") from None
        if place in cells:
            raise NotASeries(_twice(n, place, row, found))
        cells[place] = value
    if not cells:
        raise NotASeries("there is no row to compare")
    return Series(cells)


def _plain(row: Row) -> dict[str, str]:
    """Take labels off, as SDMX-CSV may write them: "REF_AREA: Area", "KE30: Nairobi"."""
    found = {}
    for name, value in row.items():
        column, colon, _ = name.partition(":")
        found[column.strip().lower()] = (value.partition(":")[0] if colon else value).strip()
    return found


def _columns(there: Sequence[str], reading: Reading) -> dict[str, str]:
    found = {}
    for part, usual in NAMES.items():
        asked = reading.columns.get(part, "").lower()
        if asked and asked not in there:
            raise NotASeries(f"there is no column {reading.columns[part]}")
        name = asked or next((each for each in usual if each in there), "")
        if name:
            found[part] = name
    if lacking := [part for part in ("area", "value") if part not in found]:
        raise NotASeries(f"no column is known to be {' or '.join(lacking)}; say which it is")
    if "period" not in found and not reading.period:
        raise NotASeries("there is no column of periods; say of which period it is")
    return found


def _place(row: Row, found: Mapping[str, str], reading: Reading) -> Place:
    period = row[found["period"]] if "period" in found else reading.period
    category = row[found["category"]] if "category" in found else TOTAL
    return _code(row[found["area"]]), _code(category), read(period).code


def _is_over_periods(written: str) -> bool:
    """Say whether a row is a total over periods, or over days ("2026-11-02/P28D" in SDMX)."""
    return _code(written) == TOTAL or "/" in written


def _code(written: str) -> str:
    return TOTAL if written.lower() in _TOTALS else written


def _value(row: Row, column: str) -> float | None:
    if any(row.get(name, "").upper() in hidden for name, hidden in _FLAGS.items()):
        return None
    written = row[column]
    if not written or written.lower() == "nan":
        return None
    # Python would also take 1_000, infinity, and digits of other scripts.
    if not _PLAIN.fullmatch(written) or not isfinite(value := float(written)):
        raise NotASeries(f"{written} is no count")
    return value


def _twice(n: int, place: Place, row: Row, found: Mapping[str, str]) -> str:
    rest = [name for name in row if name not in found.values()]
    hint = f"; choose by {', '.join(rest)}" if rest else ""
    return f"row {n}: {'/'.join(place)} stands there twice{hint}"
