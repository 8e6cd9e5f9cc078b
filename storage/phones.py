"""Linked telephones, sittings by SMS and the numbers of letters: rows, so that all processes know.

Every change is a compare-and-set. Numbers and codes come here as keyed hashes only.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, or_, select, update

from moderation.roles import Role
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Contact, LinkedPhone, Membership, SmsNumber, SmsSitting

P, S, N, M, C = map(of, (LinkedPhone, SmsSitting, SmsNumber, Membership, Contact))
CARD, UNDO = "card", "undo"
MOST_TRIES = 5
_CONTACT: Any = bindparam("contact")
_PERSON: Any = bindparam("person")
_CAMPAIGN: Any = bindparam("campaign")

_RIGHTS = select(M.id, M.role, M.area).where(
    M.person_id == _PERSON,
    M.campaign_id == _CAMPAIGN,
    M.role == Role.LEAD,
    M.by_sms.is_(True),
    M.ended_at.is_(None),
)
_SET_RIGHT = (
    update(Membership)
    .where(M.id == bindparam("membership"), M.role == Role.LEAD, M.ended_at.is_(None))
    .where(M.by_sms == bindparam("before"))
)
_LINKED = select(P.person_id, P.campaign_id).where(
    P.contact_id == _CONTACT, P.linked_at.is_not(None)
)
_PENDING = select(*P).where(P.person_id == _PERSON, P.campaign_id == _CAMPAIGN)
_OFFERED = select(P.person_id, P.campaign_id).where(
    P.code_index == bindparam("code"), P.expires_at > bindparam("now")
)
_SENT = (
    update(LinkedPhone)
    .where(P.code_index == bindparam("code"), P.expires_at > bindparam("now"))
    .values(code_index=None, contact_id=_CONTACT, digits_index=bindparam("digits"))
)
_IS_OPEN = (
    P.person_id == _PERSON,
    P.campaign_id == _CAMPAIGN,
    P.linked_at.is_(None),
    P.digits_index.is_not(None),
    P.tries < MOST_TRIES,
    P.expires_at > bindparam("now"),
)
_LINK = (
    update(LinkedPhone)
    .where(*_IS_OPEN, P.digits_index == bindparam("digits"))
    .values(linked_at=bindparam("now"), digits_index=None)
)
_TRIED = update(LinkedPhone).where(*_IS_OPEN).values(tries=P.tries + 1)
_OTHERS_OF_PHONE = delete(LinkedPhone).where(
    P.contact_id == _CONTACT, or_(P.person_id != _PERSON, P.campaign_id != _CAMPAIGN)
)
_UNLINK = delete(LinkedPhone).where(P.person_id == _PERSON, P.campaign_id == _CAMPAIGN)
_PHONES = (
    select(C.person_id)
    .join(LinkedPhone, P.contact_id == C.id)
    .where(P.person_id == _PERSON, P.linked_at.is_not(None))
)
_SITTING = select(*S).where(S.contact_id == _CONTACT, S.expires_at > bindparam("now"))
_SITTINGS = select(S.contact_id).where(S.person_id == _PERSON, S.campaign_id == _CAMPAIGN)
_WRONG = update(SmsSitting).where(S.contact_id == _CONTACT).values(wrong=S.wrong + 1)
_USE = delete(SmsNumber).where(
    N.contact_id == _CONTACT, N.kind == bindparam("kind"), N.number_index == bindparam("number")
)
_NUMBER = select(*N).where(N.contact_id == _CONTACT, N.kind == bindparam("kind"))

_CONTACTS: Any = bindparam("contacts", expanding=True)
_THEIRS = or_(S.person_id == _PERSON, S.contact_id.in_(_CONTACTS))
# What FORGET deletes here, the numbers first: they are found by the sittings.
FORGET = (
    delete(SmsNumber).where(
        or_(
            N.contact_id.in_(_CONTACTS),
            N.contact_id.in_(select(S.contact_id).where(S.person_id == _PERSON)),
        )
    ),
    delete(SmsSitting).where(_THEIRS),
    delete(LinkedPhone).where(or_(P.person_id == _PERSON, P.contact_id.in_(_CONTACTS))),
)


# --- the right -------------------------------------------------------------------------------


def rights(read: Read, person_id: int, campaign_id: int) -> Sequence[Row[Any]]:
    """The memberships by which a person may work by SMS now: id, role, area."""
    return read(_RIGHTS, {"person": person_id, "campaign": campaign_id})


def set_right(turn: Writes, membership_id: int, *, flag: bool) -> bool:
    """Let a lead work by SMS, or no more; False where it was so already or is no lead's."""
    known = {"membership": membership_id, "before": not flag}
    return turn.write(_SET_RIGHT.values(by_sms=flag), known) == 1


# --- the telephone ---------------------------------------------------------------------------


def linked(read: Read, contact_id: int) -> Row[Any] | None:
    """Whose telephone it is, in which campaign."""
    rows = read(_LINKED, {"contact": contact_id})
    return rows[0] if rows else None


def identities(read: Read, person_id: int) -> frozenset[int]:
    """Who somebody is: themselves, and whoever they are on their linked telephones."""
    rows = read(_PHONES, {"person": person_id})
    return frozenset({person_id, *(row.person_id for row in rows)})


def ask(
    turn: Writes, person_id: int, campaign_id: int, *, code_index: int, lasts: timedelta
) -> None:
    """Begin to link a telephone; an earlier one is linked no more."""
    unlink(turn, person_id, campaign_id)
    turn.add(
        LinkedPhone,
        person_id=person_id,
        campaign_id=campaign_id,
        code_index=code_index,
        expires_at=turn.now + lasts,
    )


def offered(read: Read, code_index: int, now: datetime) -> Row[Any] | None:
    """Who asked for that code, while it is good."""
    rows = read(_OFFERED, {"code": code_index, "now": now})
    return rows[0] if rows else None


def sent(turn: Writes, code_index: int, contact_id: int, digits_index: int) -> bool:
    """A telephone sent the code; False where another was faster, or too late."""
    told = {"code": code_index, "contact": contact_id, "digits": digits_index, "now": turn.now}
    return turn.write(_SENT, told) == 1


def pending(read: Read, person_id: int, campaign_id: int) -> Row[Any] | None:
    """How far the linking of a person's telephone has come."""
    rows = read(_PENDING, {"person": person_id, "campaign": campaign_id})
    return rows[0] if rows else None


def link(turn: Writes, person_id: int, campaign_id: int, digits_index: int) -> bool:
    """Link the telephone that the digits were sent to; a wrong try is counted."""
    who = {"person": person_id, "campaign": campaign_id, "now": turn.now}
    if turn.write(_LINK, {**who, "digits": digits_index}) != 1:
        turn.write(_TRIED, who)
        return False
    row = pending(turn.read, person_id, campaign_id)
    contact_id = row.contact_id if row else 0
    end_sitting(turn, contact_id)
    turn.write(_OTHERS_OF_PHONE, {**_named(person_id, campaign_id), "contact": contact_id})
    return True


def unlink(turn: Writes, person_id: int, campaign_id: int) -> bool:
    """Forget a person's telephone in a campaign, end their sitting; False if there was none."""
    for row in turn.read(_SITTINGS, _named(person_id, campaign_id)):
        end_sitting(turn, row.contact_id)
    return turn.write(_UNLINK, _named(person_id, campaign_id)) == 1


def _named(person_id: int, campaign_id: int) -> dict[str, int]:
    return {"person": person_id, "campaign": campaign_id}


# --- the sitting -----------------------------------------------------------------------------


def sitting(read: Read, contact_id: int, now: datetime) -> Row[Any] | None:
    """The sitting that is open on a telephone."""
    rows = read(_SITTING, {"contact": contact_id, "now": now})
    return rows[0] if rows else None


def open_sitting(
    turn: Writes, contact_id: int, person_id: int, campaign_id: int, *, lasts: timedelta
) -> None:
    """Open a sitting; all numbers of an earlier one are void."""
    end_sitting(turn, contact_id)
    turn.add(
        SmsSitting,
        contact_id=contact_id,
        person_id=person_id,
        campaign_id=campaign_id,
        opened_at=turn.now,
        expires_at=turn.now + lasts,
    )


def end_sitting(turn: Writes, contact_id: int) -> bool:
    """End a sitting with all its numbers; False where none was open."""
    turn.write(delete(SmsNumber).where(N.contact_id == contact_id))
    return turn.write(delete(SmsSitting).where(S.contact_id == contact_id)) == 1


def count_wrong(turn: Writes, contact_id: int) -> int:
    """Count a number that stood in no letter; returns how many there were in the sitting."""
    turn.write(_WRONG, {"contact": contact_id})
    rows = turn.read(select(S.wrong).where(S.contact_id == contact_id))
    return int(rows[0].wrong) if rows else 0


# --- numbers of letters ----------------------------------------------------------------------


def number(read: Read, contact_id: int, kind: str) -> Row[Any] | None:
    """The number of the newest letter of a kind, and what it is about."""
    rows = read(_NUMBER, {"contact": contact_id, "kind": kind})
    return rows[0] if rows else None


def give_number(turn: Writes, contact_id: int, kind: str, number_index: int, subject: str) -> None:
    """Let a new letter have a number; that of the letter before it is void."""
    turn.write(delete(SmsNumber).where(N.contact_id == contact_id, N.kind == kind))
    turn.add(
        SmsNumber,
        contact_id=contact_id,
        kind=kind,
        number_index=number_index,
        subject=subject,
        sent_at=turn.now,
    )


def use_number(turn: Writes, contact_id: int, kind: str, number_index: int) -> bool:
    """Use a number up; False where it is not that of the newest letter, or was used before."""
    told = {"contact": contact_id, "kind": kind, "number": number_index}
    return turn.write(_USE, told) == 1
