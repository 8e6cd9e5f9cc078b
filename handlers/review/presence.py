"""Which moderators are there today, by the campaign's clocks."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from handlers.turn import Turn
from messages.dates import day_in
from moderation.working_time import is_holiday
from storage import moderators


def today(turn: Turn, campaign_id: int) -> date:
    """The day that it is where the campaign is."""
    version = turn.campaigns.newest(campaign_id)
    return day_in(turn.now, version.timezone if version else "UTC")


def away(turn: Turn, campaign_id: int) -> frozenset[int]:
    """The people who said that they are away today."""
    return moderators.away(turn.read, campaign_id, today(turn, campaign_id))


def present(turn: Turn, campaign_id: int, rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Of these moderators those who are there; all of them where nobody is.

    An alert that reached nobody because everybody is away would be worse than a spoilt holiday.
    """
    absent = away(turn, campaign_id)
    return [row for row in rows if row.person_id not in absent] or list(rows)


def rests(turn: Turn, campaign_id: int) -> bool:
    """Whether the campaign's file calls today a holiday."""
    version = turn.campaigns.newest(campaign_id)
    return version is not None and is_holiday(
        turn.now, version.holidays, ZoneInfo(version.timezone)
    )
