"""What offices were told of a case that nobody speaks for any more: its place, in words.

Their letters name the case and not the report; a digest names its office and week only.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, String, bindparam, case, delete, exists, or_, select, update

from storage.columns import of
from storage.db import Writes
from storage.models import Attachment, Campaign, Case, Errand, Letter, Report

L, E, K, R = map(of, (Letter, Errand, Case, Report))
_OPEN = ("new", "leased")
_AFTER: Any = bindparam("after")
_PATTERN: Any = bindparam("pattern", type_=String)

_OTHERS = select(R.id).where(R.case_id == K.id, R.answers.is_not(None))
_UNSPOKEN_FOR = (
    select(K.id, K.office, of(Campaign).code)
    .join(Campaign, of(Campaign).id == K.campaign_id)
    .where(K.id == bindparam("case"), ~exists(_OTHERS))
)
# A question about the case, and whatever took its place on the screen.
_QUESTIONS = select(L.id).where(
    L.id > _AFTER, L.subject.in_(bindparam("subjects", expanding=True))
)
_EMPTY_ABOUT = (
    update(Letter)
    .where(L.id > _AFTER, or_(L.id.in_(_QUESTIONS), L.edits.in_(_QUESTIONS)))
    .values(prompt=None, step=case((L.step.in_(_OPEN), "failed"), else_=L.step))
)
# A digest on its way tells an office of other cases too: it goes out.
_DIGESTS = (L.id > _AFTER, L.dedupe.like(_PATTERN), L.step.not_in(_OPEN))
_DROP_FILES = delete(Attachment).where(of(Attachment).letter_id.in_(select(L.id).where(*_DIGESTS)))
_EMPTY_DIGESTS = update(Letter).where(*_DIGESTS).values(prompt=None)
_EMPTY_DRAWN = (
    update(Errand)
    .where(
        E.kind == "digest",
        E.step.in_(("done", "failed")),
        E.id > _AFTER,
        E.subject.like(_PATTERN),
    )
    .values(body=None)
)


def empty(turn: Writes, reports: Sequence[Row[Any]]) -> None:
    """Empty what offices were told of the cases of reports that have just lost their answers.

    A case that another report speaks for keeps its place, and its letters theirs.
    """
    for report in reports:
        for row in turn.read(_UNSPOKEN_FOR, {"case": report.case_id or 0}):
            # Ids are in the order of time: only letters after the report can tell of it.
            after = {"after": report.id}
            turn.write(_EMPTY_ABOUT, {**after, "subjects": [f"c:{row.id}"]})
            told = f"{row.code}:{row.office}:%"
            turn.write(_DROP_FILES, {**after, "pattern": f"digest:{told}"})
            turn.write(_EMPTY_DIGESTS, {**after, "pattern": f"digest:{told}"})
            turn.write(_EMPTY_DRAWN, {**after, "pattern": told})
