"""A telephone as a gateway: the open-source app "SMS Gateway for Android" (sms-gate.app).

The app signs what it sends with a key and its clock. What it gets it keeps under our own name,
so that a message handed over twice is sent once. Knows nothing of the app's encryption between
its own parts: that stays off.

Source:
    docs.sms-gate.app/features/webhooks and /integration/api, read 2026-11; the field names also
    as the app's own Python client 4.3.3 has them.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import Field, SecretStr

from channels import Arrival, Clock, Kind, Limits
from channels.sms import is_near
from channels.sms._android_wire import arrivals, event_of, signature
from channels.sms._calling import Caller, basic_login, known_id
from channels.sms._gateway import Asked, Door, Finding, Forged, Gateway
from channels.sms._reach import Reach
from channels.wire import is_secret, read_json
from messages.model import Inbound

CLOUD = "https://api.sms-gate.app/3rdparty/v1/messages"
KNOWN_ALREADY = 409


class Settings(Reach):
    """How the app writes to us and is written to."""

    signing_key: SecretStr = Field(
        SecretStr(""), description="The app's Signing Key (Settings, Webhooks); empty: off."
    )
    account: str = Field("android", description="Name of this gateway account, kept with rows.")
    window_minutes: int = Field(
        5, ge=1, le=1440, description="How far off the telephone's clock may be, in minutes."
    )
    send_url: str = Field(
        CLOUD,
        pattern="^(https?://.+)?$",
        description="Where replies go: /messages of the cloud, your own server or the telephone.",
    )
    username: str = Field(
        "", description="User that the app shows; empty: messages are only kept."
    )
    password: SecretStr = Field(SecretStr(""), description="Password that the app shows.")
    sim: int = Field(0, ge=0, le=3, description="SIM card that replies leave by; 0: the default.")
    per_minute: int = Field(
        0, ge=0, description="How many messages the telephone may send a minute; 0: no limit."
    )


class Android:
    """What the app does differently."""

    public_url = ""

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self.limits = Limits(per_second=settings.per_minute / 60 or None)
        self._settings = settings
        self._key = settings.signing_key.get_secret_value()
        self._caller = Caller(now)

    def doors(self) -> Sequence[Door]:
        """One for all events; the app registers it once for each."""
        return [Door("/sms/android", self._take)]

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read a kept event.

        Raises:
            ValueError: it is none, or nobody sent it.
        """
        return event_of(read_json(body), address)

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Hand one message to the app; one that it has already is not sent again.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        settings = self._settings
        if not settings.send_url or not settings.username:
            return None
        answered = await self._caller.call(
            "POST",
            settings.send_url,
            headers=basic_login(settings.username, settings.password.get_secret_value()),
            json=self._message(number, text, key),
        )
        if answered.status == KNOWN_ALREADY and key:
            return key
        if not answered.is_good:
            raise self._caller.refused(answered)
        answer = answered.json()
        theirs = answer.get("id") if isinstance(answer, dict) else None
        return known_id(theirs) or key or None

    def checks(self) -> list[Finding]:
        """Say what is missing."""
        found: list[Finding] = []
        if not self._settings.username:
            found.append((None, "No user is set (HEED_ANDROID_USERNAME): messages are only kept."))
        return found

    async def close(self) -> None:
        """Let go of the app."""
        await self._caller.close()

    def _message(self, number: str, text: str, key: str) -> dict[str, Any]:
        message: dict[str, Any] = {
            "textMessage": {"text": text},
            "phoneNumbers": [number],
            "withDeliveryReport": True,
        }
        if key:
            message["id"] = key
        if self._settings.sim:
            message["simNumber"] = self._settings.sim
        return message

    def _take(self, asked: Asked) -> list[Arrival]:
        stamp, given = asked.headers.get("X-Timestamp", ""), asked.headers.get("X-Signature", "")
        window = timedelta(minutes=self._settings.window_minutes)
        ours = signature(self._key, asked.body, stamp)
        if not is_secret(given.lower(), ours) or not is_near(stamp, asked.at, window):
            raise Forged
        return arrivals(read_json(asked.body, asked.charset), self._settings.country)


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without a signing key."""
    if not settings.signing_key.get_secret_value():
        return None
    return Gateway(Android(settings, now), settings, now)


CHANNEL = Kind("android", Settings, make, frozenset({"signing_key", "password"}))

# What the contract tests switch the channel on with, and a good request to it.
EXAMPLE: dict[str, object] = {"signing_key": "key-of-the-example", "country": "UG"}


def EXAMPLE_REQUEST(at: datetime) -> dict[str, object]:
    """Make a good request of this moment, for the contract tests."""
    body = (
        b'{"deviceId": "d", "event": "sms:received", "id": "Ey6E", "webhookId": "w", "payload": '
        b'{"messageId": "abc", "message": "The pump is broken", "sender": "0772123456"}}'
    )
    stamp = str(int(at.timestamp()))
    headers = {"X-Timestamp": stamp, "X-Signature": signature("key-of-the-example", body, stamp)}
    return {"method": "POST", "path": "/sms/android", "headers": headers, "body": body}
