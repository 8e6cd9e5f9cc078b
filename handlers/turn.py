"""One turn: one Inbound, its talker held, all or nothing, some letters.

A handler reads what lies here, replaces values (never mutates them) and returns letters;
dropping the turn is its rollback. Knows the tables' words, but no channel and no network.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from types import MappingProxyType
from typing import Any

from sqlalchemy import Executable, Row
from sqlmodel import SQLModel

from forms.model import Campaign
from messages.model import Asks, Inbound, Letter, Prompt
from messages.words import say
from moderation.roles import Role
from moderation.rush import Rush
from privacy.vault import Vault
from storage.campaigns import Campaigns
from storage.db import Ids
from storage.suggestions import Suggestions

# Where a sender can be made up: no right follows from such an address, and what cannot be
# taken back is proven by six digits.
FORGEABLE = frozenset({"sms"})
# Neither pictures, files nor buttons, and each letter costs.
WORDS_ONLY = frozenset({"sms"})


@dataclass(frozen=True, slots=True)
class Who:
    """Who is heard: the contact that wrote, the person behind it, and what they may.

    `language` is None until known. `roles` are of the campaign the contact is in; `areas` names
    the polygons that some of them are limited to; `office` is the one an official speaks for.
    `agreed` is the consent version given there, "" if none.
    """

    contact_id: int
    person_id: int | None
    channel: str
    account: str = ""
    kind: str = "person"
    language: str | None = None
    campaign_id: int | None = None
    roles: frozenset[Role] = frozenset()
    office: str = ""
    agreed: str = ""
    stopped: bool = False
    blocked: bool = False
    gone: bool = False
    is_new: bool = False
    use: str = ""
    areas: Mapping[Role, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def has_words_only(self) -> bool:
        """Whether nothing but words goes to and fro: no pictures, files, buttons or location."""
        return self.channel in WORDS_ONLY

    def roles_in(self, area: str) -> frozenset[Role]:
        """The roles that hold there; "" is no known area: only roles without a limit hold."""
        return frozenset(role for role in self.roles if area in self.areas.get(role, {area}))


@dataclass(frozen=True, slots=True)
class Draft:
    """Answers so far; `code` is the receipt that the report will have.

    `version` is the campaign version the draft began on and finishes on. `urgent` is set by
    emergency words. `offered` are the public cases the reporter was asked about. `subject_id` is
    the person whom it is about and who agreed, where that is not the one who writes. `media` are
    pictures and sounds that no question asked for, as (kind, the channel's ref); `album` is the
    last one that any of them came in. `source` stands for whom what was forwarded is of, "" if
    nothing was: a keyed hash.
    """

    id: int
    campaign_id: int
    n: int
    code: str
    started_at: datetime
    answers: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    urgent: bool = False
    offered: bool = False
    same_as: int | None = None
    subject_id: int | None = None
    media: tuple[tuple[str, str], ...] = ()
    album: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The letter that waits for an answer, or whose button was pressed.

    `contact_id` is whom it was sent to: a group, where a card hangs in one. `shown_to` is how many
    of the choices were shown so far where they come in pages, else 0.
    """

    letter_id: int
    handler: str
    subject: str
    choices: tuple[str, ...]
    until: datetime | None = None
    contact_id: int = 0
    stale: bool = False  # answered already, or too old
    labels: tuple[str, ...] = ()
    shown_to: int = 0


class Refused(Exception):
    """Understood, and not allowed: the turn is rolled back and this is said politely.

    Args:
        key: message key; `slots` are its slots.
    """

    def __init__(self, key: str, **slots: object) -> None:
        super().__init__(key)
        self.key = key
        self.slots = slots


class Busy(Exception):
    """Another worker holds what this turn needs; the row stays undone for the next set."""


@dataclass(slots=True)
class Turn:
    """All that a handler may touch.

    `now` is a value, stamped once. `choice` is the value of the choice that answers `asked`,
    None for a free answer. `word` and `rest` are the command and what follows it. `outcome` is
    kept on the inbox row (never a person's words). `received_at` is when it came in, `rush` how
    fast its sender has been writing.
    """

    seq: int
    who: Who
    now: datetime
    rng: Random
    ids: Ids
    vault: Vault
    settings: Any
    desk: Any
    campaigns: Campaigns
    address: str = ""
    draft: Draft | None = None
    asked: Asked | None = None
    choice: str | None = None
    word: str = ""
    rest: str = ""
    in_group: bool = False
    outcome: str = ""
    rows: list[tuple[type[SQLModel], dict[str, Any]]] = field(default_factory=list)
    answered: list[int] = field(default_factory=list)
    wants_checkpoint: bool = False
    suggestions: Suggestions = field(default_factory=Suggestions)
    received_at: datetime | None = None
    rush: Rush | None = None

    @property
    def campaign(self) -> Campaign:
        """The newest version of the campaign that the person is in.

        Raises:
            Refused: there is none.
        """
        version = self.campaigns.newest(self.who.campaign_id)
        if version is None:
            raise Refused("no-campaign")
        return version

    @property
    def language(self) -> str:
        """The language to speak: the person's, else the campaign's first, else English."""
        if self.who.language:
            return self.who.language
        version = self.campaigns.newest(self.who.campaign_id)
        return version.languages[0] if version else "en"

    def read(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        """Run a query; sees all that earlier turns of the set have left, not this one's rows."""
        rows: Sequence[Row[Any]] = self.desk.read(statement, parameters)
        return rows

    def write(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> int:
        """Run a change now, undone with the turn; returns how many rows it touched.

        Costs a savepoint (40-110 us): for compare-and-set and the like, not for new rows.
        """
        touched: int = self.desk.write(self, statement, parameters)
        return touched

    def add(self, table: type[SQLModel], **columns: Any) -> None:
        """Store a new row when the turn is kept."""
        self.rows.append((table, columns))

    def lock(self, keys: Iterable[int]) -> None:
        """Hold these keys against other workers until the commit.

        Raises:
            Busy: another worker has one of them; the turn is done again later.
        """
        if not self.desk.lock(keys):
            raise Busy

    def say(self, key: str, **slots: object) -> str:
        """The words in the person's language."""
        return say(key, self.language, **slots)

    def reply(self, text: str, **parts: Any) -> Letter:
        """A letter back to who is heard; `parts` are of Prompt, or `asks`, `edits` and so on."""
        of_letter = {
            name: parts.pop(name)
            for name in ("asks", "edits", "wait", "lives", "priority", "dedupe", "pin", "answers")
            if name in parts
        }
        return Letter(to=self.who.contact_id, prompt=Prompt(text, **parts), **of_letter)

    def ask(
        self,
        text: str,
        handler: str,
        subject: str = "",
        *,
        lasts: timedelta | None = None,
        **parts: Any,
    ) -> Letter:
        """A letter back whose answer goes to `handler` with `subject`."""
        until = self.now + lasts if lasts else None
        return self.reply(text, asks=Asks(handler, subject, until), **parts)

    @property
    def asked_in(self) -> int:
        """The chat in which the question hangs that is answered: a group's, or the person's."""
        return (self.asked.contact_id if self.asked else 0) or self.who.contact_id

    @property
    def asked_letter(self) -> int | None:
        """The letter that may be changed in its place; None where a word was typed."""
        return (self.asked.letter_id if self.asked else 0) or None

    def in_place(self, prompt: Prompt, asks: Asks | None = None, *, priority: int = 5) -> Letter:
        """A letter in the place of the question that is answered, so that nobody answers twice."""
        return Letter(self.asked_in, prompt, asks, edits=self.asked_letter, priority=priority)

    def choose_one(self) -> list[Letter]:
        """Ask for one of the choices; the question still waits."""
        self.answered = []
        return [self.reply(self.say("choose-one"))]

    def became(self, **changes: Any) -> None:
        """Replace what is known of who is heard (language, campaign_id, stopped ...).

        Roles, office and consent are of one campaign: they never go over to another.
        """
        if changes.get("campaign_id", self.who.campaign_id) != self.who.campaign_id:
            lost = {
                "roles": frozenset(),
                "areas": MappingProxyType({}),
                "office": "",
                "agreed": "",
            }
            changes = {**lost, **changes}
        self.who = replace(self.who, **changes)


Handler = Callable[[Turn, Inbound], list[Letter]]
