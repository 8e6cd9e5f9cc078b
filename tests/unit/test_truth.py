"""What labels come to: liars in the majority turn nothing round that decisions hold."""

from datetime import UTC, datetime, timedelta
from random import Random

from moderation.truth import Label, infer, mostly_new

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
LONG_AGO = NOON - timedelta(days=20)
THINGS, NAMES = 120, ("flood", "fire")


def true_of(thing):
    return NAMES[thing % 2]


def other(name):
    return NAMES[1 - NAMES.index(name)]


def labels_of(honest, liars, seed=7):
    rng = Random(seed)
    for thing in range(THINGS):
        for person in range(honest + liars):
            is_right = rng.random() < (0.85 if person < honest else 0.1)
            said = true_of(thing) if is_right else other(true_of(thing))
            yield Label(thing, person, said, LONG_AGO)


def accuracy(truth, decided):
    open_ones = [thing for thing in range(THINGS) if thing not in decided]
    return sum(truth.best(t) == true_of(t) for t in open_ones) / len(open_ones)


def test_six_liars_against_five_honest_turn_everything_round_without_decisions():
    assert accuracy(infer(list(labels_of(5, 6)), {}, now=NOON), {}) < 0.2


def test_a_few_decisions_hold_it_against_six_liars_with_one_number_a_person_or_a_matrix():
    decided = {thing: true_of(thing) for thing in range(12)}
    for one_coin in (True, False):
        truth = infer(list(labels_of(5, 6)), decided, now=NOON, one_coin=one_coin)
        assert accuracy(truth, decided) > 0.97
        assert min(truth.skill[p] for p in range(5)) > 0.7 > 0.3 > truth.skill[10]


def test_what_moderators_decided_is_never_changed():
    said = [Label(1, person, "fire", LONG_AGO) for person in range(20)]
    truth = infer(said, {1: "flood"}, now=NOON)
    assert truth.best(1) == "flood"
    assert truth.answers[1]["flood"] == 1.0


def test_where_new_accounts_crowd_in_only_decisions_count():
    fresh = [Label(1, p, "fire", NOON, is_new=p < 5) for p in range(10)]
    old = [Label(2, p, "flood", LONG_AGO, is_new=True) for p in range(10)]
    assert mostly_new(fresh + old, NOON) == {1}
    truth = infer(fresh + old, {3: "fire"}, now=NOON)
    assert truth.left_out == {1}
    assert (truth.best(1), truth.best(2), truth.best(3)) == (None, "flood", "fire")


def test_who_gave_few_labels_has_one_number_and_no_matrix():
    said = [*labels_of(5, 0), Label(0, 99, "flood", LONG_AGO)]
    truth = infer(said, {}, now=NOON)
    assert 99 not in truth.errors
    assert truth.errors[0]["flood", "flood"] > 0.7


def test_nothing_said_is_nothing_known():
    assert infer([], {}, now=NOON).best(1) is None
    assert infer([], {1: "fire"}, now=NOON).best(1) == "fire"
