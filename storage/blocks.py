"""Who is blocked, until when, and the cases that they reported: all that is told of them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, distinct, func, select, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Case, Contact, Decision, Report

K, D, R, C = of(Contact), of(Decision), of(Report), of(Case)
# So many at most are listed, or let go in one minute.
MOST = 50
_MOST_REPORTS = 500

_BLOCK = (
    update(Contact)
    .where(K.person_id == bindparam("person"), K.blocked_at.is_(None))
    .values(blocked_at=bindparam("at"), blocked_until=bindparam("until"))
)
_UNBLOCK = (
    update(Contact)
    .where(K.person_id == bindparam("person"), K.blocked_at == bindparam("since"))
    .values(blocked_at=None, blocked_until=None)
)
# The decision by which somebody is blocked now.
_HOW = and_(
    D.subject_id == K.person_id,
    D.about == "block",
    D.decided_at == K.blocked_at,
    D.undoes.is_(None),
    D.after != "",
)
_BLOCKED = (
    select(
        K.person_id,
        K.blocked_at,
        func.max(K.blocked_until).label("blocked_until"),
        D.campaign_id,
        D.after,
        D.reason,
    )
    .join_from(Contact, Decision, _HOW)
    .group_by(K.person_id, K.blocked_at, D.campaign_id, D.after, D.reason)
    .limit(MOST)
)
_HERE = _BLOCKED.where(K.blocked_at.is_not(None), D.campaign_id == bindparam("campaign")).order_by(
    K.blocked_at.desc(), K.person_id
)
_OF_CASE = _BLOCKED.where(
    K.blocked_at.is_not(None),
    D.campaign_id == bindparam("campaign"),
    K.person_id.in_(select(R.reporter_id).where(R.case_id == bindparam("case"))),
)
_MANY = (
    select(func.count(distinct(K.person_id)))
    .join_from(Contact, Decision, _HOW)
    .where(K.blocked_at.is_not(None), D.campaign_id == bindparam("campaign"))
)
_OVER = _BLOCKED.where(K.blocked_at.is_not(None), K.blocked_until <= bindparam("now"))
_CASES = (
    select(R.reporter_id, C.code)
    .join_from(Report, Case, C.id == R.case_id)
    .where(
        R.reporter_id.in_(bindparam("people", expanding=True)),
        R.campaign_id == bindparam("campaign"),
    )
    .order_by(R.id.desc())
    .limit(_MOST_REPORTS)
)


def block(turn: Writes, person_id: int, until: datetime | None = None) -> int:
    """Take nothing more from a person; returns how many contacts that closes.

    Args:
        until: the instant when it ends by itself; None is for good.
    """
    return turn.write(_BLOCK, {"person": person_id, "at": turn.now, "until": until})


def unblock(turn: Writes, person_id: int, since: datetime) -> int:
    """Open the contacts again that were closed at that instant; returns how many."""
    return turn.write(_UNBLOCK, {"person": person_id, "since": since})


def here(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """Who was blocked in a campaign, the latest first, at most `MOST`.

    Returns:
        person_id, blocked_at, blocked_until, campaign_id, after and reason of the decision.
    """
    return read(_HERE, {"campaign": campaign_id})


def of_case(read: Read, campaign_id: int, case_id: int) -> Sequence[Row[Any]]:
    """Those blocked who reported this case; columns as of `here`."""
    return read(_OF_CASE, {"campaign": campaign_id, "case": case_id})


def many(read: Read, campaign_id: int) -> int:
    """How many are blocked in a campaign."""
    return int(read(_MANY, {"campaign": campaign_id})[0][0])


def over(read: Read, now: datetime) -> Sequence[Row[Any]]:
    """Those in all campaigns whose time is over; columns as of `here`."""
    return read(_OVER, {"now": now})


def codes(read: Read, campaign_id: int, people: Iterable[int]) -> dict[int, list[str]]:
    """The codes of the cases that each of these people reported, the newest first."""
    wanted = sorted(set(people))
    found: dict[int, list[str]] = {person: [] for person in wanted}
    rows = read(_CASES, {"people": wanted, "campaign": campaign_id}) if wanted else []
    for row in rows:
        if row.code not in found[row.reporter_id]:
            found[row.reporter_id].append(row.code)
    return found
