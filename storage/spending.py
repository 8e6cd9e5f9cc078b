"""What text messages cost: SMS sent to one contact since an instant, and by a campaign in a month.

Counts only; of whom and of what lies nowhere beside them.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import of
from storage.db import Read
from storage.models import Letter, SmsSpent

L, S = of(Letter), of(SmsSpent)
# Begins what stands in `error` of a letter that is held; it goes out by itself when it may.
HELD = "held: "

_SINCE = select(func.coalesce(func.sum(L.segments), 0)).where(
    L.contact_id == bindparam("contact"), L.sent_at >= bindparam("since")
)
_OF_MONTH = select(S.segments).where(
    S.campaign_id == bindparam("campaign"), S.month == bindparam("month")
)
_WEIGHED = update(Letter).where(L.id == bindparam("l")).values(segments=bindparam("n"))
_HELD = (
    select(L.error, func.count().label("many"))
    .where(L.step == "new", L.error.startswith(HELD))
    .group_by(L.error)
    .order_by(L.error)
)


def since(read: Read, contact_id: int, at: datetime) -> int:
    """How many SMS went to a contact since then."""
    return int(read(_SINCE, {"contact": contact_id, "since": at})[0][0])


def of_month(read: Read, campaign_id: int, month: str) -> int:
    """How many SMS a campaign sent in a month, "2026-11"."""
    rows = read(_OF_MONTH, {"campaign": campaign_id, "month": month})
    return int(rows[0].segments) if rows else 0


def add(connection: Connection, campaign_id: int, month: str, segments: int) -> int:
    """Count so many SMS more; returns how many the month has now."""
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    new = dialect.insert(SmsSpent).values(campaign_id=campaign_id, month=month, segments=segments)
    counted = new.on_conflict_do_update(
        index_elements=["campaign_id", "month"], set_={"segments": S.segments + segments}
    ).returning(S.segments)
    return int(connection.execute(counted).scalar_one())


def weighed(connection: Connection, letter_id: int, segments: int) -> None:
    """Keep how many SMS a letter took."""
    connection.execute(_WEIGHED, {"l": letter_id, "n": segments})


def held(read: Read) -> Sequence[tuple[str, int]]:
    """Why letters are held now, and how many for each reason."""
    return [(row.error.removeprefix(HELD), int(row.many)) for row in read(_HELD)]
