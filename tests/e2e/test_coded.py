"""Coded messages while another report is open: one of its own, or the same one put right."""

import json
from typing import Any

import pytest
from sqlalchemy import select

from storage.columns import of
from storage.models import Draft, Report
from tests.e2e.phones import Phones
from tests.sim import ROOT, Sim

pytestmark = pytest.mark.check

FLOODS = ROOT / "tests" / "campaigns" / "floods.yaml"
CODED = "FLOOD 2 KIBERA LAINI SABA 3"
HOLE = "There is a deep pothole in the road"


@pytest.fixture
def phones(engine):
    sim = Sim(engine)
    sim.load(FLOODS)
    made = Phones(sim)
    made.talk("start", "1")
    yield made
    sim.close()


def told(phones: Phones) -> list[dict[str, Any]]:
    """What the reports say, oldest first."""
    vault = phones.sim.house.vault
    rows = phones.sim.rows(select(Report).order_by(of(Report).id))
    return [
        json.loads(vault.open_text(row.answers, place=f"report|answers|{row.id}")) for row in rows
    ]


def test_the_report_that_is_open_is_asked_on_and_neither_is_mixed_into_the_other(phones):
    asked = phones.say(HOLE).texts[0]
    answered = phones.say(CODED).texts[0]
    assert answered.endswith(asked.rpartition("\n\n")[2])
    assert [(each["category"], each["level"], each["people"]) for each in told(phones)] == [
        ("flood", 2, 3)
    ]
    assert "pothole" not in json.dumps(told(phones))
    phones.talk("2", "skip", "-1.2921, 36.8219", "skip", "skip", "1")
    hole, flood = told(phones)  # in the order in which they were begun
    assert "pothole" in hole["description"]
    assert "LAINI" not in json.dumps(hole)
    assert (hole["category"], flood["category"]) == ("fire", "flood")
    assert "pothole" not in json.dumps(flood)


def test_one_that_did_not_fit_is_put_right_by_the_next(phones):
    assert "FLOOD 2 KIBERA LAINI SABA 3" in phones.say("FLOOD KIBERA 3").texts[0]
    phones.say("FLOOD 1 KIBERA 40")
    (only,) = told(phones)
    assert (only["category"], only["level"], only["people"]) == ("flood", 1, 40)
    assert [words in only["description"] for words in ("FLOOD KIBERA 3", "FLOOD 1 KIBERA 40")] == [
        True, True,
    ]  # fmt: skip
    assert phones.sim.rows(select(of(Draft).contact_id)) == []


def test_before_the_notice_is_answered_it_answers_the_questions(engine):
    sim = Sim(engine)
    sim.load(FLOODS)
    phones = Phones(sim)
    phones.talk(HOLE, CODED)
    assert told(phones) == []
    phones.talk("1", "1", "1")  # yes, no picture, send
    assert [each["level"] for each in told(phones)] == [2]
    sim.close()


@pytest.mark.parametrize("more", [(), ("and deeper",)])
def test_two_that_fit_are_two_reports_also_where_the_first_waited_for_a_yes(engine, more):
    sim = Sim(engine)
    sim.load(FLOODS)
    phones = Phones(sim)
    phones.talk(CODED, *more, "1", "FLOOD 1 KIBERA LAINI SABA 40")
    if more:  # words besides: no picture, send
        phones.talk("1", "1")
    assert [(each["level"], each["people"]) for each in told(phones)] == [(2, 3), (1, 40)]
    sim.close()
