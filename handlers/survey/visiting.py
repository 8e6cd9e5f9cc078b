"""What interviews share: the area, the draft that is a visit, and what its sending counts for.

`interview.py` knows the conversation; here is what it, and whoever sends the answers, leave.
"""

from types import MappingProxyType
from typing import Any

from sqlalchemy import Row

from forms.model import Campaign, Option
from forms.sampling import Survey, SurveyArea
from forms.walk.options import MOST_PAGED, MOST_SHOWN, meant
from handlers.turn import Draft, Refused, Turn
from messages.model import Choice, Letter
from privacy.pseudonym import report_code
from publishing.response_rate import Tally, tally
from storage import surveys
from storage.models import Visit


def survey_of(turn: Turn) -> Survey:
    """The survey of the campaign that the person is in.

    Raises:
        Refused: the campaign is of another kind.
    """
    survey = turn.campaign.survey
    if survey is None:
        raise Refused("interview-none")
    return survey


def tallies(turn: Turn) -> dict[str, Tally]:
    """Area -> how its visits ended; areas that nobody has been to are missing."""
    found = surveys.counts(turn.read, turn.who.campaign_id or 0)
    return {area: tally(outcomes) for area, outcomes in found.items()}


def done_in(turn: Turn, area: SurveyArea) -> int:
    """Interviews there that count for the quota."""
    return tallies(turn).get(area.name, Tally()).answered


def is_full(area: SurveyArea, done: int) -> bool:
    """Whether an area has all the interviews that are wanted."""
    return 0 < area.quota <= done


def areas_in_order(turn: Turn, survey: Survey) -> list[SurveyArea]:
    """The last area first, then those with quota left, then the full ones; else as written."""
    here = turn.who.person_id or 0
    last = surveys.last_area(turn.read, turn.who.campaign_id or 0, here)
    found = tallies(turn)
    return sorted(
        survey.areas,
        key=lambda area: (
            is_full(area, found.get(area.name, Tally()).answered),
            area.name != last,
        ),
    )


def area_letter(
    turn: Turn, areas: list[SurveyArea], subject: str, *, labels: dict[str, str], before: str = ""
) -> Letter:
    """Ask for the area; the first ones by tap, all by their first letters."""
    choices = tuple(
        Choice(area.name, labels.get(area.name, area.name)) for area in areas[:MOST_PAGED]
    )
    parts = [before, turn.say("interview-area")]
    if len(areas) > MOST_SHOWN:
        parts.append(turn.say("ask-type-name", n=len(areas)))
    text = "\n".join(part for part in parts if part)
    first, others = choices[:MOST_SHOWN], choices[MOST_SHOWN:]
    return turn.ask(text, "interview", subject, choices=first, others=others, columns=1)


def area_meant(turn: Turn, survey: Survey, typed: str) -> SurveyArea | None:
    """The area that was chosen or typed, None where that is not clear."""
    if turn.choice is not None:
        return survey.area(turn.choice)
    options = [Option(area.name, {turn.language: area.name}) for area in survey.areas]
    option = None if typed.strip().isdecimal() else meant(options, typed)
    return survey.area(option.value) if option else None


def household_index(turn: Turn, area: SurveyArea, code: str) -> int:
    """The keyed hash that a household is known by; a number says which only within its area."""
    return turn.vault.index("household", f"{turn.who.campaign_id}|{area.name}|{code}")


def add_visit(turn: Turn, area: SurveyArea, outcome: str, **columns: Any) -> None:
    """Write down one visit, with the weight that its area has now."""
    turn.add(
        Visit,
        **{
            "id": turn.ids(),
            "campaign_id": turn.who.campaign_id,
            "n": turn.campaign.n,
            "enumerator_id": turn.who.person_id,
            "area": area.name,
            "outcome": outcome,
            "weight": area.weight,
            "visited_at": turn.now,
            **columns,
        },
    )


def open_interview(turn: Turn, area: SurveyArea, subject: Row[Any] | None) -> Draft:
    """Begin an interview: a draft and its visit, of one id; partial until it is sent.

    Args:
        subject: who is asked, None where people answer for themselves.
    """
    draft = Draft(
        id=turn.ids(),
        campaign_id=turn.who.campaign_id or 0,
        n=turn.campaign.n,
        code=report_code(turn.rng.randbytes(16)),
        started_at=turn.now,
        answers=MappingProxyType({}),
        offered=True,
        subject_id=subject.person_id if subject else None,
    )
    add_visit(turn, area, "partial", id=draft.id, subject_id=subject.id if subject else None)
    turn.draft = draft
    turn.outcome = "interview"
    return draft


def sent(turn: Turn, campaign: Campaign, draft: Draft) -> list[Letter]:
    """Count an interview that was sent, and say where its area stands.

    Returns:
        The thanks to the one who sent it, with the receipt.
    """
    surveys.complete(turn, draft.id)
    if draft.subject_id is None:
        return [turn.reply(turn.say("thanks-receipt", code=draft.code))]
    visit = surveys.visit(turn.read, draft.id)
    area = campaign.survey.area(visit.area) if campaign.survey and visit else None
    saved = turn.say("interview-saved", code=draft.code)
    if area is None:
        return [turn.reply(saved)]
    return [next_letter(turn, area, before=saved)]


def next_letter(turn: Turn, area: SurveyArea, *, before: str) -> Letter:
    """How many interviews the area has, and a button for the next visit."""
    text = "\n".join((before, standing_line(turn, area, done_in(turn, area))))
    choices = (Choice("next", turn.say("interview-next")),)
    return turn.ask(text, "interview", f"next:{area.name}", choices=choices)


def standing_line(turn: Turn, area: SurveyArea, done: int) -> str:
    """How many interviews an area has, of how many, and how many too many."""
    if not area.quota:
        return turn.say("interview-standing-open", area=area.name, done=done)
    if done > area.quota:
        over = done - area.quota
        return turn.say(
            "interview-standing-over", area=area.name, done=done, quota=area.quota, over=over
        )
    return turn.say("interview-standing", area=area.name, done=done, quota=area.quota)
