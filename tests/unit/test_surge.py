"""Bursts: a brigade is held, a disaster is not, over fifty seeds each."""

from datetime import timedelta
from random import Random

import pytest
from scipy.stats import nbinom

from moderation.surge import Burst, alike, is_mostly, is_surge, is_unusual, looks_made, tail
from tests.fakes.bursts import brigade, disaster, looks, usual

HOUR, DAY = timedelta(hours=1), timedelta(hours=24)
SEEDS = range(50)
WORDS = "the bridge by the old mill has fallen into the river"


def a_burst(**changes):
    told = {"window": HOUR, "count": 40, "before": 10, "looked_at": 40, "new": 40}
    return Burst(**{**told, **changes})


@pytest.mark.parametrize("same_words", [False, True])
def test_a_brigade_of_200_new_accounts_in_ten_minutes_is_held(same_words):
    held = 0
    for seed in SEEDS:
        rng = Random(seed)
        held += any(looks(brigade(rng, same_words=same_words)[:60], usual(rng)))
    assert held >= 0.95 * len(SEEDS)


def times_held(seeds, new_share):
    rngs = [Random(seed) for seed in seeds]
    return sum(any(looks(disaster(rng, new_share=new_share), usual(rng))) for rng in rngs)


def test_a_true_burst_is_not_held():
    assert times_held(range(3), 0.5) == 0


@pytest.mark.check
@pytest.mark.parametrize("new_share", [0.3, 0.5, 0.6])
def test_a_true_burst_of_60_old_and_new_accounts_is_not_held(new_share):
    assert times_held(SEEDS, new_share) <= 0.05 * len(SEEDS)


def test_a_burst_must_be_unusual_and_look_made():
    assert is_surge(a_burst())
    assert not is_surge(a_burst(new=20))
    assert not is_surge(a_burst(before=4000))


def test_fewer_than_twenty_people_are_never_held():
    assert not is_unusual(19, 0, HOUR)
    assert is_unusual(20, 0, HOUR)


def test_in_the_first_week_of_a_campaign_new_accounts_say_nothing_and_words_still_do():
    assert not looks_made(a_burst(new=None))
    assert looks_made(a_burst(new=None, texts=(WORDS,) * 40))


def test_short_texts_that_are_the_same_say_nothing():
    assert alike(["flood", "flood", WORDS, WORDS, ""]) == 2


def test_more_than_half_is_only_what_is_surely_more():
    assert not is_mostly(12, 20)
    assert not is_mostly(0, 0)
    assert is_mostly(20, 20)
    assert is_mostly(34, 40)


def test_the_chance_of_so_many_is_that_of_the_negative_binomial():
    for count, before in ((0, 0), (20, 4), (60, 200)):
        exact = nbinom.sf(count - 1, 0.5 + before, 5 / (5 + 1 / 24))
        assert tail(count, before, HOUR) == pytest.approx(float(exact), abs=1e-9)


def test_a_usual_day_is_no_surge():
    assert tail(22, 80, DAY) > 0.05
    assert not is_unusual(30, 80, DAY)
