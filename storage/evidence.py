"""Evidence rows: what people near by answered, links, and whether pictures fit.

A row hangs on a report and goes with it from case to case, so that merging and un-merging need
not touch it. Reports and decisions are evidence too, and have rows of their own.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, insert, select, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Evidence, Report

E, R = of(Evidence), of(Report)
NEARBY, LINK, PHOTO = "nearby", "link", "photo"

_OF_CASE = (
    select(*E)
    .join_from(Evidence, Report, R.id == E.report_id)
    .where(R.case_id == bindparam("case"), E.ended_at.is_(None))
    .order_by(E.id)
)
_ONE = select(*E).where(E.id == bindparam("evidence"))
_ANSWER = (
    update(Evidence)
    .where(E.id == bindparam("evidence"), E.kind == NEARBY, E.ended_at.is_(None))
    .values(speaks=bindparam("said"), channel=bindparam("over"), added_at=bindparam("at"))
)
_ASKED_SINCE = select(E.person_id).where(
    E.person_id.in_(bindparam("people", expanding=True)),
    E.kind == NEARBY,
    E.added_at > bindparam("since"),
)
_SAID_SINCE = select(E.id).where(
    E.person_id == bindparam("person"), E.kind == NEARBY, E.added_at > bindparam("since")
)
_CASES_ANSWERED = (
    select(R.case_id)
    .join_from(Evidence, Report, R.id == E.report_id)
    .where(E.person_id == bindparam("person"), E.kind == NEARBY, E.speaks != "")
    .distinct()
)
# What people answered goes with them; of a link it is the words that may lead to somebody.
_FORGET = (
    delete(Evidence).where(E.person_id == bindparam("person"), E.kind == NEARBY),
    update(Evidence).where(E.person_id == bindparam("person")).values(person_id=None),
)
_STRIP = delete(Evidence).where(
    E.report_id.in_(bindparam("reports", expanding=True)), E.kind.in_((LINK, PHOTO))
)
_END = (
    update(Evidence)
    .where(and_(E.id == bindparam("evidence"), E.ended_at.is_(None)))
    .values(ended_at=bindparam("at"))
)


def place_of(evidence_id: int) -> str:
    """Where a link is sealed for."""
    return f"evidence|body|{evidence_id}"


def add(turn: Writes, report: Row[Any], kind: str, **columns: Any) -> int:
    """Write a row now, so that what is weighed next has it in; returns its id.

    Args:
        columns: speaks, person_id, channel, nearness, body (sealed).
    """
    evidence_id = int(columns.pop("id", 0)) or turn.ids()
    row = {"id": evidence_id, "campaign_id": report.campaign_id, "report_id": report.id}
    empty = {"speaks": "", "person_id": None, "channel": "", "nearness": 1.0, "body": None}
    turn.write(insert(Evidence), {**row, **empty, "kind": kind, **columns, "added_at": turn.now})
    return evidence_id


def of_case(read: Read, case_id: int) -> Sequence[Row[Any]]:
    """What hangs on the reports that a case has now, oldest first."""
    return read(_OF_CASE, {"case": case_id})


def one(read: Read, evidence_id: int) -> Row[Any] | None:
    """The row of that id."""
    rows = read(_ONE, {"evidence": evidence_id})
    return rows[0] if rows else None


def answer(turn: Writes, evidence_id: int, *, said: str, channel: str) -> bool:
    """Keep what somebody near by answered, in place of what they said before."""
    told = {"evidence": evidence_id, "said": said, "over": channel, "at": turn.now}
    return turn.write(_ANSWER, told) == 1


def asked_since(read: Read, people: Iterable[int], since: datetime) -> frozenset[int]:
    """Which of these people were asked about something near by, or answered, since then."""
    rows = read(_ASKED_SINCE, {"people": list(people), "since": since})
    return frozenset(row.person_id for row in rows)


def said_since(read: Read, person_id: int, since: datetime) -> int:
    """Of how many reports' matters a person has said something since then."""
    return len(read(_SAID_SINCE, {"person": person_id, "since": since}))


def cases_answered(read: Read, person_id: int) -> list[int]:
    """The cases that somebody's answers count in."""
    return [row.case_id for row in read(_CASES_ANSWERED, {"person": person_id})]


def forget(turn: Writes, person_id: int, reports: Iterable[int]) -> None:
    """Erase what a person answered, and what was found about their reports."""
    for statement in _FORGET:
        turn.write(statement, {"person": person_id})
    turn.write(_STRIP, {"reports": list(reports)})


def end(turn: Writes, evidence_id: int) -> bool:
    """Let a row count no more; it stays readable."""
    return turn.write(_END, {"evidence": evidence_id, "at": turn.now}) == 1
