"""Parts of one long SMS: heard together, in whatever order they come.

What has not come ten minutes after the first is given up: the rest is heard, and its sender told.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from handlers.turn import Turn
from messages.model import Letter, Part, Said, Tick
from storage import parts

# Where a part lacks; whoever reads the report sees it too.
GAP = "[...]"
# A telephone makes no longer ones, and what claims to be is not waited for.
MOST_PARTS = 40


def gathered(turn: Turn, part: Part) -> Said | None:
    """The whole message when this was its last part; None while others lack, or it came twice."""
    if not 1 < part.of <= MOST_PARTS or not 1 <= part.n <= part.of:
        return Said(text=part.text)
    known = parts.recent(turn.read, turn.who.contact_id, part.ref, turn.now)
    if any(_is_same(turn, row, part) for row in known):
        turn.outcome = "part:again"
        return None
    turn.outcome = "part"
    waiting = [row for row in known if row.heard_at is None]
    before = _of_another(turn, waiting, part)
    parts.keep(turn, part)
    if before is not None:
        return before
    mine = parts.recent(turn.read, turn.who.contact_id, part.ref, turn.now)
    mine = [row for row in mine if row.heard_at is None]
    return _heard(turn, mine) if len(mine) == part.of else None


def late(turn: Turn, tick: Tick) -> tuple[Said, str] | None:
    """What has come of a message whose time is over, and how to say so; None if it was heard.

    "" is said where the last part came in this very minute.
    """
    waiting = parts.waiting(turn.read, int(tick.period))
    if not waiting:
        turn.outcome = "nothing waits"
        return None
    came, of_all = len(waiting), waiting[0].of_all
    told = turn.say("part-missing", came=came, all=of_all) if came < of_all else ""
    return _heard(turn, waiting), told


def said_so(letters: list[Letter], contact_id: int, told: str) -> list[Letter]:
    """The answers, the first to its sender beginning with what lacks; silence stays silence."""
    first = next((letter for letter in letters if letter.to == contact_id), None)
    if first is None or not told:
        return letters
    prompt = replace(first.prompt, text=f"{told}\n{first.prompt.text}")
    begun = replace(first, prompt=prompt)
    return [begun if letter is first else letter for letter in letters]


def _is_same(turn: Turn, row: Row[Any], part: Part) -> bool:
    is_it = (row.n, row.of_all) == (part.n, part.of)
    return is_it and parts.text_of(turn.vault, row) == part.text


def _of_another(turn: Turn, waiting: Sequence[Row[Any]], part: Part) -> Said | None:
    """A telephone that began to count anew: what waited under its number is heard as it is."""
    if all(row.of_all == part.of and row.n != part.n for row in waiting):
        return None
    return _heard(turn, waiting)


def _heard(turn: Turn, rows: Sequence[Row[Any]]) -> Said:
    parts.heard(turn, rows)
    texts = {row.n: parts.text_of(turn.vault, row) for row in rows}
    return Said(text=joined(texts, rows[0].of_all))


def joined(texts: dict[int, str], of: int) -> str:
    """Put parts together; runs of lacking ones are one gap.

    Args:
        texts: what came, by number from 1; not empty.
        of: how many there should be.
    """
    found: list[str] = []
    for n in range(1, of + 1):
        if n in texts:
            found.append(texts[n])
        elif found[-1:] != [GAP]:
            found.append(GAP)
    return "".join(f" {one} " if one == GAP else one for one in found).strip()
