"""The calendar of releases: which period ends when, what is owed, what was promised."""

from datetime import date, timedelta

import pytest

from forms.release import Calendar
from publishing import calendar, periods

MONTHLY = Calendar("M", 14)
WEEKLY = Calendar("W", 5, revised="Q")


@pytest.mark.parametrize(("frequency", "count"), [("W", 53), ("M", 12), ("Q", 4), ("A", 1)])
def test_each_period_of_a_year_is_the_last_one_from_its_last_day_until_the_next_one_ends(
    frequency, count
):
    year, said = periods.read("2026"), Calendar(frequency, 9, revised=frequency)
    days = [year.first + timedelta(days=n) for n in range(371)]
    found = {calendar.last_ended(said, day) for day in days}
    ended = [day for day in days if calendar.is_revised(said, day)]
    assert len(ended) == count
    assert all(calendar.last_ended(said, day).last == day for day in ended)
    assert {period.last for period in found if period.last in days} == set(ended)


def owed(today, begun="2026-08-10", closed=None, out=()):
    found = calendar.owed(
        MONTHLY, date.fromisoformat(today), begun_on=date.fromisoformat(begun),
        closed_on=date.fromisoformat(closed) if closed else None, out=out,
    )  # fmt: skip
    return [(each.period.code, each.by.isoformat(), each.is_late) for each in found]


def test_owed_is_the_running_period_and_what_ended_and_is_not_out():
    assert owed("2026-09-20") == [
        ("2026-M08", "2026-09-13", True), ("2026-M09", "2026-10-11", False),
    ]  # fmt: skip
    assert owed("2026-09-13")[0] == ("2026-M08", "2026-09-13", False)
    assert owed("2026-09-20", out={"2026-M08"}) == [("2026-M09", "2026-10-11", False)]


def test_a_closed_campaign_owes_its_last_period_and_no_more():
    assert owed("2027-05-01", closed="2026-09-02", out={"2026-M08"}) == [
        ("2026-M09", "2026-10-11", True)
    ]
    assert owed("2027-05-01", closed="2026-08-30", out={"2026-M08"}) == []


def test_nothing_is_owed_of_the_time_before_the_campaign():
    assert [code for code, _, _ in owed("2026-09-20", begun="2026-08-31")] == ["2026-M09"]


def test_a_first_vintage_was_promised_after_its_period_a_later_one_after_the_time_of_revisions():
    month, built = periods.read("2026-M09"), date(2026, 11, 4)
    days = calendar.promised_days(MONTHLY, month, vintage=1, made_on=built)
    assert days == 14
    again = calendar.promised_days(MONTHLY, month, vintage=2, made_on=built)
    assert again is not None
    assert month.last + timedelta(days=again) == date(2026, 11, 1) + timedelta(days=14)


def test_a_period_that_the_calendar_does_not_know_was_not_promised():
    week = periods.read("2026-W39")
    assert calendar.promised_days(MONTHLY, week, vintage=1, made_on=date(2026, 9, 30)) is None
    assert calendar.promised_days(WEEKLY, week, vintage=1, made_on=date(2026, 9, 30)) == 5
