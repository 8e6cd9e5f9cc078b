"""The conversation about a report: what is asked next, computed from the draft each time.

Knows how to put questions, offers and the summary; `report.py` knows what answers mean.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from forms.free_words import words_beside
from forms.geometry.shapes import AREA, LINE
from forms.geometry.sizes import lines_shown
from forms.model import Campaign, Option, in_language
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.options import MOST_SHOWN, meant
from forms.walk.plan import Step
from handlers.conversation.likely import public_likeness
from handlers.conversation.spared import few_enough, summed
from handlers.conversation.suggesting import with_suggestions
from handlers.turn import Draft, Turn
from messages.dates import ago, day_in
from messages.model import Choice, Exhibit, Letter, Prompt
from messages.places import nearness

Answers = MappingProxyType[str, Any]
# Whoever shares a live location there is followed along a line (`walking.py`).
_WALKS = frozenset({"telegram"})
# Of a question and the notes above it; each is a message of its own.
MOST_FILES = 5
# Around a question; in a summary its answer follows after a colon.
_QUESTION_SIGNS = " \u00a0\u202f¿?؟？:："


def campaign_of(turn: Turn, draft: Draft) -> Campaign:
    """The version that the draft began on and finishes on."""
    return turn.campaigns.at(draft.campaign_id, draft.n)


def today_in(turn: Turn, campaign: Campaign) -> date:
    """The day it is where the campaign is."""
    return day_in(turn.now, campaign.timezone)


def moment_in(turn: Turn, campaign: Campaign) -> Moment:
    """The moment as the campaign's form sees it: its own zone, the turn's dice."""
    now = turn.now.astimezone(ZoneInfo(campaign.timezone))
    return Moment(now, turn.rng, turn.language, has_media=not turn.who.has_words_only)


def has_agreed(turn: Turn) -> bool:
    """Whether the person agreed to the words that now hold; in an interview, who is asked did."""
    if turn.draft is not None and turn.draft.subject_id is not None:
        return True
    return agreed_themselves(turn)


def agreed_themselves(turn: Turn) -> bool:
    """Whether whoever writes agreed for themselves: what they say beside an interview needs it."""
    return turn.who.agreed == turn.campaign.consent_version


def consent_letter(
    turn: Turn, *, before: str = "", handler: str = "report", about: str = "agree"
) -> Letter:
    """The campaign's notice with its question; the third choice corrects the language.

    Args:
        turn: of whoever is asked.
        before: what is said above it.
        handler: who hears the answer.
        about: begins the subject, holds no colon; the version of the words follows.
    """
    campaign = turn.campaign
    subject = f"{about}:{campaign.consent_version}"
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
    shows: tuple[Exhibit, ...] = ()
    while step is not None:
        prompt = walk.ask(form, answers, step, moment)
        once = {each.sha256: each for each in (*shows, *prompt.shows)}
        shows = tuple(once.values())[-MOST_FILES:]
        if step.takes_answer:
            turn.draft = replace(draft, answers=answers)
            prompt = with_suggestions(turn, campaign, draft, step, prompt, moment)
            return [_question_letter(turn, step, replace(prompt, shows=shows), before)]
        before = "\n\n".join(part for part in (before, prompt.text) if part)
        answers, step = walk.advance(form, walk.shown(form, answers, step), moment)
    draft = replace(draft, answers=answers)
    if not draft.offered:
        draft = replace(draft, offered=True)
        likely = public_likeness(turn, campaign, draft)
        if likely is not None:
            turn.draft = draft
            return [_showing(_offer(turn, campaign, likely, before), shows)]
    turn.draft = draft
    return [_showing(summary(turn, draft, before=before), shows)]


def everything(turn: Turn, draft: Draft, *, before: str = "") -> list[Letter]:
    """The question as the form has it, without what seems likely."""
    form, moment = campaign_of(turn, draft).form, moment_in(turn, campaign_of(turn, draft))
    step = walk.next_step(form, draft.answers, moment)
    if step is None:
        return proceed(turn, draft, before=before)
    return [_question_letter(turn, step, walk.ask(form, draft.answers, step, moment), before)]


def _showing(letter: Letter, shows: tuple[Exhibit, ...]) -> Letter:
    """The letter with what notes above it show."""
    return replace(letter, prompt=replace(letter.prompt, shows=shows)) if shows else letter


def _question_letter(turn: Turn, step: Step, prompt: Prompt, before: str) -> Letter:
    # A hint that says what the question says too is said once.
    asked = "\n".join(line for line in prompt.text.split("\n") if line != before)
    parts = [before, asked]
    if step.question.kind in (LINE, AREA) and turn.who.channel in _WALKS:
        parts.append(turn.say("walk-live"))
    return turn.ask(
        "\n\n".join(part for part in parts if part),
        "report",
        f"q:{step.key}",
        choices=prompt.choices,
        columns=prompt.columns,
        wants_place=prompt.wants_place,
        shows=prompt.shows,
        others=prompt.others,
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
    if campaign.kind == "incident" and campaign.things is None:
        choices.append(Choice("fixed", turn.say("fixed-meanwhile")))
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
    told = [(as_heading(label), value) for label, value in lines]
    beside = words_beside(campaign, draft.answers, moment)
    told += [(turn.say("also-written"), words) for words in beside.values()]
    if draft.media:
        told.append((turn.say("also-sent"), str(len(draft.media))))
    choices = tuple(Choice(word, turn.say(word)) for word in ("send", "edit", "cancel"))

    def write(shown: Sequence[str]) -> str:
        text = "\n".join([turn.say("summary-title"), *shown])
        return "\n\n".join(part for part in (before, text) if part)

    text = summed(turn, told, write, [choice.label for choice in choices])
    return turn.ask(text, "report", "summary", choices=choices, columns=3)


def as_heading(label: str) -> str:
    """Return a question without its signs; whole where "¿" or "?" would lose the other one."""
    bare = label.strip(_QUESTION_SIGNS)
    return label if "¿" in label and bare.count("¿") != bare.count("?") else bare


def edit_letter(turn: Turn, draft: Draft) -> Letter:
    """Which answer to change: the last ones by tap, all by the first words of the question."""
    options = _answered(turn, draft)
    choices = tuple(
        Choice(option.value, in_language(option.label, turn.language))
        for option in options[-MOST_SHOWN:]
    )
    text, more = turn.say("edit-which"), turn.say("ask-type-name", n=len(options))
    choices = few_enough(turn, text, more, choices, len(options))
    if len(options) > len(choices):
        text = f"{text}\n{more}"
    return turn.ask(text, "report", "edit", choices=choices, columns=1)


def edited_key(turn: Turn, draft: Draft, typed: str) -> str | None:
    """The answer whose question begins with what was typed, None where that is not clear."""
    option = meant(_answered(turn, draft), typed)
    return option.value if option else None


def _answered(turn: Turn, draft: Draft) -> list[Option]:
    campaign = campaign_of(turn, draft)
    moment = moment_in(turn, campaign)
    asked = walk.asked(campaign.form, draft.answers, moment)
    beside = words_beside(campaign, draft.answers, moment)
    return [
        *(Option(step.key, {turn.language: label}) for step, label in asked),
        *(Option(key, {turn.language: turn.say("also-written")}) for key in beside),
    ]
