"""A missed call begins a conversation: it costs nothing to whoever has no money for a message."""

from datetime import timedelta

from handlers.conversation.start import welcome
from handlers.feedback import is_number
from handlers.turn import Turn
from messages.model import Inbound, Letter
from storage import tallies

KIND = "called"
# Every answer is paid by us, and a call costs nobody anything.
WITHIN = timedelta(days=1)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Welcome who rang, once a day; not who asked for silence, or whose number was withheld."""
    who = turn.who
    if who.blocked or who.stopped or not is_number(turn.address):
        turn.outcome = "silence"
        return []
    if who.gone:  # a telephone that rings is there
        turn.became(gone=False)
    if tallies.count(turn, who.contact_id, KIND, within=WITHIN) > 1:
        turn.outcome = "called again"
        return []
    letters = welcome(turn)
    turn.outcome = "called"
    return letters
