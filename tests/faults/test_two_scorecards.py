"""Two scorecards of one facility in the same second make one case, on both databases."""

import threading
from contextlib import suppress
from random import Random

import pytest
from sqlalchemy import func, select

import bot.turns
from handlers.audit import facilities
from storage.columns import of
from storage.db import connect
from storage.models import Case, Inbox, Report
from tests.sim import ROOT, Sim, a_house

# How long one worker waits for the other to be at the same point; it comes, or it never does.
MEETS_WITHIN_S = 0.5
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
    barrier, found = threading.Barrier(2), facilities.case_of

    def case_of(*given):
        case = found(*given)
        with suppress(threading.BrokenBarrierError):
            barrier.wait(MEETS_WITHIN_S)
        return case

    monkeypatch.setattr(facilities, "case_of", case_of)
    _two_workers(sim)
    sim.stepped.settle()

    assert cases_and_reports(sim) == [1, 2]
    assert sim.rows(select(func.max(of(Inbox).tries)))[0][0] in (0, None)


def _two_workers(sim):
    url = sim.house.engine.url.render_as_string(hide_password=False)
    houses = [a_house(connect(url), now=sim.clock, channels=sim.house.channels) for _ in range(2)]
    for n, house in enumerate(houses, start=1):  # other dice and ids, or their rows would clash
        house.rng = Random(n)
        house.ids = type(house.ids)(sim.clock, worker=n)
    began = threading.Barrier(2)
    workers = [threading.Thread(target=_one_set, args=(house, began)) for house in houses]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=30)
    for house in houses:
        house.engine.dispose()


def _one_set(house, began):
    with house.engine.connect() as conn:
        began.wait()
        bot.turns.run(conn, house, 1)
