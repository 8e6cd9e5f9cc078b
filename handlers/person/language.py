"""Change the language, at any point; what was asked before is asked again in the new one."""

from handlers.conversation import report
from handlers.conversation.asking import consent_letter, has_agreed, proceed
from handlers.conversation.choosing import FIRST, language_letter
from handlers.turn import Turn
from messages.model import Inbound, Letter
from messages.words import say


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Offer the campaign's languages, or take the choice."""
    chosen = turn.choice if turn.choice in turn.campaign.languages else None
    if chosen is None and turn.asked is not None:
        turn.asked = None  # whoever writes what happened instead of a choice is heard
        return report.handle(turn, said)
    if chosen is None:
        return [language_letter(turn)]
    is_first = turn.asked is not None and turn.asked.subject == FIRST
    turn.became(language=chosen)
    changed = say("language-changed", chosen)
    if is_first and turn.draft is not None:
        changed = say("first-received", chosen, code=turn.draft.code)
    turn.outcome = "language"
    if turn.draft is not None and has_agreed(turn):
        return proceed(turn, turn.draft, before=changed)
    if not has_agreed(turn):
        return [consent_letter(turn, before=changed, handler=_who_asks(turn))]
    return [turn.reply(changed)]


def _who_asks(turn: Turn) -> str:
    return "report" if turn.draft is not None else "start"
