"""Delivery: letters claimed for sending, sent, put off or given up, and how fast they may go.

Knows nothing of what they say or ask.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    and_,
    bindparam,
    exists,
    or_,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import of, table_of
from storage.models import Attachment, Contact, Pace
from storage.models import Letter as LetterRow

L, K, P = of(LetterRow), of(Contact), of(Pace)
LEASE = timedelta(minutes=2)

_EARLIER = table_of(LetterRow).alias("earlier")
_LEASED = table_of(LetterRow).alias("held")
_COLUMNS = (
    L.id, L.contact_id, L.prompt, L.choices, L.edits, L.answers, L.pin, L.priority, L.tries,
    L.expires_at, L.until, L.handler, L.error, L.created_at, K.channel, K.account, K.address,
    K.kind, K.gone_at, K.stopped_at, K.campaign_id,
)  # fmt: skip
# Each contact's first letter, if nothing is on its way there and its pause is over: whoever must
# wait takes no place in the line, and one person's letters keep their order between workers.
# A toast (the answer to a press) is for now or never and waits for nobody.
_IS_NEXT = or_(
    L.answers.is_not(None),
    and_(
        or_(K.next_letter_at.is_(None), K.next_letter_at <= bindparam("now")),
        ~exists().where(_LEASED.c.contact_id == L.contact_id, text("held.step = 'leased'")),
        ~exists().where(
            _EARLIER.c.contact_id == L.contact_id,
            text("earlier.step = 'new'"),
            _EARLIER.c.answers.is_(None),
            _EARLIER.c.not_before <= bindparam("now"),
            tuple_(_EARLIER.c.priority, _EARLIER.c.id) < tuple_(L.priority, L.id),
        ),
    ),
)
_DUE = (
    select(*_COLUMNS)
    .join(Contact, K.id == L.contact_id)
    .where(
        text("letter.step = 'new'"),
        L.not_before <= bindparam("now"),
        (K.channel + ":" + K.account).in_(bindparam("ways", expanding=True)),
        _IS_NEXT,
    )
    .order_by(L.priority, L.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=LetterRow)
)
_LEASE = (
    update(LetterRow)
    .where(L.id == bindparam("l"))
    .values(step="leased", leased_until=bindparam("lease_ends"))
)
# What was emptied or given up while it was on the wire stays so.
_ON_THE_WIRE = text("letter.step = 'leased'")
_SENT = (
    update(LetterRow)
    .where(L.id == bindparam("l"), _ON_THE_WIRE)
    .values(step="sent", sent_at=bindparam("at"), external_id=bindparam("ref"), leased_until=None)
)
_LATER = (
    update(LetterRow)
    .where(L.id == bindparam("l"), _ON_THE_WIRE)
    .values(
        step="new",
        not_before=bindparam("at"),
        tries=L.tries + bindparam("more"),
        error=bindparam("why"),
        leased_until=None,
    )
)
_FAILED = (
    update(LetterRow)
    .where(L.id == bindparam("l"))
    .values(step=bindparam("to_step"), error=bindparam("why"), leased_until=None)
)
_RELEASE = (
    update(LetterRow)
    .where(text("letter.step = 'leased'"), L.leased_until <= bindparam("now"))
    .values(step="new", leased_until=None)
)
_NEXT = update(Contact).where(K.id == bindparam("c")).values(next_letter_at=bindparam("at"))
_EXTERNAL = select(L.id, L.external_id).where(L.id.in_(bindparam("ids", expanding=True)))
# Held until the commit, so that two processes do not spend the same second twice.
_PACE = select(P.name, P.free_at).with_for_update()


def release(connection: Connection, now: datetime) -> None:
    """Letters whose lease is over are due again."""
    connection.execute(_RELEASE, {"now": now})


def due(connection: Connection, now: datetime, most: int, *, ways: Sequence[str]) -> Sequence[Any]:
    """Letters that may go out now, most urgent and oldest first, locked on PostgreSQL.

    Args:
        ways: "channel:account" of those that can take letters now.

    Returns:
        At most one letter a contact, besides toasts.
    """
    release(connection, now)
    return connection.execute(_DUE, {"now": now, "most": most, "ways": list(ways)}).all()


def lease(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Take letters for delivery; after two minutes without word they are due again."""
    if ids:
        connection.execute(_LEASE, [{"l": i, "lease_ends": now + LEASE} for i in ids])


def paces(connection: Connection) -> dict[str, datetime]:
    """When each channel's account is free to send."""
    return dict(connection.execute(_PACE).all())


def keep_paces(connection: Connection, paces: dict[str, datetime]) -> None:
    """Write the paces back."""
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(Pace)
    if paces:
        connection.execute(
            statement.on_conflict_do_update(
                index_elements=["name"], set_={"free_at": statement.excluded.free_at}
            ),
            [{"name": name, "free_at": at} for name, at in paces.items()],
        )


def next_letters(connection: Connection, times: dict[int, datetime]) -> None:
    """Set when each contact may get its next letter."""
    if times:
        connection.execute(_NEXT, [{"c": c, "at": at} for c, at in times.items()])


def externals(connection: Connection, ids: Sequence[int]) -> dict[int, str | None]:
    """External message ids of letters."""
    return dict(connection.execute(_EXTERNAL, {"ids": list(ids)}).all()) if ids else {}


def files(connection: Connection, ids: Sequence[int]) -> Sequence[Row[Any]]:
    """The attachments of letters, in order."""
    columns = of(Attachment)
    statement = (
        select(*columns)
        .where(columns.letter_id.in_(list(ids)))
        .order_by(columns.letter_id, columns.n)
    )
    return connection.execute(statement).all() if ids else []


def sent(connection: Connection, letter_id: int, ref: str | None, now: datetime) -> None:
    """Delivered, under this external id."""
    connection.execute(_SENT, {"l": letter_id, "at": now, "ref": ref})


def later(
    connection: Connection, letter_id: int, at: datetime, why: str, *, counts: bool = True
) -> None:
    """Try again at an instant; `counts` is False when the peer only told us to slow down."""
    connection.execute(_LATER, {"l": letter_id, "at": at, "why": why, "more": int(counts)})


def failed(connection: Connection, letter_id: int, why: str, *, step: str = "failed") -> None:
    """Given up for good (or expired)."""
    connection.execute(_FAILED, {"l": letter_id, "why": why, "to_step": step})


def moved(connection: Connection, contact_id: int, address: bytes, talker: bytes) -> None:
    """The contact has another address from now on."""
    connection.execute(
        update(Contact).where(K.id == contact_id).values(address=address, talker=talker)
    )
