"""One person, a stranger or a late word against a release that two are about to publish."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, Executable, select, update

from bot import releases as building
from publishing import periods
from storage import releases
from storage.columns import of
from storage.db import reading, writing
from storage.models import Contact, Decision, Membership, Release, Report
from tests.e2e.organisers import organised
from tests.fakes.facts import MONDAY, NOW, Harbour
from tests.sim import Sim

# What two workers do is in tests/faults/test_two_publish.py.
pytestmark = [
    pytest.mark.check,
    pytest.mark.parametrize("engine", ["sqlite"], indirect=True),
]
WEEK = periods.week_of(MONDAY)
D, M, R, V = of(Decision), of(Membership), of(Report), of(Release)


@pytest.fixture
def harbour(engine: Engine) -> Harbour:
    told = Harbour(engine)
    told.weeks(1, mean=25)
    return told


@pytest.fixture
def sim(engine: Engine, harbour: Harbour) -> Iterator[Sim]:
    with organised(engine, harbour, moses="moderator", eve=None) as sim:
        yield sim


def build(sim: Sim) -> str:
    return building.build_one(sim.house, sim.campaign_id, WEEK).name


def shown_to(sim: Sim, who: str) -> str:
    """Let somebody look at the newest release; gives the token of their button."""
    sim.says(who, "/releases")
    sim.presses(who, sim.letters(who)[-1].buttons[0].label)
    return sim.button(who, "Publish")


def state(sim: Sim) -> list[str]:
    return [row.state for row in sim.rows(select(V.state).order_by(V.number))]


def person(sim: Sim, who: str) -> int:
    talker = sim.house.vault.talker("console", "local", who)
    contact = sim.rows(select(Contact).where(of(Contact).talker == talker))[0]
    return int(contact.person_id)


def changed(sim: Sim, statement: Executable) -> None:
    with writing(sim.house.engine) as connection:
        connection.execute(statement)


def a_counted_report(sim: Sim) -> int:
    with reading(sim.house.engine) as read:
        row = releases.every(read, sim.campaign_id)[-1]
        return int(next(each.report_id for each in releases.counted(read, row.id) if each.counts))


def test_no_button_counts_twice_and_none_of_somebody_elses(sim: Sim) -> None:
    build(sim)
    hers = shown_to(sim, "olga")
    for who in ("eve", "moses", "otto", "#moderators:olga", "#moderators:otto"):
        sim.presses_token(who, hers)
    assert state(sim) == ["checked"]
    assert not sim.rows(select(D).where(D.reason == "first_of_two"))
    for _ in range(3):
        sim.presses_token("olga", hers)
    assert state(sim) == ["checked"]
    assert len(sim.rows(select(D).where(D.reason == "first_of_two"))) == 1


def test_a_draft_that_was_built_anew_wants_two_again(sim: Sim) -> None:
    build(sim)
    hers, his = shown_to(sim, "olga"), shown_to(sim, "otto")
    sim.presses_token("olga", hers)
    build(sim)
    sim.presses_token("otto", his)
    assert "changed meanwhile" in sim.heard("otto")[-1]
    assert state(sim) == ["checked"]
    sim.presses_token("otto", shown_to(sim, "otto"))
    assert state(sim) == ["checked"]


@pytest.mark.parametrize("now", [{"ended_at": NOW}, {"area": "Market"}], ids=["gone", "limited"])
def test_whoever_left_before_the_second_came_is_none_of_the_two(
    sim: Sim, now: dict[str, object]
) -> None:
    build(sim)
    sim.presses_token("olga", shown_to(sim, "olga"))
    changed(sim, update(Membership).where(M.person_id == person(sim, "olga")).values(now))
    sim.presses_token("otto", shown_to(sim, "otto"))
    assert state(sim) == ["checked"]
    sim.presses_token("otto", shown_to(sim, "otto"))
    assert state(sim) == ["checked"]


def test_whoever_forgets_before_the_second_came_is_none_of_the_two(sim: Sim) -> None:
    build(sim)
    sim.presses_token("olga", shown_to(sim, "olga"))
    sim.says("olga", "/forget")
    sim.presses("olga", sim.letters("olga")[-1].buttons[0].label)
    sim.presses_token("otto", shown_to(sim, "otto"))
    assert state(sim) == ["checked"]


def is_withdrawn(report: int) -> Executable:
    return update(Report).where(R.id == report).values(review="withdrawn")


def test_what_was_taken_back_since_the_checks_is_not_published_but_built_anew(
    sim: Sim,
) -> None:
    name = build(sim)
    hers, his = shown_to(sim, "olga"), shown_to(sim, "otto")
    sim.presses_token("olga", hers)
    report = a_counted_report(sim)
    changed(sim, is_withdrawn(report))
    for token in (his, his):
        sim.presses_token("otto", token)
    assert state(sim) == ["checked"]
    assert sum(f"Reports in {name} were taken back" in text for text in sim.heard("otto")) == 1
    with reading(sim.house.engine) as read:
        row = releases.named(read, name)
        assert row is not None
        assert row.agreed_by is None
        assert report not in {each.report_id for each in releases.counted(read, row.id)}
    for who in ("olga", "otto"):
        sim.presses_token(who, shown_to(sim, who))
    assert state(sim) == ["published"]


def test_nobody_who_was_forgotten_since_the_checks_is_in_what_is_published(
    sim: Sim, harbour: Harbour
) -> None:
    sim.says("amina", "start")
    harbour.people["amina"] = person(sim, "amina")
    hers, _ = harbour.tell(MONDAY, "Market", "light", who="amina")
    code = sim.house.vault.seal_text("7QK2MX4RTN", place=f"report|code|{hers}")
    changed(sim, update(Report).where(R.id == hers).values(code=code))
    build(sim)
    before = sim.rows(select(V.id, V.merkle_root))[0]
    sim.presses_token("olga", shown_to(sim, "olga"))
    his = shown_to(sim, "otto")
    sim.says("amina", "/forget")
    sim.presses("amina", sim.letters("amina")[-1].buttons[0].label)
    sim.presses_token("otto", his)
    assert "published" not in state(sim)
    assert before.id not in [row.id for row in sim.rows(select(V.id))]
    build(sim)
    assert sim.rows(select(V.merkle_root))[0].merkle_root != before.merkle_root


def test_what_came_since_the_checks_waits_for_the_next_vintage(sim: Sim, harbour: Harbour) -> None:
    build(sim)
    harbour.tell(MONDAY, "Market", "light")
    for who in ("olga", "otto"):
        sim.presses_token(who, shown_to(sim, who))
    assert state(sim) == ["published"]
