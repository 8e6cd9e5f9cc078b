"""Parts of long SMS: kept sealed until all are there, or until those that lack are given up.

Knows nothing of what they say.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import Row, bindparam, func, insert, or_, select, update

from messages.model import Part
from privacy.vault import Vault
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Contact, SmsPart

P, C = of(SmsPart), of(Contact)
# Networks try for hours, but whoever wrote waits for an answer.
WAITS = timedelta(minutes=10)
# Of one name: two of the longest messages. Whoever sends hundreds under it makes each dearer else.
LOOKED_AT = 80

_OF = (
    select(*P)
    .where(
        P.contact_id == bindparam("contact"),
        P.ref == bindparam("of_ref"),
        or_(P.heard_at.is_(None), P.came_at > bindparam("since")),
    )
    .order_by(P.id.desc())
    .limit(LOOKED_AT)
)
_KEEP = insert(SmsPart)
_HEARD = (
    update(SmsPart)
    .where(P.id.in_(bindparam("ids", expanding=True)), P.heard_at.is_(None))
    .values(heard_at=bindparam("at"))
)
_ONE = select(*P).where(P.id == bindparam("part"))
_OF_MESSAGE = (
    select(*P)
    .where(
        P.contact_id == bindparam("contact"),
        P.ref == bindparam("of_ref"),
        P.heard_at.is_(None),
    )
    .order_by(P.n, P.id)
)
_LATE = (
    select(func.min(P.id).label("id"), C.talker)
    .join(Contact, C.id == P.contact_id)
    .where(P.heard_at.is_(None))
    .group_by(P.contact_id, P.ref, C.talker)
    .having(func.min(P.came_at) <= bindparam("before"))
    .limit(500)
)


class Keeps(Writes, Protocol):
    """A turn, seen from here."""

    vault: Vault
    who: Any


def recent(read: Read, contact_id: int, ref: str, now: datetime) -> Sequence[Row[Any]]:
    """The newest 80 parts of that name that wait, or came within ten minutes; in their order."""
    rows = read(_OF, {"contact": contact_id, "of_ref": ref, "since": now - WAITS})
    return sorted(rows, key=lambda row: (row.n, row.id))


def waiting(read: Read, part_id: int) -> Sequence[Row[Any]]:
    """All parts of the same message that wait, in order; none where it was heard."""
    known = read(_ONE, {"part": part_id})
    if not known or known[0].heard_at is not None:
        return []
    return read(_OF_MESSAGE, {"contact": known[0].contact_id, "of_ref": known[0].ref})


def keep(turn: Keeps, part: Part) -> None:
    """Keep a part of the talker's; written at once, so that a stranger's stays too."""
    part_id = turn.ids()
    turn.write(
        _KEEP,
        {
            "id": part_id,
            "contact_id": turn.who.contact_id,
            "ref": part.ref,
            "n": part.n,
            "of_all": part.of,
            "body": turn.vault.seal_text(part.text, place=f"sms_part|body|{part_id}"),
            "came_at": turn.now,
            "heard_at": None,
        },
    )


def text_of(vault: Vault, row: Row[Any]) -> str:
    """What a kept part says."""
    return vault.open_text(row.body, place=f"sms_part|body|{row.id}")


def heard(turn: Writes, parts: Sequence[Row[Any]]) -> None:
    """Mark parts as heard."""
    turn.write(_HEARD, {"ids": [row.id for row in parts], "at": turn.now})


def late(read: Read, now: datetime) -> Sequence[Row[Any]]:
    """Messages whose first part has waited for ten minutes: id of that part, talker."""
    return read(_LATE, {"before": now - WAITS})
