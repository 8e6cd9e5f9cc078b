"""The desk of one set of turns: loads what all its talkers need, collects, writes it at once.

One statement loads, one executemany a table writes; a turn that is dropped has written nothing
(turns.md measured this against six other ways). Knows no handler.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Executable, Row, insert, text
from sqlmodel import SQLModel

from bot.house import House
from handlers.turn import Asked, Draft, Turn, Who
from messages.model import Letter
from moderation.roles import Role
from privacy.buttons import read_token
from storage import drafts, inbox, letters, people
from storage.db import reader
from storage.models import Attachment, Contact, Person, tables

_ORDER = {table.name: n for n, table in enumerate(tables().sorted_tables)}
_LOCKS = text(
    "SELECT count(*) FROM unnest(CAST(:keys AS bigint[])) AS k WHERE NOT pg_try_advisory_xact_lock(k)"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a talker stands between two turns of a set."""

    who: Who
    draft: Draft | None
    asked: Asked | None
    seen_at: datetime
    times: Mapping[str, datetime | None]
    talker: bytes


@dataclass(slots=True)
class Desk:
    """What a set of turns has loaded and what it will write."""

    conn: Connection
    house: House
    now: datetime
    standing: dict[bytes, Standing] = field(default_factory=dict)
    letters_asked: dict[int, Asked] = field(default_factory=dict)
    rows: dict[str, tuple[type[SQLModel], list[dict[str, Any]]]] = field(default_factory=dict)
    drafts: dict[int, dict[str, Any] | None] = field(default_factory=dict)
    contacts: dict[int, dict[str, Any]] = field(default_factory=dict)
    answered: list[dict[str, Any]] = field(default_factory=list)
    posted: list[dict[str, Any]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    marks: list[dict[str, Any]] = field(default_factory=list)
    savepoint_of: Turn | None = None
    wants_checkpoint: bool = False

    # --- loading ---------------------------------------------------------------------------

    def load(self, talkers: set[bytes], tokens: list[str]) -> None:
        """Load contacts, drafts, waiting letters, roles, consents and pressed letters."""
        read = reader(self.conn)
        self.house.campaigns.refresh(read)
        found = people.talkers(read, talkers)
        contacts = [row.id for row in found]
        who_people = {row.person_id for row in found if row.person_id}
        roles = people.roles(read, who_people) if who_people else []
        agreed = people.consents(read, who_people) if who_people else []
        waiting = letters.waiting(read, contacts) if contacts else []
        asked = {row.contact_id: _asked(row) for row in waiting}
        for row in found:
            self.standing[row.talker] = self._standing(row, roles, agreed, asked.get(row.id))
        wanted = {t.letter_id for data in tokens if (t := read_token(data))}
        for row in letters.by_id(read, wanted) if wanted else []:
            self.letters_asked[row.id] = _asked(row)

    def _standing(
        self,
        row: Row[Any],
        roles: Sequence[Row[Any]],
        agreed: Sequence[Row[Any]],
        asked: Asked | None,
    ) -> Standing:
        mine = [r for r in roles if r.person_id == row.person_id]
        here = [r for r in mine if r.campaign_id == row.campaign_id]
        who = Who(
            contact_id=row.id,
            person_id=row.person_id,
            channel=row.channel,
            account=row.account,
            kind=row.kind,
            language=row.language,
            campaign_id=row.campaign_id,
            roles=frozenset(Role(r.role) for r in here),
            office=next((r.office for r in here if r.office), ""),
            agreed=next(
                (
                    c.version
                    for c in agreed
                    if c.person_id == row.person_id and c.campaign_id == row.campaign_id
                ),
                "",
            ),
            stopped=row.stopped_at is not None,
            blocked=row.blocked_at is not None,
            gone=row.gone_at is not None,
            use=row.use,
        )
        times = {"stopped": row.stopped_at, "gone": row.gone_at, "blocked": row.blocked_at}
        draft = self._draft(row) if row.draft_id else None
        return Standing(who, draft, asked, row.seen_at, times, row.talker)

    def _draft(self, row: Row[Any]) -> Draft:
        kept = json.loads(self.house.vault.open_text(row.body, place=f"draft|body|{row.id}"))
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
            editing=kept["editing"],
        )

    def newcomer(self, row: inbox.Kept, address: str, *, is_group: bool) -> Standing:
        """Somebody never heard of; who writes in a group may be known from a private chat."""
        open_ids = self.house.campaigns.open_ids()
        private = self._private_side(row, address)
        who = Who(
            contact_id=self.house.ids() if address else 0,
            person_id=private.person_id if private else None,
            channel=row.channel,
            account=row.account,
            kind="group" if is_group else "person",
            language=private.language if private else None,
            campaign_id=private.campaign_id if private else (open_ids[-1] if open_ids else None),
            roles=private.roles if private else frozenset(),
            office=private.office if private else "",
            is_new=True,
        )
        if address and not is_group and private is None:
            who = replace(who, person_id=self.house.ids())
        times: dict[str, datetime | None] = {"stopped": None, "gone": None, "blocked": None}
        return Standing(who, None, None, self.now, times, row.talker)

    def _private_side(self, row: inbox.Kept, address: str) -> Who | None:
        group, _, member = address.rpartition(":")
        if not group:
            return None
        known = self.standing.get(self.house.vault.talker(row.channel, row.account, member))
        return known.who if known else None

    def rows_of_newcomer(
        self, standing: Standing, address: str
    ) -> list[tuple[type[SQLModel], dict[str, Any]]]:
        """The contact of a newcomer, and the person where that is new too.

        Who first writes in a group gets a contact for the private chat as well, so that both
        are one person later; nothing can be sent there until they write (`gone_at`).
        """
        who, house = standing.who, self.house
        if not who.contact_id:
            return []
        contact = contact_row(house, who, standing.talker, address, self.now)
        group, _, member = address.rpartition(":")
        private = house.vault.talker(who.channel, who.account, member)
        if who.person_id is None or (group and private in self.standing):
            return [(Contact, contact)]
        key = house.rng.getrandbits(128).to_bytes(16, "big")
        person = {"id": who.person_id, "key": key, "created_at": self.now}
        rows: list[tuple[type[SQLModel], dict[str, Any]]] = [(Person, person), (Contact, contact)]
        if group:
            alone = replace(who, contact_id=house.ids())
            there = contact_row(house, alone, private, member, self.now) | {"gone_at": self.now}
            rows.append((Contact, there))
        return rows

    # --- what turns are given ---------------------------------------------------------------

    def read(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        """Run a query that sees all that earlier turns left."""
        self.settle()
        return self.conn.execute(statement, parameters or {}).all()

    def write(
        self, turn: Turn, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> int:
        """Run a change inside the turn's savepoint, its own new rows first."""
        if self.savepoint_of is not turn:
            self.settle()
            self.conn.exec_driver_sql("SAVEPOINT turn")
            self.savepoint_of = turn
        self._insert(turn.rows)
        turn.rows = []
        return self.conn.execute(statement, parameters or {}).rowcount

    def group_of(self, turn: Turn) -> int:
        """The contact of the group that the talker writes in, 0 where it is no group."""
        group, _, _ = turn.address.rpartition(":")
        talker = self.house.vault.talker(turn.who.channel, turn.who.account, group)
        known = self.standing.get(talker) if group else None
        return known.who.contact_id if known else 0

    def lock(self, keys: Sequence[int]) -> bool:
        """Hold keys until the commit; SQLite has one writer and nothing to hold."""
        if self.conn.dialect.name == "sqlite" or not keys:
            return True
        return int(self.conn.execute(_LOCKS, {"keys": list(keys)}).scalar_one()) == 0

    # --- keeping and dropping ---------------------------------------------------------------

    def keep(self, turn: Turn, row: inbox.Kept, before: Standing, said: list[Letter]) -> None:
        """Take over what a turn leaves; written with the rest of the set."""
        if self.savepoint_of is turn:
            self._insert(turn.rows)
            turn.rows = []
            self.conn.exec_driver_sql("RELEASE SAVEPOINT turn")
            self.savepoint_of = None
        for table, columns in turn.rows:
            self._buffer(table, columns)
        self._keep_draft(turn, before)
        contact = self._keep_contact(turn, before)
        asked = before.asked
        if turn.answered:
            self.answered += [
                {"c": turn.who.contact_id, "l": i, "at": self.now} for i in turn.answered
            ]
            asked = None
        for letter in said:
            latest = self._keep_letter(letter)
            if latest is not None and letter.to == turn.who.contact_id:
                asked = latest
        who = replace(turn.who, is_new=False)
        self.standing[row.talker] = replace(
            before, who=who, draft=turn.draft, asked=asked, **contact
        )
        self.marks.append({"s": row.seq, "at": self.now, "what": turn.outcome})
        self.wants_checkpoint |= turn.wants_checkpoint

    def pass_over(self, row: inbox.Kept, outcome: str) -> None:
        """Mark a row done that leaves nothing behind."""
        self.marks.append({"s": row.seq, "at": self.now, "what": outcome})

    def drop(self, turn: Turn) -> None:
        """Undo what a turn has written already."""
        if self.savepoint_of is turn:
            self.conn.exec_driver_sql("ROLLBACK TO SAVEPOINT turn")
            self.conn.exec_driver_sql("RELEASE SAVEPOINT turn")
            self.savepoint_of = None

    def blame(self, row: inbox.Kept, error: str) -> bool:
        """Count a failure against a row."""
        return inbox.blame(self.conn, row, error, self.now)

    def _keep_draft(self, turn: Turn, before: Standing) -> None:
        if turn.draft is before.draft or turn.draft == before.draft:
            return
        self.drafts[turn.who.contact_id] = draft_row(self.house, turn) if turn.draft else None

    def _keep_contact(self, turn: Turn, before: Standing) -> dict[str, Any]:
        was, who = before.who, turn.who
        seen_at = people.last_seen(self.now, before.seen_at)
        times = {
            name: (before.times[name] or self.now) if getattr(who, f) else None
            for name, f in (("stopped", "stopped"), ("gone", "gone"), ("blocked", "blocked"))
        }
        changed = replace(who, roles=was.roles, agreed=was.agreed, office=was.office) != was
        if who.contact_id and (changed or seen_at != before.seen_at):
            self.contacts[who.contact_id] = {
                "c": who.contact_id,
                "to_language": who.language,
                "to_campaign": who.campaign_id,
                "to_use": who.use,
                "seen": seen_at,
                **times,
            }
        return {"seen_at": seen_at, "times": times}

    def _keep_letter(self, letter: Letter) -> Asked | None:
        letter_id = self.house.ids()
        vault = self.house.vault
        sealed = vault.seal_text(letters.prompt_json(letter.prompt), place=prompt_place(letter_id))
        self.posted.append(letters.row(letter, letter_id=letter_id, now=self.now, sealed=sealed))
        for n, file in enumerate(letter.prompt.attachments):
            body = vault.seal(file.body, place=f"attachment|body|{letter_id}|{n}")
            self.files.append(
                {
                    "letter_id": letter_id,
                    "n": n,
                    "name": file.name,
                    "mime": file.mime,
                    "body": body,
                }
            )
        if letter.asks is None:
            return None
        choices = letter.prompt.choices
        asks = letter.asks
        asked = Asked(
            letter_id,
            asks.handler,
            asks.subject,
            tuple(choice.value for choice in choices),
            asks.until,
            letter.to,
            labels=tuple(choice.label for choice in choices),
        )
        self.letters_asked[letter_id] = asked
        for talker, standing in self.standing.items():
            if standing.who.contact_id == letter.to:
                self.standing[talker] = replace(standing, asked=asked)
        return asked

    # --- settling ----------------------------------------------------------------------------

    def _buffer(self, table: type[SQLModel], columns: dict[str, Any]) -> None:
        name = str(table.__tablename__)
        self.rows.setdefault(name, (table, []))[1].append(blank(table) | columns)

    def _insert(self, rows: list[tuple[type[SQLModel], dict[str, Any]]]) -> None:
        for table, columns in rows:
            self.conn.execute(insert(table), [blank(table) | columns])

    def settle(self) -> None:
        """Write what has been collected so far: one executemany a table."""
        for _, (table, columns) in sorted(self.rows.items(), key=lambda kv: _ORDER[kv[0]]):
            self.conn.execute(insert(table), columns)
        self.rows = {}
        self._settle_people()
        dialect = self.conn.dialect.name
        if self.posted:
            self.conn.execute(letters.INSERT[dialect], self.posted)
        if self.files:
            self.conn.execute(insert(Attachment), self.files)
        if self.marks:
            inbox.done(self.conn, self.marks)
        self.posted, self.files, self.marks = [], [], []

    def _settle_people(self) -> None:
        kept = [row for row in self.drafts.values() if row]
        gone = [{"c": c} for c, row in self.drafts.items() if not row]
        if kept:
            self.conn.execute(drafts.UPSERT[self.conn.dialect.name], kept)
        if gone:
            self.conn.execute(drafts.DELETE, gone)
        if self.contacts:
            self.conn.execute(people.CONTACT_UPDATE, list(self.contacts.values()))
        if self.answered:
            self.conn.execute(letters.ANSWERED, self.answered)
        self.drafts, self.contacts, self.answered = {}, {}, []


_BLANKS: dict[type[SQLModel], dict[str, Any]] = {}


def blank(table: type[SQLModel]) -> dict[str, Any]:
    """A row's defaults: a Core insert knows none, and executemany wants all rows alike."""
    known = _BLANKS.get(table)
    if known is None:
        known = _BLANKS[table] = {
            name: (None if declared.is_required() else declared.get_default())
            for name, declared in table.model_fields.items()
        }
    return known


def prompt_place(letter_id: int) -> str:
    """Where a letter's prompt is sealed for."""
    return f"letter|prompt|{letter_id}"


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


def draft_row(house: House, turn: Turn) -> dict[str, Any]:
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
        editing=draft.editing,
    )
    contact_id = turn.who.contact_id
    return {
        "contact_id": contact_id,
        "id": draft.id,
        "campaign_id": draft.campaign_id,
        "n": draft.n,
        "code_index": house.vault.index("code", draft.code),
        "body": house.vault.seal_text(kept, place=f"draft|body|{contact_id}"),
        "started_at": draft.started_at,
        "changed_at": turn.now,
        "reminded_at": None,
    }


def _asked(row: Row[Any]) -> Asked:
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
    )
