"""Trainees practise on what the team agrees on; nothing they press changes anything."""

import pytest
from sqlalchemy import select

from moderation.judging import READY_OF
from storage.columns import of
from storage.models import Decision, Gold, Judgement
from tests.e2e.desk import changed, labels, reports, staff
from tests.sim import Sim

pytestmark = pytest.mark.check

D, G, J = of(Decision), of(Gold), of(Judgement)


@pytest.fixture
def sim(sim):
    staff(sim, "leah", role="lead")
    staff(sim, "tumaini", role="trainee")
    return sim


def marked(sim, who="amina"):
    report = reports(sim, who)
    sim.says("leah", "/next")
    code = sim.heard("leah")[-1].split()[0]
    sim.says("leah", f"/gold {code}")
    sim.presses("leah", "Rejected: it is outside the area")
    sim.says("leah", "The market is in the next district, call 0722 123 456")
    return report, code


def test_a_trainee_judges_and_hears_what_the_team_says_and_nothing_changes(sim):
    _, code = marked(sim)
    before = sim.rows(select(D.id))
    sim.says("tumaini", "/next")
    card = sim.heard("tumaini")[-1]
    assert "PRACTICE" in card
    assert "deep pothole by the market, call [phone]" in card
    assert code not in card
    assert "amina" not in card
    assert labels(sim, "tumaini") == ["Verify", "Accept", "Reject", "Ask"]
    sim.presses("tumaini", "Verify")

    told = sim.heard("tumaini")[-1]
    assert "The team sees it otherwise: Rejected: it is outside the area." in told
    assert "Why: The market is in the next district, call [phone]" in told
    assert "Of your last 1: 0" in told
    assert sim.rows(select(D.id)) == before
    row = sim.rows(select(J.kind, J.verdict, J.is_right))[0]
    assert tuple(row) == ("training", "verified", False)


def test_each_is_judged_once_and_then_there_is_no_more(sim):
    marked(sim)
    sim.says("tumaini", "/next")
    sim.presses("tumaini", "Reject")
    sim.presses("tumaini", "it is not what this campaign is about")
    assert "Yes, the team says so too" in sim.heard("tumaini")[-1]
    sim.presses("tumaini", "Next card")

    assert "nothing more to practise on" in sim.heard("tumaini")[-1]


def test_a_forgotten_person_s_report_vanishes(sim):
    marked(sim)
    sim.says("amina", "forget")
    sim.presses("amina", "Yes")

    assert not sim.rows(select(G.report_id))
    sim.says("tumaini", "/next")
    assert "nothing more to practise on" in sim.heard("tumaini")[-1]


def test_a_trainee_sees_no_queue_and_a_moderator_no_practice(sim):
    reports(sim, "amina")
    sim.says("tumaini", "/next")
    assert "pothole" not in sim.heard("tumaini")[-1]
    staff(sim, "moses")
    sim.says("moses", "/next")
    assert "PRACTICE" not in sim.heard("moses")[-1]
    sim.says("moses", "/gold QQQQQQ")
    assert "do not know that command" in sim.heard("moses")[-1]


def test_what_two_judged_alike_is_for_practice_too(engine):
    sim = Sim(engine)
    sim.load(second_look=1)
    for who in ("moses", "neema"):
        staff(sim, who)
    staff(sim, "tumaini", role="trainee")
    reports(sim, "amina")
    for who in ("moses", "neema"):
        sim.says(who, "/next")
        sim.presses(who, "Verify")
    sim.says("tumaini", "/next")
    sim.presses("tumaini", "Verify")

    assert "Two people judged it so" in sim.heard("tumaini")[-1]
    sim.close()


def test_examples_of_the_campaign_make_ready_and_leads_hear_of_it(engine, tmp_path):
    sim = Sim(engine)
    example = '    - {text: "Hole", category: pothole, verdict: verified, why: "It says where"}\n'
    gold = f"quality:\n  second_look: 0\n  gold:\n{example * (READY_OF + 1)}offices:"
    changed(sim, tmp_path, q=(r"offices:", gold))
    staff(sim, "leah", role="lead")
    staff(sim, "tumaini", role="trainee")
    sim.says("tumaini", "/next")
    for n in range(READY_OF):
        sim.presses("tumaini", "Accept" if n < 4 else "Verify")
        if n < READY_OF - 1:
            sim.presses("tumaini", "Next card")

    assert "16" in sim.heard("tumaini")[-1]
    assert "You are ready" in sim.heard("tumaini")[-1]
    assert "A trainee is ready: 16 of their last 20" in sim.heard("leah")[-1]
    sim.close()
