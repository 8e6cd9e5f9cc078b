"""Sightings: what others say of a thing on the map, that it is there or that it is gone.

One row a person and thing: their last word counts. Whoever was blocked is counted nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, func, insert, select, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Case, Contact, Sighting

S, K, C = of(Sighting), of(Contact), of(Case)
SEEN, GONE = "seen", "gone"

_CASE: Any = bindparam("case")
_PERSON: Any = bindparam("person")
_IS_BLOCKED = exists(select(K.id).where(K.person_id == S.person_id, K.blocked_at.is_not(None)))
_COUNTS = (
    select(S.seen, func.count().label("n"), func.max(S.seen_at).label("last_at"))
    .where(S.case_id == _CASE, ~_IS_BLOCKED)
    .group_by(S.seen)
)
_CHANGE = (
    update(Sighting)
    .where(S.case_id == _CASE, S.person_id == _PERSON)
    .values(seen=bindparam("what"), seen_at=bindparam("at"))
)
_TAKE_BACK = delete(Sighting).where(S.case_id == _CASE, S.person_id == _PERSON)
_SAID_SINCE = (
    select(func.count())
    .select_from(Sighting)
    .where(S.person_id == _PERSON, S.seen_at > bindparam("since"))
)
_OF_PERSON = (
    select(C.code, S.seen, S.seen_at)
    .join_from(Sighting, Case, C.id == S.case_id)
    .where(S.person_id == _PERSON)
    .order_by(S.id)
)


@dataclass(frozen=True, slots=True)
class Voices:
    """How many others say that a thing is there, when the last of them saw it, how many: gone."""

    seen: int = 0
    gone: int = 0
    last_seen_at: datetime | None = None


def voices(read: Read, case_id: int) -> Voices:
    """What others say of a case, without those who were blocked."""
    by_word = {row.seen: row for row in read(_COUNTS, {"case": case_id})}
    seen, gone = by_word.get(SEEN), by_word.get(GONE)
    return Voices(
        seen=seen.n if seen else 0,
        gone=gone.n if gone else 0,
        last_seen_at=seen.last_at if seen else None,
    )


def note(turn: Writes, case_id: int, person_id: int, what: str) -> None:
    """Keep what a person says of a case, in place of what they said before."""
    told = {"case": case_id, "person": person_id, "what": what, "at": turn.now}
    if not turn.write(_CHANGE, told):
        row = {"id": turn.ids(), "case_id": case_id, "person_id": person_id}
        # Written at once: what is counted for the answer has it in.
        turn.write(insert(Sighting), {**row, "seen": what, "seen_at": turn.now})


def take_back(turn: Writes, case_id: int, person_id: int) -> bool:
    """Drop what a person said of a case; tells whether there was anything."""
    return bool(turn.write(_TAKE_BACK, {"case": case_id, "person": person_id}))


def said_since(read: Read, person_id: int, since: datetime) -> int:
    """Of how many things a person has said something since then."""
    return int(read(_SAID_SINCE, {"person": person_id, "since": since})[0][0])


def of_person(read: Read, person_id: int) -> Sequence[Row[Any]]:
    """What a person said of which public code, and when, for their own account of it."""
    return read(_OF_PERSON, {"person": person_id})
