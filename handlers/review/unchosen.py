"""Words in place of a choice: whoever is in the middle of a report goes on with it."""

from handlers.conversation.report import handle as report
from handlers.turn import Turn
from messages.model import Inbound, Letter


def words_instead(turn: Turn, said: Inbound) -> list[Letter]:
    """Take them as an answer to the report's question, or ask for a choice; the card waits."""
    if turn.draft is None:
        return turn.choose_one()
    turn.answered = []
    turn.asked = None
    return report(turn, said)
