"""A moderator's question to the reporter, relayed; neither learns who the other is.

From a template it reaches the reporter in their language; own words go as they are, in a frame
that says in which language they are. Nothing is translated by machine: a wrong word about a
danger is worse than a foreign one.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from handlers.review.by_code import report_named
from handlers.review.card import decided_card
from handlers.review.deciding import Matter, check_mine, faster, matter, move_report, role_for
from handlers.turn import Refused, Turn
from messages.language import detect
from messages.model import Asks, Choice, Inbound, Letter, Prompt, Said
from messages.sms_length import segments
from messages.words import say
from moderation.roles import Action
from moderation.states import UNDECIDED, Review
from privacy.plain import plain
from privacy.redact import redact
from storage import questions, reviewing
from storage.models import DecisionText

# In a group the next words of the one who pressed are the question: not for long.
IN_GROUP, ALONE = timedelta(minutes=5), timedelta(hours=1)
ANSWER_LASTS = timedelta(days=7)
MOST_LETTERS = 300
# The same for everybody, or its length would tell whether a reporter writes by SMS.
MOST_SEGMENTS = 2
MOST_A_DAY = 3
TEMPLATES = (
    "question-when",
    "question-where",
    "question-still",
    "question-photo",
    "question-hurt",
)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/ask CODE` with the question, or without it."""
    it, words = report_named(turn)
    check_mine(turn, it)
    if it.report.review not in UNDECIDED:
        raise Refused("review-expired")
    if not words:
        return ask_what(turn, it)
    letters = _relayed(turn, it, plain(words).strip(), "", (0, 0))
    return letters or [turn.reply(turn.say("review-gone"))]


def ask_what(turn: Turn, it: Matter) -> list[Letter]:
    """Ask the moderator for the question; the answer must come from the same person."""
    role_for(turn, Action.ASK, it)
    _reached(turn, it)
    asked = turn.asked
    place = f"{asked.letter_id}:{asked.contact_id}" if asked else "0:0"
    subject = f"ask:{it.report.id}:{it.report.version}:{place}"
    # In a group words are heard only where nothing is offered: templates are for private chats.
    choices = () if turn.in_group else tuple(Choice(key, turn.say(key)) for key in TEMPLATES)
    return [_question(turn, subject, choices)]


def _question(turn: Turn, subject: str, choices: tuple[Choice, ...]) -> Letter:
    lasts = IN_GROUP if turn.in_group else ALONE
    text = turn.say("ask-which-question")
    return turn.ask(text, "review", subject, lasts=lasts, choices=choices, columns=1)


def ask_reporter(turn: Turn, said: Inbound) -> list[Letter]:
    """Relay the question, without what leads to people; the report then waits for its answer."""
    subject = turn.asked.subject if turn.asked else ""
    report_id, version, letter_id, contact_id = map(int, subject.split(":")[1:])
    template = turn.choice if turn.choice in TEMPLATES else ""
    text = plain(said.text).strip() if isinstance(said, Said) and not template else ""
    if not text and not template:
        turn.answered = []
        return [turn.reply(turn.say("hint-text"))]
    it = matter(turn, report_id)
    check_mine(turn, it)
    if it.report.version != version:
        return faster(turn, said, it)
    return _relayed(turn, it, text, template, (letter_id, contact_id))


def _reached(turn: Turn, it: Matter) -> Row[Any]:
    """The reporter's contact, if a question may go there now.

    Raises:
        Refused: one is open, there were enough today, or nobody can be reached.
    """
    if it.report.review == Review.NEEDS_INFO:
        raise Refused("decided-asked")
    there = reviewing.reach(turn.read, it.report.contact_id)
    if there is None or questions.is_blocked(turn.read, there.id):
        raise Refused("review-unreachable")
    n = questions.asked_since(turn.read, it.report.id, turn.now - timedelta(days=1))
    if n >= MOST_A_DAY:
        raise Refused("ask-enough", n=n)
    return there


def _relayed(
    turn: Turn, it: Matter, text: str, template: str, place: tuple[int, int]
) -> list[Letter]:
    role = role_for(turn, Action.ASK, it)
    there = _reached(turn, it)
    language = there.language or it.report.language
    framed, is_foreign = _framed(turn, it, text, template, language)
    n = segments(framed).segments
    if n > MOST_SEGMENTS or len(text) > MOST_LETTERS:
        turn.answered = []  # the next words are the question, shorter
        return [turn.reply(turn.say("ask-too-long", n=n, most=MOST_SEGMENTS))]
    done = move_report(turn, it, Review.NEEDS_INFO, reason="asked", role=role)
    kept = text or turn.say(template)
    body = turn.vault.seal_text(kept, place=f"decision_text|body|{done}")
    turn.add(DecisionText, decision_id=done, body=body)
    letter = Letter(
        there.id,
        Prompt(framed),
        asks=Asks("add", f"answer:{it.report.id}", turn.now + ANSWER_LASTS),
        priority=3,
        dedupe=f"question:{done}",
    )
    card = decided_card(turn, it, "decided-asked", done, place=place if all(place) else None)
    told = turn.say("asked-sent")
    if is_foreign:
        told = turn.say("asked-untranslated", language=say("language-name", language))
    return [card, turn.reply(told), letter]


def _framed(turn: Turn, it: Matter, text: str, template: str, language: str) -> tuple[str, bool]:
    """The question as the reporter reads it, and whether it is in another language than theirs."""
    if template:
        return say("question-from-moderator", language, question=say(template, language)), False
    question = redact(text, country=it.campaign.country)
    written_in = _language_of(turn, question, language)
    if written_in == language:
        return say("question-from-moderator", language, question=question), False
    name = say("language-name", written_in)
    return say("question-in-language", language, language=name, question=question), True


def _language_of(turn: Turn, question: str, language: str) -> str:
    """What a moderator wrote in: their own language, unless it is plainly the reporter's."""
    mine = turn.language
    if mine == language:
        return mine
    found = detect(question, (mine, language), hint=mine)
    return found[0] if found else mine
