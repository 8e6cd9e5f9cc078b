"""Two who agree to a reveal at one moment, before two workers: shown once, on PostgreSQL."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from storage import reveals
from tests.e2e.revealing import EXACT, asked, begun, steps
from tests.faults.racing import Meeting, race
from tests.sim import Sim


@pytest.fixture
def sim(engine_on_disk: Engine, tmp_path: Any) -> Iterator[Sim]:
    made = begun(Sim(engine_on_disk), tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)
@pytest.mark.parametrize("both", [("neema", "leah"), ("neema", "otis")])
def test_two_workers_show_it_once_or_not_at_all(sim, monkeypatch, both):
    # Both have read that nobody agreed yet before either writes its word.
    meeting = Meeting()
    monkeypatch.setattr(reveals, "agree", meeting.before(reveals.agree))
    asked(sim)
    for who in both:
        sim.presses_token(who, sim.button(who, "Agree"), settle=False)
    race(sim)

    shown = 1 if "leah" in both else 0
    assert meeting.met >= 2
    assert sum(EXACT in text for text in sim.heard("moses")) == shown
    assert [step for step, _ in steps(sim)].count("shown:place") == shown
    assert [step for step, _ in steps(sim)].count("agreed:place") == 1 + shown
