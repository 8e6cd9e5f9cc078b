"""People who agreed to be asked about what others see near by, where they themselves reported."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select

from moderation.states import Review
from storage.cases import OWN
from storage.columns import of
from storage.db import Read
from storage.models import Consent, Contact, Report

R, X, G = of(Report), of(Contact), of(Consent)

PURPOSE = "nearby"
# Of whoever reported longer ago nobody knows whether they are still there.
REPORTED_WITHIN = timedelta(days=28)

_AROUND = (
    select(R.reporter_id)
    .where(R.id.in_(bindparam("reports", expanding=True)), OWN, R.answers.is_not(None))
    .distinct()
)
_WILLING = (
    select(R.id, R.reporter_id, X.id.label("contact_id"), X.language, R.language.label("told_in"))
    .join_from(Report, Contact, X.id == R.contact_id)
    .join(Consent, G.person_id == R.reporter_id)
    .where(
        R.id.in_(bindparam("reports", expanding=True)),
        OWN,
        R.answers.is_not(None),
        R.review.not_in((Review.REJECTED, Review.WITHDRAWN)),
        G.campaign_id == R.campaign_id,
        G.purpose == PURPOSE,
        G.withdrawn_at.is_(None),
        X.kind == "person",
        X.stopped_at.is_(None),
        X.gone_at.is_(None),
        X.blocked_at.is_(None),
    )
    .order_by(R.id.desc())
)


def people_around(read: Read, reports: Iterable[int]) -> frozenset[int]:
    """Who sent these reports, willing to be asked or not."""
    return frozenset(row.reporter_id for row in read(_AROUND, {"reports": list(reports)}))


def willing(read: Read, reports: Iterable[int]) -> Sequence[Row[Any]]:
    """Reachable people who sent these reports and allow to be asked, each once, newest first.

    Returns:
        id (of a report of theirs), reporter_id, contact_id, language, told_in.
    """
    rows = read(_WILLING, {"reports": list(reports)})
    return list({row.reporter_id: row for row in reversed(rows)}.values())[::-1]
