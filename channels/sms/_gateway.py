"""The one channel behind every SMS gateway: what all need, so that a file says what differs.

Doors that are guarded, bodies that are bounded, arrivals kept before anybody is answered,
letters sent in messages with what went out remembered. Knows no gateway.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, runtime_checkable

from aiohttp import web

from channels import Arrival, ChannelError, Clock, Keep, Limits, Reconciles, Route
from channels.sms._reach import Account, Guard, Reach
from channels.wire import clean, form_fields, is_secret, keep_first, read_body
from messages.by_sms import messages_of, taken_by
from messages.model import Delivery, Inbound, numbered

# More in one request is no batch but a mistake, and each would become a row.
MAX_BATCH = 1_000
# 20 random letters and digits are some 100 bits, which nobody guesses.
GOOD_SECRET_CHARS = 20
SHORT_SECRET = (
    f"The shared secret is shorter than {GOOD_SECRET_CHARS} characters: take a longer one."
)
UNSIGNED = (
    "The gateway signs nothing: whoever learns the shared secret can write as any number. Use "
    "https, keep the secret out of logs, and let only the gateway's network in ({networks})."
)
Finding = tuple[bool | None, str]
_Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Forged(Exception):
    """The request does not prove that the gateway sent it, or is too old: 403, nothing kept."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as its gateway's file judges it.

    `url` is the address that the gateway called, proxies left out of account, and `query` its
    query as it was written; `headers` ignore case; `body` is unpacked where it came packed.
    """

    method: str
    url: str
    query: str
    headers: Mapping[str, str]
    charset: str | None
    body: bytes
    at: datetime

    @property
    def content_type(self) -> str:
        """What the body says it is; "" where it says nothing."""
        return self.headers.get("Content-Type", "")

    def query_fields(self) -> dict[str, str]:
        """The query's fields; none where there are more than anybody of ours would send."""
        try:
            return form_fields(self.query)
        except ValueError:
            return {}


@dataclass(frozen=True, slots=True)
class Door:
    """A path that the gateway calls.

    `take` reads the arrivals: it raises `Forged` where the proof fails and ValueError where
    nothing is in it; no arrivals are fine, and answered. `knock` judges without the body.
    `secret` is what {secret} in the path must be. `answer` is what the gateway gets.
    """

    path: str
    take: Callable[[Asked], Sequence[Arrival]]
    methods: tuple[str, ...] = ("POST",)
    knock: Callable[[Asked], None] | None = None
    secret: str = ""
    answer: bytes = b""  # some gateways send the body of the answer on as an SMS
    answer_type: str = "text/plain"


class Peer(Protocol):
    """What one gateway does differently."""

    account: str
    limits: Limits
    # Where the public calls us ("https://heed.example.org"); "" is where the request says.
    public_url: str

    def doors(self) -> Sequence[Door]:
        """The paths that the gateway calls."""

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Turn kept bytes into a value; see `channels.Channel.parse`."""

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Hand one message to the gateway.

        Args:
            number: E.164, or what the gateway called the sender.
            text: at most two SMS, clean.
            key: our own name of the message, letters, digits and "-"; "" for one that needs
                no receipt. The same message tried again has the same.

        Returns:
            The name under which a `Receipt` will come, without spaces; None where none will.

        Raises:
            ChannelError: without number and text.
        """

    def checks(self) -> list[Finding]:
        """What `doctor` should say of the settings."""

    async def close(self) -> None:
        """Let go of connections."""


@runtime_checkable
class Listens(Protocol):
    """What a gateway does that nobody calls: it looks for what arrived."""

    async def listen(self, keep: Keep) -> None:
        """Keep what arrives until cancelled."""


class Gateway:
    """One account at one gateway.

    All are the channel "sms", whatever the gateway: people are told apart by account and number.
    Who changes the gateway and keeps the account's name keeps the people.
    """

    name = "sms"
    shows_buttons = False

    def __init__(self, peer: Peer, account: Account, now: Clock) -> None:
        self.account = peer.account
        self.country = account.country
        self.limits = peer.limits
        self._peer = peer
        self._guard = Guard(account)
        self._now = now
        # Letter's key -> the names of its messages that went out before one was refused. A crash
        # forgets it: then they come twice.
        self._begun: dict[str, list[str | None]] = {}
        # Only the channel of a gateway that lists what it took in is `Reconciles`.
        if isinstance(peer, Reconciles):
            self.received_since = peer.received_since

    def routes(self, keep: Keep) -> list[Route]:
        """The gateway's doors; another method than a door's is answered 405."""
        return [
            Route(method, door.path, self._through(door, keep))
            for door in self._peer.doors()
            for method in door.methods
        ]

    async def listen(self, keep: Keep) -> None:
        """Return at once where the doors do it all."""
        if isinstance(self._peer, Listens):
            await self._peer.listen(keep)

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read what was kept.

        Raises:
            ValueError: nobody sent it, or it is not of this gateway.
        """
        return self._peer.parse(external_id, address, body)

    def is_group(self, address: str) -> bool:
        """Nobody but the owner reads a phone."""
        return False

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Hand the text to the gateway, in messages of at most two SMS each, in order.

        Returns:
            The names under which receipts will come, a space between, in order; None where the
            gateway gave none to one of them.

        Raises:
            ChannelError: without number and text, which the causes carry.
        """
        parts, names = messages_of(written(delivery)), self._begun.pop(delivery.key, [])
        for n in range(len(names), len(parts)):
            key = f"{delivery.key}-{n + 1}" if delivery.key else ""
            try:
                names.append(await self._peer.hand_over(address, parts[n], key))
            except ChannelError as error:
                if delivery.key and n and not error.permanent:
                    self._begun[delivery.key] = names
                raise
        return " ".join(filter(None, names)) if all(names) else None

    def weigh(self, delivery: Delivery) -> int:
        """Count the SMS that the letter takes, as gateways bill them."""
        return taken_by(written(delivery))

    async def fetch(self, ref: str) -> bytes:
        """Refuse: an SMS has no media."""
        raise ChannelError("an SMS has no media", permanent=True)

    async def check(self) -> list[Finding]:
        """Say how well the gateway proves itself, and what is missing."""
        return self._peer.checks()

    async def close(self) -> None:
        """Let go of the gateway."""
        await self._peer.close()

    def _through(
        self, door: Door, keep: Keep
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answer(request: web.Request) -> web.StreamResponse:
            arrivals = await self._read(door, request)
            if len(arrivals) > MAX_BATCH:
                raise web.HTTPRequestEntityTooLarge(MAX_BATCH, len(arrivals))
            sound = [replace(each, external_id=clean(each.external_id)) for each in arrivals]
            await keep_first(keep, self.name, self.account, sound)
            return web.Response(body=door.answer, content_type=door.answer_type)

        return answer

    async def _read(self, door: Door, request: web.Request) -> Sequence[Arrival]:
        given = request.match_info.get("secret")
        if not self._guard.admits(request) or (
            given is not None and not is_secret(given, door.secret)
        ):
            raise web.HTTPForbidden  # unread
        try:
            if door.knock is not None:
                door.knock(self._asked(request, b""))
            return door.take(self._asked(request, await read_body(request)))
        except Forged:
            raise web.HTTPForbidden from None
        except (ValueError, RecursionError):  # readable, yet nested too deep
            raise web.HTTPBadRequest(text="no message with a sender") from None

    def _asked(self, request: web.Request, body: bytes) -> Asked:
        base = self._peer.public_url or f"{request.scheme}://{request.host}"
        return Asked(
            method=request.method,
            url=base + request.raw_path,
            query=request.rel_url.raw_query_string,
            headers=request.headers,
            charset=request.charset,
            body=body,
            at=self._now(),
        )


def written(delivery: Delivery) -> str:
    """Write a letter as plain text: choices numbered, pictures told where nothing else is said."""
    alts = [attachment.alt for attachment in delivery.attachments if attachment.alt]
    text = delivery.text or "\n".join(alts)
    return clean(numbered(text, [button.label for button in delivery.buttons], delivery.page))


def unsigned(secret: str, reach: Reach, networks: str) -> list[Finding]:
    """What `doctor` says of a gateway that signs nothing.

    Args:
        networks: the name of the variable that lists the networks.
    """
    found: list[Finding] = []
    if not reach.networks:
        found.append((None, UNSIGNED.format(networks=networks)))
    if len(secret) < GOOD_SECRET_CHARS:
        found.append((False, SHORT_SECRET))
    return found
