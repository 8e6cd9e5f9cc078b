"""Letting a held burst go, or ending it, by one decision; the others are parts of it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from handlers.turn import Turn
from moderation.surge import RULES
from storage import corroboration, decisions, surges
from storage.surges import HELD

# Cases weighed again when a burst is let go; others are when the next report of theirs comes.
_MOST_CASES = 50


def release(turn: Turn, surge_id: int, *, role: str, n: int) -> int | None:
    """Let a burst go, all of it; gives the decision, None where somebody was faster."""
    done = ended(turn, surge_id, "released", role=role, n=n)
    if done is None:
        return None
    seen: list[Row[Any]] = []
    while held := [row for row in surges.members(turn.read, surge_id) if row.held == HELD]:
        surges.let_go(turn, [row.id for row in held])
        for row in held:
            _note_released(turn, row, role=role, part_of=done)
        seen += held
    corroboration.reconsider_all(turn, shared_cases(seen))
    return done


def _note_released(turn: Turn, row: Row[Any], *, role: str, part_of: int) -> None:
    decisions.note(
        turn,
        about="held",
        subject_id=row.id,
        before=HELD,
        after="",
        reason="released",
        campaign_id=row.campaign_id,
        n=row.n,
        version=row.version + 1,
        by_id=turn.who.person_id,
        by_role=role,
        part_of=part_of,
        rules=RULES,
    )


def ended(turn: Turn, surge_id: int, how: str, *, role: str, n: int) -> int | None:
    """End a burst and write who did; None where it was ended before."""
    found = surges.one(turn.read, surge_id)
    if found is None or not surges.end(turn, surge_id):
        return None
    return noted(turn, found, how, role=role, n=n)


def noted(turn: Turn, found: Row[Any], how: str, *, role: str, n: int) -> int:
    """Write what somebody decided about a burst, or about as much of it as goes at once."""
    return decisions.note(
        turn,
        about="surge",
        subject_id=found.id,
        before="held",
        after=how,
        reason="",
        campaign_id=found.campaign_id,
        n=n,
        version=2,
        by_id=turn.who.person_id,
        by_role=role,
        rules=RULES,
    )


def shared_cases(members: Sequence[Row[Any]]) -> list[int]:
    """Cases that more than one of them is in: the others stand as they do without them."""
    seen = [row.case_id for row in members if row.case_id]
    shared = [case for case in dict.fromkeys(seen) if seen.count(case) > 1]
    return shared[:_MOST_CASES]


def looked_at(turn: Turn, report: Row[Any], *, role: str) -> bool:
    """Let the burst go that a report is held with, since it is being verified; tells whether."""
    surge_id = surges.of_report(turn.read, report.id) if report.held == HELD else None
    if surge_id is None:
        return False
    return release(turn, surge_id, role=role, n=report.n) is not None
