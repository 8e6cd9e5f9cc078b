"""What reporters called things, beside what moderators decided: what `moderation.truth` is of."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, select

from moderation.corroboration import is_new
from moderation.states import Review
from moderation.truth import Label
from storage.columns import of
from storage.db import Read, made_at
from storage.models import Case, Decision, Report

R, C, D = map(of, (Report, Case, Decision))
# Of a quarter with more, the newest: the model takes a second for 6,500.
MOST = 10_000

_FIRST_CHANGE = (
    select(func.min(D.id).label("id"))
    .where(D.about == "category", D.subject_id == R.id)
    .correlate(Report)
    .scalar_subquery()
)
_SAID = (
    select(
        R.case_id,
        R.reporter_id,
        R.review,
        R.received_at,
        C.category.label("standing"),
        func.coalesce(D.before, R.category).label("said"),
    )
    .join_from(Report, Case, C.id == R.case_id)
    .join(Decision, and_(D.id == _FIRST_CHANGE), isouter=True)
    .where(
        R.campaign_id == bindparam("campaign"),
        R.received_at > bindparam("since"),
        R.review.not_in((Review.REJECTED, Review.WITHDRAWN)),
        R.agreed.is_(True),
        R.held == "",
        R.answers.is_not(None),
    )
    .order_by(R.received_at.desc())
    .limit(MOST)
)


def said(read: Read, campaign_id: int, since: datetime) -> tuple[list[Label], dict[int, str]]:
    """What reporters called each case, and what the cases that a moderator took up are."""
    rows = read(_SAID, {"campaign": campaign_id, "since": since})
    return [_label(row) for row in rows], _decided(rows)


def _label(row: Row[Any]) -> Label:
    new = is_new(made_at(row.reporter_id), row.received_at)
    return Label(row.case_id, row.reporter_id, row.said, row.received_at, new)


def _decided(rows: Sequence[Row[Any]]) -> dict[int, str]:
    return {row.case_id: row.standing for row in rows if row.review == Review.APPROVED}
