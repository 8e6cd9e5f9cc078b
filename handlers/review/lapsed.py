"""Every minute: questions that will have no answer give their reports back to the queue."""

from handlers.review.cards import to_asker
from handlers.review.questions import ANSWER_LASTS
from handlers.turn import Turn
from messages.model import Letter, Prompt
from messages.words import say
from moderation.states import Review
from storage import cases, decisions, questions

NO_ANSWER = "no_answer"


def lapsed(turn: Turn) -> list[Letter]:
    """Bring reports back whose reporter did not answer in a week, or cannot any more.

    Returns:
        A line to each moderator who asked, or to all where that one is not reached.

    Raises:
        storage.decisions.Overtaken: an answer came at the same moment; the next minute sees.
    """
    letters = []
    for report in questions.overdue(turn.read, turn.now - ANSWER_LASTS):
        asked = [
            row for row in decisions.of(turn.read, report.id) if row.after == Review.NEEDS_INFO
        ]
        decisions.change(
            turn,
            report,
            "review",
            Review.IN_REVIEW,
            reason=NO_ANSWER,
            campaign_id=report.campaign_id,
            n=report.n,
            by_id=None,
        )
        case = cases.one(turn.read, report.case_id) if report.case_id else None
        if case is None or not asked:
            continue
        for chat, language in to_asker(turn, report.campaign_id, asked[-1].by_id):
            text = say("answer-overdue", language, code=case.code)
            letters.append(Letter(chat, Prompt(text), dedupe=f"overdue:{asked[-1].id}:{chat}"))
    return letters
