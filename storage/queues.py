"""The queue as rows: the first few of each line, what a moderator holds, and how much waits.

Every lookup is capped and by an index, so that the next card costs the same however many wait.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Row,
    Select,
    and_,
    bindparam,
    exists,
    false,
    func,
    or_,
    select,
    true,
    union_all,
)

from moderation import queue
from moderation.states import WAITING, Review
from storage.columns import of, table_of
from storage.db import Ids, Read
from storage.models import Case, Decision, DecisionText, Match, Report

R, C, D, M = of(Report), of(Case), of(Decision), of(Match)
T = of(DecisionText)

# Read of each line (a state, urgent or not): what is ahead by hours is found among so many.
WINDOW = 60
# Likeness is a calibrated chance: rather the same case than another one.
_PROBABLY = 0.5
FIRST_OF_TWO, PASSED, HANDED_OVER = "first_of_two", "passed", "handed_over"

# What nobody decided before its words were erased is nothing to look at any more.
IS_WAITING = and_(
    R.campaign_id == bindparam("campaign"),
    R.review.in_(sorted(WAITING)),
    R.answers.is_not(None),
    R.held != "surge",  # these come as one card, see surges
)
_ANYWHERE: Any = bindparam("anywhere")
# Passed a moment ago, or vouched for as the first of two: that is for somebody else.
HANDED_ON = exists(
    select(D.id).where(
        D.subject_id == R.id,
        D.by_id == bindparam("person"),
        or_(
            D.reason == FIRST_OF_TWO,
            and_(
                D.reason.in_((PASSED, HANDED_OVER)),
                D.decided_at > bindparam("since"),
            ),
        ),
    )
)


_OWN = table_of(Report).alias("own")
# What somebody tells too, others decide on: a verdict on one report lifts all of its case.
IS_ANOTHERS = or_(
    R.case_id.is_(None),
    R.case_id.not_in(
        select(_OWN.c.case_id).where(
            _OWN.c.reporter_id == bindparam("person"), _OWN.c.case_id.is_not(None)
        )
    ),
)


def _line(review: str, *, urgent: bool) -> Select[*tuple[Any, ...]]:
    """The first of one line: found in order by `report_in_line`, whatever waits behind."""
    first = (
        select(
            R.id, R.case_id, R.urgent, R.received_at, R.rank_at, R.category, R.area, R.language,
            R.reporter_id, R.claimed_by, R.claimed_until, R.for_leads, C.restricted,
        )
        .join_from(Report, Case, C.id == R.case_id, isouter=True)
        .where(
            R.campaign_id == bindparam("campaign"),
            R.review == review,
            R.urgent == (true() if urgent else false()),
            R.answers.is_not(None),
            R.held != "surge",
            R.reporter_id != bindparam("person"),
            or_(
                R.claimed_until.is_(None),
                R.claimed_until <= bindparam("now"),
                R.claimed_by == bindparam("person"),
            ),
            or_(
                bindparam("leads"),
                and_(R.for_leads.is_(false()), or_(C.restricted.is_(None), ~C.restricted)),
            ),
            or_(_ANYWHERE, R.area.in_(bindparam("areas", expanding=True))),
            ~HANDED_ON,
            IS_ANOTHERS,
        )
        .order_by(R.rank_at, R.id)
        .limit(WINDOW)
    )  # fmt: skip
    return select(first.subquery())


_FIRST: CompoundSelect[*tuple[Any, ...]] = union_all(
    *(_line(review, urgent=urgent) for review in sorted(WAITING) for urgent in (True, False))
)


def waiting(
    read: Read,
    campaign_id: int,
    *,
    person_id: int,
    now: datetime,
    leads: bool,
    areas: Iterable[str] | None = None,
) -> Sequence[Row[Any]]:
    """What may come before a person next: the first `WINDOW` of each line that are free for them.

    Args:
        leads: also what is restricted or was passed up to leads.
        areas: only there; None is everywhere.

    Returns:
        In no order; without their own, what others hold, and what they handed on a moment ago.
    """
    asked = {"campaign": campaign_id, "person": person_id, "now": now, "leads": leads}
    since = {"since": now - queue.claim_lasts}
    there = {"anywhere": areas is None, "areas": sorted(areas or [""])}
    return read(_FIRST, {**asked, **since, **there})


_LIKE = (
    select(M.report_id, R.case_id)
    .join_from(Match, Report, R.id == M.other_id)
    .where(
        M.report_id.in_(bindparam("reports", expanding=True)),
        M.likeness >= _PROBABLY,
        M.verdict != "none",
        R.review == Review.APPROVED,
        R.case_id.is_not(None),
    )
    .order_by(M.report_id, M.likeness)
)


def like(read: Read, reports: Iterable[int]) -> dict[int, int]:
    """The decided case that each of these reports is probably about, the likeliest one."""
    wanted = list(reports)
    return (
        {row.report_id: row.case_id for row in read(_LIKE, {"reports": wanted})} if wanted else {}
    )


# --- the place in line --------------------------------------------------------------------------

_OF_REPORTER = select(func.count()).select_from(
    select(R.id)
    .where(R.reporter_id == bindparam("person"), R.id > bindparam("since"))
    .limit(queue.MOST_OF_REPORTER)
    .subquery()
)
_LATELY = (
    select(R.reporter_id)
    .where(
        R.campaign_id == bindparam("campaign"),
        R.area == bindparam("area"),
        R.id > bindparam("since"),
        R.reporter_id != bindparam("person"),
    )
    .order_by(R.id.desc())
    .limit(queue.MOST_IN_AREA)
    .subquery()
)
_IN_AREA = select(func.count(_LATELY.c.reporter_id.distinct()))


def place_in_line(
    read: Read, ids: Ids, *, person_id: int, campaign_id: int, area: str, received_at: datetime
) -> datetime:
    """Where a new report stands: later, the more its reporter and its area sent of late.

    Costs two capped counts by index, however much waits.

    Args:
        area: the polygon it lies in, "" where that is not known: then nothing is counted of it.
    """
    day = ids.first_of(received_at - queue.COUNTED_OVER)
    own = read(_OF_REPORTER, {"person": person_id, "since": day})[0][0]
    lately = ids.first_of(received_at - queue.COUNTED_IN_AREA_OVER)
    there = {"person": person_id, "campaign": campaign_id, "area": area, "since": lately}
    others = read(_IN_AREA, there)[0][0] if area else 0
    return queue.place_in_line(received_at, of_reporter=int(own), in_area=int(others))


# --- what somebody holds ------------------------------------------------------------------------

_HELD = (
    select(R.id, R.case_id, C.code, R.category, R.review, R.version, R.claimed_until)
    .join(Case, C.id == R.case_id)
    .where(
        R.campaign_id == bindparam("campaign"),
        R.claimed_by == bindparam("person"),
        R.claimed_until > bindparam("now"),
        R.review.in_(sorted(WAITING)),
    )
    .order_by(R.claimed_until)
    .limit(WINDOW)
)
_LATER = table_of(Decision).alias("later")
_GIVEN_UP = exists(
    select(_LATER.c.id).where(
        _LATER.c.subject_id == R.id,
        _LATER.c.id > D.id,
        _LATER.c.reason == HANDED_OVER,
    )
)
_ASKED = (
    select(R.id, R.case_id, C.code, R.category, R.review, R.version, R.claimed_until)
    .join(Case, C.id == R.case_id)
    .where(
        R.campaign_id == bindparam("campaign"),
        R.review == Review.NEEDS_INFO,
        exists(
            select(D.id).where(
                D.subject_id == R.id,
                D.by_id == bindparam("person"),
                D.after == Review.NEEDS_INFO,
                D.reason != HANDED_OVER,
                ~_GIVEN_UP,
            )
        ),
    )
    .order_by(R.id)
    .limit(WINDOW)
)


def held(read: Read, campaign_id: int, person_id: int, now: datetime) -> Sequence[Row[Any]]:
    """Reports that a person has claimed, the one that expires first before the others."""
    return read(_HELD, {"campaign": campaign_id, "person": person_id, "now": now})


def asked(read: Read, campaign_id: int, person_id: int) -> Sequence[Row[Any]]:
    """Reports whose reporter a person has asked and who has not answered yet."""
    return read(_ASKED, {"campaign": campaign_id, "person": person_id})


_NOTE = (
    select(T.decision_id, T.body)
    .join_from(Decision, DecisionText, T.decision_id == D.id)
    .where(D.subject_id == bindparam("report"), D.reason == HANDED_OVER)
    .order_by(D.id.desc())
    .limit(1)
)


def note_of(read: Read, report_id: int) -> Row[Any] | None:
    """What the last moderator wrote who handed a report over: decision_id and sealed body."""
    rows = read(_NOTE, {"report": report_id})
    return rows[0] if rows else None
