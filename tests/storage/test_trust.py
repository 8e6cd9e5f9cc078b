"""The record of a source: moved by decisions, back by undoing, on both databases."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select, update

from storage import trust
from storage.columns import of
from storage.decisions import Overtaken
from storage.models import Campaign, Person, Trust
from tests.storage.desk import Desk

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
CAMPAIGN, AMINA, MOSES = 1, 11, 12
WEEK = timedelta(days=7)


@pytest.fixture
def desk(engine):
    with engine.connect() as connection:
        there = Desk(connection)
        there.add(Campaign, id=CAMPAIGN, code="c", created_at=NOON)
        for person in (AMINA, MOSES):
            there.add(Person, id=person, key=bytes([person]) * 16, created_at=NOON)
        yield there
        connection.rollback()


REPORT: Any = SimpleNamespace(reporter_id=AMINA, campaign_id=CAMPAIGN)


def relied(desk, person=AMINA):
    found = trust.reliability(desk.read, [person], campaign_id=CAMPAIGN, now=desk.now)
    return found[person]


def verified(desk: Any, at: datetime = NOON) -> Any:
    trust.judged(desk, REPORT, after="approved", reason="")
    return SimpleNamespace(about="review", after="approved", reason="judged", decided_at=at)


def test_who_was_right_is_relied_on_more_and_who_was_not_less(desk):
    assert relied(desk) == 0.2
    for _ in range(5):
        verified(desk)
    assert relied(desk) == pytest.approx(0.607, abs=0.01)
    trust.judged(desk, REPORT, after="rejected", reason="untrue")
    assert relied(desk) < 0.55
    assert relied(desk, MOSES) == 0.2


def test_what_says_nothing_of_the_truth_changes_nothing(desk):
    trust.judged(desk, REPORT, after="rejected", reason="outside")
    trust.judged(desk, REPORT, after="approved", reason="accepted")
    trust.judged(desk, REPORT, after="in_review", reason="claimed")
    assert desk.read(select(of(Trust).person_id)) == []


def test_undoing_a_decision_takes_back_what_is_left_of_it(desk):
    decision = verified(desk)
    desk.now = NOON + WEEK
    trust.unjudged(desk, REPORT, decision)
    row = desk.read(select(*of(Trust)))[0]
    assert (row.was_right, row.was_wrong) == pytest.approx((0, 0))


def test_of_two_outcomes_at_once_the_second_is_overtaken(desk):
    verified(desk)
    real_read = desk.read

    def late_read(statement, parameters=None):
        rows = real_read(statement, parameters)
        desk.connection.execute(update(Trust).values(version=of(Trust).version + 1))
        return rows

    desk.read = late_read
    with pytest.raises(Overtaken):
        verified(desk)
