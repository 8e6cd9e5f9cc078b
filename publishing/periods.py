"""Periods that nest: ISO weeks, and months, quarters and years made of whole weeks.

A week belongs to the month that its Thursday lies in, as ISO 8601 gives it to its year. So a month
is the sum of its weeks, and tables of both can be protected together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from re import fullmatch
from zoneinfo import ZoneInfo

_THURSDAY = timedelta(days=3)
_WEEK = timedelta(days=7)


class NoPeriod(ValueError):
    """Not a period; the text says what one looks like."""


@dataclass(frozen=True, slots=True)
class Period:
    """Whole weeks, from a Monday to a Sunday.

    Args:
        code: as SDMX writes it: 2026-W47, 2026-M11, 2026-Q4, 2026-A1.
        first, last: its first and last day, both in it.
    """

    code: str
    first: date
    last: date

    @property
    def weeks(self) -> tuple["Period", ...]:
        """The weeks that it is made of."""
        return tuple(_weeks(self.first, self.last))

    def span(self, timezone: str) -> tuple[datetime, datetime]:
        """When it begins and when it is over, by the clock of a time zone."""
        zone = ZoneInfo(timezone)
        after = self.last + timedelta(days=1)
        return datetime.combine(self.first, time.min, zone), datetime.combine(
            after, time.min, zone
        )

    @property
    def frequency(self) -> str:
        """SDMX's code of how often such a period comes: W, M, Q or A."""
        return self.code[5]


def read(code: str) -> Period:
    """Read a period: 2026-W47, 2026-M11 (also 2026-11), 2026-Q4, 2026-A1 (also 2026).

    Raises:
        NoPeriod: it is none.
    """
    found = fullmatch(r"(\d{4})(?:-([WMQA]?)(\d{1,2}))?", code.strip().upper())
    if not found:
        raise NoPeriod(f"{code} is no period; 2026-W47, 2026-11, 2026-Q4 and 2026 are.")
    year, kind, n = int(found[1]), found[2] or ("M" if found[3] else "A"), int(found[3] or 1)
    if kind == "W":
        return _week_of(year, n, code)
    months = {"M": 1, "Q": 3, "A": 12}[kind]
    if not (1 <= n <= 12 // months and date.min.year < year < date.max.year):
        raise NoPeriod(f"{code} is no period: there is none of that number.")
    first = _first_week(year, (n - 1) * months + 1)
    after = (n - 1) * months + 1 + months
    next_one = _first_week(year, after) if after <= 12 else _first_week(year + 1, 1)
    shown = f"{year}-{kind}{n:02}" if kind == "M" else f"{year}-{kind}{n}"
    return Period(shown, first, next_one - timedelta(days=1))


def week_of(day: date) -> Period:
    """Return the ISO week that a day lies in."""
    year, n, _ = day.isocalendar()
    return _week_of(year, n, str(day))


def holding(day: date, frequency: str) -> Period:
    """Return the period that a day lies in.

    Args:
        frequency: SDMX's code of how long it is: W, M, Q or A.
    """
    week = week_of(day)
    return week if frequency == "W" else read(above(week)["MQA".index(frequency)])


def above(week: Period) -> tuple[str, str, str]:
    """Return the codes of the month, the quarter and the year that a week is part of."""
    thursday = week.first + _THURSDAY
    quarter = (thursday.month + 2) // 3
    return (
        f"{thursday.year}-M{thursday.month:02}",
        f"{thursday.year}-Q{quarter}",
        f"{thursday.year}-A1",
    )


def parents(periods: Iterator[Period] | tuple[Period, ...]) -> dict[str, str]:
    """Return what lies under what, for all weeks of the years that these periods touch.

    Whole years, so that a month of which a week is missing is known to be incomplete.
    """
    found: dict[str, str] = {}
    for year in sorted({int(period.code[:4]) for period in periods}):
        for week in read(str(year)).weeks:
            month, quarter, whole = above(week)
            found |= {week.code: month, month: quarter, quarter: whole}
    return found


def _week_of(year: int, n: int, code: str) -> Period:
    try:
        first = date.fromisocalendar(year, n, 1)
    except ValueError:
        raise NoPeriod(f"{code} is no period: that year has no such week.") from None
    return Period(f"{year}-W{n:02}", first, first + timedelta(days=6))


def _first_week(year: int, month: int) -> date:
    """Return the Monday of the first week whose Thursday lies in a month."""
    day = date(year, month, 1)
    thursday = day + timedelta(days=(3 - day.weekday()) % 7)
    return thursday - _THURSDAY


def _weeks(first: date, last: date) -> Iterator[Period]:
    while first < last:
        yield week_of(first)
        first += _WEEK
