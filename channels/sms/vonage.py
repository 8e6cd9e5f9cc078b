"""Vonage (SMS API): messages that it brings, in parts, and lists; those that it is given to send.

It signs what it brings where its support switched that on for the account. Where not, it proves
itself by a secret in the path, and by the networks that may call.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import Field, SecretStr, field_validator
from smsutil import is_valid_gsm

from channels import Arrival, Clock, Kind, Limits
from channels.sms import is_near
from channels.sms._calling import Caller, basic_login
from channels.sms._gateway import Asked, Door, Finding, Forged, Gateway, unsigned
from channels.sms._listing import pages
from channels.sms._reach import Reach, for_a_path, public_address
from channels.sms._vonage_wire import (
    REPORT,
    Method,
    arrival,
    asked_for,
    days,
    listed,
    next_query,
    outcome,
    refusal,
    said,
    signature,
    words,
)
from channels.wire import body_fields, clean, is_secret, read_json
from messages.model import Inbound

PATH = "/sms/vonage"
# Vonage's most for a callback; a longer one is refused with the letter.
MAX_CALLBACK_CHARS = 100
# Each record that is listed costs: asked hourly, and only for what may have come late since.
LISTS_EVERY = timedelta(hours=1)
LISTS_AGAIN = timedelta(hours=3)


class Settings(Reach):
    """How Vonage writes to us and is written to."""

    signature_secret: SecretStr = Field(
        SecretStr(""), description="The account's signature secret; empty: nothing is signed."
    )
    secret: SecretStr = Field(
        SecretStr(""),
        description="Secret at the end of the webhooks' address; both empty: Vonage is off.",
    )
    account: str = Field("vonage", description="Name of this gateway account, kept with rows.")
    signature_method: Method = Field(
        "sha256", description="How the account signs; md5hash is the old way without HMAC."
    )
    # Vonage tries for a day, perhaps with the time of its first try; ids tell what came before.
    window_hours: int = Field(
        25, ge=1, le=72, description="How old a signed request may be, in hours."
    )
    public_url: str = public_address()
    api_key: str = Field("", description="The account's API key; empty: only kept.")
    api_secret: SecretStr = Field(SecretStr(""), description="The account's API secret.")
    send_from: str = Field("", description="Our own number or name, as replies show it.")
    reports: bool = Field(
        True, description="Fetch what did not come by the Reports API, which costs by the record."
    )
    send_url: str = Field(
        "https://rest.nexmo.com/sms/json", pattern="^https?://.+$", description="Where replies go."
    )
    list_url: str = Field(
        "https://api.nexmo.com/v2/reports/records",
        pattern="^https?://.+$",
        description="Where the Reports API is.",
    )

    _stands_in_a_path = field_validator("secret")(for_a_path)


class Vonage:
    """What Vonage does differently."""

    limits = Limits()

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self.public_url = settings.public_url
        self._settings = settings
        self._secret = settings.secret.get_secret_value()
        self._signs = settings.signature_secret.get_secret_value()
        self._now = now
        self._caller = Caller(now)
        self._listed_at: datetime | None = None

    def doors(self) -> Sequence[Door]:
        """One for messages and delivery receipts, as the account's settings call it."""
        path = f"{PATH}/{{secret}}" if self._secret else PATH
        return [Door(path, self._take, ("POST", "GET"), secret=self._secret)]

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read a kept message, part or receipt.

        Raises:
            ValueError: it is none, or nobody sent it.
        """
        kept = read_json(body)
        if external_id.startswith(REPORT):
            return outcome(kept)
        if not address:
            raise ValueError("no message with a sender")
        return said(kept)

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Hand one message to Vonage; it reports under our own name of it.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        settings = self._settings
        if not settings.api_key or not settings.send_from:
            return None
        fields = {
            "from": settings.send_from.removeprefix("+"),
            "to": number.removeprefix("+"),
            "text": text,
        }
        if not is_valid_gsm(text):
            fields["type"] = "unicode"
        ref = key if self._callback else ""
        if ref:
            fields |= {"callback": self._callback, "client-ref": ref}
        answered = await self._caller.accepted(
            "POST", settings.send_url, headers=self._login(), data=fields
        )
        if refused := refusal(answered.json()):
            raise refused
        return ref or None

    async def received_since(self, since: datetime) -> Sequence[Arrival]:
        """What people sent to our number, as far as it was not asked for a short while ago.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        settings, now, before = self._settings, self._now(), self._listed_at
        if not settings.api_key or not settings.reports:
            return []
        if before is not None:
            if now - before < LISTS_EVERY:
                return []
            since = max(since, before - LISTS_AGAIN)
        ours = settings.send_from.removeprefix("+")
        found: list[dict[str, Any]] = []
        for begin, end in days(since, now):
            query = asked_for(settings.api_key, ours if ours.isdigit() else "", begin, end)
            found += await pages(
                self._caller,
                settings.list_url,
                query,
                lambda page, query=query: next_query(query, page),  # type: ignore[misc]
                self._login(),
            )
        self._listed_at = now
        return listed(found, settings.country)

    def checks(self) -> list[Finding]:
        """Say whether it signs, and what is missing."""
        found: list[Finding] = []
        if not self._signs:
            found += unsigned(self._secret, self._settings, "HEED_VONAGE_NETWORKS")
        if not self._settings.api_key or not self._settings.send_from:
            missing = "HEED_VONAGE_API_KEY, HEED_VONAGE_SEND_FROM"
            found.append((None, f"No key or sender is set ({missing}): messages are only kept."))
        if not self._callback:
            found.append(
                (
                    None,
                    "No address for delivery receipts: HEED_VONAGE_PUBLIC_URL is not set, or with "
                    f"the path it is longer than {MAX_CALLBACK_CHARS} characters.",
                )
            )
        return found

    async def close(self) -> None:
        """Let go of Vonage."""
        await self._caller.close()

    @property
    def _callback(self) -> str:
        """Where receipts come; "" where they cannot."""
        path = f"{PATH}/{self._secret}" if self._secret else PATH
        address = f"{self.public_url}{path}"
        return address if self.public_url and len(address) <= MAX_CALLBACK_CHARS else ""

    def _login(self) -> dict[str, str]:
        settings = self._settings
        return basic_login(settings.api_key, settings.api_secret.get_secret_value())

    def _take(self, asked: Asked) -> list[Arrival]:
        fields = _fields(asked)
        if self._signs and not self._is_signed(fields, asked.at):
            raise Forged
        fields = {clean(name): clean(value) for name, value in fields.items()}
        found = arrival(fields, self._settings.country)
        return [found] if found is not None else []

    def _is_signed(self, fields: dict[str, str], at: datetime) -> bool:
        ours = signature(self._signs, fields, self._settings.signature_method)
        window = timedelta(hours=self._settings.window_hours)
        is_ours = is_secret(fields.get("sig", "").lower(), ours)
        return is_ours and is_near(fields.get("timestamp", ""), at, window)


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without a secret of either kind."""
    if not settings.secret.get_secret_value() and not settings.signature_secret.get_secret_value():
        return None
    return Gateway(Vonage(settings, now), settings, now)


def _fields(asked: Asked) -> dict[str, str]:
    """The fields of a webhook, however the account sends it: by GET, as a form or as JSON.

    As they came: what is left out of them (NUL) was signed all the same.
    """
    body, kind = asked.body, asked.content_type
    if asked.method == "GET" or not body:
        return asked.query_fields()
    if "json" in kind.lower() or body.lstrip()[:1] == b"{":
        return words(read_json(body, asked.charset))
    return body_fields(body, kind, asked.charset)


CHANNEL = Kind("vonage", Settings, make, frozenset({"signature_secret", "secret", "api_secret"}))

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {
    "secret": "s3cret-of-the-example",
    "signature_secret": "signature-of-the-example",
    "country": "UG",
}


def EXAMPLE_REQUEST(at: datetime) -> dict[str, object]:
    """Make a good request of this moment, for the contract tests."""
    fields = {
        "msisdn": "256772123456",
        "to": "256200000000",
        "messageId": "0A0000000123ABCD1",
        "type": "text",
        "text": "The pump is broken",
        "timestamp": str(int(at.timestamp())),
        "nonce": "aaaaaaaa",
    }
    fields["sig"] = signature("signature-of-the-example", fields, "sha256")
    query = "&".join(f"{name}={value.replace(' ', '+')}" for name, value in fields.items())
    return {
        "method": "POST",
        "path": f"{PATH}/s3cret-of-the-example",
        "wrong_paths": (f"{PATH}/wrong", f"{PATH}/s3cret"),
        "headers": {"Content-Type": "application/x-www-form-urlencoded"},
        "body": query.encode(),
    }
