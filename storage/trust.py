"""How far people's reports to a campaign proved right: one decayed record a person and campaign.

Moved only by what moderators and officials decide, and back when they take it back. Orders the
queue and weighs voices; shown to nobody, and gone with the person.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, text, update

from moderation import trust
from moderation.reasons import JUDGED
from moderation.trust import FLOOR, Record
from storage.columns import Instant, of
from storage.db import Read, Writes
from storage.decisions import Overtaken
from storage.models import Trust

T = of(Trust)
# What of a rejection says that the report was wrong: the others say only that it is not for us.
WRONG = frozenset({"nonsense", "abuse", "untrue"})

_OF = select(*T).where(
    T.campaign_id == bindparam("campaign"),
    T.person_id.in_(bindparam("people", expanding=True)),
)
_MOVE = (
    update(Trust)
    .where(
        T.person_id == bindparam("person"),
        T.campaign_id == bindparam("campaign"),
        T.version == bindparam("seen"),
    )
    .values(
        was_right=bindparam("r"), was_wrong=bindparam("w"), at=bindparam("now"),
        version=T.version + 1,
    )
)  # fmt: skip
# Of two first outcomes at once the second finds the row, and its version, after all.
# SQLite and PostgreSQL read this the same.
_BEGIN = text(
    "INSERT INTO trust (person_id, campaign_id, was_right, was_wrong, at, version)"
    " VALUES (:person, :campaign, 0, 0, :now, 0) ON CONFLICT DO NOTHING"
).bindparams(bindparam("now", type_=Instant()))


def reliability(
    read: Read, person_ids: Iterable[int], *, campaign_id: int, now: datetime
) -> Mapping[int, float]:
    """How far each of these people may be relied on, 0.2-0.95; whoever is unknown is at 0.2."""
    wanted = set(person_ids)
    known = _records(read, campaign_id, wanted) if wanted else {}
    return {
        person: trust.reliability(known[person], now) if person in known else FLOOR
        for person in wanted
    }


def learn(turn: Writes, *, person_id: int, campaign_id: int, right: float, wrong: float) -> None:
    """Add an outcome to a person's record; negative ones take an earlier one back.

    Raises:
        storage.decisions.Overtaken: another outcome came at the same moment; do it again.
    """
    before = turn.read(_OF, {"campaign": campaign_id, "people": [person_id]})
    known = _record(before[0]) if before else None
    after = trust.after(known, turn.now, right=right, wrong=wrong)
    counts = {"r": after.right, "w": after.wrong, "now": turn.now}
    asked = {"person": person_id, "campaign": campaign_id}
    if not before:
        turn.write(_BEGIN, {**asked, "now": turn.now})
    if turn.write(_MOVE, {**asked, **counts, "seen": before[0].version if before else 0}) != 1:
        raise Overtaken


def outcome_of(decision: Row[Any]) -> tuple[float, float]:
    """What a decision on a report's review says of its sender: (right, wrong), as it was then."""
    if decision.about != "review":
        return 0.0, 0.0
    return outcome(decision.after, decision.reason)


def outcome(after: str, reason: str) -> tuple[float, float]:
    """The same by state and reason: (1, 0) verified, (0, 1) untrue, (0, 0) it says nothing."""
    if after == "approved" and reason in ("", JUDGED):
        return 1.0, 0.0
    return (0.0, 1.0) if after == "rejected" and reason in WRONG else (0.0, 0.0)


def judged(turn: Writes, report: Row[Any], *, after: str, reason: str) -> None:
    """Learn from a moderator's decision on a report."""
    right, wrong = outcome(after, reason)
    _learn_of(turn, report, right, wrong)


def unjudged(turn: Writes, report: Row[Any], decision: Row[Any]) -> None:
    """Unlearn what a decision taught: as much as is left of it."""
    left = trust.kept(decision.decided_at, turn.now)
    right, wrong = outcome_of(decision)
    _learn_of(turn, report, -right * left, -wrong * left)


def _learn_of(turn: Writes, report: Row[Any], right: float, wrong: float) -> None:
    if right or wrong:
        learn(
            turn,
            person_id=report.reporter_id,
            campaign_id=report.campaign_id,
            right=right,
            wrong=wrong,
        )


def _records(read: Read, campaign_id: int, people: Iterable[int]) -> dict[int, Record]:
    rows = read(_OF, {"campaign": campaign_id, "people": list(people)})
    return {row.person_id: _record(row) for row in rows}


def _record(row: Row[Any]) -> Record:
    return Record(row.was_right, row.was_wrong, row.at)
