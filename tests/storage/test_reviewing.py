"""The queue, claims and flags: who comes late changes nothing, on both databases."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from storage import blocks, decisions, reviewing
from storage.columns import of
from storage.decisions import Overtaken
from storage.models import (
    Contact,
    Decision,
    Letter,
    Match,
    Report,
)
from tests.storage.desk import AMINA, CAMPAIGN, FIRST_CASE, MOSES, NOON, OTHER_CASE, RUTH, waiting

R, C, L = of(Report), of(Contact), of(Letter)
TWENTY_MINUTES = timedelta(minutes=20)


def report(desk, report_id=81):
    return desk.read(select(*R).where(R.id == report_id))[0]


def claims(desk, person, *, version=1):
    return reviewing.claim(
        desk, report_id=81, version=version, person_id=person, lasts=TWENTY_MINUTES
    )


def test_what_waits_comes_urgent_and_oldest_first_with_its_size(queue):
    assert [row.id for row in waiting(queue)] == [81, 82]
    assert reviewing.mark_urgent(queue, report_id=82, version=1)
    assert [row.id for row in waiting(queue)] == [82, 81]
    assert reviewing.queue_size(queue.read, CAMPAIGN) == (2, 1, NOON)
    assert reviewing.queue_size(queue.read, 99) == (0, 0, None)


def test_what_was_decided_or_asked_waits_no_more(queue):
    for state in ("approved", "rejected", "withdrawn", "needs_info"):
        queue.write(update(Report).where(R.id == 81).values(review=state))
        assert [row.id for row in waiting(queue)] == [82]


def test_one_person_holds_a_claim_until_it_expires(queue):
    assert claims(queue, MOSES)
    assert not claims(queue, RUTH)
    assert claims(queue, MOSES)
    queue.now += TWENTY_MINUTES
    assert claims(queue, RUTH)
    assert report(queue).claimed_by == RUTH


def test_a_changed_report_is_not_claimed_touched_or_marked(queue):
    assert reviewing.touch(queue, report_id=81, version=1)
    assert not reviewing.touch(queue, report_id=81, version=1)
    assert not claims(queue, MOSES)
    assert not reviewing.mark_urgent(queue, report_id=81, version=1)
    assert (report(queue).version, report(queue).urgent) == (2, False)


def test_of_two_decisions_on_one_version_the_second_is_overtaken(queue):
    about: dict[str, Any] = {"about": "review", "subject_id": 81}
    change = {**about, "before": "received", "version": 1}
    decisions.move(queue, **change, after="approved")
    with pytest.raises(Overtaken):
        decisions.move(queue, **change, after="rejected")
    assert (report(queue).review, report(queue).version) == ("approved", 2)


def test_joining_and_parting_leave_the_case_as_it_was(queue):
    decisions.join(queue, report_id=82, before=OTHER_CASE, after=FIRST_CASE)
    with pytest.raises(Overtaken):
        decisions.join(queue, report_id=82, before=OTHER_CASE, after=FIRST_CASE)
    decisions.join(queue, report_id=82, before=FIRST_CASE, after=OTHER_CASE)
    assert report(queue, 82).case_id == OTHER_CASE


def test_a_case_is_restricted_once_by_whoever_saw_it_last(queue):
    assert reviewing.restrict(queue, case_id=FIRST_CASE, version=1)
    assert not reviewing.restrict(queue, case_id=FIRST_CASE, version=1, flag=False)
    assert [row.restricted for row in waiting(queue)] == [True, False]
    assert reviewing.restrict(queue, case_id=FIRST_CASE, version=2, flag=False)


def test_unblocking_opens_only_what_that_block_closed(queue):
    assert blocks.block(queue, AMINA) == 1
    assert blocks.block(queue, AMINA) == 0
    assert blocks.unblock(queue, AMINA, NOON - timedelta(minutes=1)) == 0
    assert blocks.unblock(queue, AMINA, NOON) == 1


def a_decision(desk, decision_id, **columns):
    known = {
        "campaign_id": CAMPAIGN, "n": 1, "about": "review", "subject_id": 81,
        "before": "in_review", "after": "received", "reason": "passed", "by_id": MOSES,
        "by_role": "moderator", "version": 2, "decided_at": desk.now,
    }  # fmt: skip
    desk.add(Decision, id=decision_id, **{**known, **columns})


def test_who_passed_gets_others_first_and_a_first_voice_never_again(queue):
    a_decision(queue, 1)
    a_decision(queue, 2, subject_id=82, reason="first_of_two", decided_at=NOON - timedelta(days=9))
    assert waiting(queue) == []
    assert [row.id for row in waiting(queue, RUTH)] == [81, 82]
    queue.now += TWENTY_MINUTES
    assert [row.id for row in waiting(queue)] == [81]


def test_what_was_undone_is_known_as_such(queue):
    a_decision(queue, 1)
    assert not reviewing.any_undone(queue.read, [81], [1])
    a_decision(queue, 2, undoes=1)
    assert reviewing.any_undone(queue.read, [81], [1])
    assert [row.id for row in reviewing.decisions_by_id(queue.read, [2, 1])] == [1, 2]


def a_letter(desk, letter_id, **columns):
    times = {"created_at": NOON, "not_before": NOON, "expires_at": NOON}
    known = {"contact_id": 5, "step": "new", "handler": None, **times}
    desk.add(Letter, id=letter_id, **{**known, **columns})


def test_only_letters_that_nobody_has_are_cancelled(queue):
    a_letter(queue, 1, dedupe="verdict:1")
    a_letter(queue, 2, dedupe="verdict:2", step="sent")
    a_letter(queue, 3, dedupe="verdict:3")
    assert reviewing.cancel(queue, ["verdict:1", "verdict:2"]) == 1
    steps = queue.read(select(L.id, L.step).order_by(L.id))
    assert [tuple(row) for row in steps] == [(1, "replaced"), (2, "sent"), (3, "new")]
    assert reviewing.by_dedupe(queue.read, "verdict:3") == 3
    assert reviewing.by_dedupe(queue.read, "verdict:9") is None


def test_the_newest_card_of_a_chat_is_found_by_its_subject(queue):
    a_letter(queue, 1, handler="review", subject="queue:one")
    a_letter(queue, 2, handler="review", subject="queue:two")
    a_letter(queue, 3, handler="review", subject="r:81:2:")
    newest = reviewing.newest_asking(queue.read, 5, "queue:%")
    assert [(row.id, row.subject) for row in newest] == [(2, "queue:two")]


def test_likely_duplicates_come_with_the_case_they_are_in_now(queue):
    queue.add(
        Match, report_id=82, other_id=81, likeness=0.7, verdict="suggest", reasons="[]"
    )  # fmt: skip
    assert [(row.id, row.code) for row in reviewing.like(queue.read, 82)] == [(71, "C71")]
    queue.write(update(Report).where(R.id == 81).values(review="rejected"))
    assert reviewing.like(queue.read, 82) == []


def _id(row):
    return row.id


def test_who_left_is_not_reached(queue):
    assert _id(reviewing.reach(queue.read, 5)) == 5
    queue.write(update(Contact).where(C.id == 5).values(stopped_at=NOON))
    assert reviewing.reach(queue.read, 5) is None
    assert reviewing.reach(queue.read, None) is None
