"""Periods are whole weeks, and nest."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.periods import NoPeriod, above, parents, read, week_of

DAYS = st.dates(date(2000, 1, 3), date(2090, 12, 31))


@given(DAYS)
def test_a_day_lies_in_one_week_and_that_in_one_month_quarter_and_year(day):
    week = week_of(day)
    assert week.first <= day <= week.last
    assert week.last - week.first == timedelta(days=6)
    for code in above(week):
        period = read(code)
        assert week in period.weeks
        assert period.code == code


@given(st.integers(2000, 2090))
def test_a_year_is_its_quarters_and_a_quarter_its_months_without_gap(year):
    whole = read(str(year))
    months = [read(f"{year}-M{n:02}") for n in range(1, 13)]
    assert [week for month in months for week in month.weeks] == list(whole.weeks)
    assert len(whole.weeks) in (52, 53)
    for n in range(1, 5):
        quarter = read(f"{year}-Q{n}")
        assert quarter.first == months[3 * n - 3].first
        assert quarter.last == months[3 * n - 1].last


def test_the_week_of_new_year_belongs_where_its_thursday_does():
    assert week_of(date(2027, 1, 1)).code == "2026-W53"
    assert above(week_of(date(2027, 1, 1))) == ("2026-M12", "2026-Q4", "2026-A1")


def test_what_lies_under_what_is_told_for_whole_years():
    up = parents((read("2026-W47"),))
    assert up["2026-W47"] == "2026-M11"
    assert (up["2026-M11"], up["2026-Q4"]) == ("2026-Q4", "2026-A1")
    assert sum(month == "2026-M11" for month in up.values()) == 4


@pytest.mark.parametrize("code", ["2026-W54", "2026-13", "2026-Q5", "26-W1", "", "soon", "0000"])
def test_what_is_no_period_is_refused(code):
    with pytest.raises(NoPeriod):
        read(code)
