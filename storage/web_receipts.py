"""What the page for receipts answers: kept for an hour, sealed, under a hash of its ticket."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from privacy.vault import Vault
from publishing.receipts import Receipt, read, write
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Inbox, WebReceipt

W, B = of(WebReceipt), of(Inbox)

_OF_TICKET = select(W.body, W.until).where(W.ticket == bindparam("of"))
_EMPTY = update(Inbox).where(B.seq == bindparam("asked")).values(body=None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said, as a message key, and the receipts, newest first."""

    said: str
    receipts: tuple[Receipt, ...] = ()


def keep(
    turn: Writes, vault: Vault, ticket: int, report_id: int | None, answer: Answer, until: datetime
) -> None:
    """Store an answer."""
    told = {"said": answer.said, "receipts": [write(one).decode() for one in answer.receipts]}
    body = vault.seal_text(json.dumps(told), place=_place(ticket))
    turn.add(WebReceipt, ticket=ticket, report_id=report_id, body=body, until=until)


def of_ticket(look: Read, vault: Vault, ticket: int, now: datetime) -> Answer | None:
    """The answer to a ticket; None where there is none (yet), or its hour is over."""
    rows = look(_OF_TICKET, {"of": ticket})
    if not rows or rows[0].until <= now:
        return None
    told = json.loads(vault.open_text(rows[0].body, place=_place(ticket)))
    texts: Sequence[str] = told["receipts"]
    return Answer(told["said"], tuple(read(text.encode()) for text in texts))


def empty_question(turn: Writes, seq: int) -> None:
    """Take the code out of the inbox at once: a FORGET would not find it there."""
    turn.write(_EMPTY, {"asked": seq})


def _place(ticket: int) -> str:
    return f"web_receipt|body|{ticket}"
