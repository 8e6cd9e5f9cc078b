"""What the clock remembers, and what it finds: marks, campaigns' beginnings, old drafts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import of
from storage.db import Read
from storage.models import Campaign, ClockMark, Contact, Draft

_K = of(Campaign)
_M = of(ClockMark)
_D = of(Draft)
_T = of(Contact)

_MARKS = select(_M.name, _M.last)
_BEGUN = select(_K.id, _K.created_at).where(_K.id.in_(bindparam("ids", expanding=True)))
_OVERDUE = (
    select(_D.id, _T.talker)
    .join(Contact, _T.id == _D.contact_id)
    .where(_D.started_at <= bindparam("before"))
    .order_by(_D.id)
    .limit(bindparam("most"))
)


def _set_mark(dialect: Any) -> Any:
    statement = dialect.insert(ClockMark)
    # Two processes may tick at once: the later period stays, a mark never goes back.
    return statement.on_conflict_do_update(
        index_elements=["name"],
        set_={"last": statement.excluded.last},
        where=_M.last < statement.excluded.last,
    )


_SET_MARK = {"sqlite": _set_mark(sqlite), "postgresql": _set_mark(postgresql)}


def marks(read: Read) -> dict[str, str]:
    """Name of a schedule -> name of its last period that is in the inbox."""
    return {row.name: row.last for row in read(_MARKS)}


def keep_marks(connection: Connection, marks: Mapping[str, str]) -> None:
    """Remember last periods; none goes back."""
    rows = [{"name": name, "last": last} for name, last in marks.items()]
    if rows:
        connection.execute(_SET_MARK[connection.dialect.name], rows)


def begun(read: Read, campaigns: Iterable[int]) -> dict[int, datetime]:
    """When each campaign was first loaded."""
    return {row.id: row.created_at for row in read(_BEGUN, {"ids": list(campaigns)})}


def overdue_drafts(read: Read, before: datetime, *, most: int = 200) -> Sequence[Row[Any]]:
    """Drafts begun at or before an instant, oldest first: id, and the talker of their contact."""
    return read(_OVERDUE, {"before": before, "most": most})
