"""The undecided reports of one sender, taken together; and who wants them one by one.

Read by the index of senders; capped.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, or_, select, update

from moderation import queue
from moderation.states import Review
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Case, Decision, Report
from storage.queues import HANDED_ON, IS_ANOTHERS

R, C, D = of(Report), of(Case), of(Decision)
# What such a decision is about; its subject is the sender.
ABOUT, ONE_BY_ONE = "grouped", "one_by_one"

_IS_FREE = or_(
    R.claimed_until.is_(None),
    R.claimed_until <= bindparam("now"),
    R.claimed_by == bindparam("person"),
)
# An appeal, what is urgent, left to leads, hidden, or held with a burst has a card of its own; so
# has what an enumerator was told by others.
_WAITING = (
    select(
        R.id, R.n, R.case_id, C.code, R.category, R.area, R.answers, R.received_at, R.reporter_id,
        R.for_leads, C.restricted, R.version,
    )
    .join_from(Report, Case, C.id == R.case_id)
    .where(
        R.reporter_id == bindparam("sender"),
        R.campaign_id == bindparam("campaign"),
        R.review.in_([Review.RECEIVED, Review.IN_REVIEW]),
        R.answers.is_not(None),
        R.urgent.is_(False),
        R.for_leads.is_(False),
        R.held != "surge",
        or_(R.subject_id.is_(None), R.subject_id == R.reporter_id),
        C.restricted.is_(False),
        _IS_FREE,
        ~HANDED_ON,
        IS_ANOTHERS,
    )
    .order_by(R.rank_at, R.id)
    .limit(queue.MOST_GROUPED)
)  # fmt: skip
_TAKE = (
    update(Report)
    .where(R.id.in_(bindparam("reports", expanding=True)), _IS_FREE)
    .values(claimed_by=bindparam("person"), claimed_until=bindparam("until"))
)
_LEAVE = (
    update(Report)
    .where(
        R.id.in_(bindparam("reports", expanding=True)),
        R.claimed_by == bindparam("person"),
    )
    .values(claimed_by=None, claimed_until=None)
)
_SINGLY = (
    select(D.id)
    .where(
        D.subject_id == bindparam("sender"),
        and_(D.about == ABOUT, D.reason == ONE_BY_ONE, D.campaign_id == bindparam("campaign")),
        D.by_id == bindparam("person"),
        D.decided_at > bindparam("since"),
    )
    .limit(1)
)


def waiting(
    read: Read, campaign_id: int, sender_id: int, *, person_id: int, now: datetime
) -> Sequence[Row[Any]]:
    """The first reports of a sender that a person is free to decide on, in line."""
    asked = {"campaign": campaign_id, "sender": sender_id, "person": person_id, "now": now}
    return read(_WAITING, {**asked, "since": now - queue.claim_lasts})


def take(turn: Writes, reports: Iterable[int], person_id: int) -> int:
    """Claim what of these is free; returns how many are."""
    until = turn.now + queue.claim_lasts
    asked = {"reports": list(reports), "person": person_id, "now": turn.now}
    return turn.write(_TAKE, {**asked, "until": until})


def leave(turn: Writes, reports: Iterable[int], person_id: int) -> None:
    """Let go of what of these the person holds."""
    turn.write(_LEAVE, {"reports": list(reports), "person": person_id})


def goes_singly(
    read: Read, campaign_id: int, sender_id: int, *, person_id: int, now: datetime
) -> bool:
    """Whether the person chose a short while ago to take this sender's reports one by one."""
    asked = {"campaign": campaign_id, "sender": sender_id, "person": person_id}
    return bool(read(_SINGLY, {**asked, "since": now - queue.SINGLY_LASTS}))
