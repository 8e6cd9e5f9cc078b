"""Cases and the reports in them: what cards, digests, pages and answers are made of."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, or_, select

from forms.model import Campaign
from moderation.states import Review
from storage.columns import of
from storage.db import Read
from storage.models import Case, Contact, Media, Report, Supplement

C = of(Case)
R = of(Report)
S = of(Supplement)
M = of(Media)
X = of(Contact)

# States in which a case can be public.
PUBLIC = frozenset({"corroborated", "verified", "official_confirmed"})
# A report that speaks for its case: read and approved, of somebody who agreed, from inside the
# area.
COUNTS = and_(R.case_id == C.id, R.review == Review.APPROVED, R.agreed, R.held == "")
_IS_SPOKEN_FOR = select(R.id).where(COUNTS).correlate(C.id.table).exists()
# What anybody may know of, the one definition; `categories` are those of `listed`.
IS_PUBLIC = and_(
    C.verification.in_(sorted(PUBLIC)),
    C.restricted.is_(False),
    C.category.in_(bindparam("categories", expanding=True)),
    _IS_SPOKEN_FOR,
)

_CASE = select(*C).where(C.id == bindparam("case"))
_IF_PUBLIC = _CASE.where(IS_PUBLIC)
_PUBLIC_OF = (
    select(R.id.label("report_id"), C.id, C.category, C.opened_at)
    .join_from(Report, Case, R.case_id == C.id)
    .where(R.id.in_(bindparam("reports", expanding=True)), IS_PUBLIC)
)
_IF_SPOKEN_FOR = select(C.id).where(C.id == bindparam("case"), _IS_SPOKEN_FOR)
_BY_CODE = select(*C).where(C.code == bindparam("code"))
_TAKEN_IN = select(*C).where(C.merged_into == bindparam("case")).order_by(C.id)
_REPORT = select(*R).where(R.id == bindparam("report"))
_BY_RECEIPT = select(*R).where(R.code_index == bindparam("code"))
_OF_CASE = select(*R).where(R.case_id == bindparam("case")).order_by(R.id)
# What others told an enumerator is theirs, not the enumerator's.
OWN = or_(R.subject_id.is_(None), R.subject_id == R.reporter_id)
_OF_PERSON = (
    select(*R)
    .where(R.reporter_id == bindparam("person"), OWN)
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
_SUPPLEMENTS = (
    select(*S).where(S.report_id.in_(bindparam("reports", expanding=True))).order_by(S.id)
)
_MEDIA = (
    select(M.report_id, M.kind, M.created_at)
    .where(M.report_id.in_(bindparam("reports", expanding=True)))
    .order_by(M.id)
)
_OF_IDS = select(*C).where(C.id.in_(bindparam("cases", expanding=True)))
_AREA = select(R.area).where(R.case_id == bindparam("case")).order_by(R.id.desc()).limit(1)
_TOLD_BY = (
    select(R.id)
    .where(R.case_id == bindparam("case"), R.reporter_id == bindparam("person"))
    .limit(1)
)
_COUNT = select(func.count()).select_from(Report).where(R.case_id == bindparam("case"))


def one(read: Read, case_id: int) -> Row[Any] | None:
    """The case of that id."""
    rows = read(_CASE, {"case": case_id})
    return rows[0] if rows else None


def living(read: Read, case_id: int) -> Row[Any] | None:
    """The case of that id, or the one that took it in: where letters and links of it lead."""
    case = one(read, case_id)
    while case is not None and case.merged_into is not None:
        case = one(read, case.merged_into)
    return case


def by_code(read: Read, code: str) -> Row[Any] | None:
    """The case of that public code, or the one that took it in."""
    rows = read(_BY_CODE, {"code": code})
    return living(read, rows[0].id) if rows else None


def called(read: Read, code: str) -> Row[Any] | None:
    """The very case of that public code, even if another one took it in."""
    rows = read(_BY_CODE, {"code": code})
    return rows[0] if rows else None


def taken_in(read: Read, case_id: int) -> Sequence[Row[Any]]:
    """The cases that this one took in, oldest first; not those that they had taken in."""
    return read(_TAKEN_IN, {"case": case_id})


def public(read: Read, case_id: int, campaign: Campaign) -> Row[Any] | None:
    """The case, if anybody may know of it."""
    rows = read(_IF_PUBLIC, {"case": case_id, "categories": listed(campaign)})
    return rows[0] if rows else None


def public_of(read: Read, reports: Iterable[int], campaign: Campaign) -> dict[int, Row[Any]]:
    """The cases that anybody may know of, by the report: id, category, opened_at."""
    told = {"reports": list(reports), "categories": listed(campaign)}
    rows = read(_PUBLIC_OF, told) if told["reports"] else []
    return {row.report_id: row for row in rows}


def listed(campaign: Campaign) -> list[str]:
    """The codes of the categories whose cases are published one by one: no sensitive ones."""
    return [
        each.code for each in campaign.categories if each.publish == "cases" and not each.sensitive
    ]


def is_spoken_for(read: Read, case_id: int) -> bool:
    """Whether an approved report of somebody who agreed, from inside the area, is in the case."""
    return bool(read(_IF_SPOKEN_FOR, {"case": case_id}))


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


def is_told_by(read: Read, case_id: int, person_id: int | None) -> bool:
    """Whether a report of the case is this person's."""
    return bool(read(_TOLD_BY, {"case": case_id, "person": person_id}))


def size(read: Read, case_id: int) -> int:
    """How many reports a case has."""
    return int(read(_COUNT, {"case": case_id})[0][0])


def area(read: Read, case_id: int) -> str:
    """The polygon that the newest report of a case lies in, "" where none is known."""
    rows = read(_AREA, {"case": case_id})
    return str(rows[0].area) if rows else ""


def by_ids(read: Read, ids: Iterable[int]) -> Sequence[Row[Any]]:
    """These cases."""
    return read(_OF_IDS, {"cases": list(ids)})


def supplements(read: Read, reports: Iterable[int]) -> Sequence[Row[Any]]:
    """What was added to these reports later, oldest first, sealed."""
    return read(_SUPPLEMENTS, {"reports": list(reports)})


def media(read: Read, reports: Iterable[int]) -> Sequence[Row[Any]]:
    """The pictures and sounds of these reports: report_id, kind and created_at."""
    return read(_MEDIA, {"reports": list(reports)})
