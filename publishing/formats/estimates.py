"""answers_NAME.estimates.csv: shares, means and medians of a table of answers, with intervals.

Reckoned of the protected table (publishing/estimates.py); what cannot be told says why.
"""

from collections.abc import Mapping

from publishing.estimates import ANSWER, Estimate, estimates
from publishing.formats._lines import file_name
from publishing.formats.csv_tables import written
from publishing.release import Release, ReleaseTable

_DECIMALS = 4
FIGURES = ("statistic", "value", "low", "high", "n", "flag", "why_not", "method")


def files(release: Release) -> Mapping[str, bytes]:
    """Write one file for each table that is divided by answers."""
    found = {}
    for table in release.tables:
        if rows := [_row(each) for each in estimates(table)]:
            found[name_of(table)] = written((columns(table), *rows))
    return found


def name_of(table: ReleaseTable) -> str:
    """Name the file of a table's estimates."""
    return f"{file_name(table.name)}.estimates.csv"


def columns(table: ReleaseTable) -> tuple[str, ...]:
    """Name its columns: the table's axes, the answer last, and the figures."""
    return (*(axis.name for axis in table.axes if axis.name != ANSWER), ANSWER, *FIGURES)


def _row(each: Estimate) -> tuple[object, ...]:
    ends = each.interval
    low, high, method = (ends.low, ends.high, ends.method) if ends else (None, None, "")
    numbers = (_rounded(value) for value in (each.value, low, high))
    return (
        *each.where,
        each.answer,
        each.statistic,
        *numbers,
        each.n,
        each.flag,
        each.why,
        method,
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DECIMALS) + 0.0
