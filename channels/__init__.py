"""Ways of talking: the one protocol that every channel obeys, and how channels are found.

A channel knows only `messages`: wire format in, wire calls out. It knows no person, no
conversation and no database. To add one, add one file here (or under `sms/`).
"""

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol, runtime_checkable

from aiohttp import web
from pydantic import BaseModel

from messages.model import Delivery, Inbound

# The stop between wire and house: a request over this is refused unread.
MAX_BODY_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing that arrived, batches already split.

    `external_id` is the peer's own id, unique per (channel, account); `address` is who sent it,
    in the channel's own form ("" where nobody did), "GROUP:MEMBER" in a group and
    "GROUP/TOPIC:MEMBER" in a topic of one; `body` are the bytes to parse later.
    """

    external_id: str
    address: str
    body: bytes


# Tells the time, aware UTC; given by whoever opens the house.
Clock = Callable[[], datetime]
# Keeps arrivals: returns after the commit, raises Unavailable while the database is away.
Keep = Callable[[str, str, Sequence[Arrival]], Awaitable[None]]  # (channel, account, arrivals)


class Unavailable(Exception):
    """The inbox cannot be written now; tell the peer to come again (503)."""


class ChannelError(Exception):
    """A delivery failed.

    Args:
        reason: short, without address, token or text.
        permanent: the same letter will never get through.
        gone: the address itself is unreachable for good.
        retry_after_s: the peer told how long to wait.
        moved_to: the peer told the new address.
        topic_gone: the group is there, but its topic is closed or gone.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool = False,
        gone: bool = False,
        retry_after_s: float | None = None,
        moved_to: str | None = None,
        topic_gone: bool = False,
    ) -> None:
        super().__init__(reason)
        self.permanent = permanent
        self.gone = gone
        self.retry_after_s = retry_after_s
        self.moved_to = moved_to
        self.topic_gone = topic_gone


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast letters may go out; None is no limit."""

    per_second: float | None = None
    between: timedelta | None = None  # two letters to one person
    between_group: timedelta | None = None  # two letters to one group


@dataclass(frozen=True, slots=True)
class Route:
    """An HTTP route that the channel wants served. `wire` never leaves the channel."""

    method: str
    path: str
    answer: Callable[[web.Request], Awaitable[web.StreamResponse]]


class Channel(Protocol):
    """One way of talking."""

    name: str
    account: str
    limits: Limits
    shows_buttons: bool

    def routes(self, keep: Keep) -> list[Route]:
        """HTTP routes, empty for channels that poll or only send."""

    async def listen(self, keep: Keep) -> None:
        """Take in what arrives until cancelled; returns at once where routes do it all."""

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Turn kept bytes into a value.

        Raises:
            ValueError: the bytes are not of this channel; the row ends in quarantine.
        """

    def is_group(self, address: str) -> bool:
        """Whether more than one person reads what is sent there."""

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Deliver; returns the external message id where there is one.

        A letter that went out as several messages has several, a space between, in order: a
        `Receipt` comes under each.

        Raises:
            ChannelError: as the peer said.
        """

    async def fetch(self, ref: str) -> bytes:
        """Load the media behind a MediaRef; at most 20 MB.

        Raises:
            ChannelError: not to be had.
        """

    async def close(self) -> None:
        """Let go of connections."""


# Why a group has no topics: it is no forum, or who speaks there for us may not make any.
NO_FORUM, NO_RIGHT = "no-forum", "no-right"


@runtime_checkable
class MakesTopics(Protocol):
    """What a channel may offer besides: topics of a group."""

    async def make_topic(self, group: str, name: str) -> str:
        """Make a topic; returns its address, "GROUP/TOPIC".

        Raises:
            ChannelError: `NO_FORUM` or `NO_RIGHT` for good, or the peer cannot be reached.
        """


@runtime_checkable
class Weighs(Protocol):
    """What a channel offers besides where letters cost by their length."""

    def weigh(self, delivery: Delivery) -> int:
        """How many SMS the letter takes, in however many messages; at least one."""


@runtime_checkable
class Numbers(Protocol):
    """What a channel has besides whose addresses are numbers of telephones.

    `country` is how those without + are read, ISO 3166 alpha-2; "" is as they come.
    """

    account: str
    country: str


@runtime_checkable
class Checks(Protocol):
    """What a channel may offer besides: a look at its own set-up, for `doctor`."""

    async def check(self) -> list[tuple[bool | None, str]]:
        """Say how it is: True fine, None a warning, False bad, each with what to do.

        Never a secret, an address or a text; needs a few seconds at most.

        Raises:
            ChannelError: the peer cannot be reached.
        """


@runtime_checkable
class Reconciles(Protocol):
    """What a channel may offer besides: its peer lists what it took in, also what got lost to us.

    Asked every few minutes; what is in the inbox already stays as it is.
    """

    async def received_since(self, since: datetime) -> Sequence[Arrival]:
        """What people sent since then, with the ids under which the peer brings it, oldest first.

        Raises:
            ChannelError: the peer cannot be reached, or refuses.
        """


@dataclass(frozen=True, slots=True)
class Kind:
    """What a channel's module declares as `CHANNEL`.

    `settings` is a frozen pydantic model whose fields become HEED_<NAME>_<FIELD>; `make` is
    given them and a clock and returns a channel, or None when they leave it switched off (its
    name is the kind's; all SMS gateways make the channel "sms", told apart by their account);
    `secrets` are the setting names that must never be printed.
    """

    name: str
    settings: type[BaseModel]
    make: Callable[[Any, Clock], Channel | None]
    secrets: frozenset[str] = field(default_factory=frozenset)


def found() -> dict[str, Kind]:
    """All kinds of channels that lie in this folder, by name."""
    kinds: dict[str, Kind] = {}
    for entry in pkgutil.walk_packages(__path__, prefix=f"{__name__}."):
        declared = getattr(importlib.import_module(entry.name), "CHANNEL", None)
        if isinstance(declared, Kind):
            kinds[declared.name] = declared
    return kinds
