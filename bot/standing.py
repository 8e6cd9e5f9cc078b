"""Where talkers stand between two turns, and the rows that say it to the database.

Knows how a contact, a draft and a waiting letter are read and written; not when.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Row
from sqlmodel import SQLModel

from bot.house import House
from handlers.turn import FORGEABLE, Asked, Draft, Turn, Who
from messages.model import Letter
from moderation.roles import Role, limits
from moderation.rush import Rush
from privacy.vault import Vault
from storage import bursts, drafts, inbox, letters, people
from storage.db import Read
from storage.models import Contact, Person

NewRow = tuple[type[SQLModel], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a talker stands between two turns of a set."""

    who: Who
    draft: Draft | None
    asked: Asked | None
    seen_at: datetime
    times: Mapping[str, datetime | None]
    talker: bytes
    rush: Rush | None = None


def load(read: Read, vault: Vault, talkers: set[bytes], now: datetime) -> dict[bytes, Standing]:
    """Load contacts, drafts, waiting letters, roles, consents, paces, each in one statement."""
    found = people.talkers(read, talkers)
    contacts = [row.id for row in found]
    who_people = {row.person_id for row in found if row.person_id}
    roles = people.roles(read, who_people) if who_people else []
    agreed = people.consents(read, who_people) if who_people else []
    versions = {(c.person_id, c.campaign_id): c.version for c in agreed}
    waiting = letters.waiting(read, contacts, now) if contacts else []
    asked = {row.contact_id: asked_of(row) for row in waiting}
    rushes = bursts.of_contacts(read, contacts) if contacts else {}
    return {
        row.talker: Standing(
            _who(row, roles, versions),
            _draft(vault, row) if row.draft_id else None,
            asked.get(row.id),
            row.seen_at,
            {"stopped": row.stopped_at, "gone": row.gone_at, "blocked": row.blocked_at},
            row.talker,
            rushes.get(row.id),
        )
        for row in found
    }


def _who(row: Row[Any], roles: Sequence[Row[Any]], versions: Mapping[tuple[int, int], str]) -> Who:
    here = (row.person_id, row.campaign_id)
    held = [r for r in roles if (r.person_id, r.campaign_id) == here]
    who = Who(
        contact_id=row.id,
        person_id=row.person_id,
        channel=row.channel,
        account=row.account,
        kind=row.kind,
        language=row.language,
        campaign_id=row.campaign_id,
        agreed=versions.get(here, ""),
        stopped=row.stopped_at is not None,
        blocked=row.blocked_at is not None,
        gone=row.gone_at is not None,
        use=row.use,
    )
    return with_roles(who, held)


def with_roles(who: Who, held: Sequence[Row[Any]]) -> Who:
    """Somebody with the roles, areas and office of these memberships; none by a forgeable way."""
    held = [] if who.channel in FORGEABLE else held
    return replace(
        who,
        roles=frozenset(Role(r.role) for r in held),
        areas=limits((r.role, r.area) for r in held),
        office=next((r.office for r in held if r.office), ""),
    )


def _draft(vault: Vault, row: Row[Any]) -> Draft:
    kept = json.loads(vault.open_text(row.body, place=f"draft|body|{row.id}"))
    return Draft(
        id=row.draft_id,
        campaign_id=row.draft_campaign_id,
        n=row.n,
        code=kept["code"],
        started_at=row.started_at,
        answers=MappingProxyType(kept["answers"]),
        urgent=kept["urgent"],
        offered=kept["offered"],
        same_as=kept["same_as"],
        subject_id=kept.get("subject_id"),
        media=tuple((kind, ref) for kind, ref in kept.get("media", ())),
        album=kept.get("album", ""),
        source=kept.get("source", ""),
    )


def asked_of(row: Row[Any]) -> Asked:
    """What a letter asks, from its row."""
    choices = json.loads(row.choices)
    return Asked(
        row.id,
        row.handler or "",
        row.subject,
        tuple(value for value, _ in choices),
        row.until,
        row.contact_id,
        stale=row.answered_at is not None,
        labels=tuple(label for _, label in choices),
        shown_to=row.shown_to,
    )


def asked_by(letter: Letter, letter_id: int) -> Asked | None:
    """What a new letter asks, None if nothing, or nothing yet (it waits)."""
    asks, choices = letter.asks, letter.prompt.choices
    if asks is None or letter.wait:
        return None
    return Asked(
        letter_id,
        asks.handler,
        asks.subject,
        tuple(choice.value for choice in choices),
        asks.until,
        letter.to,
        labels=tuple(choice.label for choice in choices),
        shown_to=letter.prompt.page.end if letter.prompt.page else 0,
    )


def newcomer(
    house: House,
    row: inbox.Kept,
    address: str,
    now: datetime,
    *,
    is_group: bool,
    private: Who | None,
) -> Standing:
    """Somebody never heard of; `private` is who they are where they write in a group."""
    open_ids = house.campaigns.open_ids()
    who = Who(
        contact_id=house.ids() if address else 0,
        person_id=private.person_id if private else None,
        channel=row.channel,
        account=row.account,
        kind="group" if is_group else "person",
        language=private.language if private else None,
        campaign_id=private.campaign_id if private else (open_ids[-1] if open_ids else None),
        roles=private.roles if private else frozenset(),
        areas=private.areas if private else limits([]),
        office=private.office if private else "",
        is_new=True,
    )
    if address and not is_group and private is None:
        who = replace(who, person_id=house.ids())
    times: dict[str, datetime | None] = {"stopped": None, "gone": None, "blocked": None}
    return Standing(who, None, None, now, times, row.talker)


def rows_of_newcomer(
    house: House, standing: Standing, address: str, now: datetime, known: Mapping[bytes, Standing]
) -> list[NewRow]:
    """The contact of a newcomer, and the person where that is new too.

    Who first writes in a group gets a contact for the private chat as well, so that both
    are one person later; nothing can be sent there until they write (`gone_at`).
    """
    who = standing.who
    if not who.contact_id:
        return []
    contact = contact_row(house, who, standing.talker, address, now)
    group, _, member = address.rpartition(":")
    private = house.vault.talker(who.channel, who.account, member)
    if who.person_id is None or (group and private in known):
        return [(Contact, contact)]
    key = house.rng.getrandbits(128).to_bytes(16, "big")
    person = {"id": who.person_id, "key": key, "created_at": now}
    rows: list[NewRow] = [(Person, person), (Contact, contact)]
    if group:
        alone = replace(who, contact_id=house.ids())
        there = contact_row(house, alone, private, member, now) | {"gone_at": now}
        rows.append((Contact, there))
    return rows


def contact_row(
    house: House, who: Who, talker: bytes, address: str, now: datetime
) -> dict[str, Any]:
    """The columns of a new contact."""
    place = f"contact|address|{who.contact_id}"
    return {
        "id": who.contact_id,
        "talker": talker,
        "person_id": who.person_id,
        "kind": who.kind,
        "channel": who.channel,
        "account": who.account,
        "address": house.vault.seal_text(address, place=place),
        "language": who.language,
        "campaign_id": who.campaign_id,
        "use": who.use,
        "created_at": now,
        "seen_at": now,
    }


def draft_row(vault: Vault, turn: Turn) -> dict[str, Any]:
    """The columns of a draft as it now is."""
    draft = turn.draft
    if draft is None:
        raise ValueError("there is no draft")
    kept = drafts.to_json(
        dict(draft.answers),
        code=draft.code,
        urgent=draft.urgent,
        offered=draft.offered,
        same_as=draft.same_as,
        subject_id=draft.subject_id,
        media=draft.media,
        album=draft.album,
        source=draft.source,
    )
    contact_id = turn.who.contact_id
    return {
        "contact_id": contact_id,
        "id": draft.id,
        "campaign_id": draft.campaign_id,
        "n": draft.n,
        "code_index": vault.index("code", draft.code),
        "body": vault.seal_text(kept, place=f"draft|body|{contact_id}"),
        "started_at": draft.started_at,
        "changed_at": turn.now,
        "reminded_at": None,
    }
