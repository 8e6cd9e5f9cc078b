"""Twilio: messages that it brings and lists, and those that it is given to send.

It signs what it brings, over the address that it called: behind a proxy Heed must know that
address. Nothing is answered in TwiML but that there is no answer; letters go by its REST API.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import Field, SecretStr, field_validator

from channels import Arrival, ChannelError, Clock, Kind, Limits
from channels.sms._calling import OUR_FAULT_WAIT_S, Answered, Caller, basic_login
from channels.sms._gateway import Asked, Door, Finding, Forged, Gateway
from channels.sms._listing import pages
from channels.sms._reach import Reach, public_address
from channels.sms._twilio_wire import (
    NOBODY_THERE,
    OURS_TO_MEND,
    REPORT,
    Pairs,
    addresses,
    keys_of,
    listed,
    message,
    next_query,
    outcome,
    pairs_of,
    report,
    said,
    signature,
    signed_with,
)
from channels.wire import is_secret, known_charset, read_json
from messages.model import Inbound

PATH = "/sms/twilio"
NO_ANSWER = b'<?xml version="1.0" encoding="UTF-8"?><Response/>'
SIGNED = "X-Twilio-Signature"
SIGNED_WITH = "X-Twilio-Webhooks-Signature-Settings"
# Twilio's most: one page is two days of most campaigns.
PAGE_SIZE = 1_000
SERVICE = "MG"


class Settings(Reach):
    """How Twilio writes to us and is written to."""

    auth_token: SecretStr = Field(
        SecretStr(""), description="The account's Auth Token; empty: Twilio is off."
    )
    account: str = Field("twilio", description="Name of this gateway account, kept with rows.")
    account_sid: str = Field(
        "",
        pattern="^(AC[0-9A-Za-z]{1,60})?$",
        description="The Account SID (AC...); empty: only kept.",
    )
    send_from: str = Field(
        "", description="Number or Messaging Service (MG...) that replies leave by."
    )
    public_url: str = public_address()
    keys: SecretStr = Field(
        SecretStr(""),
        description="SharedKeys that may sign webhooks too, as id=secret, a comma between.",
    )
    api_url: str = Field(
        "https://api.twilio.com",
        pattern=r"^https?://[^\s/?#]+$",
        description="Where Twilio's API is, no path; another region has another.",
    )

    @field_validator("keys")
    @classmethod
    def _are_keys(cls, written: SecretStr) -> SecretStr:
        keys_of(written.get_secret_value())
        return written


class Twilio:
    """What Twilio does differently."""

    limits = Limits()

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self.public_url = settings.public_url
        self._settings = settings
        self._token = settings.auth_token.get_secret_value()
        self._keys = keys_of(settings.keys.get_secret_value())
        self._caller = Caller(now)

    def doors(self) -> Sequence[Door]:
        """One for messages, and one for what became of ours."""
        return [
            Door(PATH, self._take, answer=NO_ANSWER, answer_type="text/xml"),
            Door(f"{PATH}/status", self._take_report),
        ]

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read a kept message or report.

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
        """Hand one message to Twilio; it reports under our own name of it.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        if not self._settings.account_sid or not self._settings.send_from:
            return None
        ref = key if self.public_url else ""
        answered = await self._caller.call(
            "POST", self._messages, headers=self._login(), data=self._fields(number, text, ref)
        )
        if not answered.is_good:
            raise self._refused(answered)
        return ref or None

    async def received_since(self, since: datetime) -> Sequence[Arrival]:
        """What people sent to our number or Messaging Service.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        settings = self._settings
        if not settings.account_sid:
            return []
        asked = {"DateSent>": f"{since:%Y-%m-%dT%H:%M:%SZ}", "PageSize": str(PAGE_SIZE)}
        service = settings.send_from if settings.send_from.startswith(SERVICE) else ""
        if not service and settings.send_from.lstrip("+").isdigit():
            asked["To"] = settings.send_from
        found = await pages(self._caller, self._messages, asked, next_query, self._login())
        return listed(found, service, settings.country)

    def checks(self) -> list[Finding]:
        """Say what is missing."""
        settings, found = self._settings, list[Finding]()
        if not settings.account_sid or not settings.send_from:
            found.append(
                (
                    None,
                    "No account or sender is set (HEED_TWILIO_ACCOUNT_SID, "
                    "HEED_TWILIO_SEND_FROM): messages are only kept.",
                )
            )
        if not self.public_url:
            found.append(
                (
                    None,
                    "No public address is set (HEED_TWILIO_PUBLIC_URL): behind a proxy no "
                    "signature holds, and nothing is heard of what became of letters.",
                )
            )
        return found

    async def close(self) -> None:
        """Let go of Twilio."""
        await self._caller.close()

    @property
    def _messages(self) -> str:
        """The address of the account's messages."""
        settings = self._settings
        return f"{settings.api_url}/2010-04-01/Accounts/{settings.account_sid}/Messages.json"

    def _login(self) -> dict[str, str]:
        return basic_login(self._settings.account_sid, self._token)

    def _fields(self, number: str, text: str, ref: str) -> dict[str, str]:
        sender = self._settings.send_from
        by = "MessagingServiceSid" if sender.startswith(SERVICE) else "From"
        fields = {"To": number, by: sender, "Body": text}
        if ref:
            fields["StatusCallback"] = f"{self.public_url}{PATH}/status?ref={ref}"
        return fields

    def _refused(self, answered: Answered) -> ChannelError:
        """Tell by Twilio's own code what kind of refusal it is; without one by the status."""
        answer = answered.json()
        code = answer.get("code") if isinstance(answer, dict) else None
        if not isinstance(code, int):
            return self._caller.refused(answered)
        if code in NOBODY_THERE:
            return ChannelError(f"gateway answered {code}", permanent=True, gone=True)
        if code in OURS_TO_MEND:
            return ChannelError(f"gateway answered {code}", retry_after_s=OUR_FAULT_WAIT_S)
        return self._caller.refused(answered)

    def _take(self, asked: Asked) -> list[Arrival]:
        fields = self._proven(asked)
        sid = fields.get("MessageSid") or fields.get("SmsSid")
        sender, text, to = (fields.get(each) for each in ("From", "Body", "To"))
        return [message(sid, sender, text, to, self._settings.country)]

    def _take_report(self, asked: Asked) -> list[Arrival]:
        fields = self._proven(asked)
        return report(asked.query_fields().get("ref", ""), fields)

    def _proven(self, asked: Asked) -> dict[str, str]:
        """The fields of a request that Twilio signed; of a name given twice the last counts."""
        fields = pairs_of(asked.body)
        if not self._is_signed(asked, fields):
            raise Forged
        charset = known_charset(asked.charset)
        return {
            name.decode(charset, "replace"): value.decode(charset, "replace")
            for name, value in fields
        }

    def _is_signed(self, asked: Asked, fields: Pairs) -> bool:
        told, given = (asked.headers.get(each, "") for each in (SIGNED_WITH, SIGNED))
        secret, digest = signed_with(told, self._token, self._keys)
        if not secret:
            return False
        ours = [signature(secret, url, fields, digest) for url in addresses(asked.url)]
        return any(is_secret(given, each) for each in ours)


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without an Auth Token."""
    if not settings.auth_token.get_secret_value():
        return None
    return Gateway(Twilio(settings, now), settings, now)


CHANNEL = Kind("twilio", Settings, make, frozenset({"auth_token", "keys"}))

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {
    "auth_token": "token-of-the-example",
    "country": "UG",
    "public_url": "https://heed.example.org",
}
_BODY = b"MessageSid=SM0f6c&From=%2B256772123456&To=%2B256200000000&Body=The+pump+is+broken"
EXAMPLE_REQUEST: dict[str, Any] = {
    "method": "POST",
    "path": PATH,
    "headers": {
        SIGNED: signature(
            "token-of-the-example", f"https://heed.example.org{PATH}", pairs_of(_BODY)
        ),
        "Content-Type": "application/x-www-form-urlencoded",
    },
    "body": _BODY,
}
