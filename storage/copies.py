"""Copies of a card: the newest message about a report in each chat that shows one."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select

from storage.columns import of
from storage.db import Read
from storage.models import Letter

L = of(Letter)
# Each edit counts against the channel's pace; older copies say what was faster when pressed.
MOST = 5

_SHOWN = (
    select(L.contact_id, func.max(L.id).label("letter_id"))
    .where(
        L.contact_id.in_(bindparam("chats", expanding=True)),
        # Ids are in the order of time: only letters after the report can be about it.
        L.id > bindparam("report"),
        L.handler == "review",
        L.step.in_(("sent", "new", "leased")),
        or_(
            L.subject == bindparam("show"),
            L.subject.like(bindparam("card")),
            L.subject.like(bindparam("reject")),
        ),
    )
    .group_by(L.contact_id)
    .order_by(func.max(L.id).desc())
    .limit(MOST)
)


def of_card(read: Read, report_id: int, chats: Iterable[int]) -> Sequence[Row[Any]]:
    """The newest message about a report in each of these chats: contact_id and letter_id."""
    about = {
        "show": f"show:{report_id}",
        "card": f"r:{report_id}:%",
        "reject": f"reject:{report_id}:%",
    }
    return read(_SHOWN, {"chats": sorted(chats), "report": report_id, **about})
