"""A telephone at an SMS gateway: what it sends, what it gets, and what became of each message."""

import json
from dataclasses import dataclass
from itertools import count

from sqlalchemy import select

from channels import Arrival, Clock
from channels.sms._gateway import Gateway, written
from channels.sms.generic import Generic, Settings
from messages.model import Delivery, Inbound, Part
from storage.columns import of
from storage.models import Inbox
from tests.sim import Sim

NUMBER = "+254711000001"
_I = of(Inbox)


class Kept(Gateway):
    """The SMS channel; `sent` is what went out, as (number, text)."""

    def __init__(self, settings: Settings, now: Clock) -> None:
        super().__init__(Generic(settings, now), settings, now)
        self.sent: list[tuple[str, str]] = []

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Hear also a part of a message, which this gateway knows nothing of."""
        fields = json.loads(body)
        if "part" in fields:
            return Part(*fields["part"])
        return super().parse(external_id, address, body)

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Keep it."""
        self.sent.append((address, written(delivery)))
        return None


@dataclass(frozen=True, slots=True)
class Answered:
    """What one message led to: its outcome, and what its sender was told."""

    outcome: str
    texts: tuple[str, ...]


class Phones:
    """Telephones of one house."""

    def __init__(self, sim: Sim) -> None:
        self.sim, self._ids = sim, count(1)
        self.channel = Kept(
            Settings(secret="of-the-tests", country="KE", call_field="call"), sim.clock
        )
        sim.house.channels = {**sim.house.channels, ("sms", self.channel.account): self.channel}

    def say(self, text: str, number: str = NUMBER, *, external_id: str = "") -> Answered:
        """Send one message, and wait until all is done."""
        body = json.dumps({"text": text}).encode()
        return self._came(body, number, external_id)

    def call(self, number: str = NUMBER) -> Answered:
        """Ring and hang up."""
        return self._came(b'{"call": "1"}', number, "")

    def part(self, n: int, of: int, text: str) -> Answered:
        """Send one of the parts of a long message."""
        return self._came(json.dumps({"part": ("7", n, of, text)}).encode(), NUMBER, "")

    def later(self, minutes: int) -> Answered:
        """Wait, each minute by itself; what was told by then."""
        before = len(self.channel.sent)
        for _ in range(minutes):
            self.sim.pass_time(minutes=1)
        return self._told(NUMBER, before)

    def _came(self, body: bytes, number: str, external_id: str) -> Answered:
        before = len(self.channel.sent)
        arrival = Arrival(external_id or f"s{next(self._ids)}", number, body)
        self.sim.stepped.keep("sms", self.channel.account, arrival)
        self.sim.stepped.settle()
        return self._told(number, before)

    def _told(self, number: str, before: int) -> Answered:
        newest = select(_I.outcome).where(_I.channel == "sms").order_by(_I.seq.desc()).limit(1)
        told = tuple(said for to, said in self.channel.sent[before:] if to == number)
        return Answered(self.sim.rows(newest)[0].outcome, told)

    def talk(self, *texts: str) -> Answered:
        """Send one after another; what the last one led to."""
        return [self.say(text) for text in texts][-1]
