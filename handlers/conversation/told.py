"""What one message tells already: words, a place, a picture, perhaps a category.

Knows nothing of what was asked; `report.py` decides whether it is an answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from forms.errors import Invalid
from forms.extract import Extract, extract
from forms.free_words import with_words
from forms.geometry.inside import is_inside
from forms.geometry.located import locate
from forms.model import Campaign, Question
from forms.severity import HURT, SEVERITY, option_for
from forms.walk import walk
from forms.walk.plan import Step
from handlers.conversation.asking import moment_in
from handlers.turn import Draft, Turn
from messages.model import Said
from messages.places import read_coordinates
from moderation.triage import says
from privacy.plain import plain

# A place so narrow is found again; of a quarter or town somebody has still to say where.
_NARROW = frozenset({"point", "street"})


def first_answers(turn: Turn, campaign: Campaign, said: Said) -> dict[str, Any]:
    """What one free message tells already: words, place, picture, and a sure category."""
    words = with_words(campaign, {}, plain(said.text), moment_in(turn, campaign))
    return {**words, **_besides(turn, campaign, said)}


def absorbed(turn: Turn, campaign: Campaign, draft: Draft, said: Said) -> dict[str, Any]:
    """The answers with what this message tells besides: a place, a picture, more words."""
    answers = {**_besides(turn, campaign, said), **draft.answers}
    return with_words(campaign, answers, plain(said.text), moment_in(turn, campaign))


def _besides(turn: Turn, campaign: Campaign, said: Said) -> dict[str, Any]:
    """What a message tells besides its words."""
    form = campaign.form
    answers: dict[str, Any] = {}
    text = plain(said.text).strip()
    for question, heard in (
        (form.question("place"), _place_in(campaign, said)),
        (form.question("photo"), Said(media=said.media)),
    ):
        if question is not None and heard != Said():
            answers |= _read(turn, campaign, question, heard)
    answers |= _read_out(turn, campaign, text)
    if "place" not in answers and (named_place := _named_place(campaign, text)) is not None:
        answers["place"] = named_place
    named = [c.code for c in campaign.categories if says(text, c.words)]
    if form.question("category") is not None and len(named) == 1:
        answers["category"] = named[0]
    return answers


def beside(
    turn: Turn, campaign: Campaign, draft: Draft, step: Step | None, said: Said
) -> Draft | None:
    """A place, a picture or a sound sent while something else was asked answers its question.

    That is the first of its kind without an answer, in no repeat: which round is meant nobody
    said.
    """
    kinds = kinds_of(said)
    if not kinds or (step is not None and step.question.kind in kinds):
        return None
    form, moment = campaign.form, moment_in(turn, campaign)
    for question in form.questions:
        if question.kind not in kinds or question.name in draft.answers:
            continue
        other = walk.step_at(form, draft.answers, question.name, moment)
        if other is None or not other.takes_answer:
            continue
        new = walk.answer(form, draft.answers, other, said, moment)
        return None if isinstance(new, Invalid) else replace(draft, answers=new)
    return None


def kinds_of(said: Said) -> frozenset[str]:
    """The kinds of question that a shared place, or what was sent, can answer."""
    if said.lat is not None:
        return frozenset({"geopoint", "geotrace", "geoshape"})
    return frozenset({said.media[0].kind, "file"}) if said.media else frozenset()


def _place_in(campaign: Campaign, said: Said) -> Said:
    """A place that was shared, or coordinates in the text, unless they are likely mistyped."""
    if said.lat is not None:
        return Said(lat=said.lat, lon=said.lon)
    found = read_coordinates(said.text) if any(c.isdigit() for c in said.text) else None
    if found is None or (campaign.area.polygons and not is_inside(campaign.area, *found)):
        return Said()
    return Said(lat=found[0], lon=found[1])


def _named_place(campaign: Campaign, text: str) -> Mapping[str, Any] | None:
    """The place that the text names, where the gazetteer is sure and it is no whole quarter.

    The summary says it back by its name.
    """
    asked, gazetteer = campaign.form.question("place"), campaign.gazetteer
    if gazetteer is None or asked is None or asked.kind != "geopoint":
        return None
    found = locate(campaign, {"lat": None, "lon": None, "words": text})
    if not isinstance(found, Mapping) or found["precision"] not in _NARROW:
        return None
    entries = [gazetteer.entry(part) for part in str(found.get("gazetteer") or "").split("|")]
    label = " - ".join(entry.label for entry in entries if entry)
    return {**found, "words": label} if label else None


def _read_out(turn: Turn, campaign: Campaign, text: str) -> dict[str, Any]:
    """Since when, how grave, how many are hurt: where the form asks. The summary says it back."""
    form, moment = campaign.form, moment_in(turn, campaign)
    asked = [question for name in _READ_OUT if (question := form.question(name)) is not None]
    if not text or not asked:
        return {}
    found = extract(text, turn.language, moment.now)
    answers: dict[str, Any] = {}
    for question in asked:
        step, value = walk.step_of(form, question.name), _READ_OUT[question.name](question, found)
        if step is None or not value:
            continue
        read = walk.choose(form, {}, step, value, moment)
        if not isinstance(read, Invalid):
            answers |= read
    return answers


def _day(question: Question, found: Extract) -> str:
    return found.day.isoformat() if found.day and question.kind == "date" else ""


def _level(question: Question, found: Extract) -> str:
    return option_for(question, found.severity)


def _hurt(question: Question, found: Extract) -> str:
    return str(found.hurt) if found.hurt is not None and question.kind == "integer" else ""


_READ_OUT: Mapping[str, Callable[[Question, Extract], str]] = {
    "happened_at": _day,
    SEVERITY: _level,
    HURT: _hurt,
}


def _read(turn: Turn, campaign: Campaign, question: Question, said: Said) -> dict[str, Any]:
    moment = moment_in(turn, campaign)
    step = walk.step_of(campaign.form, question.name)
    if step is None:
        return {}
    read = walk.answer(campaign.form, {}, step, said, moment)
    return {} if isinstance(read, Invalid) else dict(read)
