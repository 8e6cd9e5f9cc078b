"""The city's campaign on the console, and rows without any campaign behind them."""

from datetime import timedelta

import pytest

from storage.models import Campaign, Case, Contact, Person, Report
from tests.sim import Sim
from tests.storage.desk import AMINA, CAMPAIGN, FIRST_CASE, MOSES, NOON, OTHER_CASE, RUTH, Desk


@pytest.fixture
def sim(engine):
    sim = Sim(engine)
    sim.load()
    yield sim
    sim.close()


@pytest.fixture
def desk(engine):
    with engine.connect() as connection:
        yield Desk(connection)
        connection.rollback()


@pytest.fixture
def queue(desk):
    """A campaign, three people, two cases, one report in each, the second one later."""
    desk.add(Campaign, id=CAMPAIGN, code="c", created_at=NOON)
    for person in (AMINA, MOSES, RUTH):
        desk.add(Person, id=person, key=bytes([person]) * 16, created_at=NOON)
    desk.add(
        Contact, id=5, talker=bytes(16), person_id=AMINA, kind="person", channel="sms",
        account="a", address=b"", campaign_id=CAMPAIGN, created_at=NOON, seen_at=NOON,
    )  # fmt: skip
    for n, case in enumerate((FIRST_CASE, OTHER_CASE)):
        desk.add(
            Case, id=case, code=f"C{case}", campaign_id=CAMPAIGN, category="water",
            verification="unverified", response="open", opened_at=NOON, changed_at=NOON,
            restricted=False, office="", version=1,
        )  # fmt: skip
        desk.add(
            Report, id=81 + n, campaign_id=CAMPAIGN, n=1, code_index=n, reporter_id=AMINA,
            contact_id=5, case_id=case, category="water", language="en", channel="sms",
            received_at=NOON + timedelta(hours=n), review="received", urgent=False, agreed=True,
            held="", version=1, answers=b"sealed",
        )  # fmt: skip
    return desk
