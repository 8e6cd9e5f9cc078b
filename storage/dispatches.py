"""Dispatches: what became of each message of a letter, as its gateway tells it, in any order.

A message's fate only ever grows (queued, sent, failed, delivered), so what comes twice or late
changes nothing. Knows no gateway.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import Executable, bindparam, func, select, text, update

from messages.model import Receipt
from storage.columns import of
from storage.db import Read
from storage.models import Dispatch
from storage.models import Letter as LetterRow

D, L = of(Dispatch), of(LetterRow)
Write = Callable[[Executable, Mapping[str, Any]], object]

# What a gateway gives as a reason is for an operator; numbers of telephones have no place in it.
_LONG_NUMBER = re.compile(r"\d{5,}")
MOST_REASON_CHARS = 80


class Fate(IntEnum):
    """What became of a message; the greater one is nearer to the truth, whenever it comes.

    A telephone that has it makes an earlier failure an error of the network.
    """

    QUEUED = 0
    SENT = 1
    FAILED = 2
    DELIVERED = 3


# The same words on both databases, which no insert of SQLAlchemy's is.
_KEEP = text(
    "INSERT INTO dispatch (channel, account, name, letter_id, fate, reason, told_at)"
    " VALUES (:channel, :account, :name, CAST(:letter AS bigint), :fate, :reason, :at)"
    " ON CONFLICT (channel, account, name) DO UPDATE SET"
    " letter_id = coalesce(dispatch.letter_id, excluded.letter_id),"
    " reason = CASE WHEN excluded.fate > dispatch.fate"
    " THEN excluded.reason ELSE dispatch.reason END,"
    " told_at = CASE WHEN excluded.fate > dispatch.fate"
    " THEN excluded.told_at ELSE dispatch.told_at END,"
    " fate = CASE WHEN excluded.fate > dispatch.fate THEN excluded.fate ELSE dispatch.fate END"
).bindparams(bindparam("at", type_=D.told_at.type))
_LETTER_OF = select(D.letter_id).where(
    D.channel == bindparam("of_channel"),
    D.account == bindparam("of_account"),
    D.name == bindparam("of_name"),
)
_FATES = select(D.fate, D.reason).where(D.letter_id == bindparam("letter")).order_by(D.name)
_CONTACT = select(L.contact_id).where(L.id == bindparam("letter"))
_DELIVERED = (
    update(LetterRow)
    .where(
        L.id == bindparam("letter"),
        L.step.in_(("sent", "failed")),
        L.delivered_at.is_(None),
    )
    .values(step="sent", error=None, delivered_at=bindparam("at"))
)
_FAILED = (
    update(LetterRow)
    .where(L.id == bindparam("letter"), L.step == "sent", L.delivered_at.is_(None))
    .values(step="failed", error=bindparam("why"))
)

_COUNTS = (
    select(D.fate, func.count().label("many"))
    .where(D.told_at > bindparam("since"), D.letter_id.is_not(None))
    .group_by(D.fate)
)
_REASONS = (
    select(D.reason)
    .where(D.told_at > bindparam("since"), D.fate == int(Fate.FAILED), D.reason != "")
    .group_by(D.reason)
    .order_by(func.count().desc(), D.reason)
    .limit(3)
)
_LET_GO = update(Dispatch).where(D.letter_id == bindparam("letter")).values(letter_id=None)


def told(
    read: Read, write: Write, *, channel: str, account: str, receipt: Receipt, now: datetime
) -> int | None:
    """Keep what a gateway tells of a message.

    Returns:
        The letter that the message is of; None while it is nobody's.
    """
    fate = Fate[receipt.status.upper()]
    reason = _LONG_NUMBER.sub("#", receipt.reason)[:MOST_REASON_CHARS]
    _keep(write, (channel, account, receipt.ref), None, fate, reason, now)
    where = {"of_channel": channel, "of_account": account, "of_name": receipt.ref}
    rows = read(_LETTER_OF, where)
    return rows[0].letter_id if rows else None


def handed_over(
    write: Write,
    *,
    channel: str,
    account: str,
    names: Iterable[str],
    letter_id: int,
    now: datetime,
) -> None:
    """Keep the names that a gateway gave to the messages of a letter."""
    # In one order, so that no two transactions wait for each other.
    for name in sorted(set(names)):
        _keep(write, (channel, account, name), letter_id, Fate.QUEUED, "", now)


def fate_of(read: Read, letter_id: int) -> tuple[Fate, str]:
    """What became of a letter, and why: it failed with any of its messages, and came with all."""
    rows = read(_FATES, {"letter": letter_id})
    fates = [Fate(row.fate) for row in rows]
    if Fate.FAILED in fates:
        return Fate.FAILED, next(row.reason for row in rows if row.fate == Fate.FAILED)
    return min(fates, default=Fate.QUEUED), ""


def contact_of(read: Read, letter_id: int) -> int | None:
    """Whom a letter is to; None where it is gone."""
    rows = read(_CONTACT, {"letter": letter_id})
    return int(rows[0].contact_id) if rows else None


def delivered(write: Callable[..., int], letter_id: int, now: datetime) -> bool:
    """Mark a letter delivered; False where it was."""
    return write(_DELIVERED, {"letter": letter_id, "at": now}) == 1


def failed(write: Callable[..., int], letter_id: int, why: str) -> bool:
    """Mark a letter that was sent as failed; False where it was, or came, or goes out anew."""
    return write(_FAILED, {"letter": letter_id, "why": why or "failed"}) == 1


def counts(read: Read, since: datetime) -> dict[Fate, int]:
    """How many messages of letters had which fate last, of those that were told of since then."""
    return {Fate(row.fate): int(row.many) for row in read(_COUNTS, {"since": since})}


def reasons(read: Read, since: datetime) -> list[str]:
    """The three reasons that gateways gave most often for what failed."""
    return [str(row.reason) for row in read(_REASONS, {"since": since})]


def let_go(write: Write, letter_id: int) -> None:
    """What is told from now on of a letter's messages is not of it: it goes out another way."""
    write(_LET_GO, {"letter": letter_id})


def _keep(
    write: Write,
    key: tuple[str, str, str],
    letter_id: int | None,
    fate: Fate,
    reason: str,
    now: datetime,
) -> None:
    channel, account, name = key
    columns = {"channel": channel, "account": account, "name": name, "letter": letter_id}
    write(_KEEP, {**columns, "fate": int(fate), "reason": reason, "at": now})
