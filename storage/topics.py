"""Topics of a moderators' group: bound to a category or an area, and let go when they are gone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, func, or_, select, text, update

from moderation.states import WAITING
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Contact, Letter, Report

C, L, R = of(Contact), of(Letter), of(Report)

_BIND = (
    update(Contact)
    .where(C.id == bindparam("contact"))
    .values(topic=bindparam("what"), topic_of=bindparam("group_id"))
)
# What goes to a new topic goes to no other of the group any more.
_UNBIND = (
    update(Contact)
    .where(
        C.topic_of == bindparam("group_id"),
        or_(C.topic == bindparam("what"), C.id == bindparam("contact")),
    )
    .values(topic="", use="")
)
_LOST = update(Contact).where(C.id == bindparam("contact")).values(topic="", use="")
_BOUND = select(C.topic).where(C.topic_of == bindparam("group_id"), C.topic != "")
_ABOUT = select(C.topic, C.topic_of, C.language).where(C.id == bindparam("contact"))
_REROUTE = (
    update(Letter)
    .where(
        L.contact_id == bindparam("contact"),
        or_(text("letter.step = 'new'"), text("letter.step = 'leased'")),
    )
    .values(contact_id=bindparam("group_id"), step="new", leased_until=None, edits=None)
)
_SIZES = (
    select(
        R.category,
        R.area,
        func.count().label("waiting"),
        func.sum(case((R.urgent.is_(True), 1), else_=0)).label("urgent"),
        func.min(R.received_at).label("oldest"),
    )
    .where(
        R.campaign_id == bindparam("campaign"),
        R.review.in_(sorted(WAITING)),
        R.answers.is_not(None),
    )
    .group_by(R.category, R.area)
)


def bind(turn: Writes, contact_id: int, group_id: int, what: str) -> None:
    """Let the cards of a category or area come to a topic of a group."""
    told = {"contact": contact_id, "group_id": group_id, "what": what}
    turn.write(_UNBIND, told)
    turn.write(_BIND, told)


def unbind(turn: Writes, contact_id: int, group_id: int) -> None:
    """Let no cards come to a topic any more."""
    turn.write(_UNBIND, {"contact": contact_id, "group_id": group_id, "what": "-"})


def bound(read: Read, group_id: int) -> frozenset[str]:
    """What comes to topics of a group."""
    return frozenset(row.topic for row in read(_BOUND, {"group_id": group_id}))


def about(read: Read, contact_id: int) -> Row[Any] | None:
    """What a contact is bound to as a topic: topic, topic_of and language."""
    rows = read(_ABOUT, {"contact": contact_id})
    return rows[0] if rows else None


def lose(connection: Connection, contact_id: int, group_id: int) -> None:
    """A topic is closed or gone: what was on its way there goes to the group."""
    told = {"contact": contact_id, "group_id": group_id}
    connection.execute(_REROUTE, told)
    connection.execute(_LOST, {"contact": contact_id})


def sizes(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """How much waits, by category and area: waiting, urgent, oldest."""
    return read(_SIZES, {"campaign": campaign_id})


def comes_here(topic: str, category: str, area: str) -> bool:
    """Whether a report of that category there belongs into a topic."""
    return topic in (f"category:{category}", f"area:{area}" if area else "-")


def size(rows: Sequence[Row[Any]]) -> tuple[int, int, datetime | None]:
    """How many wait, how many of them are urgent, and since when the oldest does."""
    oldest = min((row.oldest for row in rows), default=None)
    return sum(row.waiting for row in rows), sum(int(row.urgent) for row in rows), oldest
