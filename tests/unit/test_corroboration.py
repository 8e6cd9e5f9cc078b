"""When people who know nothing of each other say the same: who counts, and how often."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.corroboration import Voice, clusters, is_same_text, nearness, weigh, worth

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
LONG_AGO = NOON - timedelta(days=90)
KNOWN = 0.607  # five times right and never wrong


def voice(n, **changes):
    told = {
        "id": n, "person_id": n, "at": NOON + timedelta(minutes=7 * n), "joined_at": LONG_AGO,
        "channel": "telegram", "reliability": KNOWN,
    }  # fmt: skip
    return Voice(**{**told, **changes})


def test_two_proven_people_corroborate_and_one_never_does():
    assert weigh([voice(1), voice(2)]).is_enough
    assert not weigh([voice(1, reliability=0.95)]).is_enough
    assert not weigh([]).is_enough


def test_eight_people_of_whom_nothing_is_known_corroborate():
    unknown = [voice(n, reliability=0.2) for n in range(8)]
    assert weigh(unknown).is_enough
    assert not weigh(unknown[:7]).is_enough


SHARED = "the bridge by the old mill has fallen into the river"


@pytest.mark.parametrize(
    "same",
    [
        {"person_id": 1},
        {"at": NOON},
        {"joined_at": NOON - timedelta(days=3)},
        {"text": SHARED},
        {"pictures": frozenset({99})},
        {"source": "a channel"},
    ],
    ids=lambda same: next(iter(same)),
)
def test_what_may_have_one_origin_counts_once(same):
    many = [voice(n, **same) for n in range(12)]
    weighed = weigh(many)
    assert weighed.clusters == 1
    assert not weighed.is_enough
    assert weighed.score == pytest.approx(KNOWN)


def test_one_origin_is_found_over_others_too():
    chain = [
        voice(1, text=SHARED),
        voice(2, text=SHARED, pictures=frozenset({5})),
        voice(3, pictures=frozenset({5})),
    ]
    assert [len(group) for group in clusters(chain)] == [3]
    assert [len(group) for group in clusters([chain[0], chain[2], chain[1]])] == [3]


def test_one_new_account_beside_a_known_one_is_another_origin():
    assert weigh([voice(1), voice(2, joined_at=NOON)]).clusters == 2


def test_what_speaks_against_it_takes_it_away():
    against = voice(3, speaks="against")
    assert weigh([voice(1), voice(2), against]).score < 0.4
    assert weigh([voice(1), voice(2), against]).against == 1


def test_that_it_is_no_more_counts_neither_way():
    over = voice(3, speaks="over")
    assert weigh([voice(1), voice(2), over]).score == weigh([voice(1), voice(2)]).score
    assert weigh([voice(1), voice(2), over]).over == 1


def test_a_text_message_is_worth_less_and_a_picture_from_there_more():
    assert worth(voice(1, channel="sms")) == pytest.approx(0.8 * KNOWN)
    assert worth(voice(1, is_consistent=True)) == pytest.approx(1.1 * KNOWN)
    assert worth(voice(1, reliability=0.95, is_consistent=True)) == 0.95


def test_people_and_channels_are_told_each_once():
    weighed = weigh([voice(1), voice(1, id=9), voice(2, channel="sms")])
    assert (weighed.people, weighed.channels, weighed.clusters) == (2, 2, 2)


def test_short_texts_are_never_the_same_words():
    assert not is_same_text("flood", "flood")
    assert is_same_text(SHARED, SHARED.replace("old", "big"))
    assert not is_same_text(SHARED, "the market burns and nobody has come so far to help us")


def near(apart_m, *, hours=0.0, off_m=50.0):
    gap, half = timedelta(hours=hours), timedelta(days=14)
    return nearness(apart_m, precisions_m=off_m, gap=gap, half=half)


def test_far_and_late_counts_less_and_an_unknown_place_half():
    assert near(40.0) == 1.0
    assert near(None) == 0.5
    assert near(350.0) == pytest.approx(0.607, abs=0.001)
    assert near(40.0, hours=14 * 24) == pytest.approx(0.5)


voices = st.lists(
    st.builds(
        voice,
        st.integers(1, 6),
        at=st.integers(0, 50).map(lambda n: NOON + timedelta(minutes=n)),
        reliability=st.floats(0.2, 0.95),
        joined_at=st.sampled_from([LONG_AGO, NOON - timedelta(days=1)]),
        source=st.sampled_from(["", "x", "y"]),
    ),
    max_size=8,
)


@settings(max_examples=25)
@given(voices, st.randoms(use_true_random=False))
def test_the_order_in_which_people_speak_changes_nothing(said, rng):
    mixed = list(said)
    rng.shuffle(mixed)
    assert weigh(mixed).score == pytest.approx(weigh(said).score)
    assert weigh(mixed).clusters == weigh(said).clusters


@settings(max_examples=25)
@given(voices)
def test_saying_it_again_changes_nothing(said):
    assert weigh(said + said).score == pytest.approx(weigh(said).score)
