"""REPORT or START while a report is begun: go on with it, or set it aside and begin another.

Two people may share a telephone: each report has its own receipt, and none is lost to the other.
"""

from handlers.conversation import report
from handlers.conversation.asking import campaign_of, has_agreed
from handlers.conversation.dropping import drop_draft
from handlers.conversation.rush import tells
from handlers.conversation.steering import COMMANDS, check_open, resume
from handlers.conversation.submit import submit
from handlers.turn import Draft, Turn
from messages.model import Inbound, Letter


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take the choice; whoever answers the open question instead is heard."""
    asked, draft = turn.asked, turn.draft
    if asked is None or turn.choice is None or draft is None:
        turn.asked = None
        return report.handle(turn, said)
    if turn.choice != "aside" or asked.stale or asked.subject != str(draft.id):
        return resume(turn, draft)
    check_open(turn, campaign_of(turn, draft))
    letters = _set_aside(turn, draft)
    turn.outcome = "set aside"
    return [*letters, *COMMANDS["report"](turn)]


def _set_aside(turn: Turn, draft: Draft) -> list[Letter]:
    """Hand it over as it is, if it tells something."""
    if not tells(turn, draft):
        return drop_draft(turn)
    if has_agreed(turn):
        return submit(turn, draft, agreed=True)
    kept = turn.reply(turn.say("draft-set-aside", code=draft.code))
    return [kept, *submit(turn, draft, agreed=False)]
