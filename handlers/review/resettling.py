"""What was decided is changed after two people, or a lead, talked about it.

By decisions like any others, with the reason "discussion": first the report is opened again, then
it is decided anew. Two persons stand behind it, so a sensitive category asks for no third one.
"""

from handlers.review.deciding import ACCEPTED, Matter, matter, move_report, role_for
from handlers.review.recategorising import recategorise
from handlers.review.verdicts import ask_office, route, tell_reporter, verify_case
from handlers.turn import Turn
from messages.model import Letter
from moderation.judging import ACCEPTED as ACCEPTED_ONLY
from moderation.judging import REJECTED, VERIFIED, Judgement
from moderation.roles import Action
from moderation.states import Review
from storage import corroboration, withdrawals

DISCUSSED = "discussion"
_DECIDED = (Review.APPROVED, Review.REJECTED)


def resettle(turn: Turn, it: Matter, standing: Judgement, right: Judgement) -> list[Letter]:
    """Bring the report from the judgement that stands to the one that is right.

    Returns:
        Letters to the reporter and the office; none where nothing changed, or where the reporter
        took the report back meanwhile.
    """
    if it.report.review not in _DECIDED:
        return []
    if right.category != it.report.category:
        recategorise(turn, it, right.category, reason=DISCUSSED)
        it = matter(turn, it.report.id)
    if right.verdict == standing.verdict:
        return []
    return _decide_anew(turn, it, right)


def _decide_anew(turn: Turn, it: Matter, right: Judgement) -> list[Letter]:
    role = role_for(turn, Action.VERIFY, it)
    was_approved = it.report.review == Review.APPROVED
    move_report(turn, it, Review.IN_REVIEW, reason=DISCUSSED, role=role)
    it = matter(turn, it.report.id)
    if was_approved:
        withdrawals.lean_on_others(turn, it.report, DISCUSSED, (turn.who.person_id, role))
        corroboration.reconsider(turn, it.case.id)
        it = matter(turn, it.report.id)
    if right.verdict == REJECTED:
        done = move_report(turn, it, Review.REJECTED, reason=right.reason, role=role)
        return tell_reporter(turn, it, done, "verdict-rejected", reason=right.reason)
    if right.verdict not in (VERIFIED, ACCEPTED_ONLY):
        return []  # it waits in the queue again, to be asked about
    return _approve(turn, it, right, role)


def _approve(turn: Turn, it: Matter, right: Judgement, role: str) -> list[Letter]:
    is_verified = right.verdict == VERIFIED
    reason = "" if is_verified else ACCEPTED
    done = move_report(turn, it, Review.APPROVED, reason=reason, role=role)
    if is_verified:
        verify_case(turn, matter(turn, it.report.id), role)
    routed = route(turn, matter(turn, it.report.id), role)
    key = "verdict-verified" if is_verified else "verdict-accepted"
    letters = tell_reporter(turn, it, done, key, case=it.case.code)
    return letters + [letter for each in routed for letter in ask_office(turn, it, each)]
