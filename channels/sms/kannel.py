"""Kannel: the gateway that a deployment runs itself, with modems or SMPP behind it.

It signs nothing: the path holds a secret, and the networks that may call can be listed. Its
delivery reports carry our own name of a message, since they come out of order and without its own.
"""

from collections.abc import Sequence
from typing import Any

from pydantic import Field, SecretStr, field_validator
from smsutil import is_valid_gsm

from channels import Arrival, ChannelError, Clock, Kind, Limits
from channels.sms import MAX_ID_CHARS, MAX_SENDER_CHARS, content_id, to_number
from channels.sms._calling import OUR_FAULT_WAIT_S, Caller
from channels.sms._gateway import Asked, Door, Finding, Gateway, unsigned
from channels.sms._kannel_wire import message, outcome, posted_query, raw_fields, word
from channels.sms._reach import Reach, for_a_path, public_address
from messages.model import Inbound

# Delivered, failed, taken by the network, refused by it; not "buffered", which says nothing more.
DLR_MASK = 1 | 2 | 8 | 16
UCS_2 = "2"
REPORT = "dlr|"
# It refuses with 400, as a bad number, what it lacks in its own configuration: global-sender.
NO_SENDER = b"Sender missing"


class Settings(Reach):
    """How Kannel's smsbox writes to us and is written to."""

    secret: SecretStr = Field(
        SecretStr(""), description="Secret at the end of Kannel's get-url; empty: Kannel is off."
    )
    account: str = Field("kannel", description="Name of this gateway account, kept with rows.")
    public_url: str = public_address()
    send_url: str = Field(
        "",
        pattern="^(https?://.+)?$",
        description="sendsms, as http://127.0.0.1:13013/cgi-bin/sendsms; empty: only kept.",
    )
    username: str = Field("", description="The sendsms-user's username.")
    password: SecretStr = Field(SecretStr(""), description="The sendsms-user's password.")
    send_from: str = Field("", description="Our own number; empty: Kannel's global-sender.")
    smsc: str = Field("", description="The smsc-id that replies leave by; empty: Kannel chooses.")

    _stands_in_a_path = field_validator("secret")(for_a_path)


class Kannel:
    """What Kannel does differently."""

    limits = Limits()

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self.public_url = settings.public_url
        self._settings = settings
        self._secret = settings.secret.get_secret_value()
        self._caller = Caller(now)

    def doors(self) -> Sequence[Door]:
        """One for messages, by get-url or post-url, and one for delivery reports."""
        path = "/sms/kannel/{secret}"
        return [
            Door(path, self._take, ("GET", "POST"), secret=self._secret),
            Door(f"{path}/dlr", self._take_report, ("GET",), secret=self._secret),
        ]

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read a kept message or delivery report.

        Raises:
            ValueError: nobody sent it.
        """
        fields = raw_fields(body)
        if external_id.startswith(REPORT):
            return outcome(fields)
        if not address:
            raise ValueError("no message with a sender")
        return message(fields)

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Hand one message to smsbox.

        Raises:
            ChannelError: nobody answers, or smsbox refuses.
        """
        if not self._settings.send_url:
            return None
        params = {**self._login(), "to": number, "text": text, "charset": "UTF-8"}
        if not is_valid_gsm(text):
            params["coding"] = UCS_2
        ref = key if self.public_url else ""
        if ref:
            params |= {"dlr-mask": str(DLR_MASK), "dlr-url": self._report_url(ref)}
        answered = await self._caller.call("GET", self._settings.send_url, params=params)
        if NO_SENDER in answered.body:
            raise ChannelError("smsbox knows no sender", retry_after_s=OUR_FAULT_WAIT_S)
        if not answered.is_good:
            raise self._caller.refused(answered)
        return ref or None

    def checks(self) -> list[Finding]:
        """Say that Kannel signs nothing, and what is missing."""
        found = unsigned(self._secret, self._settings, "HEED_KANNEL_NETWORKS")
        if not self._settings.send_url:
            found.append(
                (None, "No address for replies is set (HEED_KANNEL_SEND_URL): only kept.")
            )
        if not self.public_url:
            found.append((None, "No address for delivery reports (HEED_KANNEL_PUBLIC_URL)."))
        return found

    async def close(self) -> None:
        """Let go of smsbox."""
        await self._caller.close()

    def _login(self) -> dict[str, Any]:
        settings = self._settings
        optional = {"from": settings.send_from, "smsc": settings.smsc}
        return {
            "username": settings.username,
            "password": settings.password.get_secret_value(),
            **{name: value for name, value in optional.items() if value},
        }

    def _report_url(self, ref: str) -> str:
        """Where Kannel reports; it fills in the two escape codes itself."""
        ours = f"{self.public_url}/sms/kannel/{self._secret}/dlr"
        return f"{ours}?ref={ref}&status=%d&answer=%A"

    def _take(self, asked: Asked) -> list[Arrival]:
        query = asked.query.encode()
        if asked.method == "POST":
            query = posted_query(asked.headers, asked.charset, asked.body)
        fields = raw_fields(query)
        sender = to_number(word(fields, "from"), self._settings.country)
        if not sender or len(sender) > MAX_SENDER_CHARS:
            raise ValueError("no message with a sender")
        external_id = word(fields, "id")
        if not external_id or len(external_id) > MAX_ID_CHARS:
            sent = word(fields, "ts") or f"{asked.at:%Y-%m-%dT%H:%M}"
            told = (external_id, sender, fields.get("text", b"").hex(), sent)
            external_id = content_id(*told, fields.get("udh", b"").hex())
        return [Arrival(external_id, sender, query)]

    def _take_report(self, asked: Asked) -> list[Arrival]:
        fields = raw_fields(asked.query)
        ref, status = word(fields, "ref"), word(fields, "status")
        if not ref or not status or len(ref) + len(status) > MAX_ID_CHARS:
            raise ValueError("no report of a message")
        return [Arrival(f"{REPORT}{ref}|{status}", "", asked.query.encode())]


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without a secret."""
    if not settings.secret.get_secret_value():
        return None
    return Gateway(Kannel(settings, now), settings, now)


CHANNEL = Kind("kannel", Settings, make, frozenset({"secret", "password"}))

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {"secret": "s3cret-of-the-example", "country": "UG"}
EXAMPLE_REQUEST: dict[str, object] = {
    "method": "GET",
    "path": "/sms/kannel/s3cret-of-the-example?from=%2B256772123456&to=4545&id=0f6c&charset=UTF-8"
    "&coding=0&ts=2026-01-15+12:00:00&udh=&text=The+pump+is+broken",
    "wrong_paths": ("/sms/kannel/wrong?from=1&text=a", "/sms/kannel/s3cret?from=1&text=a"),
    "headers": {},
    "body": b"",
}
