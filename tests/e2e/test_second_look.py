"""A second person judges without knowing of the first; who differ talk; figures wait."""

import pytest
from sqlalchemy import select

from storage.columns import of
from storage.models import Decision, Judgement, Letter, SecondLook
from tests.e2e.desk import SIXTY_M_ON, changed, labels, report_now, reports, staff, states
from tests.sim import Sim

pytestmark = pytest.mark.check

J, K, D = of(Judgement), of(SecondLook), of(Decision)


@pytest.fixture
def sim(engine):
    sim = Sim(engine)
    sim.load(second_look=1)
    for who in ("moses", "neema"):
        staff(sim, who)
    yield sim
    sim.close()


def look(sim):
    return sim.rows(select(K.step, K.read_along))[0]


def judgements(sim, *kinds):
    rows = sim.rows(select(J.kind, J.verdict, J.reason, J.category).order_by(J.id))
    return [tuple(row) for row in rows if not kinds or row.kind in kinds]


def card_of(sim, who):
    sim.says(who, "/next")
    return sim.letters(who)[-1]


def test_the_second_card_is_what_the_first_was(sim):
    report = reports(sim, "amina")
    first = card_of(sim, "moses")
    sim.presses("moses", "Verify")
    assert states(sim, report)[:2] == ("approved", "verified")
    second = card_of(sim, "neema")

    assert second.text == first.text
    assert [b.label for b in second.buttons] == [b.label for b in first.buttons]
    sim.presses("neema", "Verify")
    assert judgements(sim) == [("first", "verified", "", "pothole"),
                               ("second", "verified", "", "pothole")]  # fmt: skip
    assert "You both judged alike" in sim.heard("neema")[-1]
    assert look(sim).step == "alike"
    assert states(sim, report)[:2] == ("approved", "verified")


def test_nobody_looks_twice_at_what_they_judged_or_sent(sim):
    staff(sim, "amina")
    reports(sim, "amina")
    card_of(sim, "moses")
    sim.presses("moses", "Verify")

    assert "queue is empty" in card_of(sim, "moses").text
    assert "queue is empty" in card_of(sim, "amina").text


def test_a_restricted_case_is_looked_at_by_leads_only(sim):
    staff(sim, "leah", role="lead")
    reports(sim, "amina")
    card_of(sim, "leah")
    sim.presses("leah", "Restrict")
    card_of(sim, "leah")
    sim.presses("leah", "Verify")

    assert "queue is empty" in card_of(sim, "neema").text
    staff(sim, "lena", role="lead")
    assert "Pothole" in card_of(sim, "lena").text


def differing(sim):
    report = reports(sim, "amina")
    card_of(sim, "moses")
    sim.presses("moses", "Verify")
    card_of(sim, "neema")
    sim.presses("neema", "Reject")
    sim.presses("neema", "it was found not to be so")
    return report


def test_what_the_second_says_changes_nothing_and_both_are_asked(sim):
    report = differing(sim)

    assert states(sim, report)[:2] == ("approved", "verified")
    assert look(sim).step == "differs"
    asked = {who: sim.heard(who)[-1] for who in ("moses", "neema")}
    assert asked["moses"] == asked["neema"]
    assert "Verified" in asked["moses"]
    assert "Rejected: it was found not to be so" in asked["moses"]
    assert "moses" not in asked["neema"]


def test_when_they_agree_on_the_other_verdict_decisions_say_so(sim):
    report = differing(sim)
    sim.presses("moses", "Rejected: it was found not to be so")
    assert states(sim, report)[0] == "approved"
    sim.presses("neema", "Rejected: it was found not to be so")

    assert states(sim, report)[:3] == ("rejected", "unverified", "open")
    rows = sim.rows(select(D.after, D.reason).where(D.about == "review").order_by(D.id))
    assert [tuple(r) for r in rows[-2:]] == [("in_review", "discussion"), ("rejected", "untrue")]
    assert look(sim).step == "agreed"
    sim.pass_time(minutes=1)
    assert "found not to be so" in sim.heard("amina")[-1]


def test_when_they_agree_on_what_stands_nothing_is_decided_again(sim):
    report = differing(sim)
    before = len(sim.rows(select(D.id)))
    sim.presses("moses", "Verified")
    sim.presses("neema", "Verified")

    assert len(sim.rows(select(D.id))) == before
    assert states(sim, report)[:2] == ("approved", "verified")


def test_when_they_do_not_agree_a_lead_decides_and_one_of_the_two_alone_cannot(sim):
    staff(sim, "leah", role="lead")
    report = differing(sim)
    sim.presses("moses", "Verified")
    sim.presses("neema", "Rejected: it was found not to be so")
    assert states(sim, report)[0] == "approved"
    assert "You decide" in sim.heard("leah")[-1]
    sim.presses("leah", "Rejected: it was found not to be so")

    assert states(sim, report)[0] == "rejected"


def test_an_undone_decision_is_not_looked_at_and_the_next_one_is(sim):
    reports(sim, "amina")
    card_of(sim, "moses")
    sim.presses("moses", "Verify")
    sim.presses("moses", "Undo")
    assert look(sim).step == "dropped"
    sim.presses("moses", "Accept")

    assert look(sim).step == "waiting"
    assert judgements(sim) == [("first", "accepted", "", "pothole")]


def test_what_was_judged_in_a_group_counts_as_read_along(sim):
    staff(sim, "leah", role="organiser")
    sim.says("#moderators:leah", "/moderate")
    reports(sim, "amina")
    sim.says("#moderators:moses", "/next")
    sim.presses("#moderators:moses", "Verify")

    assert look(sim).read_along
    sim.says("#moderators:neema", "/next")
    assert "queue is empty" in sim.heard("#moderators")[-1]


def test_the_category_can_be_judged_and_is_shown_as_the_reporter_said(sim):
    report = reports(sim, "amina")
    card_of(sim, "moses")
    code = sim.heard("moses")[-1].split()[0]
    sim.says("moses", f"/category {code} flooding")
    assert "Category: Flooding" in sim.heard("moses")[-1]
    assert report_now(sim, report).category == "flooding"
    sim.presses("moses", "Verify")

    assert "Pothole" in card_of(sim, "neema").text
    sim.presses("neema", "Verify")
    assert look(sim).step == "differs"
    assert "Verified · Flooding" in labels(sim, "neema")
    for who in ("moses", "neema"):
        sim.presses(who, "Verified · Pothole")
    assert report_now(sim, report).category == "pothole"


def test_a_corrected_category_can_be_undone_and_moves_the_office(sim):
    report = reports(sim, "amina")
    card_of(sim, "moses")
    code = sim.heard("moses")[-1].split()[0]
    sim.says("moses", f"/category {code}")
    sim.presses("moses", "Flooding")
    row = sim.rows(select(D.about, D.before, D.after).order_by(D.id.desc()))[0]
    assert tuple(row) == ("category", "pothole", "flooding")
    sim.presses("moses", "Undo")

    assert report_now(sim, report).category == "pothole"


def test_passing_leaves_the_look_to_a_third(sim):
    staff(sim, "otis")
    reports(sim, "amina")
    card_of(sim, "moses")
    sim.presses("moses", "Verify")
    card_of(sim, "neema")
    sim.presses("neema", "Pass")

    assert "queue is empty" in card_of(sim, "neema").text
    assert "Pothole" in card_of(sim, "otis").text


@pytest.mark.parametrize("share", [0, 1])
def test_likeness_waits_for_the_first_judgement_on_what_is_judged_twice(engine, tmp_path, share):
    sim = Sim(engine)
    text = f"quality: {{second_look: {share}}}\noffices:"
    changed(sim, tmp_path, s=(r"suggest: [\d.]+", "suggest: 0.02"),
            m=(r"match: [\d.]+", "match: 0.9999"), q=(r"offices:", text))  # fmt: skip
    staff(sim, "moses")
    reports(sim, "amina")
    report = reports(sim, "juma", place=SIXTY_M_ON)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.says("moses", "/next")
    assert ("Like " in sim.heard("moses")[-1]) == (not share)
    sim.presses("moses", "Verify")

    assert report_now(sim, report).review == "approved"
    sim.close()


def test_letters_of_a_second_look_name_the_report_for_forgetting(sim):
    report = differing(sim)
    rows = sim.rows(select(of(Letter).subject).where(of(Letter).handler == "discussion"))
    assert rows
    assert all(str(report.id) in row.subject for row in rows)
