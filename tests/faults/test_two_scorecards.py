"""Two scorecards of one facility in the same second make one case, on both databases."""

import pytest
from sqlalchemy import func, select

from handlers.audit import facilities
from storage.columns import of
from storage.models import Case, Inbox, Report
from tests.faults.racing import Meeting, race
from tests.sim import ROOT, Sim

ANSWERS = (
    "Too little medicine", "1", "Kisima", "I go there for care", "Bad", "Fair", "Good", "Yes",
    "No", "skip",
)  # fmt: skip


@pytest.fixture
def sim(engine_on_disk):
    made = Sim(engine_on_disk)
    made.load(ROOT / "campaigns" / "clinic_scorecard" / "campaign.yaml")
    for who in ("amina", "bo"):
        for words in ANSWERS:
            made.says(who, words, language="en")
        assert made.button(who, "Send")
        made.says(who, "send", settle=False)
    yield made
    made.close()


def cases_and_reports(sim):
    return [sim.rows(select(func.count()).select_from(table))[0][0] for table in (Case, Report)]


def test_two_in_one_set_make_one_case(sim):
    sim.stepped.settle()

    assert cases_and_reports(sim) == [1, 2]


@pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)
def test_two_workers_make_one_case_and_nothing_fails(sim, monkeypatch):
    met = Meeting()
    monkeypatch.setattr(facilities, "case_of", met.after(facilities.case_of))
    race(sim)

    assert cases_and_reports(sim) == [1, 2]
    assert sim.rows(select(func.max(of(Inbox).tries)))[0][0] in (0, None)
