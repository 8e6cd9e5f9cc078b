"""Moderators who are away are not rung, and what they held goes to others."""

import pytest

from tests.e2e.desk import case_of, changed, report_now, reports, staff

pytestmark = pytest.mark.check

# The clock begins on Thursday 15 January 2026.
DANGER = "People are trapped by the flood"


def alarm(sim, who="amina"):
    sim.says(who, DANGER)


def rung(sim, who):
    return [text for text in sim.heard(who) if "trapped by the flood" in text]


def test_who_is_away_is_not_rung_and_others_are(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    sim.says("moses", "/holidays 2026-01-15 20 January")
    assert sim.heard("moses")[-1].startswith("You are away from Jan 15, 2026 to Jan 20, 2026")
    alarm(sim)
    assert not rung(sim, "moses")
    assert rung(sim, "ruth")


def test_days_that_lie_ahead_hold_from_then_on_and_end_by_themselves(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    sim.says("moses", "/holidays 17 January to 18 January")
    alarm(sim)
    assert len(rung(sim, "moses")) == 1
    sim.pass_time(days=2)
    alarm(sim, "juma")
    assert len(rung(sim, "moses")) == 1
    sim.pass_time(days=2)
    alarm(sim, "asha")
    assert len(rung(sim, "moses")) == 2


def test_where_everybody_is_away_danger_rings_all_the_same(sim):
    staff(sim, "moses")
    sim.says("moses", "/holidays today friday")
    alarm(sim)
    assert rung(sim, "moses")


def test_who_goes_gives_back_what_they_hold(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.says("moses", "/holidays today 20 January")
    assert "Given back to the queue: 1" in sim.heard("moses")[-1]
    assert report_now(sim, report).claimed_by is None
    sim.says("ruth", "/next")
    assert case_of(sim, report).code in sim.heard("ruth")[-1]


def test_an_answer_to_who_is_away_reaches_those_who_are_there(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", f"/ask {case_of(sim, report).code}")
    sim.says("moses", "Which side of the market?")
    sim.says("moses", "/holidays 16 January 20 January")
    sim.pass_time(days=1)
    before = len(sim.heard("moses"))
    sim.says("amina", "the north side")
    assert any("the north side" in text for text in sim.heard("ruth"))
    assert len(sim.heard("moses")) == before


def test_holidays_alone_says_what_holds_and_off_ends_it(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    sim.says("moses", "/holidays")
    assert "You are not away" in sim.heard("moses")[-1]
    sim.says("moses", "/holidays 15/1 20/1")
    sim.says("moses", "/holidays")
    assert "You are away from Jan 15, 2026 to Jan 20, 2026" in sim.heard("moses")[-1]
    sim.presses("moses", "I am here again")
    assert "You are here again" in sim.heard("moses")[-1]
    alarm(sim)
    assert rung(sim, "moses")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("soon", "I could not read the days"),
        ("2026-01-20 2026-01-18", "not before the first"),
        ("2026-01-01 2026-01-14", "must be today or later"),
        ("2026-01-20 2027-01-20", "within half a year"),
    ],
)
def test_days_that_cannot_be_are_answered_kindly(sim, typed, answer):
    staff(sim, "moses")
    sim.says("moses", f"/holidays {typed}")
    assert answer in sim.heard("moses")[-1]
    sim.says("moses", "/holidays")
    assert "You are not away" in sim.heard("moses")[-1]


def test_on_a_holiday_of_the_campaign_no_new_queue_card_rings_but_danger_does(
    sim,
    tmp_path,
):
    changed(sim, tmp_path, free=(r"\ncountry:", "\nholidays: [2026-01-15]\ncountry:"))
    staff(sim, "fatuma", "organiser")
    sim.says("#moderators:fatuma", "/moderate")
    heard = len(sim.heard("#moderators"))
    reports(sim, "amina")
    sim.pass_time(minutes=2)
    assert len(sim.heard("#moderators")) == heard
    alarm(sim, "juma")
    assert rung(sim, "#moderators")
    sim.pass_time(days=1)
    assert any("Waiting:" in text for text in sim.heard("#moderators"))


def test_tomorrow_and_next_week_are_days_too(sim):
    staff(sim, "moses")
    sim.says("moses", "/holidays tomorrow")
    assert sim.heard("moses")[-1].startswith("You are away from Jan 16, 2026 to Jan 16, 2026")
    sim.says("moses", "/holidays tomorrow to monday")
    assert sim.heard("moses")[-1].startswith("You are away from Jan 16, 2026 to Jan 19, 2026")
    sim.says("moses", "/holidays next week")
    assert sim.heard("moses")[-1].startswith("You are away from Jan 19, 2026 to Jan 25, 2026")
