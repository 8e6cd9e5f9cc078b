"""What is known of a thing on the map: who else saw it, and what was measured of it last."""

import json
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from forms.geometry.shapes import plain_number
from forms.geometry.sizes import with_unit
from forms.model import Campaign
from handlers.turn import Turn
from messages.dates import day
from messages.words import say
from moderation.measures import Measured, Measures, summed_up
from moderation.states import Review
from storage import cases, sightings
from storage.sightings import Voices

# The newest reports of a case that are looked into: each costs the opening of a seal.
MOST_OPENED = 100


def lines(turn: Turn, campaign: Campaign, case: Row[Any], language: str) -> list[str]:
    """The lines of a card or of STATUS; none where the campaign maps no things."""
    if campaign.things is None:
        return []
    told = [
        voices_line(campaign, sightings.voices(turn.read, case.id), language),
        measure_line(campaign, measures_of(turn, campaign, case), language),
    ]
    return [line for line in told if line]


def voices_line(campaign: Campaign, voices: Voices, language: str) -> str:
    """How many others saw it, when last, and how many found it gone; "" where nobody said."""
    if voices.last_seen_at is None:
        return say("sightings-gone", language, gone=voices.gone) if voices.gone else ""
    at = voices.last_seen_at.astimezone(ZoneInfo(campaign.timezone))
    told = {"seen": voices.seen, "gone": voices.gone, "day": day(at.date(), language)}
    return say("sightings-line", language, **told)


def measure_line(campaign: Campaign, measures: Measures | None, language: str) -> str:
    """The latest measurement with its unit and day, and the middle of several people's."""
    if measures is None:
        return ""
    at = measures.latest.at.astimezone(ZoneInfo(campaign.timezone))
    told = {
        "value": with_unit(campaign, plain_number(measures.latest.value, language), language),
        "day": day(at.date(), language),
    }
    if measures.n == 1:
        return say("measure-line", language, **told)
    middle = plain_number(measures.median, language)
    return say("measure-of-many", language, median=middle, n=measures.n, **told)


def measures_of(turn: Turn, campaign: Campaign, case: Row[Any]) -> Measures | None:
    """What the reports of a case that count say of its measured quantity."""
    name = campaign.things.measure if campaign.things else ""
    if not name:
        return None
    counting = (
        report
        for report in cases.reports_of(turn.read, case.id)[-MOST_OPENED:]
        if report.review == Review.APPROVED and report.agreed and not report.held
    )
    found = (_measured(turn, report, name) for report in counting)
    return summed_up(each for each in found if each is not None)


def _measured(turn: Turn, report: Row[Any], name: str) -> Measured | None:
    if report.answers is None:
        return None
    opened = turn.vault.open_text(report.answers, place=f"report|answers|{report.id}")
    value = json.loads(opened).get(name)
    if not isinstance(value, int | float):
        return None
    return Measured(float(value), report.received_at, report.reporter_id)
