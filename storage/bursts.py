"""Bursts: the pace of each sender, and what a rush of messages is told of.

Knows nothing of what is too fast; `moderation/rush.py` does.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from moderation.rush import Rush
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Burst, Contact
from storage.models import Letter as LetterRow

B, C, L = of(Burst), of(Contact), of(LetterRow)

_OWN = ("since", "n", "held_since", "total", "report_id")
_OF = select(B.contact_id, *(B[name] for name in _OWN)).where(
    B.contact_id.in_(bindparam("contacts", expanding=True))
)
_SQLITE = sqlite.insert(Burst)
_KEEP_SQLITE = _SQLITE.on_conflict_do_update(
    index_elements=["contact_id"], set_={name: _SQLITE.excluded[name] for name in _OWN}
)
_POSTGRES = postgresql.insert(Burst)
_KEEP_POSTGRES = _POSTGRES.on_conflict_do_update(
    index_elements=["contact_id"], set_={name: _POSTGRES.excluded[name] for name in _OWN}
)
_UNTOLD = (
    select(B.contact_id, B.total, (B.total - B.told_total).label("kept"), B.report_id, C.language)
    .join(Contact, C.id == B.contact_id)
    .where(
        B.total > B.told_total,
        or_(B.held_since.is_(None), B.held_since <= bindparam("before")),
        or_(B.told_at.is_(None), B.told_at <= bindparam("before")),
        C.gone_at.is_(None),
        C.stopped_at.is_(None),
        C.blocked_at.is_(None),
    )
    .order_by(B.contact_id)
)
_TOLD = (
    update(Burst)
    .where(B.contact_id == bindparam("contact"))
    .values(told_at=bindparam("at"), told_total=bindparam("so_far"))
)
# Verdicts wait before they go out; what goes out at once answers the messages of the rush.
_SPARE = (
    update(LetterRow)
    .where(
        L.contact_id == bindparam("contact"),
        text("letter.step = 'new'"),
        L.created_at >= bindparam("since"),
        L.not_before == L.created_at,
        L.answers.is_(None),
        L.priority > 0,
    )
    .values(step="replaced", answered_at=bindparam("at"))
)


def of_contacts(read: Read, contacts: Iterable[int]) -> dict[int, Rush]:
    """The pace of these contacts, where there is one, in one statement."""
    rows = read(_OF, {"contacts": list(contacts)})
    return {
        row.contact_id: Rush(row.since, row.n, row.held_since, row.total, row.report_id)
        for row in rows
    }


def keep(connection: Connection, rushes: dict[int, Rush]) -> None:
    """Write paces, the contacts' own columns only."""
    statement = _KEEP_SQLITE if connection.dialect.name == "sqlite" else _KEEP_POSTGRES
    rows = [
        {"contact_id": contact_id, "told_total": 0} | {name: getattr(rush, name) for name in _OWN}
        for contact_id, rush in sorted(rushes.items())
    ]
    connection.execute(statement, rows)


def untold(read: Read, now: datetime, every: timedelta) -> Sequence[Row[Any]]:
    """Whom to tell how many were kept: contact_id, total, kept, report_id, language."""
    return read(_UNTOLD, {"before": now - every})


def told(turn: Writes, contact_id: int, total: int) -> None:
    """Remember that a contact was told of all up to `total`."""
    turn.write(_TOLD, {"contact": contact_id, "at": turn.now, "so_far": total})


def spare(turn: Writes, contact_id: int, since: datetime) -> int:
    """Hold back the answers to a rush that have not gone out yet; returns how many."""
    return turn.write(_SPARE, {"contact": contact_id, "since": since, "at": turn.now})
