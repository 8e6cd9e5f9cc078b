"""Reports that the team agrees on, for trainees to practise on; and how trainees do.

What is left of a forgotten person's report is no example of anything: without answers it is not
shown, and `erasure` deletes the row.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import Row, and_, bindparam, delete, select

from moderation.judging import ASKED, Judgement
from storage import models as m
from storage.columns import of
from storage.db import Read, Writes

G, J, R, C = map(of, (m.Gold, m.Judgement, m.Report, m.Case))
MOST = 200


class About(Protocol):
    """A matter, seen from here."""

    @property
    def report(self) -> Any:
        """The report's row."""

    @property
    def case(self) -> Any:
        """Its case's row."""

    @property
    def category(self) -> Any:
        """Its category, None where the campaign knows it no more."""


_ONE = select(*G).where(G.report_id == bindparam("report"))
_JUDGED = (
    select(J.id)
    .where(J.report_id == G.report_id, J.person_id == bindparam("person"), J.kind == "training")
    .correlate(G.report_id.table)
    .exists()
)
_FRESH = (
    select(*G)
    .join_from(m.Gold, m.Report, R.id == G.report_id)
    .join(m.Case, C.id == R.case_id)
    .where(
        G.campaign_id == bindparam("campaign"),
        R.answers.is_not(None),
        R.reporter_id != bindparam("person"),
        C.restricted.is_(False),
        ~_JUDGED,
    )
    .order_by(G.source.desc(), G.report_id)
    .limit(MOST)
)
_REMOVE = delete(m.Gold).where(G.report_id == bindparam("report"))
_OF_TRAINEE = (
    select(J.id, J.is_right, J.example, J.judged_at)
    .where(
        J.person_id == bindparam("person"),
        J.campaign_id == bindparam("campaign"),
        J.kind == "training",
    )
    .order_by(J.id.desc())
)
_TRAINEES = (
    select(J.person_id, J.is_right)
    .where(and_(J.campaign_id == bindparam("campaign"), J.kind == "training"))
    .order_by(J.person_id, J.id.desc())
)


def one(read: Read, report_id: int) -> Row[Any] | None:
    """What the team says of that report, None if it is no example."""
    rows = read(_ONE, {"report": report_id})
    return rows[0] if rows else None


def fresh(read: Read, campaign_id: int, person_id: int) -> Sequence[Row[Any]]:
    """Gold reports that this person has not judged, marked by leads first, at most `MOST`."""
    return read(_FRESH, {"campaign": campaign_id, "person": person_id})


def mark(
    turn: Writes,
    it: About,
    right: Judgement,
    *,
    why: bytes | None,
    by: int | None,
    source: str = "lead",
) -> None:
    """Take a report into the gold ones; what was said of it before is replaced."""
    turn.write(_REMOVE, {"report": it.report.id})
    turn.add(
        m.Gold,
        report_id=it.report.id,
        campaign_id=it.report.campaign_id,
        verdict=right.verdict,
        reason=right.reason,
        category=right.category,
        source=source,
        why=why,
        marked_by=by,
        marked_at=turn.now,
    )


def learn_from_agreement(turn: Writes, it: About, judged: Judgement) -> None:
    """Two people judged it alike: from now on trainees may, but not on what is delicate."""
    is_delicate = it.case.restricted or it.category is None or it.category.sensitive
    if is_delicate or judged.verdict == ASKED or one(turn.read, it.report.id) is not None:
        return
    mark(turn, it, judged, why=None, by=None, source="agreed")


def remove(turn: Writes, report_id: int) -> bool:
    """Take it out again; False when it was none."""
    return turn.write(_REMOVE, {"report": report_id}) == 1


def told_by(read: Read, campaign_id: int, person_id: int) -> Sequence[Row[Any]]:
    """A trainee's judgements, newest first: is_right, example."""
    return read(_OF_TRAINEE, {"campaign": campaign_id, "person": person_id})


def trainees(read: Read, campaign_id: int) -> dict[int, list[bool]]:
    """What each trainee judged rightly, newest first, by person."""
    found: dict[int, list[bool]] = {}
    for row in read(_TRAINEES, {"campaign": campaign_id}):
        found.setdefault(row.person_id, []).append(bool(row.is_right))
    return found
