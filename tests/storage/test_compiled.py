"""A compiled statement writes and reads what SQLAlchemy itself would."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import bindparam, insert, select, text, update

from storage.columns import instant, of
from storage.compiled import Compiled
from storage.db import reader, writing
from storage.models import Campaign, Person, Report

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
R = of(Report)
A_REPORT = {
    "campaign_id": 1, "n": 1, "reporter_id": 1, "category": "water", "language": "en",
    "channel": "sms", "review": "received", "held": "", "urgent": True, "agreed": False,
    "version": 1, "happened_on": date(2026, 1, 14), "code": b"\0sealed",
    "received_at": NOON.astimezone(timezone(timedelta(hours=3))),
}  # fmt: skip


@pytest.fixture
def connection(engine_on_disk):
    with writing(engine_on_disk) as opened:
        opened.execute(insert(Campaign).values(id=1, code="city", created_at=NOON))
        opened.execute(insert(Person).values(id=1, key=bytes(16), created_at=NOON))
        yield opened


def test_rows_lie_there_as_if_sqlalchemy_had_written_them(connection):
    rows = [{"id": n, "code_index": n, **A_REPORT} for n in (1, 2, 3)]
    connection.execute(insert(Report), rows[:1])
    Compiled(insert(Report)).write(connection, rows[1:])
    stored = [
        {**row._mapping, "id": 0, "code_index": 0}
        for row in connection.execute(text("SELECT * FROM report ORDER BY id"))
    ]
    assert stored[0] == stored[1] == stored[2]


def test_a_change_keeps_what_is_always_the_same(connection):
    connection.execute(insert(Report), {"id": 1, "code_index": 1, **A_REPORT})
    decided = Compiled(
        update(Report)
        .where(R.id == bindparam("report"))
        .values(review="approved", decided_at=bindparam("at"))
    )
    decided.write(connection, [{"report": 1, "at": NOON}])
    wanted = Compiled(select(R.review, R.decided_at).where(R.id == bindparam("report")))
    row = reader(connection)(wanted, {"report": 1})[0]
    assert (row.review, instant(row.decided_at)) == ("approved", NOON)


def test_a_naive_instant_is_refused_here_too(connection):
    row = {"id": 1, "code_index": 1, **A_REPORT, "received_at": datetime(2026, 1, 15)}  # noqa: DTZ001
    with pytest.raises(ValueError, match="naive"):
        Compiled(insert(Report)).write(connection, [row])
