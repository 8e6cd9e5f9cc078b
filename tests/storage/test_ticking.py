"""The clock's rows: every period once, its mark never back, old drafts in their person's order."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, select

from bot import ticking
from channels import Unavailable
from storage import ticks
from storage.columns import of
from storage.db import reader, transaction
from storage.models import ClockMark, Contact, Inbox
from tests.fakes.stage import play
from tests.sim import Sim

INBOX, MARK, CONTACT = map(of, (Inbox, ClockMark, Contact))
MONDAY = datetime(2026, 1, 19, 2, 59, tzinfo=UTC)  # a minute before 06:00 in Nairobi


@pytest.fixture
def sim(engine):
    sim = Sim(engine, at=MONDAY - timedelta(days=4))
    sim.load()
    sim.clock.at = MONDAY
    yield sim
    sim.close()


def put(sim):
    """What the clock has put into the inbox."""
    found = sim.rows(select(INBOX.external_id).where(INBOX.channel == "clock").order_by(INBOX.seq))
    return [external_id for (external_id,) in found]


def test_a_week_is_put_when_it_is_due_and_not_before(sim):
    sim.stepped.tick()
    assert not [name for name in put(sim) if name.startswith("digest")]
    sim.clock.move(timedelta(minutes=1))
    sim.stepped.tick()
    assert [name for name in put(sim) if name.startswith("digest")] == [
        "digest:city_streets:2026-W03"
    ]


def test_a_period_is_put_once_however_often_the_clock_ticks(sim):
    sim.clock.move(timedelta(minutes=1))
    for _ in range(3):
        sim.stepped.tick()
    assert sorted(put(sim)) == [
        "digest:city_streets:2026-W03",
        "habits:city_streets:2026-01-19T03:00Z",
        *(f"release:city_streets:2026-01-{day}" for day in range(14, 19)),
        "remind:2026-01-19T03:00Z",
        "retain:2026-01-17",
        "seal:2026-01-19T03:00Z",
    ]


def test_what_was_missed_comes_late_and_in_order(sim):
    sim.clock.move(timedelta(days=15))
    sim.stepped.tick()
    assert [name for name in put(sim) if name.startswith("digest")] == [
        f"digest:city_streets:2026-W{week:02}" for week in (3, 4, 5)
    ]


def test_a_crash_between_the_rows_and_the_marks_doubles_nothing(sim):
    sim.clock.move(timedelta(minutes=1))
    sim.stepped.tick()
    before = put(sim)
    with transaction(sim.stepped.writer.conn) as conn:
        conn.execute(delete(ClockMark))
    sim.stepped.tick()
    assert put(sim) == before


def test_where_the_database_is_away_the_next_tick_makes_up_for_it(sim):
    async def away(channel, account, arrivals):
        raise Unavailable

    sim.clock.move(timedelta(minutes=1))
    with pytest.raises(Unavailable):
        play(ticking.tick(sim.house, sim.stepped.writer, away))
    assert sim.rows(select(MARK.name)) == []
    sim.stepped.tick()
    assert "digest:city_streets:2026-W03" in put(sim)


def test_a_mark_never_goes_back(sim):
    with transaction(sim.stepped.writer.conn) as conn:
        ticks.keep_marks(conn, {"digest:x": "2026-W05"})
        ticks.keep_marks(conn, {"digest:x": "2026-W04"})
        assert ticks.marks(reader(conn)) == {"digest:x": "2026-W05"}
        ticks.keep_marks(conn, {"digest:x": "2026-W06"})
        assert ticks.marks(reader(conn)) == {"digest:x": "2026-W06"}


def test_a_closed_campaign_has_no_more_digests(sim):
    with transaction(sim.stepped.writer.conn) as conn:
        conn.exec_driver_sql("UPDATE campaign SET closed_at = '2026-01-01 00:00:00'")
    sim.clock.move(timedelta(days=1))
    sim.stepped.tick()
    assert not [name for name in put(sim) if name.startswith("digest")]


def test_an_old_draft_is_put_once_and_under_its_persons_talker(sim):
    sim.says("amina", "deep pothole by the market")
    sim.clock.move(timedelta(hours=24))
    sim.stepped.tick()
    sim.stepped.tick()

    found = sim.rows(select(INBOX.talker).where(INBOX.external_id.like("remind:draft:%")))
    assert found == sim.rows(select(CONTACT.talker))
