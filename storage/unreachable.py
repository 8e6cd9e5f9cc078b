"""An address that is reached no more: what waits there goes another way, where one was agreed on.

Knows no gateway; what says that an address is lost are `bot.post` and `handlers.dispatched`.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, exists, or_, select, update

from privacy.vault import Vault
from storage import dispatches
from storage.columns import of, table_of
from storage.db import Read
from storage.models import Consent, Contact
from storage.models import Letter as LetterRow

C, G, L = of(Contact), of(Consent), of(LetterRow)
_LOST = table_of(Contact).alias("lost")
# What people allowed: to be written to about their reports.
PURPOSE = "contact"

_OTHERS = (
    select(C.id, C.address)
    .join(_LOST, _LOST.c.person_id == C.person_id)
    .where(
        _LOST.c.id == bindparam("contact"),
        C.channel != _LOST.c.channel,
        C.kind == "person",
        C.gone_at.is_(None),
        C.stopped_at.is_(None),
        C.blocked_at.is_(None),
        exists().where(
            G.person_id == C.person_id,
            G.campaign_id == _LOST.c.campaign_id,
            G.purpose == PURPOSE,
            G.withdrawn_at.is_(None),
        ),
    )
    .order_by(C.seen_at.desc(), C.id)
)
_GONE = (
    update(Contact)
    .where(C.id == bindparam("contact"), C.gone_at.is_(None))
    .values(gone_at=bindparam("at"))
)
_BACK = (
    update(Contact)
    .where(C.id == bindparam("contact"), C.gone_at.is_not(None))
    .values(gone_at=None)
)
_WAITING = or_(L.step == "new", L.step == "leased", L.id == bindparam("failed"))
# A question is asked where it is answered, a code proves the address that it is sent to, and what
# replaces a message on the screen has none there.
_TELLS = and_(
    L.handler.is_(None),
    L.answers.is_(None),
    L.edits.is_(None),
    L.prompt.is_not(None),
    L.expires_at > bindparam("at"),
)
_GO_OVER = (
    update(LetterRow)
    .where(L.contact_id == bindparam("contact"), _WAITING, _TELLS)
    .values(
        contact_id=bindparam("there"),
        step="new",
        tries=0,
        error="gone over",
        leased_until=None,
        sent_at=None,
        external_id=None,
    )
)
_GIVE_UP = (
    update(LetterRow)
    .where(L.contact_id == bindparam("contact"), or_(L.step == "new", L.step == "leased"))
    .values(step="failed", error="gone", leased_until=None)
)


def lose(
    read: Read,
    write: Callable[..., Any],
    vault: Vault,
    contact_id: int,
    now: datetime,
    *,
    failed_letter: int = 0,
) -> int | None:
    """Mark an address as unreachable until somebody writes from it.

    Args:
        read: runs a query.
        write: runs a change.
        vault: opens addresses, to find the person's private one.
        contact_id: the address.
        now: when it failed.
        failed_letter: the letter that did not come, which goes the other way too; 0 for none.

    Returns:
        The contact that gets what waited, None where it was given up.
    """
    there = another_way(read, vault, contact_id)
    write(_GONE, {"contact": contact_id, "at": now})
    if there is not None:
        told = {"contact": contact_id, "there": there, "at": now, "failed": failed_letter}
        write(_GO_OVER, told)
        dispatches.let_go(write, failed_letter)
    write(_GIVE_UP, {"contact": contact_id})
    return there


def another_way(read: Read, vault: Vault, contact_id: int) -> int | None:
    """Where else this person wants to be written to, in private: the one they used last."""
    for row in read(_OTHERS, {"contact": contact_id}):
        # GROUP:MEMBER is where they speak before others.
        if ":" not in vault.open_text(row.address, place=f"contact|address|{row.id}"):
            return int(row.id)
    return None


def found_again(write: Callable[..., Any], contact_id: int) -> None:
    """A telephone has what was sent there: it is reached after all."""
    write(_BACK, {"contact": contact_id})
