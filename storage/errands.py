"""Errands: long work that waits, is leased by one process, and whose result counts once.

`step` is new, leased, ready (its result is in the inbox), done or failed. Knows no kind of work.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, bindparam, func, or_, select, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Errand, Inbox

E, I = of(Errand), of(Inbox)  # noqa: E741

LEASE = timedelta(minutes=5)
MAX_TRIES = 3
# What failed once (a peer away, no memory) may do better later; then it is given up.
PAUSES = (timedelta(minutes=1), timedelta(minutes=10))

_DUE = (
    select(E.id, E.kind, E.body, E.tries)
    .where(
        or_(
            and_(
                E.step == "new", or_(E.leased_until.is_(None), E.leased_until <= bindparam("at"))
            ),
            and_(E.step == "leased", E.leased_until < bindparam("at")),
        )
    )
    .order_by(E.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_LEASE = (
    update(Errand)
    .where(E.id == bindparam("e"))
    .values(step="leased", leased_until=bindparam("until"), tries=E.tries + 1)
)
_READY = (
    update(Errand)
    .where(E.id == bindparam("e"), E.step == "leased")
    .values(step="ready", leased_until=None, error=None)
)
_FAILED = (
    update(Errand)
    .where(E.id == bindparam("e"), E.step == "leased")
    .values(step=bindparam("to_step"), leased_until=bindparam("later"), error=bindparam("why"))
)
_SUBJECT = select(E.subject).where(E.id == bindparam("errand"))
_BODY = select(E.body).where(E.id == bindparam("errand"))
_UNDER_WAY = select(E.id).where(
    E.kind == bindparam("kind"),
    E.step.in_(["new", "leased", "ready"]),
    E.subject.startswith(bindparam("about")),
)
_DONE = (
    update(Errand)
    .where(E.id == bindparam("e"), E.step.in_(["new", "leased", "ready"]))
    .values(step="done", body=bindparam("kept"), leased_until=None)
)
_FORGET_RESULT = update(Inbox).where(I.seq == bindparam("s")).values(body=None)
_UNDONE = select(func.count()).select_from(Errand).where(E.step.in_(["new", "leased", "ready"]))


@dataclass(frozen=True, slots=True)
class Leased:
    """An errand that this process does now; `body` is still sealed, `tries` counts this one."""

    id: int
    kind: str
    body: bytes | None
    tries: int


def place_of(errand_id: int) -> str:
    """Where an errand's body is sealed for."""
    return f"errand|body|{errand_id}"


def lease(connection: Connection, now: datetime, most: int) -> list[Leased]:
    """Take the oldest errands that are due, at most `most`, for five minutes."""
    rows = connection.execute(_DUE, {"at": now, "most": most}).all()
    if rows:
        connection.execute(_LEASE, [{"e": row.id, "until": now + LEASE} for row in rows])
    return [Leased(row.id, row.kind, row.body, row.tries + 1) for row in rows]


def ready(connection: Connection, errand_id: int) -> None:
    """Its result is in the inbox: nobody need do it again."""
    connection.execute(_READY, {"e": errand_id})


def failed(
    connection: Connection, errand: Leased, why: str, now: datetime, *, for_good: bool = False
) -> None:
    """Count a failure; `why` is short and holds nothing personal."""
    last = for_good or errand.tries >= MAX_TRIES
    later = None if last else now + PAUSES[errand.tries - 1]
    step = "failed" if last else "new"
    connection.execute(_FAILED, {"e": errand.id, "to_step": step, "later": later, "why": why})


def subject_of(turn: Writes, errand_id: int) -> str | None:
    """What the errand is about, None when it is not there any more."""
    rows = turn.read(_SUBJECT, {"errand": errand_id})
    return str(rows[0][0]) if rows else None


def body_of(turn: Writes, errand_id: int) -> bytes | None:
    """What was asked for, sealed for `place_of`; None where it is not there any more."""
    rows = turn.read(_BODY, {"errand": errand_id})
    return rows[0][0] if rows else None


def is_under_way(read: Read, kind: str, about: str) -> bool:
    """Whether an errand whose subject begins so is not done yet."""
    return bool(read(_UNDER_WAY, {"kind": kind, "about": about}))


def finish(turn: Writes, errand_id: int, *, kept: bytes | None = None) -> bool:
    """Mark an errand done; False when that was so already, or it is gone.

    Args:
        kept: stays in the place of its body, sealed for `place_of`.
    """
    return turn.write(_DONE, {"e": errand_id, "kept": kept}) == 1


def forget_result(turn: Writes, seq: int) -> None:
    """Empty the inbox row that brought a result: it lies where it belongs now, or nowhere."""
    turn.write(_FORGET_RESULT, {"s": seq})


def undone(connection: Connection) -> int:
    """How many errands wait or are being done."""
    return int(connection.execute(_UNDONE).scalar_one())
