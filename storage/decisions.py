"""Decisions: the only way that a state changes, and the chain of hashes over them.

Knows all state tables; who may decide is the handlers' business.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update

from moderation import reasons
from moderation.states import RULES
from publishing.release import may_move
from storage.columns import of as columns_of
from storage.db import Read, Writes
from storage.models import Case, Decision, DecisionText, Release, Report, Seal

D = columns_of(Decision)
R = columns_of(Report)
C = columns_of(Case)
S = columns_of(Seal)
V = columns_of(Release)
_NAMES = tuple(column.name for column in D)
# Columns that came later: an empty one leaves no trace in the hash, so that older links hold.
_LATER = frozenset({"part_of", "rules"})

_MOVE_REVIEW = (
    update(Report)
    .where(R.id == bindparam("i"), R.version == bindparam("v"), R.review == bindparam("old"))
    .values(
        review=bindparam("to_state"),
        version=R.version + 1,
        decided_at=bindparam("at"),
        claimed_by=None,
        claimed_until=None,
    )
)
_MOVE_CASE = {
    about: update(Case)
    .where(C.id == bindparam("i"), C.version == bindparam("v"), C[about] == bindparam("old"))
    .values(
        {about: bindparam("to_state"), "version": C.version + 1, "changed_at": bindparam("at")}
    )
    for about in ("verification", "response")
}
_MOVE_RELEASE = (
    update(Release)
    .where(V.id == bindparam("i"), V.version == bindparam("v"), V.state == bindparam("old"))
    .values(
        state=bindparam("to_state"),
        why=bindparam("told"),
        published_at=bindparam("out_at"),
        ended_at=bindparam("over_at"),
        version=V.version + 1,
    )
)
_JOIN = (
    update(Report)
    .where(R.id == bindparam("i"), R.case_id == bindparam("old"))
    .values(case_id=bindparam("to_case"), version=R.version + 1)
)
_OF = select(*D).where(D.subject_id == bindparam("subject")).order_by(D.id)
_UNSEALED = (
    select(*D).join(Seal, S.decision_id == D.id, isouter=True).where(S.n.is_(None)).order_by(D.id)
)
_HEAD = select(S.n, S.hash).order_by(S.n.desc()).limit(1)
# What is decided about releases is left out: building one would change what stands in it.
_HEAD_BUT_RELEASES = (
    select(S.hash)
    .join_from(Seal, Decision, D.id == S.decision_id)
    .where(D.about != "release")
    .order_by(S.n.desc())
    .limit(1)
)
# The version of the table of a release's states (publishing/release.py).
RELEASE_RULES = "release-1"


class Overtaken(Exception):
    """Somebody else changed the subject first: nothing was changed here."""


def note(  # noqa: PLR0913 - the columns of a row, by name
    turn: Writes,
    *,
    about: str,
    subject_id: int,
    before: str,
    after: str,
    reason: str,
    campaign_id: int,
    n: int,
    version: int,
    by_id: int | None,
    by_role: str = "",
    undoes: int | None = None,
    part_of: int | None = None,
    rules: str = RULES,
    text: bytes | None = None,
) -> int:
    """Write a Decision row; returns its id. `text` is sealed under `place(id)`.

    Args:
        reason: of the closed list of what it is about; "" where a person judged so, or undid it.
        rules: the version of the rules by which it was allowed or, where nobody decided, made.

    Raises:
        ValueError: the reason is not in the list (`moderation/reasons.py`).
    """
    reason = reasons.checked(
        about, reason or (reasons.JUDGED if undoes is None else reasons.UNDONE)
    )
    decision_id = turn.ids()
    turn.add(
        Decision,
        id=decision_id,
        campaign_id=campaign_id,
        n=n,
        about=about,
        subject_id=subject_id,
        before=before,
        after=after,
        reason=reason,
        by_id=by_id,
        by_role=by_role,
        version=version,
        undoes=undoes,
        part_of=part_of,
        rules=rules,
        decided_at=turn.now,
    )
    if text is not None:
        turn.add(DecisionText, decision_id=decision_id, body=text)
    return decision_id


def move(
    turn: Writes, *, about: str, subject_id: int, before: str, after: str, version: int
) -> None:
    """Compare and set one state; the Decision row is `note`d by the caller, in the same turn.

    Args:
        about: review (a report), verification or response (a case).
        version: the version that the decider saw.

    Raises:
        Overtaken: state or version is no longer what the decider saw.
    """
    statement = _MOVE_REVIEW if about == "review" else _MOVE_CASE[about]
    touched = turn.write(
        statement,
        {"i": subject_id, "v": version, "old": before, "to_state": after, "at": turn.now},
    )
    if touched != 1:
        raise Overtaken


def change(  # noqa: PLR0913 - the columns of a row, by name
    turn: Writes,
    subject: Row[Any],
    about: str,
    after: str,
    *,
    reason: str,
    campaign_id: int,
    n: int,
    by_id: int | None,
    by_role: str = "",
    undoes: int | None = None,
    part_of: int | None = None,
    rules: str = RULES,
) -> int:
    """Move one state and write the Decision that moved it; returns its id.

    Args:
        subject: the report or case as the decider saw it.
        about: as for `move`; the rest as for `note`.

    Raises:
        Overtaken: its state or version is another one by now.
    """
    before, after = getattr(subject, about), str(after)
    seen = {"about": about, "subject_id": subject.id, "before": before, "after": after}
    move(turn, **seen, version=subject.version)
    return note(
        turn,
        **seen,
        reason=reason,
        campaign_id=campaign_id,
        n=n,
        version=subject.version + 1,
        by_id=by_id,
        by_role=by_role,
        undoes=undoes,
        part_of=part_of,
        rules=rules,
    )


def move_release(turn: Writes, row: Row[Any], to: str, *, why: str = "") -> None:
    """Compare and set a release's state; the Decision row is `note`d by the caller.

    Args:
        why: said in public, where it is taken back.

    Raises:
        Overtaken: it is not what the decider saw any more, or the table has no such move.
    """
    if not may_move(row.state, to):
        raise Overtaken
    out_at = turn.now if to == "published" else row.published_at
    over_at = turn.now if to in ("superseded", "retracted") else row.ended_at
    change = {"old": row.state, "to_state": to, "told": why, "out_at": out_at, "over_at": over_at}
    if turn.write(_MOVE_RELEASE, {"i": row.id, "v": row.version, **change}) != 1:
        raise Overtaken


def head(read: Read) -> str:
    """The newest link of the chain that a release names, in hexadecimal; "" before the first."""
    rows = read(_HEAD_BUT_RELEASES)
    return rows[0].hash.hex() if rows else ""


def join(turn: Writes, *, report_id: int, before: int, after: int) -> None:
    """Move a report from one case to another.

    Raises:
        Overtaken: the report is no longer in the first case.
    """
    if turn.write(_JOIN, {"i": report_id, "old": before, "to_case": after}) != 1:
        raise Overtaken


def of(read: Read, subject_id: int) -> Sequence[Row[Any]]:
    """All decisions about one report or case, oldest first."""
    return read(_OF, {"subject": subject_id})


# --- the chain -----------------------------------------------------------------------------


def link(before: bytes, decision: Mapping[str, Any]) -> bytes:
    """The next hash: SHA-256 over the one before and the decision's columns."""
    columns = {
        name: decision[name]
        for name in _NAMES
        if name not in _LATER or decision[name] not in (None, "")
    }
    return hashlib.sha256(before + _encoded(columns).encode()).digest()


# Made once: `json.dumps` would make one for each of a million links, half of their time.
_encoded = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), default=datetime.isoformat
).encode


def seal(turn: Writes) -> int:
    """Append all unsealed decisions to the chain; returns how many."""
    head = turn.read(_HEAD)
    n, last = (head[0].n, head[0].hash) if head else (0, b"")
    unsealed = turn.read(_UNSEALED)
    for row in unsealed:
        n, last = n + 1, link(last, row._asdict())
        turn.add(Seal, n=n, decision_id=row.id, hash=last)
    return len(unsealed)


def broken(read: Read) -> Iterator[int]:
    """Yield the number of each link that does not hold; none if the chain is whole."""
    rows: Sequence[Any] = read(
        select(S.n, S.hash, *D).join(Decision, D.id == S.decision_id, isouter=True).order_by(S.n)
    )
    last, expected = b"", 1
    for row in rows:
        n, kept, *columns = tuple(row)
        decision = dict(zip(_NAMES, columns, strict=True))
        if n != expected or kept != link(last, decision):
            yield int(n)
        last, expected = kept, n + 1


def unsealed(connection: Connection) -> int:
    """How many decisions the chain does not hold yet."""
    statement = (
        select(func.count())
        .select_from(Decision)
        .join(Seal, S.decision_id == D.id, isouter=True)
        .where(S.n.is_(None))
    )
    return int(connection.execute(statement).scalar_one())
