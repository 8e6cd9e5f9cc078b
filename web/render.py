"""Pages as text: values in, HTML out; everything a stranger wrote is escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from messages.dates import day, number
from messages.words import say
from publishing.digest_words import RIGHT_TO_LEFT
from web.source import AnswerPage, Counts, Health, PublishedCase

MAX_NOTE = 500  # characters of an official's note
WEEKS_SHOWN = 8
CHART_WIDTH = 320  # units of the drawing, not of the screen

PAGES = Environment(
    loader=PackageLoader("web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class WeekBar:
    """A week in the chart; `width` in units of the drawing."""

    words: str
    cases: int
    width: int


def first(counts: Counts, health: Health, cases: Sequence[PublishedCase], language: str) -> str:
    """The first page: how it is going, and the cases that are published one by one."""
    told = {
        "web-messages": counts.messages,
        "web-reports": counts.reports,
        "web-cases": counts.cases,
        "web-verified": counts.verified,
    }
    figures = [(number(n, language), key) for key, n in told.items() if n is not None]
    machine = [
        (number(health.inbox_waiting, language), "web-inbox-waiting"),
        (number(health.letters_waiting, language), "web-letters-waiting"),
        (number(health.quarantined, language), "web-quarantined"),
    ]
    return fill(
        "first.html",
        language,
        counts=counts,
        since=day(counts.since, language),
        health=health,
        figures=figures,
        machine=machine,
        cases=[_row(case, language) for case in cases],
        weeks=week_bars(cases, language),
    )


def answer(page: AnswerPage) -> str:
    """The page on which an office answers a case."""
    state = say(f"digest-response-{page.response}", page.language)
    return fill("answer.html", page.language, page=page, state=state, max_note=MAX_NOTE)


def message(name: str, language: str) -> str:
    """A page that only says something: thanks, expired, unknown or missing."""
    return fill("message.html", language, name=name)


def week_bars(cases: Sequence[PublishedCase], language: str) -> list[WeekBar]:
    """Cases per week as bars, newest first, at most eight weeks; weeks without cases left out."""
    found: dict[str, int] = {}
    for case in cases:
        found[case.period] = found.get(case.period, 0) + 1
    newest = sorted(found, reverse=True)[:WEEKS_SHOWN]
    most = max(found.values(), default=1)
    return [
        WeekBar(_week(period, language), found[period], CHART_WIDTH * found[period] // most)
        for period in newest
    ]


def _row(case: PublishedCase, language: str) -> dict[str, Any]:
    open_still = case.response in ("open", "routed")
    response = "web-response-open" if open_still else f"digest-response-{case.response}"
    return {
        "case": case,
        "place": case.place_words or say("digest-place-unknown", language),
        "week": _week(case.period, language),
        "verification": say(f"digest-verification-{case.verification}", language),
        "response": say(response, language),
        "reports": number(case.reports, language),
    }


def _week(period: str, language: str) -> str:
    return say("web-week", language, year=period[:4], week=period[6:].lstrip("0"))


def fill(template: str, language: str, **slots: object) -> str:
    """Fill a template in with words of a language."""

    def t(key: str, **words: object) -> str:
        return say(key, language, **words)

    direction = "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"
    page = PAGES.get_template(template)
    return page.render(t=t, language=language, direction=direction, **slots)
