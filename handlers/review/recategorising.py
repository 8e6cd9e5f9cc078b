"""The category of a report, corrected: from a card, or by CATEGORY and the case's code.

A Decision about "category", like everything else that changes; the office that answers for the
new category gets the case as long as nobody was asked yet.
"""

import json

from forms.geometry.inside import name_of
from handlers.review.deciding import Matter, note, role_for
from handlers.turn import Turn
from moderation.roles import Action
from moderation.states import Response
from storage import categories


def recategorise(
    turn: Turn, it: Matter, after: str, *, reason: str = "moderator", undoes: int | None = None
) -> int:
    """Give the report, and its case where it was the same, another category; returns the decision.

    Raises:
        Refused: they may not.
        storage.decisions.Overtaken: somebody changed it first.
    """
    role = role_for(turn, Action.VERIFY, it)
    is_open = it.case.response == Response.OPEN
    office = _office(turn, it, after) if is_open else it.case.office
    categories.correct(turn, it.report, it.case, after, office=office)
    change = (it.report.category, after)
    about = ("category", it.report.id)
    return note(turn, it, *about, change, reason=reason, role=role, undoes=undoes)


def _office(turn: Turn, it: Matter, category: str) -> str:
    """Who answers for it where the case lies; a survey's cases go to nobody."""
    if it.campaign.survey is not None:
        return ""
    sealed = it.case.place
    opened = turn.vault.open_text(sealed, place=f"cases|place|{it.case.id}") if sealed else "{}"
    place = json.loads(opened)
    lat, lon = place.get("lat"), place.get("lon")
    is_known = lat is not None and lon is not None
    area = name_of(it.campaign.area, lat, lon) or "" if is_known else ""
    office = it.campaign.office_for(category, area)
    return office.code if office else ""
