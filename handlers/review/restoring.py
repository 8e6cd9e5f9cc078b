"""Leading decisions back: what was moved is moved back, and each step is a decision that says so.

Knows no cards and no letters.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from handlers.review.deciding import Matter, note
from handlers.review.recategorising import recategorise
from handlers.turn import Refused, Turn
from moderation.states import TABLES, Review, may_restore, may_undo
from storage import blocks, cases, decisions, reviewing
from storage.decisions import Overtaken


def check(turn: Turn, it: Matter, rows: Sequence[Row[Any]]) -> None:
    """Make sure that these decisions about a report and its case can be taken back.

    Raises:
        Refused: they are somebody else's, too old, undone already, or others stand on them.
    """
    ids = {row.id for row in rows}
    subjects = {row.subject_id for row in rows}
    if not rows or reviewing.any_undone(turn.read, subjects, ids):
        raise Refused("not-undoable")
    followed = any(decisions.of(turn.read, s)[-1].id not in ids for s in subjects)
    followed = followed or _others_stand_on_it(turn, it, rows)
    for row in rows:
        same = row.by_id is not None and row.by_id == turn.who.person_id
        if not may_undo(row.decided_at, turn.now, same_person=same, followed=followed):
            raise Refused("not-undoable")


def _others_stand_on_it(turn: Turn, it: Matter, rows: Sequence[Row[Any]]) -> bool:
    """Whether another report of the case was approved since: its verdict leans on this one."""
    if not any(row.about in ("verification", "response") for row in rows):
        return False
    others = cases.reports_of(turn.read, it.case.id)
    return any(
        other.id != it.report.id
        and other.review == Review.APPROVED
        and other.decided_at is not None
        and other.decided_at >= rows[0].decided_at
        for other in others
    )


def restore(
    turn: Turn, it: Matter, row: Row[Any], role: str, *, part_of: int | None = None
) -> None:
    """Lead one decision back, and write that down."""
    match row.about:
        case "review" | "verification" | "response":
            version = _move_back(turn, it, row)
        case "case":
            decisions.join(
                turn, report_id=it.report.id, before=int(row.after), after=int(row.before)
            )
            version = it.report.version + 1
        case "category":
            recategorise(turn, it, row.before, undoes=row.id)
            return
        case "urgent":
            _must(
                reviewing.mark_urgent(
                    turn, report_id=it.report.id, version=it.report.version, flag=False
                )
            )
            version = it.report.version + 1
        case "escalated":
            _must(
                reviewing.pass_up(
                    turn, report_id=it.report.id, version=it.report.version, flag=False
                )
            )
            version = it.report.version + 1
        case "restricted":
            _must(
                reviewing.restrict(
                    turn, case_id=row.subject_id, version=it.case.version, flag=bool(row.before)
                )
            )
            version = it.case.version + 1
        case "block":
            blocks.unblock(turn, row.subject_id, row.decided_at)
            version = it.report.version
        case _:
            raise Refused("not-undoable")
    back = (row.after, row.before)
    note(
        turn, it, row.about, row.subject_id, back,
        role=role, version=version, undoes=row.id, part_of=part_of,
    )  # fmt: skip


def _move_back(turn: Turn, it: Matter, row: Row[Any]) -> int:
    subject = it.report if row.about == "review" else it.case
    if row.before == row.after:  # a change that kept the state: first of two, passed
        _must(reviewing.touch(turn, report_id=subject.id, version=subject.version))
        return int(subject.version) + 1
    if not may_restore(TABLES[row.about], row.after, row.before):
        raise Refused("not-undoable")
    decisions.move(
        turn,
        about=row.about,
        subject_id=subject.id,
        before=row.after,
        after=row.before,
        version=subject.version,
    )
    return int(subject.version) + 1


def _must(touched: bool) -> None:
    if not touched:
        raise Overtaken
