"""What the pages are told from the rows: only what may be public, and links that hold."""

from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import select, update

from privacy.buttons import day_of
from privacy.links import link_token
from storage.columns import of
from storage.db import transaction
from storage.models import Case, Report
from tests.fakes.stage import play
from tests.sim import ROOT, Sim
from web.pages import routes
from web.release_pages import routes as release_routes
from web.release_source import ReleaseShelf
from web.source import Database

CASE = of(Case)
HERE = "@-2.8800,40.1200"  # in Old Harbour


@pytest.fixture
def sim(engine_on_disk):
    sim = Sim(engine_on_disk, at=datetime(2026, 1, 15, 12, tzinfo=UTC))
    sim.load()
    yield sim
    sim.close()


@pytest.fixture
def verified(sim):
    """One verified pothole."""
    sim.says("moses", "/start")
    sim.says("moses", "English")
    sim.gives_role("moses", "moderator")
    sim.says("amina", "deep pothole by the red door")
    sim.presses("amina", "Yes")
    sim.says("amina", HERE)
    sim.says("amina", "skip")
    sim.presses("amina", "Send")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    return sim


def source(sim):
    return Database(sim.house.engine, sim.house.vault, sim.clock)


def published(sim):
    return play(source(sim).published("en", limit=10))


def page(sim, office="roads", *, code=None, valid_days=30):
    token = link_token(
        sim.house.vault,
        campaign="city_streets",
        case_code=code or case_of(sim).code,
        office=office,
        day=day_of(sim.clock()) + valid_days,
    )
    return play(source(sim).answer_page(token))


def case_of(sim):
    return sim.rows(select(*CASE))[0]


def change(sim, **values):
    with transaction(sim.stepped.writer.conn) as conn:
        conn.execute(update(Case).values(**values))


def test_before_the_first_campaign_there_are_pages_too(engine_on_disk):
    sim = Sim(engine_on_disk)
    assert play(source(sim).counts("en")).reports == 0
    assert published(sim) == ()
    sim.close()


def test_a_verified_case_of_a_published_category_is_listed(verified):
    (case,) = published(verified)
    assert (case.code, case.category_label) == (case_of(verified).code, "Pothole")
    assert (case.place_words, case.period, case.reports) == ("Old Harbour", "2026-W03", 1)


@pytest.mark.parametrize(
    "hidden",
    [{"restricted": True}, {"verification": "unverified"}, {"category": "other"}],
    ids=lambda hidden: next(iter(hidden)),
)
def test_what_is_not_public_is_not_listed(verified, hidden):
    change(verified, **hidden)
    assert published(verified) == ()


@pytest.mark.check
@pytest.mark.parametrize("hidden", [{"restricted": True}, {"category": "other"}])
def test_what_is_published_in_tables_moves_no_number_on_the_first_page(verified, hidden):
    """A running total beside the tables of each week would tell what they hide."""
    change(verified, **hidden)
    counts = play(source(verified).counts("en"))
    assert (counts.reports, counts.cases, counts.verified) == (0, 0, 0)


def pages_of(sim):
    """Every page that has one address, as it is served."""

    async def ask():
        app = web.Application()
        shelf = ReleaseShelf(
            sim.house.engine, home="https://heed.example/releases", now=sim.clock
        )  # fmt: skip
        app.add_routes([*routes(source(sim)), *release_routes(shelf)])
        paths = {route.resource.canonical for route in app.router.routes() if route.resource}
        async with TestClient(TestServer(app)) as client:
            return {
                path: await (await client.get(path)).read() for path in paths if "{" not in path
            }

    return play(ask())


@pytest.mark.check
def test_no_page_is_otherwise_for_what_is_published_in_tables(verified):
    change(verified, category="other")
    there = pages_of(verified)
    assert {"/", "/health", "/releases", "/releases/index.json"} <= there.keys()
    with transaction(verified.stepped.writer.conn) as conn:
        conn.execute(update(Report).values(review="rejected"))
    assert pages_of(verified) == there


def test_where_all_is_published_in_tables_the_first_page_counts_no_case(engine_on_disk):
    sim = Sim(engine_on_disk, at=datetime(2026, 1, 15, 12, tzinfo=UTC))
    sim.load(ROOT / "campaigns" / "household_water" / "campaign.yaml")
    counts = play(source(sim).counts("en"))
    assert (counts.reports, counts.cases, counts.verified) == (None, None, None)
    sim.close()


def test_counts_know_reports_cases_and_verified_ones(verified):
    counts = play(source(verified).counts("fr"))
    assert (counts.reports, counts.cases, counts.verified) == (1, 1, 1)
    assert counts.campaign_title == "Les rues de Port Amara"


def test_a_report_without_a_yes_counts_in_nothing(sim):
    sim.says("amina", "deep pothole by the red door")
    sim.pass_time(hours=25)
    assert play(source(sim).counts("en")).reports == 0


def test_health_is_bad_where_messages_lie_about(sim):
    assert play(source(sim).health()).ok
    sim.says("amina", "deep pothole", settle=False)
    assert play(source(sim).health()).ok
    sim.clock.move(timedelta(minutes=6))
    told = play(source(sim).health())
    assert (told.ok, told.inbox_waiting) == (False, 1)


def test_a_link_shows_its_case_to_its_office_and_what_may_be_answered(verified):
    found = page(verified)
    assert (found.case_code, found.office_name) == (case_of(verified).code, "Port Amara Roads")
    assert [choice.value for choice in found.choices] == [
        "acknowledge", "in_progress", "done", "not_ours",
    ]  # fmt: skip
    assert not found.expired


@pytest.mark.check
def test_an_old_link_is_told_apart_from_a_forged_one(verified):
    assert page(verified, valid_days=-1).expired
    assert play(source(verified).answer_page("forged.00")) is None


@pytest.mark.check
def test_a_link_of_another_office_or_to_no_case_shows_nothing(verified):
    assert page(verified, office="water") is None
    assert page(verified, code="ZZZZZZ") is None


def test_a_closed_case_takes_no_answer(verified):
    change(verified, response="closed_no_action")
    assert page(verified).choices == ()
