"""Alerts: what moderators were shown of a message with emergency words, before it is a report.

A letter's dedupe key names the draft, the moderators' contact and, hashed, the sender.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, case, func, select, update

from storage.columns import of
from storage.db import Writes
from storage.models import Letter

L = of(Letter)
# One sender cannot ring the moderators' phones more often than this.
PAUSE = timedelta(minutes=10)

_RECENT = (
    select(func.count())
    .select_from(Letter)
    .where(L.id >= bindparam("since"), L.dedupe.like(bindparam("pattern")))
)
# Ids are in the order of time, so only letters after the draft can be about it.
_ABOUT = (L.id > bindparam("after"), L.dedupe.like(bindparam("pattern")))
_SENT = select(L.id, L.contact_id).where(*_ABOUT, L.step == "sent", L.prompt.is_not(None))
_EMPTY = (
    update(Letter)
    .where(*_ABOUT, L.prompt.is_not(None))
    .values(prompt=None, step=case((L.step.in_(("new", "leased")), "failed"), else_=L.step))
)


def key(draft_id: int, contact_id: int, sender: int) -> str:
    """What an alert is found again by."""
    return f"alert:{draft_id}:{contact_id}:{sender}"


def is_recent(turn: Writes, sender: int) -> bool:
    """Whether that sender rang within the last ten minutes."""
    since = turn.ids.first_of(turn.now - PAUSE)
    return bool(turn.read(_RECENT, {"since": since, "pattern": f"alert:%:{sender}"})[0][0])


def withdraw(turn: Writes, draft_id: int) -> Sequence[Row[Any]]:
    """Empty the alerts of a draft; returns those that stand in a chat: id and contact_id."""
    about = {"after": draft_id, "pattern": f"alert:{draft_id}:%"}
    sent = turn.read(_SENT, about)
    turn.write(_EMPTY, about)
    return sent
