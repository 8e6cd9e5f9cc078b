"""How a campaign's reports arrived, read from rows that are there anyway."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from moderation.learned import from_json
from storage import batches
from storage.columns import of
from storage.db import reading, writing
from storage.models import Fingerprint, LikenessHabits, Person, Report
from tests.sim import Sim

H = of(LikenessHabits)


@pytest.fixture
def sim(engine):
    sim = Sim(engine)
    sim.load()
    sim.says("moses", "/help")
    yield sim
    sim.close()


def orders(sim, *, channel, apart, days=3, campaign_id=0, review="received"):
    """Nine reports on each of the last days, so far apart in time, each from its own square."""
    with writing(sim.house.engine) as conn:
        person = conn.execute(select(of(Person).id)).scalars().first()
        for day in range(days, 0, -1):
            for n in range(9):
                at = sim.clock() - timedelta(days=day) + n * apart
                campaign = campaign_id or sim.campaign_id
                id = sim.house.ids()
                conn.execute(
                    insert(Report).values(
                        id=id, campaign_id=campaign, n=1, code_index=id, reporter_id=person,
                        category="pothole", language="en", channel=channel, received_at=at,
                        review=review, held="",
                    )
                )  # fmt: skip
                conn.execute(
                    insert(Fingerprint).values(
                        report_id=id, campaign_id=campaign, cell=n, day=at.toordinal(), at=at,
                        category="pothole", sealed=b"",
                    )
                )  # fmt: skip


def learned(sim):
    (row,) = sim.rows(select(H.body))
    return from_json(row.body)


def test_an_hour_later_a_channel_of_batches_is_known_without_any_decision(sim):
    orders(sim, channel="web", apart=timedelta(minutes=1))
    orders(sim, channel="sms", apart=timedelta(minutes=40), review="approved")
    sim.pass_time(hours=1)
    told = learned(sim)
    assert list(told.batches) == ["web"]
    assert told.batches["web"] > 0.3
    assert (told.judged, told.shifts) == (0, {})


def test_arrivals_come_in_order_from_every_state_of_one_campaign(sim):
    minute = timedelta(minutes=1)
    orders(sim, channel="web", apart=minute, days=1, review="approved")
    orders(sim, channel="sms", apart=minute, days=2, review="rejected")
    with reading(sim.house.engine) as read:
        found = batches.arrivals(read, sim.campaign_id)
        assert batches.arrivals(read, sim.campaign_id + 1) == []
    assert len(found) == 27
    assert [each.at for each in found] == sorted(each.at for each in found)
    assert {(each.channel, each.square) for each in found[-18:]} == {
        (channel, n) for channel in ("web", "sms") for n in range(9)
    }
