"""Change the language, at any point; what was asked before is asked again in the new one."""

from handlers.asking import consent_letter, has_agreed, proceed
from handlers.choosing import language_letter
from handlers.turn import Turn
from messages.model import Inbound, Letter
from messages.words import say


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Offer the campaign's languages, or take the choice."""
    chosen = turn.choice if turn.choice in turn.campaign.languages else None
    if chosen is None:
        return [language_letter(turn)]
    turn.became(language=chosen)
    changed = say("language-changed", chosen)
    turn.outcome = "language"
    if turn.draft is not None and has_agreed(turn):
        return proceed(turn, turn.draft, before=changed)
    if not has_agreed(turn):
        return [consent_letter(turn, before=changed, handler=_who_asks(turn))]
    return [turn.reply(changed)]


def _who_asks(turn: Turn) -> str:
    return "report" if turn.draft is not None else "start"
