"""Report what one sees: a guided conversation, or one message from which the rest is asked.

Knows what answers mean; `steering.py` knows the commands, `told.py` what one message holds.
"""

from dataclasses import replace
from types import MappingProxyType

from forms import walk
from forms.errors import Invalid
from forms.model import Campaign
from handlers import cards
from handlers.agreeing import agree, saw_these_words
from handlers.asking import (
    campaign_of,
    consent_letter,
    has_agreed,
    proceed,
    today_in,
)
from handlers.choosing import language_letter
from handlers.dropping import drop_draft
from handlers.steering import COMMANDS, cancel, check_open, edit, resume, send, skip
from handlers.told import absorbed, beside, first_answers
from handlers.turn import Draft, Refused, Turn
from messages.language import detect
from messages.model import Inbound, Letter, Pressed, Said
from messages.words import menu_words
from moderation.triage import is_nonsense, says
from privacy.pseudonym import report_code


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take a command of the conversation, an answer to it, or a first free message."""
    heard = said if isinstance(said, Said) else Said()
    if turn.word in COMMANDS:
        return COMMANDS[turn.word](turn)
    if turn.draft is None:
        if isinstance(said, Pressed) or turn.choice is not None:
            raise Refused("nothing-to-cancel")  # a button of a conversation that is over
        return begin(turn, heard)
    subject = turn.asked.subject if turn.asked else ""
    if turn.asked is not None and turn.asked.stale:
        return resume(turn, turn.draft)
    if subject.partition(":")[0] == "agree":
        return _agreement(turn, turn.draft, heard)
    if subject == "summary":
        return _summary_answer(turn, turn.draft, heard)
    if subject == "edit" and turn.choice is not None:
        return _edit_one(turn, turn.draft, turn.choice)
    if subject.startswith("like:"):
        return _likeness_answer(turn, turn.draft, subject.removeprefix("like:"))
    return _answer(turn, turn.draft, heard, subject.removeprefix("q:"))


def begin(turn: Turn, said: Said) -> list[Letter]:
    """Keep a first free message as a draft that holds its report's code already."""
    campaign = turn.campaign
    check_open(turn, campaign)
    text = said.text.strip()
    # A number alone answers a question that is not open any more; it tells nobody anything.
    if not said.media and said.lat is None and (text.isdecimal() or is_nonsense(text)):
        turn.outcome = "refused:nonsense"
        return [turn.reply(turn.say("unreadable"))]
    if turn.who.language is None:
        guess = detect(said.text, campaign.languages)
        turn.became(language=guess[0] if guess else campaign.languages[0])
    word = says(said.text, campaign.emergency_words)
    draft = Draft(
        id=turn.ids(),
        campaign_id=turn.who.campaign_id or 0,
        n=campaign.n,
        code=report_code(turn.rng.randbytes(16)),
        started_at=turn.now,
        answers=MappingProxyType(first_answers(turn, campaign, said)),
        urgent=word is not None,
    )
    turn.draft = draft
    turn.outcome = "draft"
    letters = _emergency(turn, campaign, draft, said) if word is not None else []
    return [*letters, *_first_reply(turn, draft, hint=_stop_hint(turn, text))]


def _first_reply(turn: Turn, draft: Draft, *, hint: str) -> list[Letter]:
    if has_agreed(turn):
        return proceed(turn, draft, before=hint)
    received = turn.say("first-received", code=draft.code)
    return [consent_letter(turn, before="\n\n".join(p for p in (received, hint) if p))]


def _stop_hint(turn: Turn, text: str) -> str:
    """How to stop, for a report that begins with STOP: it silenced nobody, and may have meant to.

    The first word in any language counts, since people type the word that they once read.
    """
    first = text.partition(" ")[0].strip(".,:;!?").casefold()
    stops = {word.casefold() for word in menu_words("menu-stop")}
    return turn.say("stop-hint") if first in stops else ""


def _emergency(turn: Turn, campaign: Campaign, draft: Draft, said: Said) -> list[Letter]:
    """The number at once, and an alert to the moderators; the conversation goes on."""
    number = campaign.emergency_number
    key = "emergency" if number else "emergency-no-number"
    text = turn.say(key, number=number) if number else turn.say(key)
    return [turn.reply(text, priority=0), *cards.alert(turn, campaign, draft)]


# --- answers -------------------------------------------------------------------------------


def _agreement(turn: Turn, draft: Draft, said: Said) -> list[Letter]:
    if turn.choice == "yes" and not saw_these_words(turn):
        return [consent_letter(turn, before=turn.say("consent-changed"))]
    if turn.choice == "yes":
        agree(turn)
        turn.outcome = "agreed"
        return proceed(turn, draft)
    if turn.choice == "no":
        turn.outcome = "refused:no_consent"
        return [turn.reply(turn.say("not-agreed")), *drop_draft(turn)]
    if turn.choice == "language":
        return [language_letter(turn)]
    return _not_yet(turn, draft, said)


def _not_yet(turn: Turn, draft: Draft, said: Said) -> list[Letter]:
    """More words before the answer belong to the report; the question is asked again."""
    campaign = campaign_of(turn, draft)
    turn.draft = replace(draft, answers=MappingProxyType(absorbed(turn, campaign, draft, said)))
    return [consent_letter(turn)]


def _answer(turn: Turn, draft: Draft, said: Said, name: str) -> list[Letter]:
    campaign = campaign_of(turn, draft)
    today = today_in(turn, campaign)
    question = walk.next_question(campaign.form, draft.answers, today=today)
    if question is None or (name and question.name != name):
        return resume(turn, draft)
    if not has_agreed(turn):  # the words have changed; a "yes" to a question is none to them
        return _not_yet(turn, draft, said if turn.choice is None else Said())
    if turn.choice == "skip":
        return skip(turn)
    if turn.choice is not None:
        said = Said(text=turn.choice)
    richer = beside(turn, campaign, draft, question, said)
    if richer is not None:
        return proceed(turn, richer)
    read = walk.answer(
        campaign.form,
        draft.answers,
        question,
        said,
        language=turn.language,
        now=turn.now,
        today=today,
    )
    if isinstance(read, Invalid):
        turn.outcome = "invalid"
        return proceed(turn, draft, before=read.explain(turn.language))
    turn.outcome = "answer"
    return proceed(turn, replace(draft, answers=read))


def _summary_answer(turn: Turn, draft: Draft, said: Said) -> list[Letter]:
    match turn.choice:
        case "send":
            return send(turn)
        case "edit":
            return edit(turn)
        case "cancel":
            return cancel(turn)
    campaign = campaign_of(turn, draft)
    more = absorbed(turn, campaign, draft, said)
    return proceed(turn, replace(draft, answers=MappingProxyType(more)))


def _likeness_answer(turn: Turn, draft: Draft, case_id: str) -> list[Letter]:
    if turn.choice is None:
        return proceed(turn, replace(draft, offered=False))
    same_as = int(case_id) if turn.choice == "same" else None
    return proceed(turn, replace(draft, same_as=same_as))


def _edit_one(turn: Turn, draft: Draft, name: str) -> list[Letter]:
    campaign = campaign_of(turn, draft)
    answers = walk.edit(campaign.form, draft.answers, name)
    return proceed(turn, replace(draft, answers=answers, offered=False))
