"""Thanks, and no more: nothing is answered, for that would cost both and tell nothing."""

from handlers.conversation.steering import again
from handlers.turn import Turn
from messages.model import Inbound, Letter


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Leave thanks unanswered; where a report is begun, its question is asked once more."""
    turn.outcome = "thanks"
    return again(turn)
