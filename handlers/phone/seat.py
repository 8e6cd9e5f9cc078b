"""A lead's seat: while one message of their shift is heard, its sender is the lead, and no more.

Only the role of a lead, and only from memberships that allow SMS; read anew for each message.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from handlers.turn import Turn
from moderation.roles import Role, limits
from storage import phones


@contextmanager
def seat_of(turn: Turn, linked: Row[Any]) -> Iterator[None]:
    """Let the turn be the lead's inside; afterwards the number is anybody's again."""
    own = turn.who
    held = phones.rights(turn.read, linked.person_id, linked.campaign_id)
    turn.who = replace(
        own,
        person_id=linked.person_id,
        campaign_id=linked.campaign_id,
        roles=frozenset(Role(row.role) for row in held),
        areas=limits((row.role, row.area) for row in held),
        office="",
    )
    try:
        yield
    finally:
        # Roles left on the number would hold for whatever it says next in this set of turns.
        turn.who = own
