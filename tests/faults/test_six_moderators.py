"""Six moderators race over a hundred cards: each is decided once, and the slower are told so."""

import random
import threading
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

import bot.turns
from channels import console
from storage import chain, decisions
from storage.columns import of
from storage.db import Ids, connect, looking, writing
from storage.models import Case, Decision, Inbox, Report, Seal
from tests.sim import Sim, a_house
from tests.storage.desk import Sealing

D, R, C, N = of(Decision), of(Report), of(Case), of(Inbox)
SIX = ("moses", "ruth", "neema", "juma", "asha", "baraka")
CARDS = 100


@pytest.fixture
def sim(engine_on_disk):
    made = Sim(engine_on_disk)
    made.load()
    for who in SIX:
        made.says(who, "/start", settle=False)
    made.stepped.settle()
    for who in SIX:
        made.gives_role(who, "moderator")
    made.says("organiser", "/start")
    made.gives_role("organiser", "organiser")
    made.says("#moderators:organiser", "/moderate")
    yield made
    made.close()


def hundred_reports(sim):
    """A hundred reports of a hundred people, far enough apart to be a hundred cases."""
    for step in range(5):
        for n in range(CARDS):
            place = f"@{-2.80 - n // 10 * 0.02:.5f},{40.02 + n % 10 * 0.02:.5f}"
            said = (f"pothole number {n} in the road", "yes", place, "skip", "send")[step]
            sim.says(f"c{n}", said, settle=False)
        sim.stepped.settle()
    assert sim.rows(select(func.count()).select_from(Case)) == [(CARDS,)]


def cards_in_the_group(sim):
    """Let one moderator fetch them all; gives the tokens of their Verify buttons."""
    for _ in range(CARDS):
        sim.says("#moderators:moses", "/next", settle=False)
    sim.stepped.settle()
    tokens = [
        button.data
        for letter in sim.letters("#moderators")
        for button in letter.buttons
        if button.label == "Verify"
    ]
    assert len(set(tokens)) == CARDS
    return sorted(set(tokens))


def all_press(sim, tokens):
    """Six presses on each button, in random order; gives which button each is of."""
    # Others give ids now, and what is decided in one moment is told in the order of ids.
    sim.clock.move(timedelta(seconds=1))
    presses = [(who, n) for who in SIX for n in range(CARDS)]
    random.Random(3).shuffle(presses)
    for who, n in presses:
        press = console.press(f"#moderators:{who}", tokens[n], f"{who} {n}")
        sim.stepped.keep("console", "local", press)
    return {f"{who} {n}": tokens[n] for who, n in presses}


def two_workers(sim):
    """Let two workers on PostgreSQL, or the one on SQLite, do all that waits."""
    if sim.house.engine.dialect.name == "sqlite":
        return
    url = sim.house.engine.url.render_as_string(hide_password=False)
    houses = [a_house(connect(url), now=sim.clock, channels=sim.house.channels) for _ in range(2)]
    for n, house in enumerate(houses, start=1):
        house.rng = random.Random(n)
        house.ids = Ids(sim.clock, worker=n)
    workers = [threading.Thread(target=_work, args=(house,)) for house in houses]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=120)
    for house in houses:
        house.engine.dispose()


def _work(house):
    with house.engine.connect() as conn:
        idle = 0
        while idle < 3:
            idle = 0 if bot.turns.run(conn, house, 16) else idle + 1


def each_press_is_answered_once(sim, presses):
    """Those of the faster by nothing but the card; all others are told that, and what was done."""
    answered = [letter for _, letter in sim.console.said if letter.answers]
    assert Counter(letter.answers for letter in answered) == Counter(list(presses))
    slower = [each for each in answered if each.text.startswith("Somebody was faster: Verified")]
    assert len(slower) == CARDS * (len(SIX) - 1)
    faster = [each.answers for each in answered if not each.text]
    assert len(faster) == CARDS
    assert {presses[press] for press in faster} == set(presses.values())


@pytest.mark.check
def test_six_moderators_racing_over_a_hundred_cases_make_a_hundred_decisions(sim):
    hundred_reports(sim)
    tokens = cards_in_the_group(sim)
    presses = all_press(sim, tokens)
    two_workers(sim)
    sim.stepped.settle()
    approved = sim.rows(select(D.subject_id, D.by_id).where(D.after == "approved"))
    assert len(approved) == len({row.subject_id for row in approved}) == CARDS
    verified = sim.rows(select(D.subject_id).where(D.after == "verified"))
    assert len(verified) == len({row.subject_id for row in verified}) == CARDS
    assert sim.rows(select(func.count()).where(R.review == "approved")) == [(CARDS,)]
    assert len({row.by_id for row in approved}) > 1
    ended = Counter(row.outcome for row in sim.rows(select(N.outcome)))
    assert ended["overtaken"] == CARDS * (len(SIX) - 1)
    each_press_is_answered_once(sim, presses)
    sim.pass_time(minutes=2)
    with looking(sim.house.engine) as conn:
        assert chain.verify(conn) is None


@pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)
def test_two_workers_that_seal_at_once_do_not_fork_the_chain(sim):
    """Even where neither waits for the other's lock: one link has one place."""
    before = sim.rows(select(func.count()).select_from(Decision))[0][0]
    sim.says("amina", "pothole in the road")
    for words in ("yes", "@-2.87134,40.12529", "skip", "send"):
        sim.says("amina", words)
    met = threading.Barrier(2)
    workers = [threading.Thread(target=_seal, args=(sim, met)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=60)
    with looking(sim.house.engine) as conn:
        assert chain.verify(conn) is None
        assert chain.length(conn) == before + 2


def _seal(sim, met):
    with suppress(IntegrityError), writing(sim.house.engine) as conn:
        turn: Any = Sealing(conn)
        conn.execute(select(func.count()).select_from(Seal))
        met.wait(10)
        decisions.seal(turn)
