"""Taking back what was decided about one sender's many reports: all of them, or none."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.review import grouped, queue, restoring
from handlers.review.card import language_of
from handlers.review.deciding import Matter, matter, note, role_for
from handlers.review.verdicts import verdict_key
from handlers.turn import Refused, Turn
from messages.model import Letter, Prompt
from messages.words import say
from moderation.roles import Action
from storage import corroboration, judging, reviewing, trust, wholes
from storage import grouped as rows

DONE = "group-done"


def taken_back(turn: Turn, decision_id: int, place: tuple[int, int]) -> list[Letter]:
    """Take the button "undo" of what was decided about all of them."""
    whole = reviewing.decisions_by_id(turn.read, [decision_id])
    if not whole or whole[0].campaign_id != turn.who.campaign_id:
        raise Refused("not-undoable")
    return take_back(turn, decision_id, place)


def take_back(turn: Turn, decision_id: int, place: tuple[int, int]) -> list[Letter]:
    """Take back what was decided about all of them, as far as nothing followed on any.

    Args:
        place: (letter id, contact id) of what says that it was done.

    Raises:
        Refused: it is somebody else's, too old or undone already, or something followed.
    """
    parts = wholes.parts(turn.read, decision_id)
    if not parts:
        raise Refused("not-undoable")
    matters = [matter(turn, part.subject_id) for part in parts]
    for it, part in zip(matters, parts, strict=True):
        restoring.check(turn, it, [part])
    reviewing.cancel(turn, [verdict_key(decision_id)])
    first, role = matters[0], role_for(turn, Action.UNDO, matters[0])
    undone = note(
        turn,
        first,
        rows.ABOUT,
        first.report.reporter_id,
        (str(parts[0].after), ""),
        role=role,
        undoes=decision_id,
    )
    for it, part in zip(matters, parts, strict=True):
        role = role_for(turn, Action.UNDO, it)
        judging.undone(turn, it.report.id)
        restoring.restore(turn, it, part, role, part_of=undone)
        trust.unjudged(turn, it.report, part)
    corroboration.reconsider_all(turn, dict.fromkeys(it.case.id for it in matters))
    return _shown_again(turn, matters, place)


def _shown_again(turn: Turn, matters: Sequence[Matter], place: tuple[int, int]) -> list[Letter]:
    letter_id, chat = place
    chat = chat or turn.who.contact_id
    found = grouped.of_sender(turn, matters[0].report.reporter_id, queue.seen)
    shown = grouped.taken(turn, found, chat) if found else None
    turn.outcome = "undone together"
    words = say("decided-undone", language_of(turn, chat))
    letter = with_words(shown, words) if shown else Letter(chat, Prompt(words))
    return [replace(letter, edits=letter_id or None)]


def with_words(letter: Letter, words: str) -> Letter:
    """The letter with a line more."""
    return replace(letter, prompt=replace(letter.prompt, text=f"{letter.prompt.text}\n\n{words}"))
