"""What became of a report: by its receipt, or of one's own last reports."""

from typing import Any

from sqlalchemy import Row

from forms.model import Campaign
from handlers.conversation import receipt
from handlers.conversation.spared import with_room
from handlers.conversation.steering import again, resume
from handlers.mapping import things
from handlers.reasons import reason_words
from handlers.turn import Turn
from messages.model import Inbound, Letter
from moderation.states import Response, Review
from storage import cases, decisions

MOST = 3
MOST_BY_SMS = 1  # a report fills a segment or two


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Tell where a report stands, in words."""
    person_id = receipt.alone(turn)
    turn.outcome = "status"
    code, _ = receipt.code_and_text(turn.rest)
    if turn.draft is not None and code in (None, turn.draft.code):
        return resume(turn, turn.draft, before=turn.say("reminder-draft", code=turn.draft.code))
    if turn.rest.strip():
        asked_for = receipt.sought(turn, code)
        if asked_for.report is None:
            return [*asked_for.letters(turn), *again(turn)]
        return [turn.reply(standing(turn, asked_for.report)), *again(turn)]
    most = MOST_BY_SMS if turn.who.has_words_only else MOST
    own = cases.of_person(turn.read, person_id, most=most)
    if not own:
        return [turn.reply(turn.say("status-which"))]
    return [turn.reply("\n\n".join(_with_receipt(turn, report) for report in own))]


def _with_receipt(turn: Turn, report: Row[Any]) -> str:
    head = f"{receipt.code_of(turn, report)} {receipt.category_of(turn, report)}".strip()
    return f"{head}\n{standing(turn, report)}"


def standing(turn: Turn, report: Row[Any]) -> str:
    """Say where a report stands: its review, and where it was taken up, its case."""
    lines = [turn.say("status-line", state=_review(turn, report))]
    if not report.agreed and report.review != Review.WITHDRAWN:
        lines.append(turn.say("status-not-agreed"))
    case = cases.one(turn.read, report.case_id) if report.case_id else None
    if report.review == Review.APPROVED and case is not None:
        campaign = turn.campaigns.at(report.campaign_id, report.n)
        lines.append(turn.say(_key("case", case.verification), case=case.code))
        lines.append(_response(turn, campaign, case))
        lines = with_room(turn, lines, things.lines(turn, campaign, case, turn.language))
    return "\n".join(line[:1].upper() + line[1:] for line in lines)


def _review(turn: Turn, report: Row[Any]) -> str:
    if report.review == Review.REJECTED:
        reason = _last_reason(turn, report.id, "review", report.review)
        return turn.say("state-rejected", reason=reason_words(reason, turn.language))
    # An appeal is looked at like any other report.
    state = Review.IN_REVIEW if report.review == Review.APPEALED else report.review
    return turn.say(_key("state", state))


def _response(turn: Turn, campaign: Campaign, case: Row[Any]) -> str:
    match case.response:
        case Response.CLOSED_NO_ACTION:
            reason = _last_reason(turn, case.id, "response", case.response)
            return turn.say("case-closed", reason=reason_words(reason, turn.language))
        case Response.ROUTED:
            return turn.say("case-routed", office=office_name(campaign, case.office))
    return turn.say(_key("case", case.response))


def _last_reason(turn: Turn, subject_id: int, about: str, state: str) -> str:
    found = [
        d.reason
        for d in decisions.of(turn.read, subject_id)
        if d.about == about and d.after == state
    ]
    return found[-1] if found else "other"


def office_name(campaign: Campaign, code: str) -> str:
    """The office's name, or its code where the campaign knows it no more."""
    return next((office.name for office in campaign.offices if office.code == code), code)


def _key(kind: str, state: str) -> str:
    return f"{kind}-{state.replace('_', '-')}"
