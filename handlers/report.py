"""Report what one sees: a guided conversation, or one message from which the rest is asked."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forms import walk
from forms.errors import Invalid
from forms.model import Campaign, Question
from forms.place import is_inside
from handlers import cards
from handlers.agreeing import agree
from handlers.asking import (
    campaign_of,
    consent_letter,
    edit_letter,
    has_agreed,
    proceed,
    summary,
    today_in,
)
from handlers.choosing import language_letter
from handlers.submit import submit
from handlers.turn import Draft, Refused, Turn
from messages.language import detect
from messages.model import Inbound, Letter, Pressed, Said
from messages.places import read_coordinates
from moderation.triage import is_nonsense, says
from privacy.plain import plain
from privacy.pseudonym import report_code


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take a command of the conversation, an answer to it, or a first free message."""
    heard = said if isinstance(said, Said) else Said()
    if turn.word in _COMMANDS:
        return _COMMANDS[turn.word](turn)
    if turn.draft is None:
        if isinstance(said, Pressed) or turn.choice is not None:
            raise Refused("nothing-to-cancel")  # a button of a conversation that is over
        return begin(turn, heard)
    subject = turn.asked.subject if turn.asked else ""
    if turn.asked is not None and turn.asked.stale:
        return _resume(turn, turn.draft)
    if subject == "agree":
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
    _check_open(turn, campaign)
    if not said.media and said.lat is None and is_nonsense(said.text):
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
        answers=MappingProxyType(_first_answers(turn, campaign, said)),
        urgent=word is not None,
    )
    turn.draft = draft
    turn.outcome = "draft"
    letters = _emergency(turn, campaign, draft, said) if word is not None else []
    return [*letters, *_first_reply(turn, draft)]


def _first_reply(turn: Turn, draft: Draft) -> list[Letter]:
    if has_agreed(turn):
        return proceed(turn, draft)
    received = turn.say("first-received", code=draft.code)
    return [consent_letter(turn, before=received)]


def _emergency(turn: Turn, campaign: Campaign, draft: Draft, said: Said) -> list[Letter]:
    """The number at once, and an alert to the moderators; the conversation goes on."""
    number = campaign.emergency_number
    key = "emergency" if number else "emergency-no-number"
    text = turn.say(key, number=number) if number else turn.say(key)
    return [turn.reply(text, priority=0), *cards.alert(turn, campaign, draft)]


def _first_answers(turn: Turn, campaign: Campaign, said: Said) -> dict[str, Any]:
    """What one free message tells already: words, place, picture, and a sure category."""
    form, answers = campaign.form, {}
    text = plain(said.text).strip()
    for question, heard in (
        (form.question("description"), Said(text=text)),
        (form.question("place"), _place_in(campaign, said)),
        (form.question("photo"), Said(media=said.media)),
    ):
        if question is not None and heard != Said():
            answers |= _read(turn, campaign, question, heard)
    named = [c.code for c in campaign.categories if says(text, c.words)]
    if form.question("category") is not None and len(named) == 1:
        answers["category"] = named[0]
    return answers


def _place_in(campaign: Campaign, said: Said) -> Said:
    """A place that was shared, or coordinates in the text, unless they are likely mistyped."""
    if said.lat is not None:
        return Said(lat=said.lat, lon=said.lon)
    found = read_coordinates(said.text) if any(c.isdigit() for c in said.text) else None
    if found is None or (campaign.area.polygons and not is_inside(campaign.area, *found)):
        return Said()
    return Said(lat=found[0], lon=found[1])


def _read(turn: Turn, campaign: Campaign, question: Question, said: Said) -> dict[str, Any]:
    read = walk.answer(
        campaign.form,
        {},
        question,
        said,
        language=turn.language,
        now=turn.now,
        today=today_in(turn, campaign),
    )
    return {} if isinstance(read, Invalid) else dict(read)


def _check_open(turn: Turn, campaign: Campaign) -> None:
    today = today_in(turn, campaign)
    closed = turn.campaigns.closed.get(turn.who.campaign_id or 0)
    title = walk.in_language(campaign.title, turn.language)
    if closed or (campaign.ends_on and today > campaign.ends_on):
        raise Refused("campaign-closed", title=title)
    if campaign.starts_on and today < campaign.starts_on:
        raise Refused("campaign-not-begun", title=title, day=campaign.starts_on.isoformat())


# --- answers -------------------------------------------------------------------------------


def _agreement(turn: Turn, draft: Draft, said: Said) -> list[Letter]:
    if turn.choice == "yes":
        agree(turn)
        turn.outcome = "agreed"
        return proceed(turn, draft)
    if turn.choice == "no":
        turn.draft = None
        turn.outcome = "refused:no_consent"
        return [turn.reply(turn.say("not-agreed"))]
    if turn.choice == "language":
        return [language_letter(turn)]
    # More words before the answer belong to the report; the question is asked again.
    campaign = campaign_of(turn, draft)
    turn.draft = replace(draft, answers=MappingProxyType(_absorbed(turn, campaign, draft, said)))
    return [consent_letter(turn)]


def _absorbed(turn: Turn, campaign: Campaign, draft: Draft, said: Said) -> dict[str, Any]:
    """The answers with what this message tells besides: a place, a picture, more words."""
    answers = dict(draft.answers)
    new = _first_answers(turn, campaign, said)
    text = new.pop("description", "")
    if text and campaign.form.question("description"):
        answers["description"] = "\n".join(p for p in (answers.get("description"), text) if p)
    return {**new, **answers}


def _answer(turn: Turn, draft: Draft, said: Said, name: str) -> list[Letter]:
    campaign = campaign_of(turn, draft)
    today = today_in(turn, campaign)
    question = walk.next_question(campaign.form, draft.answers, today=today)
    if question is None or (name and question.name != name):
        return _resume(turn, draft)
    if not has_agreed(turn):
        return _agreement(turn, draft, said)
    if turn.choice == "skip":
        return _skip(turn)
    if turn.choice is not None:
        said = Said(text=turn.choice)
    beside = _beside(turn, campaign, draft, question, said)
    if beside is not None:
        return proceed(turn, beside)
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
    return proceed(turn, replace(draft, answers=read, editing=""))


def _beside(
    turn: Turn, campaign: Campaign, draft: Draft, question: Question, said: Said
) -> Draft | None:
    """A place or a picture sent while something else was asked answers its own question."""
    kind = "geopoint" if said.lat is not None else "image" if said.media else question.kind
    if kind == question.kind:
        return None
    other = next((q for q in campaign.form.questions if q.kind == kind), None)
    if other is None or other.name in draft.answers:
        return None
    new = _read(turn, campaign, other, said)
    if not new:
        return None
    return replace(draft, answers=MappingProxyType({**draft.answers, **new}))


def _summary_answer(turn: Turn, draft: Draft, said: Said) -> list[Letter]:
    match turn.choice:
        case "send":
            return _send(turn)
        case "edit":
            return _edit(turn)
        case "cancel":
            return _cancel(turn)
    campaign = campaign_of(turn, draft)
    more = _absorbed(turn, campaign, draft, said)
    return proceed(turn, replace(draft, answers=MappingProxyType(more)))


def _likeness_answer(turn: Turn, draft: Draft, case_id: str) -> list[Letter]:
    if turn.choice is None:
        return proceed(turn, replace(draft, offered=False))
    same_as = int(case_id) if turn.choice == "same" else None
    return proceed(turn, replace(draft, same_as=same_as))


def _edit_one(turn: Turn, draft: Draft, name: str) -> list[Letter]:
    campaign = campaign_of(turn, draft)
    answers = walk.edit(campaign.form, draft.answers, name)
    return proceed(turn, replace(draft, answers=answers, editing=name, offered=False))


def _resume(turn: Turn, draft: Draft) -> list[Letter]:
    """Where the conversation stands, said again."""
    return proceed(turn, draft) if has_agreed(turn) else [consent_letter(turn)]


# --- commands ------------------------------------------------------------------------------


def _needs_draft(turn: Turn, key: str) -> Draft:
    if turn.draft is None:
        raise Refused(key)
    return turn.draft


def _send(turn: Turn) -> list[Letter]:
    draft = _needs_draft(turn, "nothing-to-edit")
    campaign = campaign_of(turn, draft)
    today = today_in(turn, campaign)
    if not has_agreed(turn) or walk.next_question(campaign.form, draft.answers, today=today):
        return _resume(turn, draft)
    return submit(turn, draft, agreed=True)


def _edit(turn: Turn) -> list[Letter]:
    return [edit_letter(turn, _needs_draft(turn, "nothing-to-edit"))]


def _cancel(turn: Turn) -> list[Letter]:
    _needs_draft(turn, "nothing-to-cancel")
    turn.draft = None
    turn.outcome = "cancelled"
    return [turn.reply(turn.say("cancelled"))]


def _back(turn: Turn) -> list[Letter]:
    draft = _needs_draft(turn, "nothing-to-edit")
    campaign = campaign_of(turn, draft)
    before = walk.back(campaign.form, draft.answers, today=today_in(turn, campaign))
    if before == draft.answers:
        return proceed(turn, draft, before=turn.say("back-at-start"))
    return proceed(turn, replace(draft, answers=before, offered=False))


def _skip(turn: Turn) -> list[Letter]:
    draft = _needs_draft(turn, "nothing-to-edit")
    campaign = campaign_of(turn, draft)
    today = today_in(turn, campaign)
    question = walk.next_question(campaign.form, draft.answers, today=today)
    if question is None:
        return [summary(turn, draft)]
    skipped = walk.skip(campaign.form, draft.answers, question, today=today)
    if isinstance(skipped, Invalid):
        return proceed(turn, draft, before=turn.say("cannot-skip"))
    return proceed(turn, replace(draft, answers=skipped))


def _start_report(turn: Turn) -> list[Letter]:
    if turn.draft is not None:
        return _resume(turn, turn.draft)
    _check_open(turn, turn.campaign)
    draft = Draft(
        id=turn.ids(),
        campaign_id=turn.who.campaign_id or 0,
        n=turn.campaign.n,
        code=report_code(turn.rng.randbytes(16)),
        started_at=turn.now,
    )
    turn.outcome = "draft"
    turn.draft = draft
    return proceed(turn, draft) if has_agreed(turn) else [consent_letter(turn)]


_COMMANDS = {
    "report": _start_report,
    "send": _send,
    "edit": _edit,
    "cancel": _cancel,
    "back": _back,
    "skip": _skip,
}
