"""Moderators by text: every button as a word with the case's code, shifts, and passing up."""

import pytest
from sqlalchemy import select

from storage.columns import of
from storage.models import Case, Decision, Report
from tests.e2e.desk import case_of, decisions, report_now, reports, staff

pytestmark = pytest.mark.check

R, C, D = of(Report), of(Case), of(Decision)
MILL = "@-2.84020,40.12812"


def test_words_do_what_the_buttons_do(sim):
    staff(sim, "moses")
    first = reports(sim, "amina")
    second = reports(sim, "juma", "the lamp by the mill is dark", place=MILL)
    code, other = case_of(sim, first).code, case_of(sim, second).code

    sim.says("moses", f"/urgent {code.lower()}")
    assert report_now(sim, first).urgent
    sim.says("moses", f"/reject {other} untrue")
    assert report_now(sim, second).review == "rejected"
    sim.says("moses", f"/undo {other}")
    assert report_now(sim, second).review != "rejected"
    sim.says("moses", f"/same {other} {code}")
    assert report_now(sim, second).case_id == case_of(sim, first).id
    sim.says("moses", f"/verify {code}")
    assert case_of(sim, first).verification == "verified"
    assert {d.by_role for d in decisions(sim) if d.by_id} == {"moderator"}


def test_a_wrong_code_is_answered_with_what_may_be_meant(sim):
    staff(sim, "moses")
    code = case_of(sim, reports(sim, "amina")).code
    slip = code[:-1] + ("A" if code[-1] != "A" else "B")
    sim.says("moses", f"/verify {slip}")
    assert f"Did you mean {code}" in sim.heard("moses")[-1]
    sim.says("moses", "/verify 999999")
    assert "I know no case 999999" in sim.heard("moses")[-1]
    sim.says("moses", "/verify")
    assert "Which case?" in sim.heard("moses")[-1]
    assert len([d for d in decisions(sim) if d.by_id]) == 0


@pytest.mark.parametrize("word", ["verify", "mine", "handover", "escalate", "block"])
def test_who_is_no_moderator_knows_no_such_word(sim, word):
    code = case_of(sim, reports(sim, "amina")).code
    sim.says("eve", "/start")
    sim.says("eve", f"/{word} {code}")
    assert "I do not know that command" in sim.heard("eve")[-1]
    assert not [d for d in decisions(sim) if d.by_id]


def test_who_ends_a_shift_hands_over_with_a_note_for_the_next(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.says("moses", "/mine")
    assert case_of(sim, report).code in sim.heard("moses")[-2]
    sim.says("moses", "/handover the baker knows more, call 0722 123 456")
    assert sim.heard("moses")[-1].startswith("Handed over: 1.")
    assert report_now(sim, report).claimed_by is None

    sim.says("ruth", "/next")
    assert (
        "Handed over by a moderator: “the baker knows more, call [phone]”"
        in (sim.heard("ruth")[-1])
    )
    sim.says("moses", "/mine")
    assert sim.heard("moses")[-1] == "You hold nothing."


def test_what_was_asked_and_handed_over_is_nobody_s_until_it_is_answered(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", f"/ask {case_of(sim, report).code}")
    sim.says("moses", "Which side of the market?")
    sim.says("moses", "/mine")
    assert "waits for the reporter" in sim.heard("moses")[-1]
    sim.says("moses", "/handover")
    sim.says("amina", "The north side")
    assert "The reporter answered" in sim.heard("ruth")[-1]


def test_what_is_passed_up_is_for_leads_only_until_taken_back(sim):
    staff(sim, "moses")
    staff(sim, "ruth")
    staff(sim, "lena", "lead")
    report = reports(sim, "amina")
    code = case_of(sim, report).code
    sim.says("moses", f"/escalate {code} I know the people there")

    told = sim.heard("lena")[-1]
    assert told == f"A moderator passed {code} up to you. I know the people there"
    sim.says("ruth", "/next")
    assert sim.heard("ruth")[-1] == "The queue is empty. Thank you."
    sim.says("ruth", f"/verify {code}")
    assert "a lead decides" in sim.heard("ruth")[-1]
    sim.presses("lena", "Show the card")
    sim.presses("lena", "Verify")
    assert report_now(sim, report).review == "approved"
    assert [d.about for d in decisions(sim)].count("escalated") == 1


def test_reports_in_a_language_that_a_moderator_reads_come_to_them_first(sim):
    staff(sim, "moses")
    reports(sim, "amina")
    sim.pass_time(minutes=30)
    sim.says("marie", "/language")
    sim.says("marie", "Français")
    sim.says("marie", "un grand trou dans la rue du moulin")
    for answer in ("Oui", "Nid-de-poule", MILL, "passer", "Autre chose", "Envoyer"):
        if sim.rows(select(Report).where(R.language == "fr")):
            break
        sim.says("marie", answer)
    assert sim.rows(select(Report).where(R.language == "fr"))
    sim.says("moses", "/languages fr")
    sim.says("moses", "/next")
    assert "moulin" in sim.heard("moses")[-1]
