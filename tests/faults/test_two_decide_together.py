"""Two workers and one sender's many reports: they are taken once, and decided once."""

from collections import Counter
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, select

from storage import chain, decisions
from storage import grouped as rows
from storage.columns import of
from storage.models import Case, Decision, Report
from tests.e2e.desk import staff
from tests.e2e.floods import floods
from tests.faults.racing import Meeting, race
from tests.sim import Sim

C, D, R = of(Case), of(Decision), of(Report)
pytestmark = pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True)


@pytest.fixture
def sim(engine_on_disk: Engine) -> Iterator[Sim]:
    made = Sim(engine_on_disk)
    made.load()
    for who in ("moses", "ruth"):
        staff(made, who)
    yield made
    made.pass_time(minutes=1)
    with made.house.engine.connect() as conn:
        assert chain.verify(conn) is None
    made.close()


def states(sim: Sim) -> Counter[str]:
    return Counter(row.review for row in sim.rows(select(R.review)))


def test_two_who_take_the_next_card_at_once_do_not_both_get_the_group(
    sim: Sim, monkeypatch: pytest.MonkeyPatch
) -> None:
    floods(sim, "amina", 7)
    met = Meeting()
    monkeypatch.setattr(rows, "take", met.before(rows.take))
    for who in ("moses", "ruth"):
        sim.says(who, "/next", settle=False)
    race(sim)
    told = [sim.heard(who)[-1] for who in ("moses", "ruth")]
    assert met.met
    assert sum("7 reports of one sender" in text for text in told) == 1
    assert sum("The queue is empty" in text for text in told) == 1
    assert states(sim) == {"received": 7}


def test_rejecting_all_and_accepting_one_of_them_at_once_does_one_of_the_two(
    sim: Sim, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = floods(sim, "amina", 7)
    (case,) = sim.rows(select(C.code).join(Report, R.case_id == C.id).where(R.id == ids[0]))
    sim.says("moses", "/next")
    sim.presses("moses", "Reject all 7")
    met = Meeting()
    monkeypatch.setattr(decisions, "move", met.before(decisions.move))
    sim.presses("moses", "it was found not to be so", settle=False)
    sim.says("ruth", f"/accept {case.code}", settle=False)
    race(sim)
    whole = sim.rows(select(Decision).where(D.about == rows.ABOUT))
    assert met.met
    if whole:
        assert states(sim) == {"rejected": 7}
        assert len(whole) == 1
    else:
        assert states(sim) == {"approved": 1, "received": 6}
        assert sim.heard("moses")[-1].startswith("6 reports of one sender")
