"""What people allow besides taking part, and what they say of themselves.

Both are off and empty until somebody says otherwise, and both lie apart from every report.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Consent, Report, SelfDescription

G, R, S = of(Consent), of(Report), of(SelfDescription)

_GIVEN = select(G.purpose).where(
    G.person_id == bindparam("person"),
    G.campaign_id == bindparam("campaign"),
    G.purpose != "",
    G.withdrawn_at.is_(None),
)
_TAKE_BACK = (
    update(Consent)
    .where(
        G.person_id == bindparam("person"),
        G.campaign_id == bindparam("campaign"),
        G.purpose == bindparam("what"),
        G.withdrawn_at.is_(None),
    )
    .values(withdrawn_at=bindparam("at"))
)
# Reports whose people allow a purpose, in an interview those who were asked: what is not in
# here is not shown.
_ALLOWING = (
    select(R.id)
    .join(Consent, G.person_id == func.coalesce(R.subject_id, R.reporter_id))
    .where(
        R.id.in_(bindparam("reports", expanding=True)),
        R.agreed.is_(True),
        G.campaign_id == R.campaign_id,
        G.purpose == bindparam("what"),
        G.withdrawn_at.is_(None),
    )
)
_TOLD = (
    select(S.question, S.body, S.told_at, S.id)
    .where(S.person_id == bindparam("person"), S.campaign_id == bindparam("campaign"))
    .order_by(S.id)
)
_ALL_TOLD = (
    select(S.campaign_id, S.question, S.body, S.told_at, S.id)
    .where(S.person_id == bindparam("person"))
    .order_by(S.id)
)
_UNSAY = delete(SelfDescription).where(
    S.person_id == bindparam("person"),
    S.campaign_id == bindparam("campaign"),
    S.question == bindparam("what"),
)


def given(read: Read, person_id: int, campaign_id: int) -> frozenset[str]:
    """The purposes that a person allows now."""
    rows = read(_GIVEN, {"person": person_id, "campaign": campaign_id})
    return frozenset(row.purpose for row in rows)


def take_back(turn: Writes, person_id: int, campaign_id: int, purpose: str, at: datetime) -> None:
    """End a purpose; where it was not allowed nothing changes."""
    told = {"person": person_id, "campaign": campaign_id, "what": purpose, "at": at}
    turn.write(_TAKE_BACK, told)


def allowing(read: Read, reports: Iterable[int], purpose: str) -> frozenset[int]:
    """Those of the reports whose reporters allow the purpose."""
    rows = read(_ALLOWING, {"reports": list(reports), "what": purpose})
    return frozenset(row.id for row in rows)


def told(read: Read, person_id: int, campaign_id: int) -> Sequence[Row[Any]]:
    """What a person said of themselves there: question, body (None: prefers not to say)."""
    return read(_TOLD, {"person": person_id, "campaign": campaign_id})


def all_told(read: Read, person_id: int) -> Sequence[Row[Any]]:
    """What a person said of themselves anywhere."""
    return read(_ALL_TOLD, {"person": person_id})


def unsay(turn: Writes, person_id: int, campaign_id: int, question: str) -> None:
    """Take one of these answers away, whether there is one or not."""
    turn.write(_UNSAY, {"person": person_id, "campaign": campaign_id, "what": question})
