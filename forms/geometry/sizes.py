"""Answers as people read them in a mapping campaign: sizes of lines, numbers with their unit."""

from collections.abc import Mapping, Sequence
from typing import Any

from forms.geometry.shapes import AREA, LINE, in_words
from forms.model import Campaign, Question, in_language
from forms.walk.plan import Step


def with_size(
    campaign: Campaign, question: Question, value: Any, shown: str, language: str
) -> str:
    """An answer as people read it: a line's size instead of its points, a number with its unit.

    Args:
        shown: as its kind shows it.
    """
    if value is None:
        return shown
    if question.kind in (LINE, AREA):
        return in_words(question.kind, value, language)
    return with_unit(campaign, shown, language) if _is_measure(campaign, question) else shown


def with_unit(campaign: Campaign, shown: str, language: str) -> str:
    """A measured quantity with its unit."""
    unit = in_language(campaign.things.unit, language) if campaign.things else ""
    return f"{shown} {unit}".strip()


def _is_measure(campaign: Campaign, question: Question) -> bool:
    return campaign.things is not None and question.name == campaign.things.measure


def lines_shown(
    campaign: Campaign,
    asked: Sequence[tuple[Step, str]],
    shown: Sequence[tuple[str, str]],
    answers: Mapping[str, Any],
    language: str,
) -> list[tuple[str, str]]:
    """Labels and answers of a summary, with sizes and units."""
    return [
        (label, with_size(campaign, step.question, answers.get(step.key), value, language))
        for (step, _), (label, value) in zip(asked, shown, strict=True)
    ]
