"""People who answer a survey for themselves: consent, the area, and no second count.

By SMS that is everybody, since a right never follows from a number.
"""

from forms.sampling import SurveyArea
from handlers.conversation.asking import consent_letter, has_agreed, proceed
from handlers.conversation.choosing import language_letter
from handlers.person.consent import agree, saw_these_words
from handlers.survey import visiting
from handlers.turn import Asked, Turn
from messages.dates import day, day_in
from messages.model import Choice, Letter
from storage import surveys


def handle(turn: Turn, asked: Asked | None, text: str) -> list[Letter]:
    """Begin, or take the answer to consent, to "once more?" or to the area."""
    kind = asked.subject.partition(":")[0] if asked and not asked.stale else ""
    if kind == "agree" and (letters := _agreement(turn)) is not None:
        return letters
    if not has_agreed(turn):
        return [consent_letter(turn, handler="interview")]
    if kind == "again" and turn.choice == "no":
        return [turn.reply(turn.say("nothing-changed"))]
    if kind == "again" and turn.choice == "yes":
        return _where(turn)
    if kind == "where":
        area = visiting.area_meant(turn, visiting.survey_of(turn), text)
        return _begin(turn, area) if area else _where(turn, before=turn.say("choose-one"))
    return _once_more(turn) or _where(turn)


def _agreement(turn: Turn) -> list[Letter] | None:
    """What follows at once; None where the conversation goes on."""
    if turn.choice == "yes" and not saw_these_words(turn):
        again = turn.say("consent-changed")
        return [consent_letter(turn, before=again, handler="interview")]
    if turn.choice == "no":
        turn.outcome = "refused:no_consent"
        return [turn.reply(turn.say("not-agreed"))]
    if turn.choice == "language":
        return [language_letter(turn)]
    if turn.choice == "yes":
        agree(turn)
        turn.outcome = "agreed"
    return None


def _once_more(turn: Turn) -> list[Letter]:
    """Ask whoever has answered before; their new answers count instead of the old."""
    campaign_id, person_id = turn.who.campaign_id or 0, turn.who.person_id or 0
    before = surveys.answered_at(turn.read, campaign_id, person_id)
    if before is None:
        return []
    on = day_in(before, turn.campaign.timezone)
    text = turn.say("interview-answered", day=day(on, turn.language))
    choices = tuple(Choice(word, turn.say(word)) for word in ("yes", "no"))
    return [turn.ask(text, "interview", "again", choices=choices)]


def _where(turn: Turn, *, before: str = "") -> list[Letter]:
    survey = visiting.survey_of(turn)
    if len(survey.areas) == 1:
        return _begin(turn, survey.areas[0])
    areas = list(survey.areas)
    return [visiting.area_letter(turn, areas, "where", labels={}, before=before)]


def _begin(turn: Turn, area: SurveyArea) -> list[Letter]:
    return proceed(turn, visiting.open_interview(turn, area, None))
