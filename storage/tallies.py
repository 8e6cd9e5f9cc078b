"""Tallies: how often a contact did something of late; rows, so that all processes know."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update

from storage.columns import of
from storage.db import Writes
from storage.models import CodeTries, Tally

T, A = of(Tally), of(CodeTries)
WRONG_CODES = "wrong codes"
# Nobody guesses 128 bits; this keeps a machine that tries from being served at all.
MOST_WRONG, WINDOW = 10, timedelta(hours=1)
WRONG_RECEIPTS = "wrong receipts"
# Reporters' codes, by everybody together: 876,000 a year, while one in 26 million of all possible
# codes is somebody's where a million reports are kept. Slips of a letter are none of them: the
# check sign finds those before.
MOST_WRONG_IN_ALL = 100

_OF = select(T.since, T.n).where(T.contact_id == bindparam("contact"), T.what == bindparam("kind"))
_COUNT = (
    update(Tally)
    .where(T.contact_id == bindparam("contact"), T.what == bindparam("kind"))
    .values(since=bindparam("from_now"), n=bindparam("to_n"))
)


_IN_ALL = select(A.since, A.n).where(A.what == bindparam("kind"))
_COUNT_IN_ALL = (
    update(CodeTries)
    .where(A.what == bindparam("kind"))
    .values(since=bindparam("from_now"), n=bindparam("to_n"))
)
_ONE_MORE_IN_ALL = update(CodeTries).where(A.what == bindparam("kind")).values(n=A.n + 1)


def may_try(turn: Writes, contact_id: int, what: str = WRONG_CODES) -> bool:
    """Whether a contact may try a code: not after ten wrong ones within an hour."""
    since, n = _tally(turn, contact_id, what)
    return since is None or n < MOST_WRONG


def count_wrong(turn: Writes, contact_id: int, what: str = WRONG_CODES) -> None:
    """Count a code that was wrong; the hour begins with the first."""
    known = turn.read(_OF, {"contact": contact_id, "kind": what})
    if not known:
        turn.add(Tally, contact_id=contact_id, what=what, since=turn.now, n=1)
        return
    since, n = _tally(turn, contact_id, what)
    counted = {"from_now": since or turn.now, "to_n": n + 1}
    turn.write(_COUNT, {"contact": contact_id, "kind": what, **counted})


def count(turn: Writes, contact_id: int, what: str, *, within: timedelta) -> int:
    """Count one more, and return how many there were since the first within that time."""
    rows = turn.read(_OF, {"contact": contact_id, "kind": what})
    if not rows:
        turn.add(Tally, contact_id=contact_id, what=what, since=turn.now, n=1)
        return 1
    is_over = turn.now - rows[0].since >= within
    since, n = (turn.now, 1) if is_over else (rows[0].since, int(rows[0].n) + 1)
    counted = {"from_now": since, "to_n": n}
    turn.write(_COUNT, {"contact": contact_id, "kind": what, **counted})
    return n


def many(turn: Writes, contact_id: int, what: str, *, within: timedelta) -> int:
    """How many `count` has counted since the first within that time."""
    rows = turn.read(_OF, {"contact": contact_id, "kind": what})
    return int(rows[0].n) if rows and turn.now - rows[0].since < within else 0


def may_anybody_try(turn: Writes, what: str = WRONG_RECEIPTS) -> bool:
    """Whether codes are looked up at all: not after a hundred wrong ones within an hour."""
    rows = turn.read(_IN_ALL, {"kind": what})
    is_over = not rows or turn.now - rows[0].since >= WINDOW
    return is_over or rows[0].n < MOST_WRONG_IN_ALL


def count_wrong_in_all(turn: Writes, what: str = WRONG_RECEIPTS) -> None:
    """Count a wrong code of anybody; the hour begins with the first."""
    rows = turn.read(_IN_ALL, {"kind": what})
    if rows and turn.now - rows[0].since < WINDOW:
        turn.write(_ONE_MORE_IN_ALL, {"kind": what})
        return
    if not turn.write(_COUNT_IN_ALL, {"kind": what, "from_now": turn.now, "to_n": 1}):
        turn.add(CodeTries, what=what, since=turn.now, n=1)


def _tally(turn: Writes, contact_id: int, what: str) -> tuple[datetime | None, int]:
    rows = turn.read(_OF, {"contact": contact_id, "kind": what})
    if not rows or turn.now - rows[0].since >= WINDOW:
        return None, 0
    return rows[0].since, int(rows[0].n)
