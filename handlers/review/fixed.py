"""Moderators say whether a case is fixed that reporters call fixed; and what opens it again."""

from typing import Any

from sqlalchemy import Row

from handlers.conversation.meanwhile import ask_words, people_saying_so
from handlers.review.card import card_letter
from handlers.review.deciding import Matter, check_mine, matter, move_case, role_for
from handlers.review.wholes import held
from handlers.turn import Refused, Turn
from messages.model import Inbound, Letter, Prompt
from moderation.roles import Action
from moderation.states import RESPONSE, Response, Review, may_move
from storage import cases, decisions

_RESOLVED = frozenset({Response.RESOLVED_CLAIMED, Response.RESOLVED_CONFIRMED})


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take what a moderator says: show it, it is fixed, or it is not."""
    it = _matter(turn, int(turn.asked.subject) if turn.asked else 0)
    role = role_for(turn, Action.VERIFY, it)
    match turn.choice:
        case "show":
            turn.answered = []
            return [card_letter(turn, it, to=_here(turn))]
        case "fixed":
            check_mine(turn, it)
            return _fixed(turn, it, role)
        case "stay":
            turn.outcome = "fixed:stays"
            return [_answered(turn, it, "vanished-stays")]
    turn.answered = []
    return [turn.reply(turn.say("choose-one"))]


def _matter(turn: Turn, case_id: int) -> Matter:
    """The case with its newest report that was approved."""
    case = held(turn, case_id)
    there = cases.reports_of(turn.read, case.id) if case is not None else ()
    approved = [report for report in there if report.review == Review.APPROVED]
    if not approved:
        raise Refused("review-gone")
    return matter(turn, approved[-1].id)


def _fixed(turn: Turn, it: Matter, role: str) -> list[Letter]:
    """Confirm what the office claims, or close what nobody needs to mend any more."""
    after, reason = Response.RESOLVED_CONFIRMED, "fixed_meanwhile"
    if not may_move(RESPONSE, it.case.response, after):
        after, reason = Response.CLOSED_NO_ACTION, "no_longer"
    if not may_move(RESPONSE, it.case.response, after):
        turn.outcome = "late"
        return [turn.reply(turn.say("vanished-late", code=it.case.code))]
    move_case(turn, it, "response", after, reason=reason, role=role)
    turn.outcome = "fixed:confirmed"
    return [_answered(turn, it, "fixed-noted")]


def _here(turn: Turn) -> int:
    return (turn.asked.contact_id if turn.asked else 0) or turn.who.contact_id


def _answered(turn: Turn, it: Matter, key: str) -> Letter:
    """In the question's place, so that nobody decides twice."""
    n = people_saying_so(turn, it.case)
    text = f"{ask_words(it.campaign, it.case, n, turn.language)}\n\n{turn.say(key)}"
    edits = turn.asked.letter_id if turn.asked else None
    return Letter(_here(turn), Prompt(text), edits=edits)


def reopened(turn: Turn, it: Matter, role: str) -> list[int]:
    """Open a case again that was called done before this report of it came in; gives decisions."""
    if it.case.response not in _RESOLVED or it.report.received_at <= _done_at(turn, it.case):
        return []
    done = move_case(turn, it, "response", Response.REOPENED, reason="still_there", role=role)
    return [done]


def _done_at(turn: Turn, case: Row[Any]) -> Any:
    """When the office claimed that it is done."""
    told = [
        row.decided_at
        for row in decisions.of(turn.read, case.id)
        if row.about == "response" and row.after == Response.RESOLVED_CLAIMED
    ]
    return told[-1] if told else case.changed_at
