"""What the public pages ask of the rows: how much there is, and the cases that anybody may see."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, or_, select

from forms.model import Campaign
from moderation.states import Review, Verification
from storage.cases import COUNTS, IS_PUBLIC, listed
from storage.columns import of
from storage.db import Read
from storage.letters import L
from storage.models import Case, Inbox, Report

C = of(Case)
R = of(Report)
I = of(Inbox)  # noqa: E741

# What Heed says to itself is no message.
_OWN = ("clock", "errand")
# Running totals of what is published in tables would tell, week by week, what these hide.
_LISTED = and_(
    C.campaign_id == bindparam("campaign"),
    C.restricted.is_(False),
    C.category.in_(bindparam("categories", expanding=True)),
    R.agreed,
    R.held == "",
    R.review.not_in([Review.REJECTED, Review.WITHDRAWN]),
)
_REPORTS = (
    select(func.count(R.id).label("reports"), func.count(C.id.distinct()).label("cases"))
    .join_from(Report, Case, C.id == R.case_id)
    .where(_LISTED)
)
_VERIFIED = (
    select(func.count(C.id.distinct()))
    .join_from(Report, Case, C.id == R.case_id)
    .where(
        _LISTED,
        C.verification.in_([Verification.VERIFIED, Verification.OFFICIAL_CONFIRMED]),
    )
)
_MESSAGES = select(func.count()).select_from(Inbox).where(I.channel.not_in(_OWN))
_QUARANTINED = select(func.count()).select_from(Inbox).where(I.step == "quarantined")
_LETTERS = (
    select(func.count()).select_from(L.id.table).where(or_(L.step == "new", L.step == "leased"))
)
_PUBLISHED = (
    select(*C, func.count(R.id).label("reports"))
    .join(Report, COUNTS)
    .where(
        C.campaign_id == bindparam("campaign"),
        IS_PUBLIC,
    )
    .group_by(C.id)
    .order_by(C.opened_at.desc(), C.id.desc())
    .limit(bindparam("most"))
)


def messages(read: Read) -> int:
    """How many messages are in the inbox: all that came in the last 30 days, at least."""
    return int(read(_MESSAGES)[0][0])


def quarantined(read: Read) -> int:
    """How many rows wait for the operator."""
    return int(read(_QUARANTINED)[0][0])


def undelivered(read: Read) -> int:
    """How many letters wait to be sent."""
    return int(read(_LETTERS)[0][0])


def reported(read: Read, campaign_id: int, campaign: Campaign) -> tuple[int, int, int]:
    """Reports of people who agreed, the cases they make, and how many of these are verified.

    Of categories that are published one by one alone: all others come out in releases, protected.
    """
    asked = {"campaign": campaign_id, "categories": listed(campaign)}
    row, verified = read(_REPORTS, asked)[0], read(_VERIFIED, asked)[0][0]
    return int(row.reports), int(row.cases), int(verified)


def published(
    read: Read, campaign_id: int, campaign: Campaign, *, limit: int
) -> Sequence[Row[Any]]:
    """Cases of categories that are published one by one, newest first, with `reports`."""
    asked = {"campaign": campaign_id, "categories": listed(campaign), "most": limit}
    return read(_PUBLISHED, asked)
