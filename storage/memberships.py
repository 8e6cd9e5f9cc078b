"""Memberships: who holds which role in a campaign, and how it ends.

Ending one is compare-and-set; the Decision beside it is noted by whoever ends it.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Contact, Membership, Report

M, C, R = of(Membership), of(Contact), of(Report)

_HELD = (
    select(*M)
    .where(M.campaign_id == bindparam("campaign"), M.ended_at.is_(None))
    .order_by(M.given_at, M.id)
)
_ONE = select(*M).where(M.id == bindparam("membership"))
_END = (
    update(Membership)
    .where(M.id == bindparam("membership"), M.ended_at.is_(None))
    .values(ended_at=bindparam("at"))
)
_LET_GO = (
    update(Report)
    .where(R.claimed_by == bindparam("person"), R.campaign_id == bindparam("campaign"))
    .values(claimed_by=None, claimed_until=None)
)
_PRIVATE = (
    select(C.id, C.language, C.address, C.channel, C.seen_at)
    .where(
        C.person_id == bindparam("person"),
        C.kind == "person",
        C.gone_at.is_(None),
        C.stopped_at.is_(None),
    )
    .order_by(C.id)
)


def held(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """All memberships of a campaign that hold now, oldest first."""
    return read(_HELD, {"campaign": campaign_id})


def one(read: Read, membership_id: int) -> Row[Any] | None:
    """The membership of that id, ended or not."""
    rows = read(_ONE, {"membership": membership_id})
    return rows[0] if rows else None


def end(turn: Writes, membership_id: int) -> bool:
    """End one; False when it had ended already."""
    return turn.write(_END, {"membership": membership_id, "at": turn.now}) == 1


def let_go(turn: Writes, person_id: int, campaign_id: int) -> int:
    """Give the cards that a person holds back to the queue; returns how many."""
    return turn.write(_LET_GO, {"person": person_id, "campaign": campaign_id})


def chats(read: Read, person_id: int) -> Sequence[Row[Any]]:
    """Where letters reach a person now, in groups too; addresses are sealed."""
    return read(_PRIVATE, {"person": person_id})
