"""Contacts and what hangs on them: a person's own account, groups, addresses that move.

`people.py` knows who somebody is; here is how they are reached and what they agreed to.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, Row, bindparam, or_, select, text, update

from storage.columns import of
from storage.db import Read, Writes
from storage.models import Consent, Contact, Letter, Subscription, tables

C = of(Contact)
L = of(Letter)
G = of(Consent)
S = of(Subscription)

_OF_PERSON = (
    select(C.id, C.channel, C.language, C.created_at, C.stopped_at)
    .where(C.person_id == bindparam("person"))
    .order_by(C.id)
)
_CONSENTS_OF = (
    select(G.purpose, G.version, G.language, G.given_at, G.withdrawn_at)
    .where(G.person_id == bindparam("person"))
    .order_by(G.id)
)
_SUBSCRIBED = select(S.id).where(
    S.contact_id == bindparam("contact"),
    S.campaign_id == bindparam("campaign"),
)
_USE_GROUP = (
    update(Contact)
    .where(C.id == bindparam("contact"))
    .values(
        use=bindparam("to_use"),
        campaign_id=bindparam("to_campaign"),
        language=bindparam("to_language"),
        kind="group",
        gone_at=None,
    )
)
_MOVE_ADDRESS = (
    update(Contact)
    .where(C.id == bindparam("contact"))
    .values(address=bindparam("to_address"), talker=bindparam("to_talker"), gone_at=None)
)

# A group has a new address, and somebody wrote there before we were told: two contacts, one group.
_LETTERS_OVER = (
    update(Letter)
    .where(
        L.contact_id == bindparam("old"),
        or_(text("letter.step = 'new'"), text("letter.step = 'leased'")),
    )
    .values(contact_id=bindparam("there"), step="new", leased_until=None, edits=None)
)
_TOPICS_OVER = (
    update(Contact).where(C.topic_of == bindparam("old")).values(topic_of=bindparam("there"))
)
_OLD = tables().tables["contact"].alias()
_USE_OVER = (
    update(Contact)
    .where(C.id == bindparam("there"), C.use == "")
    .values(
        {
            name: select(_OLD.c[name]).where(_OLD.c.id == bindparam("old")).scalar_subquery()
            for name in ("use", "campaign_id", "language", "kind")
        }
    )
)
_LEFT = update(Contact).where(C.id == bindparam("old")).values(use="", gone_at=bindparam("at"))


def of_person(read: Read, person_id: int) -> Sequence[Row[Any]]:
    """A person's ways of being reached, without addresses: channel, language, since when."""
    return read(_OF_PERSON, {"person": person_id})


def consents_of(read: Read, person_id: int) -> Sequence[Row[Any]]:
    """All that a person ever agreed to, also what was taken back."""
    return read(_CONSENTS_OF, {"person": person_id})


def is_subscribed(read: Read, contact_id: int, campaign_id: int) -> bool:
    """Whether news of the campaign go to this contact."""
    return bool(read(_SUBSCRIBED, {"contact": contact_id, "campaign": campaign_id}))


def use_group(turn: Writes, contact_id: int, *, use: str, campaign_id: int, language: str) -> None:
    """Say what a group is for ("moderators"), and in which campaign and language."""
    turn.write(
        _USE_GROUP,
        {
            "contact": contact_id,
            "to_use": use,
            "to_campaign": campaign_id,
            "to_language": language,
        },
    )


def move(turn: Writes, contact_id: int, *, talker: bytes, address: bytes) -> None:
    """Give a contact its new address, sealed, and the talker key that belongs to it."""
    turn.write(_MOVE_ADDRESS, {"contact": contact_id, "to_talker": talker, "to_address": address})


def take_over(
    write: Callable[[Executable, Mapping[str, Any]], object], old: int, there: int, at: datetime
) -> None:
    """Let a group's other contact be it from now on: its use, its topics, what waits for it.

    Args:
        write: runs one change.
    """
    told = {"old": old, "there": there, "at": at}
    for statement in (_LETTERS_OVER, _TOPICS_OVER, _USE_OVER, _LEFT):
        named = statement.compile().params.keys() & told.keys()
        write(statement, {name: told[name] for name in named})
