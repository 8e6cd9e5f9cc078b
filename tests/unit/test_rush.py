"""How fast is too fast: people in distress are answered, machines are kept together."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from moderation.rush import MOST, WINDOW, Rush, count

AT = datetime(2026, 1, 15, 12, tzinfo=UTC)


def after(*gaps_s: float) -> Rush:
    """The pace after messages that came so many seconds apart."""
    rush, at = None, AT
    for gap in gaps_s:
        at += timedelta(seconds=gap)
        rush = count(rush, at)
    assert rush is not None
    return rush


def test_ten_short_messages_in_ten_seconds_are_no_rush():
    assert not after(*[1] * 10).is_held


def test_somebody_who_types_every_two_seconds_is_answered_for_hours():
    assert not after(*[2.01] * 2000).is_held


def test_three_hundred_a_second_are_held_from_the_thirty_first_on():
    assert not after(*[1 / 300] * MOST).is_held
    assert after(*[1 / 300] * (MOST + 1)).is_held


def test_a_rush_lasts_until_a_whole_minute_was_calm():
    rush = [0.1] * 700  # 70 s
    assert after(*rush, *[1] * 50).is_held
    assert not after(*rush, *[3] * 45).is_held
    assert not after(*rush, 120).is_held


def test_a_backlog_of_hours_is_no_rush_though_it_is_worked_off_at_once():
    assert not after(*[60] * 100).is_held


@given(st.lists(st.floats(0, 100), min_size=1, max_size=120))
def test_nobody_slower_than_thirty_a_minute_is_ever_held(gaps):
    paced = [gap + WINDOW.total_seconds() / MOST for gap in gaps]
    assert not after(*paced).is_held
