"""RESTRICT hides a case from all but leads; UNRESTRICT, of a lead, shows it to all again.

Each is a decision. What the office was not told because it was hidden goes there then.
"""

from handlers.review import verdicts
from handlers.review.by_code import report_named
from handlers.review.card import decided_card
from handlers.review.deciding import Matter, check_mine, matter, note, role_for
from handlers.turn import Refused, Turn
from messages.model import Inbound, Letter
from moderation.roles import Action
from moderation.states import Review
from storage import cases, reviewing
from storage.decisions import Overtaken


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/unrestrict CODE`, also of a case whose reports are all decided."""
    it, _ = report_named(turn)
    check_mine(turn, it)
    return lift(turn, it)


def restrict(turn: Turn, it: Matter) -> list[Letter]:
    """Hide the case from all but leads and organisers."""
    role = role_for(turn, Action.RESTRICT, it)
    done = _change(turn, it, role, is_hidden=True)
    return [decided_card(turn, it, "decided-restricted", done)]


def lift(turn: Turn, it: Matter) -> list[Letter]:
    """Show the case again, and pass on to its office what was approved meanwhile.

    Raises:
        Refused: it is not restricted, or they do not lead there.
        Overtaken: somebody changed it since.
    """
    role = role_for(turn, Action.UNRESTRICT, it)
    if not it.case.restricted:
        raise Refused("unrestrict-not", code=it.case.code)
    done = _change(turn, it, role, is_hidden=False)
    now = matter(turn, it.report.id)
    routed = verdicts.route(turn, now, role) if _is_approved(turn, it) else []
    card = decided_card(turn, now, "decided-shown", done, *routed)
    return [card, *(each for one in routed for each in verdicts.ask_office(turn, now, one))]


def _change(turn: Turn, it: Matter, role: str, *, is_hidden: bool) -> int:
    version = it.case.version
    if not reviewing.restrict(turn, case_id=it.case.id, version=version, flag=is_hidden):
        raise Overtaken
    change = ("", "restricted") if is_hidden else ("restricted", "")
    return note(turn, it, "restricted", it.case.id, change, role=role, version=version + 1)


def _is_approved(turn: Turn, it: Matter) -> bool:
    return any(row.review == Review.APPROVED for row in cases.reports_of(turn.read, it.case.id))
