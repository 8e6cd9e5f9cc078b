"""`kill -9` in the middle of a decision over a hundred reports: all of it, or nothing of it."""

import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select, update

import bot.turns
from storage import chain, decisions
from storage import models as m
from storage import surges as surge_rows
from storage.columns import of
from storage.db import connect, writing
from tests.e2e.desk import case_of, reports, staff
from tests.fakes.many import like
from tests.sim import Sim, a_house

R, C, D, S = map(of, (m.Report, m.Case, m.Decision, m.Surge))
BRIDGE = "@-2.89134,40.14529"
MANY = 100


@pytest.fixture
def sim(engine_on_disk: Engine) -> Iterator[Sim]:
    made = Sim(engine_on_disk)
    made.load()
    staff(made, "moses")
    yield made
    made.close()


def standing(sim: Sim) -> list[Any]:
    """All that such a decision changes."""
    told = (
        select(R.id, R.case_id, R.held, R.version).order_by(R.id),
        select(C.id, C.merged_into, C.version, C.verification).order_by(C.id),
        select(S.id, S.ended_at),
        select(D.id, D.about).order_by(D.id),
    )
    return [sim.rows(each) for each in told]


def killed_in(sim: Sim, module: Any, name: str, after: int) -> None:
    """Let another process take what waits, and die without a word at that call."""
    url = sim.house.engine.url.render_as_string(hide_password=False)
    child = os.fork()
    if child == 0:
        _dies(sim, url, module, name, after)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL


def _dies(sim: Sim, url: str, module: Any, name: str, after: int) -> None:
    does, calls = getattr(module, name), []

    def deadly(*given: Any, **named: Any) -> Any:
        calls.append(name)
        if len(calls) > after:
            os.kill(os.getpid(), signal.SIGKILL)
        return does(*given, **named)

    setattr(module, name, deadly)
    try:
        house = a_house(connect(url), now=sim.clock, channels=sim.house.channels)
        house.ids = type(house.ids)(sim.clock, worker=9)  # the same ids would clash
        with house.engine.connect() as conn:
            bot.turns.run(conn, house)
    finally:
        os._exit(1)  # it lived: never back into the test's own code


def all_or_nothing(sim: Sim, module: Any, name: str, after: int) -> None:
    before = standing(sim)
    killed_in(sim, module, name, after)
    assert standing(sim) == before
    sim.stepped.settle()
    assert standing(sim) != before
    sim.pass_time(minutes=1)
    with sim.house.engine.connect() as conn:
        assert chain.verify(conn) is None


def two_cases(sim: Sim) -> tuple[Any, Any]:
    one = reports(sim, "amina")
    other = reports(sim, "juma", "broken pothole lid behind the old bridge", BRIDGE)
    return case_of(sim, one), case_of(sim, other)


def test_a_merge_of_a_hundred_reports_and_its_undoing_are_whole_or_not_there(sim):
    one, other = two_cases(sim)
    like(sim, reports(sim, "neema"), MANY, case_id=one.id)
    sim.says("moses", f"/merge {other.code} {one.code}", settle=False)
    all_or_nothing(sim, decisions, "join", MANY // 2)
    lie = {row.case_id for row in sim.rows(select(R.case_id))}
    assert one.id not in lie
    sim.says("moses", "/undo", settle=False)
    all_or_nothing(sim, decisions, "join", MANY // 2)
    in_one = sim.rows(select(R.id).where(R.case_id == one.id))
    assert len(in_one) >= MANY + 1


def test_a_burst_of_a_hundred_is_let_go_whole_or_not_at_all(sim):
    ids = like(sim, reports(sim, "amina"), MANY)
    (spot,) = sim.rows(select(m.Arrival))
    there = {"campaign_id": spot.campaign_id, "zone": spot.zone, "category": spot.category}
    surge = sim.house.ids()
    with writing(sim.house.engine) as conn:
        conn.execute(insert(m.Surge), {**there, "id": surge, "began_at": sim.clock()})
        conn.execute(update(m.Report).where(R.id.in_(ids)).values(held="surge"))
        conn.execute(insert(m.Arrival), [
            {**there, "report_id": each, "at": sim.clock(), "is_new": True, "surge_id": surge}
            for each in ids
        ])  # fmt: skip
    sim.says("moses", "/surges")
    sim.presses("moses", "Let them all go", settle=False)
    all_or_nothing(sim, surge_rows, "members", 2)
    assert sim.rows(select(R.id).where(R.held == "surge")) == []
