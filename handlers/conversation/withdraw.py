"""Take a report back: it stays as a row and a receipt, and counts in nothing any more.

Consent can be taken back too: then none of one's reports counts in what is published. Where
senders can be forged, the receipt or six digits prove that the reporter asks.
"""

from typing import Any

from sqlalchemy import Row

from handlers.conversation import receipt, report
from handlers.conversation.dropping import drop_draft
from handlers.person import proof
from handlers.turn import FORGEABLE, Turn
from messages.model import Choice, Inbound, Letter
from moderation.states import Review
from storage import cases, withdrawals

# In the place of a report's id: what is taken back is the consent.
CONSENT = "consent"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Find the report, ask whether they are sure, and take it back at yes."""
    person_id = receipt.alone(turn)
    if turn.asked is not None:
        return _answer(turn, said)
    code, _ = receipt.code_and_text(turn.rest)
    if turn.draft is not None and code in (None, turn.draft.code):
        return _drop_draft(turn)
    if turn.rest.strip():
        asked_for = receipt.sought(turn, code)
        if asked_for.report is None:
            return asked_for.letters(turn)
        return _sure(turn, asked_for.report, kind="receipt")
    own = [r for r in cases.of_person(turn.read, person_id) if r.review != Review.WITHDRAWN]
    if len(own) == 1:
        return _sure(turn, own[0], beside=_consent_choice(turn))
    choices = (*receipt.choices_of(turn, own), *_consent_choice(turn))
    if not choices:
        return [turn.reply(turn.say("withdraw-which"))]
    return [turn.ask(turn.say("withdraw-which"), "withdraw", "which", choices=choices, columns=1)]


def _consent_choice(turn: Turn) -> tuple[Choice, ...]:
    if not turn.who.agreed:
        return ()
    return (Choice(CONSENT, turn.say("withdraw-consent")),)


def _drop_draft(turn: Turn) -> list[Letter]:
    turn.outcome = "cancelled"
    return [turn.reply(turn.say("cancelled")), *drop_draft(turn)]


def _sure(
    turn: Turn, found: Row[Any], *, kind: str = "sure", beside: tuple[Choice, ...] = ()
) -> list[Letter]:
    if found.review == Review.WITHDRAWN:
        return [turn.reply(turn.say("withdrawn-done"))]
    choices = (*_yes_or_no(turn), *beside)
    text = turn.say("withdraw-sure", code=receipt.code_of(turn, found))
    return [turn.ask(text, "withdraw", f"{kind}:{found.id}", choices=choices)]


def _yes_or_no(turn: Turn) -> tuple[Choice, ...]:
    return tuple(Choice(word, turn.say(word)) for word in ("yes", "no"))


def _answer(turn: Turn, said: Inbound) -> list[Letter]:
    kind, _, report_id = turn.asked.subject.partition(":") if turn.asked else ("", "", "")
    if kind == "code" and (code := proof.digits(said)):
        return proof.unproven(turn, code, f"withdraw:{report_id}") or _proven(turn, report_id)
    if turn.choice is None:
        # Whoever writes what happened instead of an answer is heard.
        turn.asked = None
        return report.handle(turn, said)
    if turn.choice == "no":
        return [turn.reply(turn.say("nothing-changed"))]
    if CONSENT in (turn.choice, report_id):
        return _consent(turn, is_sure=kind == "sure" and turn.choice == "yes")
    found = cases.report(turn.read, int(turn.choice if kind == "which" else report_id))
    if found is None:
        return [turn.reply(turn.say("status-unknown"))]
    if kind == "which":
        return _sure(turn, found)
    if turn.asked is not None and turn.asked.stale:
        return _sure(turn, found, kind=kind)
    # Who gave the secret receipt has proven more than a number could.
    is_proven = kind == "receipt" or turn.who.channel not in FORGEABLE
    if not is_proven and found.review != Review.WITHDRAWN:
        return proof.prove(turn, f"withdraw:{found.id}")
    return _take_back(turn, found)


def _consent(turn: Turn, *, is_sure: bool) -> list[Letter]:
    """Ask whether they are sure, also once more where that was long ago; then take it back."""
    if not is_sure or (turn.asked is not None and turn.asked.stale):
        text = turn.say("consent-sure")
        return [turn.ask(text, "withdraw", f"sure:{CONSENT}", choices=_yes_or_no(turn))]
    if turn.who.channel in FORGEABLE:
        return proof.prove(turn, f"withdraw:{CONSENT}")
    return _take_back_consent(turn)


def _take_back_consent(turn: Turn) -> list[Letter]:
    person_id, campaign_id = receipt.alone(turn), turn.who.campaign_id or 0
    withdrawals.take_back_consent(turn, person_id, campaign_id)
    turn.became(agreed="")
    turn.outcome = "consent withdrawn"
    return [turn.reply(turn.say("consent-withdrawn"))]


def _proven(turn: Turn, report_id: str) -> list[Letter]:
    if report_id == CONSENT:
        return _take_back_consent(turn)
    found = cases.report(turn.read, int(report_id))
    return _take_back(turn, found) if found else [turn.reply(turn.say("status-unknown"))]


def _take_back(turn: Turn, found: Row[Any]) -> list[Letter]:
    if found.review != Review.WITHDRAWN:
        withdrawals.take_back(turn, found, reason="asked")
        turn.outcome = "withdrawn"
    return [turn.reply(turn.say("withdrawn-done"))]
