"""Cases and the reports in them: what cards, digests, pages and answers are made of."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from forms.model import Campaign
from storage.columns import of
from storage.db import Read
from storage.models import Case, Contact, Media, Report, Supplement

C = of(Case)
R = of(Report)
S = of(Supplement)
M = of(Media)
X = of(Contact)

_CASE = select(*C).where(C.id == bindparam("case"))
_BY_CODE = select(*C).where(C.code == bindparam("code"))
_REPORT = select(*R).where(R.id == bindparam("report"))
_BY_RECEIPT = select(*R).where(R.code_index == bindparam("code"))
_OF_CASE = select(*R).where(R.case_id == bindparam("case")).order_by(R.id)
_OF_PERSON = (
    select(*R)
    .where(R.reporter_id == bindparam("person"))
    .order_by(R.id.desc())
    .limit(bindparam("most"))
)
_REPORTERS = (
    select(R.id, R.contact_id, X.language, R.language.label("told_in"))
    .join(Contact, X.id == R.contact_id)
    .where(
        R.case_id == bindparam("case"),
        R.review == "approved",
        X.stopped_at.is_(None),
        X.gone_at.is_(None),
    )
    .order_by(R.id)
)
_SUPPLEMENTS = select(*S).where(S.report_id == bindparam("report")).order_by(S.id)
_MEDIA = select(M.kind, M.created_at).where(M.report_id == bindparam("report")).order_by(M.id)
_COUNT = select(func.count()).select_from(Report).where(R.case_id == bindparam("case"))

# States in which a case of a category published as cases is public.
PUBLIC = frozenset({"corroborated", "verified", "official_confirmed"})


def one(read: Read, case_id: int) -> Row[Any] | None:
    """The case of that id."""
    rows = read(_CASE, {"case": case_id})
    return rows[0] if rows else None


def by_code(read: Read, code: str) -> Row[Any] | None:
    """The case of that public code."""
    rows = read(_BY_CODE, {"code": code})
    return rows[0] if rows else None


def public(read: Read, case_id: int, campaign: Campaign) -> Row[Any] | None:
    """The case, if anybody may know of it."""
    case = one(read, case_id)
    if case is None or case.restricted or case.verification not in PUBLIC:
        return None
    category = campaign.category(case.category)
    return case if category is not None and category.publish == "cases" else None


def report(read: Read, report_id: int) -> Row[Any] | None:
    """The report of that id."""
    rows = read(_REPORT, {"report": report_id})
    return rows[0] if rows else None


def by_receipt(read: Read, code_index: int) -> Row[Any] | None:
    """The report whose receipt has that keyed hash."""
    rows = read(_BY_RECEIPT, {"code": code_index})
    return rows[0] if rows else None


def reports_of(read: Read, case_id: int) -> Sequence[Row[Any]]:
    """All reports of a case, oldest first."""
    return read(_OF_CASE, {"case": case_id})


def of_person(read: Read, person_id: int, *, most: int = 5) -> Sequence[Row[Any]]:
    """A person's reports, newest first."""
    return read(_OF_PERSON, {"person": person_id, "most": most})


def reporters(read: Read, case_id: int) -> Sequence[Row[Any]]:
    """Reachable reporters of approved reports: report id, contact_id, language."""
    return read(_REPORTERS, {"case": case_id})


def size(read: Read, case_id: int) -> int:
    """How many reports a case has."""
    return int(read(_COUNT, {"case": case_id})[0][0])


def supplements(read: Read, report_id: int) -> Sequence[Row[Any]]:
    """What was added to a report later, oldest first, sealed."""
    return read(_SUPPLEMENTS, {"report": report_id})


def media(read: Read, report_id: int) -> Sequence[Row[Any]]:
    """The pictures and sounds of a report: kind and created_at."""
    return read(_MEDIA, {"report": report_id})
