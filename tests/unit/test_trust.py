"""How far a source has proven right: what is built on few outcomes, and what fades."""

from datetime import UTC, datetime, timedelta

import pytest

from moderation.trust import CAP, FLOOR, Record, after, low_beta, reliability

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
WEEK = timedelta(days=7)


def record(right, wrong):
    return Record(right, wrong, NOON)


def test_a_newcomer_is_heard_and_nobody_is_believed_blindly():
    assert reliability(None, NOON) == FLOOR
    assert reliability(record(0, 40), NOON) == FLOOR
    assert reliability(record(4000, 0), NOON) == CAP


def test_who_was_right_more_often_is_relied_on_more_and_less_after_an_error():
    two, five = reliability(record(2, 0), NOON), reliability(record(5, 0), NOON)
    assert FLOOR < two < five < CAP
    assert reliability(record(5, 1), NOON) < five


def test_what_was_long_ago_counts_less_each_week():
    five = record(5, 0)
    assert after(five, NOON + WEEK).right == pytest.approx(5 * 0.98)
    assert reliability(five, NOON + 52 * WEEK) < reliability(five, NOON)


def test_an_outcome_taken_back_leaves_the_record_as_it_was():
    before = record(3, 1)
    given = after(before, NOON + WEEK, right=1)
    back = after(given, NOON + 2 * WEEK, right=-0.98)
    untouched = after(before, NOON + 2 * WEEK)
    assert (back.right, back.wrong) == pytest.approx((untouched.right, untouched.wrong))


@pytest.mark.check
@pytest.mark.parametrize("right", [0, 0.1, 0.5, 1, 2, 3, 5, 8, 15, 30, 49])
def test_the_lower_bound_in_closed_form_is_that_of_the_beta_distribution(right):
    from scipy.stats import beta

    for wrong in (0, 0.1, 0.5, 1, 2, 3, 5, 8, 15, 30):
        exact = float(beta.ppf(0.05, right + 1, wrong + 1))
        found = low_beta(right + 1, wrong + 1)
        assert abs(found - exact) < 0.012
        assert abs(max(FLOOR, found) - max(FLOOR, exact)) < 0.004
