"""The data-sharing protocol between an organiser and a statistical office, ready to be agreed on.

Knows no campaign file: what it is filled with is handed over. In English, for two organisations;
what only they can know is left in brackets.
"""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from publishing.calendar import FREQUENCIES

_TEMPLATE = Path(__file__).parent / "templates" / "protocol.md"


@dataclass(frozen=True, slots=True)
class Category:
    """What is handed over of one category: "cases" one by one, or "tables"."""

    title: str
    publish: str
    k: int
    t: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What the campaign knows of the protocol; "" where nobody wrote it.

    Args:
        every: SDMX's code of how often a release is promised, within_days after the period's end.
    """

    campaign: str
    title: str
    kind: str
    licence: str
    consent: str
    categories: tuple[Category, ...]
    organiser: str = ""
    contact: str = ""
    office: str = ""
    office_contact: str = ""
    purpose: str = ""
    signed_on: str = ""
    every: str = ""
    within_days: int = 0


def protocol(terms: Terms) -> str:
    """Return the protocol as Markdown; brackets stand where nothing is known."""
    lines = [_line(each) for each in terms.categories if each.publish != "nothing"]
    return Template(_TEMPLATE.read_text("utf-8")).substitute(
        campaign=terms.campaign,
        title=terms.title,
        kind=terms.kind,
        licence=terms.licence,
        consent="> " + _or(terms.consent, "what people agreed to"),
        categories="\n".join(lines) or "[none is published]",
        organiser=_or(terms.organiser, "organiser"),
        contact=_or(terms.contact, "contact"),
        office=_or(terms.office, "statistical office"),
        office_contact=_or(terms.office_contact, "contact"),
        purpose=_or(terms.purpose, "what the office wants the numbers for"),
        calendar=_calendar(terms),
        signed=terms.signed_on or "not yet",
    )


def _calendar(terms: Terms) -> str:
    if not terms.every:
        return "as announced"
    often = FREQUENCIES[terms.every]
    return f"one a {often}, within {terms.within_days} days after its end"


def _line(category: Category) -> str:
    if category.publish == "cases":
        return f"- {category.title}: case by case, as everybody may see them"
    return (
        f"- {category.title}: in protected tables, at least {category.k} people (k) and "
        f"{category.t} cases (T) a cell"
    )


def _or(text: str, what: str) -> str:
    return " ".join(text.split()) or f"[{what}]"
