"""Looking through the chain of hashes: the first link that does not hold, and what is wrong.

Reads row by row: a million decisions take no more memory than a thousand. What cannot be seen
here: that the end of both tables was cut off together. Whoever notes the head elsewhere (`head`)
sees that too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, func, select

from storage.columns import of
from storage.decisions import link
from storage.models import Decision, Seal

D, S = of(Decision), of(Seal)
_NAMES = tuple(column.name for column in D)
# A turn's decision is sealed within a minute or two of being written, and dated as it began.
SEALED_WITHIN = timedelta(minutes=5)
ROWS_AT_ONCE = 2_000

_SEALED = (
    select(S.n, S.hash, S.decision_id, *D)
    .join_from(Seal, Decision, D.id == S.decision_id, isouter=True)
    .order_by(S.n)
)
_UNSEALED = (
    select(D.id, D.decided_at)
    .join(Seal, S.decision_id == D.id, isouter=True)
    .where(S.n.is_(None))
    .order_by(D.decided_at, D.id)
)
_DECISIONS = select(S.n, S.hash, S.decision_id, *D).join_from(
    Decision, Seal, S.decision_id == D.id, isouter=True
)
_HEAD = select(S.n, S.hash, D.decided_at).join_from(
    Seal, Decision, D.id == S.decision_id, isouter=True
)


class Wrong(StrEnum):
    """What is wrong with a link."""

    MISSING_LINK = "missing_link"
    MISSING_DECISION = "missing_decision"
    CHANGED_DECISION = "changed_decision"
    CHANGED_LINK = "changed_link"
    MOVED = "moved"
    NOT_SEALED = "not_sealed"
    OTHER_HEAD = "other_head"


@dataclass(frozen=True, slots=True)
class Broken:
    """The first link that does not hold; `n` is 0 where it is about no link.

    `decision_id` is the decision it is about, None where there is none.
    """

    n: int
    wrong: Wrong
    decision_id: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The newest link: its number and its hash in hexadecimal."""

    n: int
    hash: str


def head(connection: Connection) -> Head:
    """The newest link, to be kept elsewhere; number 0 where nothing was sealed yet."""
    row = connection.execute(_HEAD.order_by(S.n.desc()).limit(1)).first()
    return Head(row.n, row.hash.hex()) if row else Head(0, "")


def length(connection: Connection) -> int:
    """How many links there are."""
    return int(connection.execute(select(func.count()).select_from(Seal)).scalar_one())


def verify(
    connection: Connection,
    *,
    noted: str = "",
    sealed_until: datetime | None = None,
    on_link: Callable[[], object] = lambda: None,
) -> Broken | None:
    """Find the first link that does not hold.

    Args:
        noted: a head's hash that was kept elsewhere; it must be one of the links.
        sealed_until: until when the clock has sealed, as far as it is known.
        on_link: called for each link that holds.

    Returns:
        None if all hold, none lacks, and no decision from before the head is outside the chain.
    """
    last, n, at = b"", 0, None
    is_noted = not noted
    for row in _streamed(connection, _SEALED):
        found = _broken(connection, row, n, last)
        if found is not None:
            return found
        last, n, at = row.hash, row.n, row.decided_at
        is_noted = is_noted or last.hex() == noted
        on_link()
    if not is_noted:
        return Broken(n, Wrong.OTHER_HEAD)
    return _outside(connection, max((t for t in (at, sealed_until) if t), default=None))


def _broken(connection: Connection, row: Any, n: int, last: bytes) -> Broken | None:
    """What is wrong with a link after the one numbered `n`, whose hash is `last`."""
    if row.n != n + 1:
        return Broken(n + 1, Wrong.MISSING_LINK)
    if row.id is None:
        return Broken(row.n, Wrong.MISSING_DECISION, row.decision_id)
    if row.hash == link(last, _decision(row)):
        return None
    return _explained(connection, row, last)


def _explained(connection: Connection, row: Any, last: bytes) -> Broken:
    """Whether another decision or link belongs there, the link was changed, or the decision."""
    for other in _streamed(connection, _DECISIONS):
        if other.id != row.id and link(last, _decision(other)) in (row.hash, other.hash):
            return Broken(row.n, Wrong.MOVED, row.id)
    following = connection.execute(_SEALED.where(S.n == row.n + 1)).first()
    rightly = link(last, _decision(row))
    if following and following.id and following.hash == link(rightly, _decision(following)):
        return Broken(row.n, Wrong.CHANGED_LINK, row.id)
    return Broken(row.n, Wrong.CHANGED_DECISION, row.id)


def _outside(connection: Connection, until: datetime | None) -> Broken | None:
    """A decision that should have been sealed by then, and is not: put in, or the end cut off."""
    oldest = connection.execute(_UNSEALED.limit(1)).first()
    if oldest is None or until is None or until - oldest.decided_at <= SEALED_WITHIN:
        return None
    return Broken(0, Wrong.NOT_SEALED, oldest.id)


def _decision(row: Any) -> dict[str, Any]:
    return dict(zip(_NAMES, tuple(row)[3:], strict=True))


def _streamed(connection: Connection, statement: Any) -> Iterator[Any]:
    with connection.execute(statement.execution_options(yield_per=ROWS_AT_ONCE)) as rows:
        yield from rows
