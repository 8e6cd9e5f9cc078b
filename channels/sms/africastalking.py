"""Africa's Talking: short codes and numbers in some twenty countries of Africa, by contract.

It signs nothing: the paths hold a secret, and the networks that may call can be listed. It tells
of calls to a number too: each is rejected, costs nobody anything, and begins a conversation.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

from pydantic import Field, SecretStr, field_validator

from channels import Arrival, Clock, Kind, Limits
from channels.sms import E164, MAX_ID_CHARS, MAX_SENDER_CHARS, content_id, to_number
from channels.sms._africastalking_wire import outcome, taken_as
from channels.sms._calling import Caller
from channels.sms._gateway import Asked, Door, Finding, Gateway, unsigned
from channels.sms._reach import Reach, for_a_path
from channels.wire import body_fields, clean, read_json
from messages.model import Called, Gone, Inbound, Said

LIVE = "https://api.africastalking.com/version1/messaging"
REPORT, CALL, LEFT = "dlr|", "call|", "optout|"
REJECT = b'<?xml version="1.0" encoding="UTF-8"?><Response><Reject/></Response>'


class Settings(Reach):
    """How Africa's Talking writes to us and is written to."""

    secret: SecretStr = Field(
        SecretStr(""), description="Secret at the end of the callback's address; empty: off."
    )
    account: str = Field(
        "africastalking", description="Name of this gateway account, kept with rows."
    )
    username: str = Field(
        "", description="The application's username; empty: messages are only kept."
    )
    api_key: SecretStr = Field(SecretStr(""), description="The application's API key.")
    send_from: str = Field("", description="Our own short code or number, that people answer.")
    send_url: str = Field(
        LIVE,
        pattern="^https?://.+$",
        description="Where replies go; the sandbox is at api.sandbox.africastalking.com.",
    )

    _stands_in_a_path = field_validator("secret")(for_a_path)


class AfricasTalking:
    """What Africa's Talking does differently."""

    limits = Limits()
    public_url = ""

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self._settings = settings
        self._secret = settings.secret.get_secret_value()
        self._caller = Caller(now)

    def doors(self) -> Sequence[Door]:
        """One for messages, and one each for reports, calls, and people who want no more."""
        path = "/sms/africastalking/{secret}"
        return [
            self._door(path, self._take),
            self._door(f"{path}/dlr", self._take_report),
            self._door(f"{path}/call", self._take_call, answer=REJECT),
            self._door(f"{path}/optout", self._take_leave),
        ]

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read what was kept.

        Raises:
            ValueError: nobody sent it, or it is no form.
        """
        fields = _texts(read_json(body))
        if external_id.startswith(REPORT):
            return outcome(fields)
        if not address:
            raise ValueError("no message with a sender")
        if external_id.startswith(CALL):
            return Called()
        if external_id.startswith(LEFT):
            return Gone()
        return Said(text=fields.get("text", ""))

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Hand one message over.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        settings = self._settings
        if not settings.username:
            return None
        fields = {"username": settings.username, "to": number, "message": text, "bulkSMSMode": "1"}
        if settings.send_from:
            fields["from"] = settings.send_from
        # Without the second header it answers in XML.
        headers = {"apiKey": settings.api_key.get_secret_value(), "Accept": "application/json"}
        answered = await self._caller.accepted(
            "POST", settings.send_url, headers=headers, data=fields
        )
        return taken_as(answered.json())

    def checks(self) -> list[Finding]:
        """Say that it signs nothing, and what is missing."""
        found = unsigned(self._secret, self._settings, "HEED_AFRICASTALKING_NETWORKS")
        if not self._settings.username:
            found.append(
                (None, "No user is set (HEED_AFRICASTALKING_USERNAME): messages are only kept.")
            )
        elif not self._settings.send_from:
            told = "No sender is set (HEED_AFRICASTALKING_SEND_FROM): nobody can answer us."
            found.append((None, told))
        return found

    async def close(self) -> None:
        """Let go of the gateway."""
        await self._caller.close()

    def _door(
        self,
        path: str,
        take: Callable[[Asked, dict[str, str]], list[Arrival]],
        answer: bytes = b"",
    ) -> Door:
        def taken(asked: Asked) -> list[Arrival]:
            return take(asked, body_fields(asked.body, asked.content_type, asked.charset))

        return Door(path, taken, secret=self._secret, answer=answer)

    def _take(self, asked: Asked, fields: dict[str, str]) -> list[Arrival]:
        sender, message_id = self._number(fields, "from"), fields.get("id", "").strip()
        if not message_id or len(message_id) > MAX_ID_CHARS:
            sent = fields.get("date") or f"{asked.at:%Y-%m-%dT%H:%M}"
            message_id = content_id(message_id, sender, fields.get("text", ""), sent)
        return [_kept(message_id, sender, fields)]

    def _take_report(self, asked: Asked, fields: dict[str, str]) -> list[Arrival]:
        ref, status = fields.get("id", "").strip(), fields.get("status", "").strip()
        if not ref or not status or len(ref) + len(status) > MAX_ID_CHARS:
            raise ValueError("no report of a message")
        return [_kept(f"{REPORT}{ref}|{status}", "", fields)]

    def _take_call(self, asked: Asked, fields: dict[str, str]) -> list[Arrival]:
        """Read a call: told when it rings and when it ended, which is one call all the same."""
        session = fields.get("sessionId", "").strip()
        if not session or len(session) > MAX_ID_CHARS:
            raise ValueError("no call")
        caller = to_number(clean(fields.get("callerNumber", "")), self._settings.country)
        if fields.get("direction", "Inbound") != "Inbound" or not E164.fullmatch(caller):
            return []  # whoever hides their number cannot be written to
        return [_kept(f"{CALL}{session}", caller, fields)]

    def _take_leave(self, asked: Asked, fields: dict[str, str]) -> list[Arrival]:
        sender = self._number(fields, "phoneNumber")
        # It comes without id and time; who comes back and leaves again is heard again.
        left = content_id(sender, fields.get("senderId", ""), f"{asked.at:%Y-%m-%dT%H:%M}")
        return [_kept(f"{LEFT}{left}", sender, fields)]

    def _number(self, fields: dict[str, str], name: str) -> str:
        number = to_number(clean(fields.get(name, "")), self._settings.country)
        if not number or len(number) > MAX_SENDER_CHARS:
            raise ValueError("no message with a sender")
        return number


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without a secret."""
    if not settings.secret.get_secret_value():
        return None
    return Gateway(AfricasTalking(settings, now), settings, now)


def _kept(external_id: str, address: str, fields: dict[str, str]) -> Arrival:
    return Arrival(clean(external_id), address, json.dumps(fields).encode())


def _texts(kept: Any) -> dict[str, str]:
    if not isinstance(kept, dict):
        raise ValueError("no form")
    return {str(name): clean(value) for name, value in kept.items() if isinstance(value, str)}


CHANNEL = Kind("africastalking", Settings, make, frozenset({"secret", "api_key"}))

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {"secret": "s3cret-of-the-example", "country": "UG"}
EXAMPLE_REQUEST: dict[str, object] = {
    "method": "POST",
    "path": "/sms/africastalking/s3cret-of-the-example",
    "wrong_paths": ("/sms/africastalking/wrong", "/sms/africastalking/s3cret"),
    "headers": {"Content-Type": "application/x-www-form-urlencoded"},
    "body": b"from=%2B256772123456&to=4545&text=The+pump+is+broken&date=2026-01-15+12:00:00"
    b"&id=5ee1a4b2-0001&linkId=&networkCode=64110",
}
