"""What a campaign learned of its likeness: applied as a reason, and taken off again."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.duplicates import Match, Reason
from moderation.habits import Judged, odds_of
from moderation.learned import (
    NOTHING_LEARNED,
    Learned,
    as_shipped,
    from_json,
    habitual,
    judged_of,
    learn,
    to_json,
    without_habit,
)

WATER = ("category:water",)


def match(likeness, *, id=1, gap_h=2.0):
    return Match(id, 7, likeness, (Reason("place", 30.0, 3.0), Reason("time", gap_h, 0.5)))


def judged(n, joined, likeness=0.6):
    return [Judged(WATER, odds_of(likeness), i < joined) for i in range(n)]


def water(matches, learned, channel=""):
    return habitual(matches, learned, category="water", channel=channel)


def test_a_habit_is_a_reason_of_its_own_and_can_be_taken_off_again():
    learned = learn(judged(40, 38), ())
    (found,) = water([match(0.6)], learned)
    assert found.likeness > 0.85
    assert "habit" in [reason.name for reason in found.reasons]
    bare = without_habit(found)
    assert replace(bare, likeness=round(bare.likeness, 9)) == match(0.6)


def test_what_is_learned_from_is_the_likeness_without_the_habit():
    (found,) = water([match(0.6)], Learned(40, {"category:water": -2.0}))
    kept = [{"name": r.name, "value": r.value, "log_odds": r.log_odds} for r in found.reasons]
    told = judged_of("water", "", found.likeness, kept, same=True)
    assert told is not None
    assert told.odds == pytest.approx(odds_of(0.6))
    picture = {"name": "picture", "value": 1.0, "log_odds": 5.0}
    assert judged_of("water", "", 0.9, [*kept, picture], same=True) is None


def test_what_came_at_once_by_one_channel_falls_behind_what_came_later():
    learned = Learned(40, {"at once:staff": -2.0})
    found = water([match(0.7, id=1, gap_h=0.01), match(0.6, id=2)], learned, "staff")
    assert [each.id for each in found] == [2, 1]


def test_nothing_is_learned_from_few_and_nobody_else_is_touched():
    assert learn(judged(19, 0), (0.5,)) == NOTHING_LEARNED
    assert water([match(0.6)], NOTHING_LEARNED) == [match(0.6)]
    fire = habitual([match(0.6)], learn(judged(40, 0), ()), category="fire", channel="sms")
    assert fire == [match(0.6)]


def test_a_channel_of_batches_is_a_reason_of_its_own_and_no_habit():
    office = Learned(batches={"web": 0.3})
    (found,) = water([match(0.6)], office, "web")
    assert found.likeness < 0.5
    assert ("batch", 0.3) in [(reason.name, reason.value) for reason in found.reasons]
    assert without_habit(found).likeness == found.likeness
    assert round(as_shipped(found).likeness, 9) == 0.6
    assert as_shipped(found).reasons == match(0.6).reasons
    assert water([match(0.6)], office, "sms") == [match(0.6)]


def test_batches_are_known_before_anything_is_decided():
    assert learn([], (), {"web": 0.3}) == Learned(batches={"web": 0.3})


def by(channel, n, joined):
    return [Judged((*WATER, f"source:{channel}"), odds_of(0.6), same=i < joined) for i in range(n)]


def test_what_people_judged_of_a_channel_takes_the_place_of_its_batches():
    learned = learn([*by("web", 20, 5), *by("mail", 19, 5)], (), {"web": 0.3, "mail": 0.3})
    assert learned.batches == {"mail": 0.3}
    assert "source:web" in learned.shifts


def test_a_habit_is_learned_beside_a_batch_that_still_counts_and_not_of_it_too():
    judged = [*by("web", 15, 8), *by("sms", 15, 8)]
    plain, beside = learn(judged, ()), learn(judged, (), {"web": 0.3})
    assert beside.shifts["source:web"] > plain.shifts["source:web"] + 0.1


def test_what_is_learned_from_is_the_likeness_without_the_batch():
    (found,) = water([match(0.6)], Learned(batches={"web": 0.3}), "web")
    kept = [{"name": r.name, "value": r.value, "log_odds": r.log_odds} for r in found.reasons]
    told = judged_of("water", "web", found.likeness, kept, same=True)
    assert told is not None
    assert told.odds == pytest.approx(odds_of(0.6))


def test_what_was_kept_before_it_told_of_batches_is_read():
    assert from_json('{"judged": 0, "shifts": {}, "reached": []}') == NOTHING_LEARNED


def test_what_was_learned_is_kept_as_text_and_names_the_precision_it_reached():
    learned = learn(judged(60, 60), (0.9, 0.99), {"web": 0.3})
    assert list(learned.reached) == [0.9]
    assert from_json(to_json(learned)) == learned


@settings(max_examples=10)
@given(st.integers(20, 40), st.data(), st.floats(0.05, 0.95))
def test_who_joins_more_never_makes_it_less_likely(n, data, likeness):
    fewer = data.draw(st.integers(0, n - 1))
    more = data.draw(st.integers(fewer, n))
    low, high = (
        water([match(likeness)], learn(judged(n, joined), ()))[0] for joined in (fewer, more)
    )
    assert low.likeness <= high.likeness + 1e-9
