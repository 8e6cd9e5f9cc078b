"""The digest's cases as a table that a spreadsheet opens."""

import csv
import io
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from publishing.digest import CaseLine, Facts
from publishing.digest_words import listed

COLUMNS = (
    "number", "code", "category", "category_label", "place", "lat", "lon", "place_precision",
    "opened_at", "verification", "response", "reports", "new_in_week", "waits_for_answer", "week",
)  # fmt: skip

# A spreadsheet runs a cell that begins so as a formula; the place is a stranger's text.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# As many decimals as the place is known to: five are about a metre, two about a kilometre.
DECIMALS = {"point": 5, "street": 3}


def table(facts: Facts) -> bytes:
    """Write all cases of the digest as CSV (UTF-8 with a mark, so that Excel reads it right)."""
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for entry in listed(facts):
        flags = ["yes" if flag else "no" for flag in (entry.new, entry.waits)]
        rows.writerow([entry.number, *_cells(facts, entry.line), *flags, facts.period])
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA_STARTS) else cell


def _cells(facts: Facts, line: CaseLine) -> list[str | int]:
    text = (line.code, line.category, line.category_label, line.place_words)
    return [
        *(harmless(cell) for cell in text),
        _degrees(line.lat, line.precision),
        _degrees(line.lon, line.precision),
        harmless(line.precision),
        _hour(line.opened_at, facts.timezone),
        harmless(line.verification),
        harmless(line.response),
        line.reports,
    ]


def _degrees(value: float | None, precision: str) -> str:
    return "" if value is None else f"{value:.{DECIMALS.get(precision, 2)}f}"


def _hour(at: datetime, timezone: str) -> str:
    # To the hour: the minute of a report can tell who was there.
    nearest = (at + timedelta(minutes=30)).astimezone(ZoneInfo(timezone))
    return nearest.replace(minute=0, second=0, microsecond=0).isoformat(timespec="minutes")
