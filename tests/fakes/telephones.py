"""Telephones behind a gateway without wires: texts, parts and receipts in, letters out."""

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime

from sqlalchemy import insert, select

from channels import Arrival, ChannelError, Keep, Limits, Route
from messages.model import Delivery, Inbound, Part, Prompt, Receipt, Said
from messages.model import Letter as ToSend
from storage.columns import of
from storage.db import writing
from storage.letters import prompt_json
from storage.letters import row as letter_row
from storage.models import Contact, Letter
from tests.sim import Sim

KINDS: dict[str, type[Part | Receipt | Said]] = {"Part": Part, "Receipt": Receipt, "Said": Said}


@dataclass(slots=True)
class Telephones:
    """The channel "sms"; each letter goes out as so many `messages`, each with a name."""

    name: str = "sms"
    account: str = "test"
    limits: Limits = field(default_factory=Limits)
    shows_buttons: bool = False
    messages: int = 1
    error: ChannelError | None = None
    sent: list[tuple[str, Delivery, list[str]]] = field(default_factory=list)
    listed: list[Arrival] = field(default_factory=list)
    asked_since: list[datetime] = field(default_factory=list)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def routes(self, keep: Keep) -> list[Route]:
        return []

    async def listen(self, keep: Keep) -> None:
        """Nothing comes by itself."""

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        kind, told = json.loads(body)
        inbound: Inbound = KINDS[kind](**told)
        return inbound

    def is_group(self, address: str) -> bool:
        return False

    async def send(self, address: str, delivery: Delivery) -> str | None:
        if self.error is not None:
            raise self.error
        names = [f"g{next(self.ids)}" for _ in range(self.messages)]
        self.sent.append((address, delivery, names))
        return " ".join(names)

    async def fetch(self, ref: str) -> bytes:
        raise ChannelError("an SMS has no media", permanent=True)

    async def close(self) -> None:
        """Nothing is open."""

    async def received_since(self, since: datetime) -> Sequence[Arrival]:
        self.asked_since.append(since)
        if self.error is not None:
            raise self.error
        return self.listed

    def heard(self, number: str) -> list[str]:
        """The texts that a telephone was sent."""
        return [delivery.text for address, delivery, _ in self.sent if address == number]


def arrival(external_id: str, number: str, inbound: Said | Part | Receipt) -> Arrival:
    """What comes in, as this gateway writes it."""
    told = asdict(inbound) if not isinstance(inbound, Said) else {"text": inbound.text}
    return Arrival(external_id, number, json.dumps([type(inbound).__name__, told]).encode())


@dataclass(slots=True)
class Village:
    """A Sim with telephones."""

    sim: Sim
    gateway: Telephones
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def comes(self, number: str, *told: Said | Part | Receipt, settle: bool = True) -> None:
        """Something comes from a number; receipts come from none."""
        rows = [arrival(f"in{next(self.ids)}", number, one) for one in told]
        self.sim.stepped.keep("sms", "test", *rows)
        if settle:
            self.sim.stepped.settle()

    def texts(self, number: str, text: str) -> None:
        self.comes(number, Said(text))

    def reports(self, *receipts: Receipt) -> None:
        """The gateway tells what became of messages, one request each."""
        for receipt in receipts:
            self.comes("", receipt)

    def forgets(self, number: str) -> None:
        """Somebody has all of theirs erased, with the six digits that came to their number."""
        self.texts(number, "FORGET")
        self.texts(number, "yes")
        self.texts(number, self.gateway.heard(number)[-1].split()[-1])


def is_told(
    village: Village, words: str = "Your report was verified.", *, post: bool = True
) -> None:
    """A letter that asks nothing is on its way to the only telephone."""
    house = village.sim.house
    to = village.sim.rows(select(of(Contact).id).where(of(Contact).channel == "sms"))[0].id
    letter_id = house.ids()
    sealed = house.vault.seal_text(prompt_json(Prompt(words)), place=f"letter|prompt|{letter_id}")
    now = village.sim.clock()
    columns = letter_row(ToSend(to, Prompt(words)), letter_id=letter_id, now=now, sealed=sealed)
    with writing(house.engine) as conn:
        conn.execute(insert(Letter), columns)
    if post:
        village.sim.stepped.settle()
