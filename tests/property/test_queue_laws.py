"""Laws of the queue: all once, urgent first, no flood holds others up, nothing waits for ever."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.queue import (
    MOST_AHEAD,
    REPORTER_APART,
    SOURCE,
    Card,
    ahead,
    order,
    place_in_line,
)
from moderation.triage import URGENT_FROM

FEW = settings(max_examples=60)
NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
shares = st.floats(0, 1)
languages = st.frozensets(st.sampled_from(["en", "ht", "ar"]))


@st.composite
def cards(draw, urgent=None):
    return Card(
        report_id=draw(st.integers(1, 10**6)),
        urgency=draw(shares) if urgent is None else float(urgent),
        received_at=NOON + MINUTE * draw(st.integers(-3000, 3000)),
        risk=draw(shares),
        like=draw(st.integers(0, 3)),
        language=draw(st.sampled_from(["en", "ht", "ar", ""])),
        reliability=draw(shares),
    )


many = st.lists(cards(), max_size=12, unique_by=lambda card: card.report_id)


@FEW
@given(many, languages, st.integers(0, 3), st.randoms(use_true_random=False))
def test_every_card_comes_once_and_in_one_order_whatever_it_was_read_in(found, speaks, case, rng):
    shuffled = list(found)
    rng.shuffle(shuffled)
    ordered = order(found, NOON, speaks=speaks, in_mind=case)
    assert sorted(c.report_id for c in ordered) == sorted(c.report_id for c in found)
    assert ordered == order(shuffled, NOON, speaks=speaks, in_mind=case)


@FEW
@given(many, languages)
def test_what_is_urgent_comes_before_all_that_is_not(found, speaks):
    urgent = [card.urgency >= URGENT_FROM for card in order(found, NOON, speaks=speaks)]
    assert urgent == sorted(urgent, reverse=True)


@FEW
@given(cards(), languages, st.integers(0, 3))
def test_what_is_known_of_a_card_is_worth_a_bounded_wait(card, speaks, case):
    assert -SOURCE <= ahead(card, speaks=speaks, in_mind=case) <= MOST_AHEAD - SOURCE


@FEW
@given(many, cards(urgent=False), languages)
def test_nothing_that_comes_five_hours_later_goes_before_a_card(others, card, speaks):
    """So nothing waits for ever: what may go before it is there already, or comes soon."""
    later = [
        Card(n + 10**7, 0.0, card.received_at + MOST_AHEAD + MINUTE * n, risk=1.0, language="en")
        for n in range(len(others))
    ]
    ordered = order([*later, card], NOON, speaks=speaks)
    assert ordered[0] == card


@FEW
@given(st.integers(1, 300), st.integers(0, 180))
def test_a_flood_of_one_sender_delays_another_by_one_card_each_ten_minutes(flood, after_min):
    """Whoever writes `after_min` minutes after a flood of one minute began."""
    sent = [
        Card(n + 1, 0.0, place_in_line(NOON + MINUTE * n / flood, of_reporter=n, in_area=0))
        for n in range(flood)
    ]
    other = Card(999, 0.0, place_in_line(NOON + MINUTE * after_min, of_reporter=0, in_area=1))
    before = order([*sent, other], NOON).index(other)
    if after_min < 144 * REPORTER_APART / MINUTE:
        assert before <= (after_min + 1) // 10 + 1


@FEW
@given(st.integers(2, 120), st.integers(0, 30))
def test_a_quiet_area_is_not_held_up_by_a_loud_one(people, after_min):
    """All of one area write in one minute; then somebody from elsewhere."""
    loud = [Card(n + 1, 0.0, place_in_line(NOON, of_reporter=0, in_area=n)) for n in range(people)]
    quiet = Card(999, 0.0, place_in_line(NOON + MINUTE * after_min, of_reporter=0, in_area=0))
    assert order([*loud, quiet], NOON).index(quiet) <= after_min + 1
