"""All time zones, 2015-2035, Mondays 00:00, 02:30 and 03:00: every period exactly once.

Two million periods; about two minutes on one core.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.clock import Schedule, due_periods

pytestmark = pytest.mark.long

SECOND = timedelta(seconds=1)
FIRST, END = date(2015, 1, 5), date(2036, 1, 1)
MONDAYS = [FIRST + timedelta(days=7 * n) for n in range((END - FIRST).days // 7 + 1)]
# Earlier looks at the wall that would have shown the same time, were this the second one.
LOOKS_BACK = [timedelta(minutes=m) for m in (20, 30, 40, 60, 90, 120, 180, 240, 360, 1440)]
ZONES = sorted(available_timezones())


def is_first_to_show(due_at, wall, zone):
    """Say, by looking at the wall only, whether this is when it first shows the time or later."""

    def shown(instant):
        return instant.astimezone(zone).replace(tzinfo=None)

    if shown(due_at) < wall or shown(due_at - SECOND) >= wall:
        return False
    offsets = {
        (due_at + days * timedelta(days=1)).astimezone(zone).utcoffset() for days in (-2, 2)
    }
    return len(offsets) == 1 or all(shown(due_at - back) < wall for back in LOOKS_BACK)


@pytest.mark.parametrize("at", [time(0), time(2, 30), time(3)], ids=str)
@pytest.mark.parametrize("part", range(4))
def test_every_monday_comes_exactly_once_in_every_zone(at, part):
    for tz in ZONES[part::4]:
        schedule, zone = Schedule("digest", weekday=0, at=at, tz=tz), ZoneInfo(tz)
        since = datetime(2015, 1, 1, tzinfo=UTC)
        last = None
        for monday in MONDAYS:
            wall = datetime.combine(monday, at)
            soon = wall.replace(tzinfo=UTC) + timedelta(days=2)
            (period,) = due_periods(soon, last, schedule, since=since)
            assert is_first_to_show(period.due_at, wall, zone), (tz, period)
            assert due_periods(period.due_at - SECOND, last, schedule, since=since) == []
            assert due_periods(period.due_at, last, schedule, since=since) == [period]
            year, week, _ = (monday - timedelta(days=1)).isocalendar()
            assert period.name == f"{year}-W{week:02}"
            last = period.name
        whole = due_periods(soon, None, schedule, since=since)
        assert [p.name for p in whole] == sorted({p.name for p in whole})
        assert len(whole) == len(MONDAYS)
