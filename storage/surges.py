"""Bursts of reports: counted by area and category, held together, let go by one decision.

Every lookup reads a capped stretch of one index, so that a report costs the same in any burst.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, func, literal, select, union_all, update

from moderation.states import UNDECIDED
from moderation.surge import BASELINE_DAYS, MOST, WINDOWS
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
_WEEK = timedelta(days=7)

_HERE = (
    A.campaign_id == bindparam("campaign"),
    A.zone == bindparam("zone"),
    A.category == bindparam("category"),
)


def _counted(n: int, since: str, until: str) -> Any:
    """Reports of one stretch of time, from at most twice `MOST` rows of the index."""
    newest = (
        select(A.report_id)
        .where(*_HERE, A.at > bindparam(since), A.at <= bindparam(until))
        .order_by(A.at.desc())
        .limit(2 * MOST)
        .subquery()
    )
    return select(literal(n).label("n"), func.count().label("many")).select_from(newest)


_COUNTS = union_all(*(_counted(n, f"since{n}", "now") for n in range(len(WINDOWS))))
_BEFORE = union_all(*(_counted(n, f"from{n}", f"to{n}") for n in range(1, BASELINE_DAYS + 1)))
_LATEST = (
    select(S.id, S.began_at, S.ended_at)
    .where(
        S.campaign_id == bindparam("campaign"),
        S.zone == bindparam("zone"),
        S.category == bindparam("category"),
    )
    .order_by(S.began_at.desc())
    .limit(1)
)
_NEWEST = (
    select(A.report_id, A.is_new, R.reporter_id, R.review, R.held)
    .join_from(Arrival, Report, R.id == A.report_id)
    .where(*_HERE, A.at > bindparam("since"))
    .order_by(A.at.desc())
    .limit(MOST)
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
_OF_REPORT = select(A.surge_id).where(A.report_id == bindparam("report"))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where bursts are counted: campaign, keyed hash of the area, category."""

    campaign_id: int
    zone: int
    category: str

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


def counts(read: Read, spot: Spot, now: datetime) -> list[int]:
    """How many reports came there within each of the windows, up to twice `MOST`."""
    since = {f"since{n}": now - window for n, window in enumerate(WINDOWS)}
    rows = read(_COUNTS, {**spot.named(), **since, "now": now})
    by_window = {row.n: int(row.many) for row in rows}
    return [by_window.get(n, 0) for n in range(len(WINDOWS))]


def before(read: Read, spot: Spot, now: datetime) -> int:
    """How many came there on the same weekday of the four weeks before."""
    weeks = range(1, BASELINE_DAYS + 1)
    spans = {f"to{n}": now - n * _WEEK for n in weeks}
    spans |= {f"from{n}": now - n * _WEEK - timedelta(days=1) for n in weeks}
    return sum(int(row.many) for row in read(_BEFORE, {**spot.named(), **spans}))


def latest(read: Read, spot: Spot) -> Row[Any] | None:
    """The last burst there: id, began_at, ended_at (None: it is held)."""
    rows = read(_LATEST, spot.named())
    return rows[0] if rows else None


def newest(read: Read, spot: Spot, since: datetime) -> Sequence[Row[Any]]:
    """The newest reports there, at most `MOST`: report_id, is_new, reporter_id, review, held."""
    return read(_NEWEST, {**spot.named(), "since": since})


def opened(turn: Writes, spot: Spot) -> int:
    """Open a burst; returns its id."""
    surge_id = turn.ids()
    turn.add(
        Surge,
        id=surge_id,
        campaign_id=spot.campaign_id,
        zone=spot.zone,
        category=spot.category,
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
