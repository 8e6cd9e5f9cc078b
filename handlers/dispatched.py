"""A gateway tells what became of a message: the letter knows it, and who is not reached.

Receipts come out of order, twice, and for each part of a long message. Nothing is answered.
"""

from collections.abc import Callable
from datetime import datetime

from handlers.turn import Turn
from messages.model import Inbound, Letter, Receipt
from privacy.vault import Vault
from storage import dispatches, unreachable
from storage.db import Read
from storage.dispatches import Fate


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Keep what is told, and what follows for the letter and its person."""
    if not isinstance(said, Receipt):
        return []
    letter_id = dispatches.told(
        turn.read,
        turn.write,
        channel=turn.who.channel,
        account=turn.who.account,
        receipt=said,
        now=turn.now,
    )
    turn.outcome = f"receipt:{said.status}"
    if letter_id is not None:
        # Two parts of one letter told at once: whoever comes second sees what the first left.
        turn.lock([letter_id])
        follow(turn.read, turn.write, turn.vault, letter_id, turn.now)
    return []


def follow(
    read: Read, write: Callable[..., int], vault: Vault, letter_id: int, now: datetime
) -> None:
    """Draw from what is known of a letter's messages what it means for the letter and its person.

    Args:
        read: runs a query.
        write: runs a change, returns how many rows it touched.
        vault: opens addresses.
        letter_id: the letter.
        now: when it was told.
    """
    contact_id = dispatches.contact_of(read, letter_id)
    fate, why = dispatches.fate_of(read, letter_id)
    if contact_id is None:
        return
    if fate == Fate.DELIVERED and dispatches.delivered(write, letter_id, now):
        unreachable.found_again(write, contact_id)
    elif fate == Fate.FAILED and dispatches.failed(write, letter_id, why):
        unreachable.lose(read, write, vault, contact_id, now, failed_letter=letter_id)
