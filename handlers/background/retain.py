"""Every night: what has been kept long enough is erased, and from the log of the file too."""

from handlers.turn import Turn
from messages.model import Inbound, Letter
from storage import retention


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Erase all that is overdue; nobody is told."""
    erased = sum(retention.apply(turn).values())
    turn.wants_checkpoint = True
    turn.outcome = f"erased:{erased}"
    return []
