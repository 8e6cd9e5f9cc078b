"""How many people had themselves erased, by campaign and day, and not who: one number each day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, or_, select, union, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Consent, Erased, Report

E, N, R = of(Erased), of(Consent), of(Report)

_PERSON: Any = bindparam("person")
_CAMPAIGNS = union(
    select(N.campaign_id).where(N.person_id == _PERSON),
    select(R.campaign_id).where(or_(R.reporter_id == _PERSON, R.subject_id == _PERSON)),
).order_by("campaign_id")
_THAT_DAY = (E.campaign_id == bindparam("campaign"), E.erased_on == bindparam("day"))
_ONE_MORE = update(Erased).where(*_THAT_DAY).values(people=E.people + 1)
_BETWEEN = select(func.coalesce(func.sum(E.people), 0)).where(
    E.campaign_id == bindparam("campaign"),
    E.erased_on.between(bindparam("first"), bindparam("last")),
)


def campaigns_of(read: Read, person_id: int) -> Iterator[int]:
    """The campaigns that a person agreed to or reported in; to be asked before they are erased."""
    return (int(row.campaign_id) for row in read(_CAMPAIGNS, {"person": person_id}))


def count(turn: Writes, campaign_id: int, on: date) -> None:
    """Count one more person.

    Args:
        on: today, by the campaign's clock.
    """
    if not turn.write(_ONE_MORE, {"campaign": campaign_id, "day": on}):
        turn.add(Erased, campaign_id=campaign_id, erased_on=on, people=1)


def between(read: Read, campaign_id: int, first: date, last: date) -> int:
    """How many were erased from the first to the last of these days, both counted."""
    return int(read(_BETWEEN, {"campaign": campaign_id, "first": first, "last": last})[0][0])
