"""From a wanted precision to a threshold, with what a sample can bear."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.thresholds import FEWEST, lower_bound, threshold_for, usual_threshold


def test_the_lowest_likeness_that_surely_has_the_precision():
    sure = [(0.9, True)] * 60
    half = [(0.5, n % 2 == 0) for n in range(60)]
    assert threshold_for(0.9, [*half, *sure]) == 0.9
    assert threshold_for(0.6, [*half, *sure]) == 0.5
    assert threshold_for(0.99, [*half, *sure]) is None


def test_a_few_pairs_say_nothing_however_right_they_are():
    assert threshold_for(0.5, [(0.9, True)] * (FEWEST - 1)) is None
    assert threshold_for(0.5, [(0.9, True)] * FEWEST) == 0.9
    assert threshold_for(0.5, []) is None


def test_pairs_of_one_likeness_stand_or_fall_together():
    mixed = [(0.7, True)] * 30 + [(0.7, False)] * 30
    assert threshold_for(0.8, mixed) is None


@pytest.mark.parametrize(("joined", "judged", "bound"), [(0, 0, 0.0), (0, 9, 0.0), (95, 100, 0.9)])
def test_the_lower_bound_is_wilsons(joined, judged, bound):
    assert lower_bound(joined, judged) == pytest.approx(bound, abs=0.01)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=80), st.floats(0.01, 1))
def test_a_threshold_keeps_what_it_promises(judged, precision):
    found = threshold_for(precision, judged)
    if found is not None:
        reached = [same for likeness, same in judged if likeness >= found]
        assert len(reached) >= FEWEST
        assert lower_bound(sum(reached), len(reached)) >= precision


def test_before_anything_is_judged_the_shipped_table_is_asked_and_then_likeness_itself():
    wanted = [n / 20 for n in range(1, 20)]
    found = [usual_threshold(precision) for precision in wanted]
    assert found == sorted(found)
    assert usual_threshold(0.95) == 0.95
    assert usual_threshold(0.02) == 0.0
