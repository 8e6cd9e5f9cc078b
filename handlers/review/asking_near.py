"""Asks people near by whether they see it too: only who agreed, rarely, and of things alone.

Whoever is asked learns what and roughly where, as the public would; never that somebody in
particular reported it: where few people report at all, nobody is asked.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from handlers.conversation.likely import category_label
from handlers.review.deciding import Matter, note, role_for
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Letter, Prompt
from messages.words import say
from moderation.corroboration import apart_m, nearness
from moderation.duplicates import Fingerprint
from moderation.roles import Action
from storage import case_places, cases, evidence, neighbours, reports

MOST_A_CASE = 10
ONCE_IN = timedelta(days=1)
# With fewer people around who report, the question would tell who reported.
FEWEST_AROUND = 5
ANSWER_LASTS = timedelta(days=3)
ANSWERS = {"yes": "for", "no": "against", "gone": "over"}


def why_not(turn: Turn, it: Matter) -> str | None:
    """Why nobody may be asked about a case, as a message key; None where they may."""
    category = it.category
    is_thing = category is not None and category.place == "thing"
    if category is None or not is_thing or category.sensitive or category.two_persons:
        return "near-not-this"
    return "near-not-this" if it.case.restricted or it.report.held else None


def ask(turn: Turn, it: Matter) -> tuple[int, list[Letter]]:
    """Ask up to ten people near by; gives how many, and the letters.

    Raises:
        Refused: it must not be asked about, or there are too few people around.
    """
    role = role_for(turn, Action.ASK, it)
    if (refusal := why_not(turn, it)) is not None:
        raise Refused(refusal)
    prints = reports.by_ids(turn.read, [it.report.id], turn.vault)
    if not prints or prints[0].lat is None:
        raise Refused("near-nobody")
    around = reports.around(
        turn.read,
        replace(prints[0], at=turn.now),
        campaign_id=it.case.campaign_id,
        vault=turn.vault,
        window=neighbours.REPORTED_WITHIN,
    )
    if len(neighbours.people_around(turn.read, [*around, it.report.id])) < FEWEST_AROUND:
        raise Refused("near-nobody")
    people = _chosen(turn, it, neighbours.willing(turn.read, around))
    if not people:
        raise Refused("near-nobody")
    theirs = {p.id: p for p in reports.by_ids(turn.read, [row.id for row in people], turn.vault)}
    letters = [_letter(turn, it, row, _near(prints[0], theirs.get(row.id))) for row in people]
    note(turn, it, "asked_near", it.case.id, ("", str(len(people))), role=role,
         version=it.case.version)  # fmt: skip
    turn.outcome = "asked near by"
    return len(people), letters


def _chosen(turn: Turn, it: Matter, rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Not who reported it, nor who asks, nor who was asked of it, or of anything today."""
    before = [
        row.person_id
        for row in evidence.of_case(turn.read, it.case.id)
        if row.kind == evidence.NEARBY
    ]
    reporters = {row.reporter_id for row in cases.reports_of(turn.read, it.case.id)}
    not_these = {*before, *reporters, turn.who.person_id}
    free = [row for row in rows if row.reporter_id not in not_these]
    since = turn.now - ONCE_IN
    today = evidence.asked_since(turn.read, [row.reporter_id for row in free], since)
    left = MOST_A_CASE - len(before)
    return [row for row in free if row.reporter_id not in today][: max(0, left)]


def _near(one: Fingerprint, other: Fingerprint | None) -> float:
    apart = apart_m((one.lat, one.lon), (other.lat, other.lon)) if other else None
    off_m = one.precision_m + other.precision_m if other else 0.0
    return nearness(apart, precisions_m=off_m, gap=timedelta(0), half=ONCE_IN)


def _letter(turn: Turn, it: Matter, row: Row[Any], near: float) -> Letter:
    evidence_id = evidence.add(
        turn, it.report, evidence.NEARBY, person_id=row.reporter_id, nearness=near
    )
    language = row.language or row.told_in
    choices = tuple(Choice(name, say(f"near-{name}", language)) for name in ANSWERS)
    return Letter(
        row.contact_id,
        Prompt(question(turn, it, language), choices, columns=1),
        asks=Asks("nearby", f"near:{evidence_id}", turn.now + ANSWER_LASTS),
        dedupe=f"near:{evidence_id}:{it.report.id}",
    )


def question(turn: Turn, it: Matter, language: str) -> str:
    """What somebody near by is asked: in words that are public here, or that reveal nothing."""
    category = it.category
    if category is None or category.publish != "cases":
        return say("near-question-plain", language)
    where = case_places.shown(it.case, it.campaign, turn.vault, public=True).words
    label = category_label(it.campaign, it.case.category, language)
    if where:
        return say("near-question", language, category=label, place=where)
    return say("near-question-here", language, category=label)
