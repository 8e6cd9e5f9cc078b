"""Second looks and judgements: which reports are judged twice, by whom, and what was said.

Every change is a compare-and-set. Whether a person may is the handlers' business.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, or_, select, update

from moderation.judging import Judgement, is_chosen
from moderation.states import Review
from privacy.vault import Vault
from storage import models as m
from storage.columns import of
from storage.db import Read, Writes
from storage.queues import IS_ANOTHERS

J, K, R, C, D, L = map(of, (m.Judgement, m.SecondLook, m.Report, m.Case, m.Decision, m.Letter))
MOST_WAITING = 50
_DECIDED = (Review.APPROVED, Review.REJECTED)
# Whoever only held the card has judged nothing.
_NO_JUDGEMENT = ("claimed", "passed")

_LOOK = select(*K).where(K.report_id == bindparam("report"))
_HAS_DECIDED = (
    select(D.id)
    .where(D.subject_id == R.id, D.by_id == bindparam("person"), D.reason.not_in(_NO_JUDGEMENT))
    .correlate(R.id.table)
    .exists()
)
_WAITING = (
    select(
        R.id, R.case_id, R.urgent, R.received_at, R.rank_at, R.category, R.reporter_id,
        R.area, R.language, R.for_leads, K.taken_by.label("claimed_by"),
        K.taken_until.label("claimed_until"), C.restricted,
    )
    .join_from(m.SecondLook, m.Report, R.id == K.report_id)
    .join(m.Case, C.id == R.case_id)
    .where(
        K.campaign_id == bindparam("campaign"),
        K.step == "waiting",
        or_(K.passed_by.is_(None), K.passed_by != bindparam("person")),
        or_(
            K.taken_by.is_(None),
            K.taken_by == bindparam("person"),
            K.taken_until <= bindparam("at"),
        ),
        R.review.in_(_DECIDED),
        R.answers.is_not(None),
        R.reporter_id != bindparam("person"),
        IS_ANOTHERS,
        ~_HAS_DECIDED,
    )
    .order_by(R.received_at, R.id)
    .limit(MOST_WAITING)
)  # fmt: skip
_HELD = (
    select(K.report_id.label("id"), K.taken_until)
    .where(
        K.campaign_id == bindparam("campaign"),
        K.step == "waiting",
        K.taken_by == bindparam("person"),
        K.taken_until > bindparam("at"),
    )
    .order_by(K.taken_until)
    .limit(MOST_WAITING)
)
_CARD = (
    select(L.subject)
    .where(
        L.contact_id == bindparam("contact"),
        L.handler == "second_look",
        L.subject.like(bindparam("card")),
    )
    .order_by(L.id.desc())
    .limit(1)
)
_SEEN = and_(K.report_id == bindparam("report"), K.version == bindparam("seen"))
_TAKE = (
    update(m.SecondLook)
    .where(
        K.report_id == bindparam("report"),
        K.step == "waiting",
        or_(
            K.taken_by.is_(None),
            K.taken_by == bindparam("person"),
            K.taken_until <= bindparam("at"),
        ),
    )
    .values(taken_by=bindparam("person"), taken_until=bindparam("until"), version=K.version + 1)
)
_PASS = (
    update(m.SecondLook)
    .where(_SEEN, K.step == "waiting")
    .values(taken_by=None, taken_until=None, passed_by=bindparam("person"), version=K.version + 1)
)
_STEP = (
    update(m.SecondLook)
    .where(_SEEN, K.step == bindparam("was"))
    .values(step=bindparam("to_step"), version=K.version + 1)
)
_DROP = (
    update(m.SecondLook)
    .where(K.report_id == bindparam("report"), K.step == "waiting")
    .values(step="dropped", version=K.version + 1)
)
_WAIT_AGAIN = (
    update(m.SecondLook)
    .where(K.report_id == bindparam("report"), K.step.in_(("waiting", "dropped")))
    .values(
        step="waiting", read_along=or_(K.read_along, bindparam("read_along")),
        taken_by=None, taken_until=None, version=K.version + 1,
    )
)  # fmt: skip
_UNJUDGE = delete(m.Judgement).where(
    J.report_id == bindparam("report"), J.kind == bindparam("of_kind")
)
_UNJUDGE_MINE = _UNJUDGE.where(J.person_id == bindparam("person"))
_OF_REPORT = (
    select(*J)
    .where(J.report_id == bindparam("report"), J.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(J.id)
)
_JUDGED = (J.report_id, J.kind, J.person_id, J.verdict, J.reason, J.category)
_PAIRED = (
    select(*_JUDGED, K.read_along, R.category.label("standing"))
    .join_from(m.Judgement, m.SecondLook, K.report_id == J.report_id)
    .join(m.Report, R.id == J.report_id)
    .where(
        J.campaign_id == bindparam("campaign"),
        J.kind.in_(("first", "second")),
        K.step.in_(("alike", "differs", "agreed")),
        K.opened_at >= bindparam("since"),
    )
    .order_by(J.report_id, J.id)
)
_OPEN = select(func.count()).select_from(m.SecondLook).where(
    K.campaign_id == bindparam("campaign"), K.step == bindparam("was")
)  # fmt: skip


def is_sampled(vault: Vault, report_id: int, share: float) -> bool:
    """Whether a report is one that is looked at twice; nobody foresees it without the key."""
    return is_chosen(vault.index("second_look", str(report_id)), share)


def decided(
    turn: Writes,
    report: Row[Any],
    told: Judgement,
    *,
    person_id: int,
    read_along: bool,
) -> None:
    """Keep the first judgement of a sampled report, and let a second person look.

    A decision taken again, after an undo, replaces the first one as long as nobody looked.

    Args:
        read_along: it was made where others saw it.
    """
    look = one(turn.read, report.id)
    if look is not None:
        if not turn.write(_WAIT_AGAIN, {"report": report.id, "read_along": read_along}):
            return
        turn.write(_UNJUDGE, {"report": report.id, "of_kind": "first"})
    else:
        turn.add(
            m.SecondLook,
            report_id=report.id,
            campaign_id=report.campaign_id,
            read_along=read_along,
            opened_at=turn.now,
        )
    judge(turn, report.campaign_id, report.id, person_id, "first", told)


def undone(turn: Writes, report_id: int) -> None:
    """The decision was taken back before anybody looked: there is nothing to compare with."""
    turn.write(_DROP, {"report": report_id})


def judge(  # noqa: PLR0913 - the columns of a row
    turn: Writes,
    campaign_id: int,
    report_id: int | None,
    person_id: int,
    kind: str,
    told: Judgement,
    *,
    example: str = "",
    is_right: bool | None = None,
) -> None:
    """Keep what somebody thinks; in a discussion the last word counts."""
    if kind == "discussion":
        turn.write(_UNJUDGE_MINE, {"report": report_id, "of_kind": kind, "person": person_id})
    turn.add(
        m.Judgement,
        id=turn.ids(),
        campaign_id=campaign_id,
        report_id=report_id,
        example=example,
        person_id=person_id,
        kind=kind,
        verdict=told.verdict,
        reason=told.reason,
        category=told.category,
        is_right=is_right,
        judged_at=turn.now,
    )


def one(read: Read, report_id: int) -> Row[Any] | None:
    """The second look at a report, None if it is not looked at twice."""
    rows = read(_LOOK, {"report": report_id})
    return rows[0] if rows else None


def held_by(read: Read, report_id: int, person_id: int) -> Row[Any] | None:
    """The second look at a report that this person has before them, None if there is none.

    Also when its twenty minutes are over, as long as nobody else took it.
    """
    look = one(read, report_id)
    is_theirs = look is not None and look.step == "waiting" and look.taken_by == person_id
    return look if is_theirs else None


def held(turn: Writes, campaign_id: int, person_id: int) -> Sequence[Row[Any]]:
    """The second looks that a person has taken: report's id and until when."""
    told = {"campaign": campaign_id, "person": person_id, "at": turn.now}
    return turn.read(_HELD, told)


def newest_card(read: Read, report_id: int, contact_id: int) -> str:
    """What the newest card of a second look in a chat is about, "" where there is none."""
    rows = read(_CARD, {"contact": contact_id, "card": f"b:{report_id}:%"})
    return rows[0].subject if rows else ""


def waiting(turn: Writes, campaign_id: int, person_id: int) -> Sequence[Row[Any]]:
    """Decided reports that this person may judge blind, as the queue has its rows."""
    return turn.read(_WAITING, {"campaign": campaign_id, "person": person_id, "at": turn.now})


def take(turn: Writes, report_id: int, person_id: int, lasts: timedelta) -> bool:
    """Hold a second look for a while; False when somebody else does."""
    told = {"report": report_id, "person": person_id, "at": turn.now, "until": turn.now + lasts}
    return turn.write(_TAKE, told) == 1


def hand_on(turn: Writes, report_id: int, seen: int, person_id: int) -> bool:
    """Leave it to somebody else; False when it changed meanwhile."""
    return turn.write(_PASS, {"report": report_id, "seen": seen, "person": person_id}) == 1


def move(turn: Writes, report_id: int, seen: int, *, was: str, to: str) -> bool:
    """Lead a second look to its next step; False when it changed meanwhile."""
    return turn.write(_STEP, {"report": report_id, "seen": seen, "was": was, "to_step": to}) == 1


def of_report(read: Read, report_id: int, *kinds: str) -> Sequence[Row[Any]]:
    """The judgements of a report, oldest first."""
    return read(_OF_REPORT, {"report": report_id, "kinds": list(kinds)})


def paired(read: Read, campaign_id: int, since: datetime) -> Sequence[Row[Any]]:
    """First and second judgements of reports that have both, a report's after one another."""
    return read(_PAIRED, {"campaign": campaign_id, "since": since})


def count(read: Read, campaign_id: int, step: str) -> int:
    """How many second looks are at a step."""
    return int(read(_OPEN, {"campaign": campaign_id, "was": step})[0][0])


def told(row: Row[Any]) -> Judgement:
    """A kept judgement as a value."""
    return Judgement(row.verdict, row.reason, row.category)
