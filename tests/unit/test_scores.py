"""Scorecards: two sides apart, each person once, nothing of too few, every figure explained."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderation.scores import Answered, Score, Share, scorecard

SIDES = ("community", "provider")


def count(given_cards, *, k=3):
    return scorecard(given_cards, sides=SIDES, scores=("waiting",), entitlements=("water",), k=k)


def cards(side, *waiting, water="yes", first=1):
    return [
        Answered(first + n, side, {"waiting": value, "water": water})
        for n, value in enumerate(waiting)
    ]


def test_the_sides_are_counted_apart_and_a_figure_says_how_it_came_about():
    card = count([*cards("community", 1, 2, 3, 5), *cards("provider", 4, 4, 5, first=10)])

    (waiting,) = card.scores
    assert waiting.sides["community"] == Score(n=4, mean=2.75, median=2.5, low=1.75, high=3.5)
    provider = waiting.sides["provider"]
    assert isinstance(provider, Score)
    assert (provider.n, provider.median) == (3, 4.0)
    assert card.people == {"community": 4, "provider": 3}


def test_values_of_a_likert_question_and_of_a_range_count_alike():
    assert count(cards("community", "1", "2", 3)) == count(cards("community", 1, 2.0, "3"))


@pytest.mark.parametrize("odd", ["unknown", None, "", 0, 6, [], {}, "yes"])
def test_what_is_no_score_is_no_answer(odd):
    (line,) = count([*cards("community", 1, 2, 3), *cards("community", odd, first=9)]).scores

    assert line.sides["community"] == Score(3, 2.0, 2.0, 1.5, 2.5)


def test_of_fewer_than_k_nothing_is_told_not_even_how_many():
    card = count(cards("community", 1, 2))

    assert card.people == {"community": None, "provider": 0}
    assert card.scores[0].sides == {"community": None, "provider": None}
    assert card.entitlements[0].sides == {"community": None, "provider": None}


def test_an_entitlement_that_many_cannot_judge_stays_hidden_where_scores_are_shown():
    given_cards = [*cards("community", 1, 2), *cards("community", 3, water="unknown", first=9)]
    card = count(given_cards)

    assert card.scores[0].sides["community"] is not None
    assert card.entitlements[0].sides["community"] is None


def test_the_share_of_those_who_say_that_it_is_met():
    given_cards = [*cards("provider", 1, 2, 3), *cards("provider", 3, water="no", first=9)]
    (water,) = count(given_cards).entitlements

    assert water.sides["provider"] == Share(n=4, met=3)
    assert Share(4, 3).part == 0.75


def test_a_person_counts_once_a_side_with_the_latest_answers():
    again = Answered(1, "community", {"waiting": 5, "water": "no"})
    (line,) = count([*cards("community", 1, 1, 1), again]).scores

    score = line.sides["community"]
    assert isinstance(score, Score)
    assert (score.n, score.mean) == (3, 7 / 3)


def test_one_person_may_speak_for_both_sides():
    card = count([*cards("community", 1, 2, 3), *cards("provider", 4, 5, 5)])

    assert card.people == {"community": 3, "provider": 3}


def test_what_was_said_for_no_side_is_in_neither():
    assert count(cards("", 1, 2, 3)).people == {"community": 0, "provider": 0}


def test_nothing_was_asked():
    empty = scorecard([], sides=SIDES, scores=(), entitlements=(), k=3)
    assert (empty.scores, empty.entitlements) == ((), ())


@given(st.lists(st.integers(1, 5), max_size=30), st.integers(3, 6), st.integers(0, 99))
def test_figures_lie_in_the_scale_and_do_not_depend_on_the_order(values, k, seed):
    given_cards = cards("community", *values)
    mixed = Random(seed).sample(given_cards, len(given_cards))
    (line,) = count(given_cards, k=k).scores
    score = line.sides["community"]

    assert count(mixed, k=k).scores == count(given_cards, k=k).scores
    if len(values) < k:
        assert score is None
    else:
        assert isinstance(score, Score)
        assert 1 <= score.low <= score.median <= score.high <= 5
        assert min(values) <= score.mean <= max(values)
