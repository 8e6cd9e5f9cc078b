"""Who can be reached: blocked us, came back, or a group that got a new address."""

from handlers.turn import Turn
from messages.model import Gone, Inbound, Letter
from storage import contacts, people


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Keep what the channel told of an address; nothing is answered."""
    if not isinstance(said, Gone):
        turn.became(gone=False)
        turn.outcome = "back"
    elif said.moved_to and turn.who.kind == "group" and not turn.who.is_new:
        _move(turn, said.moved_to)
    else:
        turn.became(gone=True)
        turn.outcome = "gone"
    return []


def _move(turn: Turn, address: str) -> None:
    """A group was upgraded; what it is for moves with it."""
    who = turn.who
    talker = turn.vault.talker(who.channel, who.account, address)
    there = people.by_talker(turn.read, talker)
    turn.outcome = "moved"
    if there is None:
        sealed = turn.vault.seal_text(address, place=f"contact|address|{who.contact_id}")
        contacts.move(turn, who.contact_id, talker=talker, address=sealed)
        turn.became(gone=False)
        return
    # Somebody wrote in the new group before we were told: its contact takes over.
    contacts.take_over(turn.write, who.contact_id, there, turn.now)
    turn.became(gone=True, use="")
