"""MessageBird (today Bird, its classic API): numbers in some sixty countries, by contract.

It signs all that it sends us, the address and a time with it. Its delivery reports carry our own
name of a message. Knows nothing of Bird's newer API of channels and workspaces.

Source:
    developers.messagebird.com/api/sms-messaging, read 2026-11.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from types import ModuleType
from typing import Any

from pydantic import Field, SecretStr

from channels import Arrival, ChannelError, Clock, Kind, Limits
from channels.sms import MAX_ID_CHARS, MAX_SENDER_CHARS, content_id, from_digits
from channels.sms._calling import OUR_FAULT_WAIT_S, Caller
from channels.sms._gateway import Asked, Door, Finding, Forged, Gateway
from channels.sms._messagebird_wire import is_poor, name_of, outcome, word
from channels.sms._reach import Reach, public_address
from channels.wire import body_fields, read_json
from messages.model import Inbound, Said

API = "https://rest.messagebird.com/messages"
SIGNATURE = "MessageBird-Signature-JWT"
REPORT = "dlr|"
# "body" of a number's own forwarding, "payload" of the step "call HTTP endpoint" of a flow.
TEXTS = ("body", "payload")


class Settings(Reach):
    """How MessageBird writes to us and is written to."""

    signing_key: SecretStr = Field(
        SecretStr(""), description="Signing key (Developers, API settings); empty: off."
    )
    account: str = Field(
        "messagebird", description="Name of this gateway account, kept with rows."
    )
    public_url: str = public_address()
    access_key: SecretStr = Field(
        SecretStr(""), description="Live API key; empty: messages are only kept."
    )
    send_from: str = Field("", description="Our own number; empty: messages are only kept.")
    send_url: str = Field(
        API, pattern="^https?://.+$", description="Where replies go; seldom another address."
    )


class MessageBird:
    """What MessageBird does differently."""

    limits = Limits()

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self.public_url = settings.public_url
        self._settings = settings
        self._key = settings.signing_key.get_secret_value()
        self._caller = Caller(now)

    def doors(self) -> Sequence[Door]:
        """One for messages and one for status reports."""
        path = "/sms/messagebird"
        return [
            Door(path, self._take),
            Door(f"{path}/dlr", self._take_report, ("GET",)),
        ]

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read a kept message or status report.

        Raises:
            ValueError: it is none, or nobody sent it.
        """
        fields = read_json(body)
        if not isinstance(fields, dict):
            raise ValueError("no message")
        if external_id.startswith(REPORT):
            return outcome({name: word(fields, name) for name in fields})
        if not address or any(isinstance(fields.get(name), list | dict) for name in TEXTS):
            raise ValueError("no message with a sender")
        return Said(text=word(fields, "body") or word(fields, "payload"))

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Hand one message over, under our own name.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        settings = self._settings
        if not settings.access_key.get_secret_value() or not settings.send_from:
            return None
        answered = await self._caller.call(
            "POST",
            settings.send_url,
            headers={"Authorization": f"AccessKey {settings.access_key.get_secret_value()}"},
            json=self._message(number, text, key),
        )
        if answered.is_good:
            return key or None
        if is_poor(answered.json()):
            raise ChannelError("gateway refused: no credit", retry_after_s=OUR_FAULT_WAIT_S)
        raise self._caller.refused(answered)

    def checks(self) -> list[Finding]:
        """Say what is missing."""
        found: list[Finding] = []
        if not self.public_url:
            told = "The address that it calls is unknown (HEED_MESSAGEBIRD_PUBLIC_URL): behind a "
            found.append((None, f"{told}proxy no signature will be right, and no reports come."))
        if not self._settings.access_key.get_secret_value() or not self._settings.send_from:
            missing = "HEED_MESSAGEBIRD_ACCESS_KEY, HEED_MESSAGEBIRD_SEND_FROM"
            found.append((None, f"No key or sender is set ({missing}): messages are only kept."))
        return found

    async def close(self) -> None:
        """Let go of the gateway."""
        await self._caller.close()

    def _message(self, number: str, text: str, key: str) -> dict[str, Any]:
        message: dict[str, Any] = {
            # Its pages write numbers without the plus; without a sender it takes nothing.
            "originator": self._settings.send_from.removeprefix("+"),
            "recipients": [number.removeprefix("+")],
            "body": text,
            # Its own default turns what is not in the GSM alphabet into question marks.
            "datacoding": "auto",
        }
        if key:
            message["reference"] = key  # without it no report is sent
        if key and self.public_url:
            message["reportUrl"] = f"{self.public_url}/sms/messagebird/dlr"
        return message

    def _prove(self, asked: Asked) -> None:
        token = asked.headers.get(SIGNATURE, "")
        is_good: bool = _proofs().is_proof(
            token, key=self._key, url=asked.url, body=asked.body, now=asked.at
        )
        if not is_good:
            raise Forged

    def _take(self, asked: Asked) -> list[Arrival]:
        self._prove(asked)
        fields = _fields(asked)
        sender = from_digits(word(fields, "originator"), self._settings.country)
        if not sender or len(sender) > MAX_SENDER_CHARS:
            raise ValueError("no message with a sender")
        message_id, body = word(fields, "id").strip(), json.dumps(fields)
        if not 0 < len(message_id) <= MAX_ID_CHARS:
            message_id = content_id(body)
        return [Arrival(message_id, sender, body.encode())]

    def _take_report(self, asked: Asked) -> list[Arrival]:
        self._prove(asked)
        fields = asked.query_fields()
        ref, status = name_of(fields), fields.get("status", "")
        if ref is None or not status or len(ref) + len(status) > MAX_ID_CHARS - len(REPORT):
            raise ValueError("no report of a message")
        return [Arrival(f"{REPORT}{ref}|{status}", "", json.dumps(fields).encode())]


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without a signing key."""
    if not settings.signing_key.get_secret_value():
        return None
    return Gateway(MessageBird(settings, now), settings, now)


def _proofs() -> ModuleType:
    """Load what only those pay for who have MessageBird."""
    return import_module("channels.sms._messagebird_proof")


def _fields(asked: Asked) -> dict[str, Any]:
    """Read a message, as JSON or as a form."""
    kind = asked.content_type.lower()
    if "json" in kind or asked.body.lstrip()[:1] == b"{":
        found = read_json(asked.body, asked.charset)
        return found if isinstance(found, dict) else {}
    return dict(body_fields(asked.body, kind, asked.charset))


CHANNEL = Kind("messagebird", Settings, make, frozenset({"signing_key", "access_key"}))

# What the contract tests switch the channel on with, and a good request to it.
_KEY = "key-of-the-example-0123456789abcdef"
EXAMPLE: dict[str, object] = {
    "signing_key": _KEY,
    "country": "UG",
    "public_url": "https://heed.example.org",
}


def EXAMPLE_REQUEST(at: datetime) -> dict[str, object]:
    """Make a good request of this moment, for the contract tests."""
    body = b'{"id": "m1", "originator": "256772123456", "body": "The pump is broken"}'
    return {
        "method": "POST",
        "path": "/sms/messagebird",
        "headers": {
            "Content-Type": "application/json",
            SIGNATURE: _proofs().proof(_KEY, "https://heed.example.org/sms/messagebird", body, at),
        },
        "body": body,
    }
