"""How long something has waited, without holidays."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from forms.kinds.date import coming
from moderation.working_time import is_holiday, waited

NAIROBI = ZoneInfo("Africa/Nairobi")
NOON = datetime(2026, 12, 24, 9, tzinfo=UTC)  # noon in Nairobi


def test_a_holiday_is_no_waiting() -> None:
    after = NOON + timedelta(days=2)
    assert waited(NOON, after, {date(2026, 12, 25)}, NAIROBI) == timedelta(days=1)
    assert waited(NOON, after, set(), NAIROBI) == timedelta(days=2)
    assert waited(after, NOON, {date(2026, 12, 25)}, NAIROBI) == timedelta(0)


def test_only_the_part_of_a_holiday_that_was_waited_counts() -> None:
    evening = datetime(2026, 12, 25, 15, tzinfo=UTC)  # 18:00 of the holiday
    assert waited(NOON, evening, {date(2026, 12, 25)}, NAIROBI) == timedelta(hours=12)
    assert waited(evening, evening + timedelta(hours=7), {date(2026, 12, 25)}, NAIROBI) == (
        timedelta(hours=1)
    )


def test_a_day_on_which_the_clocks_change_has_its_own_length() -> None:
    paris = ZoneInfo("Europe/Paris")
    since = datetime(2026, 3, 28, 12, tzinfo=UTC)
    assert waited(since, since + timedelta(days=2), {date(2026, 3, 29)}, paris) == (
        timedelta(hours=25)
    )


def test_a_holiday_begins_at_midnight_there() -> None:
    late = datetime(2026, 12, 24, 22, tzinfo=UTC)
    assert is_holiday(late, {date(2026, 12, 25)}, NAIROBI)
    assert not is_holiday(late, {date(2026, 12, 25)}, UTC)


def test_days_ahead_are_read_as_people_write_them() -> None:
    today = date(2026, 11, 23)  # a Monday
    for written, language, meant in (
        ("2026-12-24", "en", date(2026, 12, 24)),
        ("24 December", "en", date(2026, 12, 24)),
        ("24 décembre", "fr", date(2026, 12, 24)),
        ("5/1", "sw", date(2027, 1, 5)),
        ("23 November", "en", today),
        ("22 November", "en", date(2027, 11, 22)),
        ("friday", "en", date(2026, 11, 27)),
        ("monday", "en", today),
        ("today", "en", today),
        ("yesterday", "en", date(2026, 11, 22)),
        ("2026-11-01", "en", date(2026, 11, 1)),
        ("1/11/26", "en", date(2026, 11, 1)),
        ("soon", "en", None),
    ):
        assert coming(written, language=language, today=today) == meant, written
