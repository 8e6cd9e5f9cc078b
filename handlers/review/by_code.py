"""The report that a typed command means, by the public code of its case."""

from handlers.review import queue
from handlers.review.deciding import Matter, matter
from handlers.turn import Refused, Turn
from moderation.states import UNDECIDED
from privacy.pseudonym import read_case_code
from storage import cases


def report_named(turn: Turn) -> tuple[Matter, str]:
    """The report of the case that `turn.rest` begins with, and the words after the code.

    Of several reports in the case the oldest that waits, else the newest.

    Raises:
        Refused: it is a group of others than moderators; no such case in this campaign, in the
            same words whatever is wrong with the code.
    """
    queue.check_place(turn)
    typed, _, words = turn.rest.strip().partition(" ")
    code = read_case_code(typed)
    case = cases.by_code(turn.read, code) if code else None
    if case is None or case.campaign_id != turn.who.campaign_id:
        raise Refused("review-unknown-code")
    found = cases.reports_of(turn.read, case.id)
    waiting = [row for row in found if row.review in UNDECIDED]
    chosen = waiting[:1] or found[-1:]
    if not chosen:
        raise Refused("review-unknown-code")
    return matter(turn, chosen[0].id), words.strip()
