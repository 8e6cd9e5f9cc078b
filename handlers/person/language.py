"""Change the language, at any point; what was asked before is asked again in the new one."""

from handlers.conversation import report
from handlers.conversation.asking import consent_letter, has_agreed, proceed
from handlers.conversation.choosing import FIRST, language_letter
from handlers.turn import Turn
from messages.model import Inbound, Letter
from messages.words import FALLBACK, heard_as, say

# So begins the subject where SEEN or GONE waits behind the notice (`mapping/sighting.py`).
WAITS = "agree,"


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
    if turn.asked is not None and turn.asked.subject.startswith(WAITS):
        # Asked for before they agreed to anything: what they had said waits for the "yes".
        about = turn.asked.subject
        return [consent_letter(turn, before=changed, handler="sighting", about=about)]
    if turn.draft is not None and has_agreed(turn):
        return proceed(turn, turn.draft, before=changed)
    # Whoever came by an invitation reports nothing: the notice waits until they do.
    if not has_agreed(turn) and (turn.draft is not None or not turn.who.roles):
        return [consent_letter(turn, before=changed, handler=_who_asks(turn))]
    return [turn.reply(changed)]


def learn_from_word(turn: Turn, typed: str) -> None:
    """A command that only one of the campaign's languages has tells which somebody speaks.

    What a person wrote first says more than what their telephone is set to; a choice more still.
    English words tell nothing: START and REPORT stand on posters in any language.
    """
    if turn.who.language is not None and not turn.who.is_new:
        return
    key, word = f"menu-{turn.word}", typed.strip(" ./!?").partition(" ")[0].casefold()
    speak = [
        language
        for language in turn.campaign.languages
        if word in {name.casefold() for name in heard_as(language).get(key, ())}
    ]
    if len(speak) == 1 and speak[0] != FALLBACK:
        turn.became(language=speak[0])


def _who_asks(turn: Turn) -> str:
    return "report" if turn.draft is not None else "start"
