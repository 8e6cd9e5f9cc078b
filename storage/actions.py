"""What meetings agreed on: who does what until when, asked about until it is closed.

Every change is a compare-and-set: who comes late, or presses an old button, changes nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, or_, select, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Action, Case, Contact, Decision, Person

A, K, X, D = map(of, (Action, Case, Contact, Decision))
# How a decision about an action is named, and its reasons.
ABOUT = "action"
MADE, PUT_OFF, DONE = "made", "put_off", "done"
ASKED_AGAIN_AFTER = timedelta(days=7)

_ONE = select(*A).where(A.id == bindparam("action"))
_OPEN = (
    select(*A)
    .where(A.campaign_id == bindparam("campaign"), A.closed_at.is_(None))
    .order_by(A.due_on, A.id)
)
_OPEN_OF = _OPEN.where(A.office == bindparam("office_code"))
_IS_DUE = (
    A.closed_at.is_(None),
    A.due_on <= bindparam("today"),
    or_(A.asked_on.is_(None), A.asked_on <= bindparam("a_week_ago")),
)
_DUE = select(*A).where(A.campaign_id == bindparam("campaign"), *_IS_DUE).order_by(A.due_on, A.id)
_ASKED = (
    update(Action).where(A.id == bindparam("action"), *_IS_DUE).values(asked_on=bindparam("today"))
)
_PUT_OFF = (
    update(Action)
    .where(A.id == bindparam("action"), A.closed_at.is_(None), A.due_on == bindparam("before"))
    .values(due_on=bindparam("after"), asked_on=None)
)
_CLOSE = (
    update(Action)
    .where(A.id == bindparam("action"), A.closed_at.is_(None))
    .values(closed_at=bindparam("at"), closed_by=bindparam("person"), outcome=DONE)
)
_PUT_OFF_BEFORE = (
    select(D.subject_id, D.before)
    .where(
        D.subject_id.in_(bindparam("actions", expanding=True)),
        D.about == ABOUT,
        D.reason == PUT_OFF,
    )
    .order_by(D.id)
)
_VERSIONS = select(D.version).where(D.subject_id == bindparam("action"), D.about == ABOUT)
# What a meeting agreed on is the meeting's; it stays without the person who wrote it down.
_MADE = select(A.id).where(A.made_by == bindparam("person")).limit(1)
_STRIP_MADE = (
    update(Action).where(A.made_by == bindparam("person")).values(made_by=bindparam("stranger"))
)
_STRIP_CLOSED = update(Action).where(A.closed_by == bindparam("person")).values(closed_by=None)
_CASES = (
    select(K.id, K.code, K.restricted)
    .where(K.campaign_id == bindparam("campaign"))
    .order_by(K.opened_at, K.id)
)
_REACH = (
    select(X.id, X.language)
    .where(
        X.person_id == bindparam("person"),
        X.kind == "person",
        X.gone_at.is_(None),
        X.stopped_at.is_(None),
    )
    .order_by(X.id)
)


def place_of(action_id: int) -> str:
    """Where an action's words are sealed for."""
    return f"action|body|{action_id}"


def one(read: Read, action_id: int) -> Row[Any] | None:
    """The action of that id."""
    rows = read(_ONE, {"action": action_id})
    return rows[0] if rows else None


def still_open(read: Read, campaign_id: int, *, office: str | None = None) -> Sequence[Row[Any]]:
    """What is not closed, first due first; None means of all offices."""
    told = {"campaign": campaign_id}
    return read(_OPEN, told) if office is None else read(_OPEN_OF, {**told, "office_code": office})


def due(read: Read, campaign_id: int, today: date) -> Sequence[Row[Any]]:
    """What the owners are to be asked about: due, and not asked about within a week."""
    return read(_DUE, {"campaign": campaign_id, **_days(today)})


def was_asked(turn: Writes, action_id: int, today: date) -> bool:
    """Note that the owner is asked; False where that was done already, or it is closed."""
    return turn.write(_ASKED, {"action": action_id, **_days(today)}) == 1


def put_off(turn: Writes, action_id: int, *, before: date, after: date) -> bool:
    """Give it another day; False where it is closed, or its day is no longer `before`."""
    told = {"action": action_id, "before": before, "after": after}
    return turn.write(_PUT_OFF, told) == 1


def close(turn: Writes, action_id: int, *, person_id: int | None, at: datetime) -> bool:
    """Call it done; False where it was already."""
    return turn.write(_CLOSE, {"action": action_id, "person": person_id, "at": at}) == 1


def earlier_days(read: Read, actions: Iterable[int]) -> dict[int, list[date]]:
    """The days that each was due before it was put off, oldest first; none: not in here."""
    ids, found = list(actions), dict[int, list[date]]()
    for row in read(_PUT_OFF_BEFORE, {"actions": ids}) if ids else ():
        found.setdefault(row.subject_id, []).append(date.fromisoformat(row.before))
    return found


def next_version(read: Read, action_id: int) -> int:
    """The version that the next decision about it makes."""
    return max((row.version for row in read(_VERSIONS, {"action": action_id})), default=0) + 1


def cases_in(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """All cases of a campaign, oldest first: id, code, restricted."""
    return read(_CASES, {"campaign": campaign_id})


def reach(read: Read, person_id: int) -> Sequence[Row[Any]]:
    """Where a person can be written to: id, language."""
    return read(_REACH, {"person": person_id})


def forget_person(turn: Writes, person_id: int, *, random_key: bytes) -> None:
    """Leave the person's actions to a stranger with a random key; the words stay."""
    turn.write(_STRIP_CLOSED, {"person": person_id})
    if turn.read(_MADE, {"person": person_id}):
        stranger = turn.ids()
        turn.add(Person, id=stranger, key=random_key, created_at=turn.now)
        turn.write(_STRIP_MADE, {"person": person_id, "stranger": stranger})


def _days(today: date) -> dict[str, date]:
    return {"today": today, "a_week_ago": today - ASKED_AGAIN_AFTER}
