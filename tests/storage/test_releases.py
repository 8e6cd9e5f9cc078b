"""Releases from rows: what counts where, the same bytes each time, and what is kept."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot import releases as building
from bot.writes import Writing
from handlers.releases import drawing
from messages.dates import day_in
from publishing import periods
from publishing.disclosure.protected import ProtectedTable
from publishing.facts import MOST_OF_ONE
from publishing.quality.facts import Compared
from publishing.release_work import build
from storage import catalogue, migrate, release_steps, releases
from storage.columns import of
from storage.db import connect, reading, writing
from storage.decisions import Overtaken
from storage.models import Report
from tests.fakes.facts import MONDAY, NOW, Harbour
from tests.sim import ROOT, Sim, a_house

pytestmark = pytest.mark.check
WEEK = periods.week_of(MONDAY)


@pytest.fixture
def harbour(engine):
    return Harbour(engine)


@pytest.fixture
def house(engine):
    return a_house(engine, now=lambda: NOW)


def built(house, harbour, period=WEEK):
    return building.build_one(house, harbour.campaign_id, period)


def the_release(read, name):
    """The row of that name, which is there."""
    row = releases.named(read, name)
    assert row is not None
    return row


def counted(house, name):
    with reading(house.engine) as read:
        row = the_release(read, name)
        return {each.report_id: each for each in releases.counted(read, row.id)}


def test_only_reports_that_were_approved_agreed_to_and_not_held_count(house, harbour):
    right, _ = harbour.tell(MONDAY, "Market", "light")
    harbour.tell(MONDAY, "Market", "light", review="received")
    harbour.tell(MONDAY, "Market", "light", agreed=False)
    harbour.tell(MONDAY, "Market", "light", held="outside")
    harbour.tell(MONDAY, "Market", "light", review="withdrawn")
    harbour.tell(MONDAY, "Market", "light", grade="refuted")
    harbour.tell(MONDAY, "Market", "light", grade="unverified")
    harbour.tell(MONDAY, "Market", "light", restricted=True)
    harbour.tell(MONDAY, "Market", "secret")
    harbour.tell(MONDAY + timedelta(days=7), "Market", "light")
    found = counted(house, built(house, harbour).name)
    assert {n: each.cell for n, each in found.items()} == {right: f"Market\tlight\t{WEEK.code}"}


def test_of_one_person_three_reports_count_in_a_cell(house, harbour):
    mine = [harbour.tell(MONDAY, "Market", "light", who=1)[0] for _ in range(5)]
    found = counted(house, built(house, harbour).name)
    assert [found[n].counts for n in mine] == [True] * MOST_OF_ONE + [False] * 2


def test_a_release_built_twice_is_the_same_to_the_byte(house, harbour):
    harbour.weeks(1, mean=25)
    first, second = built(house, harbour), built(house, harbour)
    assert first.state == "checked"
    assert first.files == second.files
    assert first.files.keys() == second.files.keys() != set()
    with reading(house.engine) as read:
        rows = releases.every(read, harbour.campaign_id)
        kept = releases.files(read, rows[-1].id)
    assert [(row.number, row.vintage, row.state) for row in rows] == [(1, 1, "checked")]
    assert kept == second.files


def publish(house, name):
    with writing(house.engine) as connection:
        turn = Writing(house, connection)
        release_steps.publish(turn, the_release(turn.read, name), by_id=None, by_role="test")


def states(house, harbour):
    with reading(house.engine) as read:
        return [(row.name, row.state) for row in releases.every(read, harbour.campaign_id)]


def take_away(house, report):
    with writing(house.engine) as connection:
        connection.execute(update(Report).where(of(Report).id == report).values(agreed=False))


def shown(house, harbour, table="cases"):
    """By release, what was shown of its table, with the cells that are hidden."""
    with reading(house.engine) as read:
        past = releases.past(read, house.vault, harbour.campaign_id, table)
    return [dict(each.kept.cells) for each in past]


def test_a_withdrawal_comes_in_a_revision_and_the_difference_tells_nobody(house, harbour):
    harbour.weeks(1, mean=40)
    first = built(house, harbour)
    publish(house, first.name)
    assert building.to_revise(house, harbour.campaign_id) == []
    gone = min(counted(house, first.name))
    take_away(house, gone)
    assert building.to_revise(house, harbour.campaign_id) == [WEEK]
    second = built(house, harbour)
    assert gone not in counted(house, second.name)
    publish(house, second.name)
    assert states(house, harbour) == [(first.name, "superseded"), (second.name, "published")]
    before, now = shown(house, harbour)
    changed = {
        key for key in before.keys() & now.keys()
        if None not in (before[key].cases, now[key].cases) and before[key].cases != now[key].cases
    }  # fmt: skip
    assert changed == set()  # one case less is told nowhere: what stood there stands
    assert any(cell.flag == "r" for cell in now.values())


def test_a_release_is_compared_as_it_is_built_by_its_protected_table(house, harbour):
    harbour.weeks(1, mean=40)
    seen = []

    def beside(table):
        seen.append(table)
        differs = {
            "aspect": "concept",
            "ours": "reports",
            "official": "offences",
            "effect": "more",
        }
        return (Compared("ratio", "Ratio", 0.4, 0.3, 0.5, "of totals", n=4),), (differs,)

    made = building.build_one(house, harbour.campaign_id, WEEK, beside=beside)
    (table,) = seen
    assert isinstance(table.table, ProtectedTable)
    told = json.loads(made.files["quality.json"])["indicators"]
    q11 = next(each for each in told if each["code"] == "Q11")
    assert (q11["figures"][0]["value"], q11["figures"][0]["n"]) == (0.4, 4)
    assert q11["rows"][0]["official"] == "offences"


def test_what_is_taken_back_leaves_its_reason_and_stays_known(house, harbour):
    harbour.weeks(2, mean=40)
    first = built(house, harbour)
    publish(house, first.name)
    with reading(house.engine) as read:
        row = the_release(read, first.name)
    building.retract(house, row, reason="consent", why="A school was counted without its consent.")
    with reading(house.engine) as read:
        row = the_release(read, first.name)
        # The figures of its quality stay known to the next vintage, and are served to nobody.
        assert releases.files(read, row.id).keys() == {"quality.json"}
        assert catalogue.body(read, first.name, "quality.json") is None
        assert (row.state, row.why) == ("retracted", "A school was counted without its consent.")
    assert len(shown(house, harbour)) == 1
    with pytest.raises(Overtaken):
        building.retract(house, row, reason="error", why="again")


def test_a_release_that_another_one_came_before_is_not_stored(house, harbour):
    harbour.weeks(2, mean=30)
    with reading(house.engine) as read:
        house.campaigns.refresh(read)
        campaign = building.campaign_of(house, harbour.campaign_id)
        late = drawing.draw(
            read,
            house.vault,
            campaign,
            harbour.campaign_id,
            WEEK,
            day_in(house.now(), campaign.timezone),
        )
    built(house, harbour, periods.week_of(MONDAY + timedelta(days=7)))
    with writing(house.engine) as connection, pytest.raises(Overtaken):
        release_steps.keep(Writing(house, connection), house.vault, build(late.order), late)


def test_both_databases_give_the_same_bytes(postgres):
    found = []
    for url in ("sqlite://", postgres.new_database()):
        engine = connect(url)
        migrate.upgrade(engine)
        harbour = Harbour(engine)
        harbour.weeks(2, mean=30)
        house = a_house(engine, now=lambda: NOW)
        asked = building.wanted(f"{WEEK.code}..2026-W41", whole=False)
        found.append(
            [each.files for each in building.build_all(house, harbour.campaign_id, asked)]
        )
        engine.dispose()
    assert found[0] == found[1]
    assert len(found[0]) == 2


def test_half_a_week_is_not_built(house, harbour):
    with reading(house.engine) as read:
        house.campaigns.refresh(read)
    campaign = building.campaign_of(house, harbour.campaign_id)
    now = periods.week_of(NOW.date())
    with pytest.raises(building.NotYet):
        building.over(house, campaign, [now])
    before = periods.week_of(NOW.date() - timedelta(days=1))
    assert building.over(house, campaign, [before, now]) == [before]


def test_weeks_before_the_first_report_are_not_built(house, harbour):
    with reading(house.engine) as read:
        house.campaigns.refresh(read)
    campaign = building.campaign_of(house, harbour.campaign_id)

    def begun(*asked):
        return building.from_the_start(house, harbour.campaign_id, campaign, asked)

    with pytest.raises(building.NotYet):
        begun(WEEK)
    harbour.tell(MONDAY + timedelta(days=6), "Market", "light")
    before, after = (periods.week_of(MONDAY + timedelta(days=n)) for n in (-7, 7))
    assert begun(before, WEEK, after) == [WEEK, after]
    with pytest.raises(building.NotYet):
        begun(before)


def test_a_year_is_read_as_its_weeks_and_whole_as_itself():
    assert len(building.wanted("2026", whole=False)) == 53
    assert [each.code for each in building.wanted("2026-11", whole=True)] == ["2026-M11"]
    with pytest.raises(periods.NoPeriod):
        building.wanted("2026-W10..2026-W02", whole=False)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("household_water", "answers_"), ("clinic_scorecard", "answers_"),
        ("water_points", ""), ("city_streets", "cases"),
    ],
)  # fmt: skip
def test_a_release_of_every_kind_of_campaign_is_built(engine, name, wanted):
    sim = Sim(engine, at=NOW)
    campaign_id = sim.load(ROOT / "campaigns" / name / "campaign.yaml")
    made = building.build_one(sim.house, campaign_id, WEEK)
    sim.close()
    names = [table.name for table in made.made.tables if table.kept is not None]
    assert all(each.startswith(wanted) or each == wanted for each in names)
    assert bool(names) == bool(wanted)
    assert "MANIFEST.sha256" in made.files
