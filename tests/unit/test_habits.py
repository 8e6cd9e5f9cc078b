"""What a campaign's own decisions do to its likeness."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.habits import (
    MOST,
    Judged,
    habits,
    kinds_of,
    odds_of,
    shifted,
    total,
)

LIGHT, WATER = ("category:light",), ("category:water",)


def judged(kinds, n, joined, likeness=0.5):
    odds = odds_of(likeness)
    return [Judged(kinds, odds, same=i < joined) for i in range(n)]


def test_what_is_joined_as_often_as_promised_shifts_nothing():
    assert habits(judged(LIGHT, 40, 20)) == pytest.approx({"category:light": 0.0}, abs=0.01)


def test_what_is_joined_more_often_is_called_sooner_and_what_less_often_later():
    learned = habits([*judged(LIGHT, 40, 36), *judged(WATER, 40, 4)])
    assert shifted(0.5, total(learned, LIGHT)) == pytest.approx(0.9, abs=0.03)
    assert shifted(0.5, total(learned, WATER)) == pytest.approx(0.1, abs=0.03)


def test_a_few_decisions_shift_little():
    assert 0.0 < habits(judged(LIGHT, 1, 1))["category:light"] < 0.7


def test_what_nobody_judged_adds_nothing():
    assert total(habits([]), LIGHT) == 0.0
    assert shifted(0.37, 0.0) == 0.37


def test_two_kinds_of_one_report_do_not_count_twice():
    both = (*LIGHT, "source:staff")
    learned = habits(judged(both, 200, 180))
    assert shifted(0.5, total(learned, both)) == pytest.approx(0.9, abs=0.02)


def test_at_once_is_a_kind_of_its_own_for_each_source():
    assert kinds_of("light", "staff", 0.05) == ("category:light", "source:staff", "at once:staff")
    assert kinds_of("light", "staff", 0.2) == ("category:light", "source:staff")
    assert kinds_of("light", "", 0.0) == ("category:light",)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from([LIGHT, WATER]), st.floats(-12, 12), st.booleans()), max_size=30
    )
)
def test_shifts_are_bounded_and_do_not_depend_on_the_order(told):
    samples = [Judged(*each) for each in told]
    learned = habits(samples)
    assert all(-MOST <= shift <= MOST for shift in learned.values())
    assert habits(samples[::-1]) == pytest.approx(learned, abs=1e-6)
