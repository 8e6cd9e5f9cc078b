"""People and how to reach them: contacts, roles, consents, invitations, subscriptions."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, select, update

from privacy.vault import Vault
from storage.columns import of
from storage.db import Read, Writes
from storage.models import (
    Confirmation,
    Consent,
    Contact,
    Draft,
    Invitation,
    Membership,
    Subscription,
)

C, D, M, S = of(Contact), of(Draft), of(Membership), of(Subscription)
AGREED, INVITED, CODE = of(Consent), of(Invitation), of(Confirmation)
INVITATION_LASTS = timedelta(hours=24)

# What a set of turns needs of its talkers, in one statement: contacts with their drafts.
_TALKERS = (
    select(
        C.id, C.talker, C.person_id, C.kind, C.channel,
        C.account, C.language, C.campaign_id, C.use, C.seen_at,
        C.stopped_at, C.gone_at, C.blocked_at,
        D.id.label("draft_id"),
        D.campaign_id.label("draft_campaign_id"),
        D.n, D.body, D.started_at,
    )
    .join(Draft, D.contact_id == C.id, isouter=True)
    .where(C.talker.in_(bindparam("talkers", expanding=True)))
)  # fmt: skip
_ROLES = select(M.person_id, M.campaign_id, M.role, M.office, M.area).where(
    M.person_id.in_(bindparam("people", expanding=True)),
    M.ended_at.is_(None),
)
_CONSENTS = (
    select(AGREED.person_id, AGREED.campaign_id, AGREED.version)
    .where(
        AGREED.person_id.in_(bindparam("people", expanding=True)),
        AGREED.purpose == "",
        AGREED.withdrawn_at.is_(None),
    )
    .order_by(AGREED.id)
)
CONTACT_UPDATE = (
    update(Contact)
    .where(C.id == bindparam("c"))
    .values(
        language=bindparam("to_language"),
        campaign_id=bindparam("to_campaign"),
        use=bindparam("to_use"),
        seen_at=bindparam("seen"),
        stopped_at=bindparam("stopped"),
        gone_at=bindparam("gone"),
        # `blocked_at` is moderators' alone, perhaps while the sender's own turn is under way.
    )
)
_MEMBERS = (
    select(C.id, C.language, C.person_id, M.role, M.office, M.area)
    .join(Membership, M.person_id == C.person_id)
    .where(
        M.campaign_id == bindparam("campaign"),
        M.role.in_(bindparam("roles", expanding=True)),
        M.ended_at.is_(None),
        C.gone_at.is_(None),
        C.stopped_at.is_(None),
        C.kind == "person",
    )
    .order_by(C.id)
)
_GROUPS = (
    select(C.id, C.language, C.topic, C.topic_of)
    .where(
        C.campaign_id == bindparam("campaign"),
        C.kind == "group",
        C.use == bindparam("use"),
        C.gone_at.is_(None),
    )
    .order_by(C.id)
)
_USED_FOR = select(C.use, C.campaign_id, C.language).where(C.id == bindparam("contact"))
_CONTACT = select(C.language, C.channel, C.kind).where(C.id == bindparam("contact"))
_USE_INVITATION = (
    update(Invitation)
    .where(
        and_(
            INVITED.code_index == bindparam("code"),
            INVITED.used_at.is_(None),
            INVITED.expires_at > bindparam("now"),
        )
    )
    .values(used_at=bindparam("now"))
)
_SUBSCRIPTIONS = (
    select(S.contact_id, C.language, S.office, C.channel)
    .join(Contact, C.id == S.contact_id)
    .where(
        S.campaign_id == bindparam("campaign"),
        C.gone_at.is_(None),
        C.stopped_at.is_(None),
    )
    .order_by(S.id)
)
_OFFICE = select(C.id).where(C.talker == bindparam("talker"))


def talkers(read: Read, keys: Iterable[bytes]) -> Sequence[Row[Any]]:
    """Contacts with their drafts, for these talkers; those never heard of are missing."""
    return read(_TALKERS, {"talkers": list(keys)})


def roles(read: Read, people: Iterable[int]) -> Sequence[Row[Any]]:
    """(person_id, campaign_id, role, office, area) that hold now."""
    return read(_ROLES, {"people": list(people)})


def consents(read: Read, people: Iterable[int]) -> Sequence[Row[Any]]:
    """(person_id, campaign_id, version) of taking part, not withdrawn, oldest first."""
    return read(_CONSENTS, {"people": list(people)})


def members(read: Read, campaign_id: int, roles: Iterable[str]) -> Sequence[Row[Any]]:
    """Reachable contacts of people with one of these roles: id, language, person_id, role."""
    return read(_MEMBERS, {"campaign": campaign_id, "roles": list(roles)})


def groups(read: Read, campaign_id: int, use: str) -> Sequence[Row[Any]]:
    """Reachable groups and topics of that use ("moderators"): id, language, topic, topic_of."""
    return read(_GROUPS, {"campaign": campaign_id, "use": use})


def used_for(read: Read, contact_id: int) -> Row[Any] | None:
    """What a group is for: use, campaign_id and language."""
    rows = read(_USED_FOR, {"contact": contact_id})
    return rows[0] if rows else None


def contact(read: Read, contact_id: int) -> Row[Any] | None:
    """Language, channel and kind of one contact."""
    rows = read(_CONTACT, {"contact": contact_id})
    return rows[0] if rows else None


def invitation(turn: Writes, code_index: int) -> Row[Any] | None:
    """Use an invitation up: its row, or None when unknown, used or too old."""
    if turn.write(_USE_INVITATION, {"code": code_index, "now": turn.now}) != 1:
        return None
    rows = turn.read(select(*INVITED).where(INVITED.code_index == code_index))
    return rows[0]


def invitation_row(  # noqa: PLR0913 - the columns of a row
    vault: Vault,
    new_id: int,
    campaign_id: int,
    role: str,
    office: str,
    code: str,
    now: datetime,
    *,
    area: str = "",
) -> dict[str, Any]:
    """The columns of a new invitation; of the code only a keyed hash is kept."""
    return {
        "id": new_id,
        "campaign_id": campaign_id,
        "role": role,
        "office": office,
        "area": area,
        "code_index": vault.index("invite", code),
        "made_at": now,
        "expires_at": now + INVITATION_LASTS,
        "used_at": None,
    }


def subscribers(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """(contact_id, language, office, channel) of all who wait for a digest."""
    return read(_SUBSCRIPTIONS, {"campaign": campaign_id})


def unsubscribe(turn: Writes, contact_id: int) -> int:
    """Drop all subscriptions of a contact; returns how many."""
    return turn.write(delete(Subscription).where(S.contact_id == contact_id))


def by_talker(read: Read, talker: bytes) -> int | None:
    """The contact with that talker key, or None."""
    rows = read(_OFFICE, {"talker": talker})
    return int(rows[0][0]) if rows else None


def confirmation(read: Read, contact_id: int) -> Row[Any] | None:
    """The code that was sent to this contact, if one is open: code_index, expires_at, tries."""
    rows = read(select(*CODE).where(CODE.contact_id == contact_id))
    return rows[0] if rows else None


def count_try(turn: Writes, contact_id: int) -> None:
    """Count a wrong code against the open confirmation."""
    turn.write(
        update(Confirmation).where(CODE.contact_id == contact_id).values(tries=CODE.tries + 1)
    )


def drop_confirmation(turn: Writes, contact_id: int) -> None:
    """Forget the code that was sent to this contact."""
    turn.write(delete(Confirmation).where(CODE.contact_id == contact_id))


def last_seen(now: datetime, seen_at: datetime) -> datetime:
    """When a contact was last seen, by the day: finer is not needed and would be a trace."""
    return now if now.date() != seen_at.date() else seen_at
