"""Which releases that are out would count otherwise now: late reports, reversals, withdrawals.

They are looked at only when the calendar or a person says so, and all together: a single change
that is seen the day after it came would tell of one person.
"""

from collections.abc import Iterator
from datetime import date

from forms.model import Campaign
from handlers.releases import drawing
from privacy.vault import Vault
from publishing import periods
from publishing.periods import Period
from storage import releases
from storage.db import Read


def changed(
    read: Read, vault: Vault, campaign: Campaign, campaign_id: int, *, after: Period | None = None
) -> Iterator[Period]:
    """Give the periods that are out and have changed, in the order in which they are built.

    Weeks first, so that a month knows its weeks as they are.

    Args:
        after: only those behind this one in that order.
    """
    out = {
        periods.read(row.period): row.id
        for row in releases.every(read, campaign_id)
        if row.state == "published"
    }
    for period in sorted(out, key=_place):
        if after is not None and _place(period) <= _place(after):
            continue
        now = drawing.counted(read, vault, campaign, campaign_id, period)
        if releases.has_changed(read, out[period], now):
            yield period


def _place(period: Period) -> tuple[bool, date, date]:
    return period.frequency != "W", period.first, period.last
