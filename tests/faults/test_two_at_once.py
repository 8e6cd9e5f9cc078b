"""Two people who report one event in the same second make one case, on both databases."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

import bot.turns
from bot.desk import Desk
from bot.house import House
from handlers.conversation import likely, submit
from storage.db import connect
from storage.models import Case, Report
from tests.sim import Sim, a_house

# How long one worker waits for the other to be at the same point; it comes, or it never does.
MEETS_WITHIN_S = 0.5


@pytest.fixture
def sim(engine_on_disk: Engine) -> Iterator[Sim]:
    made = Sim(engine_on_disk)
    made.load()
    yield made
    made.close()


def almost_sent(sim: Sim, who: str) -> None:
    """Tell the same event, up to the last tap."""
    for words in ("A deep pothole beside the market gate", "1", "@-4.05,39.67", "skip"):
        sim.says(who, words)
    assert sim.button(who, "Send")


def cases_and_reports(sim: Sim) -> tuple[int, int]:
    counts = [sim.rows(select(func.count()).select_from(table))[0][0] for table in (Case, Report)]
    return counts[0], counts[1]


def test_two_reports_of_one_event_in_one_set_make_one_case(sim):
    almost_sent(sim, "amina")
    almost_sent(sim, "bo")
    sim.says("amina", "send", settle=False)
    sim.says("bo", "send")
    assert cases_and_reports(sim) == (1, 2)


# --- two workers at the very same moment (PostgreSQL) ------------------------------------------


@pytest.fixture
def met(monkeypatch: pytest.MonkeyPatch) -> threading.Barrier:
    """Let both workers look for likely cases before either writes its own, if they can."""
    barrier, looked = threading.Barrier(2), likely.ranked

    def ranked(*given: Any) -> Any:
        found = looked(*given)
        with suppress(threading.BrokenBarrierError):
            barrier.wait(MEETS_WITHIN_S)
        return found

    monkeypatch.setattr(submit, "ranked", ranked)
    return barrier


def both_sent_at_once(sim: Sim) -> None:
    """Let two workers take one row each at the same time, then settle what had to wait."""
    url = sim.house.engine.url.render_as_string(hide_password=False)
    houses = [a_house(connect(url), now=sim.clock, channels=sim.house.channels) for _ in range(2)]
    for n, house in enumerate(houses, start=1):  # other dice and ids, or their rows would clash
        house.rng = Random(n)
        house.ids = type(house.ids)(sim.clock, worker=n)
    almost_sent(sim, "amina")
    almost_sent(sim, "bo")
    sim.says("amina", "send", settle=False)
    sim.says("bo", "send", settle=False)
    began = threading.Barrier(2)
    workers = [threading.Thread(target=_one_set, args=(house, began)) for house in houses]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=30)
    sim.stepped.settle()
    for house in houses:
        house.engine.dispose()


def _one_set(house: House, began: threading.Barrier) -> None:
    with house.engine.connect() as conn:
        began.wait()
        bot.turns.run(conn, house, 1)


@pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)
def test_two_workers_make_one_case_of_one_event(sim, met):
    both_sent_at_once(sim)
    assert cases_and_reports(sim) == (1, 2)


@pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)
def test_without_the_lock_two_workers_make_two_cases(sim, met, monkeypatch):
    monkeypatch.setattr(Desk, "lock", lambda *_: True)
    both_sent_at_once(sim)
    assert cases_and_reports(sim) == (2, 2)
