"""Which channels bring their reports in batches, told without any decision."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.batches import Arrival, batch_odds, batch_shares, day_of, shares_by_day

MONDAY = datetime(2026, 1, 12, 9, tzinfo=UTC)


def came(minutes, *, day=0, channel="office", category="light", square=None):
    """Reports after so many minutes of a day, each from a square of its own."""
    return [
        Arrival(MONDAY + timedelta(days=day, minutes=after), category, channel, square or f"{n}")
        for n, after in enumerate(minutes)
    ]


def days(minutes, *, how_many=5, **told):
    return [each for day in range(how_many) for each in came(minutes, day=day, **told)]


ORDERS = [*range(12), *range(240, 252)]
NOW_AND_THEN = range(0, 600, 25)


def test_an_office_that_enters_its_orders_is_told_from_citizens():
    mixed = [*days(ORDERS), *days(NOW_AND_THEN, channel="sms")]
    shares = batch_shares(sorted(mixed, key=lambda each: each.at))
    assert shares["office"] > 0.5
    assert "sms" not in shares
    assert batch_odds(shares["office"]) < -1


def test_a_busy_hour_is_no_batch():
    storm = [n * 0.7 for n in range(600)]
    assert batch_shares(days(storm)).get("office", 0.0) < 0.05


def test_one_day_of_rush_is_no_habit_and_two_days_tell_nothing():
    assert batch_shares(days(ORDERS, how_many=2)) == {}
    rush = [*days(NOW_AND_THEN, how_many=4), *came(ORDERS, day=5)]
    assert batch_shares(rush) == {}


def test_one_event_that_many_report_and_what_has_no_place_are_no_batch():
    assert batch_shares(days(ORDERS, square="here")) == {}
    unplaced = [Arrival(each.at, each.category, each.channel, None) for each in days(ORDERS)]
    assert batch_shares(unplaced) == {}


def test_orders_of_different_categories_are_no_batch():
    mixed = [
        Arrival(each.at, f"category {n % 12}", each.channel, each.square)
        for n, each in enumerate(days(ORDERS))
    ]
    assert batch_shares(mixed) == {}


def test_a_day_is_told_by_the_days_before_it():
    by_day = shares_by_day(days(ORDERS))
    monday, *_, friday = by_day
    assert (monday, by_day[monday]) == (day_of(MONDAY), {})
    assert by_day[friday] == batch_shares(days(ORDERS, how_many=4))


def test_what_is_older_than_the_newest_thousands_is_forgotten():
    busy = [n * 0.1 for n in range(1000)]
    told = [*days(ORDERS, how_many=4)]
    told += [each for day in range(5, 12) for each in came(busy, day=day, channel="sms")]
    by_day = shares_by_day(told)
    assert "office" in by_day[day_of(MONDAY + timedelta(days=6))]
    assert "office" not in by_day[day_of(MONDAY + timedelta(days=11))]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 9_000), st.integers(0, 3), st.booleans()), max_size=60))
def test_a_share_is_a_share_and_never_speaks_for_a_match(told):
    arrivals = [
        Arrival(MONDAY + timedelta(minutes=after), "light", str(here), square)
        for after, square, here in sorted(told)
    ]
    for share in batch_shares(arrivals).values():
        assert 0 < share <= 1
        assert batch_odds(share) < 0
