"""Who takes back is in no release that is yet to come: their drafts go, the rest is revised."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot import releases as building
from bot.writes import Writing
from handlers.releases import drawing
from messages.dates import day_in
from privacy.pseudonym import report_code
from publishing import periods
from publishing.release_work import build
from storage import release_steps, releases
from storage.columns import of
from storage.db import reading, writing
from storage.decisions import Overtaken
from storage.models import Contact, Counted, Decision, Release, ReleasedTable, ReleaseFile, Report
from tests.e2e.organisers import organised
from tests.fakes.facts import MONDAY, Harbour

pytestmark = pytest.mark.check
WEEK = periods.week_of(MONDAY)


@pytest.fixture
def harbour(engine):
    told = Harbour(engine)
    told.weeks(1, mean=20)
    return told


@pytest.fixture
def sim(engine, harbour):
    with organised(engine, harbour, amina=None) as sim:
        sim.presses("amina", "English")
        sim.presses("amina", "Yes")
        talker = sim.house.vault.talker("console", "local", "amina")
        rows = sim.rows(select(Contact).where(of(Contact).talker == talker))
        harbour.people["amina"] = rows[0].person_id
        yield sim


@pytest.fixture
def hers(sim, harbour):
    """Amina's report, which counts, with the receipt that she has of it."""
    report, _ = harbour.tell(MONDAY, "Market", "pothole", who="amina")
    code = report_code((1 << 80).to_bytes(16, "big"))
    sealed = sim.house.vault.seal_text(code, place=f"report|code|{report}")
    index = sim.house.vault.index("code", code)
    with writing(sim.house.engine) as conn:
        conn.execute(
            update(Report).where(of(Report).id == report).values(code=sealed, code_index=index)
        )
    return report


def built(sim):
    return building.build_one(sim.house, sim.campaign_id, WEEK)


def withdraws(sim):
    sim.says("amina", "/withdraw")
    sim.presses("amina", "Yes")


def takes_back_consent(sim):
    sim.says("amina", "/withdraw")
    sim.presses("amina", "Take back my consent")
    sim.presses("amina", "Yes")


def is_forgotten(sim):
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")


WAYS = [withdraws, takes_back_consent, is_forgotten]


@pytest.mark.parametrize("takes_back", WAYS)
def test_a_draft_goes_at_once_with_all_that_it_holds_and_cannot_be_published(
    sim, hers, takes_back
):
    built(sim)
    sim.says("olga", "/releases")
    sim.presses("olga", sim.letters("olga")[-1].buttons[0].label)
    takes_back(sim)

    for table in (Release, ReleaseFile, ReleasedTable, Counted):
        assert sim.rows(select(table)) == []
    last = sim.rows(select(Decision).where(of(Decision).about == "release"))[-1]
    assert (last.before, last.after, last.reason, last.by_id) == (
        "checked", "", "taken_back", None,
    )  # fmt: skip
    sim.presses("olga", "Publish")
    assert "changed meanwhile" in sim.heard("olga")[-1]


@pytest.mark.parametrize("takes_back", WAYS)
def test_what_is_out_stays_and_the_next_vintage_counts_it_no_more(sim, hers, takes_back):
    first = built(sim)
    for who in ("olga", "otto"):
        sim.says(who, "/releases")
        sim.presses(who, sim.letters(who)[-1].buttons[0].label)
        sim.presses(who, "Publish")
    takes_back(sim)
    with reading(sim.house.engine) as read:
        row = releases.named(read, first.name)
        assert row is not None
        kept = releases.files(read, row.id)
    assert {name: kept[name] for name in first.files} == first.files
    # Who is forgotten goes on counting as somebody: nothing leads to them, and nothing is revised.
    is_revised = takes_back is not is_forgotten
    assert building.to_revise(sim.house, sim.campaign_id) == ([WEEK] if is_revised else [])
    if is_revised:
        second = built(sim)
        with reading(sim.house.engine) as read:
            row = releases.named(read, second.name)
            assert row is not None
            assert hers not in {each.report_id for each in releases.counted(read, row.id)}


def test_a_draft_of_somebody_who_is_in_no_way_of_it_stays(sim, harbour):
    harbour.tell(MONDAY + timedelta(days=7), "Market", "pothole", who="amina")
    built(sim)
    is_forgotten(sim)
    assert len(sim.rows(select(Release))) == 1


def test_what_was_taken_back_while_it_was_built_is_not_stored(sim, hers):
    with reading(sim.house.engine) as read:
        sim.house.campaigns.refresh(read)
        campaign = building.campaign_of(sim.house, sim.campaign_id)
        draft = drawing.draw(
            read, sim.house.vault, campaign, sim.campaign_id, WEEK,
            day_in(sim.house.now(), campaign.timezone),
        )  # fmt: skip
    takes_back_consent(sim)
    made = build(draft.order)
    with writing(sim.house.engine) as connection:
        turn = Writing(sim.house, connection)
        with pytest.raises(Overtaken):
            release_steps.keep(turn, sim.house.vault, made, draft)
    assert sim.rows(select(Release)) == []
