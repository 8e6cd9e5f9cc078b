"""What the office answers, by button or by the signed link's page, and whether it is fixed.

The button counts for whom the database calls an official of the case's office, the link by its
signature. Answering twice the same changes nothing.
"""

from typing import Any

from sqlalchemy import Row

from handlers.conversation.report import handle as report
from handlers.office.outcomes import ask_again, tell_reporters
from handlers.review.verdicts import CONFIRM, answer_choices, office_question
from handlers.turn import Refused, Turn
from messages.model import Asks, Inbound, Letter, Prompt, Said
from moderation.roles import Action, Role, may
from moderation.states import (
    ANSWERS,
    RESPONSE,
    VERIFICATION,
    Response,
    Review,
    Verification,
    may_move,
    move,
)
from privacy.buttons import day_of
from privacy.links import read_link
from privacy.plain import plain
from storage import cases, decisions
from storage.models import DecisionText

FIXED = {
    "fixed_yes": (Response.RESOLVED_CONFIRMED, "fixed-thanks-yes"),
    "fixed_no": (Response.REOPENED, "fixed-thanks-no"),
}
# So few words are an answer in other words, more are news.
_FEW_WORDS = 3


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take an official's answer to a case, or a reporter's whether it is fixed."""
    kind, _, case_id = turn.asked.subject.partition(":") if turn.asked else ("", "", "")
    if turn.choice is None:
        return _unchosen(turn, said, kind)
    if kind == "digest":
        case_id = turn.choice
    case = cases.living(turn.read, int(case_id)) if case_id.isdecimal() else None
    if case is None:
        raise Refused("review-gone")
    if kind == "digest":
        return _asked_about(turn, case)
    return _fixed(turn, case) if kind == "fixed" else _from_official(turn, case)


def _unchosen(turn: Turn, said: Inbound, kind: str) -> list[Letter]:
    """Words instead of a choice: of a report under way, a new report, or a slip."""
    text = said.text if isinstance(said, Said) else ""
    turn.answered = []  # the question stays open
    is_news = kind in ("fixed", "digest") and (len(text.split()) > _FEW_WORDS or not text)
    if turn.draft is not None or is_news:
        turn.asked = None
        return report(turn, said)
    return [turn.reply(turn.say("choose-one"))]


# --- officials -----------------------------------------------------------------------------


def _check_theirs(turn: Turn, case: Row[Any]) -> None:
    is_theirs = turn.who.campaign_id == case.campaign_id and turn.who.office == case.office
    if not (is_theirs and case.office and may(turn.who.roles, Action.RESPOND)):
        raise Refused("review-no-right")


def _asked_about(turn: Turn, case: Row[Any]) -> list[Letter]:
    """Ask about a case that was picked from the digest, as it now stands."""
    _check_theirs(turn, case)
    campaign = turn.campaigns.newest(case.campaign_id) or turn.campaign
    left = _answers_left(case.response)
    prompt = office_question(turn, campaign, case, turn.language, left)
    if not left:
        state = turn.say(f"digest-response-{case.response}")
        return [turn.reply(turn.say("respond-late", what=state))]
    return [Letter(turn.who.contact_id, prompt, asks=Asks("respond", f"c:{case.id}"))]


def _answers_left(state: str) -> tuple[str, ...]:
    return tuple(each for each in ANSWERS if may_move(RESPONSE, state, ANSWERS[each][0]))


def _from_official(turn: Turn, case: Row[Any]) -> list[Letter]:
    _check_theirs(turn, case)
    if turn.choice == CONFIRM:
        return _confirmed(turn, case)
    told = _answer(turn, case, turn.choice or "", by_id=turn.who.person_id)
    if told is None:
        turn.outcome = "late"
        state = turn.say(f"digest-response-{case.response}")
        return [turn.reply(turn.say("respond-late", what=state))]
    return [_thanks(turn, case), *told]


def _confirmed(turn: Turn, case: Row[Any]) -> list[Letter]:
    """The office itself says that it is so: the highest grade, by an answer that says that."""
    after = Verification.OFFICIAL_CONFIRMED
    if not may_move(VERIFICATION, case.verification, after):
        turn.outcome = "late"
        return [turn.reply(turn.say("respond-confirmed"))]
    _move(
        turn, case, after, "",
        by_id=turn.who.person_id, by_role=Role.OFFICIAL, about="verification",
    )  # fmt: skip
    turn.answered = []  # what the office does about it is still to be answered
    turn.outcome = "answer:confirm"
    return [turn.reply(turn.say("respond-confirmed"))]


def _thanks(turn: Turn, case: Row[Any]) -> Letter:
    """In the question's place, with what the office may still answer."""
    after, _ = ANSWERS[turn.choice or ""]
    left = _answers_left(after)
    answered = turn.say((turn.choice or "").replace("_", "-"))
    text = f"{case.code}: {answered}. {turn.say('respond-thanks')}"
    prompt = Prompt(text, answer_choices(left, turn.language))
    return turn.in_place(prompt, Asks("respond", f"c:{case.id}") if left else None)


def from_page(turn: Turn, said: Inbound) -> list[Letter]:
    """Take what an office's page posted; a link that does not hold changes nothing."""
    if not isinstance(said, Said):
        raise TypeError("a link brings words")
    choice, _, note = said.text.partition("\n")
    link = read_link(turn.vault, said.ref or "", today=day_of(turn.now))
    campaign_id = turn.campaigns.codes.get(link.campaign) if link else None
    case = cases.by_code(turn.read, link.case_code) if link else None
    is_theirs = link and case and (case.campaign_id, case.office) == (campaign_id, link.office)
    if case is None or not is_theirs or not case.office or choice not in ANSWERS:
        turn.outcome = "refused:link"
        return []
    told = _answer(turn, case, choice, by_id=None, note=plain(note).strip())
    if told is None:
        turn.outcome = "late"
    return told or []


def _answer(
    turn: Turn, case: Row[Any], choice: str, *, by_id: int | None, note: str = ""
) -> list[Letter] | None:
    """Move the case and tell its reporters; None when it stands so already, or elsewhere."""
    after, reason = ANSWERS[choice]
    if move(RESPONSE, current=case.response, to=after, reason=reason) is not None:
        return None
    done = _move(turn, case, after, reason, by_id=by_id, by_role=Role.OFFICIAL)
    if note:
        body = turn.vault.seal_text(note, place=f"decision_text|body|{done}")
        turn.add(DecisionText, decision_id=done, body=body)
    turn.outcome = f"answer:{choice}"
    return tell_reporters(turn, case, choice, done)


def _move(
    turn: Turn,
    case: Row[Any],
    after: str,
    reason: str,
    *,
    by_id: int | None,
    by_role: str,
    about: str = "response",
) -> int:
    return decisions.change(
        turn,
        case,
        about,
        after,
        reason=reason,
        campaign_id=case.campaign_id,
        n=turn.campaigns.newest_n[case.campaign_id],
        by_id=by_id,
        by_role=str(by_role),
    )


# --- reporters -----------------------------------------------------------------------------


def _fixed(turn: Turn, case: Row[Any]) -> list[Letter]:
    """Take whether it is fixed from a reporter of the case; the next digest shows it."""
    own = [r for r in cases.reports_of(turn.read, case.id) if r.reporter_id == turn.who.person_id]
    if turn.choice not in FIXED or not any(r.review == Review.APPROVED for r in own):
        raise Refused("review-no-right")
    after, thanks = FIXED[turn.choice]
    if case.response == after:
        return [turn.reply(turn.say(thanks))]
    is_stale = turn.asked is not None and turn.asked.stale
    if is_stale and case.response == Response.RESOLVED_CLAIMED:
        return [ask_again(turn, case)]
    if is_stale or not may_move(RESPONSE, case.response, after):
        turn.outcome = "late"
        return [turn.reply(turn.say("fixed-late", case=case.code))]
    # Decisions of reporters name the role and not the person, as when a report comes in.
    _move(turn, case, after, turn.choice, by_id=None, by_role="reporter")
    turn.outcome = turn.choice
    return [turn.reply(turn.say(thanks))]
