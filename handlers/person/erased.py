"""Counting who was erased: one more that day in each campaign they took part in, and not who."""

from zoneinfo import ZoneInfo

from handlers.turn import Turn
from storage import erased


def count(turn: Turn, person_id: int) -> None:
    """Count somebody who is about to be erased, for the quality of releases (Q17)."""
    for campaign_id in erased.campaigns_of(turn.read, person_id):
        campaign = turn.campaigns.newest(campaign_id)
        zone = ZoneInfo(campaign.timezone if campaign else "UTC")
        erased.count(turn, campaign_id, turn.now.astimezone(zone).date())
