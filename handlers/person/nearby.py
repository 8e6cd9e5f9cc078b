"""An answer of somebody near by: do you see this, yes, no, or not any more."""

from handlers.conversation import report
from handlers.review.asking_near import ANSWERS
from handlers.turn import Turn
from messages.model import Inbound, Letter
from storage import cases, corroboration, evidence


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Keep the answer as evidence; the last word counts as long as the question stands."""
    if turn.asked is None or turn.choice is None:
        turn.asked = None  # whoever writes what happened instead is heard
        return report.handle(turn, said)
    row = evidence.one(turn.read, int(turn.asked.subject.partition(":")[2]))
    is_theirs = row is not None and row.person_id == turn.who.person_id
    is_late = turn.asked.until is not None and turn.asked.until < turn.now
    if row is None or not is_theirs or is_late or turn.choice not in ANSWERS:
        return [turn.reply(turn.say("near-late"))]
    evidence.answer(turn, row.id, said=ANSWERS[turn.choice], channel=turn.who.channel)
    found = cases.report(turn.read, row.report_id)
    if found is not None and found.case_id:
        corroboration.reconsider(turn, found.case_id)
    turn.outcome = f"near {turn.choice}"
    return [turn.reply(turn.say("near-thanks"))]
