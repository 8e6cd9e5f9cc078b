"""Whether who said something before a second person did still may: an ended right counts not.

What takes two persons takes two who may both decide at the moment that it is decided.
"""

from handlers.review.deciding import LEADING, Matter
from handlers.turn import Turn
from moderation.roles import Action, Role, may
from storage import cases, decisions, people, queues


def may_still(turn: Turn, it: Matter, person_id: int | None, action: Action) -> bool:
    """Whether somebody has the right there now, sees the case, and reported nothing in it.

    Args:
        person_id: None for whoever is heard just now: their right is asked elsewhere.
    """
    if person_id is None:
        return True
    held = {
        Role(each.role)
        for each in people.roles(turn.read, [person_id])
        if each.campaign_id == it.report.campaign_id and each.area in ("", it.report.area)
    }
    is_hidden = it.case.restricted and not LEADING & held
    is_theirs = cases.is_told_by(turn.read, it.case.id, person_id)
    return may(held, action) and not is_hidden and not is_theirs


def vouched(turn: Turn, it: Matter) -> frozenset[int]:
    """Who has verified a report that needs two people, did not take it back, and still may."""
    rows = decisions.of(turn.read, it.report.id)
    undone = {row.undoes for row in rows}
    said = {
        row.by_id
        for row in rows
        if row.reason == queues.FIRST_OF_TWO and row.undoes is None and row.id not in undone
    }
    return frozenset(one for one in said if may_still(turn, it, one, Action.VERIFY))
