"""The desk of one set of turns: loads what all its talkers need, collects, writes it at once.

A few statements load, one executemany a table writes; a turn that is dropped has written nothing
(turns.md measured this against six other ways). Knows no handler.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Executable, Row, text
from sqlmodel import SQLModel

from bot import standing as standings
from bot.house import House
from bot.looked_at import blank, into, tables_in
from bot.standing import NewRow, Standing, asked_by, asked_of, draft_row
from handlers.turn import Asked, Turn, Who
from messages.model import Letter
from moderation.rush import Rush
from privacy.buttons import read_token
from storage import bursts, drafts, inbox, letters, people
from storage.compiled import Compiled, fetch
from storage.db import reader
from storage.models import Attachment, tables

_ORDER = {table.name: n for n, table in enumerate(tables().sorted_tables)}
_LOCKS = text(
    "SELECT count(*) FROM unnest(CAST(:keys AS bigint[])) AS k"
    " WHERE NOT pg_try_advisory_xact_lock(k)"
)


@dataclass(slots=True)
class Desk:
    """What a set of turns has loaded and what it will write."""

    conn: Connection
    house: House
    now: datetime
    standing: dict[bytes, Standing] = field(default_factory=dict)
    talkers: dict[int, bytes] = field(default_factory=dict)
    letters_asked: dict[int, Asked] = field(default_factory=dict)
    rows: dict[str, tuple[type[SQLModel], list[dict[str, Any]]]] = field(default_factory=dict)
    drafts: dict[int, dict[str, Any] | None] = field(default_factory=dict)
    contacts: dict[int, dict[str, Any]] = field(default_factory=dict)
    rushes: dict[int, Rush] = field(default_factory=dict)
    answered: list[tuple[int, int]] = field(default_factory=list)
    posted: list[dict[str, Any]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    marks: list[dict[str, Any]] = field(default_factory=list)
    savepoint_of: Turn | None = None
    wants_checkpoint: bool = False

    # --- loading ---------------------------------------------------------------------------

    def load(self, talkers: set[bytes], tokens: list[str]) -> None:
        """Load where the talkers stand, and the letters whose buttons were pressed."""
        read = reader(self.conn)
        self.house.campaigns.refresh(read)
        self.standing = standings.load(read, self.house.vault, talkers, self.now)
        self.talkers = {s.who.contact_id: talker for talker, s in self.standing.items()}
        wanted = {t.letter_id for data in tokens if (t := read_token(data))}
        for row in letters.by_id(read, wanted) if wanted else []:
            self.letters_asked[row.id] = asked_of(row)

    def newcomer(self, row: inbox.Kept, address: str, *, is_group: bool) -> Standing:
        """Somebody never heard of; who writes in a group may be known from a private chat."""
        private = self._private_side(row, address)
        return standings.newcomer(
            self.house, row, address, self.now, is_group=is_group, private=private
        )

    def _private_side(self, row: inbox.Kept, address: str) -> Who | None:
        group, _, member = address.rpartition(":")
        if not group:
            return None
        known = self.standing.get(self.house.vault.talker(row.channel, row.account, member))
        return known.who if known else None

    def rows_of_newcomer(self, standing: Standing, address: str) -> list[NewRow]:
        """The contact of a newcomer, and the person where that is new too."""
        return standings.rows_of_newcomer(self.house, standing, address, self.now, self.standing)

    # --- what turns are given ---------------------------------------------------------------

    def read(
        self, statement: Executable | Compiled, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        """Run a query that sees all that earlier turns left.

        What it does not look at stays collected: a lookup in each of a few turns would
        otherwise break the set into as many small writes (a third of a set's time, measured).
        """
        seen = tables_in(statement)
        if seen is None or not seen.isdisjoint(self._pending()):
            self.settle()
        elif not seen.isdisjoint(self.rows):
            self._settle_rows()
        return fetch(self.conn, statement, parameters)

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
        """The contact of the topic, else of the group, that the talker writes in; 0 for none."""
        group, _, _ = turn.address.rpartition(":")
        for address in (group, group.partition("/")[0]) if group else ():
            talker = self.house.vault.talker(turn.who.channel, turn.who.account, address)
            if known := self.standing.get(talker):
                return known.who.contact_id
        return 0

    def reload_roles(self, person_id: int) -> None:
        """Read a person's roles anew: what ended a moment ago is not used later in the set."""
        rows = people.roles(self.read, [person_id])
        for talker, known in self.standing.items():
            who = known.who
            if who.person_id == person_id:
                held = [r for r in rows if r.campaign_id == who.campaign_id]
                self.standing[talker] = replace(known, who=standings.with_roles(who, held))

    def lock(self, keys: Iterable[int]) -> bool:
        """Hold keys until the commit; SQLite has one writer, and none are made for it."""
        held = [] if self.conn.dialect.name == "sqlite" else list(keys)
        return not held or int(self.conn.execute(_LOCKS, {"keys": held}).scalar_one()) == 0

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
        if turn.rush is not None and turn.rush is not before.rush and turn.who.contact_id:
            self.rushes[turn.who.contact_id] = turn.rush
        seen_at, times = self._keep_contact(turn, before)
        asked = before.asked
        if turn.answered:
            self.answered += [(turn.who.contact_id, i) for i in turn.answered]
            asked = None
        for letter in said:
            latest = self._keep_letter(letter)
            if latest is not None and letter.to == turn.who.contact_id:
                asked = latest
        who = replace(turn.who, is_new=False) if turn.who.is_new else turn.who
        self.talkers[who.contact_id] = row.talker
        self.standing[row.talker] = Standing(
            who, turn.draft, asked, seen_at, times, before.talker, turn.rush
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

    def _keep_draft(self, turn: Turn, before: Standing) -> None:
        if turn.draft is before.draft or turn.draft == before.draft:
            return
        kept = draft_row(self.house.vault, turn) if turn.draft else None
        self.drafts[turn.who.contact_id] = kept

    def _keep_contact(
        self, turn: Turn, before: Standing
    ) -> tuple[datetime, Mapping[str, datetime | None]]:
        was, who = before.who, turn.who
        seen_at, times = people.last_seen(self.now, before.seen_at), before.times
        if who is was and seen_at == before.seen_at:
            return seen_at, times
        times = {
            name: (before.times[name] or self.now) if getattr(who, name) else None
            for name in ("stopped", "gone", "blocked")
        }
        rights = replace(was, roles=who.roles, areas=who.areas, office=who.office)
        changed = who != replace(rights, agreed=who.agreed)
        if who.contact_id and (changed or seen_at != before.seen_at):
            self.contacts[who.contact_id] = {
                "c": who.contact_id,
                "to_language": who.language,
                "to_campaign": who.campaign_id,
                "to_use": who.use,
                "seen": seen_at,
                "stopped": times["stopped"],
                "gone": times["gone"],
            }
        return seen_at, times

    def _keep_letter(self, letter: Letter) -> Asked | None:
        letter_id, vault = self.house.ids(), self.house.vault
        plain = letters.prompt_json(letter.prompt, answers=letter.answers)
        sealed = vault.seal_text(plain, place=prompt_place(letter_id))
        self.posted.append(letters.row(letter, letter_id=letter_id, now=self.now, sealed=sealed))
        for n, file in enumerate(letter.prompt.attachments):
            body = vault.seal(file.body, place=f"attachment|body|{letter_id}|{n}")
            kept = {"letter_id": letter_id, "n": n, "name": file.name, "mime": file.mime}
            self.files.append({**kept, "body": body})
        asked = asked_by(letter, letter_id)
        if asked is not None:
            self.letters_asked[letter_id] = asked
            talker = self.talkers.get(letter.to)
            if talker is not None:
                self.standing[talker] = replace(self.standing[talker], asked=asked)
        return asked

    # --- settling ----------------------------------------------------------------------------

    def _buffer(self, table: type[SQLModel], columns: dict[str, Any]) -> None:
        name = str(table.__tablename__)
        self.rows.setdefault(name, (table, []))[1].append(blank(table) | columns)

    def _insert(self, rows: list[NewRow]) -> None:
        for table, columns in rows:
            into(table).write(self.conn, [blank(table) | columns])

    def _pending(self) -> list[str]:
        """The tables, besides those of `rows`, that wait for a write."""
        waiting = {
            "draft": self.drafts,
            "contact": self.contacts,
            "burst": self.rushes,
            "letter": self.posted or self.answered,
            "attachment": self.files,
            "inbox": self.marks,
        }
        return [name for name, written in waiting.items() if written]

    def settle(self) -> None:
        """Write what has been collected so far: one executemany a table."""
        self._settle_rows()
        self._settle_people()
        dialect = self.conn.dialect.name
        if self.posted:
            letters.INSERT[dialect].write(self.conn, self.posted)
        if self.files:  # a letter that was there already (dedupe) brings no files
            new = letters.present(self.conn, {file["letter_id"] for file in self.files})
            files = [file for file in self.files if file["letter_id"] in new]
            if files:
                into(Attachment).write(self.conn, files)
        if self.marks:
            inbox.done(self.conn, self.marks)
        self.posted, self.files, self.marks = [], [], []

    def _settle_rows(self) -> None:
        for _, (table, columns) in sorted(self.rows.items(), key=lambda kv: _ORDER[kv[0]]):
            into(table).write(self.conn, columns)
        self.rows = {}

    def _settle_people(self) -> None:
        kept = [row for row in self.drafts.values() if row]
        gone = [{"c": c} for c, row in self.drafts.items() if not row]
        if kept:
            drafts.UPSERT[self.conn.dialect.name].write(self.conn, kept)
        if gone:
            self.conn.execute(drafts.DELETE, gone)
        if self.contacts:
            self.conn.execute(people.CONTACT_UPDATE, list(self.contacts.values()))
        if self.rushes:
            bursts.keep(self.conn, self.rushes)
        if self.answered:
            letters.answered(self.conn, self.answered, self.now)
        self.drafts, self.contacts, self.rushes, self.answered = {}, {}, {}, []


def prompt_place(letter_id: int) -> str:
    """Where a letter's prompt is sealed for."""
    return f"letter|prompt|{letter_id}"
