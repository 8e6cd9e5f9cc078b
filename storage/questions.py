"""Questions to reporters: how many were asked, and which will have no answer."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select

from moderation.states import Review
from storage.columns import of
from storage.db import Read
from storage.models import Contact, Decision, Report

R, D, C = of(Report), of(Decision), of(Contact)
BATCH = 50

_ASKED = select(func.count()).select_from(Decision).where(
    D.subject_id == bindparam("report"),
    D.about == "review",
    D.after == str(Review.NEEDS_INFO),
    D.decided_at > bindparam("since"),
)  # fmt: skip
_BLOCKED = select(C.id).where(C.id == bindparam("contact"), C.blocked_at.is_not(None))
_IS_SILENT = or_(
    R.decided_at <= bindparam("before"),
    C.id.is_(None),
    C.stopped_at.is_not(None),
    C.gone_at.is_not(None),
    C.blocked_at.is_not(None),
)
_OVERDUE = (
    select(*R)
    .join(Contact, C.id == R.contact_id, isouter=True)
    .where(R.review == str(Review.NEEDS_INFO), _IS_SILENT)
    .order_by(R.id)
    .limit(BATCH)
)


def asked_since(read: Read, report_id: int, since: datetime) -> int:
    """How many questions about a report were sent since then."""
    return int(read(_ASKED, {"report": report_id, "since": since})[0][0])


def is_blocked(read: Read, contact_id: int) -> bool:
    """Whether what that contact writes is not heard: an answer would be lost."""
    return bool(read(_BLOCKED, {"contact": contact_id}))


def overdue(read: Read, before: datetime) -> Sequence[Row[Any]]:
    """Reports whose question was asked by then, or whose reporter is not reached any more."""
    return read(_OVERDUE, {"before": before})
