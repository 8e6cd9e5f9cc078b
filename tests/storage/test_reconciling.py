"""What a gateway could not bring us is fetched from its list, once, and nothing else."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.reconciling import reconcile
from channels import ChannelError, Unavailable
from messages.model import Said
from storage.columns import of
from storage.models import Contact, Inbox
from tests.fakes.telephones import Telephones, Village, arrival
from tests.sim import Sim

I = of(Inbox)  # noqa: E741
AMINA = "+254700000001"


@pytest.fixture
def sim(engine):
    sim = Sim(engine, channels={("sms", "test"): Telephones()})
    sim.load()
    yield sim
    sim.close()


def gateway(sim: Sim) -> Telephones:
    found = sim.house.channels["sms", "test"]
    assert isinstance(found, Telephones)
    return found


def fetched(sim: Sim) -> int:
    """How many were missing."""
    stepped = sim.stepped
    return stepped.wait(reconcile(sim.house, stepped.writer, stepped.keep_async))


def kept(sim: Sim) -> list[str]:
    rows = sim.rows(select(I.external_id).where(I.channel == "sms").order_by(I.seq))
    return [row.external_id for row in rows]


def test_what_is_missing_is_taken_in_once_and_in_its_order(sim):
    listed = [arrival(f"m{n}", AMINA, Said(f"No water, {n}")) for n in range(4)]
    sim.stepped.keep("sms", "test", listed[1])
    gateway(sim).listed = listed
    assert fetched(sim) == 3
    assert kept(sim) == ["m1", "m0", "m2", "m3"]
    assert fetched(sim) == 0
    assert gateway(sim).asked_since[0] == sim.clock() - timedelta(hours=48)


def test_ids_that_are_made_of_words_are_known_again(sim):
    gateway(sim).listed = [arrival("~of-words", AMINA, Said("No water"))]
    assert fetched(sim) == 1
    assert fetched(sim) == 0


@pytest.mark.check
def test_whoever_was_forgotten_is_not_fetched_again(sim):
    gateway(sim).listed = [arrival("m1", AMINA, Said("The lamp near the school is dark"))]
    fetched(sim)
    sim.stepped.settle()
    Village(sim, gateway(sim)).forgets(AMINA)
    assert sim.rows(select(of(Contact).id).where(of(Contact).use != "forgotten")) == []
    assert fetched(sim) == 0


@pytest.mark.check
def test_a_gateway_that_cannot_be_asked_is_asked_the_next_time(sim):
    gateway(sim).listed = [arrival("m1", AMINA, Said("No water"))]
    gateway(sim).error = ChannelError("not reached")
    assert fetched(sim) == 0
    gateway(sim).error = None
    assert fetched(sim) == 1


@pytest.mark.check
def test_while_the_database_is_away_nothing_is_called_fetched(sim):
    gateway(sim).listed = [arrival("m1", AMINA, Said("No water"))]

    async def away(*_: object) -> None:
        raise Unavailable

    assert sim.stepped.wait(reconcile(sim.house, sim.stepped.writer, away)) == 0
    assert fetched(sim) == 1
