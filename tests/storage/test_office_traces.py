"""What an office was told is emptied in its own campaign only."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select

from bot.looked_at import blank
from storage import models as m
from storage import office_traces
from storage.columns import of
from storage.db import Ids, reader

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
OURS, OTHERS = "city_streets", "city-streets"
CASE, REPORT = 71, 81


class Desk:
    """What storage is given in place of a turn."""

    def __init__(self, connection):
        self.connection, self.now, self.ids = connection, NOON, Ids(lambda: NOON, worker=1)

    def add(self, table, **columns):
        self.connection.execute(insert(table), blank(table) | columns)

    def read(self, statement, parameters=None):
        return reader(self.connection)(statement, parameters)

    def write(self, statement, parameters=None):
        return self.connection.execute(statement, parameters or {}).rowcount


@pytest.fixture
def desk(engine):
    with engine.connect() as connection:
        yield Desk(connection)
        connection.rollback()


def test_a_campaign_whose_code_looks_alike_keeps_its_digests(desk):
    desk.add(m.Campaign, id=1, code=OURS, created_at=NOON)
    desk.add(m.Person, id=11, key=bytes(16), created_at=NOON)
    desk.add(
        m.Contact, id=5, talker=bytes(16), kind="person", channel="sms", account="a", address=b"",
        created_at=NOON, seen_at=NOON,
    )  # fmt: skip
    desk.add(
        m.Case, id=CASE, code="F3D8KP", campaign_id=1, category="water", office="roads",
        verification="verified", response="open", opened_at=NOON, changed_at=NOON,
    )  # fmt: skip
    desk.add(
        m.Report, id=REPORT, campaign_id=1, n=1, code_index=1, reporter_id=11, case_id=CASE,
        category="water", language="en", channel="sms", received_at=NOON, review="approved",
        held="", answers=None,
    )  # fmt: skip
    for n, code in enumerate((OURS, OTHERS), start=100):
        told = f"{code}:roads:2026-W03"
        desk.add(
            m.Letter, id=n, contact_id=5, step="sent", prompt=b"told", dedupe=f"digest:{told}:5",
            created_at=NOON, not_before=NOON, expires_at=NOON,
        )  # fmt: skip
        desk.add(m.Attachment, letter_id=n, n=0, name="a.csv", mime="text/csv", body=b"told")
        desk.add(
            m.Errand, id=n, kind="digest", subject=told, step="done", body=b"told",
            created_at=NOON,
        )  # fmt: skip

    office_traces.empty(desk, desk.read(select(of(m.Report).id, of(m.Report).case_id)))

    for told in (of(m.Letter).prompt, of(m.Errand).body):
        assert [row[0] for row in desk.read(select(told).order_by("id"))] == [None, b"told"]
    assert [row[0] for row in desk.read(select(of(m.Attachment).letter_id))] == [101]
