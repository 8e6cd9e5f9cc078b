"""A moderator's question to the reporter, relayed; neither learns who the other is."""

from datetime import timedelta

from handlers.review.card import decided_card
from handlers.review.deciding import Matter, check_mine, faster, matter, move_report, role_for
from handlers.turn import Refused, Turn
from messages.model import Asks, Inbound, Letter, Prompt, Said
from messages.words import say
from moderation.roles import Action
from moderation.states import Review
from privacy.plain import plain
from privacy.redact import redact
from storage import reviewing
from storage.models import DecisionText

# In a group the next words of the one who pressed are the question: not for long.
IN_GROUP, ALONE = timedelta(minutes=5), timedelta(hours=1)
ANSWER_LASTS = timedelta(days=7)
MOST_LETTERS = 300


def ask_what(turn: Turn, it: Matter) -> list[Letter]:
    """Ask the moderator for the question; the answer must come from the same person."""
    role_for(turn, Action.ASK, it)
    if it.report.review == Review.NEEDS_INFO:
        raise Refused("decided-asked")
    if reviewing.reach(turn.read, it.report.contact_id) is None:
        raise Refused("review-unreachable")
    asked = turn.asked
    place = f"{asked.letter_id}:{asked.contact_id}" if asked else "0:0"
    subject = f"ask:{it.report.id}:{it.report.version}:{place}"
    lasts = IN_GROUP if turn.in_group else ALONE
    return [turn.ask(turn.say("ask-which-question"), "review", subject, lasts=lasts)]


def ask_reporter(turn: Turn, said: Inbound) -> list[Letter]:
    """Relay the question, without what leads to people; the report then waits for its answer."""
    subject = turn.asked.subject if turn.asked else ""
    report_id, version, letter_id, contact_id = map(int, subject.split(":")[1:])
    text = plain(said.text).strip() if isinstance(said, Said) else ""
    if not text or len(text) > MOST_LETTERS:
        turn.answered = []
        too_long = turn.say("hint-text-long", most=MOST_LETTERS)
        return [turn.reply(too_long if text else turn.say("hint-text"))]
    it = matter(turn, report_id)
    check_mine(turn, it)
    role = role_for(turn, Action.ASK, it)
    there = reviewing.reach(turn.read, it.report.contact_id)
    if it.report.version != version:
        return faster(turn, said, it)
    if there is None:
        raise Refused("review-unreachable")
    done = move_report(turn, it, Review.NEEDS_INFO, reason="asked", role=role)
    body = turn.vault.seal_text(text, place=f"decision_text|body|{done}")
    turn.add(DecisionText, decision_id=done, body=body)
    language = there.language or it.report.language
    question = redact(text, country=it.campaign.country)
    letter = Letter(
        there.id,
        Prompt(say("question-from-moderator", language, question=question)),
        asks=Asks("add", f"answer:{report_id}", turn.now + ANSWER_LASTS),
        priority=3,
        dedupe=f"question:{done}",
    )
    card = decided_card(turn, it, "decided-asked", done, place=(letter_id, contact_id))
    return [card, turn.reply(turn.say("asked-sent")), letter]
