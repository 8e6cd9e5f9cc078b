"""Letters: stored in the turn, claimed for delivery, answered, thinned out afterwards."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, func, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from messages.model import Choice, Letter, Prompt
from storage.columns import of
from storage.db import Read
from storage.models import Attachment, Contact, Pace
from storage.models import Letter as LetterRow

L = of(LetterRow)
K, P = of(Contact), of(Pace)
LIVES = timedelta(days=7)
LEASE = timedelta(minutes=2)

INSERT = {
    "sqlite": sqlite.insert(LetterRow).on_conflict_do_nothing(index_elements=["dedupe"]),
    "postgresql": postgresql.insert(LetterRow).on_conflict_do_nothing(index_elements=["dedupe"]),
}
# An answer ends every question up to it: the next one is computed, never taken up again.
_ANSWERED = (
    update(LetterRow)
    .where(
        L.contact_id == bindparam("c"),
        L.id <= bindparam("l"),
        text("letter.handler IS NOT NULL AND letter.answered_at IS NULL"),
    )
    .values(answered_at=bindparam("at"))
)
_ANSWERED_TOGETHER = text(
    "UPDATE letter SET answered_at = :at"
    " FROM unnest(CAST(:contacts AS bigint[]), CAST(:ids AS bigint[])) AS reply(c, l)"
    " WHERE letter.contact_id = reply.c AND letter.id <= reply.l"
    " AND letter.handler IS NOT NULL AND letter.answered_at IS NULL"
)
_IS_WAITING = text("letter.handler IS NOT NULL AND letter.answered_at IS NULL")
_ASKED = (L.id, L.contact_id, L.handler, L.subject, L.choices, L.until, L.answered_at)
_LAST = (
    select(func.max(L.id))
    .where(
        L.contact_id.in_(bindparam("contacts", expanding=True)),
        _IS_WAITING,
        L.not_before <= bindparam("now"),  # nobody answers what they have not seen
    )
    .group_by(L.contact_id)
)
_WAITING = select(*_ASKED).where(L.id.in_(_LAST))
_BY_ID = select(*_ASKED).where(L.id.in_(bindparam("ids", expanding=True)))
_DUE = (
    select(
        L.id, L.contact_id, L.prompt, L.choices, L.edits, L.answers, L.pin, L.priority, L.tries,
        L.expires_at, L.handler, L.until, K.channel, K.account, K.address, K.kind,
        K.next_letter_at, K.gone_at, K.talker,
    )
    .join(Contact, K.id == L.contact_id)
    .where(text("letter.step = 'new'"), L.not_before <= bindparam("now"))
    .order_by(L.priority, L.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=LetterRow)
)  # fmt: skip
_LEASE = (
    update(LetterRow)
    .where(L.id == bindparam("l"))
    .values(step="leased", leased_until=bindparam("lease_ends"))
)
_SENT = (
    update(LetterRow)
    .where(L.id == bindparam("l"))
    .values(step="sent", sent_at=bindparam("at"), external_id=bindparam("ref"), leased_until=None)
)
_LATER = (
    update(LetterRow)
    .where(L.id == bindparam("l"))
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
    .where(text("letter.step = 'leased'"), L.leased_until < bindparam("now"))
    .values(step="new", leased_until=None)
)
_NEXT = update(Contact).where(K.id == bindparam("c")).values(next_letter_at=bindparam("at"))
_GONE = update(Contact).where(K.id == bindparam("c")).values(gone_at=bindparam("at"))
_EXTERNAL = select(L.id, L.external_id).where(L.id.in_(bindparam("ids", expanding=True)))
_PACE = select(P.name, P.free_at)
_SUPERSEDE = (
    update(LetterRow)
    .where(
        and_(
            L.subject == bindparam("about"),
            L.handler == bindparam("asker"),
            L.answered_at.is_(None),
        )
    )
    .values(answered_at=bindparam("at"))
)


def prompt_json(prompt: Prompt) -> str:
    """What is sealed of a letter; attachments are rows of their own."""
    return json.dumps(
        {
            "text": prompt.text,
            "columns": prompt.columns,
            "wants_place": prompt.wants_place,
            "subject": prompt.subject,
            "html": prompt.html,
            "alts": [a.alt for a in prompt.attachments],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read_prompt(text: str, choices_json: str) -> tuple[Prompt, list[str]]:
    """The Prompt again, without its attachments, whose alt texts come beside it."""
    kept = json.loads(text)
    choices = tuple(Choice(value, label) for value, label in json.loads(choices_json))
    prompt = Prompt(
        kept["text"],
        choices,
        kept["columns"],
        kept["wants_place"],
        (),
        kept["subject"],
        kept["html"],
    )
    return prompt, kept["alts"]


def row(letter: Letter, *, letter_id: int, now: datetime, sealed: bytes) -> dict[str, Any]:
    """The columns of a new letter row; `sealed` is its prompt."""
    asks = letter.asks
    return {
        "id": letter_id,
        "contact_id": letter.to,
        "step": "new",
        "prompt": sealed,
        "handler": asks.handler if asks else None,
        "subject": asks.subject if asks else "",
        "choices": json.dumps([[c.value, c.label] for c in letter.prompt.choices]),
        "until": asks.until if asks else None,
        "answered_at": None,
        "edits": letter.edits,
        "answers": letter.answers,
        "priority": letter.priority,
        "pin": letter.pin,
        "dedupe": letter.dedupe,
        "created_at": now,
        "not_before": now + letter.wait,
        "expires_at": now + letter.wait + (letter.lives or LIVES),
        "leased_until": None,
        "tries": 0,
        "error": None,
        "external_id": None,
        "sent_at": None,
    }


def waiting(read: Read, contacts: Iterable[int], now: datetime) -> Sequence[Row[Any]]:
    """The last unanswered asking letter of each contact: id, contact_id, handler, subject ..."""
    return read(_WAITING, {"contacts": list(contacts), "now": now})


def by_id(read: Read, ids: Iterable[int]) -> Sequence[Row[Any]]:
    """Asking letters by id, whether answered or not."""
    return read(_BY_ID, {"ids": list(ids)})


def answered(connection: Connection, replies: Sequence[tuple[int, int]], now: datetime) -> None:
    """End the questions that were answered.

    Args:
        connection: in a transaction.
        replies: contact and the letter that it answered; never empty.
        now: when.
    """
    if connection.dialect.name == "sqlite":
        connection.execute(_ANSWERED, [{"c": c, "l": i, "at": now} for c, i in replies])
        return
    contacts, ids = [c for c, _ in replies], [i for _, i in replies]
    connection.execute(_ANSWERED_TOGETHER, {"at": now, "contacts": contacts, "ids": ids})


def supersede(turn: Any, *, handler: str, subject: str) -> int:
    """All open letters that ask this of anybody ask no more; returns how many."""
    return int(turn.write(_SUPERSEDE, {"asker": handler, "about": subject, "at": turn.now}))


def present(connection: Connection, ids: Iterable[int]) -> set[int]:
    """Those of the letters that are stored."""
    return set(connection.execute(select(L.id).where(L.id.in_(list(ids)))).scalars())


# --- delivery ------------------------------------------------------------------------------


def due(connection: Connection, now: datetime, most: int) -> Sequence[Row[Any]]:
    """Letters that may go out now, most urgent and oldest first, locked on PostgreSQL."""
    connection.execute(_RELEASE, {"now": now})
    return connection.execute(_DUE, {"now": now, "most": most}).all()


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


def gone(connection: Connection, contact_id: int, now: datetime) -> None:
    """The address is unreachable: no more letters there until it writes again."""
    connection.execute(_GONE, {"c": contact_id, "at": now})
    connection.execute(
        update(LetterRow)
        .where(L.contact_id == contact_id, or_(L.step == "new", L.step == "leased"))
        .values(step="failed", error="gone", leased_until=None)
    )


def undelivered(connection: Connection) -> int:
    """How many letters wait, whether due or not."""
    statement = select(func.count()).select_from(LetterRow).where(L.step.in_(["new", "leased"]))
    return int(connection.execute(statement).scalar_one())


def moved(connection: Connection, contact_id: int, address: bytes, talker: bytes) -> None:
    """The contact has another address from now on."""
    connection.execute(
        update(Contact).where(K.id == contact_id).values(address=address, talker=talker)
    )
