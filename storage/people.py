"""People and how to reach them: contacts, roles, consents, invitations, subscriptions."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, select, update

from privacy.vault import Vault
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

INVITATION_LASTS = timedelta(hours=24)

# What a set of turns needs of its talkers, in one statement: contacts with their drafts.
_TALKERS = (
    select(
        Contact.id, Contact.talker, Contact.person_id, Contact.kind, Contact.channel,
        Contact.account, Contact.language, Contact.campaign_id, Contact.use, Contact.seen_at,
        Contact.stopped_at, Contact.gone_at, Contact.blocked_at,
        Draft.id.label("draft_id"),  # type: ignore[attr-defined]
        Draft.campaign_id.label("draft_campaign_id"),  # type: ignore[attr-defined]
        Draft.n, Draft.body, Draft.started_at,
    )
    .join(Draft, Draft.contact_id == Contact.id, isouter=True)  # type: ignore[arg-type]
    .where(Contact.talker.in_(bindparam("talkers", expanding=True)))  # type: ignore[attr-defined]
)  # fmt: skip
_ROLES = select(
    Membership.person_id, Membership.campaign_id, Membership.role, Membership.office
).where(
    Membership.person_id.in_(bindparam("people", expanding=True)),  # type: ignore[attr-defined]
    Membership.ended_at.is_(None),  # type: ignore[union-attr]
)
_CONSENTS = select(Consent.person_id, Consent.campaign_id, Consent.version).where(
    Consent.person_id.in_(bindparam("people", expanding=True)),  # type: ignore[attr-defined]
    Consent.withdrawn_at.is_(None),  # type: ignore[union-attr]
)
CONTACT_UPDATE = (
    update(Contact)
    .where(Contact.id == bindparam("c"))  # type: ignore[arg-type]
    .values(
        language=bindparam("to_language"),
        campaign_id=bindparam("to_campaign"),
        use=bindparam("to_use"),
        seen_at=bindparam("seen"),
        stopped_at=bindparam("stopped"),
        gone_at=bindparam("gone"),
        # Set by a moderator, perhaps while the sender's own turn was under way: never lost here.
        blocked_at=func.coalesce(
            bindparam("blocked", type_=Contact.__table__.c.blocked_at.type),  # type: ignore[attr-defined]
            Contact.blocked_at,
        ),
    )
)
_MEMBERS = (
    select(Contact.id, Contact.language, Contact.person_id, Membership.role, Membership.office)
    .join(Membership, Membership.person_id == Contact.person_id)  # type: ignore[arg-type]
    .where(
        Membership.campaign_id == bindparam("campaign"),  # type: ignore[arg-type]
        Membership.role.in_(bindparam("roles", expanding=True)),  # type: ignore[attr-defined]
        Membership.ended_at.is_(None),  # type: ignore[union-attr]
        Contact.gone_at.is_(None),  # type: ignore[union-attr]
        Contact.stopped_at.is_(None),  # type: ignore[union-attr]
        Contact.kind == "person",  # type: ignore[arg-type]
    )
    .order_by(Contact.id)  # type: ignore[arg-type]
)
_GROUPS = (
    select(Contact.id, Contact.language)
    .where(
        Contact.campaign_id == bindparam("campaign"),  # type: ignore[arg-type]
        Contact.kind == "group",  # type: ignore[arg-type]
        Contact.use == bindparam("use"),  # type: ignore[arg-type]
        Contact.gone_at.is_(None),  # type: ignore[union-attr]
    )
    .order_by(Contact.id)  # type: ignore[arg-type]
)
_CONTACT = select(Contact.language, Contact.channel, Contact.kind).where(
    Contact.id == bindparam("contact")  # type: ignore[arg-type]
)
_INVITATION = select(Invitation).where(Invitation.code_index == bindparam("code"))  # type: ignore[arg-type]
_USE_INVITATION = (
    update(Invitation)
    .where(
        and_(
            Invitation.code_index == bindparam("code"),  # type: ignore[arg-type]
            Invitation.used_at.is_(None),  # type: ignore[union-attr]
            Invitation.expires_at > bindparam("now"),  # type: ignore[arg-type]
        )
    )
    .values(used_at=bindparam("now"))
)
_WITHDRAW_CONSENT = (
    update(Consent)
    .where(
        Consent.person_id == bindparam("person"),  # type: ignore[arg-type]
        Consent.campaign_id == bindparam("campaign"),  # type: ignore[arg-type]
        Consent.withdrawn_at.is_(None),  # type: ignore[union-attr]
    )
    .values(withdrawn_at=bindparam("now"))
)
_SUBSCRIPTIONS = (
    select(Subscription.contact_id, Contact.language, Subscription.office)
    .join(Contact, Contact.id == Subscription.contact_id)  # type: ignore[arg-type]
    .where(
        Subscription.campaign_id == bindparam("campaign"),  # type: ignore[arg-type]
        Contact.gone_at.is_(None),  # type: ignore[union-attr]
        Contact.stopped_at.is_(None),  # type: ignore[union-attr]
    )
    .order_by(Subscription.id)  # type: ignore[arg-type]
)
_OFFICE = select(Contact.id).where(Contact.talker == bindparam("talker"))  # type: ignore[arg-type]


def talkers(read: Read, keys: Iterable[bytes]) -> Sequence[Row[Any]]:
    """Contacts with their drafts, for these talkers; those never heard of are missing."""
    return read(_TALKERS, {"talkers": list(keys)})


def roles(read: Read, people: Iterable[int]) -> Sequence[Row[Any]]:
    """(person_id, campaign_id, role, office) that hold now."""
    return read(_ROLES, {"people": list(people)})


def consents(read: Read, people: Iterable[int]) -> Sequence[Row[Any]]:
    """(person_id, campaign_id, version) not withdrawn."""
    return read(_CONSENTS, {"people": list(people)})


def members(read: Read, campaign_id: int, roles: Iterable[str]) -> Sequence[Row[Any]]:
    """Reachable contacts of people with one of these roles: id, language, person_id, role."""
    return read(_MEMBERS, {"campaign": campaign_id, "roles": list(roles)})


def groups(read: Read, campaign_id: int, use: str) -> Sequence[Row[Any]]:
    """Reachable groups of the campaign with that use ("moderators"): id, language."""
    return read(_GROUPS, {"campaign": campaign_id, "use": use})


def contact(read: Read, contact_id: int) -> Row[Any] | None:
    """Language, channel and kind of one contact."""
    rows = read(_CONTACT, {"contact": contact_id})
    return rows[0] if rows else None


def invitation(turn: Writes, code_index: int) -> Row[Any] | None:
    """Use an invitation up: its row, or None when unknown, used or too old."""
    if turn.write(_USE_INVITATION, {"code": code_index, "now": turn.now}) != 1:
        return None
    columns = Invitation.__table__.c  # type: ignore[attr-defined]
    rows = turn.read(select(*columns).where(columns.code_index == code_index))
    return rows[0]


def invitation_row(
    vault: Vault,
    new_id: int,
    campaign_id: int,
    role: str,
    office: str,
    code: str,
    now: datetime,
) -> dict[str, Any]:
    """The columns of a new invitation; of the code only a keyed hash is kept."""
    return {
        "id": new_id,
        "campaign_id": campaign_id,
        "role": role,
        "office": office,
        "code_index": vault.index("invite", code),
        "made_at": now,
        "expires_at": now + INVITATION_LASTS,
        "used_at": None,
    }


def withdraw_consent(turn: Writes, person_id: int, campaign_id: int) -> int:
    """End what the person agreed to; returns how many consents that were."""
    return turn.write(
        _WITHDRAW_CONSENT, {"person": person_id, "campaign": campaign_id, "now": turn.now}
    )


def subscribers(read: Read, campaign_id: int) -> Sequence[Row[Any]]:
    """(contact_id, language, office) of all who wait for a digest."""
    return read(_SUBSCRIPTIONS, {"campaign": campaign_id})


def unsubscribe(turn: Writes, contact_id: int) -> int:
    """Drop all subscriptions of a contact; returns how many."""
    return turn.write(
        delete(Subscription).where(Subscription.contact_id == contact_id)  # type: ignore[arg-type]
    )


def by_talker(read: Read, talker: bytes) -> int | None:
    """The contact with that talker key, or None."""
    rows = read(_OFFICE, {"talker": talker})
    return int(rows[0][0]) if rows else None


def confirmation(read: Read, contact_id: int) -> Row[Any] | None:
    """The code that was sent to this contact, if one is open: code_index, expires_at, tries."""
    columns = Confirmation.__table__.c  # type: ignore[attr-defined]
    rows = read(select(*columns).where(columns.contact_id == contact_id))
    return rows[0] if rows else None


def count_try(turn: Writes, contact_id: int) -> None:
    """Count a wrong code against the open confirmation."""
    columns = Confirmation.__table__.c  # type: ignore[attr-defined]
    turn.write(
        update(Confirmation)
        .where(columns.contact_id == contact_id)
        .values(tries=columns.tries + 1)
    )


def drop_confirmation(turn: Writes, contact_id: int) -> None:
    """Forget the code that was sent to this contact."""
    turn.write(
        delete(Confirmation).where(Confirmation.contact_id == contact_id)  # type: ignore[arg-type]
    )


def last_seen(now: datetime, seen_at: datetime) -> datetime:
    """When a contact was last seen, by the day: finer is not needed and would be a trace."""
    return now if now.date() != seen_at.date() else seen_at
