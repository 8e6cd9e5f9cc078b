"""The conversation about a report: what is asked next, computed from the draft each time.

Knows how to put questions, offers and the summary; `report.py` knows what answers mean.
"""

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from forms.geometry.shapes import AREA, LINE
from forms.geometry.sizes import lines_shown
from forms.model import Campaign, Option, in_language
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.options import MOST_SHOWN, meant
from forms.walk.plan import Step
from handlers.conversation.likely import public_likeness
from handlers.conversation.suggesting import with_suggestions
from handlers.turn import Draft, Turn
from messages.dates import ago
from messages.model import Choice, Letter, Prompt
from messages.places import nearness

Answers = MappingProxyType[str, Any]
# No picture and no sound comes through these: a form cannot require one.
_ONLY_WORDS = frozenset({"sms"})
# Whoever shares a live location there is followed along a line (`walking.py`).
_WALKS = frozenset({"telegram"})


def campaign_of(turn: Turn, draft: Draft) -> Campaign:
    """The version that the draft began on and finishes on."""
    return turn.campaigns.at(draft.campaign_id, draft.n)


def today_in(turn: Turn, campaign: Campaign) -> date:
    """The day it is where the campaign is."""
    return turn.now.astimezone(ZoneInfo(campaign.timezone)).date()


def moment_in(turn: Turn, campaign: Campaign) -> Moment:
    """The moment as the campaign's form sees it: its own zone, the turn's dice."""
    now = turn.now.astimezone(ZoneInfo(campaign.timezone))
    return Moment(now, turn.rng, turn.language, has_media=turn.who.channel not in _ONLY_WORDS)


def has_agreed(turn: Turn) -> bool:
    """Whether the person agreed to the words that now hold; in an interview, who is asked did."""
    if turn.draft is not None and turn.draft.subject_id is not None:
        return True
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
    form, moment = campaign.form, moment_in(turn, campaign)
    answers, step = walk.advance(form, draft.answers, moment)
    while step is not None:
        prompt = walk.ask(form, answers, step, moment)
        if step.takes_answer:
            turn.draft = replace(draft, answers=answers)
            prompt = with_suggestions(turn, campaign, draft, step, prompt)
            return [_question_letter(turn, step, prompt, before)]
        before = "\n\n".join(part for part in (before, prompt.text) if part)
        answers, step = walk.advance(form, walk.shown(form, answers, step), moment)
    draft = replace(draft, answers=answers)
    if not draft.offered:
        draft = replace(draft, offered=True)
        likely = public_likeness(turn, campaign, draft)
        if likely is not None:
            turn.draft = draft
            return [_offer(turn, campaign, likely, before)]
    turn.draft = draft
    return [summary(turn, draft, before=before)]


def everything(turn: Turn, draft: Draft) -> list[Letter]:
    """The question as the form has it, without what seems likely."""
    form, moment = campaign_of(turn, draft).form, moment_in(turn, campaign_of(turn, draft))
    step = walk.next_step(form, draft.answers, moment)
    if step is None:
        return proceed(turn, draft)
    return [_question_letter(turn, step, walk.ask(form, draft.answers, step, moment), "")]


def _question_letter(turn: Turn, step: Step, prompt: Prompt, before: str) -> Letter:
    parts = [before, prompt.text]
    if step.question.kind in (LINE, AREA) and turn.who.channel in _WALKS:
        parts.append(turn.say("walk-live"))
    return turn.ask(
        "\n\n".join(part for part in parts if part),
        "report",
        f"q:{step.key}",
        choices=prompt.choices,
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
    choices = [Choice("same", turn.say("same")), Choice("different", turn.say("different"))]
    if campaign.things is not None and campaign.things.confirms:
        choices.append(Choice("gone", turn.say("gone-now")))
    text = "\n\n".join(part for part in (before, text) if part)
    return turn.ask(text, "report", f"like:{likely.case_id}", choices=tuple(choices))


def summary(turn: Turn, draft: Draft, *, before: str = "") -> Letter:
    """The answers as they will be sent, with send, change and cancel."""
    campaign = campaign_of(turn, draft)
    form, moment = campaign.form, moment_in(turn, campaign)
    lines = lines_shown(
        campaign,
        walk.asked(form, draft.answers, moment),
        walk.summary(form, draft.answers, moment),
        draft.answers,
        turn.language,
    )
    shown = [turn.say("summary-line", label=label.rstrip(" ?:"), value=v) for label, v in lines]
    if draft.media:
        more = turn.say("also-sent")
        shown.append(turn.say("summary-line", label=more, value=len(draft.media)))
    text = "\n".join([turn.say("summary-title"), *shown])
    choices = tuple(Choice(word, turn.say(word)) for word in ("send", "edit", "cancel"))
    text = "\n\n".join(part for part in (before, text) if part)
    return turn.ask(text, "report", "summary", choices=choices, columns=3)


def edit_letter(turn: Turn, draft: Draft) -> Letter:
    """Which answer to change: the last ones by tap, all by the first words of the question."""
    options = _answered(turn, draft)
    choices = tuple(
        Choice(option.value, in_language(option.label, turn.language))
        for option in options[-MOST_SHOWN:]
    )
    text = turn.say("edit-which")
    if len(options) > MOST_SHOWN:
        text = f"{text}\n{turn.say('ask-type-name', n=len(options))}"
    return turn.ask(text, "report", "edit", choices=choices, columns=1)


def edited_key(turn: Turn, draft: Draft, typed: str) -> str | None:
    """The answer whose question begins with what was typed, None where that is not clear."""
    option = meant(_answered(turn, draft), typed)
    return option.value if option else None


def _answered(turn: Turn, draft: Draft) -> list[Option]:
    campaign = campaign_of(turn, draft)
    asked = walk.asked(campaign.form, draft.answers, moment_in(turn, campaign))
    return [Option(step.key, {turn.language: label}) for step, label in asked]
