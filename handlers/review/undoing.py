"""Taking back one's own last decision: states and cases are again exactly what they were.

History is not rewritten: each decision taken back is a new one that says which it undoes.
"""

from typing import Any

from sqlalchemy import Row

from handlers.review import grouped_undoing, queue, unmerging
from handlers.review.card import card_letter, language_of, read_subject
from handlers.review.deciding import Matter, matter, role_for
from handlers.review.restoring import check, restore
from handlers.review.shared import shared_key
from handlers.review.verdicts import office_key, officials, verdict_key
from handlers.turn import Refused, Turn
from messages.model import Inbound, Letter
from messages.words import say
from moderation.queue import claim_lasts
from moderation.roles import Action
from moderation.states import Review
from storage import cases, corroboration, grouped, judging, reviewing, trust

# Cards looked through for one's own last decision when UNDO is typed.
_CARDS = 20
# Answers that stand for one decision with its parts.
_KINDS = ("whole", grouped_undoing.DONE)
_TOGETHER = tuple(f"{kind}:%" for kind in _KINDS)


def latest(turn: Turn, *, report_id: int | None = None) -> list[Letter]:
    """Take back what the person decided last in this chat, or last on one report."""
    queue.check_place(turn)
    chat = queue.here(turn)
    cards = [
        row
        for pattern in (f"r:{report_id or '%'}:%:_%", *(() if report_id else _TOGETHER))
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
        if rows[0].about == grouped.ABOUT:
            if reviewing.any_undone(turn.read, [rows[0].subject_id], ids):
                continue
            return grouped_undoing.take_back(turn, ids[0], (row.id, chat))
        about, _, _ = read_subject(row.subject)
        return _take_back(turn, matter(turn, about), rows, (row.id, chat))
    raise Refused("not-undoable")


def _decided_on(subject: str) -> tuple[int, ...]:
    """The decisions that a card's or an answer's button "undo" takes back."""
    kind, _, rest = subject.partition(":")
    return (int(rest),) if kind in _KINDS else read_subject(subject)[2]


def take_back(turn: Turn, said: Inbound, it: Matter, ids: tuple[int, ...]) -> list[Letter]:
    """Take back the decisions that the card's button stands for."""
    asked = turn.asked
    place = (asked.letter_id, asked.contact_id) if asked else (0, turn.who.contact_id)
    return _take_back(turn, it, reviewing.decisions_by_id(turn.read, ids), place)


def _take_back(
    turn: Turn, it: Matter, rows: list[Row[Any]] | Any, place: tuple[int, int]
) -> list[Letter]:
    role = role_for(turn, Action.UNDO, it)
    check(turn, it, rows)
    _cancel_letters(turn, it, rows)
    if any(row.about == "review" for row in rows):
        judging.undone(turn, it.report.id)
    for row in reversed(rows):
        restore(turn, matter(turn, it.report.id), row, role)
        trust.unjudged(turn, it.report, row)
    now_in = cases.report(turn.read, it.report.id)
    corroboration.reconsider_all(turn, [it.case.id, now_in.case_id if now_in else it.case.id])
    now = _held_again(turn, matter(turn, it.report.id))
    letter_id, chat = place
    words = say("decided-undone", language_of(turn, chat))
    turn.outcome = "undone"
    return [card_letter(turn, now, to=chat, edits=letter_id or None, decided=words)]


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
