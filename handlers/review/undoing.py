"""Taking back one's own last decision: states and cases are again exactly what they were.

History is not rewritten: each decision taken back is a new one that says which it undoes.
"""

from typing import Any

from sqlalchemy import Row

from handlers.review import queue, unmerging
from handlers.review.card import card_letter, language_of, read_subject
from handlers.review.deciding import Matter, matter, note, role_for
from handlers.review.recategorising import recategorise
from handlers.review.shared import shared_key
from handlers.review.verdicts import office_key, officials, verdict_key
from handlers.turn import Refused, Turn
from messages.model import Inbound, Letter
from messages.words import say
from moderation.queue import claim_lasts
from moderation.roles import Action
from moderation.states import TABLES, Review, may_restore, may_undo
from storage import blocks, cases, corroboration, decisions, judging, reviewing, trust
from storage.decisions import Overtaken

# Cards looked through for one's own last decision when UNDO is typed.
_CARDS = 20


def latest(turn: Turn, *, report_id: int | None = None) -> list[Letter]:
    """Take back what the person decided last in this chat, or last on one report."""
    queue.check_place(turn)
    chat = queue.here(turn)
    cards = [
        row
        for pattern in (f"r:{report_id or '%'}:%:_%", *(() if report_id else ("whole:%",)))
        for row in reviewing.newest_asking(turn.read, chat, pattern, most=_CARDS)
    ]
    for row in sorted(cards, key=lambda card: card.id, reverse=True):
        ids = _decided_on(row.subject)
        rows = reviewing.decisions_by_id(turn.read, ids)
        if not rows or rows[0].by_id != turn.who.person_id:
            continue
        if rows[0].about in unmerging.WHOLES:
            if reviewing.any_undone(turn.read, [rows[0].subject_id], ids):
                continue  # the one before it can be taken back too
            return unmerging.take_back(turn, rows[0], (row.id, chat))
        about, _, _ = read_subject(row.subject)
        return _take_back(turn, matter(turn, about), rows, (row.id, chat))
    raise Refused("not-undoable")


def _decided_on(subject: str) -> tuple[int, ...]:
    """The decisions that a card's or an answer's button "undo" takes back."""
    kind, _, rest = subject.partition(":")
    return (int(rest),) if kind == "whole" else read_subject(subject)[2]


def take_back(turn: Turn, said: Inbound, it: Matter, ids: tuple[int, ...]) -> list[Letter]:
    """Take back the decisions that the card's button stands for."""
    asked = turn.asked
    place = (asked.letter_id, asked.contact_id) if asked else (0, turn.who.contact_id)
    return _take_back(turn, it, reviewing.decisions_by_id(turn.read, ids), place)


def _take_back(
    turn: Turn, it: Matter, rows: list[Row[Any]] | Any, place: tuple[int, int]
) -> list[Letter]:
    role = role_for(turn, Action.UNDO, it)
    _check(turn, it, rows)
    _cancel_letters(turn, it, rows)
    if any(row.about == "review" for row in rows):
        judging.undone(turn, it.report.id)
    for row in reversed(rows):
        _restore(turn, matter(turn, it.report.id), row, role)
        trust.unjudged(turn, it.report, row)
    now_in = cases.report(turn.read, it.report.id)
    corroboration.reconsider_all(turn, [it.case.id, now_in.case_id if now_in else it.case.id])
    now = _held_again(turn, matter(turn, it.report.id))
    letter_id, chat = place
    words = say("decided-undone", language_of(turn, chat))
    turn.outcome = "undone"
    return [card_letter(turn, now, to=chat, edits=letter_id or None, decided=words)]


def _check(turn: Turn, it: Matter, rows: list[Row[Any]]) -> None:
    ids = {row.id for row in rows}
    subjects = {row.subject_id for row in rows}
    if not rows or reviewing.any_undone(turn.read, subjects, ids):
        raise Refused("not-undoable")
    followed = any(decisions.of(turn.read, s)[-1].id not in ids for s in subjects)
    followed = followed or _others_stand_on_it(turn, it, rows)
    for row in rows:
        same = row.by_id is not None and row.by_id == turn.who.person_id
        if not may_undo(row.decided_at, turn.now, same_person=same, followed=followed):
            raise Refused("not-undoable")


def _others_stand_on_it(turn: Turn, it: Matter, rows: list[Row[Any]]) -> bool:
    """Whether another report of the case was approved since: its verdict leans on this one."""
    if not any(row.about in ("verification", "response") for row in rows):
        return False
    others = cases.reports_of(turn.read, it.case.id)
    return any(
        other.id != it.report.id
        and other.review == Review.APPROVED
        and other.decided_at is not None
        and other.decided_at >= rows[0].decided_at
        for other in others
    )


def _restore(turn: Turn, it: Matter, row: Row[Any], role: str) -> None:
    """Lead one decision back, and write that down."""
    match row.about:
        case "review" | "verification" | "response":
            version = _move_back(turn, it, row)
        case "case":
            decisions.join(
                turn, report_id=it.report.id, before=int(row.after), after=int(row.before)
            )
            version = it.report.version + 1
        case "category":
            recategorise(turn, it, row.before, undoes=row.id)
            return
        case "urgent":
            _must(reviewing.mark_urgent(
                turn, report_id=it.report.id, version=it.report.version, flag=False
            ))  # fmt: skip
            version = it.report.version + 1
        case "escalated":
            _must(reviewing.pass_up(
                turn, report_id=it.report.id, version=it.report.version, flag=False
            ))  # fmt: skip
            version = it.report.version + 1
        case "restricted":
            _must(reviewing.restrict(
                turn, case_id=row.subject_id, version=it.case.version, flag=False
            ))  # fmt: skip
            version = it.case.version + 1
        case "block":
            blocks.unblock(turn, row.subject_id, row.decided_at)
            version = it.report.version
        case _:
            raise Refused("not-undoable")
    back = (row.after, row.before)
    note(turn, it, row.about, row.subject_id, back, role=role, version=version, undoes=row.id)


def _move_back(turn: Turn, it: Matter, row: Row[Any]) -> int:
    subject = it.report if row.about == "review" else it.case
    if row.before == row.after:  # a change that kept the state: first of two, passed
        _must(reviewing.touch(turn, report_id=subject.id, version=subject.version))
        return int(subject.version) + 1
    if not may_restore(TABLES[row.about], row.after, row.before):
        raise Refused("not-undoable")
    decisions.move(
        turn,
        about=row.about,
        subject_id=subject.id,
        before=row.after,
        after=row.before,
        version=subject.version,
    )
    return int(subject.version) + 1


def _must(touched: bool) -> None:
    if not touched:
        raise Overtaken


def _cancel_letters(turn: Turn, it: Matter, rows: list[Row[Any]]) -> None:
    """Withdraw what nobody has read yet."""
    people = [row.id for row in officials(turn, it)]
    keys = [verdict_key(row.id) for row in rows]
    for row in rows:
        keys += [office_key(row.id, contact_id) for contact_id in people]
        keys += [shared_key(row.id, contact_id, it.report.id) for contact_id in people]
    reviewing.cancel(turn, keys)


def _held_again(turn: Turn, it: Matter) -> Matter:
    """Claim the report again for the one who looks at it."""
    if it.report.review != Review.IN_REVIEW:
        return it
    reviewing.claim(
        turn,
        report_id=it.report.id,
        version=it.report.version,
        person_id=turn.who.person_id or 0,
        lasts=claim_lasts,
    )
    return matter(turn, it.report.id)
