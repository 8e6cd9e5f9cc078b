"""The inbox: what arrived is kept once, claimed in order, marked done or quarantined.

Knows nothing of what a row means.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import of
from storage.compiled import Compiled
from storage.models import Inbox

I = of(Inbox)  # noqa: E741
MAX_TRIES = 3
# Of a set one talker has so many rows for certain, and what others leave.
SHARE = 8
# The third failure is the last; between them the cause (a full disk, a bug being mended) may go.
PAUSES = (timedelta(seconds=2), timedelta(seconds=20))


@dataclass(frozen=True, slots=True)
class Kept:
    """A claimed row; `body` is still sealed."""

    seq: int
    channel: str
    account: str
    external_id: str
    talker: bytes
    body: bytes | None
    received_at: datetime
    tries: int


_KEEP = {
    "sqlite": sqlite.insert(Inbox).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(Inbox).on_conflict_do_nothing(),
}
# The words of the partial index must stand literally, or SQLite does not use it.
_UNDONE = text("inbox.step = 'new'")
_COLUMNS = (
    I.seq, I.channel, I.account, I.external_id, I.talker, I.body,
    I.received_at, I.tries, I.not_before,
)  # fmt: skip
# Whoever failed waits, and all later rows of the same talker with them; filtered here, so that a
# thousand failing rows at the head cannot keep the others waiting.
_HELD = text(
    "NOT EXISTS (SELECT 1 FROM inbox AS failed WHERE failed.tries > 0 AND failed.step = 'new'"
    " AND failed.talker = inbox.talker AND failed.seq <= inbox.seq AND failed.not_before > :now)"
).bindparams(bindparam("now", type_=I.not_before.type))
_CLAIM = (
    select(*_COLUMNS)
    .where(_UNDONE, _HELD)
    .order_by(I.seq)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)  # silently dropped on SQLite, which has one writer
)
# Behind a crowd of one talker's rows; the index tells them apart without reading the rows.
_CLAIM_OTHERS = _CLAIM.where(I.talker.not_in(bindparam("crowd", expanding=True)))
_UNDONE_OF = (
    select(I.talker, I.seq)
    .where(
        _UNDONE,
        I.talker.in_(bindparam("talkers", expanding=True)),
        I.seq <= bindparam("last"),
    )
    .order_by(I.seq)
)
_TRY_LOCKS = text(
    "SELECT k FROM unnest(CAST(:keys AS bigint[])) AS k WHERE pg_try_advisory_xact_lock(k)"
)
_DONE = Compiled(
    update(Inbox)
    .where(I.seq == bindparam("s"))
    .values(step="done", done_at=bindparam("at"), outcome=bindparam("what"))
)
# Between a failure and its blame another worker may have done the row: then it is not touched.
# PostgreSQL takes a whole set in one statement; one a row cost a tenth of a turn (measured).
_DONE_TOGETHER = text(
    "UPDATE inbox SET step = 'done', done_at = :at, outcome = mark.what"
    " FROM unnest(CAST(:seqs AS bigint[]), CAST(:outcomes AS text[])) AS mark(s, what)"
    " WHERE inbox.seq = mark.s"
)
_BLAME = (
    update(Inbox)
    .where(I.seq == bindparam("s"), _UNDONE, I.tries == bindparam("was"))
    .values(
        step=bindparam("to_step"),
        tries=bindparam("n"),
        not_before=bindparam("later"),
        outcome=bindparam("what"),
        done_at=bindparam("at"),
    )
)
_WAITING = select(func.count()).select_from(Inbox).where(_UNDONE)
_QUARANTINED = (
    select(I.seq, I.channel, I.received_at, I.tries, I.outcome)
    .where(I.step == "quarantined")
    .order_by(I.seq)
)
_KNOWN = select(I.external_id).where(
    I.channel == bindparam("of_channel"),
    I.account == bindparam("of_account"),
    I.external_id.in_(bindparam("ids", expanding=True)),
)
# SQLite takes 32,766 parameters at most, https://sqlite.org/limits.html
_MOST_IDS = 10_000
_REPLAY = (
    update(Inbox)
    .where(I.seq == bindparam("s"), I.step == "quarantined", I.body.is_not(None))
    .values(step="new", tries=0, not_before=None, done_at=None, outcome="")
)


def keep(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert arrivals; one that is there already is left as it is."""
    if rows:
        connection.execute(_KEEP[connection.dialect.name], rows)


def arrival(
    *, channel: str, account: str, external_id: str, talker: bytes, body: bytes, now: datetime
) -> dict[str, Any]:
    """The columns of a new row; `body` is sealed already."""
    return {
        "channel": channel,
        "account": account,
        "external_id": external_id,
        "talker": talker,
        "body": body,
        "received_at": now,
        "step": "new",
        "tries": 0,
        "not_before": None,
        "outcome": "",
        "done_at": None,
    }


def claim(connection: Connection, now: datetime, most: int) -> list[Kept]:
    """The oldest undone rows whose turn it is, oldest first, at most `most`.

    A talker whose earlier row waits after a failure waits with it. One talker's many rows leave
    room for all others' and fill what is left. On PostgreSQL rows come only with their talker's
    advisory lock, and only its oldest in unbroken order: looked up after the lock, for another
    worker may have been at work until a moment ago.
    """
    asked = {"most": most, "now": now}
    rows = [Kept(*row[:-1]) for row in connection.execute(_CLAIM, asked)]
    if crowd := _crowd(rows):
        found = connection.execute(_CLAIM_OTHERS, {**asked, "crowd": sorted(crowd)})
        rows = _shared([Kept(*row[:-1]) for row in found], rows, crowd, most)
    return rows if connection.dialect.name == "sqlite" else _ours_alone(connection, rows)


def _crowd(rows: list[Kept]) -> set[bytes]:
    """The talkers with more than their share of a set."""
    counted = Counter(row.talker for row in rows)
    return {talker for talker, n in counted.items() if n > SHARE}


def _shared(others: list[Kept], rows: list[Kept], crowd: set[bytes], most: int) -> list[Kept]:
    """A set of all others' rows and as many of the crowd's as have room, at least their share."""
    taken: Counter[bytes] = Counter()
    theirs = []
    for row in rows:
        if row.talker in crowd:
            taken[row.talker] += 1
            theirs.append((taken[row.talker] > SHARE, row.seq, row))
    kept = [row for is_more, _, row in sorted(theirs, key=lambda each: each[:2]) if not is_more]
    kept += others[: max(0, most - len(kept))]
    filling = [row for is_more, _, row in theirs if is_more]
    kept += filling[: max(0, most - len(kept))]
    return sorted(kept, key=lambda row: row.seq)


def _ours_alone(connection: Connection, rows: list[Kept]) -> list[Kept]:
    if not rows:
        return []
    talkers = {row.talker for row in rows}
    keys = {int.from_bytes(talker[:8], "big", signed=True): talker for talker in talkers}
    locked = {keys[k] for (k,) in connection.execute(_TRY_LOCKS, {"keys": list(keys)})}
    if not locked:
        return []
    asked = {"talkers": sorted(locked), "last": rows[-1].seq}
    undone = connection.execute(_UNDONE_OF, asked).all()
    ours = _unbroken(rows, undone)
    return [row for row in rows if row.seq in ours]


def _unbroken(rows: list[Kept], undone: Iterable[Any]) -> set[int]:
    """The claimed rows before which their talker has no other that is undone."""
    claimed = {row.seq for row in rows}
    broken: set[bytes] = set()
    ours = set()
    for talker, seq in undone:
        if seq not in claimed:
            broken.add(talker)
        elif talker not in broken:
            ours.add(seq)
    return ours


def done(connection: Connection, marks: Sequence[Mapping[str, Any]]) -> None:
    """Mark rows done: mappings of s (seq), at (the same in all), what (outcome); never empty."""
    if connection.dialect.name == "sqlite":
        _DONE.write(connection, marks)
        return
    seqs, outcomes = [mark["s"] for mark in marks], [mark["what"] for mark in marks]
    told = {"at": marks[0]["at"], "seqs": seqs, "outcomes": outcomes}
    connection.execute(_DONE_TOGETHER, told)


def blame(connection: Connection, row: Kept, error: str, now: datetime) -> bool:
    """Count a failure against a row; True when that was the last and it is quarantined."""
    tries = row.tries + 1
    last = tries >= MAX_TRIES
    blamed = connection.execute(
        _BLAME,
        {
            "s": row.seq,
            "was": row.tries,
            "to_step": "quarantined" if last else "new",
            "n": tries,
            "later": None if last else now + PAUSES[tries - 1],
            "what": error,
            "at": now if last else None,
        },
    )
    return last and blamed.rowcount == 1


def waiting(connection: Connection) -> int:
    """How many rows are undone."""
    return int(connection.execute(_WAITING).scalar_one())


def quarantined(connection: Connection) -> list[Any]:
    """The quarantined rows: seq, channel, received_at, tries, outcome."""
    return list(connection.execute(_QUARANTINED))


def replay(connection: Connection, seq: int) -> bool:
    """Put a quarantined row back in its place; False when there is none, or its body is gone."""
    return connection.execute(_REPLAY, {"s": seq}).rowcount == 1


def known(
    connection: Connection, channel: str, account: str, ids: Collection[str]
) -> frozenset[str]:
    """Those of the ids that have come before, done or not."""
    asked, found = list(ids), set[str]()
    for n in range(0, len(asked), _MOST_IDS):
        told = {"of_channel": channel, "of_account": account, "ids": asked[n : n + _MOST_IDS]}
        found.update(connection.execute(_KNOWN, told).scalars())
    return frozenset(found)


def one(connection: Connection, seq: int) -> Kept | None:
    """One row, whatever its step."""
    row = connection.execute(select(*_COLUMNS).where(I.seq == seq)).one_or_none()
    return Kept(*row[:-1]) if row else None
