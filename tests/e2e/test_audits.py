"""Audits through the whole program: one case a facility, rights, old buttons, the clock."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select, update

from storage import models as m
from storage.columns import of
from storage.db import writing
from tests.sim import ROOT, Sim

pytestmark = pytest.mark.check

CLINIC = ROOT / "campaigns" / "clinic_scorecard" / "campaign.yaml"
D, N = map(of, (m.Decision, m.Inbox))
THURSDAY = datetime(2026, 1, 15, 12, tzinfo=UTC)


@pytest.fixture
def sim(engine):
    sim = Sim(engine, at=THURSDAY)
    sim.load(CLINIC)
    yield sim
    sim.close()


def score(sim, who, facility="Kisima", side="I go there for care"):
    sim.says(who, "There is not enough of anything", language="en")
    for press in ("Yes", None, side, "Bad", "Fair", "Good", "Yes", "No", "Skip", "Send"):
        if press is None:
            sim.says(who, facility)
        else:
            sim.presses(who, press)


def staff(sim, who, role, office=""):
    sim.says(who, "/help", language="en")
    sim.gives_role(who, role, office=office)


@pytest.fixture
def met(sim):
    """A clinic with a case, Moses who moderates, Rosa of health, Ben of works."""
    sim.says("amina", "/help", language="en")
    campaign_id = sim.house.campaigns.codes["clinic_scorecard"]
    case_id = sim.house.vault.index("facility", f"{campaign_id}:kisima")
    with writing(sim.house.engine) as conn:
        conn.execute(
            insert(m.Case),
            {
                "id": case_id, "code": "F3D8KP", "campaign_id": campaign_id, "office": "health",
                "category": "clinic", "verification": "unverified", "response": "open",
                "restricted": False, "opened_at": THURSDAY, "changed_at": THURSDAY, "version": 1,
            },
        )  # fmt: skip
    staff(sim, "moses", "moderator")
    staff(sim, "rosa", "official", "health")
    staff(sim, "ben", "official", "works")
    return sim


def agree(sim, day="2026-01-17", office="health"):
    sim.says("moses", f"/action kisima {office} {day} Order malaria medicine")
    assert sim.heard("moses")[-1].startswith("Kept")


def day_later(sim, n=1):
    for _ in range(n):
        sim.pass_time(days=1)


def action(sim):
    (row,) = sim.rows(select(m.Action))
    return row


def asked(sim, who):
    return [text for text in sim.heard(who) if "Is it done?" in text]


# --- one case a facility -------------------------------------------------------------------


def test_scorecards_of_a_facility_join_one_case_and_those_of_others_do_not(sim):
    for n, clinic in enumerate(("Kisima", "Lugari", "kisi")):
        score(sim, f"p{n}", clinic)

    told = Counter(row.case_id for row in sim.rows(select(m.Report)))
    assert sorted(told.values()) == [1, 2]
    assert sim.rows(select(func.count()).select_from(m.Match)) == [(0,)]
    assert not any("Is it this one" in text for n in range(3) for text in sim.heard(f"p{n}"))


def test_two_at_the_same_second_in_one_set_make_one_case(sim):
    for who in ("fatou", "neema"):
        sim.says(who, "The tank is dry", language="en")
        sim.presses(who, "Yes")
        sim.says(who, "Mtoni")
        for press in ("I work there", "Bad", "Fair", "Good", "Yes", "No", "Skip"):
            sim.presses(who, press)
    for who in ("fatou", "neema"):
        sim.presses(who, "Send", settle=False)
    sim.stepped.settle()

    assert sim.rows(select(func.count()).select_from(m.Case)) == [(1,)]
    assert sim.rows(select(func.count()).select_from(m.Report)) == [(2,)]


def test_the_facility_is_known_again_after_those_who_scored_it_were_forgotten(sim):
    score(sim, "amina")
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")
    score(sim, "juma")

    assert sim.rows(select(func.count()).select_from(m.Case)) == [(1,)]


# --- rights --------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["/scores Kisima", "/scores", "/actions", "/action", "scores"])
def test_who_may_not_hears_that_there_is_no_such_command(met, words):
    met.says("amina", words)

    assert "do not know that command" in met.heard("amina")[-1]


def test_an_official_sees_scores_and_the_own_office_s_actions_only(met):
    agree(met)
    met.says("rosa", "/scores Kisima")
    assert "Kisima (case F3D8KP)" in met.heard("rosa")[-1]
    met.says("rosa", "/actions")
    assert "malaria" in met.heard("rosa")[-1]
    met.says("ben", "/actions")
    assert met.heard("ben")[-1] == "No action is open."
    met.says("ben", "/action")
    assert "do not know that command" in met.heard("ben")[-1]


def test_in_a_campaign_without_scorecards_there_is_none(engine):
    sim = Sim(engine, at=THURSDAY)
    sim.load()
    staff(sim, "moses", "moderator")
    sim.says("moses", "/scores")
    assert sim.heard("moses")[-1] == "This campaign has no scorecards."
    sim.close()


@pytest.mark.parametrize(
    "line", ["nowhere health 2026-02-01 Mend it", "kisima nobody 2026-02-01 Mend it",
             "kisima health 2025-02-01 Mend it", "kisima health 2026-02-01", "kisima"],
)  # fmt: skip
def test_a_line_that_lacks_something_keeps_nothing_and_says_how(met, line):
    met.says("moses", f"/action {line}")

    assert met.heard("moses")[-1].startswith("Send /action CASE OFFICE")
    assert met.rows(select(m.Action)) == []


# --- buttons -------------------------------------------------------------------------------


def test_the_button_of_another_office_or_campaign_changes_nothing(met):
    agree(met)
    day_later(met, 2)
    token = met.button("rosa", "Done")
    met.presses_token("ben", token)
    assert action(met).closed_at is None

    with writing(met.house.engine) as conn:
        conn.execute(
            update(m.Membership)
            .where(of(m.Membership).office == "health")
            .values(ended_at=met.clock())
        )
    met.presses_token("rosa", token)
    assert action(met).closed_at is None
    assert met.heard("rosa")[-1] == "You may not do that here."


def test_an_old_button_changes_nothing_after_the_day_was_changed(met):
    agree(met)
    day_later(met, 2)
    old = met.button("rosa", "Done")
    met.presses("rosa", "Not yet")
    met.says("rosa", "3/2")
    met.presses_token("rosa", old)

    assert action(met).closed_at is None
    assert "has changed since" in met.heard("rosa")[-1]


def test_done_pressed_twice_is_done_once_and_told_once(met):
    agree(met)
    day_later(met, 2)
    token = met.button("rosa", "Done")
    for _ in range(2):
        met.presses_token("rosa", token)

    reasons = [row.reason for row in met.rows(select(D).where(D.about == "action"))]
    assert sorted(reasons) == ["done", "made"]
    assert len([t for t in met.heard("moses") if "says it is done" in t]) == 1


def test_the_question_for_a_new_day_that_came_too_late_changes_nothing(met):
    agree(met)
    day_later(met, 2)
    met.presses("rosa", "Not yet")
    met.says("moses", "/actions")
    met.presses("moses", "1. Kisima")
    met.presses("moses", "Done")
    met.says("rosa", "3/2")

    row = action(met)
    assert row.closed_at is not None
    assert row.due_on.isoformat() == "2026-01-17"


def test_a_restricted_case_is_in_no_list_of_who_does_not_lead(met):
    with writing(met.house.engine) as conn:
        conn.execute(update(m.Case).values(restricted=True))
    met.says("moses", "/scores Kisima")

    assert met.heard("moses")[-1].startswith("I know no scorecard")


# --- the clock -----------------------------------------------------------------------------


def test_the_owner_is_asked_once_a_day_however_often_the_clock_ticks(met):
    agree(met)
    day_later(met)
    assert asked(met, "rosa") == []
    day_later(met)
    for _ in range(3):
        met.pass_time(minutes=1)
    assert len(asked(met, "rosa")) == 1
    day_later(met, 6)
    assert len(asked(met, "rosa")) == 1
    day_later(met)
    assert len(asked(met, "rosa")) == 2
    assert "7 days overdue" in asked(met, "rosa")[-1]
    assert asked(met, "ben") == []


def test_days_that_were_missed_ask_once(met):
    agree(met)
    met.pass_time(days=9)

    assert len(asked(met, "rosa")) == 1
    ticks = met.rows(select(N.external_id).where(N.external_id.like("actions:%")))
    assert len(ticks) == 9


def test_a_campaign_that_is_closed_asks_nobody(met):
    agree(met)
    with writing(met.house.engine) as conn:
        conn.execute(update(m.Campaign).values(closed_at=met.clock()))
    day_later(met, 2)

    assert asked(met, "rosa") == []


def test_where_nobody_of_the_office_is_there_who_made_it_is_asked(met):
    with writing(met.house.engine) as conn:
        conn.execute(
            update(m.Membership)
            .where(of(m.Membership).office == "health")
            .values(ended_at=met.clock())
        )
    agree(met)
    day_later(met, 2)

    assert len(asked(met, "moses")) == 1


# --- keeping -------------------------------------------------------------------------------


def test_the_words_are_sealed_and_stay_when_who_wrote_them_is_forgotten(met):
    agree(met)
    before = action(met)
    assert b"malaria" not in before.body
    met.says("moses", "/forget")
    met.presses("moses", "Yes")

    after = action(met)
    assert after.body == before.body
    assert after.made_by != before.made_by
    met.pass_time(minutes=2)
    day_later(met, 2)
    assert len(asked(met, "rosa")) == 1


def test_all_days_before_are_seen_in_the_list(met):
    agree(met)
    day_later(met, 2)
    for day in ("25/1", "1/2"):
        met.says("rosa", "/actions")
        met.presses("rosa", "1. Kisima")
        met.presses("rosa", "Not yet")
        met.says("rosa", day)
    met.says("moses", "/actions")

    assert "(put off, first due Jan 17, 2026; times put off: 2)" in met.heard("moses")[-1]


def test_words_instead_of_a_button_leave_the_question_open(met):
    agree(met)
    day_later(met, 2)
    met.says("rosa", "7")
    assert met.heard("rosa")[-1] == "Please choose one of these."
    met.says("rosa", "The tank at Mtoni leaks")
    assert met.heard("rosa")[-1].startswith("Received.")  # a report, begun
    met.presses("rosa", "Done")
    assert action(met).closed_at is not None


def test_words_after_the_list_are_a_report_and_a_day_later_so_is_a_number(met):
    agree(met)
    met.says("rosa", "/actions")
    met.says("rosa", "The tank at Mtoni leaks")
    assert met.heard("rosa")[-1].startswith("Received.")
    met.says("moses", "/actions")
    met.says("moses", "1")
    assert "Is it done?" in met.heard("moses")[-1]
    met.says("moses", "/actions")
    met.pass_time(hours=25)
    met.says("moses", "1")
    assert met.heard("moses")[-1].startswith("I could not read that")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("17/1", "It is due on that day already."),
        ("2026-01-15", "That is today."),
        ("2026-01-14", "Please give a day that is still to come."),
    ],
)
def test_a_day_that_puts_nothing_off_is_answered_in_its_own_words(met, day, said):
    agree(met)
    met.says("rosa", "/actions")
    met.presses("rosa", "1. Kisima")
    met.presses("rosa", "Not yet")
    met.says("rosa", day)
    assert met.heard("rosa")[-1].startswith(said)
    met.says("rosa", "20/1")
    assert action(met).due_on.isoformat() == "2026-01-20"


def test_long_words_are_asked_for_again(met):
    met.says("moses", f"/action kisima health 2026-02-01 {'x' * 501}")
    assert "at most 500" in met.heard("moses")[-1]
    met.says("moses", "Order medicine")
    assert met.heard("moses")[-1].startswith("Kept")
    assert timedelta(0) < action(met).due_on - THURSDAY.date()
