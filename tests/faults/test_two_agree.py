"""Two who agree to a reveal at one moment, before two workers: shown once, on PostgreSQL."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any

import pytest
from sqlalchemy import Engine

import bot.turns
from bot.house import House
from storage import reveals
from storage.db import connect
from tests.e2e.revealing import EXACT, asked, begun, steps
from tests.sim import Sim, a_house

MEETS_WITHIN_S = 0.5


@pytest.fixture
def sim(engine_on_disk: Engine, tmp_path: Any) -> Iterator[Sim]:
    made = begun(Sim(engine_on_disk), tmp_path)
    yield made
    made.close()


def _one_set(house: House, began: threading.Barrier) -> None:
    with house.engine.connect() as conn:
        began.wait()
        bot.turns.run(conn, house, 1)


@pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)
@pytest.mark.parametrize("both", [("neema", "leah"), ("neema", "otis")])
def test_two_workers_show_it_once_or_not_at_all(sim, monkeypatch, both):
    barrier, agree, met = threading.Barrier(2), reveals.agree, []

    def agreed(*given: Any) -> bool:
        """Both have read that nobody agreed yet before either writes its word."""
        with suppress(threading.BrokenBarrierError):
            met.append(barrier.wait(MEETS_WITHIN_S))
        return agree(*given)

    monkeypatch.setattr(reveals, "agree", agreed)
    asked(sim)
    url = sim.house.engine.url.render_as_string(hide_password=False)
    houses = [a_house(connect(url), now=sim.clock, channels=sim.house.channels) for _ in range(2)]
    for n, house in enumerate(houses, start=1):
        house.rng, house.ids = Random(n), type(house.ids)(sim.clock, worker=n)
    for who in both:
        sim.presses_token(who, sim.button(who, "Agree"), settle=False)
    began = threading.Barrier(2)
    workers = [threading.Thread(target=_one_set, args=(house, began)) for house in houses]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=30)
    sim.stepped.settle()
    for house in houses:
        house.engine.dispose()

    shown = 1 if "leah" in both else 0
    assert len(met) >= 2
    assert sum(EXACT in text for text in sim.heard("moses")) == shown
    assert [step for step, _ in steps(sim)].count("shown:place") == shown
    assert [step for step, _ in steps(sim)].count("agreed:place") == 1 + shown
