"""Moderators say whether a case is fixed that reporters call fixed; and what opens it again."""

from typing import Any

from sqlalchemy import Row

from handlers.conversation.meanwhile import ask_words, people_saying_so
from handlers.review import over
from handlers.review.deciding import Matter, move_case
from handlers.turn import Turn
from messages.model import Inbound, Letter, Prompt
from moderation.states import RESPONSE, Response, may_move
from storage import decisions

_RESOLVED = frozenset({Response.RESOLVED_CLAIMED, Response.RESOLVED_CONFIRMED})


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take what a moderator says: show it, it is fixed, or it is not."""
    return over.answer(turn, yes="fixed", end=_fixed, leave=_left)


def _left(turn: Turn, it: Matter) -> list[Letter]:
    turn.outcome = "fixed:stays"
    return [_answered(turn, it, "vanished-stays")]


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


def _answered(turn: Turn, it: Matter, key: str) -> Letter:
    n = people_saying_so(turn, it.case)
    text = ask_words(it.campaign, it.case, n, turn.language)
    return turn.in_place(Prompt(f"{text}\n\n{turn.say(key)}"))


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
