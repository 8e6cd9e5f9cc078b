"""A report's category, corrected by a moderator: compare-and-set, and a decision about it."""

from typing import Any

from sqlalchemy import Row, bindparam, update

from storage.columns import of
from storage.db import Writes
from storage.decisions import Overtaken
from storage.models import Case, Report

R, C = of(Report), of(Case)

_OF_REPORT = (
    update(Report)
    .where(R.id == bindparam("i"), R.version == bindparam("v"), R.category == bindparam("old"))
    .values(category=bindparam("to_category"), version=R.version + 1)
)
_OF_CASE = (
    update(Case)
    .where(C.id == bindparam("i"), C.version == bindparam("v"))
    .values(
        category=bindparam("to_category"),
        office=bindparam("to_office"),
        version=C.version + 1,
        changed_at=bindparam("at"),
    )
)


def correct(turn: Writes, report: Row[Any], case: Row[Any], after: str, *, office: str) -> None:
    """Change the category of a report, and of its case where the case had the same.

    Args:
        office: code of the one that answers for the case from now on.

    Raises:
        storage.decisions.Overtaken: somebody changed one of them first.
    """
    told = {"i": report.id, "v": report.version, "old": report.category, "to_category": after}
    if turn.write(_OF_REPORT, told) != 1:
        raise Overtaken
    if case.category != report.category:
        return
    change = {
        "i": case.id,
        "v": case.version,
        "to_category": after,
        "at": turn.now,
        "to_office": office,
    }
    if turn.write(_OF_CASE, change) != 1:
        raise Overtaken
