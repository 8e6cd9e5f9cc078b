"""Stop: no more messages. Nothing is erased; that is FORGET."""

from handlers.turn import FORGEABLE, Turn
from messages.model import Inbound, Letter
from storage import phones


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Silence us towards this contact, with one last letter that says how to come back."""
    if turn.who.channel in FORGEABLE:
        phones.end_sitting(turn, turn.who.contact_id)
    turn.became(stopped=True)
    turn.outcome = "stopped"
    return [turn.reply(turn.say("stopped"))]
