"""Tallies: how often a contact did something of late; rows, so that all processes know."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update

from storage.columns import of
from storage.db import Writes
from storage.models import Tally

T = of(Tally)
WRONG_CODES = "wrong codes"
# Nobody guesses 128 bits; this keeps a machine that tries from being served at all.
MOST_WRONG, WINDOW = 10, timedelta(hours=1)

_OF = select(T.since, T.n).where(T.contact_id == bindparam("contact"), T.what == bindparam("kind"))
_COUNT = (
    update(Tally)
    .where(T.contact_id == bindparam("contact"), T.what == bindparam("kind"))
    .values(since=bindparam("from_now"), n=bindparam("to_n"))
)


def may_try(turn: Writes, contact_id: int) -> bool:
    """Whether a contact may try a code: not after ten wrong ones within an hour."""
    since, n = _tally(turn, contact_id)
    return since is None or n < MOST_WRONG


def count_wrong(turn: Writes, contact_id: int) -> None:
    """Count a code that was wrong; the hour begins with the first."""
    known = turn.read(_OF, {"contact": contact_id, "kind": WRONG_CODES})
    if not known:
        turn.add(Tally, contact_id=contact_id, what=WRONG_CODES, since=turn.now, n=1)
        return
    since, n = _tally(turn, contact_id)
    counted = {"from_now": since or turn.now, "to_n": n + 1}
    turn.write(_COUNT, {"contact": contact_id, "kind": WRONG_CODES, **counted})


def _tally(turn: Writes, contact_id: int) -> tuple[datetime | None, int]:
    rows = turn.read(_OF, {"contact": contact_id, "kind": WRONG_CODES})
    if not rows or turn.now - rows[0].since >= WINDOW:
        return None, 0
    return rows[0].since, int(rows[0].n)
