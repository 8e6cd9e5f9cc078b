"""The clock: every period exactly once, late rather than never, whatever the clock does.

Pure but for `start`. Knows names and instants only: what a period is *for* is in the handlers,
and that it is done once is in the inbox, whose key is (clock, campaign, `Period.external_id`).

A period is named for the time it reports on, which has ended when it falls due: a weekly one for
the last whole ISO week ("2026-W47" falls due on Monday 23 November), a daily one for the day
before ("2026-11-22"). Names sort like time, so "later than the last one" needs no instant, and a
clock that steps back, a changed time zone or a changed hour repeat nothing.

APScheduler's cron triggers are not used: 3.11.3 skips whole weekly runs around daylight saving
(Cairo 2024-04-26, US/Central 2021-03-15) and fires others twice.
"""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
SECOND = timedelta(seconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Something that falls due once a week or once a day, by the clock on a wall.

    Args:
        weekday: 0 is Monday, 6 Sunday; None is every day.
        at: local wall time, naive.
        tz: IANA name of the time zone.
    """

    name: str
    weekday: int | None
    at: time
    tz: str


@dataclass(frozen=True, slots=True)
class Beat:
    """Something that is done again and again; what was missed is made up by the next time.

    Args:
        every: at least a minute; beats are counted from 1970 in UTC.
    """

    name: str
    every: timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """One week, day or beat of a schedule.

    Args:
        name: "2026-W47", "2026-11-22" or "2026-11-22T06:01Z"; sorts like time.
        due_at: the instant from which it may be done.
    """

    schedule: str
    name: str
    due_at: datetime

    @property
    def external_id(self) -> str:
        """The inbox's key for it: "digest:2026-W47"."""
        return f"{self.schedule}:{self.name}"


Marks = Mapping[str, str]
"""Name of a schedule -> name of the last period of it that is in the inbox."""


def due_periods(
    now: datetime, last: str | None, schedule: Schedule | Beat, *, since: datetime
) -> list[Period]:
    """List the periods that are due and later than the last one, in order.

    Args:
        now: aware.
        last: name of the last period done; None if there never was one.
        schedule: what falls due.
        since: where `last` is None, nothing that fell due before this instant.

    Returns:
        Weeks and days: all that were missed, oldest first. A beat: the latest one, or none.
    """
    if isinstance(schedule, Beat):
        return _latest_beat(now, last, schedule)
    periods = (_period(day, schedule) for day in _due_days(now, last, schedule, since))
    return [
        period
        for period in periods
        if period.due_at <= now and (last is not None or period.due_at >= since)
    ]


def advanced(marks: Marks, done: Iterable[Period]) -> dict[str, str]:
    """Return the marks after these periods; a mark never goes back."""
    later = dict(marks)
    for period in done:
        later[period.schedule] = max(period.name, later.get(period.schedule, ""))
    return later


def start(
    tick: Callable[[], Awaitable[None]], every: timedelta = timedelta(seconds=60)
) -> Callable[[], None]:
    """Call `tick` now and then regularly on the running event loop; it decides what is due.

    A tick that is late still comes, two late ones come as one, and two never run at once.

    Returns:
        What stops it.
    """
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(
        tick, "interval", seconds=every.total_seconds(), next_run_time=datetime.now(UTC),
        coalesce=True, misfire_grace_time=None, max_instances=1,
    )  # fmt: skip
    scheduler.start()
    return lambda: scheduler.shutdown(wait=False)


def due_instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the first instant (UTC) at which a clock in the zone shows this time or a later one.

    So a wall time that daylight saving leaves out falls due right after the gap, and one that
    comes twice falls due the first time.

    Args:
        wall: naive local time.
        zone: where the clock hangs.
    """
    instant = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall:
        return instant
    return _end_of_gap(wall, zone, after=instant)


def _end_of_gap(wall: datetime, zone: ZoneInfo, *, after: datetime) -> datetime:
    # Read with the offset from after the gap the wall time lies before it, and the other way
    # round (PEP 495): the change of offset is between the two. zoneinfo does not tell where, so
    # it is sought, to the second; transitions are whole seconds.
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    while after - before > SECOND:
        middle = before + (after - before) // (2 * SECOND) * SECOND
        if middle.astimezone(zone).replace(tzinfo=None) < wall:
            before = middle
        else:
            after = middle
    return after


def _due_days(
    now: datetime, last: str | None, schedule: Schedule, since: datetime
) -> Iterator[date]:
    """Yield local days that may hold an unseen due instant, in order, one too many rather."""
    zone = ZoneInfo(schedule.tz)
    end = now.astimezone(zone).date() + DAY
    day = _day_after(last, schedule) if last else since.astimezone(zone).date() - DAY
    if schedule.weekday is not None:
        day += timedelta(days=(schedule.weekday - day.weekday()) % 7)
    step = DAY if schedule.weekday is None else WEEK
    while day <= end:
        yield day
        day += step


def _day_after(last: str, schedule: Schedule) -> date:
    """Return the first local day on which the period after `last` may fall due."""
    if schedule.weekday is None:
        return date.fromisoformat(last) + 2 * DAY
    year, week = last.split("-W")
    return date.fromisocalendar(int(year), int(week), 1) + 2 * WEEK


def _period(day: date, schedule: Schedule) -> Period:
    due_at = due_instant(datetime.combine(day, schedule.at), ZoneInfo(schedule.tz))
    if schedule.weekday is None:
        return Period(schedule.name, (day - DAY).isoformat(), due_at)
    year, week, _ = (day - WEEK).isocalendar()
    return Period(schedule.name, f"{year}-W{week:02}", due_at)


def _latest_beat(now: datetime, last: str | None, beat: Beat) -> list[Period]:
    began_at = EPOCH + (now - EPOCH) // beat.every * beat.every
    name = began_at.strftime("%Y-%m-%dT%H:%MZ")
    return [Period(beat.name, name, began_at)] if last is None or name > last else []
