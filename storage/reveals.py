"""Reveals: who asked to see what cards never show, who agreed, and until when it is there."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from privacy.vault import Vault
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Contact, Letter, Reveal

V, L, C = of(Reveal), of(Letter), of(Contact)
BATCH = 50

_ONE = select(*V).where(V.id == bindparam("reveal"))
_OPEN = select(V.id).where(
    V.report_id == bindparam("report"), V.kind == bindparam("what"), V.step.in_(("asked", "shown"))
)
_SEEN = update(Reveal).where(
    V.id == bindparam("reveal"), V.version == bindparam("seen"), V.step == bindparam("was")
)
_AGREE = {
    "lead": _SEEN.values(lead_by=bindparam("person"), version=V.version + 1),
    "other": _SEEN.values(other_by=bindparam("person"), version=V.version + 1),
}
_STEP = _SEEN.values(
    step=bindparam("to_step"), expires_at=bindparam("until"), version=V.version + 1
)
_OVER = (
    select(*V)
    .where(V.step.in_(("asked", "shown")), V.expires_at <= bindparam("at"))
    .order_by(V.id)
    .limit(BATCH)
)
_END = (
    update(Reveal)
    .where(V.report_id.in_(bindparam("reports", expanding=True)), V.step.in_(("asked", "shown")))
    .values(expires_at=bindparam("at"))
)
_NUMBER = select(C.address).where(C.id == bindparam("contact"), C.channel == "sms")
_LETTER = select(L.id, L.contact_id).where(L.dedupe == bindparam("key"))
_EMPTY = update(Letter).where(L.dedupe == bindparam("key")).values(prompt=None)
_UNSENT = (
    update(Letter)
    .where(L.dedupe == bindparam("key"), L.step.in_(("new", "leased")))
    .values(step="expired")
)


def one(read: Read, reveal_id: int) -> Row[Any] | None:
    """The reveal of that id."""
    rows = read(_ONE, {"reveal": reveal_id})
    return rows[0] if rows else None


def is_open(read: Read, report_id: int, kind: str) -> bool:
    """Whether that is asked for, or shown, already."""
    return bool(read(_OPEN, {"report": report_id, "what": kind}))


def agree(turn: Writes, row: Row[Any], slot: str, person_id: int) -> bool:
    """Write down who agreed, as the lead or the other; False when it changed meanwhile."""
    told = {"reveal": row.id, "seen": row.version, "was": "asked", "person": person_id}
    return turn.write(_AGREE[slot], told) == 1


def move(
    turn: Writes, row: Row[Any], to: str, *, until: datetime, seen: int | None = None
) -> bool:
    """Lead it on; False when it changed meanwhile.

    Args:
        seen: the version to compare with, where it is not the row's.
    """
    told = {"reveal": row.id, "seen": row.version if seen is None else seen, "was": row.step}
    return turn.write(_STEP, {**told, "to_step": to, "until": until}) == 1


def over(read: Read, at: datetime) -> Sequence[Row[Any]]:
    """Those asked for or shown whose time is over."""
    return read(_OVER, {"at": at})


def end(turn: Writes, reports: Iterable[int]) -> None:
    """Let what is asked or shown of these reports be over: it is edited away within a minute."""
    turn.write(_END, {"reports": list(reports), "at": turn.now})


def number(read: Read, vault: Vault, contact_id: int | None) -> str:
    """The telephone number of a contact, "" where they write over anything but SMS."""
    rows = read(_NUMBER, {"contact": contact_id}) if contact_id else []
    return vault.open_text(rows[0].address, place=f"contact|address|{contact_id}") if rows else ""


def key(row: Row[Any]) -> str:
    """What the letter with what was shown is found by; it names the report, for forgetting."""
    return f"reveal:{row.id}:{row.report_id}"


def empty_letter(turn: Writes, row: Row[Any]) -> Row[Any] | None:
    """Take the words out of the letter that showed it; the letter, to be edited away."""
    found = turn.read(_LETTER, {"key": key(row)})
    turn.write(_UNSENT, {"key": key(row)})
    turn.write(_EMPTY, {"key": key(row)})
    return found[0] if found else None
