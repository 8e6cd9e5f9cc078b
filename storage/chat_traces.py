"""What an interview leaves beside its report: the words of a household in its enumerator's chat.

Letters and inbox rows name no interview, only whom they went to or came from. So they are found
by whose chat it was and when: from shortly before the visit until it ended.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, case, delete, func, or_, select, update

from storage.columns import of
from storage.db import Writes, made_at
from storage.models import Attachment, Contact, Draft, Inbox, Letter, Supplement, Visit

C, D, L, S, V = map(of, (Contact, Draft, Letter, Supplement, Visit))
I = of(Inbox)  # noqa: E741
# The household's code is typed, and its consent read out, before the visit is written down.
BEFORE = timedelta(minutes=30)
_OPEN = ("new", "leased")

_VISITS = select(*V).where(V.subject_id == bindparam("subject")).order_by(V.id)
_DRAFTED = select(D.id).where(D.id == bindparam("visit"))
_NEXT = select(func.min(V.id).label("id")).where(
    V.enumerator_id == bindparam("person"), V.id > bindparam("visit")
)
_ADDED = select(S.added_at).where(S.report_id == bindparam("visit"))
# Their questions, and all that was delivered in that time; what waits of other things goes out.
_SAID = (
    L.contact_id.in_(select(C.id).where(C.person_id == bindparam("person"))),
    L.id > bindparam("first"),
    L.created_at <= bindparam("ends"),
    or_(L.handler == "report", L.step.not_in(_OPEN)),
)
_DROP_FILES = delete(Attachment).where(of(Attachment).letter_id.in_(select(L.id).where(*_SAID)))
# The labels of a choice may be what was answered before ("Which answer to change?").
_EMPTY_SAID = (
    update(Letter)
    .where(*_SAID)
    .values(
        prompt=None,
        choices=case((L.handler == "report", "[]"), else_=L.choices),
        step=case((L.step.in_(_OPEN), "failed"), else_=L.step),
    )
)
_EMPTY_HEARD = (
    update(Inbox)
    .where(
        I.talker.in_(select(C.talker).where(C.person_id == bindparam("person"))),
        I.step != "new",
        I.received_at >= bindparam("since"),
        I.received_at <= bindparam("ends"),
    )
    .values(body=None)
)


@dataclass(frozen=True, slots=True)
class Stay:
    """When somebody's chat may hold a household's words; letters count from after `first`."""

    person_id: int
    first: int
    since: datetime
    until: datetime


def empty(turn: Writes, subject_id: int) -> None:
    """Empty what the chats of its enumerators hold of a household: letters and messages."""
    for visit in turn.read(_VISITS, {"subject": subject_id}):
        for stay in _stays(turn, visit):
            told = {"person": stay.person_id, "ends": stay.until}
            turn.write(_DROP_FILES, {**told, "first": stay.first})
            turn.write(_EMPTY_SAID, {**told, "first": stay.first})
            turn.write(_EMPTY_HEARD, {**told, "since": stay.since})


def empty_heard(turn: Writes, person_id: int, *, since: datetime) -> None:
    """Empty what somebody wrote since shortly before an instant: the command with its code."""
    told = {"person": person_id, "since": since - BEFORE, "ends": turn.now}
    turn.write(_EMPTY_HEARD, told)


def _stays(turn: Writes, visit: Row[Any]) -> Iterator[Stay]:
    person_id, began_at = visit.enumerator_id, made_at(visit.id)
    yield Stay(person_id, visit.id, began_at - BEFORE, _ended_at(turn, visit))
    for row in turn.read(_ADDED, {"visit": visit.id}):
        first = turn.ids.first_of(row.added_at)
        yield Stay(person_id, first, row.added_at - BEFORE, row.added_at)


def _ended_at(turn: Writes, visit: Row[Any]) -> datetime:
    """When its words came no more; a broken-off one ended before the next visit at the latest."""
    ended_at: datetime = visit.visited_at
    if visit.outcome != "partial":
        return ended_at
    after = turn.read(_NEXT, {"person": visit.enumerator_id, "visit": visit.id})[0].id
    if after is None or turn.read(_DRAFTED, {"visit": visit.id}):
        return turn.now
    return made_at(after)
