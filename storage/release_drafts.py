"""Drafts of releases that count what somebody takes back: they are thrown away at once.

What is out never changes and is revised when the calendar says so; but what nobody has seen yet
must not come out with it any more. The clock has such a draft built anew without it.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, select

from storage import release_steps
from storage.columns import of
from storage.db import Writes
from storage.models import Counted, Release
from storage.releases import DRAFTS

_AT_ONCE = 500
_REPORTS: Any = bindparam("reports", expanding=True)
_COUNTING = (
    select(of(Release).id)
    .join(Counted, of(Counted).release_id == of(Release).id)
    .where(of(Release).state.in_(DRAFTS), of(Counted).report_id.in_(_REPORTS))
    .distinct()
    .order_by(of(Release).id)
)


def drop_counting(turn: Writes, reports: Sequence[int]) -> int:
    """Throw away every draft that counts one of these reports; returns how many there were.

    Raises:
        storage.decisions.Overtaken: one was published at the same moment.
    """
    found: set[int] = set()
    for first in range(0, len(reports), _AT_ONCE):
        rows = turn.read(_COUNTING, {"reports": list(reports[first : first + _AT_ONCE])})
        found |= {row.id for row in rows}
    for release_id in sorted(found):
        release_steps.drop(turn, release_id, reason="taken_back")
    return len(found)
