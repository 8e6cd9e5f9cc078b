"""The clock on the days that are known to break schedulers."""

import asyncio
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.clock import (
    Beat,
    Period,
    Schedule,
    advanced,
    due_instant,
    due_periods,
    start,
)
from tests.fakes.stage import play

DIGEST = Schedule("digest", weekday=0, at=time(6), tz="Africa/Nairobi")
SEAL = Beat("seal", every=timedelta(minutes=1))
LONG_AGO = datetime(2015, 1, 1, tzinfo=UTC)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def names(periods):
    return [period.name for period in periods]


def test_the_digest_of_a_week_is_due_on_the_monday_after_it():
    before = due_periods(at("2026-11-23T02:59:59"), "2026-W46", DIGEST, since=LONG_AGO)
    assert before == []
    due = due_periods(at("2026-11-23T03:00:00"), "2026-W46", DIGEST, since=LONG_AGO)
    assert due == [Period("digest", "2026-W47", at("2026-11-23T03:00:00"))]
    assert due[0].external_id == "digest:2026-W47"


def test_a_friday_digest_reports_on_the_last_whole_week():
    friday = Schedule("digest", weekday=4, at=time(6), tz="UTC")
    due = due_periods(at("2026-11-20T06:00"), "2026-W45", friday, since=LONG_AGO)
    assert names(due) == ["2026-W46"]


def test_a_daily_period_is_named_for_the_day_that_ended():
    daily = Schedule("retain", weekday=None, at=time(0), tz="UTC")
    assert names(due_periods(at("2026-11-23T00:00"), "2026-11-21", daily, since=LONG_AGO)) == [
        "2026-11-22"
    ]


def test_weeks_missed_while_heed_was_down_come_late_and_in_order():
    due = due_periods(at("2027-01-13T12:00"), "2026-W51", DIGEST, since=LONG_AGO)
    assert names(due) == ["2026-W52", "2026-W53", "2027-W01"]


def test_a_clock_that_steps_back_repeats_nothing():
    assert due_periods(at("2026-11-23T01:00"), "2026-W47", DIGEST, since=LONG_AGO) == []
    assert due_periods(at("2026-11-29T23:00"), "2026-W47", DIGEST, since=LONG_AGO) == []
    assert due_periods(at("2016-11-29T23:00"), "2026-W47", DIGEST, since=LONG_AGO) == []


@pytest.mark.parametrize("hour", [0, 5, 6, 7, 23])
def test_another_hour_or_time_zone_repeats_nothing(hour):
    moved = Schedule("digest", weekday=0, at=time(hour), tz="Pacific/Auckland")
    assert due_periods(at("2026-11-23T12:00"), "2026-W47", moved, since=LONG_AGO) == []


def test_the_first_period_ever_is_the_first_that_falls_due_after_the_start():
    since = at("2026-11-16T03:00")
    assert names(due_periods(at("2026-11-24T00:00"), None, DIGEST, since=since)) == [
        "2026-W46",
        "2026-W47",
    ]
    assert names(
        due_periods(at("2026-11-24T00:00"), None, DIGEST, since=since + timedelta(seconds=1))
    ) == ["2026-W47"]


# Days on which APScheduler 3.11.3's cron trigger skipped the run.
SKIPPED = [
    ("US/Central", 0, "2021-03-15"),
    ("Africa/Cairo", 4, "2024-04-26"),
    ("Asia/Amman", 4, "2021-03-26"),
    ("America/Asuncion", 6, "2024-10-06"),
    ("Asia/Tehran", 1, "2022-03-22"),
    ("US/Pacific", 0, "2022-03-14"),
    ("Asia/Beirut", 6, "2025-03-30"),
]


@pytest.mark.parametrize(("tz", "weekday", "day"), SKIPPED)
@pytest.mark.parametrize("daily", [False, True])
def test_midnights_that_others_skip_come_once(tz, weekday, day, daily):
    schedule = Schedule("x", weekday=None if daily else weekday, at=time(0), tz=tz)
    midnight = datetime.fromisoformat(day)
    last, due = None, []
    for hours in range(-60, 60):
        now = (midnight + timedelta(hours=hours)).replace(tzinfo=ZoneInfo(tz)).astimezone(UTC)
        found = due_periods(now, last, schedule, since=midnight.replace(tzinfo=UTC) - 3 * DAY)
        last = found[-1].name if found else last
        due += [period.due_at.astimezone(ZoneInfo(tz)).date().isoformat() for period in found]
    assert due.count(day) == 1
    assert len(due) == len(set(due))


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("tz", "wall", "utc"),
    [
        ("Africa/Cairo", "2024-04-26T00:00", "2024-04-25T22:00"),  # midnight left out
        ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00"),  # never on a clock
        ("Europe/Helsinki", "2025-10-26T03:00", "2025-10-26T00:00"),  # comes twice: the first
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30"),  # half an hour left out
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00"),  # a whole day left out
        ("Antarctica/Troll", "2026-10-25T01:30", "2026-10-24T23:30"),  # two hours twice
        ("Asia/Kathmandu", "2026-11-23T06:00", "2026-11-23T00:15"),
    ],
)
def test_a_wall_time_falls_due_when_a_clock_first_shows_it_or_a_later_one(tz, wall, utc):
    assert due_instant(datetime.fromisoformat(wall), ZoneInfo(tz)) == at(utc)


def test_of_missed_beats_only_the_latest_comes():
    assert due_periods(at("2026-11-22T06:01:59"), "2026-11-21T06:00Z", SEAL, since=LONG_AGO) == [
        Period("seal", "2026-11-22T06:01Z", at("2026-11-22T06:01"))
    ]


def test_a_beat_comes_once_and_not_again_when_the_clock_steps_back():
    assert due_periods(at("2026-11-22T06:01:59"), "2026-11-22T06:01Z", SEAL, since=LONG_AGO) == []
    assert due_periods(at("2026-11-22T04:01:59"), "2026-11-22T06:01Z", SEAL, since=LONG_AGO) == []


def test_marks_follow_what_was_done_and_never_go_back():
    plan: list[Schedule | Beat] = [DIGEST, SEAL]
    marks = {"digest": "2026-W45"}
    now = at("2026-11-23T03:00:30")
    due = [p for s in plan for p in due_periods(now, marks.get(s.name), s, since=LONG_AGO)]
    assert [period.external_id for period in due] == [
        "digest:2026-W46",
        "digest:2026-W47",
        "seal:2026-11-23T03:00Z",
    ]
    marks = advanced(marks, due)
    assert marks == {"digest": "2026-W47", "seal": "2026-11-23T03:00Z"}
    assert not any(due_periods(now, marks[s.name], s, since=LONG_AGO) for s in plan)
    assert advanced(marks, due[:1]) == marks


def test_the_ticker_ticks_at_once_and_stops():
    async def first_tick():
        ticked = asyncio.Event()

        async def tick():
            ticked.set()

        stop = start(tick, every=timedelta(hours=1))
        await asyncio.wait_for(ticked.wait(), timeout=5)
        stop()

    play(first_tick())
