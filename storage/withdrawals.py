"""What reporters decide about their own reports: taking back, and answering a question.

The decision names the role and nobody: who the reporter is stays out of the chain.
"""

from typing import Any

from sqlalchemy import Row, bindparam, func, select

from moderation.states import Review, Verification
from storage import cases, decisions
from storage.columns import of
from storage.db import Writes
from storage.models import Report

R = of(Report)
_APPROVED = (
    select(func.count())
    .select_from(Report)
    .where(R.case_id == bindparam("case"), R.review == str(Review.APPROVED))
)
# What only reports speak for; an office's own word, or a refutation, stands without them.
_RESTS_ON_REPORTS = frozenset({Verification.CORROBORATED, Verification.VERIFIED})


def take_back(turn: Writes, report: Row[Any], *, reason: str) -> None:
    """Withdraw a report; a case that no report speaks for any more is unverified again.

    Raises:
        storage.decisions.Overtaken: somebody changed the report at the same moment.
    """
    _move(turn, report, Review.WITHDRAWN, reason)
    case = cases.one(turn.read, report.case_id) if report.case_id else None
    if case is None or case.verification not in _RESTS_ON_REPORTS:
        return
    if turn.read(_APPROVED, {"case": case.id})[0][0]:
        return
    after = str(Verification.UNVERIFIED)
    decisions.move(
        turn,
        about="verification",
        subject_id=case.id,
        before=case.verification,
        after=after,
        version=case.version,
    )
    _note(turn, report, "verification", case, after, reason)


def back_to_review(turn: Writes, report: Row[Any]) -> None:
    """The reporter answered what moderators asked.

    Raises:
        storage.decisions.Overtaken: somebody changed the report at the same moment.
    """
    _move(turn, report, Review.IN_REVIEW, "answered")


def _move(turn: Writes, report: Row[Any], after: Review, reason: str) -> None:
    decisions.move(
        turn,
        about="review",
        subject_id=report.id,
        before=report.review,
        after=str(after),
        version=report.version,
    )
    _note(turn, report, "review", report, str(after), reason)


def _note(
    turn: Writes, report: Row[Any], about: str, subject: Row[Any], after: str, reason: str
) -> None:
    decisions.note(
        turn,
        about=about,
        subject_id=subject.id,
        before=getattr(subject, about),
        after=after,
        reason=reason,
        campaign_id=report.campaign_id,
        n=report.n,
        version=subject.version + 1,
        by_id=None,
        by_role="reporter",
    )
