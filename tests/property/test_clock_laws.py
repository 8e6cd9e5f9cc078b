"""Every period exactly once, in order, late rather than never: sampled zones, years and ticks."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import Beat, Schedule, due_instant, due_periods

# Not "localtime": what it is depends on the machine.
ZONES = sorted(available_timezones() - {"localtime"})
TIMES = [time(0), time(2, 30), time(3), time(23, 59)]

schedules = st.builds(
    Schedule, name=st.just("digest"), weekday=st.none() | st.integers(0, 6),
    at=st.sampled_from(TIMES), tz=st.sampled_from(ZONES),
)  # fmt: skip
beginnings = st.integers(0, 19 * 365 * 24 * 60).map(
    lambda minutes: datetime(2015, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
# What passes between two looks at the clock: ticks, downtime of weeks, steps of the clock back.
passings = st.lists(
    st.integers(30, 90).map(lambda n: timedelta(seconds=n))
    | st.integers(1, 72).map(lambda n: timedelta(hours=n))
    | st.integers(3, 40).map(lambda n: timedelta(days=n))
    | st.integers(1, 120).map(lambda n: timedelta(minutes=-n)),
    max_size=25,
)


def expected(schedule, since, until):
    """Every due instant in the range, day by day, with no thought of what was done before."""
    zone = ZoneInfo(schedule.tz)
    day = since.date() - timedelta(days=2)
    instants = []
    while day <= until.date() + timedelta(days=2):
        if schedule.weekday in (None, day.weekday()):
            instants.append(due_instant(datetime.combine(day, schedule.at), zone))
        day += timedelta(days=1)
    return [instant for instant in instants if since <= instant <= until]


@settings(max_examples=60)
@given(schedules, beginnings, passings)
def test_each_period_comes_exactly_once_and_in_order(schedule, since, passed):
    now = latest = since
    last, done = None, []
    for passing in [timedelta(), *passed]:
        now += passing
        latest = max(latest, now)
        found = due_periods(now, last, schedule, since=since)
        assert all(period.due_at <= now for period in found)
        done += found
        last = done[-1].name if done else None
    names = [period.name for period in done]
    assert names == sorted(set(names))
    assert [period.due_at for period in done] == expected(schedule, since, latest)


@given(st.sampled_from(ZONES), beginnings.map(lambda at: at.replace(tzinfo=None)))
def test_a_due_instant_is_the_first_at_which_the_clock_shows_the_time_or_a_later_one(tz, wall):
    zone = ZoneInfo(tz)
    due = due_instant(wall, zone)

    def shown(before):
        return (due - before).astimezone(zone).replace(tzinfo=None)

    assert shown(timedelta()) >= wall
    assert all(shown(timedelta(minutes=m)) < wall for m in (1, 29, 30, 59, 60, 119, 120, 1439))
    assert shown(timedelta(seconds=1)) < wall


@given(st.integers(1, 90), beginnings, passings)
def test_a_beat_comes_at_most_once_and_is_never_behind(minutes, since, passed):
    beat = Beat("seal", timedelta(minutes=minutes))
    now, last, names = since, None, []
    for passing in passed:
        now += passing
        for period in due_periods(now, last, beat, since=since):
            assert timedelta() <= now - period.due_at < beat.every
            last = period.name
            names.append(last)
    assert names == sorted(set(names))
