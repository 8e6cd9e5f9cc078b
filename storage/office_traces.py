"""What offices were told of a case that nobody speaks for any more: its place, in words.

Their letters name the case and not the report; a digest names its office and week only.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, case, delete, exists, or_, select, update

from storage.columns import of
from storage.db import Writes
from storage.models import Attachment, Campaign, Case, Errand, Letter, Report
from storage.wholes import spoken_of

L, E, K, R = map(of, (Letter, Errand, Case, Report))
_OPEN = ("new", "leased")
_AFTER: Any = bindparam("after")

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


def empty(turn: Writes, reports: Sequence[Row[Any]]) -> None:
    """Empty what offices were told of the cases of reports that have just lost their answers.

    A case that another report speaks for keeps its place, and its letters theirs.
    """
    for report in reports:
        told = spoken_of(turn.read, report)
        for row in (row for one in told for row in turn.read(_UNSPOKEN_FOR, {"case": one})):
            # Ids are in the order of time: only letters after the report can tell of it.
            after = {"after": report.id}
            turn.write(_EMPTY_ABOUT, {**after, "subjects": [f"c:{row.id}"]})
            _empty_digests(turn, f"{row.code}:{row.office}:", after)


def _empty_digests(turn: Writes, told: str, after: Mapping[str, int]) -> None:
    # autoescape: codes hold "_", which matches any letter in LIKE. It takes no bind parameter.
    ours = L.dedupe.startswith(f"digest:{told}", autoescape=True)
    # A digest on its way tells an office of other cases too: it goes out.
    digests = (L.id > _AFTER, ours, L.step.not_in(_OPEN))
    letters = select(L.id).where(*digests)
    turn.write(delete(Attachment).where(of(Attachment).letter_id.in_(letters)), after)
    turn.write(update(Letter).where(*digests).values(prompt=None), after)
    drawn = (
        E.kind == "digest",
        E.step.in_(("done", "failed")),
        E.id > _AFTER,
        E.subject.startswith(told, autoescape=True),
    )
    turn.write(update(Errand).where(*drawn).values(body=None), after)
