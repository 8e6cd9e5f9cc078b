"""What the clock remembers, and what it finds: marks, campaigns' beginnings, old drafts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import of
from storage.db import Read
from storage.models import Campaign, ClockMark, Consent, Contact, Draft, Visit

_C = of(Consent)
_K = of(Campaign)
_M = of(ClockMark)
_D = of(Draft)
_T = of(Contact)
_V = of(Visit)

_MARKS = select(_M.name, _M.last)
_BEGUN = select(_K.id, _K.created_at).where(_K.id.in_(bindparam("ids", expanding=True)))
_CONSENTED = (
    select(_C.id)
    .where(
        _C.person_id == _T.person_id,
        _C.campaign_id == _D.campaign_id,
        _C.purpose == "",
        _C.withdrawn_at.is_(None),
    )
    .correlate(_D.id.table, _T.id.table)
    .exists()
)
# An interview has begun when its household said yes, whatever its enumerator did for themselves.
_INTERVIEW = select(_V.id).where(_V.id == _D.id).correlate(_D.id.table).exists()
_AGREED = or_(_CONSENTED, _INTERVIEW)
_DRAFTS = (
    select(_D.id, _T.talker)
    .join(Contact, _T.id == _D.contact_id)
    .order_by(_D.id)
    .limit(bindparam("most"))
)
_OVERDUE = _DRAFTS.where(
    or_(
        and_(_D.started_at <= bindparam("before"), ~_AGREED),
        _D.changed_at <= bindparam("long_before"),
    )
)
_PAUSED = _DRAFTS.where(
    _D.changed_at <= bindparam("before"),
    _D.reminded_at.is_(None),
    _AGREED,
    _T.stopped_at.is_(None),
    _T.gone_at.is_(None),
    _T.blocked_at.is_(None),
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


def overdue_drafts(
    read: Read, before: datetime, long_before: datetime, *, most: int = 200
) -> Sequence[Row[Any]]:
    """Drafts that are waited for no longer, oldest first: id, and the talker of their contact.

    Args:
        before: begun by then, of somebody who has not agreed.
        long_before: not changed since, whoever's it is.
    """
    return read(_OVERDUE, {"before": before, "long_before": long_before, "most": most})


def paused_drafts(read: Read, before: datetime, *, most: int = 200) -> Sequence[Row[Any]]:
    """Drafts of people who agreed, not changed since then, and nobody was reminded: id, talker."""
    return read(_PAUSED, {"before": before, "most": most})
