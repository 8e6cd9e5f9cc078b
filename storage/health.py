"""What `doctor` asks of the rows: how long things wait, and whether the keys still fit.

Reads only, and nothing that a person wrote.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, func, not_, or_, select, text

from storage.columns import of
from storage.db import Read
from storage.decisions import D
from storage.inbox import Kept
from storage.letters import L
from storage.models import Contact, Inbox, Seal
from storage.spending import HELD

_I = of(Inbox)
_C = of(Contact)
_S = of(Seal)

# What a connection must be told by `storage.db`, and what SQLite answers when it was.
_WANTED_SQLITE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
_WANTED_POSTGRESQL = {"fsync": "on", "full_page_writes": "on"}
# Off, and an acknowledged message can be lost; every other value waits for the disk.
_NO_WAIT = "off"

_WAITING = select(func.count().label("many"), func.min(_I.received_at).label("since")).where(
    _I.step == "new"
)
_NEWEST = select(func.max(_I.received_at))
# A letter that failed is put off again and again: it is as late as it is old.
_OVERDUE = (
    select(func.count().label("many"), func.min(L.created_at).label("since"))
    .where(L.step.in_(("new", "leased")), L.created_at < bindparam("before"))
    .where(
        or_(
            L.not_before < bindparam("before"),
            and_(L.error.is_not(None), not_(L.error.startswith(HELD))),
        )
    )
    .where(L.expires_at > bindparam("now"))
)
_FAILED = select(func.count()).where(L.step == "failed", L.created_at > bindparam("since"))
_WHY_FAILED = (
    select(L.error)
    .where(L.step == "failed", L.created_at > bindparam("since"), L.error.is_not(None))
    .group_by(L.error)
    .order_by(func.count().desc(), L.error)
    .limit(3)
)
_UNSEALED_SINCE = (
    select(func.count().label("many"), func.min(D.decided_at).label("since"))
    .select_from(D.id.table.outerjoin(_S.n.table, _S.decision_id == D.id))
    .where(_S.n.is_(None))
)
_KEPT = (
    _I.seq, _I.channel, _I.account, _I.external_id, _I.talker, _I.body, _I.received_at, _I.tries,
)  # fmt: skip
_BODIES = select(*_KEPT).where(_I.body.is_not(None))


def untuned(connection: Connection) -> list[str]:
    """Name what the database does not do as safely as it should: "synchronous is 1"."""
    if connection.dialect.name == "sqlite":
        return _untuned_sqlite(connection)
    found = [
        (name, connection.execute(text(f"SHOW {name}")).scalar_one())
        for name in _WANTED_POSTGRESQL
    ]
    wrong = [f"{name} is {value}" for name, value in found if value != _WANTED_POSTGRESQL[name]]
    waits = connection.execute(text("SHOW synchronous_commit")).scalar_one()
    return [*wrong, "synchronous_commit is off"] if waits == _NO_WAIT else wrong


def _untuned_sqlite(connection: Connection) -> list[str]:
    # A database in memory keeps no log; only tests have one.
    found = {
        name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in _WANTED_SQLITE
    }
    in_memory = found["journal_mode"] == "memory"
    return [
        f"{name} is {value}"
        for name, value in found.items()
        if value != _WANTED_SQLITE[name] and not (in_memory and name == "journal_mode")
    ]


def waiting(read: Read) -> tuple[int, datetime | None]:
    """How many inbox rows are undone, and when the oldest of them came."""
    row = read(_WAITING)[0]
    return int(row.many), row.since


def newest_arrival(read: Read) -> datetime | None:
    """When the newest inbox row came, by our own clock of then."""
    at: datetime | None = read(_NEWEST)[0][0]
    return at


def overdue_letters(read: Read, *, before: datetime, now: datetime) -> tuple[int, datetime | None]:
    """How many letters should have gone out before that instant, and since when the oldest."""
    row = read(_OVERDUE, {"before": before, "now": now})[0]
    return int(row.many), row.since


def failed_letters(read: Read, *, since: datetime) -> int:
    """How many letters written since then were given up."""
    return int(read(_FAILED, {"since": since})[0][0])


def why_failed(read: Read, *, since: datetime) -> list[str]:
    """The three reasons for which most of these were given up; never with an address or text."""
    return [str(row.error) for row in read(_WHY_FAILED, {"since": since})]


def unsealed_since(read: Read) -> tuple[int, datetime | None]:
    """How many decisions are not in the chain, and when the oldest of them was made."""
    row = read(_UNSEALED_SINCE)[0]
    return int(row.many), row.since


def sealed_addresses(read: Read) -> Sequence[Row[Any]]:
    """(id, address) of the oldest and the newest contact: between them, every key was in use."""
    ends = [
        read(select(_C.id, _C.address).order_by(way).limit(1)) for way in (_C.id, _C.id.desc())
    ]
    return [row for rows in ends for row in rows]


def sealed_bodies(read: Read) -> list[Kept]:
    """The oldest and the newest inbox row whose body is still there."""
    ends = [read(_BODIES.order_by(way).limit(1)) for way in (_I.seq, _I.seq.desc())]
    return [Kept(**row._mapping) for rows in ends for row in rows]
