"""What moderators and officials work on: the queue, claims, flags, matches, and taking back.

Every change is a compare-and-set; who may make it is the handlers' business.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, case, func, or_, select, update

from moderation.states import Review
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Case, Contact, Decision, Match, Report, Supplement
from storage.models import Letter as LetterRow
from storage.queues import IS_WAITING

R = of(Report)
C = of(Case)
D = of(Decision)
L = of(LetterRow)
M = of(Match)
K = of(Contact)
S = of(Supplement)


_COUNTS = select(func.count().label("waiting"), func.min(R.received_at).label("oldest")).where(
    IS_WAITING
)
_URGENT = select(func.count()).select_from(Report).where(IS_WAITING, R.urgent.is_(True))
_CLAIM = (
    update(Report)
    .where(
        R.id == bindparam("i"),
        R.version == bindparam("v"),
        or_(
            R.claimed_by.is_(None),
            R.claimed_by == bindparam("person"),
            R.claimed_until <= bindparam("at"),
        ),
    )
    .values(claimed_by=bindparam("person"), claimed_until=bindparam("until"))
)
_TOUCH = (
    update(Report)
    .where(R.id == bindparam("i"), R.version == bindparam("v"))
    .values(version=R.version + 1, claimed_by=None, claimed_until=None)
)
_URGE = (
    update(Report)
    .where(R.id == bindparam("i"), R.version == bindparam("v"))
    .values(urgent=bindparam("flag"), version=R.version + 1)
)
_RESTRICT = (
    update(Case)
    .where(C.id == bindparam("i"), C.version == bindparam("v"))
    .values(restricted=bindparam("flag"), version=C.version + 1, changed_at=bindparam("at"))
)
_PASS_UP = (
    update(Report)
    .where(R.id == bindparam("i"), R.version == bindparam("v"))
    .values(
        for_leads=bindparam("flag"), version=R.version + 1, claimed_by=None, claimed_until=None
    )
)
_LIKE = (
    select(M.other_id, M.likeness, M.verdict, M.reasons, C.id, C.code, C.restricted)
    .join_from(Match, Report, R.id == M.other_id)
    .join(Case, C.id == R.case_id)
    .where(M.report_id == bindparam("report"), R.review != "rejected", M.verdict != "none")
    .order_by(M.likeness.desc(), M.other_id)
)
_DECISIONS = select(*D).where(D.id.in_(bindparam("ids", expanding=True))).order_by(D.id)
_UNDONE = select(func.count()).select_from(Decision).where(
    D.subject_id.in_(bindparam("subjects", expanding=True)),
    D.undoes.in_(bindparam("ids", expanding=True)),
)  # fmt: skip
_CANCEL = (
    update(LetterRow)
    .where(L.dedupe.in_(bindparam("keys", expanding=True)), L.step == "new")
    .values(step="replaced", answered_at=bindparam("at"))
)
_LATEST_CARD = (
    select(L.id, L.subject)
    .where(L.contact_id == bindparam("contact"), L.handler == "review")
    .where(L.subject.like(bindparam("pattern")))
    .order_by(L.id.desc())
    .limit(bindparam("most"))
)
_JUDGED, _REJECTED = (
    func.sum(case((R.review.in_(states), 1), else_=0))
    for states in ((Review.APPROVED, Review.REJECTED), (Review.REJECTED,))
)
_COUNTED = select(
    func.count().label("came"), _JUDGED.label("judged"), _REJECTED.label("rejected")
).where(R.campaign_id == bindparam("campaign"), R.received_at > bindparam("since"))
_BY_DEDUPE = select(L.id).where(L.dedupe == bindparam("key"))
_REACH = select(K.id, K.language).where(
    K.id == bindparam("contact"), K.gone_at.is_(None), K.stopped_at.is_(None)
)
_SUPPLEMENTS = (
    select(S.id, S.kind, S.body, S.added_at)
    .where(S.report_id == bindparam("report"))
    .order_by(S.id)
    .limit(bindparam("most"))
)
_COUNT_SUPPLEMENTS = (
    select(func.count()).select_from(Supplement).where(S.report_id == bindparam("report"))
)


def queue_size(read: Read, campaign_id: int) -> tuple[int, int, datetime | None]:
    """How many reports wait, how many of them are urgent, and since when the oldest does."""
    row = read(_COUNTS, {"campaign": campaign_id})[0]
    urgent = read(_URGENT, {"campaign": campaign_id})[0][0] if row.waiting else 0
    return int(row.waiting), int(urgent), row.oldest


def counted(read: Read, campaign_id: int, since: datetime) -> tuple[int, int, int]:
    """How many reports came since then, how many of them are judged, how many rejected."""
    row = read(_COUNTED, {"campaign": campaign_id, "since": since})[0]
    return int(row.came), int(row.judged or 0), int(row.rejected or 0)


def claim(turn: Writes, *, report_id: int, version: int, person_id: int, lasts: timedelta) -> bool:
    """Take a report for a while; False when somebody holds it or it has changed."""
    wanted = {"i": report_id, "v": version, "person": person_id}
    times = {"at": turn.now, "until": turn.now + lasts}
    return turn.write(_CLAIM, {**wanted, **times}) == 1


def touch(turn: Writes, *, report_id: int, version: int) -> bool:
    """Count a change of a report that keeps its state, and let it go; False when overtaken."""
    return turn.write(_TOUCH, {"i": report_id, "v": version}) == 1


def mark_urgent(turn: Writes, *, report_id: int, version: int, flag: bool = True) -> bool:
    """Set or clear a report's urgency; False when overtaken."""
    return turn.write(_URGE, {"i": report_id, "v": version, "flag": flag}) == 1


def pass_up(turn: Writes, *, report_id: int, version: int, flag: bool = True) -> bool:
    """Leave a report to the leads, or take that back; False when overtaken."""
    return turn.write(_PASS_UP, {"i": report_id, "v": version, "flag": flag}) == 1


def restrict(turn: Writes, *, case_id: int, version: int, flag: bool = True) -> bool:
    """Hide a case, or show it again; False when overtaken."""
    columns = {"i": case_id, "v": version, "flag": flag, "at": turn.now}
    return turn.write(_RESTRICT, columns) == 1


def like(read: Read, report_id: int) -> Sequence[Row[Any]]:
    """Likely duplicates, best first: other_id, likeness, verdict, reasons, and their case now."""
    return read(_LIKE, {"report": report_id})


def decisions_by_id(read: Read, ids: Iterable[int]) -> Sequence[Row[Any]]:
    """These decisions, oldest first."""
    return read(_DECISIONS, {"ids": list(ids)})


def any_undone(read: Read, subjects: Iterable[int], ids: Iterable[int]) -> bool:
    """Whether one of these decisions, about these subjects, was taken back already."""
    return bool(read(_UNDONE, {"subjects": list(subjects), "ids": list(ids)})[0][0])


def cancel(turn: Writes, keys: Iterable[str]) -> int:
    """Withdraw letters that are still to go out, by their dedupe keys; returns how many."""
    return turn.write(_CANCEL, {"keys": list(keys), "at": turn.now})


def newest_asking(
    read: Read, contact_id: int, pattern: str, *, most: int = 1
) -> Sequence[Row[Any]]:
    """The newest cards of a chat whose subject is LIKE the pattern: id and subject."""
    return read(_LATEST_CARD, {"contact": contact_id, "pattern": pattern, "most": most})


def by_dedupe(read: Read, key: str) -> int | None:
    """The letter that was stored under that key."""
    rows = read(_BY_DEDUPE, {"key": key})
    return int(rows[0].id) if rows else None


def reach(read: Read, contact_id: int | None) -> Row[Any] | None:
    """The contact (id, language) if letters can go there."""
    rows = read(_REACH, {"contact": contact_id}) if contact_id else []
    return rows[0] if rows else None


def supplements(read: Read, report_id: int, *, most: int) -> tuple[Sequence[Row[Any]], int]:
    """What was added to a report, oldest first, sealed: at most so many, and how many more."""
    rows = read(_SUPPLEMENTS, {"report": report_id, "most": most})
    if len(rows) < most:
        return rows, 0
    return rows, int(read(_COUNT_SUPPLEMENTS, {"report": report_id})[0][0]) - most
