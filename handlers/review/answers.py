"""Answers to cards: which button or word does what, checked against what the card showed.

Knows rights, versions and flags; verdicts, questions and undoing have files of their own.
"""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from handlers.quality import blind
from handlers.review import (
    blocking,
    category,
    copies,
    evidence_card,
    grouped_answers,
    queue,
    restricting,
    undoing,
    unmerging,
    verdicts,
)
from handlers.review.card import card_letter, decided_card, read_subject
from handlers.review.cards import announce, leads_told
from handlers.review.deciding import (
    Matter,
    check_mine,
    faster,
    matter,
    move_report,
    note,
    only_claimed,
    role_for,
    toast,
)
from handlers.review.pictures import show_pictures
from handlers.review.questions import ask_reporter, ask_what
from handlers.review.unchosen import words_instead
from handlers.review.wholes import joinable
from handlers.turn import Refused, Turn
from messages.dates import moment
from messages.model import Inbound, Letter
from moderation.roles import Action
from moderation.states import REASONS, UNDECIDED, Review
from privacy.redact import redact
from storage import corroboration, decisions, judging, queues, reviewing
from storage.decisions import Overtaken
from storage.models import DecisionText


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take an answer to a card, to a queue card, to "why?" or "what do you want to ask?"."""
    letters = _answer(turn, said)
    return [*letters, *copies.others(turn, letters)]


def _answer(turn: Turn, said: Inbound) -> list[Letter]:
    if turn.asked is None:
        return undoing.latest(turn)
    kind, _, rest = turn.asked.subject.partition(":")
    if kind == "ask":
        return ask_reporter(turn, said)
    if kind == "whole":
        return unmerging.handle(turn, int(rest))
    if turn.choice is None:
        return words_instead(turn, said)
    if kind == "queue" or turn.choice == "next":
        return [queue.next_card(turn)]
    if kind.startswith("group"):
        return grouped_answers.answer(turn, turn.choice)
    if kind == "show":
        return _show(turn, int(rest))
    return _on_card(turn, said, turn.choice)


def _show(turn: Turn, report_id: int) -> list[Letter]:
    it = matter(turn, report_id)
    check_mine(turn, it)
    if judging.held_by(turn.read, report_id, turn.who.person_id or 0) is not None:
        return [blind.card(turn, it, to=turn.who.contact_id)]
    if it.report.review not in UNDECIDED:
        return [card_letter(turn, it, to=queue.here(turn))]
    return [queue.show(turn, report_id)]


def _on_card(turn: Turn, said: Inbound, choice: str) -> list[Letter]:
    subject = turn.asked.subject if turn.asked else ""
    report_id, version, undoes = read_subject(subject)
    it = matter(turn, report_id)
    if choice == "undo":
        return undoing.take_back(turn, said, it, undoes)
    check_mine(turn, it)
    if choice == "evidence":
        turn.answered = []  # the card still waits
        return [evidence_card.card(turn, it)]
    if it.report.version != version or it.report.review not in UNDECIDED:
        return _changed(turn, said, it)
    if subject.startswith("reject:") and choice not in REASONS[Review.REJECTED]:
        return verdicts.reject(turn, it, choice)
    return decide(turn, said, it, f"reject:{choice}" if subject.startswith("reject:") else choice)


def _changed(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    """Say who was faster; what still waits for a verdict is shown as it is now."""
    if it.report.review not in UNDECIDED:
        return faster(turn, said, it)
    if only_claimed(turn, it):  # its case or its place in line changed
        turn.outcome = "changed"
        return [*toast(turn, said, turn.say("review-changed")), _again(turn, it)]
    return [*faster(turn, said, it), _again(turn, it)]


def decide(turn: Turn, said: Inbound, it: Matter, choice: str) -> list[Letter]:
    """Do what a button or a word says on a card; in private the next card follows."""
    answer = _does(turn, said, it, choice)
    is_done = turn.outcome.startswith("decided-") and choice not in _GOES_ON
    return [*answer, *queue.following(turn, it)] if is_done else answer


def _does(turn: Turn, said: Inbound, it: Matter, choice: str) -> list[Letter]:
    name, _, argument = choice.partition(":")
    match name:
        case "more":
            return [_again(turn, it, is_open=True)]
        case "same":
            return _same(turn, it, int(argument))
        case "reject" if argument:
            return verdicts.reject(turn, it, argument)
        case _ if name in _DOES:
            return _DOES[name](turn, said, it)
    raise Refused("choose-one")


def _same(turn: Turn, it: Matter, case_id: int) -> list[Letter]:
    role = role_for(turn, Action.SAME_AS, it)
    other = joinable(turn, it, case_id)
    before = it.case.id
    decisions.join(turn, report_id=it.report.id, before=before, after=other.id)
    moved = (str(before), str(other.id))
    done = note(turn, it, "case", it.report.id, moved, reason="moderator", role=role)
    corroboration.reconsider_all(turn, [before, other.id])
    return [decided_card(turn, it, "decided-same-as", done, code=other.code)]


def _claim(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    role = role_for(turn, Action.CLAIM, it)
    report = it.report
    is_held = report.claimed_until is not None and report.claimed_until > turn.now
    if is_held and report.claimed_by != turn.who.person_id:
        until = moment(report.claimed_until, turn.language, ZoneInfo(it.campaign.timezone))
        return toast(turn, said, turn.say("review-claimed", time=until))
    return [_again(turn, queue.take(turn, it, role))]


def _again(turn: Turn, it: Matter, *, is_open: bool = False) -> Letter:
    return card_letter(turn, it, to=turn.asked_in, edits=turn.asked_letter, is_open=is_open)


def _pass(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    role = role_for(turn, Action.PASS, it)
    if it.report.review == Review.IN_REVIEW:
        done = move_report(turn, it, Review.RECEIVED, reason=queues.PASSED, role=role)
        return [decided_card(turn, it, "decided-passed", done)]
    if not reviewing.touch(turn, report_id=it.report.id, version=it.report.version):
        raise Overtaken
    same = (it.report.review, it.report.review)
    done = note(turn, it, "review", it.report.id, same, reason=queues.PASSED, role=role)
    return [decided_card(turn, it, "decided-passed", done)]


def _urgent(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    role = role_for(turn, Action.CLAIM, it)
    if not reviewing.mark_urgent(turn, report_id=it.report.id, version=it.report.version):
        raise Overtaken
    done = note(turn, it, "urgent", it.report.id, ("", "urgent"), role=role)
    here = turn.asked.contact_id if turn.asked else 0
    told = announce(
        turn,
        it.campaign,
        it.report.id,
        urgent=True,
        area=it.report.area,
        category=it.report.category,
    )
    card = decided_card(turn, it, "decided-urgent", done)
    return [card, *[letter for letter in told if letter.to != here]]


def _escalate(turn: Turn, said: Inbound, it: Matter) -> list[Letter]:
    """Leave it to the leads, with a typed word why; they are told at once."""
    role = role_for(turn, Action.PASS, it)
    if not reviewing.pass_up(turn, report_id=it.report.id, version=it.report.version):
        raise Overtaken
    why = redact(turn.rest.partition(" ")[2].strip()[:300], country=it.campaign.country)
    reason, change = "words" if why else "", ("", "escalated")
    done = note(turn, it, "escalated", it.report.id, change, reason=reason, role=role)
    if why:
        body = turn.vault.seal_text(why, place=f"decision_text|body|{done}")
        turn.add(DecisionText, decision_id=done, body=body)
    card = decided_card(turn, it, "decided-escalated", done)
    return [card, *leads_told(turn, it, why)]


# After these the same card is still to be decided.
_GOES_ON = frozenset({"urgent", "restrict", "unrestrict", "block"})

_DOES: dict[str, Callable[[Turn, Inbound, Matter], list[Letter]]] = {
    "verify": lambda turn, said, it: verdicts.verify(turn, it),
    "accept": lambda turn, said, it: verdicts.accept(turn, it),
    "reject": lambda turn, said, it: verdicts.ask_why(turn, it),
    "ask": lambda turn, said, it: ask_what(turn, it),
    "claim": _claim,
    "pass": _pass,
    "urgent": _urgent,
    "restrict": lambda turn, said, it: restricting.restrict(turn, it),
    "unrestrict": lambda turn, said, it: restricting.lift(turn, it),
    "escalate": _escalate,
    "block": blocking.block,
    "pictures": show_pictures,
    "category": lambda turn, said, it: category.offered(turn, it),
}
