from datetime import UTC, datetime, timedelta

import pytest

from privacy.coarsen import cell, coarse, iso_week, rounded_hour
from privacy.retention import CLASSES, RULES, due

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


def test_a_point_becomes_the_centre_of_its_cell():
    lat, lon = coarse(-1.2921, 36.8219)
    assert (lat, lon) != (-1.2921, 36.8219)
    assert abs(lat + 1.2921) < 0.02
    assert abs(lon - 36.8219) < 0.02
    assert cell(lat, lon) == cell(-1.2921, 36.8219)


def test_neighbours_in_a_cell_cannot_be_told_apart():
    assert coarse(18.5392, -72.3364, resolution=5) == coarse(18.5393, -72.3365, resolution=5)


def test_the_hour_is_rounded_down_in_utc():
    at = datetime.fromisoformat("2026-01-15T14:59:59.9+05:30")
    assert rounded_hour(at) == datetime(2026, 1, 15, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "tz_name", "week"),
    [
        ("2026-11-16T03:00Z", "UTC", "2026-W47"),
        ("2026-11-16T03:00Z", "America/Port-au-Prince", "2026-W46"),
        ("2021-01-03T12:00Z", "UTC", "2020-W53"),
    ],
)
def test_the_week_is_that_of_the_place(at, tz_name, week):
    assert iso_week(datetime.fromisoformat(at), tz_name) == week


def test_a_time_without_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        rounded_hour(datetime(2026, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize("rule", CLASSES, ids=lambda rule: rule.name)
def test_a_class_is_due_when_its_time_is_over_and_not_before(rule):
    assert due(rule, NOW - rule.after, NOW)
    assert not due(rule, NOW - rule.after + timedelta(seconds=1), NOW)
    assert not due(rule, None, NOW)


def test_the_classes_keep_as_long_as_promised():
    days = {name: rule.after.days for name, rule in RULES.items()}
    assert days == {
        "inbox_body": 3,
        "quarantined_body": 30,
        "inbox_row": 30,
        "letter_body": 30,
        "letter_file": 1,
        "media": 30,
        "exact_point": 30,
        "contact": 90,
        "text": 180,
        "action": 180,
        "household_code": 180,
        "self_description": 180,
        "sighting": 365,
        "evidence": 365,
        "arrival": 35,
        "judgement": 365,
        "dispatch": 30,
        "sms_part": 1,
        "sms_sitting": 1,
        "web_receipt": 1,
        "decision": 1825,
    }
