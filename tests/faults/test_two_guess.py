"""Somebody makes up a number and guesses its six digits before two processes at once."""

import re
import threading
from collections import Counter
from random import Random

import pytest
from sqlalchemy import Engine, select

import bot.turns
from channels import Arrival
from storage.columns import of
from storage.db import connect
from storage.models import Confirmation, Inbox, Tally
from tests.e2e.phones import NUMBER, Phones
from tests.sim import Sim, a_house

pytestmark = pytest.mark.check

GUESSES = 24


def guesses_at_once(phones: Phones, *texts: str) -> None:
    """All lie in the inbox before two workers begin; each takes set after set."""
    sim = phones.sim
    for n, text in enumerate(texts):
        body = b'{"text": "%b"}' % text.encode()
        sim.stepped.keep("sms", phones.channel.account, Arrival(f"guess{n}", NUMBER, body))
    url = sim.house.engine.url.render_as_string(hide_password=False)

    def works(n: int) -> None:
        house = a_house(connect(url), now=sim.clock, channels=sim.house.channels)
        house.rng, house.ids = Random(n), type(house.ids)(sim.clock, worker=n)
        with house.engine.connect() as conn:
            for _ in range(GUESSES):
                bot.turns.run(conn, house, 2)
        house.engine.dispose()

    workers = [threading.Thread(target=works, args=(n,)) for n in (1, 2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=30)
    sim.stepped.settle()


def test_two_processes_give_five_tries_between_them(engine_on_disk: Engine):
    sim = Sim(engine_on_disk)
    sim.load()
    phones = Phones(sim)
    (text,) = phones.talk("start", "1", "1", "FORGET", "1").texts
    code = re.findall(r"\d{6}", text)[-1]
    wrong = [f"{(int(code) + n) % 1_000_000:06}" for n in range(1, GUESSES)]
    guesses_at_once(phones, *wrong, code)
    outcomes = sim.rows(select(of(Inbox).outcome).where(of(Inbox).external_id.like("guess%")))
    found = Counter(row.outcome for row in outcomes)
    assert found.total() == GUESSES
    assert found["forgotten"] == 0
    assert sim.rows(select(of(Confirmation).tries))[0].tries == 5
    wrong_today = select(of(Tally).n).where(of(Tally).what == "wrong digits")
    assert sim.rows(wrong_today)[0].n == 5
    sim.close()
