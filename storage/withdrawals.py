"""What reporters decide about their own reports: taking back, and answering a question.

The decision names the role and nobody: who the reporter is stays out of the chain.
"""

from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from moderation.states import Response, Review, Verification
from storage import cases, corroboration, decisions, release_drafts, reviewing
from storage.columns import of
from storage.corroboration import Weighs
from storage.db import Writes
from storage.models import Consent, Letter, Report

R, L, A = of(Report), of(Letter), of(Consent)
_APPROVED = (
    select(func.count())
    .select_from(Report)
    .where(R.case_id == bindparam("case"), R.review == str(Review.APPROVED))
)
_CANCEL_ROUTED = (
    update(Letter)
    .where(L.id > bindparam("after"), L.dedupe.like(bindparam("keys")), L.step == "new")
    .values(step="replaced", answered_at=bindparam("at"))
)
_END_CONSENT = (
    update(Consent)
    .where(
        A.person_id == bindparam("person"),
        A.campaign_id == bindparam("campaign"),
        A.withdrawn_at.is_(None),
    )
    .values(withdrawn_at=bindparam("at"))
)
_AGREED = (
    select(*R)
    .where(
        R.reporter_id == bindparam("person"),
        cases.OWN,
        R.campaign_id == bindparam("campaign"),
        R.agreed.is_(True),
    )
    .order_by(R.id)
)
_NOT_AGREED = (
    update(Report)
    .where(R.id == bindparam("report"), R.version == bindparam("seen"))
    .values(agreed=False, version=R.version + 1)
)


def take_back(turn: Weighs, report: Row[Any], *, reason: str) -> None:
    """Withdraw a report: of verdicts that nobody has read yet, nobody hears.

    A case that was verified and that no report speaks for any more is unverified again, and its
    office not asked; one that people corroborated is weighed again without it.

    Raises:
        storage.decisions.Overtaken: somebody changed the report at the same moment.
    """
    _move(turn, report, "review", report, Review.WITHDRAWN, reason)
    release_drafts.drop_counting(turn, [report.id])
    verdicts = [f"verdict:{row.id}" for row in decisions.of(turn.read, report.id)]
    reviewing.cancel(turn, verdicts)
    if report.case_id:
        lean_on_others(turn, report, reason)
        corroboration.reconsider(turn, report.case_id)


By = tuple[int | None, str]
_REPORTER: By = (None, "reporter")


def lean_on_others(turn: Weighs, report: Row[Any], reason: str, by: By = _REPORTER) -> None:
    """What only this report spoke for; an office's own word, or a refutation, stands without.

    Args:
        by: who decided that, and as what; the reporter stays out of the chain.
    """
    case = cases.one(turn.read, report.case_id)
    if case is None or turn.read(_APPROVED, {"case": case.id})[0][0]:
        return
    if case.verification == Verification.VERIFIED:
        _move(turn, report, "verification", case, Verification.UNVERIFIED, reason, by=by)
        case = cases.one(turn.read, case.id) or case
    if case.response == Response.ROUTED:
        _unroute(turn, report, case, reason, by)


def _unroute(
    turn: Writes, report: Row[Any], case: Row[Any], reason: str, by: By = _REPORTER
) -> None:
    """The office is not asked any more; the next approved report asks it again."""
    routings = [r for r in decisions.of(turn.read, case.id) if r.after == Response.ROUTED]
    for routing in routings:
        turn.write(
            _CANCEL_ROUTED, {"after": routing.id, "keys": f"routed:{routing.id}:%", "at": turn.now}
        )
    undone = routings[-1].id if routings else None
    _move(turn, report, "response", case, Response.OPEN, reason, undoes=undone, by=by)


def _move(  # noqa: PLR0913 - what a decision is, by name
    turn: Writes,
    report: Row[Any],
    about: str,
    subject: Row[Any],
    after: str,
    reason: str,
    *,
    by: By = _REPORTER,
    undoes: int | None = None,
) -> None:
    decisions.change(
        turn,
        subject,
        about,
        after,
        reason=reason,
        campaign_id=report.campaign_id,
        n=report.n,
        by_id=by[0],
        by_role=by[1],
        undoes=undoes,
    )


def take_back_consent(turn: Weighs, person_id: int, campaign_id: int) -> None:
    """End what a person agreed to: none of their reports counts in what is published any more.

    The states of the reports stay as they are.

    Raises:
        storage.decisions.Overtaken: somebody changed one of them at the same moment.
    """
    theirs = {"person": person_id, "campaign": campaign_id}
    turn.write(_END_CONSENT, {**theirs, "at": turn.now})
    agreed = turn.read(_AGREED, theirs)
    release_drafts.drop_counting(turn, [report.id for report in agreed])
    for report in agreed:
        if turn.write(_NOT_AGREED, {"report": report.id, "seen": report.version}) != 1:
            raise decisions.Overtaken
        decisions.note(
            turn,
            about="consent",
            subject_id=report.id,
            before="agreed",
            after="not_agreed",
            reason="asked",
            campaign_id=report.campaign_id,
            n=report.n,
            version=report.version + 1,
            by_id=None,
            by_role="reporter",
        )
        if report.case_id:
            corroboration.reconsider(turn, report.case_id)


def back_to_review(turn: Writes, report: Row[Any]) -> None:
    """The reporter answered what moderators asked.

    Raises:
        storage.decisions.Overtaken: somebody changed the report at the same moment.
    """
    _move(turn, report, "review", report, Review.IN_REVIEW, "answered")
