"""The city's campaign on the console; a test file that needs more of it builds upon this."""

import pytest

from tests.e2e.desk import staff
from tests.fakes.telephones import Telephones, Village
from tests.sim import Sim


@pytest.fixture
def sim(engine):
    sim = Sim(engine)
    sim.load()
    yield sim
    sim.close()


@pytest.fixture
def village(engine):
    """The same among people who only text."""
    gateway = Telephones()
    sim = Sim(engine, channels={("sms", "test"): gateway})
    sim.load()
    yield Village(sim, gateway)
    sim.close()


@pytest.fixture
def all_looked_at_twice(sim):
    """Two moderators and a lead, where every report goes to a second moderator too."""
    sim.load(second_look=1)
    for who in ("moses", "neema"):
        staff(sim, who)
    staff(sim, "leah", role="lead")
    return sim
