"""Commands without a slash: heard from whoever has the right, and never in a citizen's report."""

import pytest

from tests.e2e.desk import staff


@pytest.mark.check
def test_a_moderator_types_the_bare_word_in_private(sim):
    staff(sim, "moses")
    sim.says("moses", "stats")
    assert "The queue is empty" in sim.heard("moses")[-1] or "waits" in sim.heard("moses")[-1]
    sim.says("moses", "next")
    assert "The queue is empty" in sim.heard("moses")[-1]
    before = len(sim.heard("#group"))
    sim.says("#group:moses", "next")
    assert len(sim.heard("#group")) == before


def test_a_citizens_first_word_is_a_report_and_so_is_a_moderators_in_an_interview(sim):
    staff(sim, "moses")
    sim.says("amina", "/start")
    sim.says("amina", "English")
    sim.says("amina", "stats")
    assert "Your secret receipt" in sim.heard("amina")[-1]
    sim.says("moses", "There is a hole by the mill")
    sim.says("moses", "next")
    assert "queue" not in sim.heard("moses")[-1]


@pytest.mark.check
def test_help_names_what_one_may_and_nothing_else(sim):
    for who, role in (("moses", "moderator"), ("lulu", "lead"), ("fatuma", "organiser")):
        staff(sim, who, role=role)
    for who in ("amina", "moses", "lulu", "fatuma"):
        sim.says(who, "/help")
    told = {who: sim.heard(who)[-1] for who in ("amina", "moses", "lulu", "fatuma")}
    assert "/stats" not in told["amina"]
    assert "/unblock" not in told["moses"]
    assert all(f"/{word}" in told["moses"] for word in ("stats", "holidays", "handover", "merge"))
    assert "/unblock" in told["lulu"]
    assert "/topics" in told["fatuma"]
    assert "/topics" not in told["moses"]
