"""Blocking for some days or for good, the list of the blocked, and words of danger."""

import pytest
from sqlalchemy import select

from storage.columns import of
from storage.models import Case, Contact, Inbox, Report
from tests.e2e.desk import case_of, decisions, labels, reports, staff
from tests.fakes.many import like

pytestmark = pytest.mark.check

K, C, R = map(of, (Contact, Case, Report))


def blocked(sim):
    return len(sim.rows(select(K.id).where(K.blocked_at.is_not(None))))


def is_heard(sim, who):
    before = len(sim.heard(who))
    sim.says(who, "/status")
    return len(sim.heard(who)) > before


def test_a_button_blocks_for_good_and_says_so(sim):
    staff(sim, "moses", "lead")
    reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Block")
    assert "Sender blocked for good" in sim.heard("moses")[-1]
    sim.pass_time(days=40)
    assert not is_heard(sim, "amina")


def test_for_some_days_ends_by_itself_with_a_decision_of_the_rules(sim):
    staff(sim, "moses", "lead")
    code = case_of(sim, reports(sim, "amina")).code
    sim.says("moses", f"/block {code} 2 too_many")
    assert "Sender blocked until Jan 17, 2026" in sim.heard("moses")[-1]
    sim.pass_time(days=2)
    assert not is_heard(sim, "amina")
    sim.pass_time(days=1)
    assert is_heard(sim, "amina")
    first, last = [d for d in decisions(sim) if d.about == "block"]
    assert (first.reason, last.reason) == ("too_many", "time_over")
    assert (last.by_id, last.after, last.rules != "") == (None, "", True)
    assert blocked(sim) == 0


@pytest.mark.parametrize("how", ["0", "400", "because", "3 untrue"])
def test_what_cannot_be_read_blocks_nobody(sim, how):
    staff(sim, "moses", "lead")
    code = case_of(sim, reports(sim, "amina")).code
    sim.says("moses", f"/block {code} {how}")
    assert "Write /block, the code" in sim.heard("moses")[-1]
    assert blocked(sim) == 0


def test_the_list_tells_cases_and_days_and_never_who(sim):
    staff(sim, "moses", "lead")
    staff(sim, "fatuma", "organiser")
    code = case_of(sim, reports(sim, "amina")).code
    sim.says("moses", f"/block {code} 7 abuse")
    sim.says("fatuma", "/unblock")
    told = sim.heard("fatuma")[-1]
    assert f"1. Cases {code}: since Jan 15, 2026, until Jan 22, 2026" in told
    assert "insults" in told
    assert "amina" not in told
    assert labels(sim, "fatuma") == ["1"]
    sim.presses("fatuma", "1")
    assert f"The sender of {code} is heard again" in sim.heard("fatuma")[-1]
    assert is_heard(sim, "amina")
    last = decisions(sim)[-1]
    assert (last.about, last.reason, last.by_role) == ("block", "lifted", "organiser")
    sim.presses("fatuma", "1")
    assert "not blocked any more" in sim.heard("fatuma")[-1]


def test_by_code_the_one_who_reported_it_is_heard_again(sim):
    staff(sim, "moses", "lead")
    code = case_of(sim, reports(sim, "amina")).code
    sim.says("moses", f"/unblock {code}")
    assert f"Nobody who reported {code} is blocked" in sim.heard("moses")[-1]
    sim.says("moses", f"/block {code}")
    sim.says("moses", f"/unblock {code.lower()}")
    assert is_heard(sim, "amina")
    sim.says("moses", "/unblock")
    assert sim.heard("moses")[-1] == "Nobody is blocked here."


def test_of_sixty_who_are_blocked_the_first_one_is_heard_again_by_code(sim):
    staff(sim, "moses", "lead")
    first = reports(sim, "amina")
    ids = [first.id, *like(sim, first, 59)]
    rows = sim.rows(select(C.code).join(Report, R.case_id == C.id).where(R.id.in_(ids)))
    for row in rows:
        sim.says("moses", f"/block {row.code}", settle=False)
    sim.stepped.settle()
    sim.says("moses", "/unblock")
    assert sim.heard("moses")[-1].endswith("… and 10 more")
    code = case_of(sim, first).code
    sim.says("moses", f"/unblock {code}")
    assert f"The sender of {code} is heard again" in sim.heard("moses")[-1]
    assert is_heard(sim, "amina")


@pytest.mark.parametrize("role", ["moderator", "trainee", "observer", "official"])
def test_who_may_not_block_knows_no_such_list(sim, role):
    staff(sim, "eve", role)
    sim.says("eve", "/unblock")
    assert "I do not know that command" in sim.heard("eve")[-1]


def test_the_list_is_told_in_private_only(sim):
    staff(sim, "fatuma", "organiser")
    sim.says("#moderators:fatuma", "/moderate")
    sim.says("#moderators:fatuma", "/unblock")
    assert "Nobody is blocked" not in "".join(sim.heard("#moderators"))


def test_danger_of_a_blocked_sender_reaches_moderators_once_a_day(sim):
    staff(sim, "moses", "lead")
    code = case_of(sim, reports(sim, "amina")).code
    sim.says("moses", f"/block {code}")
    for _ in range(3):
        sim.says("amina", "my house is on fire, we are trapped")
    told = [text for text in sim.heard("moses") if "blocked sender" in text]
    assert len(told) == 1
    assert "we are trapped" in told[0]
    assert "amina" not in told[0]
    numbers = [text for text in sim.heard("amina") if "999" in text or "112" in text]
    assert len(numbers) == 1
    sim.pass_time(days=1)
    sim.says("amina", "the house is on fire again, we are trapped")
    assert len([text for text in sim.heard("moses") if "blocked sender" in text]) == 2


def test_what_a_blocked_sender_writes_is_kept_sealed_and_unanswered(sim):
    staff(sim, "moses", "lead")
    code = case_of(sim, reports(sim, "amina")).code
    sim.says("moses", f"/block {code}")
    sim.says("amina", "another hole in the road")
    row = sim.rows(select(Inbox).order_by(of(Inbox).seq.desc()).limit(1))[0]
    assert (row.outcome, row.step) == ("silence", "done")
    assert row.body is not None
    assert b"hole" not in row.body
