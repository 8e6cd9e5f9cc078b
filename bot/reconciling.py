"""Reconciling: what a gateway took in and could not bring us is fetched, every few minutes.

Knows no gateway; one that can list what it took in says so (`channels.Reconciles`).
"""

import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy import Connection

from bot.house import House
from bot.intake import stored_id
from bot.writer import TakesJobs
from channels import Arrival, Channel, ChannelError, Keep, Reconciles, Unavailable
from storage import inbox
from storage.db import transaction

log = logging.getLogger(__name__)

# Twilio gives up after minutes, Vonage after a day; two days let a weekend's outage be made good.
LOOKS_BACK = timedelta(hours=48)
EVERY = timedelta(minutes=10)
MOST_AT_ONCE = 500


async def reconcile(house: House, writer: TakesJobs, keep: Keep) -> int:
    """Take in what gateways list and the inbox does not know; returns how many that were.

    A gateway that cannot be asked now is asked again the next time.
    """
    return sum([await _one(house, writer, keep, each) for each in house.channels.values()])


async def _one(house: House, writer: TakesJobs, keep: Keep, channel: Channel) -> int:
    if not isinstance(channel, Reconciles):
        return 0
    try:
        listed = await channel.received_since(house.now() - LOOKS_BACK)
        missing = await writer.do(_missing, house, channel.name, channel.account, listed)
        for n in range(0, len(missing), MOST_AT_ONCE):
            await keep(channel.name, channel.account, missing[n : n + MOST_AT_ONCE])
    except (ChannelError, Unavailable) as error:
        log.warning("%s could not be reconciled: %s", channel.account, type(error).__name__)
        return 0
    if missing:
        log.warning("%s had kept %d messages that had not come", channel.account, len(missing))
    return len(missing)


def _missing(
    conn: Connection, house: House, channel: str, account: str, listed: Iterable[Arrival]
) -> Sequence[Arrival]:
    """Those that the inbox does not know, in their order; sealing all each time would be dear."""
    by_id = {stored_id(house.vault, each.external_id): each for each in listed}
    with transaction(conn):
        known = inbox.known(conn, channel, account, by_id)
    return [each for stored, each in by_id.items() if stored not in known]
