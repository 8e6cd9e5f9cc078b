"""Two people who report one event in the same second make one case, on both databases."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, func, select

from bot.desk import Desk
from handlers.conversation import likely, submit
from storage.models import Case, Report
from tests.faults.racing import Meeting, race
from tests.sim import Sim


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
def met(monkeypatch: pytest.MonkeyPatch) -> Meeting:
    """Let both workers look for likely cases before either writes its own, if they can."""
    meeting = Meeting()
    monkeypatch.setattr(submit, "ranked", meeting.after(likely.ranked))
    return meeting


def both_sent_at_once(sim: Sim) -> None:
    """Let two workers take one row each at the same time, then settle what had to wait."""
    almost_sent(sim, "amina")
    almost_sent(sim, "bo")
    sim.says("amina", "send", settle=False)
    sim.says("bo", "send", settle=False)
    race(sim)


@pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)
def test_two_workers_make_one_case_of_one_event(sim, met):
    both_sent_at_once(sim)
    assert cases_and_reports(sim) == (1, 2)


@pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)
def test_without_the_lock_two_workers_make_two_cases(sim, met, monkeypatch):
    monkeypatch.setattr(Desk, "lock", lambda *_: True)
    both_sent_at_once(sim)
    assert cases_and_reports(sim) == (2, 2)
