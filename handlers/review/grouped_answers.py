"""Answers to the card of one sender's many reports: reject or pass on all, one by one, block.

One decision about the sender's reports, of which each report's is a part. What the card showed
must still be so for all of them, or nothing is done and the card is shown anew.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.reasons import reason_words
from handlers.review import blocking, grouped, queue
from handlers.review.by_code import report_named
from handlers.review.card import language_of
from handlers.review.deciding import (
    UNDO_IS_SILENT,
    Matter,
    blocked_words,
    check_mine,
    matter,
    move_report,
    note,
    role_for,
)
from handlers.review.grouped_undoing import DONE, taken_back, with_words
from handlers.review.verdicts import verdict_key
from handlers.turn import Asked, Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from messages.words import say
from moderation.queue import GROUPED_FROM
from moderation.roles import Action
from moderation.states import REASONS, Review
from storage import grouped as rows
from storage import judging, queues, reviewing
from storage.decisions import Overtaken

_REASONS = tuple(sorted(REASONS[Review.REJECTED]))


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take `/group CODE`, and `/group CODE` with a reason, "one", "pass" or "block"."""
    it, words = report_named(turn)
    check_mine(turn, it)
    is_blind = judging.held_by(turn.read, it.report.id, turn.who.person_id or 0) is not None
    found = [] if is_blind else grouped.of_sender(turn, it.report.reporter_id, queue.seen)
    if not found:
        raise Refused("group-few", n=GROUPED_FROM)
    choice = words.casefold().replace(" ", "_")
    if choice in ("one", "pass", "block", *_REASONS):
        told, here = grouped.told_of(found), queue.here(turn)
        turn.asked = Asked(0, "review", f"{grouped.KIND}:{told}", (), contact_id=here)
        return _does(turn, [matter(turn, row.id) for row in found], choice)
    shown = grouped.taken(turn, found, queue.here(turn))
    if shown is None:
        raise Overtaken
    return [shown]


def answer(turn: Turn, choice: str) -> list[Letter]:
    """Take a button of the card, of the list of reasons, or of what was done."""
    kind, _, told = (turn.asked.subject if turn.asked else "").partition(":")
    if kind == DONE:
        return taken_back(turn, int(told), _place(turn))
    shown = grouped.read_told(told)
    matters = [matter(turn, report_id) for report_id, _ in shown]
    for it in matters:
        check_mine(turn, it)
    wanted = [version for _, version in shown]
    is_so = all(it.report.review in (Review.RECEIVED, Review.IN_REVIEW) for it in matters)
    if not is_so or [it.report.version for it in matters] != wanted:
        return _anew(turn, matters)
    if choice == "reject":
        return [_asked_why(turn, matters, told)]
    return _anew(turn, matters) if choice == "back" else _does(turn, matters, choice)


def _does(turn: Turn, matters: Sequence[Matter], choice: str) -> list[Letter]:
    match choice:
        case "one":
            return _one_by_one(turn, matters)
        case "pass":
            return _passed(turn, matters)
        case "block":
            return _blocked(turn, matters)
        case _ if choice in _REASONS:
            return _rejected(turn, matters, choice)
    raise Refused("choose-one")


def _anew(turn: Turn, matters: Sequence[Matter]) -> list[Letter]:
    """The card as it now is, in its place; the next one where they are no longer many."""
    letter_id, chat = _place(turn)
    found = grouped.of_sender(turn, matters[0].report.reporter_id, queue.seen)
    shown = grouped.taken(turn, found, chat) if found else None
    return [replace(shown or queue.next_card(turn), edits=letter_id or None)]


def _place(turn: Turn) -> tuple[int, int]:
    """The letter that is answered, 0 for none, and its chat."""
    asked = turn.asked
    return (asked.letter_id, asked.contact_id or turn.who.contact_id) if asked else (0, 0)


def _asked_why(turn: Turn, matters: Sequence[Matter], told: str) -> Letter:
    role_for(turn, Action.REJECT, matters[0])
    letter_id, chat = _place(turn)
    language = language_of(turn, chat)
    choices = [Choice(reason, reason_words(reason, language)) for reason in _REASONS]
    text = say("group-why", language, n=len(matters))
    prompt = Prompt(text, (*choices, Choice("back", say("reason-back", language))), columns=1)
    asks = Asks("review", f"{grouped.KIND}:{told}")
    return Letter(chat, prompt, asks=asks, edits=letter_id or None, priority=3)


def _begun(turn: Turn, it: Matter, after: str, *, reason: str, role: str) -> int:
    """The decision about the sender's reports, of which the others are parts."""
    return note(turn, it, rows.ABOUT, it.report.reporter_id, ("", after), reason=reason, role=role)


def _rejected(turn: Turn, matters: Sequence[Matter], reason: str) -> list[Letter]:
    role = role_for(turn, Action.REJECT, matters[0])
    done = _begun(turn, matters[0], str(Review.REJECTED), reason=reason, role=role)
    for it in matters:
        role = role_for(turn, Action.REJECT, it)
        move_report(turn, it, Review.REJECTED, reason=reason, role=role, part_of=done)
    slots = {"n": len(matters), "reason": reason_words(reason, _language(turn))}
    told = _done(turn, done, "group-rejected", **slots)
    return [told, *_told(turn, matters, done, reason), *queue.following(turn, matters[0])]


def _told(turn: Turn, matters: Sequence[Matter], done: int, reason: str) -> list[Letter]:
    """One letter to the sender for all of them, unless it is undone within a minute."""
    there = reviewing.reach(turn.read, matters[0].report.contact_id)
    if there is None:
        return []
    language = there.language or matters[0].report.language
    slots = {"n": len(matters), "reason": reason_words(reason, language)}
    words = say("verdict-rejected-many", language, **slots)
    return [Letter(there.id, Prompt(words), wait=UNDO_IS_SILENT, dedupe=verdict_key(done))]


def _passed(turn: Turn, matters: Sequence[Matter]) -> list[Letter]:
    role = role_for(turn, Action.PASS, matters[0])
    done = _begun(turn, matters[0], "passed", reason=queues.PASSED, role=role)
    for it in matters:
        _pass(turn, it, role_for(turn, Action.PASS, it), done)
    told = _done(turn, done, "group-passed", n=len(matters))
    return [told, *queue.following(turn, matters[0], {it.report.id for it in matters})]


def _pass(turn: Turn, it: Matter, role: str, part_of: int) -> None:
    report, reason = it.report, queues.PASSED
    if report.review == Review.IN_REVIEW:
        move_report(turn, it, Review.RECEIVED, reason=reason, role=role, part_of=part_of)
        return
    if not reviewing.touch(turn, report_id=report.id, version=report.version):
        raise Overtaken
    same = (report.review, report.review)
    note(turn, it, "review", report.id, same, reason=reason, role=role, part_of=part_of)


def _one_by_one(turn: Turn, matters: Sequence[Matter]) -> list[Letter]:
    """The first as its own card; the others are free, and come to this person one by one."""
    role = role_for(turn, Action.CLAIM, matters[0])
    _begun(turn, matters[0], rows.ONE_BY_ONE, reason=rows.ONE_BY_ONE, role=role)
    rows.leave(turn, [it.report.id for it in matters[1:]], turn.who.person_id or 0)
    letter_id, chat = _place(turn)
    shown = queue.show(turn, matters[0].report.id)
    return [replace(shown, to=chat, edits=letter_id or None)]


def _blocked(turn: Turn, matters: Sequence[Matter]) -> list[Letter]:
    """Stop the sender; what they sent is still to be decided."""
    turn.rest = ""  # how long and why is typed with /block
    closed = blocking.close(turn, matters[0])
    outcome, letters = turn.outcome, _anew(turn, matters)
    turn.outcome = outcome or "group blocked"
    said = turn.say("decided-blocked") if closed is None else _until(turn, closed[1])
    return [with_words(letters[0], said), *letters[1:]]


def _until(turn: Turn, after: str) -> str:
    return turn.say("decided-blocked-so", until=blocked_words(after, turn.language))


def _language(turn: Turn) -> str:
    return language_of(turn, _place(turn)[1])


def _done(turn: Turn, decision_id: int, key: str, **slots: object) -> Letter:
    """What was done, in the card's place, with the way back."""
    letter_id, chat = _place(turn)
    language = language_of(turn, chat)
    undo = Choice("undo", say("undo", language))
    prompt = Prompt(
        say(key, language, **slots), (undo, Choice("next", say("next-card", language)))
    )
    turn.outcome = key
    asks = Asks("review", f"{DONE}:{decision_id}")
    return Letter(chat, prompt, asks=asks, edits=letter_id or None, priority=3)
