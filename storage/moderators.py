"""What moderators set for themselves: the languages they read, and when they are away."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Moderator

M = of(Moderator)

_ONE = select(*M).where(M.person_id == bindparam("person"), M.campaign_id == bindparam("campaign"))
_AWAY = select(M.person_id).where(
    M.campaign_id == bindparam("campaign"),
    M.away_from <= bindparam("today"),
    M.away_until >= bindparam("today"),
)
_SET = update(Moderator).where(
    M.person_id == bindparam("person"), M.campaign_id == bindparam("campaign")
)


def one(read: Read, person_id: int, campaign_id: int) -> Row[Any] | None:
    """What a person has set in a campaign."""
    rows = read(_ONE, {"person": person_id, "campaign": campaign_id})
    return rows[0] if rows else None


def languages(read: Read, person_id: int, campaign_id: int) -> frozenset[str]:
    """The languages that a moderator says they read; empty if they said nothing."""
    row = one(read, person_id, campaign_id)
    return frozenset(row.languages.split()) if row else frozenset()


def away(read: Read, campaign_id: int, today: date) -> frozenset[int]:
    """The people who are away on that day."""
    return frozenset(r.person_id for r in read(_AWAY, {"campaign": campaign_id, "today": today}))


def set_languages(turn: Writes, person_id: int, campaign_id: int, codes: Iterable[str]) -> None:
    """Say which languages a moderator reads."""
    _set(turn, person_id, campaign_id, languages=" ".join(sorted(codes)))


def set_away(
    turn: Writes, person_id: int, campaign_id: int, days: tuple[date, date] | None
) -> None:
    """Say when a moderator is away, first and last day; None is not at all."""
    first, last = days or (None, None)
    _set(turn, person_id, campaign_id, away_from=first, away_until=last)


def _set(turn: Writes, person_id: int, campaign_id: int, **columns: Any) -> None:
    key = {"person": person_id, "campaign": campaign_id}
    if turn.write(_SET.values(**columns), key) == 0:
        turn.add(Moderator, person_id=person_id, campaign_id=campaign_id, **columns)
