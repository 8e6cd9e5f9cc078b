"""Every pair of states accepts exactly the table."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from messages import model
from moderation.states import (
    ANSWERS,
    REASONS,
    RESPONSE,
    REVIEW,
    TABLES,
    VERIFICATION,
    Response,
    Review,
    Verification,
    may_move,
    may_restore,
    may_undo,
    move,
)

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)

# Written out a second time, on purpose: a slip in the table is a slip here too, or a red test.
REVIEW_MOVES = """
received > in_review needs_info approved rejected withdrawn
in_review > received needs_info approved rejected withdrawn
needs_info > in_review approved rejected withdrawn
approved > in_review withdrawn
rejected > in_review appealed withdrawn
appealed > in_review needs_info approved rejected withdrawn
withdrawn >
"""
VERIFICATION_MOVES = """
unverified > corroborated verified official_confirmed refuted unverifiable
corroborated > unverified verified official_confirmed refuted unverifiable
verified > unverified corroborated official_confirmed refuted
official_confirmed > unverified corroborated
refuted > unverified corroborated
unverifiable > unverified corroborated
"""
RESPONSE_MOVES = """
open > routed closed_no_action
routed > acknowledged in_progress resolved_claimed closed_no_action
acknowledged > in_progress resolved_claimed closed_no_action
in_progress > resolved_claimed closed_no_action
resolved_claimed > resolved_confirmed reopened
resolved_confirmed > reopened
reopened > routed acknowledged in_progress resolved_claimed closed_no_action
closed_no_action > routed reopened
"""


def pairs(written: str) -> set[tuple[str, str]]:
    lines = [line.split(">") for line in written.strip().splitlines()]
    return {(one.strip(), to) for one, following in lines for to in following.split()}


CASES = [
    (REVIEW, Review, REVIEW_MOVES),
    (VERIFICATION, Verification, VERIFICATION_MOVES),
    (RESPONSE, Response, RESPONSE_MOVES),
]


@pytest.mark.parametrize(("table", "states", "written"), CASES, ids=lambda case: str(case)[:12])
def test_every_pair_of_states_is_allowed_exactly_as_written(table, states, written):
    allowed = pairs(written)
    for current, to in product(states, states):
        expected = (current, to) in allowed
        assert may_move(table, current, to) is expected, (current, to)
        reasons = sorted(table.reasons.get(to, [""]))
        for reason in reasons:
            assert (move(table, current=current, to=to, reason=reason) is None) is expected
        assert may_restore(table, to, current) is (expected and to != "withdrawn")


def test_tables_name_only_states_that_exist():
    for table, states, _ in CASES:
        assert set(table.moves) == set(states)
        assert table.start in set(states)
        assert TABLES[table.name] is table


@pytest.mark.parametrize("state", ["", "verified ", "nirvana"])
def test_unknown_states_never_move(state):
    assert not may_move(REVIEW, state, "approved")
    assert not may_move(REVIEW, "received", state)


def test_rejecting_takes_a_reason_of_the_list_and_no_other():
    refusal = move(REVIEW, current="received", to="rejected", reason="boring")
    assert refusal is not None
    assert refusal.key == "reason"
    assert move(REVIEW, current="received", to="rejected", reason="nonsense") is None
    closing = move(RESPONSE, current="routed", to="closed_no_action")
    assert closing is not None
    assert closing.key == "reason"


def test_a_move_outside_the_table_says_so_before_any_reason():
    refusal = move(REVIEW, current="withdrawn", to="rejected", reason="boring")
    assert refusal is not None
    assert (refusal.key, refusal.current, refusal.to) == ("move", "withdrawn", "rejected")


def test_reasons_are_those_of_the_tables():
    assert {*REVIEW.reasons, *VERIFICATION.reasons, *RESPONSE.reasons} == set(REASONS)


@pytest.mark.parametrize(
    ("after", "same_person", "followed", "allowed"),
    [
        (timedelta(0), True, False, True),
        (timedelta(hours=24), True, False, True),
        (timedelta(hours=24, seconds=1), True, False, False),
        (timedelta(seconds=-1), True, False, False),
        (timedelta(minutes=1), False, False, False),
        (timedelta(minutes=1), True, True, False),
    ],
)
def test_only_ones_own_last_decision_of_the_day_is_undone(after, same_person, followed, allowed):
    assert may_undo(NOW, NOW + after, same_person=same_person, followed=followed) is allowed


def test_every_answer_of_an_office_leads_somewhere_and_needs_no_other_reason():
    assert tuple(ANSWERS) == model.ANSWERS
    for after, reason in ANSWERS.values():
        assert move(RESPONSE, current=Response.ROUTED, to=after, reason=reason) is None
