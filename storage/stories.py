"""The story of a case: every decision about it and its reports, and what came with them.

For those who look back: it names roles and never people, and reads more than a turn may.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, or_, select

from privacy.vault import Vault
from storage import cases
from storage.columns import of
from storage.db import Read
from storage.models import Action, Decision, DecisionText, Media, Report, Seal, Supplement

D, T, S, R = map(of, (Decision, DecisionText, Seal, Report))
U, M, A = map(of, (Supplement, Media, Action))

_JOINED = select(D.subject_id).where(
    D.about == "case", or_(D.after == bindparam("case"), D.before == bindparam("case"))
)
_ABOUT = (
    select(*D, T.body, S.n.label("link"))
    .join_from(Decision, DecisionText, T.decision_id == D.id, isouter=True)
    .join(Seal, S.decision_id == D.id, isouter=True)
    .where(D.subject_id.in_(bindparam("subjects", expanding=True)))
    .order_by(D.decided_at, D.id)
)
_REPORTS = (
    select(R.id, R.channel, R.category, R.received_at)
    .where(R.id.in_(bindparam("reports", expanding=True)))
    .order_by(R.id)
)
_ADDED = select(U.report_id, U.added_at.label("at")).where(
    U.report_id.in_(bindparam("reports", expanding=True))
)
_PICTURES = select(M.report_id, M.created_at.label("at")).where(
    M.report_id.in_(bindparam("reports", expanding=True))
)
_ACTIONS = select(A.id).where(A.case_id.in_(bindparam("cases", expanding=True)))


@dataclass(frozen=True, slots=True)
class Came:
    """Something that came with a report and was no decision: "added" or "picture"."""

    at: datetime
    what: str
    report_id: int


@dataclass(frozen=True, slots=True)
class Story:
    """A case, all that it took in, the reports that ever were in it, and what happened.

    Args:
        codes: case id -> public code, of every case that is named.
        words: decision id -> what was written with it, where that is still there.
    """

    case: Row[Any]
    into: str
    codes: dict[int, str]
    reports: tuple[Row[Any], ...]
    decisions: tuple[Row[Any], ...]
    came: tuple[Came, ...]
    words: dict[int, str]


def of_case(read: Read, code: str, vault: Vault) -> Story | None:
    """The story of the case with that very code, None where there is none."""
    case = cases.called(read, code)
    if case is None:
        return None
    family = _family(read, case)
    joined = {row.subject_id for one in family for row in read(_JOINED, {"case": str(one.id)})}
    reports = read(_REPORTS, {"reports": sorted(joined)})
    ids = [row.id for row in reports]
    actions = [row.id for row in read(_ACTIONS, {"cases": [one.id for one in family]})]
    subjects = [*ids, *actions, *(one.id for one in family)]
    decisions = read(_ABOUT, {"subjects": subjects})
    into = cases.living(read, case.id)
    return Story(
        case=case,
        into=into.code if into is not None and into.id != case.id else "",
        codes=_codes(read, decisions, family),
        reports=tuple(reports),
        decisions=tuple(decisions),
        came=_came(read, ids),
        words={row.id: _opened(vault, row) for row in decisions if row.body is not None},
    )


def _family(read: Read, case: Row[Any]) -> list[Row[Any]]:
    """The case, those that it took in, and those that these had taken in."""
    found = [case]
    for one in found:  # grows while it is walked through
        found += cases.taken_in(read, one.id)
    return found


def _codes(
    read: Read, decisions: Iterable[Row[Any]], family: Iterable[Row[Any]]
) -> dict[int, str]:
    named = {one.id for one in family}
    for row in decisions:
        if row.about in ("case", "merge", "split", "merged_into", "place"):
            named |= {int(end) for end in (row.before, row.after) if end.isdecimal()}
    return {row.id: row.code for row in cases.by_ids(read, sorted(named))}


def _came(read: Read, reports: Sequence[int]) -> tuple[Came, ...]:
    asked = {"reports": list(reports)}
    added = [Came(row.at, "added", row.report_id) for row in read(_ADDED, asked)]
    pictures = [Came(row.at, "picture", row.report_id) for row in read(_PICTURES, asked)]
    return tuple(sorted([*added, *pictures], key=lambda came: came.at))


def _opened(vault: Vault, row: Row[Any]) -> str:
    return vault.open_text(row.body, place=f"decision_text|body|{row.id}")
