"""Households that surveys ask, and visits to them: met again, counted once, left behind.

A visit has the id of its draft and later of its report. It is written as `partial` when the
questions begin and becomes `completed` when they are sent: whatever happens to the draft in
between, the row tells the truth. One whose draft still lies there is under way.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, Row, and_, bindparam, case, delete, exists, func, select, update
from sqlalchemy import cast as as_type

from moderation.states import Review
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Consent, Draft, Media, Person, Report, Subject, Visit

S, V, D, R = of(Subject), of(Visit), of(Draft), of(Report)
_PERSON: Any = bindparam("person")
_SUBJECT: Any = bindparam("subject")
_CAMPAIGN: Any = bindparam("campaign")

_MET = select(*S).where(S.campaign_id == _CAMPAIGN, S.code_index == bindparam("code"))
_ONE = select(*S).where(S.id == _SUBJECT)
_MEET_AGAIN = update(Subject).where(S.id == _SUBJECT).values(met_at=bindparam("at"))
# An interview that was taken back or rejected is as if it had not been made.
_STANDS = R.review.not_in((Review.WITHDRAWN, Review.REJECTED))
_INTERVIEWED = (
    select(func.max(V.visited_at).label("at"))
    .join(Report, R.id == V.report_id)
    .where(V.outcome == "completed", _STANDS)
)
_SUBJECT_INTERVIEWED = _INTERVIEWED.where(V.subject_id == _SUBJECT)
# Who answers for themselves has no subject: reporter and subject are one.
_SELF_INTERVIEWED = _INTERVIEWED.where(
    V.campaign_id == _CAMPAIGN, V.enumerator_id == _PERSON, V.subject_id.is_(None)
)
_LAST_AREA = (
    select(V.area)
    .where(V.campaign_id == _CAMPAIGN, V.enumerator_id == _PERSON)
    .order_by(V.id.desc())
    .limit(1)
)
_OF_DRAFT = select(*V).where(V.id == bindparam("visit"))
_COMPLETE = (
    update(Visit)
    .where(V.id == bindparam("visit"))
    .values(outcome="completed", report_id=bindparam("visit"), visited_at=bindparam("at"))
)
_HAS_VISIT = exists(select(V.id).where(V.subject_id == _SUBJECT))
_UNMEET = delete(Subject).where(S.id == _SUBJECT, ~_HAS_VISIT)
_DROP_PERSON = delete(Person).where(
    of(Person).id == _PERSON,
    ~exists(select(S.id).where(S.person_id == _PERSON)),
    ~exists(select(of(Consent).id).where(of(Consent).person_id == _PERSON)),
)

# --- counting --------------------------------------------------------------------------------

_BY_SELF = and_(V.subject_id.is_(None), V.outcome.in_(("completed", "partial")))
# What is counted once: a household, a person who answers alone, else the visit itself.
_UNIT = case((V.subject_id.is_not(None), V.subject_id), (_BY_SELF, V.enumerator_id), else_=V.id)
_DRAFTED = exists(select(D.id).where(D.id == V.id))
# The best that it came to stands for a unit.
_RANKS = ("completed", "under_way", "partial", "refused", "not_at_home", "not_eligible")
_RANK = case(
    (and_(V.outcome == "completed", R.review == Review.WITHDRAWN), _RANKS.index("refused")),
    (and_(V.outcome == "completed", R.review == Review.REJECTED), _RANKS.index("partial")),
    (and_(V.outcome == "partial", _DRAFTED), _RANKS.index("under_way")),
    *((V.outcome == name, n) for n, name in enumerate(_RANKS)),
)
_UNITS = (
    select(
        V.area,
        _UNIT.label("unit"),
        func.min(_RANK).label("rank"),
        func.max(as_type(case((_BY_SELF, 1), else_=0), Integer)).label("alone"),
    )
    .join(Report, R.id == V.report_id, isouter=True)
    .where(V.campaign_id == _CAMPAIGN)
    .group_by(V.area, _UNIT)
    .subquery()
)
_COUNTS = select(_UNITS.c.area, _UNITS.c.rank, _UNITS.c.alone, func.count().label("n")).group_by(
    _UNITS.c.area, _UNITS.c.rank, _UNITS.c.alone
)
# What statistics weigh: one row a unit, its last completed interview.
_LAST = (
    select(V.area, _UNIT.label("unit"), func.max(V.id).label("id"))
    .join(Report, R.id == V.report_id)
    .where(V.campaign_id == _CAMPAIGN, V.outcome == "completed", _STANDS)
    .group_by(V.area, _UNIT)
    .subquery()
)
_SAMPLE = (
    select(V.report_id, V.area, V.weight, V.n, V.visited_at)
    .join(_LAST, _LAST.c.id == V.id)
    .order_by(V.id)
)

# --- leaving ---------------------------------------------------------------------------------

_HAS_TRACE = select(V.id).where(V.enumerator_id == _PERSON).limit(1)
_INTERVIEWS = and_(
    R.reporter_id == _PERSON, R.subject_id.is_not(None), R.subject_id != R.reporter_id
)
_STRANGER: Any = bindparam("stranger")
_LEAVE: tuple[Any, ...] = (
    update(Media)
    .where(of(Media).report_id.in_(select(R.id).where(_INTERVIEWS)))
    .values(contact_id=None),
    # A negative index is no keyed hash: the receipt finds it no more.
    update(Report)
    .where(_INTERVIEWS)
    .values(reporter_id=_STRANGER, contact_id=None, code=None, code_index=-R.id),
    update(Visit).where(V.enumerator_id == _PERSON).values(enumerator_id=_STRANGER),
)


def met(read: Read, campaign_id: int, code_index: int) -> Row[Any] | None:
    """The household (or person) with that keyed code, None if it was never met."""
    rows = read(_MET, {"campaign": campaign_id, "code": code_index})
    return rows[0] if rows else None


def subject(read: Read, subject_id: int) -> Row[Any] | None:
    """The household (or person) of that id."""
    rows = read(_ONE, {"subject": subject_id})
    return rows[0] if rows else None


def interviewed_at(read: Read, subject_id: int) -> Any:
    """When its last completed interview was, None if there was none."""
    return read(_SUBJECT_INTERVIEWED, {"subject": subject_id})[0].at


def answered_at(read: Read, campaign_id: int, person_id: int) -> Any:
    """When a person last answered for themselves, None if never."""
    return read(_SELF_INTERVIEWED, {"campaign": campaign_id, "person": person_id})[0].at


def last_area(read: Read, campaign_id: int, person_id: int) -> str:
    """The area of somebody's last visit, "" if there was none."""
    rows = read(_LAST_AREA, {"campaign": campaign_id, "person": person_id})
    return rows[0].area if rows else ""


def meet_again(turn: Writes, subject_id: int) -> None:
    """Note that it was met now: its code is kept from here on."""
    turn.write(_MEET_AGAIN, {"subject": subject_id, "at": turn.now})


def unmeet(turn: Writes, found: Row[Any]) -> bool:
    """Forget a household that no visit names; False where one does, and it stays."""
    if not turn.write(_UNMEET, {"subject": found.id}):
        return False
    turn.write(_DROP_PERSON, {"person": found.person_id})
    return True


def visit(read: Read, draft_id: int) -> Row[Any] | None:
    """The visit whose interview this draft or report is."""
    rows = read(_OF_DRAFT, {"visit": draft_id})
    return rows[0] if rows else None


def complete(turn: Writes, report_id: int) -> bool:
    """Note that the interview was sent; False where its draft began without a visit."""
    return turn.write(_COMPLETE, {"visit": report_id, "at": turn.now}) == 1


def counts(read: Read, campaign_id: int) -> dict[str, dict[str, int]]:
    """Area -> outcome -> how many; each household once, under the best that it came to.

    Besides the outcomes of a visit: `under_way`, and `by_themselves` for those who completed it
    without an enumerator. An interview that was taken back is a refusal, one that a moderator
    rejected is partial.
    """
    found: dict[str, dict[str, int]] = {}
    for row in read(_COUNTS, {"campaign": campaign_id}):
        outcome = _RANKS[row.rank]
        if row.alone and outcome not in ("completed", "under_way"):
            continue  # nobody drew them, and they did not finish: they are in no number
        outcome = "by_themselves" if row.alone and outcome == "completed" else outcome
        there = found.setdefault(row.area, {})
        there[outcome] = there.get(outcome, 0) + row.n
    return found


def sample(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """(report_id, area, weight, n, visited_at) of each household's last completed interview.

    Stratum and cluster are those of the area in version `n` of the campaign.
    """
    return read(_SAMPLE, {"campaign": campaign_id})


def leave_interviews(turn: Any, person_id: int) -> None:
    """Part an enumerator from what others told them: answers stay, under a new random key."""
    if not turn.read(_HAS_TRACE, {"person": person_id}):
        return
    stranger = turn.ids()
    turn.add(Person, id=stranger, key=turn.rng.randbytes(16), created_at=turn.now)
    for statement in _LEAVE:
        named = statement.compile().params
        told = {"person": person_id, "stranger": stranger}
        turn.write(statement, {name: told[name] for name in told.keys() & named.keys()})
