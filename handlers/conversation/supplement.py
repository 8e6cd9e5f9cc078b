"""Add to a report: the report itself never changes, what comes later is linked to it.

The answer to a moderator's question comes here too (subject `answer:<report id>`).
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from handlers.conversation import receipt, replied
from handlers.conversation.replied import Reply
from handlers.review import cards
from handlers.turn import Turn
from messages.model import Choice, Inbound, Letter, Said
from moderation.states import UNDECIDED, Review
from privacy.plain import plain
from storage import cases, withdrawals

ASKS_FOR = timedelta(days=1)
# What is added to one of these changes what moderators see; an appeal is about what was there.
_MAY_GROW = UNDECIDED - {Review.APPEALED}


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take ADD with its code and words, whichever come, and ask for the rest."""
    words = plain(said.text).strip() if isinstance(said, Said) else ""
    if turn.asked is not None and turn.asked.subject.startswith("answer:"):
        return _answered(turn, said)
    if turn.asked is not None:
        return _answer(turn, words)
    person_id = receipt.alone(turn)
    code, text = receipt.code_and_text(turn.rest)
    if code is not None:
        asked_for = receipt.sought(turn, code)
        if asked_for.report is None:
            return asked_for.letters(turn)
        return _add(turn, asked_for.report, plain(text))
    own = _open(cases.of_person(turn.read, person_id))
    if len(own) != 1:
        return _which(turn, own) if not text else [turn.reply(turn.say("supplement-which"))]
    return _add(turn, own[0], plain(text))


def _open(reports: Any) -> list[Row[Any]]:
    return [r for r in reports if r.review != Review.WITHDRAWN and r.answers is not None]


def _which(turn: Turn, own: list[Row[Any]]) -> list[Letter]:
    text = turn.say("supplement-which")
    if not own:
        return [turn.reply(text)]
    choices = receipt.choices_of(turn, own)
    return [turn.ask(text, "add", "which", choices=choices, columns=1, lasts=ASKS_FOR)]


def _answer(turn: Turn, words: str) -> list[Letter]:
    kind, _, report_id = turn.asked.subject.partition(":") if turn.asked else ("", "", "")
    if kind == "which":
        report_id = turn.choice or ""
        words = ""
    elif turn.choice == "cancel":
        return [turn.reply(turn.say("nothing-changed"))]
    report = cases.report(turn.read, int(report_id)) if report_id.isdecimal() else None
    if report is None:
        return [turn.reply(turn.say("supplement-which"))]
    return _add(turn, report, words)


def _answered(turn: Turn, said: Inbound) -> list[Letter]:
    """Take the answer to a moderator's question: words, a photo, a voice message, a place."""
    report_id = turn.asked.subject.partition(":")[2] if turn.asked else ""
    report = cases.report(turn.read, int(report_id)) if report_id.isdecimal() else None
    if report is None or report.answers is None:
        return [turn.reply(turn.say("supplement-which"))]
    reply = replied.read(turn, report, said)
    if reply.is_empty:
        again = f"answer:{report.id}"
        return [turn.ask(turn.say("only-text-here"), "add", again, lasts=ASKS_FOR)]
    replied.keep(turn, report, said, reply)
    return _told(turn, report, reply, "question-thanks")


def _add(turn: Turn, report: Row[Any], text: str) -> list[Letter]:
    if report.review == Review.WITHDRAWN or report.answers is None:
        return [turn.reply(turn.say("status-line", state=turn.say("state-withdrawn")))]
    if not text:
        choices = (Choice("cancel", turn.say("cancel")),)
        question = turn.say("supplement-asked")
        return [turn.ask(question, "add", f"add:{report.id}", choices=choices, lasts=ASKS_FOR)]
    if report.review in _MAY_GROW:
        _keep(turn, report, text)
        return _told(turn, report, Reply(text), "supplement-thanks")
    _keep(turn, report, text)
    return [turn.reply(turn.say("supplement-thanks"))]


def _told(turn: Turn, report: Row[Any], reply: Reply, thanks: str) -> list[Letter]:
    """Show what moderators wait for to the one who asked."""
    if report.review == Review.NEEDS_INFO:
        withdrawals.back_to_review(turn, report)
    campaign = turn.campaigns.at(report.campaign_id, report.n)
    told = cards.answered(turn, campaign, report.id, reply.text, key=reply.key, place=reply.place)
    return [turn.reply(turn.say(thanks)), *told]


def _keep(turn: Turn, report: Row[Any], text: str) -> None:
    replied.add(turn, report.id, text)
    turn.outcome = "supplement"
