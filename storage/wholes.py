"""Cases that become one and are parted again: their columns, and what goes over with them.

Compare-and-set on the version of a case. Which states hold, and who may, is decided above.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    Row,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    exists,
    select,
    update,
)

from storage.columns import of
from storage.db import Read, Writes
from storage.decisions import Overtaken
from storage.models import Carried, Case, Decision, Report, tables

C, D, K, R = of(Case), of(Decision), of(Carried), of(Report)

# Columns of a case that a merge or a split may change, besides its two states.
COLUMNS = ("merged_into", "office", "place", "restricted")
_CHANGE = {
    column: update(Case)
    .where(C.id == bindparam("i"), C.version == bindparam("v"))
    .values({column: bindparam("to"), "version": C.version + 1, "changed_at": bindparam("at")})
    for column in COLUMNS
}
_TOUCH = (
    update(Case)
    .where(C.id == bindparam("i"), C.version == bindparam("v"))
    .values(version=C.version + 1, changed_at=bindparam("at"))
)
# A part is written after its whole: from there on only the newest decisions are read.
_PARTS = (
    select(*D).where(D.id > bindparam("whole"), D.part_of == bindparam("whole")).order_by(D.id)
)
_SINCE = select(D.id, D.subject_id, D.undoes).where(
    D.subject_id.in_(bindparam("subjects", expanding=True)), D.id > bindparam("whole")
)
_CARRIED = select(*K).where(K.decision_id == bindparam("whole"))
_ORIGINS = (
    select(D.before)
    .where(D.subject_id == bindparam("report"), D.about == "case", D.before != "")
    .distinct()
)
_ALSO_FROM = (
    select(R.id)
    .join(Decision, D.subject_id == R.id)
    .where(
        D.about == "case",
        D.before == bindparam("origin"),
        R.id != bindparam("report"),
        R.answers.is_not(None),
    )
    .limit(1)
)
_FROM = select(*K).where(K.origin == bindparam("origin"))


def change(turn: Writes, *, case_id: int, version: int, column: str, to: Any) -> None:
    """Set one of `COLUMNS`, counting the version.

    Raises:
        Overtaken: the case is no longer what the decider saw.
    """
    wanted = {"i": case_id, "v": version, "to": to, "at": turn.now}
    if turn.write(_CHANGE[column], wanted) != 1:
        raise Overtaken


def touch(turn: Writes, *, case_id: int, version: int) -> None:
    """Count a change of a case whose own columns stay.

    Raises:
        Overtaken: the case is no longer what the decider saw.
    """
    if turn.write(_TOUCH, {"i": case_id, "v": version, "at": turn.now}) != 1:
        raise Overtaken


def parts(read: Read, whole_id: int) -> Sequence[Row[Any]]:
    """The decisions that are parts of this one, oldest first."""
    return read(_PARTS, {"whole": whole_id})


def is_followed(read: Read, whole_id: int, subjects: Iterable[int], own: Iterable[int]) -> bool:
    """Whether a later decision on one of the subjects still stands.

    Args:
        own: the whole and its parts. What came later and was taken back later does not count.
    """
    later = read(_SINCE, {"subjects": sorted(set(subjects)), "whole": whole_id})
    own = set(own)
    found = {row.id: row.undoes for row in later if row.id not in own}
    undone = {undoes for undoes in found.values() if undoes in found}
    return any(one not in undone and undoes not in found for one, undoes in found.items())


# --- what goes over with a case --------------------------------------------------------------


def followers() -> Mapping[str, tuple[Table, Any]]:
    """Tables whose rows are about a case, by name, with the column that says about which.

    Reports are not among them: each goes by a decision of its own.
    """
    found = {}
    for table in tables().sorted_tables:
        for key in table.foreign_keys:
            if key.column is C.id and table.name != "report" and "id" in table.c:
                found[table.name] = (table, key.parent)
    return found


def carry(
    turn: Writes, decision_id: int, *, source: int, target: int, only: Sequence[Row[Any]] = ()
) -> None:
    """Let what is about one case be about another one, and note which rows these were.

    What the other case has already (a second word of one person) stays behind.

    Args:
        only: these rows of `Carried` alone; all that is about the case where there are none.
    """
    for name, (table, column) in followers().items():
        wanted = [row.row_id for row in only if row.name == name]
        if only and not wanted:
            continue
        found = select(table.c.id).where(column == source, *_room(table, column, target))
        found = found.where(table.c.id.in_(wanted)) if only else found
        for row in turn.read(found):
            turn.write(_set(table, column, row.id, source, target))
            turn.add(Carried, decision_id=decision_id, name=name, row_id=row.id, origin=source)


def carry_back(turn: Writes, whole_id: int, *, target: int) -> None:
    """Bring back exactly the rows that went over to `target` with a decision."""
    known = followers()
    for row in turn.read(_CARRIED, {"whole": whole_id}):
        table, column = known[row.name]
        turn.write(_set(table, column, row.row_id, target, row.origin))


def carried_from(read: Read, case_id: int) -> Sequence[Row[Any]]:
    """The rows that ever went over from a case to another one."""
    return read(_FROM, {"origin": case_id})


def spoken_of(read: Read, report: Row[Any]) -> list[int]:
    """The cases whose place may tell of a report: its own, and those it came from.

    Without those that another report, whose answers are there, came from too.
    """
    found = [report.case_id] if report.case_id else []
    for row in read(_ORIGINS, {"report": report.id}):
        others = {"origin": row.before, "report": report.id}
        if not read(_ALSO_FROM, others):
            found.append(int(row.before))
    return found


def spoken_of_all(read: Read, reports: Iterable[Row[Any]]) -> set[int]:
    """The same of several reports."""
    return {case_id for report in reports for case_id in spoken_of(read, report)}


def _set(table: Table, column: Any, row_id: int, source: int, target: int) -> Executable:
    return (
        update(table).where(table.c.id == row_id, column == source).values({column.name: target})
    )


def _room(table: Table, column: Any, target: int) -> list[ColumnElement[bool]]:
    """Conditions under which a row can go over: nothing there says the same already."""
    free = []
    for rule in table.constraints:
        if isinstance(rule, UniqueConstraint) and column.name in rule.columns:
            there = table.alias()
            same = [there.c[c.name] == c for c in rule.columns if c.name != column.name]
            free.append(~exists(select(there.c.id).where(there.c[column.name] == target, *same)))
    return [and_(*free)] if free else []
