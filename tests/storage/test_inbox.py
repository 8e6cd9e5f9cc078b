"""The inbox: kept once, claimed in order, and failing rows keep nobody else waiting."""

import hashlib
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from storage import inbox
from storage.db import writing

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


def a_row(n: int, talker: int):
    return inbox.arrival(
        channel="sms",
        account="a",
        external_id=f"m{n}",
        talker=hashlib.sha256(str(talker).encode()).digest()[:16],
        body=b"sealed",
        now=NOW,
    )


def claimed(conn, now: datetime = NOW) -> list[str]:
    return [row.external_id for row in inbox.claim(conn, now, 64)]


def test_what_came_twice_is_kept_once(engine: Engine):
    with writing(engine) as conn:
        inbox.keep(conn, [a_row(1, 1)])
        inbox.keep(conn, [a_row(1, 1), a_row(2, 2)])
        assert inbox.waiting(conn) == 2


def test_a_thousand_failing_rows_keep_nobody_waiting(engine: Engine):
    with writing(engine) as conn:
        inbox.keep(conn, [a_row(n, n) for n in range(1000)])
        for _ in range(1000 // 64 + 1):
            for row in inbox.claim(conn, NOW, 64):
                inbox.blame(conn, row, "ValueError", NOW)
        inbox.keep(conn, [a_row(2000, 5000)])
        assert claimed(conn) == ["m2000"]


def test_the_rows_behind_a_failing_one_wait_with_it_and_others_go_on(engine: Engine):
    with writing(engine) as conn:
        inbox.keep(conn, [a_row(1, 1)])
        (first,) = inbox.claim(conn, NOW, 64)
        inbox.blame(conn, first, "ValueError", NOW)
        inbox.keep(conn, [a_row(2, 1), a_row(3, 2)])
        assert claimed(conn) == ["m3"]
        assert claimed(conn, NOW + inbox.PAUSES[0])[0] == "m1"


def test_after_the_third_failure_a_row_is_quarantined_and_can_be_replayed(engine: Engine):
    now = NOW
    with writing(engine) as conn:
        inbox.keep(conn, [a_row(1, 1)])
        outcomes = []
        for _ in range(3):
            (row,) = inbox.claim(conn, now, 64)
            outcomes.append(inbox.blame(conn, row, "ValueError", now))
            now += timedelta(minutes=1)
        assert outcomes == [False, False, True]
        assert claimed(conn, now) == []
        assert [row.outcome for row in inbox.quarantined(conn)] == ["ValueError"]
        assert inbox.replay(conn, row.seq)
        assert not inbox.replay(conn, row.seq)
        assert claimed(conn, now) == ["m1"]
