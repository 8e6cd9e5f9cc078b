"""Whether a picture was taken where and when its report says: the child gives flags alone."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from privacy.circumstances import NOTHING, expected, from_json, to_json
from privacy.media_parcel import order, read_order, unpack
from privacy.media_work import run
from tests.fakes.pictures import COMMENT, taken

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
LAT, LON = -2.87134, 40.12529
HERE = expected(LAT, LON, precision_m=15.0, happened_at=NOON, received_at=NOON)


def flags(picture, report=HERE):
    kept = unpack(run(order("image", picture, report)))
    assert kept.cleaned
    return kept.is_there, kept.is_then


@pytest.mark.parametrize(
    ("at", "place", "there", "then"),
    [
        ("2026:01:15 12:00:00", (LAT, LON), "consistent", "consistent"),
        ("2026:01:15 23:30:00", (LAT + 0.009, LON), "consistent", "consistent"),  # 1 km; +12 h
        ("2026:01:13 13:00:00", (LAT, LON), "consistent", "consistent"),
        ("2026:01:12 12:00:00", (LAT, LON), "consistent", "not"),
        ("2019:05:01 12:00:00", (LAT, LON), "consistent", "not"),
        ("2026:01:15 12:00:00", (LAT + 0.05, LON), "not", "consistent"),  # 5 km
        ("2026:01:15 12:00:00", (-LAT, LON), "not", "consistent"),
        (None, None, "untold", "untold"),
        ("0000:00:00 00:00:00", (0.0, 0.0), "untold", "untold"),
        ("2000:01:01 00:00:00", (LAT, LON), "consistent", "untold"),  # its clock was never set
        ("2031:01:15 12:00:00", (LAT, LON), "consistent", "untold"),  # its clock is ahead
        ("yesterday", (LAT, LON), "consistent", "untold"),
    ],
)
def test_place_and_time_are_compared_each_alone(at, place, there, then):
    assert flags(taken(at, place)) == (there, then)


def test_a_place_that_is_known_roughly_allows_more():
    ward = expected(LAT, LON, precision_m=5_000.0, happened_at=NOON, received_at=NOON)
    assert flags(taken(place=(LAT + 0.05, LON)), ward) == ("consistent", "consistent")


def test_what_a_report_does_not_tell_is_not_compared():
    assert flags(taken(), NOTHING) == ("untold", "untold")
    thing = expected(LAT, LON, precision_m=15.0, happened_at=None, received_at=NOON)
    assert flags(taken("2019:05:01 12:00:00"), thing) == ("consistent", "untold")


def test_a_child_is_told_the_place_to_a_kilometre_and_days_and_gives_back_no_value():
    assert (HERE.lat, HERE.lon) == (-2.87, 40.13)
    later = expected(
        None, None, precision_m=0, happened_at=NOON, received_at=NOON.replace(minute=7)
    )
    assert later.until == datetime(2026, 1, 16, 12)  # noqa: DTZ001
    parcel = run(order("image", taken("2019:05:01 12:34:56"), HERE))
    for value in (b"2019", b"12:34", b"-2.8", b"40.1", COMMENT, b"Exif"):
        assert value not in parcel


def test_an_order_survives_and_one_of_before_tells_nothing():
    assert read_order(order("file", b"a\nb\n", HERE)) == ("file", HERE, b"a\nb\n")
    assert from_json(to_json(NOTHING)) == NOTHING
    strange: Any
    for strange in (None, {}, [], {"near": 1}, {"near": [1, 2, "x"], "between": [None, None]}):
        assert from_json(strange) == NOTHING


def test_odd_tags_cost_no_picture():
    for report in (HERE, NOTHING):
        assert flags(taken("\0", (LAT, LON)), report)[1] == "untold"
    assert HERE.since is not None
    assert HERE.until == HERE.since + timedelta(days=3)
