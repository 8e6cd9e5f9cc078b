"""A telephone that is not there: the SMS channel whose gateway is a screen.

For people who want to see what a phone would show, and for nobody's real number.
"""

import json
from collections.abc import Sequence

from channels import Arrival, Clock, Limits
from channels.sms._gateway import Door, Finding, Gateway
from channels.sms._reach import Reach
from channels.wire import clean, read_json
from messages.model import Said


class Telephone:
    """What is asked of a gateway, by a screen; `received` is every message, oldest first."""

    account = "telephone"
    limits = Limits()
    public_url = ""

    def __init__(self) -> None:
        self.received: list[str] = []

    def doors(self) -> Sequence[Door]:
        """Nobody calls."""
        return []

    def parse(self, external_id: str, address: str, body: bytes) -> Said:
        """Read what `texted` wrote.

        Raises:
            ValueError: it did not.
        """
        fields = read_json(body)
        if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
            raise ValueError("no message")
        return Said(text=clean(fields["text"]))

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Show one message; no receipt will come."""
        self.received.append(text)
        return None

    def checks(self) -> list[Finding]:
        """There is nothing to set up."""
        return []

    async def close(self) -> None:
        """Nothing is open."""


def opened(telephone: Telephone, now: Clock) -> Gateway:
    """Make the channel that a telephone shows."""
    return Gateway(telephone, Reach(account=telephone.account, country=""), now)


def texted(number: str, text: str, external_id: str) -> Arrival:
    """Make a row of a message that somebody typed."""
    return Arrival(external_id, number, json.dumps({"text": text}).encode())
