"""The SMS gateway that nobody has heard of: fields by HTTP in, fields by HTTP out.

All names are settings. It proves itself by a shared secret and signs nothing, so a gateway
with signatures deserves a file of its own. Knows nothing of receipts.
"""

import json
from collections.abc import Sequence
from typing import Any

from aiohttp import web

from channels import Arrival, Clock, Kind, Limits
from channels.sms import MAX_ID_CHARS, MAX_SENDER_CHARS, content_id, to_number
from channels.sms._calling import Caller, basic_login, known_id
from channels.sms._gateway import (
    MAX_BATCH,
    Asked,
    Door,
    Finding,
    Forged,
    Gateway,
    unsigned,
)
from channels.sms._generic_settings import Settings as Settings
from channels.sms._generic_settings import fixed_fields
from channels.wire import body_fields, clean, is_secret, read_json
from messages.model import Called, Said


class Generic:
    """What is asked of a gateway that only its operator knows."""

    limits = Limits()
    public_url = ""

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self._settings = settings
        self._secret = settings.secret.get_secret_value()
        self._caller = Caller(now)

    def doors(self) -> Sequence[Door]:
        """One path, for gateways that POST and for those that GET."""
        return [Door(self._settings.path, self._take, ("POST", "GET"), self._knock)]

    def parse(self, external_id: str, address: str, body: bytes) -> Said | Called:
        """Read the text of a kept message, or that somebody rang.

        Raises:
            ValueError: nobody sent it, or its text is no text.
        """
        fields = read_json(body)
        if not address or not isinstance(fields, dict):
            raise ValueError("no message with a sender")
        if self._settings.call_field and fields.get(self._settings.call_field):
            return Called()
        text = fields.get(self._settings.text_field)
        if isinstance(text, list | dict):
            raise ValueError("the text is no text")
        return Said(text=_word(text))

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Hand one message to the gateway; without an address for replies it is only kept.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        settings = self._settings
        if not settings.send_url:
            return None
        login = basic_login(settings.send_user, settings.send_password.get_secret_value())
        answered = await self._caller.accepted(
            settings.send_method,
            settings.send_url,
            headers=login,
            **self._content(number, text),
        )
        answer = answered.json()
        return known_id(answer.get("id")) if isinstance(answer, dict) else None

    def checks(self) -> list[Finding]:
        """Say how well the gateway proves itself, and whether replies go out."""
        found = unsigned(self._secret, self._settings, "HEED_SMS_NETWORKS")
        if not self._settings.send_url:
            found.append((None, "No address for replies is set (HEED_SMS_SEND_URL): only kept."))
        return found

    async def close(self) -> None:
        """Let go of the gateway."""
        await self._caller.close()

    def _knock(self, asked: Asked) -> None:
        given = self._given(asked)
        if given is not None and not is_secret(given, self._secret):
            raise Forged

    def _given(self, asked: Asked) -> str | None:
        given = asked.headers.get(self._settings.secret_header)
        return given or asked.query_fields().get(self._settings.secret_field)

    def _take(self, asked: Asked) -> list[Arrival]:
        try:
            found, batch = _read(asked)
        except ValueError:
            found, batch = [], False
        if self._given(asked) is None and not is_secret(self._secret_within(found), self._secret):
            raise Forged
        if len(found) > MAX_BATCH:
            raise web.HTTPRequestEntityTooLarge(MAX_BATCH, len(found))
        arrivals = [self._arrival(fields, asked) for fields in found]
        if not arrivals or (not batch and not arrivals[0].address):
            raise ValueError("no message with a sender")
        return arrivals

    def _secret_within(self, found: Sequence[Any]) -> str | None:
        alone = found[0] if len(found) == 1 else None
        return _word(alone.get(self._settings.secret_field)) if isinstance(alone, dict) else None

    def _arrival(self, fields: Any, asked: Asked) -> Arrival:
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
            sent = _word(fields.get(settings.time_field)) or f"{asked.at:%Y-%m-%dT%H:%M}"
            external_id = content_id(sender, str(fields.get(settings.text_field, "")), sent)
        elif len(external_id) > MAX_ID_CHARS:
            external_id = content_id(external_id)
        return Arrival(external_id, sender, json.dumps(fields).encode())

    def _content(self, number: str, text: str) -> dict[str, Any]:
        settings = self._settings
        fields = fixed_fields(settings.send_extra)
        if settings.send_from:
            fields[settings.send_from_field] = settings.send_from
        fields |= {settings.send_to_field: number, settings.send_text_field: clean(text)}
        if settings.send_method == "POST" and settings.send_format == "json":
            return {"json": fields}
        return {"params" if settings.send_method == "GET" else "data": _texts(fields)}


def opened(settings: Settings, now: Clock) -> Gateway:
    """Make the channel."""
    return Gateway(Generic(settings, now), settings, now)


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without a secret."""
    return opened(settings, now) if settings.secret.get_secret_value() else None


def _word(value: Any) -> str:
    """Read what should be a string; gateways write numbers as numbers."""
    if isinstance(value, str):
        return clean(value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else ""


def _read(asked: Asked) -> tuple[list[Any], bool]:
    """Find the messages, and whether they came as a batch."""
    query, body, kind = asked.query_fields(), asked.body, asked.content_type
    if not body:
        return [query], False
    if "json" in kind.lower() or body.lstrip()[:1] in (b"{", b"["):
        found = read_json(body, asked.charset)
        return (found, True) if isinstance(found, list) else ([found], False)
    return [{**query, **body_fields(body, kind, asked.charset)}], False


def _texts(fields: dict[str, Any]) -> dict[str, str]:
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in fields.items()
    }


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
