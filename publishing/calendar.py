"""The calendar of releases: which periods end when, and until when their release was promised.

Knows no campaign file and no clock.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from publishing.periods import Period, holding

DAY = timedelta(days=1)
FREQUENCIES = {"W": "week", "M": "month", "Q": "quarter", "A": "year"}
# Periods that ended and are still owed; whoever owes more has given up.
MOST = 12


class Calendar(Protocol):
    """What was promised; frequencies are SDMX's codes W, M, Q or A."""

    @property
    def every(self) -> str:
        """How long the periods are."""

    @property
    def within_days(self) -> int:
        """Days after a period's end within which its release is out."""

    @property
    def revised(self) -> str:
        """How long it takes until what is out is looked at again."""


@dataclass(frozen=True, slots=True)
class Due:
    """A release that is to come.

    Args:
        by: the last day that was promised; is_late: it is over.
    """

    period: Period
    by: date
    is_late: bool


def in_english(calendar: Calendar) -> str:
    """Return what was promised, as reference metadata tells it (SIMS S.8.1)."""
    return (
        f"One release a {FREQUENCIES[calendar.every]}, within {calendar.within_days} days after "
        f"its end. What is out is looked at again after each {FREQUENCIES[calendar.revised]}; "
        "corrections come only then, all together. What is due next stands in the catalogue."
    )


def last_ended(calendar: Calendar, day: date) -> Period:
    """Return the last period that is over when a day is over."""
    period = holding(day, calendar.every)
    return period if period.last == day else holding(period.first - DAY, calendar.every)


def is_revised(calendar: Calendar, day: date) -> bool:
    """Tell whether what is out is looked at again once this day is over."""
    return holding(day, calendar.revised).last == day


def promised_by(calendar: Calendar, period: Period) -> date:
    """Return the last day on which a period's release is in time."""
    return period.last + timedelta(days=calendar.within_days)


def promised_days(
    calendar: Calendar, period: Period, *, vintage: int, made_on: date
) -> int | None:
    """Return how many days after a period's end its release was promised.

    A revision is promised as many days after the time for revisions as the first vintage after
    its period; None where the calendar knows of no such period.
    """
    if period.frequency != calendar.every:
        return None
    if vintage == 1:
        return calendar.within_days
    before = holding(made_on, calendar.revised).first - DAY
    return max(0, (before - period.last).days) + calendar.within_days


def owed(
    calendar: Calendar,
    today: date,
    *,
    begun_on: date,
    closed_on: date | None,
    out: Collection[str],
) -> tuple[Due, ...]:
    """List the releases that are to come, oldest first: of periods that ended, and of this one.

    Args:
        begun_on, closed_on: between them reports came in; None while they still do.
        out: codes of periods of which a release came out.
    """
    last = today if closed_on is None else min(today, closed_on)
    found = [
        Due(period, promised_by(calendar, period), promised_by(calendar, period) < today)
        for period in _back(holding(last, calendar.every), calendar.every, begun_on)
        if period.code not in out
    ]
    return tuple(reversed(found))


def _back(period: Period, frequency: str, begun_on: date) -> Iterator[Period]:
    for _ in range(MOST):
        if period.last < begun_on:
            return
        yield period
        period = holding(period.first - DAY, frequency)
