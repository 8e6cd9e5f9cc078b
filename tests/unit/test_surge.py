"""Bursts: a brigade is held, a disaster is not, over fifty seeds each."""

from datetime import timedelta
from random import Random

import pytest

from moderation.surge import (
    Burst,
    alike,
    alike_ones,
    belongs,
    is_in_words_of,
    is_mostly,
    is_unusual,
    looks_made,
    made_by,
    tail,
)
from tests.fakes.bursts import brigade, disaster, held, usual

HOUR, DAY = timedelta(hours=1), timedelta(hours=24)
SEEDS = range(50)
ALL_MIXED = ((0.3, 0.0), (0.3, 0.3), (0.3, 1.0), (0.5, 0.0), (0.5, 0.3), (0.5, 1.0), (0.6, 1.0))
WORDS = "the bridge by the old mill has fallen into the river"


def a_burst(**changes):
    told = {"window": HOUR, "count": 40, "before": 10, "looked_at": 40, "new": 40}
    return Burst(**{**told, **changes})


@pytest.mark.parametrize("spread", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("same_words", [False, True])
def test_a_brigade_of_200_new_accounts_in_ten_minutes_is_held_wholly(same_words, spread):
    """All 200 of it, also where it is spread over five categories."""
    for seed in SEEDS:
        rng = Random(seed)
        sent = brigade(rng, same_words=same_words, spread=spread)
        assert held(sent, usual(rng)) == set(range(200))


def times_held(seeds, new_share, spread):
    rngs = [Random(seed) for seed in seeds]
    return sum(bool(held(disaster(rng, new_share=new_share, spread=spread), usual(rng)))
               for rng in rngs)  # fmt: skip


@pytest.mark.parametrize("spread", [0.0, 1.0])
def test_a_true_burst_is_not_held(spread):
    assert times_held(range(3), 0.5, spread) == 0


@pytest.mark.check
@pytest.mark.parametrize(
    ("new_share", "spread"),
    [
        (0.6, 0.0),
        (0.6, 0.3),
        *(pytest.param(*of, marks=pytest.mark.long) for of in ALL_MIXED),
    ],
)
def test_a_true_burst_of_60_old_and_new_accounts_is_not_held(new_share, spread):
    assert times_held(SEEDS, new_share, spread) <= 0.05 * len(SEEDS)


def test_a_burst_must_be_unusual_and_look_made():
    assert made_by(a_burst()) == "accounts"
    assert made_by(a_burst(new=20)) == ""
    assert made_by(a_burst(new=20, texts=(WORDS,) * 40)) == "words"
    assert made_by(a_burst(before=4000)) == ""


def test_neighbours_who_go_on_reporting_other_things_are_none_of_a_brigade():
    assert belongs("accounts", is_new=True, is_alike=False)
    assert belongs("words", is_new=False, is_alike=True)
    assert not belongs("accounts", is_new=False, is_alike=False)
    assert not belongs("words", is_new=True, is_alike=False)


def test_fewer_than_twenty_people_are_never_held():
    assert not is_unusual(19, 0, HOUR)
    assert is_unusual(20, 0, HOUR)


def test_in_the_first_week_of_a_campaign_new_accounts_say_nothing_and_words_still_do():
    assert not looks_made(a_burst(new=None))
    assert looks_made(a_burst(new=None, texts=(WORDS,) * 40))


def test_short_texts_that_are_the_same_say_nothing():
    assert alike(["flood", "flood", WORDS, WORDS, ""]) == 2
    assert alike_ones(["flood", WORDS, "flood", WORDS]) == {1, 3}
    assert is_in_words_of(WORDS, ["flood", f"{WORDS} too"])
    assert not is_in_words_of("flood", ["flood", WORDS])


def test_more_than_half_is_only_what_is_surely_more():
    assert not is_mostly(12, 20)
    assert not is_mostly(0, 0)
    assert is_mostly(20, 20)
    assert is_mostly(34, 40)


@pytest.mark.check
def test_the_chance_of_so_many_is_that_of_the_negative_binomial():
    from scipy.stats import nbinom

    for count, before in ((0, 0), (20, 4), (60, 200)):
        exact = nbinom.sf(count - 1, 0.5 + before, 5 / (5 + 1 / 24))
        assert tail(count, before, HOUR) == pytest.approx(float(exact), abs=1e-9)


def test_a_usual_day_is_no_surge():
    assert tail(22, 80, DAY) > 0.05
    assert not is_unusual(30, 80, DAY)


def held_by_age(seeds, *, known, campaign_days=2.0):
    """In how many bursts of 60 most would be new, if new were under a quarter of its age."""
    times = 0
    for rng in map(Random, seeds):
        ages = [rng.uniform(0, campaign_days) if rng.random() < known else 0.0 for _ in range(60)]
        times += is_mostly(sum(age < campaign_days / 4 for age in ages), 60)
    return times


def test_new_is_not_measured_by_the_age_of_a_young_campaign():
    """It would find who comes fresh, miss who prepares, and hold most true bursts."""
    assert held_by_age(SEEDS, known=0.0) == 50  # a brigade that writes for the first time
    assert held_by_age(SEEDS, known=1.0) == 0  # one whose accounts wrote since the beginning
    assert held_by_age(SEEDS, known=0.1) > 45  # people in a disaster: one in ten wrote before
    assert held_by_age(SEEDS, known=0.3) > 25
