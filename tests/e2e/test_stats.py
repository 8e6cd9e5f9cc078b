"""STATS: how much waits and was judged; how alike, to leads and to oneself, never in a group."""

import pytest

from tests.e2e.desk import reports, staff


@pytest.fixture
def sim(all_looked_at_twice):
    return all_looked_at_twice


def test_each_hears_what_concerns_them(sim):
    reports(sim, "juma")
    reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.says("neema", "/next")
    sim.presses("neema", "Verify")
    said = {}
    for who in ("moses", "leah"):
        sim.says(who, "/stats")
        said[who] = sim.heard(who)[-1]

    for text in said.values():
        assert "others 1" in text
        assert "Last 7 days: reports 2 · judged 1 · rejected 0" in text
    assert "Judged twice with you: 1, alike in 1" in said["moses"]
    assert "How alike we judge" not in said["moses"]
    assert "How alike we judge: 1 of 30 needed" in said["leah"]
    assert "with you" not in said["leah"]


@pytest.mark.check
def test_a_group_hears_how_much_there_is_and_nothing_of_how_people_judge(sim):
    reports(sim, "amina")
    staff(sim, "olga", role="organiser")
    sim.says("#moderators:olga", "/moderate")
    sim.gives_role("#moderators:olga", "lead")
    sim.says("#moderators:olga", "/stats")

    told = sim.heard("#moderators")[-1]
    assert "Last 7 days: reports 1" in told
    assert "alike" not in told


def test_who_has_no_right_to_numbers_knows_no_such_word(sim):
    sim.says("amina", "/stats")
    assert "I do not know that command" in sim.heard("amina")[-1]
