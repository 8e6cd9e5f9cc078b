"""Every hour, and when somebody was forgotten: learn how far likeness is to be believed.

From what people joined and parted, as it stands, and from which channels bring their reports in
batches.
"""

from handlers.likeness import wanted
from handlers.turn import Turn
from messages.model import Inbound, Letter, Tick
from moderation.batches import batch_shares
from moderation.learned import learn
from storage import learned
from storage.batches import arrivals


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Learn one campaign's habits and thresholds anew; nobody is told."""
    turn.outcome = "nothing to learn"
    code = said.period.partition(":")[0] if isinstance(said, Tick) else ""
    campaign_id = turn.campaigns.codes.get(code)
    if campaign_id is None:
        return []
    many = relearn(turn, campaign_id)
    if many is not None:
        turn.outcome = f"learned:{many}"
    return []


def relearn(turn: Turn, campaign_id: int) -> int | None:
    """Learn a campaign's habits from what is decided there now.

    Returns:
        From how many judged reports; None where nothing changed.
    """
    campaign = turn.campaigns.newest(campaign_id)
    if campaign is None:
        return None
    judged = learned.judged(turn.read, campaign_id)
    batches = batch_shares(arrivals(turn.read, campaign_id))
    found = learn(judged, wanted(campaign.likeness), batches)
    is_changed = learned.keep(turn, campaign_id, found)
    return len(judged) if is_changed else None
