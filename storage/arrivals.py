"""What came where and when, to count bursts by: of one category of an area, or of all of it.

Every lookup reads a capped stretch of one index, so that a report costs the same in any burst.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, func, literal, select, union_all

from moderation.surge import BASELINE_DAYS, MOST, WINDOWS
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Arrival, Report

A, R = of(Arrival), of(Report)
# Stands for all categories of an area; no code of a category is so.
EVERY = "*"
# Of a day before so many are counted that `MOST` an hour, where that is usual, is no burst.
MOST_A_DAY = 24 * MOST
_WEEK = timedelta(days=7)

_IN_ZONE = (A.campaign_id == bindparam("campaign"), A.zone == bindparam("zone"))
_HERE = (*_IN_ZONE, A.category == bindparam("category"))


def _counted(n: int, where: tuple[Any, ...], since: str, until: str, most: int = 2 * MOST) -> Any:
    """Reports of one stretch of time, from at most so many rows of the index."""
    newest = (
        select(A.report_id)
        .where(*where, A.at > bindparam(since), A.at <= bindparam(until))
        .order_by(A.at.desc())
        .limit(most)
        .subquery()
    )
    return select(literal(n).label("n"), func.count().label("many")).select_from(newest)


def _before(where: tuple[Any, ...]) -> Any:
    return union_all(
        *(
            _counted(n, where, f"from{n}", f"to{n}", MOST_A_DAY)
            for n in range(1, BASELINE_DAYS + 1)
        )
    )


def _newest(where: tuple[Any, ...]) -> Any:
    return (
        select(A.report_id, A.category, A.is_new, R.reporter_id, R.review, R.held)
        .join_from(Arrival, Report, R.id == A.report_id)
        .where(*where, A.at > bindparam("since"))
        .order_by(A.at.desc())
        .limit(MOST)
    )


_N = len(WINDOWS)
_COUNTS = union_all(
    *(_counted(n, _HERE, f"since{n}", "now") for n in range(_N)),
    *(_counted(_N + n, _IN_ZONE, f"since{n}", "now") for n in range(_N)),
)
_BEFORE, _BEFORE_IN_ZONE = _before(_HERE), _before(_IN_ZONE)
_NEWEST, _NEWEST_IN_ZONE = _newest(_HERE), _newest(_IN_ZONE)
_VOUCHED = (
    select(literal(1))
    .select_from(Arrival)
    .join(Report, R.id == A.report_id)
    .where(*_HERE, A.at > bindparam("since"), R.review == "approved")
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where bursts are counted: campaign, keyed hash of the area, category (`EVERY`: of all)."""

    campaign_id: int
    zone: int
    category: str

    @property
    def is_whole(self) -> bool:
        """Whether all categories of the area are meant."""
        return self.category == EVERY

    def named(self) -> Mapping[str, Any]:
        """As the statements call them."""
        return {"campaign": self.campaign_id, "zone": self.zone, "category": self.category}


def note_arrival(
    turn: Writes, spot: Spot, report_id: int, *, is_new: bool, surge_id: int | None
) -> None:
    """Count a report; a small row."""
    turn.add(
        Arrival,
        report_id=report_id,
        campaign_id=spot.campaign_id,
        zone=spot.zone,
        category=spot.category,
        at=turn.now,
        is_new=is_new,
        surge_id=surge_id,
    )


def counts(read: Read, spot: Spot, now: datetime) -> list[tuple[Spot, list[int]]]:
    """How many reports came within each of the windows, up to twice `MOST`.

    Returns:
        Those of the spot, then those of all of its area.
    """
    since = {f"since{n}": now - window for n, window in enumerate(WINDOWS)}
    rows = read(_COUNTS, {**spot.named(), **since, "now": now})
    many = {row.n: int(row.many) for row in rows}
    own, whole = ([many.get(first + n, 0) for n in range(_N)] for first in (0, _N))
    return [(spot, own), (replace(spot, category=EVERY), whole)]


def before(read: Read, spot: Spot, now: datetime) -> int:
    """How many came there on the same weekday of the four weeks before."""
    weeks = range(1, BASELINE_DAYS + 1)
    spans = {f"to{n}": now - n * _WEEK for n in weeks}
    spans |= {f"from{n}": now - n * _WEEK - timedelta(days=1) for n in weeks}
    statement = _BEFORE_IN_ZONE if spot.is_whole else _BEFORE
    return sum(int(row.many) for row in read(statement, {**spot.named(), **spans}))


def newest(read: Read, spot: Spot, since: datetime) -> Sequence[Row[Any]]:
    """The newest reports there, at most `MOST`.

    Returns:
        Rows of report_id, category, is_new, reporter_id, review and held.
    """
    statement = _NEWEST_IN_ZONE if spot.is_whole else _NEWEST
    return read(statement, {**spot.named(), "since": since})


def is_vouched(read: Read, spot: Spot, now: datetime) -> bool:
    """Whether somebody approved a report there within the longest window."""
    return bool(read(_VOUCHED, {**spot.named(), "since": now - max(WINDOWS)}))
