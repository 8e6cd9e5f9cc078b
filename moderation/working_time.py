"""How long something has waited, without the days on which nobody is expected to look.

Knows no campaign and no clock: it is told which days those are, and where.
"""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta, tzinfo


def is_holiday(at: datetime, holidays: Collection[date], zone: tzinfo) -> bool:
    """Tell whether an instant lies in one of the days, by the clocks of the zone."""
    return at.astimezone(zone).date() in holidays


def waited(since: datetime, now: datetime, holidays: Collection[date], zone: tzinfo) -> timedelta:
    """Say how long something has waited; zero where `since` is not before `now`.

    Args:
        since, now: aware.
        holidays: days of the zone that do not count, each from midnight to midnight there.
    """
    if now <= since:
        return timedelta(0)
    rests = sum((_overlap(day, since, now, zone) for day in set(holidays)), timedelta(0))
    return now - since - rests


def _overlap(day: date, since: datetime, now: datetime, zone: tzinfo) -> timedelta:
    # Instants are compared in UTC: two moments of one zone are subtracted by the wall clock,
    # which is wrong by an hour on a day when the clocks change.
    begins = _midnight(day, since, zone)
    ends = _midnight(day + timedelta(days=1), since, zone)
    return max(timedelta(0), min(now, ends) - max(since, begins))


def _midnight(day: date, like: datetime, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(0), zone).astimezone(like.tzinfo)
