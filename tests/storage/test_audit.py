"""The chain of hashes: whatever is changed, removed, moved or put in, verify names it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, text, update

from bot.commands.audit import _SAID
from storage import chain, decisions
from storage.chain import Broken, Wrong
from storage.columns import of
from storage.db import reader
from storage.models import Campaign, Decision, Seal, tables
from tests.storage.desk import Sealing

D, S = of(Decision), of(Seal)
BEGAN = datetime(2026, 1, 15, 12, tzinfo=UTC)
MANY = 12
WORDS = ("about", "before", "after", "reason", "by_role", "rules")
NUMBERS = ("subject_id", "n", "version", "undoes", "part_of")


def a_decision(n, **columns):
    row: dict[str, Any] = {
        "id": 1000 + n,
        "campaign_id": 1,
        "n": 1,
        "about": "review",
        "subject_id": 500 + n % 3,
    }
    row |= {"before": "received", "after": f"state{n}", "reason": "judged", "by_id": None}
    row |= {"by_role": "moderator", "version": n + 2, "rules": "r1", "part_of": None}
    row |= {"undoes": None, "decided_at": BEGAN + timedelta(minutes=n)}
    return row | columns


def sealed(connection, many=MANY):
    """A chain of many decisions, sealed in three goes."""
    made = {"id": 1, "code": "c", "created_at": BEGAN}
    made = {c.name: made.get(c.name) for c in of(Campaign)}
    connection.execute(insert(Campaign), [made])
    for n in range(many):
        connection.execute(insert(Decision), [a_decision(n)])
        if n % 4 == 3 or n == many - 1:
            turn: Any = Sealing(connection)
            decisions.seal(turn)


@pytest.fixture
def conn(engine):
    with engine.connect() as connection, connection.begin() as everything:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        else:  # whoever can change rows can do this too
            connection.exec_driver_sql("SET session_replication_role = replica")
        sealed(connection)
        yield connection
        everything.rollback()


def test_a_whole_chain_holds_and_its_head_is_one_of_its_links(conn):
    last = chain.head(conn)
    assert last.n == chain.length(conn) == MANY
    assert chain.verify(conn) is None
    assert chain.verify(conn, noted=last.hash) is None
    assert not list(decisions.broken(reader(conn)))


def changed(draw, n):
    """Another value in any column of a decision."""
    row = a_decision(n)
    column = draw(st.sampled_from([*WORDS, *NUMBERS, "decided_at"]))
    if column == "decided_at":
        other = row[column] + timedelta(microseconds=draw(st.integers(1, 10**12)))
    elif column in WORDS:
        other = draw(st.text("abc", max_size=4).filter(lambda word: word != row[column]))
    else:
        fitting = [0, 1, 7, *([None] if column in ("undoes", "part_of") else [])]
        other = draw(st.sampled_from([each for each in fitting if each != row[column]]))
    return [update(Decision).where(D.id == row["id"]).values({column: other})]


def removed(draw, n):
    return [delete(Decision).where(D.id == 1000 + n)]


def unlinked(draw, n):
    return [delete(Seal).where(S.n == n + 1)] if n < MANY - 1 else removed(draw, n)


def swapped(draw, n):
    """Two links change places: their decisions, or all but their numbers."""
    m = draw(st.integers(0, MANY - 1).filter(lambda other: other != n))
    one, other = n + 1, m + 1
    free = update(Seal).where(S.n == one).values(n=-1)
    back = update(Seal).where(S.n == -1).values(n=other)
    return [free, update(Seal).where(S.n == other).values(n=one), back]


def rehashed(draw, n):
    return [
        update(Seal).where(S.n == n + 1).values(hash=draw(st.binary(min_size=32, max_size=32)))
    ]


def renumbered(draw, n):
    return [update(Seal).where(S.n == n + 1).values(n=draw(st.sampled_from([0, -3, MANY + 5])))]


def put_in(draw, n):
    early = timedelta(minutes=draw(st.integers(0, MANY - 7)))
    return [insert(Decision).values(a_decision(700, decided_at=BEGAN + early))]


def put_in_and_linked(draw, n):
    """A decision made up and linked in place of another one, with any hash."""
    row = a_decision(700, decided_at=BEGAN + timedelta(minutes=n))
    kept = update(Seal).where(S.n == n + 1).values(decision_id=row["id"])
    return [insert(Decision).values(row), kept]


WAYS = (changed, removed, unlinked, swapped, rehashed, renumbered, put_in, put_in_and_linked)


@st.composite
def mutations(draw):
    return draw(st.sampled_from(WAYS))(draw, draw(st.integers(0, MANY - 1)))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutations())
def test_whatever_is_changed_removed_moved_or_put_in_is_found(conn, statements):
    _is_found(conn, statements)


@pytest.mark.check
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutations())
def test_whatever_is_changed_is_found_in_many_more_ways(conn, statements):
    _is_found(conn, statements)


def _is_found(conn, statements):
    with conn.begin_nested() as mutation:
        if conn.dialect.name == "sqlite":
            conn.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for statement in statements:
            conn.execute(statement)
        found = chain.verify(conn)
        mutation.rollback()
    assert found is not None
    assert chain.verify(conn) is None


def test_what_is_wrong_is_named_with_its_link(conn):
    for statement, wrong in (
        (update(Decision).where(D.id == 1004).values(after="x"), Wrong.CHANGED_DECISION),
        (update(Seal).where(S.n == 5).values(hash=b"x" * 32), Wrong.CHANGED_LINK),
        (delete(Seal).where(S.n == 5), Wrong.MISSING_LINK),
        (update(Decision).where(D.id == 1004).values(id=9), Wrong.MISSING_DECISION),
        (text("UPDATE seal SET n = CASE n WHEN 5 THEN -6 ELSE -5 END WHERE n IN (5, 6)"),
         Wrong.MOVED),
    ):  # fmt: skip
        with conn.begin_nested() as mutation:
            conn.execute(statement)
            conn.execute(text("UPDATE seal SET n = -n WHERE n < 0"))
            found = chain.verify(conn)
            mutation.rollback()
        assert found == Broken(5, wrong, found.decision_id if found else None), wrong


def test_an_end_that_was_cut_off_shows_against_a_noted_head(conn):
    noted = chain.head(conn).hash
    conn.execute(delete(Seal).where(S.n > MANY - 3))
    # The decisions are there, outside the chain, though the clock has sealed since.
    late = BEGAN + timedelta(minutes=MANY + 10)
    assert chain.verify(conn, sealed_until=late) == Broken(0, Wrong.NOT_SEALED, 1000 + MANY - 3)
    conn.execute(delete(Decision).where(D.id >= 1000 + MANY - 3))
    assert chain.verify(conn, sealed_until=late) is None
    assert chain.verify(conn, noted=noted) == Broken(MANY - 3, Wrong.OTHER_HEAD)


def test_what_was_decided_a_moment_ago_waits_for_its_link_and_is_no_alarm(conn):
    conn.execute(insert(Decision), [a_decision(MANY)])
    assert chain.verify(conn) is None


def test_every_column_of_a_decision_is_mutated_above():
    tried = {*WORDS, *NUMBERS, "decided_at"}
    assert {c.name for c in D} - tried == {"id", "campaign_id", "by_id"}
    assert set(_SAID) == set(Wrong)
    assert "seal" in tables().tables
