"""Letters: stored in the turn, waiting for an answer, answered. See `delivery.py` for sending."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from messages.model import Choice, Exhibit, Letter, Page, Prompt
from storage.columns import of
from storage.compiled import Compiled
from storage.db import Read
from storage.models import Letter as LetterRow

L = of(LetterRow)
LIVES = timedelta(days=7)
# Stands in the column of a letter that answers a press; which press, lies sealed in its prompt.
SEALED = "sealed"

INSERT = {
    name: Compiled(dialect.insert(LetterRow).on_conflict_do_nothing(index_elements=["dedupe"]))
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}
# An answer ends every question up to it: the next one is computed, never taken up again.
_ANSWERED = Compiled(
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
_ASKED = (
    L.id, L.contact_id, L.handler, L.subject, L.choices, L.until, L.answered_at, L.shown_to,
)  # fmt: skip
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


def prompt_json(prompt: Prompt, *, answers: str | None = None) -> str:
    """What is sealed of a letter; attachments are rows of their own.

    `answers` is sealed too: from the id of a press Telegram's number of its person can be told.
    """
    return json.dumps(
        {
            "text": prompt.text,
            "columns": prompt.columns,
            "wants_place": prompt.wants_place,
            "subject": prompt.subject,
            "html": prompt.html,
            "alts": [a.alt for a in prompt.attachments],
            "is_protected": prompt.is_protected,
            "shows": [[e.name, e.mime, e.sha256] for e in prompt.shows],
            "answers": answers,
            "page": [page.start, page.end, page.more] if (page := prompt.page) else None,
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
        kept.get("is_protected", False),
        tuple(Exhibit(*told) for told in kept.get("shows", ())),
        page=Page(*page) if (page := kept.get("page")) else None,
    )
    return prompt, kept["alts"]


def read_answers(text: str) -> str | None:
    """The ref of the press that a letter answers, None for all others."""
    answers = json.loads(text)["answers"]
    return None if answers is None else str(answers)


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
        "shown_to": letter.prompt.page.end if letter.prompt.page else 0,
        "until": asks.until if asks else None,
        "answered_at": None,
        "edits": letter.edits,
        "answers": SEALED if letter.answers else None,
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
        _ANSWERED.write(connection, [{"c": c, "l": i, "at": now} for c, i in replies])
        return
    contacts, ids = [c for c, _ in replies], [i for _, i in replies]
    connection.execute(_ANSWERED_TOGETHER, {"at": now, "contacts": contacts, "ids": ids})


def present(connection: Connection, ids: Iterable[int]) -> set[int]:
    """Those of the letters that are stored."""
    return set(connection.execute(select(L.id).where(L.id.in_(list(ids)))).scalars())
