"""Verdicts on a report: verify, also by two people, and reject with a reason; who hears of it."""

import json
from typing import Any

from sqlalchemy import Row

from forms.model import Campaign
from handlers.conversation.likely import category_label
from handlers.reasons import reason_words
from handlers.review import letting_go
from handlers.review.card import card_letter, decided_card, subject_of
from handlers.review.deciding import (
    ACCEPTED,
    UNDO_IS_SILENT,
    Matter,
    matter,
    move_case,
    move_report,
    note,
    role_for,
)
from handlers.review.fixed import reopened
from handlers.review.places import place_words
from handlers.review.rights_now import vouched
from handlers.review.shared import share
from handlers.review.told import takes_two
from handlers.turn import Refused, Turn
from messages.model import ANSWERS, Asks, Choice, Letter, Prompt
from messages.words import say
from moderation.roles import Action, Role
from moderation.states import (
    REASONS,
    VERIFICATION,
    Response,
    Review,
    Verification,
    may_move,
)
from moderation.verification import after_verify, enough
from storage import cases, people, queues, reviewing
from storage.decisions import Overtaken

# An office's answer that a case is so, beside what it does about it.
CONFIRM = "confirm"


def verify(turn: Turn, it: Matter) -> list[Letter]:
    """Approve the report, verify its case, pass it on to its office: one tap, one turn."""
    role = role_for(turn, Action.VERIFY, it)
    two_persons = takes_two(turn, it)
    before = vouched(turn, it) if two_persons else frozenset()
    if not enough(before | {turn.who.person_id or 0}, two_persons=two_persons):
        return _first_of_two(turn, it, role, before)
    if letting_go.looked_at(turn, it.report, role=role):
        it = matter(turn, it.report.id)
    approved = move_report(turn, it, Review.APPROVED, role=role)
    verified = verify_case(turn, it, role)
    routed = route(turn, matter(turn, it.report.id), role)
    ids = [approved, *verified, *routed]
    letters = [decided_card(turn, it, "decided-verified", *ids)]
    letters += tell_reporter(turn, it, approved, "verdict-verified", case=it.case.code)
    return letters + [letter for each in routed for letter in ask_office(turn, it, each)]


def accept(turn: Turn, it: Matter) -> list[Letter]:
    """Take the report up and pass its case on, without vouching that it is true."""
    role = role_for(turn, Action.VERIFY, it)
    if takes_two(turn, it):
        raise Refused("accept-never")
    approved = move_report(turn, it, Review.APPROVED, reason=ACCEPTED, role=role)
    routed = route(turn, matter(turn, it.report.id), role)
    letters = [decided_card(turn, it, "decided-accepted", approved, *routed)]
    letters += tell_reporter(turn, it, approved, "verdict-accepted", case=it.case.code)
    return letters + [letter for each in routed for letter in ask_office(turn, it, each)]


def _first_of_two(turn: Turn, it: Matter, role: str, before: frozenset[int]) -> list[Letter]:
    if turn.who.person_id in before:
        raise Refused("review-second")
    report = it.report
    same = (report.review, report.review)
    done = note(turn, it, "review", report.id, same, reason=queues.FIRST_OF_TWO, role=role)
    if not reviewing.touch(turn, report_id=report.id, version=report.version):
        raise Overtaken
    return [decided_card(turn, it, "decided-one-of-two", done)]


def verify_case(turn: Turn, it: Matter, role: str) -> list[int]:
    """Vouch for the case; returns the decisions, none where it stands already."""
    after = after_verify(it.case.verification)
    if after == it.case.verification:
        return []
    return [move_case(turn, it, "verification", Verification(after), role=role)]


def route(turn: Turn, it: Matter, role: str) -> list[int]:
    """Pass the case on to its office, but not what nobody agreed to, nor what is held back."""
    if opened := reopened(turn, it, role):
        return opened
    if not it.case.office or it.case.restricted or it.case.response != Response.OPEN:
        return []
    if not cases.is_spoken_for(turn.read, it.case.id):
        return []
    return [move_case(turn, it, "response", Response.ROUTED, role=role)]


def ask_why(turn: Turn, it: Matter) -> list[Letter]:
    """Put the closed list of reasons in the card's place."""
    role_for(turn, Action.REJECT, it)
    reasons = [
        Choice(reason, reason_words(reason, turn.language))
        for reason in sorted(REASONS[Review.REJECTED])
    ]
    card = card_letter(turn, it, to=turn.asked_in, edits=turn.asked_letter)
    prompt = Prompt(
        f"{card.prompt.text}\n\n{turn.say('reject-which')}",
        (*reasons, Choice("back", turn.say("reason-back"))),
        columns=1,
    )
    subject = f"reject:{subject_of(it).removeprefix('r:')}"
    return [turn.in_place(prompt, Asks("review", subject), priority=3)]


def reject(turn: Turn, it: Matter, reason: str) -> list[Letter]:
    """Reject the report for a reason of the list; or show its card again."""
    role = role_for(turn, Action.REJECT, it)
    if reason not in REASONS[Review.REJECTED]:
        return [card_letter(turn, it, to=turn.asked_in, edits=turn.asked_letter)]
    done = move_report(turn, it, Review.REJECTED, reason=reason, role=role)
    card = decided_card(
        turn, it, "decided-rejected", done, reason=reason_words(reason, turn.language)
    )
    return [card, *tell_reporter(turn, it, done, "verdict-rejected", reason=reason)]


def tell_reporter(
    turn: Turn, it: Matter, decision_id: int, key: str, **slots: str
) -> list[Letter]:
    """Tell the reporter, in their language, unless it is undone within a minute."""
    there = reviewing.reach(turn.read, it.report.contact_id)
    # Of twenty interviews a day, an enumerator hears only of those that were not taken up.
    is_interview = it.report.subject_id not in (None, it.report.reporter_id)
    if there is None or (is_interview and "reason" not in slots):
        return []
    language = there.language or it.report.language
    if "reason" in slots:
        slots = {"reason": reason_words(slots["reason"], language)}
    prompt = Prompt(say(key, language, **slots))
    dedupe = verdict_key(decision_id)
    return [Letter(there.id, prompt, wait=UNDO_IS_SILENT, dedupe=dedupe)]


def verdict_key(decision_id: int) -> str:
    """What a reporter's verdict letter is found again by."""
    return f"verdict:{decision_id}"


def office_key(decision_id: int, contact_id: int) -> str:
    """What a letter to an official is found again by."""
    return f"routed:{decision_id}:{contact_id}"


def ask_office(turn: Turn, it: Matter, decision_id: int) -> list[Letter]:
    """Ask the officials of the case's office for an answer; as operational mail, in full."""
    there = officials(turn, it)
    asked = [
        Letter(
            row.id,
            office_question(turn, it.campaign, it.case, row.language or it.campaign.languages[0]),
            asks=Asks("respond", f"c:{it.case.id}"),
            wait=UNDO_IS_SILENT,
            dedupe=office_key(decision_id, row.id),
        )
        for row in there
    ]
    return [*asked, *share(turn, it, decision_id, there)]


def office_question(
    turn: Turn,
    campaign: Campaign,
    case: Row[Any],
    language: str,
    answers: tuple[str, ...] = ANSWERS,
) -> Prompt:
    """What an official is asked about a case: what and where, with the answers as choices."""
    sealed = case.place
    place = turn.vault.open_text(sealed, place=f"cases|place|{case.id}") if sealed else "null"
    where, _ = place_words(campaign, campaign.category(case.category), json.loads(place))
    text = say(
        "respond-ask",
        language,
        case=case.code,
        category=category_label(campaign, case.category, language),
        place=where or say("digest-place-unknown", language),
    )
    choices = answer_choices(answers, language)
    if may_move(VERIFICATION, case.verification, Verification.OFFICIAL_CONFIRMED):
        choices += (Choice(CONFIRM, say("respond-confirm", language)),)
    return Prompt(text, choices)


def officials(turn: Turn, it: Matter) -> list[Row[Any]]:
    """Reachable people who speak for the case's office."""
    rows = people.members(turn.read, it.case.campaign_id, [Role.OFFICIAL])
    return [row for row in rows if row.office == it.case.office]


def answer_choices(answers: tuple[str, ...], language: str) -> tuple[Choice, ...]:
    """What an office can answer, as buttons."""
    return tuple(Choice(each, say(each.replace("_", "-"), language)) for each in answers)
