"""Every minute: decisions go into the chain of hashes, so that turns need not queue for it."""

from handlers.turn import Turn
from messages.model import Inbound, Letter
from storage import decisions


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Append what is not sealed yet; nobody is told.

    One worker at a time: two that read the same last link would fork the chain.
    """
    turn.lock([turn.vault.index("lock", "seal")])
    turn.outcome = "sealed" if decisions.seal(turn) else "nothing to seal"
    return []
