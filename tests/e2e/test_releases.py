"""Two organisers publish a release, each with the checks' results before their eyes."""

import pytest
from sqlalchemy import select

from bot import release_key
from bot import releases as building
from publishing import periods
from publishing.manifest import SIGNATURE
from storage import releases
from storage.catalogue import body
from storage.columns import of
from storage.db import reading
from storage.models import Contact, Decision, Person, Release, Report
from tests.e2e.organisers import organised
from tests.fakes.facts import MONDAY, Harbour

pytestmark = pytest.mark.check
WEEK = periods.week_of(MONDAY)


@pytest.fixture
def harbour(engine):
    told = Harbour(engine)
    told.weeks(1, mean=25)
    return told


@pytest.fixture
def sim(engine, harbour):
    with organised(engine, harbour, moses="moderator") as sim:
        yield sim


def build(sim):
    return building.build_one(sim.house, sim.campaign_id, WEEK).name


def state(sim):
    return [row.state for row in sim.rows(select(Release).order_by(of(Release).number))]


def show(sim, who):
    sim.says(who, "/releases")
    sim.presses(who, sim.letters(who)[-1].buttons[0].label)


def test_two_organisers_publish_and_one_does_not(sim):
    name = build(sim)
    show(sim, "olga")
    assert "✓ Protected: 1 tables" in sim.heard("olga")[-1]
    sim.presses("olga", "Publish")
    assert state(sim) == ["checked"]
    sim.presses("olga", "Publish")
    assert "already" in sim.heard("olga")[-1]
    assert state(sim) == ["checked"]
    assert "So far: 1" in sim.heard("otto")[-1]
    sim.presses("otto", "Publish")
    assert state(sim) == ["published"]
    assert f"{name} is published" in sim.heard("otto")[-1]
    assert f"{name} is published" in sim.heard("olga")[-1]
    told = [
        (row.before, row.after, row.reason, row.by_id is not None)
        for row in sim.rows(select(Decision).order_by(of(Decision).id))
        if row.about == "release"
    ]
    assert told == [
        ("", "draft", "built", False),
        ("draft", "checked", "passed", False),
        ("checked", "checked", "first_of_two", True),
        ("checked", "published", "judged", True),
    ]


def test_whoever_is_no_organiser_sees_no_release(sim):
    build(sim)
    sim.says("moses", "/releases")
    assert state(sim) == ["checked"]
    assert not [
        b for letter in sim.letters("moses") for b in letter.buttons if "harbour" in b.label
    ]


def test_what_is_public_is_never_built_anew_but_revised_by_a_new_vintage(sim):
    build(sim)
    for who in ("olga", "otto"):
        show(sim, who)
        sim.presses(who, "Publish")
    with reading(sim.house.engine) as read:
        row = releases.every(read, sim.campaign_id)[0]
        before = releases.files(read, row.id)
    second = build(sim)
    assert second == f"harbour-{WEEK.code}-v2"
    with reading(sim.house.engine) as read:
        assert releases.files(read, row.id) == before
    assert state(sim) == ["published", "checked"]
    for who in ("olga", "otto"):
        show(sim, who)
        sim.presses(who, "Publish")
    assert state(sim) == ["superseded", "published"]


def test_a_minute_after_it_is_published_a_release_is_signed(sim, tmp_path):
    release_key.make(tmp_path / "release.key")
    key = {"release_key_file": tmp_path / "release.key"}
    sim.house.settings = sim.house.settings.model_copy(update=key)
    name = build(sim)
    sim.pass_time(minutes=1)
    with reading(sim.house.engine) as read:
        assert body(read, name, SIGNATURE) is None
    for who in ("olga", "otto"):
        show(sim, who)
        sim.presses(who, "Publish")
    sim.pass_time(minutes=1)
    with reading(sim.house.engine) as read:
        assert body(read, name, SIGNATURE) is not None


def test_after_a_forget_what_is_out_stays_and_nothing_is_to_be_revised(sim, harbour):
    sim.says("amina", "start")
    talker = sim.house.vault.talker("console", "local", "amina")
    amina = sim.rows(select(Contact).where(of(Contact).talker == talker))[0].person_id
    harbour.people["amina"] = amina
    mine = [harbour.tell(MONDAY, "Market", "light", who="amina")[0] for _ in range(2)]
    first = building.build_one(sim.house, sim.campaign_id, WEEK)
    for who in ("olga", "otto"):
        show(sim, who)
        sim.presses(who, "Publish")
    sim.says("amina", "/forget")
    sim.presses("amina", sim.letters("amina")[-1].buttons[0].label)
    rows = sim.rows(select(Report).where(of(Report).id.in_(mine)))
    assert amina not in {row.reporter_id for row in rows}
    assert len({row.reporter_id for row in rows}) == 1  # still one person's
    assert sim.rows(select(Person).where(of(Person).id == amina)) == []
    assert building.to_revise(sim.house, sim.campaign_id) == []
    with reading(sim.house.engine) as read:
        row = releases.named(read, first.name)
        assert row is not None
        assert releases.files(read, row.id).keys() >= first.files.keys()
        assert set(mine) <= {each.report_id for each in releases.counted(read, row.id)}
