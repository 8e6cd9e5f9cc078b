"""Infobip: numbers in most countries of the world, by contract.

It writes in batches, of messages as of reports. What it offers to sign with is not public, so the
paths hold a secret, and the networks that may call can be listed.
"""

from collections.abc import Sequence
from typing import Any

from pydantic import Field, SecretStr, field_validator

from channels import Arrival, Clock, Kind, Limits
from channels.sms._calling import Caller
from channels.sms._gateway import Asked, Door, Finding, Gateway, unsigned
from channels.sms._infobip_wire import kept, messages, reports, results, taken_as
from channels.sms._reach import Reach, for_a_path, public_address
from channels.wire import read_json
from messages.model import Inbound


class Settings(Reach):
    """How Infobip writes to us and is written to."""

    secret: SecretStr = Field(
        SecretStr(""), description="Secret at the end of the webhook's address; empty: off."
    )
    account: str = Field("infobip", description="Name of this gateway account, kept with rows.")
    public_url: str = public_address()
    send_url: str = Field(
        "",
        pattern="^(https?://.+)?$",
        description="Where replies go: the account's Base URL and /sms/3/messages; empty: kept.",
    )
    api_key: SecretStr = Field(SecretStr(""), description="API key with the right to send SMS.")
    send_from: str = Field("", description="Our own number or registered name.")

    _stands_in_a_path = field_validator("secret")(for_a_path)


class Infobip:
    """What Infobip does differently."""

    limits = Limits()

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self.public_url = settings.public_url
        self._settings = settings
        self._secret = settings.secret.get_secret_value()
        self._caller = Caller(now)

    def doors(self) -> Sequence[Door]:
        """One for messages and one for delivery reports, both in batches."""
        path = "/sms/infobip/{secret}"
        return [
            Door(path, self._take, secret=self._secret),
            Door(f"{path}/dlr", self._take_reports, secret=self._secret),
        ]

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read a kept message or delivery report.

        Raises:
            ValueError: it is none, or nobody sent it.
        """
        return kept(external_id, address, read_json(body))

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Hand one message over; Infobip gives it its name.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        settings = self._settings
        if not settings.send_url:
            return None
        answered = await self._caller.accepted(
            "POST",
            settings.send_url,
            headers={
                "Authorization": f"App {settings.api_key.get_secret_value()}",
                "Accept": "application/json",
            },
            json={"messages": [self._message(number, text, asks=bool(key))]},
        )
        return taken_as(answered.json())

    def checks(self) -> list[Finding]:
        """Say that it signs nothing, and what is missing."""
        found = unsigned(self._secret, self._settings, "HEED_INFOBIP_NETWORKS")
        if not self._settings.send_url:
            found.append(
                (None, "No address for replies is set (HEED_INFOBIP_SEND_URL): only kept.")
            )
        elif not self._settings.send_from:
            found.append(
                (None, "No sender is set (HEED_INFOBIP_SEND_FROM): nobody can answer us.")
            )
        if not self.public_url:
            found.append((None, "No address for delivery reports (HEED_INFOBIP_PUBLIC_URL)."))
        return found

    async def close(self) -> None:
        """Let go of the gateway."""
        await self._caller.close()

    def _message(self, number: str, text: str, *, asks: bool) -> dict[str, Any]:
        # Its pages write numbers without the plus.
        message: dict[str, Any] = {
            "destinations": [{"to": number.removeprefix("+")}],
            "content": {"text": text},
        }
        if self._settings.send_from:
            message["sender"] = self._settings.send_from
        if asks and self.public_url:
            reports_at = f"{self.public_url}/sms/infobip/{self._secret}/dlr"
            message["webhooks"] = {"delivery": {"url": reports_at}}
        return message

    def _take(self, asked: Asked) -> list[Arrival]:
        batch = results(read_json(asked.body, asked.charset))
        return messages(batch, self._settings.country)

    def _take_reports(self, asked: Asked) -> list[Arrival]:
        return reports(results(read_json(asked.body, asked.charset)))


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without a secret."""
    if not settings.secret.get_secret_value():
        return None
    return Gateway(Infobip(settings, now), settings, now)


CHANNEL = Kind("infobip", Settings, make, frozenset({"secret", "api_key"}))

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {"secret": "s3cret-of-the-example", "country": "UG"}
EXAMPLE_REQUEST: dict[str, object] = {
    "method": "POST",
    "path": "/sms/infobip/s3cret-of-the-example",
    "wrong_paths": ("/sms/infobip/wrong", "/sms/infobip/s3cret"),
    "headers": {"Content-Type": "application/json"},
    "body": b'{"results": [{"messageId": "817790313235066447", "from": "256772123456", '
    b'"to": "4545", "text": "The pump is broken"}], "messageCount": 1}',
}
