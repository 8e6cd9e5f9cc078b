"""What one message tells already: words, a place, a picture, perhaps a category.

Knows nothing of what was asked; `report.py` decides whether it is an answer.
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forms import walk
from forms.errors import Invalid
from forms.model import Campaign, Question
from forms.place import is_inside
from handlers.asking import today_in
from handlers.turn import Draft, Turn
from messages.model import Said
from messages.places import read_coordinates
from moderation.triage import says
from privacy.plain import plain


def first_answers(turn: Turn, campaign: Campaign, said: Said) -> dict[str, Any]:
    """What one free message tells already: words, place, picture, and a sure category."""
    form = campaign.form
    answers: dict[str, Any] = {}
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


def absorbed(turn: Turn, campaign: Campaign, draft: Draft, said: Said) -> dict[str, Any]:
    """The answers with what this message tells besides: a place, a picture, more words."""
    answers = dict(draft.answers)
    new = first_answers(turn, campaign, said)
    text = new.pop("description", "")
    if text and campaign.form.question("description"):
        answers["description"] = "\n".join(p for p in (answers.get("description"), text) if p)
    return {**new, **answers}


def beside(
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
