"""CAMPAIGN: see what is open and go over; a report that was begun is finished first."""

from handlers.conversation import report, start
from handlers.conversation.choosing import campaign_letter
from handlers.conversation.entering import enter
from handlers.conversation.steering import resume
from handlers.turn import Turn
from messages.model import Inbound, Letter


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Offer the open campaigns, or enter the one that was chosen."""
    if turn.asked is not None and turn.choice is None:
        turn.asked = None  # whoever writes what happened instead of a choice is heard
        return report.handle(turn, said)
    campaign_id = int(turn.choice) if turn.choice else None
    if turn.draft is not None and campaign_id != turn.draft.campaign_id:
        return resume(turn, turn.draft, before=turn.say("finish-first"))
    if campaign_id not in turn.campaigns.open_ids():
        return [campaign_letter(turn)]
    enter(turn, campaign_id)
    turn.outcome = "campaign"
    return start.welcome(turn)
