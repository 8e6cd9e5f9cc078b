"""The facts that releases are made of: one indexed query a campaign and stretch of time."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select

from publishing.facts import Fact
from publishing.periods import week_of
from storage.cases import COUNTS
from storage.columns import of
from storage.db import Read
from storage.models import Case, Report

C, R = of(Case), of(Report)

# What moderators keep to themselves is in no release, as it is in no digest.
_FACTS = (
    select(
        R.id, C.id.label("case_id"), R.reporter_id,
        func.coalesce(R.subject_id, R.reporter_id).label("subject_id"),
        R.area, C.category, C.verification, R.channel, R.language, C.opened_at, C.code, C.response,
    )
    .join_from(Case, Report, COUNTS)
    .where(
        C.campaign_id == bindparam("campaign"),
        C.opened_at >= bindparam("since"),
        C.opened_at < bindparam("until"),
        C.restricted.is_(False),
        C.verification != "refuted",
    )
    .order_by(R.id)
)  # fmt: skip


def between(
    read: Read,
    campaign_id: int,
    *,
    since: datetime,
    until: datetime,
    timezone: str,
    areas: Mapping[str, str],
) -> list[Fact]:
    """All reports that count of the cases opened from `since` until before `until`.

    Args:
        timezone: of the campaign: by its clock a case belongs to a week.
        areas: code by polygon; of one that is not there any more the area is not known.

    Returns:
        In the order in which the reports came.
    """
    zone = ZoneInfo(timezone)
    rows = read(_FACTS, {"campaign": campaign_id, "since": since, "until": until})
    return [
        Fact(
            report=row.id, case=row.case_id, reporter=row.reporter_id, subject=row.subject_id,
            area=areas.get(row.area, ""), category=row.category, grade=row.verification,
            channel=row.channel, language=row.language,
            week=week_of(row.opened_at.astimezone(zone).date()).code,
            code=row.code, response=row.response,
        )
        for row in rows
    ]  # fmt: skip
