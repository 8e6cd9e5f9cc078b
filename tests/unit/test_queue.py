"""What comes before a moderator first, and who may claim it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from moderation.queue import Card, claim_lasts, is_claimed, may_claim, order

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
AMINA, MOSES = 1, 2


def a_card(report_id=1, *, urgency=0.0, waits_min=0, claimed_min_ago=None):
    return Card(
        report_id=report_id,
        urgency=urgency,
        received_at=NOW - timedelta(minutes=waits_min),
        claimed_by=None if claimed_min_ago is None else AMINA,
        claimed_at=None if claimed_min_ago is None else NOW - timedelta(minutes=claimed_min_ago),
    )


def ids(cards):
    return [card.report_id for card in order(cards, NOW)]


def test_urgent_comes_first_then_the_longest_waiting():
    cards = [a_card(1, waits_min=5), a_card(2, waits_min=90), a_card(3, urgency=1.0)]
    assert ids(cards) == [3, 2, 1]


def test_what_somebody_holds_comes_after_what_nobody_holds():
    assert ids([a_card(1, waits_min=90, claimed_min_ago=5), a_card(2)]) == [2, 1]


def test_an_expired_claim_counts_no_more():
    assert ids([a_card(2), a_card(1, waits_min=90, claimed_min_ago=20)]) == [1, 2]


def test_a_claim_lasts_twenty_minutes_and_only_against_others():
    card = a_card(claimed_min_ago=0)
    assert claim_lasts == timedelta(minutes=20)
    assert may_claim(card, AMINA, NOW)
    assert not may_claim(card, MOSES, NOW)
    assert not may_claim(card, MOSES, NOW + claim_lasts - timedelta(seconds=1))
    assert may_claim(card, MOSES, NOW + claim_lasts)
    assert may_claim(a_card(), MOSES, NOW)
    assert not is_claimed(a_card(), NOW)


def test_a_risk_a_language_and_a_case_in_mind_are_worth_hours_of_waiting():
    waited = a_card(1, waits_min=59)
    risky, known = replace(a_card(2), risk=0.5), replace(a_card(3), language="ht")
    like = replace(a_card(4), like=7)

    assert [c.report_id for c in order([waited, risky], NOW)] == [2, 1]
    assert [c.report_id for c in order([waited, known], NOW)] == [1, 3]
    assert [c.report_id for c in order([waited, known], NOW, speaks=frozenset({"ht"}))] == [3, 1]
    assert [c.report_id for c in order([waited, like], NOW)] == [1, 4]
    assert [c.report_id for c in order([waited, like], NOW, in_mind=7)] == [4, 1]


def test_a_reliable_source_comes_a_little_earlier_and_an_unknown_one_where_it_stands():
    cards = [a_card(1, waits_min=10), replace(a_card(2), reliability=0.9)]
    assert ids(cards) == [2, 1]
    assert ids([a_card(1, waits_min=13), replace(a_card(2), reliability=0.9)]) == [1, 2]
