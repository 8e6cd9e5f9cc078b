"""Erase a household's interviews when it asks for that: by its area and code, asked once more.

/erase Bondeni 14B
"""

from forms.sampling import SurveyArea, normal_code
from handlers.conversation import receipt
from handlers.person import erased
from handlers.survey import visiting
from handlers.turn import Refused, Turn
from messages.model import Choice, Inbound, Letter
from storage import households, surveys
from storage.db import made_at


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Find the household, ask whether they are sure, and erase at yes."""
    person_id = receipt.alone(turn)
    visiting.survey_of(turn)
    if turn.asked is not None and turn.asked.handler == "erase":
        return _answer(turn, person_id)
    area, code = _named(turn)
    index = visiting.household_index(turn, area, code)
    found = surveys.met(turn.read, turn.who.campaign_id or 0, index)
    if found is None:
        raise Refused("erase-unknown")
    choices = tuple(Choice(word, turn.say(word)) for word in ("yes", "no"))
    return [turn.ask(turn.say("erase-sure"), "erase", str(found.id), choices=choices)]


def _named(turn: Turn) -> tuple[SurveyArea, str]:
    """The area and the code that follow the command.

    Raises:
        Refused: no area of the survey, or no code after it.
    """
    typed = turn.rest.strip()
    for area in visiting.survey_of(turn).areas:
        if typed.casefold().startswith(f"{area.name} ".casefold()):
            code = normal_code(typed[len(area.name) :])
            if code:
                return area, code
    raise Refused("erase-which")


def _answer(turn: Turn, person_id: int) -> list[Letter]:
    asked = turn.asked
    if asked is None or asked.stale or turn.choice != "yes":
        return [turn.reply(turn.say("nothing-changed"))]
    found = surveys.subject(turn.read, int(asked.subject))
    if found is None or found.campaign_id != turn.who.campaign_id:
        raise Refused("erase-unknown")
    asked_at = made_at(asked.letter_id)
    erased.count(turn, found.person_id)
    households.erase(turn, found, own_seq=turn.seq, asked=(person_id, asked_at))
    turn.outcome = "household erased"
    return [turn.reply(turn.say("erase-done"))]
