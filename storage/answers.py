"""What people answered, for the tables of surveys and audits: one indexed query a period."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from privacy.vault import Vault
from storage.cases import COUNTS
from storage.columns import of
from storage.db import Read
from storage.models import Case, Report, Visit

C, R, V = of(Case), of(Report), of(Visit)

_ANSWERED = (
    select(
        R.id,
        R.answers,
        R.subject_id.is_not(None).label("is_drawn"),
        func.coalesce(R.subject_id, R.reporter_id).label("subject_id"),
        func.coalesce(V.area, R.area).label("area"),
        C.verification,
    )
    .join_from(Report, Case, COUNTS)
    .join(Visit, V.report_id == R.id, isouter=True)
    .where(
        R.campaign_id == bindparam("campaign"),
        R.received_at >= bindparam("since"),
        R.received_at < bindparam("until"),
        C.category.in_(bindparam("categories", expanding=True)),
        C.restricted.is_(False),
        R.answers.is_not(None),
    )
    .order_by(R.id)
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One interview or scorecard that counts.

    Args:
        subject: the household or person whose answers these are.
        area: where the interview was made, else where the report lies; a name, "" for unknown.
        grade: of its case.
        is_drawn: an enumerator asked; who answered without one was not drawn.
    """

    report: int
    subject: int
    area: str
    answers: Mapping[str, Any]
    grade: str
    is_drawn: bool = True


def between(
    read: Read,
    vault: Vault,
    campaign_id: int,
    *,
    since: datetime,
    until: datetime,
    categories: Sequence[str],
) -> list[Sheet]:
    """All that was answered from `since` until before `until`, in the order in which it came.

    Those who asked to be forgotten left no answers, and count no more.
    """
    asked = {
        "campaign": campaign_id,
        "since": since,
        "until": until,
        "categories": list(categories),
    }
    return [
        Sheet(
            row.id,
            row.subject_id,
            row.area or "",
            json.loads(vault.open_text(row.answers, place=f"report|answers|{row.id}")),
            row.verification,
            bool(row.is_drawn),
        )
        for row in read(_ANSWERED, asked)
    ]
