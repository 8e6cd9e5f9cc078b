"""The SMS gateway that nobody has heard of: fields by HTTP in, fields by HTTP out.

All names are settings. It proves itself by a shared secret and signs nothing, so a gateway
with signatures deserves a file of its own. Knows nothing of receipts.
"""

import json
from collections.abc import Sequence
from typing import Any

from aiohttp import web

from channels import Arrival, ChannelError, Clock, Keep, Kind, Limits, Route
from channels.sms import MAX_ID_CHARS, MAX_SENDER_CHARS, content_id, to_number
from channels.sms._generic_out import Outgoing
from channels.sms._generic_settings import Settings as Settings
from channels.wire import (
    body_fields,
    clean,
    form_fields,
    is_secret,
    keep_first,
    read_body,
    read_json,
)
from messages.by_sms import messages_of
from messages.model import Delivery, Said, numbered

# 20 random letters and digits are some 100 bits, which nobody guesses.
GOOD_SECRET_CHARS = 20
SHORT_SECRET = (
    f"The shared secret is shorter than {GOOD_SECRET_CHARS} characters: take a longer one."
)
UNSIGNED = (
    "The gateway signs nothing: whoever learns the shared secret can write as any number. Use "
    "https, keep the secret out of addresses (a header), and let only the gateway's network in."
)

# More in one request is no batch but a mistake, and each would become a row.
MAX_BATCH = 1_000


class Sms:
    """One account at one gateway."""

    name = "sms"
    limits = Limits()
    shows_buttons = False

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self._settings = settings
        self._secret = settings.secret.get_secret_value()
        self._now = now
        self._out = Outgoing(settings, now)
        # Letter's key -> how many of its messages went out before one was refused. A crash
        # forgets it: then they come twice.
        self._begun: dict[str, int] = {}

    def routes(self, keep: Keep) -> list[Route]:
        """One path, for gateways that POST and for those that GET."""

        async def answer(request: web.Request) -> web.StreamResponse:
            return await self._take(request, keep)

        return [Route(method, self._settings.path, answer) for method in ("POST", "GET")]

    async def listen(self, keep: Keep) -> None:
        """Return at once: the route does it all."""

    def parse(self, external_id: str, address: str, body: bytes) -> Said:
        """Read the text of a kept message.

        Raises:
            ValueError: nobody sent it, or its text is no text.
        """
        fields = read_json(body)
        if not address or not isinstance(fields, dict):
            raise ValueError("no message with a sender")
        text = fields.get(self._settings.text_field)
        if isinstance(text, list | dict):
            raise ValueError("the text is no text")
        return Said(text=_word(text))

    def is_group(self, address: str) -> bool:
        """Nobody but the owner reads a phone."""
        return False

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Hand the text to the gateway, in messages of at most two SMS each, in order.

        Returns:
            The `id` of its JSON answer to the last one, if there is one.

        Raises:
            ChannelError: without number and text, which the causes carry.
        """
        if not self._settings.send_url:
            return None
        return await self._send_parts(address, delivery.key, messages_of(written(delivery)))

    async def _send_parts(self, address: str, key: str, parts: list[str]) -> str | None:
        """Send one after another; what a letter tried again has sent already is not repeated."""
        ref, done = None, self._begun.pop(key, 0)
        for n, part in enumerate(parts[done:], start=done):
            try:
                ref = await self._out.send(address, part)
            except ChannelError as error:
                if key and n and not error.permanent:
                    self._begun[key] = n
                raise
        return ref

    async def fetch(self, ref: str) -> bytes:
        """Refuse: an SMS has no media."""
        raise ChannelError("an SMS has no media", permanent=True)

    async def check(self) -> list[tuple[bool | None, str]]:
        """Say how well the gateway proves itself, and whether replies go out."""
        found: list[tuple[bool | None, str]] = [(None, UNSIGNED)]
        if len(self._secret) < GOOD_SECRET_CHARS:
            found.append((False, SHORT_SECRET))
        if not self._settings.send_url:
            found.append((None, "No address for replies is set (HEED_SMS_SEND_URL): only kept."))
        return found

    async def close(self) -> None:
        """Let go of the gateway."""
        await self._out.close()

    async def _take(self, request: web.Request, keep: Keep) -> web.Response:
        query = _query(request)
        given = request.headers.get(self._settings.secret_header)
        given = given or query.get(self._settings.secret_field)
        if given is not None and not is_secret(given, self._secret):
            raise web.HTTPForbidden  # unread
        body = await read_body(request)
        try:
            found, batch = _read(request, query, body)
        except ValueError:
            found, batch = [], False
        if given is None and not is_secret(self._secret_within(found), self._secret):
            raise web.HTTPForbidden
        if len(found) > MAX_BATCH:
            raise web.HTTPRequestEntityTooLarge(MAX_BATCH, len(found))
        try:
            arrivals = [self._arrival(fields) for fields in found]
        except RecursionError:  # readable, yet nested too deep to write
            arrivals = []
        if not arrivals or (not batch and not arrivals[0].address):
            raise web.HTTPBadRequest(text="no message with a sender")
        await keep_first(keep, self.name, self.account, arrivals)
        return web.Response()  # some gateways send the body of the answer on as an SMS

    def _secret_within(self, found: Sequence[Any]) -> str | None:
        alone = found[0] if len(found) == 1 else None
        return _word(alone.get(self._settings.secret_field)) if isinstance(alone, dict) else None

    def _arrival(self, fields: Any) -> Arrival:
        """Make a row of one message; of an unreadable one too, which ends in quarantine."""
        settings = self._settings
        if not isinstance(fields, dict):
            return _unreadable(fields)
        fields = {name: value for name, value in fields.items() if name != settings.secret_field}
        sender = to_number(_word(fields.get(settings.from_field)), settings.country)
        if not sender or len(sender) > MAX_SENDER_CHARS:
            return _unreadable(fields)
        external_id = _word(fields.get(settings.id_field)).strip()
        if not external_id:
            sent = _word(fields.get(settings.time_field)) or f"{self._now():%Y-%m-%dT%H:%M}"
            external_id = content_id(sender, str(fields.get(settings.text_field, "")), sent)
        elif len(external_id) > MAX_ID_CHARS:
            external_id = content_id(external_id)
        return Arrival(external_id, sender, json.dumps(fields).encode())


def written(delivery: Delivery) -> str:
    """Write a letter as plain text: choices numbered, pictures told where nothing else is said."""
    alts = [attachment.alt for attachment in delivery.attachments if attachment.alt]
    text = delivery.text or "\n".join(alts)
    return clean(numbered(text, [button.label for button in delivery.buttons]))


def make(settings: Settings, now: Clock) -> Sms | None:
    """Make the channel, or None without a secret."""
    return Sms(settings, now) if settings.secret.get_secret_value() else None


def _word(value: Any) -> str:
    """Read what should be a string; gateways write numbers as numbers."""
    if isinstance(value, str):
        return clean(value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else ""


def _query(request: web.Request) -> dict[str, str]:
    try:
        return form_fields(request.rel_url.raw_query_string)
    except ValueError:  # too many: no message of ours
        return {}


def _read(request: web.Request, query: dict[str, str], body: bytes) -> tuple[list[Any], bool]:
    """Find the messages, and whether they came as a batch."""
    kind = request.headers.get("Content-Type", "")
    if not body:
        return [query], False
    if "json" in kind.lower() or body.lstrip()[:1] in (b"{", b"["):
        found = read_json(body, request.charset)
        return (found, True) if isinstance(found, list) else ([found], False)
    return [{**query, **body_fields(body, kind, request.charset)}], False


def _unreadable(fields: Any) -> Arrival:
    body = json.dumps(fields)
    return Arrival(content_id(body), "", body.encode())


CHANNEL = Kind("sms", Settings, make, frozenset({"secret", "send_extra", "send_password"}))

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {"secret": "s3cret-of-the-example", "country": "UG"}
EXAMPLE_REQUEST: dict[str, object] = {
    "method": "POST",
    "path": "/sms",
    "headers": {"X-Heed-Secret": "s3cret-of-the-example", "Content-Type": "application/json"},
    "body": b'{"id": "m1", "from": "0772123456", "text": "The pump is broken"}',
}
