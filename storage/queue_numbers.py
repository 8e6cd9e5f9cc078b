"""Figures of the queue: how long the middle one waits, what the team decided, what is held."""

from datetime import datetime

from sqlalchemy import bindparam, func, or_, select

from moderation.states import WAITING, Review
from storage.columns import of, table_of
from storage.db import Ids, Read
from storage.models import Decision, Report
from storage.queues import IS_WAITING

R, D = of(Report), of(Decision)
_DECIDED = sorted([Review.APPROVED, Review.REJECTED])

_NTH = (
    select(R.received_at)
    .where(IS_WAITING)
    .order_by(R.received_at)
    .limit(1)
    .offset(bindparam("before"))
)
_LATER = table_of(Decision).alias("later")
# Ids are in the order of time: a day's decisions are one stretch of the table.
_TAKEN_BACK = select(_LATER.c.undoes).where(
    _LATER.c.id >= bindparam("since"), _LATER.c.undoes.is_not(None)
)
_DONE = select(func.count(D.subject_id.distinct())).where(
    D.id >= bindparam("since"),
    D.campaign_id == bindparam("campaign"),
    D.about == "review",
    D.after.in_(_DECIDED),
    D.undoes.is_(None),
    D.by_id.is_not(None),
    or_(bindparam("everybody"), D.by_id == bindparam("person")),
    D.id.not_in(_TAKEN_BACK),
)
_HELD = (
    select(func.count())
    .select_from(Report)
    .where(
        R.campaign_id == bindparam("campaign"), R.review.in_(sorted(WAITING)), R.held == "surge"
    )
)


def nth_oldest(read: Read, campaign_id: int, n: int) -> datetime | None:
    """When the report came in that waits behind `n` older ones; None if fewer wait."""
    rows = read(_NTH, {"campaign": campaign_id, "before": n})
    return rows[0].received_at if rows else None


def decided(
    read: Read, ids: Ids, campaign_id: int, since: datetime, *, person_id: int | None = None
) -> int:
    """How many reports people have approved or rejected since then, and not taken back.

    Args:
        person_id: only by them; None is by all together.
    """
    asked = {"campaign": campaign_id, "since": ids.first_of(since)}
    who = {"everybody": person_id is None, "person": person_id or 0}
    return int(read(_DONE, {**asked, **who})[0][0])


def held(read: Read, campaign_id: int) -> int:
    """How many undecided reports wait together with a burst that looks made."""
    return int(read(_HELD, {"campaign": campaign_id})[0][0])
