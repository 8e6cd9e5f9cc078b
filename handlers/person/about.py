"""What people say of themselves, if they want: asked apart, kept apart, in their own words.

It shows whom a campaign does not reach. Nothing of it is ever joined to a single report.
"""

from forms.model import Question, in_language
from handlers.conversation import receipt, report
from handlers.conversation.steering import resume
from handlers.turn import Turn
from messages.model import Choice, Inbound, Letter, Said
from storage import purposes
from storage.models import SelfDescription

MOST_LETTERS = 200


def ask_first(turn: Turn) -> list[Letter]:
    """Ask the first of the campaign's questions about the person."""
    return _ask(turn, 0)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Keep one answer and ask the next; "prefer not to say" is an answer."""
    person_id = receipt.alone(turn)
    questions = turn.campaign.about
    at = _index(turn)
    if at is None or at >= len(questions) or turn.word:
        return ask_first(turn) if questions else [turn.reply(turn.say("about-nothing"))]
    text = said.text.strip()[:MOST_LETTERS] if isinstance(said, Said) else ""
    if turn.choice is None and not text:
        turn.asked = None
        return report.handle(turn, said)
    if turn.asked is not None and turn.asked.stale:
        return _ask(turn, at)  # an old button changes nothing; the question can be answered anew
    _keep(turn, person_id, questions[at], _answer(questions[at], turn, text))
    turn.outcome = "about"
    return _ask(turn, at + 1)


def _index(turn: Turn) -> int | None:
    subject = turn.asked.subject if turn.asked else ""
    return int(subject) if subject.isdecimal() else None


def _answer(question: Question, turn: Turn, text: str) -> str | None:
    if turn.choice == "unsaid":
        return None
    option = next((o for o in question.options if o.value == turn.choice), None)
    return in_language(option.label, turn.language) if option else text


def _keep(turn: Turn, person_id: int, question: Question, text: str | None) -> None:
    campaign_id, row_id = turn.who.campaign_id or 0, turn.ids()
    purposes.unsay(turn, person_id, campaign_id, question.name)
    place = place_of(row_id)
    turn.add(
        SelfDescription,
        id=row_id,
        person_id=person_id,
        campaign_id=campaign_id,
        question=question.name,
        body=turn.vault.seal_text(text, place=place) if text else None,
        told_at=turn.now,
    )


def place_of(row_id: int) -> str:
    """Where an answer is sealed for."""
    return f"self_description|body|{row_id}"


def _ask(turn: Turn, at: int) -> list[Letter]:
    questions = turn.campaign.about
    if at >= len(questions):
        thanks = turn.say("about-thanks")
        return resume(turn, turn.draft, before=thanks) if turn.draft else [turn.reply(thanks)]
    question = questions[at]
    options = [Choice(o.value, in_language(o.label, turn.language)) for o in question.options]
    choices = (*options, Choice("unsaid", turn.say("about-unsaid")))
    text = in_language(question.label, turn.language)
    intro = [turn.say("about-intro")] if at == 0 else []
    return [turn.ask("\n\n".join([*intro, text]), "about", str(at), choices=choices, columns=1)]
