"""Take a report back: it stays as a row and a receipt, and counts in nothing any more."""

from typing import Any

from sqlalchemy import Row

from handlers import receipt, report
from handlers.turn import Turn
from messages.model import Choice, Inbound, Letter
from moderation.states import Review
from storage import cases, withdrawals


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Find the report, ask whether they are sure, and take it back at yes."""
    person_id = receipt.alone(turn)
    if turn.asked is not None:
        return _answer(turn, said)
    code, _ = receipt.code_and_text(turn.rest)
    if turn.draft is not None and code in (None, turn.draft.code):
        return _drop_draft(turn)
    if turn.rest.strip():
        return _sure(turn, receipt.report_of(turn, code))
    own = [r for r in cases.of_person(turn.read, person_id) if r.review != Review.WITHDRAWN]
    if len(own) == 1:
        return _sure(turn, own[0])
    if not own:
        return [turn.reply(turn.say("withdraw-which"))]
    choices = receipt.choices_of(turn, own)
    return [turn.ask(turn.say("withdraw-which"), "withdraw", "which", choices=choices, columns=1)]


def _drop_draft(turn: Turn) -> list[Letter]:
    turn.draft = None
    turn.outcome = "cancelled"
    return [turn.reply(turn.say("cancelled"))]


def _sure(turn: Turn, found: Row[Any]) -> list[Letter]:
    if found.review == Review.WITHDRAWN:
        return [turn.reply(turn.say("withdrawn-done"))]
    choices = tuple(Choice(word, turn.say(word)) for word in ("yes", "no"))
    text = turn.say("withdraw-sure", code=receipt.code_of(turn, found))
    return [turn.ask(text, "withdraw", f"sure:{found.id}", choices=choices)]


def _answer(turn: Turn, said: Inbound) -> list[Letter]:
    kind, _, report_id = turn.asked.subject.partition(":") if turn.asked else ("", "", "")
    if turn.choice is None:
        # Whoever writes what happened instead of an answer is heard.
        turn.asked = None
        return report.handle(turn, said)
    if turn.choice == "no":
        return [turn.reply(turn.say("nothing-changed"))]
    found = cases.report(turn.read, int(turn.choice if kind == "which" else report_id))
    if found is None:
        return [turn.reply(turn.say("status-unknown"))]
    return _sure(turn, found) if kind == "which" else _take_back(turn, found)


def _take_back(turn: Turn, found: Row[Any]) -> list[Letter]:
    if found.review != Review.WITHDRAWN:
        withdrawals.take_back(turn, found, reason="asked")
        turn.outcome = "withdrawn"
    return [turn.reply(turn.say("withdrawn-done"))]
