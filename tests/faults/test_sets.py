"""Turns in sets: a failing one undoes only itself, its talker waits, the others go on."""

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

import pytest
from sqlalchemy import Connection, Engine, select, text

import bot.turns
from bot.house import House, real_now
from bot.intake import sealed_row
from channels import console
from handlers import menu
from handlers.turn import Turn
from messages.model import Inbound, Letter, Said
from storage import inbox, migrate
from storage.columns import of
from storage.db import connect, transaction, writing
from storage.models import Contact, Draft, Inbox, Supplement
from tests.postgres import TemporaryPostgres
from tests.sim import Sim, a_house

INBOX, DRAFT, CONTACT = of(Inbox), of(Draft), of(Contact)
AT = datetime(2026, 1, 15, 12, tzinfo=UTC)


@pytest.fixture
def sim(engine_on_disk: Engine) -> Iterator[Sim]:
    """The city on both databases."""
    made = Sim(engine_on_disk)
    made.load()
    yield made
    made.close()


@dataclass(slots=True)
class Bad:
    """Handles free text as ever, but fails in a way of one's own where a text says so."""

    usual: menu.Entry
    fails: bool = True
    tried: list[str] = field(default_factory=list)

    def handle(self, turn: Turn, said: Inbound) -> list[Letter]:
        words = said.text if isinstance(said, Said) else ""
        self.tried.append(words)
        letters = self.usual.handle(turn, said)
        if self.fails and "raise" in words:
            raise RuntimeError("a bug of a handler")
        if self.fails and "misspelt" in words:
            turn.read(text("SELECT no FROM such_table"))
        if self.fails and "orphan" in words:  # no such report: settling fails, not the handler
            turn.add(Supplement, id=turn.ids(), report_id=1, body=b"x", added_at=turn.now)
        return letters


@pytest.fixture
def bad(monkeypatch: pytest.MonkeyPatch) -> Bad:
    made = Bad(menu.MENU["report"])
    changed = {**menu.MENU, "report": menu.Entry(made.handle)}
    monkeypatch.setattr("bot.hearing.MENU", changed)
    return made


def steps(sim: Sim) -> dict[str, tuple[str, int]]:
    """External id -> (step, tries)."""
    rows = sim.rows(select(INBOX.external_id, INBOX.step, INBOX.tries))
    return {row.external_id: (row.step, row.tries) for row in rows}


def drafts(sim: Sim) -> dict[str, list[str]]:
    """Address -> the words that its draft has taken in."""
    found = {}
    for row in sim.rows(
        select(CONTACT.id, CONTACT.address, DRAFT.body).join_from(
            Draft, Contact, DRAFT.contact_id == CONTACT.id
        )
    ):
        opened = sim.house.vault.open_text(row.body, place=f"draft|body|{row.id}")
        address = sim.house.vault.open_text(row.address, place=f"contact|address|{row.id}")
        found[address] = _description(opened)
    return found


def _description(kept: str) -> list[str]:
    return str(json.loads(kept)["answers"].get("description", "")).splitlines()


@pytest.mark.parametrize("word", ["raise", "orphan", "misspelt"])
def test_a_failing_turn_in_a_shared_commit_undoes_only_itself(sim, bad, word):
    for n, who in enumerate(["amina", "bo", "chen", "dina"], start=1):
        sim.says(who, f"the lamp is dark {word if who == 'chen' else ''}", settle=n == 4)
    assert sorted(drafts(sim)) == ["amina", "bo", "dina"]
    assert steps(sim) == {
        "m1": ("done", 0), "m2": ("done", 0), "m3": ("new", 1), "m4": ("done", 0),
    }  # fmt: skip
    assert sim.heard("amina")
    assert sim.heard("chen") == []


def test_a_set_that_cannot_be_settled_is_redone_one_by_one(sim, bad):
    for n, who in enumerate(["amina", "bo", "chen"], start=1):
        sim.says(who, f"the lamp is dark {'orphan' if who == 'bo' else ''}", settle=n == 3)
    # Once together, and again each alone: nobody is blamed for somebody else's row.
    assert [sum(who in words for words in bad.tried) for who in ["orphan"]] == [2]
    assert len(bad.tried) == 6
    assert steps(sim)["m2"] == ("new", 1)


@pytest.mark.parametrize("word", ["raise", "orphan", "misspelt"])
def test_three_failures_with_growing_pauses_end_in_quarantine(sim, bad, word):
    sim.says("amina", f"the lamp is dark {word}")
    seen = [steps(sim)["m1"]]
    for seconds in (1, 2, 19, 2):
        sim.pass_time(seconds=seconds, tick=False)
        seen.append(steps(sim)["m1"])
    assert seen == [("new", 1), ("new", 1), ("new", 2), ("new", 2), ("quarantined", 3)]
    with writing(sim.house.engine) as conn:
        [row] = inbox.quarantined(conn)
    errors = {"RuntimeError", "IntegrityError", "OperationalError", "ProgrammingError"}
    assert row.outcome in errors


def test_a_quarantined_row_replays_once_the_cause_is_gone(sim, bad):
    sim.says("amina", "the lamp is dark raise")
    sim.pass_time(minutes=1, tick=False)
    sim.pass_time(minutes=1, tick=False)
    with writing(sim.house.engine) as conn:
        [row] = inbox.quarantined(conn)
        bad.fails = False
        assert inbox.replay(conn, row.seq)
        assert not inbox.replay(conn, row.seq)
    sim.stepped.settle()
    assert drafts(sim) == {"amina": ["the lamp is dark raise"]}
    assert steps(sim)["m1"] == ("done", 0)


def test_a_talkers_later_rows_wait_for_the_failing_one_and_others_go_on(sim, bad):
    sim.says("amina", "one raise", settle=False)
    sim.says("amina", "two", settle=False)
    sim.says("bo", "three")
    sim.says("amina", "four", settle=False)
    sim.says("bo", "five")
    assert drafts(sim) == {"bo": ["three", "five"]}
    assert [step for step, _ in steps(sim).values()].count("new") == 3
    bad.fails = False
    sim.pass_time(seconds=3, tick=False)
    assert drafts(sim)["amina"] == ["one raise", "two", "four"]


def test_who_waits_behind_a_quarantined_row_is_heard_again(sim, bad):
    sim.says("amina", "one raise", settle=False)
    sim.says("amina", "two")
    for _ in range(3):
        sim.pass_time(seconds=30, tick=False)
    assert drafts(sim) == {"amina": ["two"]}
    assert steps(sim)["m1"] == ("quarantined", 3)


def test_many_rows_behind_a_failing_one_do_not_stop_the_others(sim, bad):
    sim.says("amina", "zero raise", settle=False)
    for n in range(200):
        sim.says("amina", f"line {n}", settle=False)
    sim.says("bo", "the lamp is dark")
    assert drafts(sim) == {"bo": ["the lamp is dark"]}


def test_a_row_that_another_worker_did_meanwhile_is_not_blamed(sim):
    sim.says("amina", "the lamp is dark", settle=False)
    with writing(sim.house.engine) as conn:
        [row] = inbox.claim(conn, sim.clock(), 1)
    sim.stepped.settle()
    with writing(sim.house.engine) as conn:
        assert not inbox.blame(conn, row, "RuntimeError", sim.clock())
    assert steps(sim)["m1"] == ("done", 0)


# --- two workers at once (PostgreSQL) ----------------------------------------------------------

TALKERS, ROWS = 40, 400
Two = tuple[Sim, list[House]]


def _kept(house: House, now: datetime) -> dict[str, list[str]]:
    """Put 400 numbered messages of 40 people into the inbox, shuffled; gives who said what."""
    dice = Random(11)
    names = [f"p{n % TALKERS}" for n in range(ROWS)]
    dice.shuffle(names)
    said: dict[str, list[str]] = {}
    rows = []
    for n, name in enumerate(names):
        words = f"{name} k{len(said.setdefault(name, []))} the lamp is dark"
        said[name].append(words)
        rows.append(
            sealed_row(house.vault, "console", "local", console.line(name, words, f"m{n}"), now)
        )
    with writing(house.engine) as conn:
        inbox.keep(conn, rows)
    return said


def _work_until_done(houses: list[House], engine: Engine) -> list[BaseException]:
    """Let each house run turns in a thread of its own until nothing waits."""
    began, wrong = threading.Barrier(len(houses)), list[BaseException]()

    def work(house: House) -> None:
        try:
            with house.engine.connect() as conn:
                began.wait()
                idle = 0
                while idle < 200 and not wrong:
                    idle = 0 if bot.turns.run(conn, house, 8) else idle + 1
                    if idle and _waiting(conn) == 0:
                        return
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(house,)) for house in houses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return wrong


def _waiting(conn: Connection) -> int:
    with transaction(conn):
        return inbox.waiting(conn)


@contextmanager
def _two_workers(postgres: TemporaryPostgres, *, numbers: Sequence[int] = (1, 2)) -> Iterator[Two]:
    url = postgres.new_database()
    sim = Sim(connect(url))
    migrate.upgrade(sim.house.engine)
    sim.load()
    houses = []
    for seed, number in enumerate(numbers, start=1):  # same keys, other dice
        house = a_house(connect(url), now=real_now, channels=sim.house.channels)
        house.rng = Random(seed)
        house.ids.renumber(number)
        houses.append(house)
    try:
        yield sim, houses
    finally:
        sim.close()
        for house in [sim.house, *houses]:
            house.engine.dispose()


def _unlike(sim: Sim, said: dict[str, list[str]]) -> list[str]:
    kept = drafts(sim)
    return [name for name, words in said.items() if kept.get(name) != words]


def test_two_workers_never_handle_a_talker_out_of_order_or_twice(postgres):
    with _two_workers(postgres) as (sim, houses):
        said = _kept(sim.house, sim.clock())
        assert _work_until_done(houses, sim.house.engine) == []
        assert _unlike(sim, said) == []
        assert set(steps(sim).values()) == {("done", 0)}


def test_two_workers_that_drew_the_same_number_soon_have_others_and_lose_nothing(postgres):
    with _two_workers(postgres, numbers=(5, 5)) as (sim, houses):
        for house in houses:  # their clocks stand, so that every id of both is the same
            house.ids.now = sim.clock
        said = _kept(sim.house, sim.clock())
        assert _work_until_done(houses, sim.house.engine) == []
        assert _unlike(sim, said) == []
        assert set(steps(sim).values()) == {("done", 0)}


def test_without_the_talkers_lock_two_workers_break_the_order(postgres, monkeypatch):
    monkeypatch.setattr(inbox, "_ours_alone", lambda _conn, rows: rows)
    with _two_workers(postgres) as (sim, houses):
        said = _kept(sim.house, sim.clock())
        wrong = _work_until_done(houses, sim.house.engine)
        assert wrong or _unlike(sim, said) or set(steps(sim).values()) != {("done", 0)}
