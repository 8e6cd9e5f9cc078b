"""Two who publish at one moment, and who builds anew meanwhile, on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import OperationalError

from bot import release_key
from bot import releases as building
from bot.signing import sign_published
from bot.writes import Writing
from channels import Arrival
from publishing import periods
from storage import chain, release_steps
from storage.columns import of
from storage.models import Counted, Decision, Release, ReleasedTable, ReleaseFile, TreeLeaf
from storage.releases import SHEET
from tests.fakes.facts import MONDAY, NOW, Harbour
from tests.faults.racing import Meeting, race
from tests.sim import Sim

pytestmark = [
    pytest.mark.check,
    pytest.mark.parametrize("engine_on_disk", ["postgresql"], indirect=True),
]
WEEK = periods.week_of(MONDAY)
D, V = of(Decision), of(Release)


@pytest.fixture
def sim(engine_on_disk: Engine) -> Iterator[Sim]:
    harbour = Harbour(engine_on_disk)
    harbour.weeks(1, mean=25)
    made = Sim(engine_on_disk, at=NOW)
    made.campaign_id = harbour.campaign_id
    for who in ("olga", "otto"):
        made.says(who, "start")
        made.gives_role(who, "organiser")
    building.build_one(made.house, made.campaign_id, WEEK)
    yield made
    with made.house.engine.connect() as conn:
        assert chain.verify(conn) is None
    made.close()


def token(sim: Sim, who: str) -> str:
    sim.says(who, "/releases")
    sim.presses(who, sim.letters(who)[-1].buttons[0].label)
    return sim.button(who, "Publish")


def steps(sim: Sim) -> list[str]:
    rows = sim.rows(select(D.reason, D.after).where(D.about == "release").order_by(D.id))
    return [f"{row.reason}:{row.after}" for row in rows]


def test_two_who_press_at_once_are_the_two(sim: Sim, monkeypatch: pytest.MonkeyPatch) -> None:
    met = Meeting()
    both = {who: token(sim, who) for who in ("olga", "otto")}
    monkeypatch.setattr(release_steps, "agree", met.before(release_steps.agree))
    for who, pressed in both.items():
        sim.presses_token(who, pressed, settle=False)
    race(sim)
    assert met.met
    assert steps(sim).count("first_of_two:checked") == 1
    assert steps(sim).count("judged:published") == 1


def test_one_who_presses_twice_at_once_is_one(sim: Sim) -> None:
    pressed = token(sim, "olga")
    for _ in range(2):
        sim.presses_token("olga", pressed, settle=False)
    race(sim)
    assert [row.state for row in sim.rows(select(V.state))] == ["checked"]
    assert steps(sim).count("first_of_two:checked") == 1


def test_building_anew_while_the_second_presses_does_one_of_the_two(
    sim: Sim, monkeypatch: pytest.MonkeyPatch
) -> None:
    sim.presses_token("olga", token(sim, "olga"))
    met = Meeting()
    publish, drop = release_steps.publish, release_steps.drop
    monkeypatch.setattr(release_steps, "publish", met.before(publish))
    monkeypatch.setattr(release_steps, "drop", met.before(drop))
    sim.presses_token("otto", token(sim, "otto"), settle=False)
    sim.stepped.keep("clock", "heed", Arrival(f"release:harbour:{WEEK.code}", "", b""))
    race(sim)
    sim.pass_time(minutes=1)
    states = sorted(row.state for row in sim.rows(select(V.state)))
    assert states in (["published"], ["checked"], ["checked", "published"])
    names = [row.name for row in sim.rows(select(V.name))]
    assert len(set(names)) == len(names)
    ids = {row.id for row in sim.rows(select(V.id))}
    for table in (ReleaseFile, ReleasedTable, Counted):
        assert {row.release_id for row in sim.rows(select(of(table).release_id))} == ids
    leaves = {row.release for row in sim.rows(select(of(TreeLeaf).release))}
    assert leaves <= set(names)


def test_what_is_taken_back_while_it_is_signed_keeps_no_signature(
    sim: Sim, tmp_path: Path
) -> None:
    for who in ("olga", "otto"):
        sim.presses_token(who, token(sim, who))
    release_key.make(tmp_path / "release.key")
    key = {"release_key_file": tmp_path / "release.key"}
    sim.house.settings = sim.house.settings.model_copy(update=key)
    (row,) = sim.rows(select(*V))
    engine = sim.house.engine
    with engine.connect() as one, one.begin() as retracting, engine.connect() as other:
        turn = Writing(sim.house, one)
        release_steps.move(turn, row, "retracted", reason="error", by_role="operator", why="x")
        with other.begin():
            other.exec_driver_sql("SET lock_timeout = '200ms'")
        with pytest.raises(OperationalError):
            sign_published(other, sim.house)
        retracting.commit()
    with engine.connect() as later:
        assert sign_published(later, sim.house) == 0
    # Kept for the next vintage, and served to nobody.
    assert [row.name for row in sim.rows(select(of(ReleaseFile).name))] == [SHEET]
