"""Two workers at one moment: each thing that moderators do happens once, or not at all."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select, update

from handlers.conversation import submit
from handlers.review import merging, surge_card, surges
from handlers.review.deciding import matter
from handlers.review.wholes import begun
from moderation.surge import made_by
from storage import chain, decisions, judging, reviewing
from storage import models as m
from storage import surges as surge_rows
from storage.columns import of
from storage.db import writing
from tests.e2e.desk import HERE, case_of, report_now, reports, staff
from tests.fakes.many import like
from tests.faults.racing import NEVER_COMES_S, Meeting, race
from tests.sim import Sim

C, D, INBOX, R, S = map(of, (m.Case, m.Decision, m.Inbox, m.Report, m.Surge))
FAR = "@-2.85634,40.12529"
BRIDGE = "@-2.89134,40.14529"
WORDS = "deep pothole by the market, two motorbikes fell"
pytestmark = pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)


@pytest.fixture
def sim(engine_on_disk: Engine) -> Iterator[Sim]:
    made = Sim(engine_on_disk)
    made.load()
    for who in ("moses", "ruth"):
        staff(made, who)
    staff(made, "leah", "lead")
    yield made
    made.pass_time(minutes=1)
    with made.house.engine.connect() as conn:
        assert chain.verify(conn) is None
    assert made.rows(select(m.Inbox).where(of(m.Inbox).step == "quarantined")) == []
    made.close()


@pytest.fixture
def met() -> Meeting:
    return Meeting()


def about(sim: Sim, what: str) -> list[Any]:
    return sim.rows(select(m.Decision).where(D.about == what).order_by(D.id))


def ghosts(sim: Sim) -> list[Any]:
    """Reports that lie in a case which another one took in."""
    gone = select(C.id).where(C.merged_into.is_not(None))
    return sim.rows(select(R.id).where(R.case_id.in_(gone)))


def two_cases(sim: Sim) -> tuple[Any, Any]:
    one = reports(sim, "amina", WORDS)
    other = reports(sim, "juma", "broken pothole lid behind the old bridge", BRIDGE)
    return case_of(sim, one), case_of(sim, other)


def test_two_merges_of_the_same_two_cases_are_one(sim, monkeypatch):
    one, other = two_cases(sim)
    met = Meeting(NEVER_COMES_S)
    monkeypatch.setattr(merging, "begun", met.before(begun))
    sim.says("moses", f"/merge {one.code} {other.code}", settle=False)
    sim.says("ruth", f"/merge {other.code} {one.code}", settle=False)
    race(sim)
    assert len(about(sim, "merge")) == 1
    assert ghosts(sim) == []
    told = sorted(sim.heard(who)[-1] for who in ("moses", "ruth"))
    assert "one case already" in told[1] or "one case already" in told[0]


def test_a_report_that_joins_a_case_while_it_is_taken_in_is_in_the_living_one(
    sim, met, monkeypatch
):
    one, other = two_cases(sim)
    sim.says("neema", WORDS)
    sim.presses("neema", "Yes")
    sim.says("neema", HERE)
    sim.says("neema", "skip")
    monkeypatch.setattr(submit, "_still_there", met.before(submit._still_there))
    monkeypatch.setattr(merging, "begun", met.before(begun))
    sim.says("neema", "send", settle=False)
    sim.says("moses", f"/merge {other.code} {one.code}", settle=False)
    race(sim)
    assert len(sim.rows(select(R.id))) == 3
    assert len(about(sim, "merge")) == 1
    assert ghosts(sim) == []
    assert met.met


@pytest.mark.long
def test_a_card_is_claimed_by_one_and_the_other_gets_another_or_none(sim, met, monkeypatch):
    report = reports(sim, "amina", WORDS)
    monkeypatch.setattr(reviewing, "claim", met.before(reviewing.claim))
    for who in ("moses", "ruth"):
        sim.says(who, "/next", settle=False)
    race(sim)
    shown = [who for who in ("moses", "ruth") if WORDS in sim.heard(who)[-1]]
    assert len(shown) == 1
    assert report_now(sim, report).review == "in_review"


def test_a_burst_is_let_go_once(sim, met, monkeypatch):
    ids, _ = held(sim, 3)
    monkeypatch.setattr(surge_rows, "end", met.before(surge_rows.end))
    for who in ("moses", "ruth"):
        sim.says(who, "/surges")
    for who in ("moses", "ruth"):
        sim.presses(who, "Let them all go", settle=False)
    race(sim)
    assert met.met
    assert len(about(sim, "surge")) == 1
    assert len(about(sim, "held")) == len(ids)
    assert any("held no more" in sim.heard(who)[-1] for who in ("moses", "ruth"))


def held(sim: Sim, n: int, *, is_open: bool = True) -> tuple[list[int], dict[str, Any]]:
    """Reports of a burst of new accounts; returns their ids, and where they were counted."""
    first = reports(sim, "amina", WORDS)
    (arrival,) = sim.rows(select(m.Arrival))
    spot = {"campaign_id": sim.campaign_id, "zone": arrival.zone, "category": arrival.category}
    ids, surge = like(sim, first, n), sim.house.ids() if is_open else None
    with writing(sim.house.engine) as conn:
        if surge:
            conn.execute(insert(m.Surge), {**spot, "id": surge, "began_at": sim.clock()})
            conn.execute(update(m.Report).where(R.id.in_(ids)).values(held="surge"))
        conn.execute(insert(m.Arrival), [
            {**spot, "report_id": each, "at": sim.clock(), "is_new": True, "surge_id": surge}
            for each in ids
        ])  # fmt: skip
    return ids, spot


def test_a_burst_that_two_reports_begin_is_one(sim, met, monkeypatch):
    sim.clock.at += timedelta(days=40)
    held(sim, 29, is_open=False)
    # So far apart that no lock on cells of the map keeps the two from one another.
    for who, words, place in (
        ("neema", "a pothole, the road has sunk in", HERE),
        ("otis", "my wheel fell into a pothole", FAR),
    ):
        for line in (words, "1", place, "skip"):
            sim.says(who, line)

    def is_open():
        return sim.rows(select(S.id))

    monkeypatch.setattr(surges, "made_by", met.then_one(made_by, is_open))
    for who in ("neema", "otis"):
        sim.says(who, "send", settle=False)
    race(sim)
    assert met.met
    assert len(sim.rows(select(m.Surge))) == 1
    assert all(row.held == "surge" for row in sim.rows(select(m.Report)))
    assert len(about(sim, "held")) == len(sim.rows(select(m.Report)))


@pytest.mark.parametrize("button", ["Let them all go", "All untrue"])
def test_what_comes_while_a_burst_is_ended_does_not_stay_held(sim, met, monkeypatch, button):
    held(sim, 3)
    sim.says("leah", "/surges")
    for line in ("a pothole, the road has sunk in", "1", HERE, "skip"):
        sim.says("neema", line)

    def ended():
        return sim.rows(select(S.id).where(S.ended_at.is_not(None)))

    monkeypatch.setattr(surges, "coming", met.then_one(surges.coming, ended, always=True))
    monkeypatch.setattr(surge_card, "matter", met.after(matter))
    sim.presses("leah", button, settle=False)
    sim.says("neema", "send", settle=False)
    race(sim)
    assert met.met
    waiting = sim.rows(select(R.id).where(R.held == "surge", R.review == "received"))
    assert waiting == []


def test_what_is_handed_over_while_a_lead_decides_is_decided_or_handed_over(sim, met, monkeypatch):
    report = reports(sim, "amina", WORDS)
    sim.says("moses", "/next")
    monkeypatch.setattr(decisions, "move", met.before(decisions.move))
    sim.says("leah", f"/reject {case_of(sim, report).code} untrue", settle=False)
    sim.says("moses", "/handover the market one", settle=False)
    race(sim)
    assert met.met
    assert report_now(sim, report).review == "rejected"
    rows = sorted(about(sim, "review"), key=lambda row: row.version)
    steps = [(row.before, row.after) for row in rows]
    assert all(one[1] == other[0] for one, other in pairwise(steps))


def test_a_second_look_while_the_first_is_taken_back_counts_or_is_over(sim, met, monkeypatch):
    sim.load(second_look=1)
    report = reports(sim, "amina", WORDS)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.says("ruth", "/next")
    token = sim.button("ruth", "Verify")
    monkeypatch.setattr(judging, "undone", met.before(judging.undone))
    monkeypatch.setattr(judging, "move", met.before(judging.move))
    sim.says("moses", "/undo", settle=False)
    sim.presses_token("ruth", token, settle=False)
    race(sim)
    assert met.met
    (look,) = sim.rows(select(m.SecondLook))
    state = report_now(sim, report).review
    kinds = {row.kind for row in sim.rows(select(of(m.Judgement).kind))}
    # Whoever was first: a look that was made stands, one that was overtaken leaves nothing.
    assert state == "in_review"
    assert (look.step, kinds) in (("dropped", {"first"}), ("alike", {"first", "second"}))


def test_what_is_verified_while_its_case_is_taken_in_is_verified_in_the_living_one(
    sim, met, monkeypatch
):
    one, other = two_cases(sim)
    sim.says("moses", "/next")
    token = sim.button("moses", "Verify")
    monkeypatch.setattr(merging, "begun", met.before(begun))
    monkeypatch.setattr(decisions, "move", met.before(decisions.move))
    sim.says("ruth", f"/merge {other.code} {one.code}", settle=False)
    sim.presses_token("moses", token, settle=False)
    race(sim)
    assert met.met
    assert ghosts(sim) == []
    (last,) = sim.rows(select(INBOX.outcome).order_by(INBOX.seq.desc()).limit(1))
    if last.outcome in ("changed", "overtaken"):  # the merge was faster: it is shown anew
        sim.presses("moses", "Verify")
    (living,) = sim.rows(select(m.Case).where(C.merged_into.is_(None)))
    assert (living.id, living.verification) == (other.id, "verified")


@pytest.mark.long
def test_undo_of_a_merge_pressed_twice(sim, met, monkeypatch):
    one, other = two_cases(sim)
    sim.says("moses", f"/merge {other.code} {one.code}")
    token = sim.button("moses", "Undo")
    sim.presses_token("moses", token, settle=False)
    sim.presses_token("moses", token, settle=False)
    race(sim)
    assert len(about(sim, "merge")) == 2
    assert len(sim.rows(select(C.id).where(C.merged_into.is_(None)))) == 2
