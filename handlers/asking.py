"""The conversation about a report: what is asked next, computed from the draft each time.

Knows how to put questions, offers and the summary; `report.py` knows what answers mean.
"""

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from forms import walk
from forms.model import Campaign, Question, in_language
from handlers.likely import public_likeness
from handlers.turn import Draft, Turn
from messages.dates import ago
from messages.model import Choice, Letter
from messages.places import nearness

Answers = MappingProxyType[str, Any]


def campaign_of(turn: Turn, draft: Draft) -> Campaign:
    """The version that the draft began on and finishes on."""
    return turn.campaigns.at(draft.campaign_id, draft.n)


def today_in(turn: Turn, campaign: Campaign) -> date:
    """The day it is where the campaign is."""
    return turn.now.astimezone(ZoneInfo(campaign.timezone)).date()


def has_agreed(turn: Turn) -> bool:
    """Whether the person agreed to the words that now hold."""
    return turn.who.agreed == turn.campaign.consent_version


def consent_letter(turn: Turn, *, before: str = "", handler: str = "report") -> Letter:
    """The campaign's notice with its question; the third choice corrects the language."""
    campaign = turn.campaign
    subject = f"agree:{campaign.consent_version}"
    notice = in_language(campaign.consent, turn.language)
    choices = [Choice("yes", turn.say("yes")), Choice("no", turn.say("no"))]
    if len(campaign.languages) > 1:
        choices.append(Choice("language", turn.say("menu-language")))
    text = "\n\n".join(part for part in (before, notice) if part)
    return turn.ask(text, handler, subject, choices=tuple(choices))


def proceed(turn: Turn, draft: Draft, *, before: str = "") -> list[Letter]:
    """Ask what comes next: a question, whether a public case is the same, or the summary."""
    campaign = campaign_of(turn, draft)
    today = today_in(turn, campaign)
    while (question := walk.next_question(campaign.form, draft.answers, today=today)) is not None:
        if walk.takes_answer(question):
            turn.draft = draft
            return [_question_letter(turn, draft, question, today, before)]
        before = "\n\n".join(p for p in (before, walk.ask(question, turn.language).text) if p)
        draft = replace(draft, answers=walk.shown(draft.answers, question))
    if not draft.offered:
        draft = replace(draft, offered=True)
        likely = public_likeness(turn, campaign, draft)
        if likely is not None:
            turn.draft = draft
            return [_offer(turn, campaign, likely, before)]
    turn.draft = draft
    return [summary(turn, draft, before=before)]


def _question_letter(
    turn: Turn, draft: Draft, question: Question, today: date, before: str
) -> Letter:
    campaign = campaign_of(turn, draft)
    prompt = walk.ask(question, turn.language)
    choices = list(prompt.choices)
    if not walk.is_required(campaign.form, draft.answers, question, today=today):
        choices.append(Choice("skip", turn.say("skip")))
    text = "\n\n".join(part for part in (before, prompt.text) if part)
    return turn.ask(
        text,
        "report",
        f"q:{question.name}",
        choices=tuple(choices),
        columns=prompt.columns,
        wants_place=prompt.wants_place,
    )


def _offer(turn: Turn, campaign: Campaign, likely: Any, before: str) -> Letter:
    category = campaign.category(likely.category)
    near = nearness(likely.distance_m) if likely.distance_m is not None else "near-walk"
    text = turn.say(
        "like-offer",
        nearness=turn.say(near),
        when=ago(likely.opened_at, turn.now, turn.language),
        category=in_language(category.label, turn.language) if category else likely.category,
    )
    choices = (Choice("same", turn.say("same")), Choice("different", turn.say("different")))
    text = "\n\n".join(part for part in (before, text) if part)
    return turn.ask(text, "report", f"like:{likely.case_id}", choices=choices)


def summary(turn: Turn, draft: Draft, *, before: str = "") -> Letter:
    """The answers as they will be sent, with send, change and cancel."""
    campaign = campaign_of(turn, draft)
    lines = walk.summary(
        campaign.form, draft.answers, turn.language, today=today_in(turn, campaign)
    )
    shown = [turn.say("summary-line", label=label.rstrip(" ?:"), value=v) for label, v in lines]
    text = "\n".join([turn.say("summary-title"), *shown])
    choices = tuple(Choice(word, turn.say(word)) for word in ("send", "edit", "cancel"))
    text = "\n\n".join(part for part in (before, text) if part)
    return turn.ask(text, "report", "summary", choices=choices, columns=3)


def edit_letter(turn: Turn, draft: Draft) -> Letter:
    """Which answer to change."""
    campaign = campaign_of(turn, draft)
    asked = walk.final(campaign.form, draft.answers, today=today_in(turn, campaign))
    questions = [q for q in campaign.form.questions if q.name in asked]
    choices = tuple(Choice(q.name, in_language(q.label, turn.language)) for q in questions)
    return turn.ask(turn.say("edit-which"), "report", "edit", choices=choices, columns=1)
