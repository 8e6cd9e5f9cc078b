"""News of the campaign: begin and end them."""

from handlers.conversation import receipt
from handlers.turn import Turn
from messages.model import Inbound, Letter
from storage import contacts, people
from storage.models import Subscription


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take SUBSCRIBE or UNSUBSCRIBE; doing it twice changes nothing."""
    receipt.alone(turn)
    contact_id, campaign_id = turn.who.contact_id, turn.who.campaign_id
    if turn.word == "unsubscribe":
        people.unsubscribe(turn, contact_id)
        turn.outcome = "unsubscribed"
        return [turn.reply(turn.say("unsubscribed"))]
    if turn.campaign and not contacts.is_subscribed(turn.read, contact_id, campaign_id or 0):
        turn.add(
            Subscription,
            id=turn.ids(),
            contact_id=contact_id,
            campaign_id=campaign_id,
            since=turn.now,
        )
    turn.outcome = "subscribed"
    return [turn.reply(turn.say("subscribed"))]
