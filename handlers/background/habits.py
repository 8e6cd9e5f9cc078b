"""Every hour: learn from what people joined and parted how far likeness is to be believed."""

from handlers.likeness import wanted
from handlers.turn import Turn
from messages.model import Inbound, Letter, Tick
from moderation.learned import learn
from storage import learned


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Learn one campaign's habits and thresholds anew; nobody is told."""
    turn.outcome = "nothing to learn"
    code = said.period.partition(":")[0] if isinstance(said, Tick) else ""
    campaign_id = turn.campaigns.codes.get(code)
    campaign = turn.campaigns.newest(campaign_id)
    if campaign_id is None or campaign is None:
        return []
    judged = learned.judged(turn.read, campaign_id)
    if learned.keep(turn, campaign_id, learn(judged, wanted(campaign.likeness))):
        turn.outcome = f"learned:{len(judged)}"
    return []
