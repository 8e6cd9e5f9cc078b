"""An office sees a reporter's words and pictures only where the reporter said yes to it."""

import pytest
from sqlalchemy import select

from storage.columns import of
from storage.models import Letter
from tests.sim import Sim

STORY = "The street light at the clinic is broken, call me on 0722 000 111"


def reported(sim: Sim, *purposes: str) -> None:
    """A report by somebody who allows these, then read and verified by a moderator."""
    sim.load()
    for line in ("start", "English", "yes"):
        sim.says("amina", line)
    for purpose in purposes:
        sim.says("amina", "privacy")
        sim.says("amina", purpose)
    for line in (STORY, "New Gardens", "skip", "send"):
        sim.says("amina", line)
    for who, role, office in (("moses", "moderator", ""), ("olu", "official", "roads")):
        sim.says(who, "/help")
        sim.gives_role(who, role, office=office)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")


def heard_by_office(sim: Sim) -> str:
    sim.pass_time(minutes=2)
    return "\n".join(sim.heard("olu"))


@pytest.fixture
def sim(engine):
    opened = Sim(engine)
    yield opened
    opened.close()


def test_without_a_yes_the_office_sees_no_words(sim):
    reported(sim)
    assert "Your answer?" in heard_by_office(sim)
    assert "clinic is broken" not in heard_by_office(sim)


def test_with_a_yes_it_sees_them_without_what_leads_to_people(sim):
    reported(sim, "2")
    heard = heard_by_office(sim)
    assert "in the reporter's words: “The street light at the clinic is broken" in heard
    assert "0722" not in heard


def test_what_is_undone_at_once_is_not_shared(sim):
    reported(sim, "2")
    sim.presses("moses", "Undo")
    assert "clinic is broken" not in heard_by_office(sim)


def test_forget_empties_what_was_shared(sim):
    reported(sim, "2")
    heard_by_office(sim)
    sim.says("amina", "forget")
    sim.presses("amina", "Yes")
    sim.pass_time(minutes=2)
    shared = sim.rows(select(of(Letter).prompt).where(of(Letter).dedupe.contains("shared")))
    assert [row.prompt for row in shared] == [None]
