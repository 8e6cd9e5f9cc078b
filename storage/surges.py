"""Bursts of reports that look made: held together, let go by one decision."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, func, or_, select, update

from moderation.states import UNDECIDED
from storage.arrivals import EVERY, Spot
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Arrival, Report, Surge

A, R, S = of(Arrival), of(Report), of(Surge)
HELD = "surge"
# Whoever let a burst go has looked: the same place and category is not held again for a day.
RESTS = timedelta(hours=24)
# A burst that nobody looks at takes in what comes for so long.
GROWS = timedelta(hours=24)
# So many at most are looked at for a card, or let go by one statement.
MOST_HELD = 1_000
_AROUND = (
    select(S.id, S.category, S.made, S.began_at, S.ended_at)
    .where(
        S.campaign_id == bindparam("campaign"),
        S.zone == bindparam("zone"),
        or_(S.ended_at > bindparam("rested"), S.ended_at.is_(None)),
        or_(S.ended_at.is_not(None), S.began_at > bindparam("growing")),
    )
    .order_by(S.began_at.desc())
    .limit(100)
)
_TAKE_IN = (
    update(Arrival)
    .where(A.report_id.in_(bindparam("reports", expanding=True)))
    .values(surge_id=bindparam("surge"))
)
_HOLD = (
    update(Report)
    .where(R.id.in_(bindparam("reports", expanding=True)), R.held == "")
    .values(held=HELD, version=R.version + 1)
)
_LET_GO = (
    update(Report)
    .where(R.id.in_(bindparam("reports", expanding=True)), R.held == HELD)
    .values(held="", version=R.version + 1)
)
_WIDEN = (
    update(Surge)
    .where(S.id == bindparam("surge"), S.ended_at.is_(None))
    .values(category=EVERY, made=bindparam("looks"))
)
_END = (
    update(Surge)
    .where(S.id == bindparam("surge"), S.ended_at.is_(None))
    .values(ended_at=bindparam("at"))
)
_ONE = select(*S).where(S.id == bindparam("surge"))
# PostgreSQL lets many share the row, and whoever ends the burst waits for all of their turns.
_OPEN_STILL = (
    select(S.id).where(S.id == bindparam("surge"), S.ended_at.is_(None)).with_for_update(read=True)
)
_OPEN = (
    select(*S)
    .where(S.campaign_id == bindparam("campaign"), S.ended_at.is_(None))
    .order_by(S.id)
    .limit(50)
)
_IS_HELD = (R.held == HELD, R.review.in_(sorted(UNDECIDED)))
_MEMBERS = (
    select(*R, A.is_new)
    .join_from(Arrival, Report, R.id == A.report_id)
    .where(A.surge_id == bindparam("surge"))
    .order_by(case((and_(*_IS_HELD), 0), (R.held == HELD, 1), else_=2), R.id)
    .limit(MOST_HELD)
)
_HELD_STILL = (
    select(func.count())
    .select_from(Arrival)
    .join(Report, R.id == A.report_id)
    .where(A.surge_id == bindparam("surge"), *_IS_HELD)
)
_NEWEST_OF = (
    select(A.report_id)
    .where(A.surge_id == bindparam("surge"))
    .order_by(A.report_id.desc())
    .limit(bindparam("most"))
)
_OF_REPORT = select(A.surge_id).where(A.report_id == bindparam("report"))


def around(read: Read, spot: Spot, now: datetime) -> Sequence[Row[Any]]:
    """The bursts of an area that grow or rest now, newest first: id, category, made, ended_at."""
    times = {"rested": now - RESTS, "growing": now - GROWS}
    return read(_AROUND, {**spot.named(), **times})


def newest_of(read: Read, surge_id: int, most: int) -> list[int]:
    """The newest reports of a burst."""
    return [row.report_id for row in read(_NEWEST_OF, {"surge": surge_id, "most": most})]


def widen(turn: Writes, surge_id: int, made: str) -> bool:
    """Let a burst be of all categories of its area; False where it was ended meanwhile."""
    return turn.write(_WIDEN, {"surge": surge_id, "looks": made}) == 1


def opened(turn: Writes, spot: Spot, made: str) -> int:
    """Open a burst that looks made by something; returns its id."""
    surge_id = turn.ids()
    turn.add(
        Surge,
        id=surge_id,
        campaign_id=spot.campaign_id,
        zone=spot.zone,
        category=spot.category,
        made=made,
        began_at=turn.now,
    )
    return surge_id


def hold(turn: Writes, surge_id: int, reports: Iterable[int]) -> None:
    """Hold reports that came before the burst was seen as one."""
    ids = list(reports)
    turn.write(_TAKE_IN, {"reports": ids, "surge": surge_id})
    turn.write(_HOLD, {"reports": ids})


def end(turn: Writes, surge_id: int) -> bool:
    """Let a burst go; False where somebody was faster."""
    return turn.write(_END, {"surge": surge_id, "at": turn.now}) == 1


def is_open(read: Read, surge_id: int) -> bool:
    """Whether a burst is held, and stays so until this turn is kept or dropped."""
    return bool(read(_OPEN_STILL, {"surge": surge_id}))


def let_go(turn: Writes, reports: Iterable[int]) -> None:
    """Hold these reports no more."""
    turn.write(_LET_GO, {"reports": list(reports)})


def one(read: Read, surge_id: int) -> Row[Any] | None:
    """The burst of that id."""
    rows = read(_ONE, {"surge": surge_id})
    return rows[0] if rows else None


def open_ones(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """The bursts that are held now, oldest first."""
    return read(_OPEN, {"campaign": campaign_id})


def members(read: Read, surge_id: int) -> Sequence[Row[Any]]:
    """The first `MOST_HELD` reports of a burst with `is_new`: those held still, oldest first."""
    return read(_MEMBERS, {"surge": surge_id})


def size(read: Read, surge_id: int) -> int:
    """How many of its reports are held still and judged by nobody."""
    return int(read(_HELD_STILL, {"surge": surge_id})[0][0])


def of_report(read: Read, report_id: int) -> int | None:
    """The burst that a report is or was held with."""
    rows = read(_OF_REPORT, {"report": report_id})
    return rows[0].surge_id if rows else None


def is_undecided(row: Row[Any]) -> bool:
    """Whether nobody has judged a report for good."""
    return row.review in UNDECIDED
