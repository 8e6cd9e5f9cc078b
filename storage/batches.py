"""How a campaign's newest reports arrived: what is told of its channels without any decision.

Read once an hour from rows that are there anyway: nothing is kept for each report, and nothing
is opened. A square is the keyed cell that duplicates are found by.
"""

from sqlalchemy import bindparam, select, union_all

from moderation.batches import NEWEST, Arrival
from moderation.states import Review
from storage.columns import of
from storage.db import Read
from storage.models import Fingerprint, Report

R, F = of(Report), of(Fingerprint)

# One reading of the index for each state: all reports of a campaign by time have none.
_OF_STATES = [
    select(
        select(R.id, R.received_at)
        .where(R.campaign_id == bindparam("campaign"), R.review == str(state))
        .order_by(R.received_at.desc())
        .limit(NEWEST)
        .subquery()
    )
    for state in Review
]
_ANY = union_all(*_OF_STATES).subquery("any_state")
_NEWEST = (
    select(_ANY.c.id, _ANY.c.received_at)
    .order_by(_ANY.c.received_at.desc(), _ANY.c.id.desc())
    .limit(NEWEST)
    .subquery("newest")
)
_ARRIVALS = (
    select(R.received_at, R.category, R.channel, F.cell)
    .select_from(_NEWEST)
    .join(Report, R.id == _NEWEST.c.id)
    .join(Fingerprint, F.report_id == R.id)
    .order_by(R.received_at, R.id)
)


def arrivals(read: Read, campaign_id: int) -> list[Arrival]:
    """Give a campaign's newest `NEWEST` reports that are compared with others, oldest first."""
    rows = read(_ARRIVALS, {"campaign": campaign_id})
    return [Arrival(row.received_at, row.category, row.channel, row.cell) for row in rows]
