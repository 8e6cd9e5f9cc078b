"""A case that people say is over: a moderator looks at it, says that it is, or leaves it."""

from collections.abc import Callable

from handlers.review.card import card_letter
from handlers.review.deciding import Matter, check_mine, matter, role_for
from handlers.review.wholes import held
from handlers.turn import Refused, Turn
from messages.model import Letter
from moderation.roles import Action
from moderation.states import Review
from storage import cases

End = Callable[[Turn, Matter, str], list[Letter]]
Leave = Callable[[Turn, Matter], list[Letter]]


def answer(turn: Turn, *, yes: str, end: End, leave: Leave) -> list[Letter]:
    """Take what a moderator chose of "show", `yes` and "stay".

    Args:
        yes: the choice that ends the case by `end`, which is given the role it is done in.

    Raises:
        Refused: no report of the case is approved any more, or it is not theirs to decide.
    """
    it = _newest_approved(turn, int(turn.asked.subject) if turn.asked else 0)
    role = role_for(turn, Action.VERIFY, it)
    if turn.choice == "show":
        turn.answered = []
        return [card_letter(turn, it, to=turn.asked_in)]
    if turn.choice == yes:
        check_mine(turn, it)
        return end(turn, it, role)
    return leave(turn, it) if turn.choice == "stay" else turn.choose_one()


def _newest_approved(turn: Turn, case_id: int) -> Matter:
    """The case with its newest report that was approved."""
    case = held(turn, case_id)
    there = cases.reports_of(turn.read, case.id) if case is not None else ()
    approved = [report for report in there if report.review == Review.APPROVED]
    if not approved:
        raise Refused("review-gone")
    return matter(turn, approved[-1].id)
