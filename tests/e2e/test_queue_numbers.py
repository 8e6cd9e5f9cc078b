"""`/stats`: figures of the queue and the team, each with how it came about; one's own alone."""

import pytest

from tests.e2e.desk import changed, reports, staff, verified

pytestmark = pytest.mark.check


def test_the_numbers_are_those_of_the_queue_and_the_team(sim):
    staff(sim, "moses")
    staff(sim, "ruth")
    for minutes, who in enumerate(("amina", "juma", "asha")):
        reports(sim, who, f"a lamp is dark, number {minutes}", place=f"@-2.84{minutes}20,40.12812")
        sim.pass_time(hours=1, tick=False)
    verified(sim, "ruth")
    sim.says("moses", "/stats")
    assert sim.heard("moses")[-1].splitlines()[:5] == [
        "Waiting: urgent 0, others 2",
        "Half of them came in before: 1 hour ago. The oldest: 2 hours ago",
        "Decided today by the team: 1",
        "Last 7 days: reports 3 · judged 1 · rejected 0",
        "Decided today by you: 0. You hold: 0. Only you see this.",
    ]
    sim.says("ruth", "/stats")
    assert "Decided today by you: 1. You hold: 1." in sim.heard("ruth")[-1]


def test_what_was_taken_back_is_not_decided(sim):
    staff(sim, "moses")
    reports(sim, "amina")
    verified(sim, "moses")
    sim.presses("moses", "Undo")
    sim.says("moses", "/stats")
    assert "Decided today by the team: 0" in sim.heard("moses")[-1]


def test_yesterday_is_not_today(sim):
    staff(sim, "moses")
    reports(sim, "amina")
    verified(sim, "moses")
    sim.pass_time(hours=12)
    sim.says("moses", "/stats")
    assert "Decided today by the team: 0" in sim.heard("moses")[-1]


def test_each_number_says_how_it_came_about(sim):
    staff(sim, "moses")
    reports(sim, "amina")
    sim.says("moses", "/stats")
    sim.presses("moses", "How these numbers come about")
    told = sim.heard("moses")[-1]
    for number in ("Waiting:", "The middle one", "Decided today:", "Held:", "Yours:"):
        assert number in told
    sim.says("moses", "/stats why")
    assert sim.heard("moses")[-1] == told


def test_holidays_of_the_campaign_are_no_waiting(sim, tmp_path):
    changed(sim, tmp_path, free=(r"\ncountry:", "\nholidays: [2026-01-16, 2026-01-17]\ncountry:"))
    staff(sim, "moses")
    reports(sim, "amina")
    sim.pass_time(days=3, tick=False)
    sim.says("moses", "/stats")
    assert "The oldest: 24 hours ago" in sim.heard("moses")[-1]
    sim.says("moses", "/stats why")
    assert "holidays do not count" in sim.heard("moses")[-1]


def test_in_the_moderators_group_nothing_private_is_told_and_elsewhere_nothing(sim):
    staff(sim, "fatuma", "organiser")
    reports(sim, "amina")
    sim.says("#town:fatuma", "/stats")
    assert not any("Waiting" in text for text in sim.heard("#town"))
    sim.says("#moderators:fatuma", "/moderate")
    sim.says("#moderators:fatuma", "/stats")
    told = sim.heard("#moderators")[-1]
    assert "Waiting: urgent 0, others 1" in told
    assert "by you" not in told
    assert "alike" not in told


def test_an_observer_sees_the_queue_and_has_no_own_numbers(sim):
    staff(sim, "olu", "observer")
    sim.says("olu", "/stats")
    assert "Decided today by the team: 0" in sim.heard("olu")[-1]
    assert "by you" not in sim.heard("olu")[-1]
