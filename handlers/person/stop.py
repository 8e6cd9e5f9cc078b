"""Stop: no more messages. Nothing is erased; that is FORGET."""

from handlers.turn import Turn
from messages.model import Inbound, Letter


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Silence us towards this contact, with one last letter that says how to come back."""
    turn.became(stopped=True)
    turn.outcome = "stopped"
    return [turn.reply(turn.say("stopped"))]
