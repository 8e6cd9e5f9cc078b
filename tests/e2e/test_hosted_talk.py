"""A talk over Twilio and Vonage: signed in, sent out, and heard what became of it, all by HTTP."""

from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import pytest
from sqlalchemy import select

import channels
from storage.columns import of
from storage.dispatches import Fate
from storage.models import Dispatch, Letter
from tests.contract.sms import NOON, NUMBER, Request, Table, twilio, vonage
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.served import Client, served
from tests.sim import Sim

pytestmark = pytest.mark.check

L, D = of(Letter), of(Dispatch)
HOME = "https://heed.example.org"
TWO = "We walk an hour for water since the pump broke. " * 5


@dataclass(frozen=True)
class Vendor:
    """How a vendor writes what a person says, in however many requests, and how it reports."""

    table: Table
    answer: bytes
    says: Callable[[str, int], list[Request]]
    reports: Callable[[dict[str, str], str], Request]


def _by_twilio(text: str, n: int) -> list[Request]:
    return [twilio.came(MessageSid=f"SM{n}", Body=text)]


def _by_vonage(text: str, n: int) -> list[Request]:
    """In parts of 153 letters, the last one first and doubled."""
    parts = [text[at : at + 153] for at in range(0, len(text), 153)]
    if len(parts) == 1:
        return [vonage.came(messageId=f"0A{n}", text=text)]
    more = {"concat": "true", "concat-ref": str(n), "concat-total": str(len(parts))}
    made = [
        vonage.came(
            {**vonage.FIELDS, **more, "concat-part": str(each), "messageId": f"0A{n}-{each}"},
            text=part,
        )
        for each, part in enumerate(parts, start=1)
    ]
    return [made[-1], *made[::-1]]


VENDORS = {
    "twilio": Vendor(
        twilio.TABLE,
        twilio.ANSWER,
        _by_twilio,
        lambda sent, word: twilio.status(word, path=sent["StatusCallback"].removeprefix(HOME)),
    ),
    "vonage": Vendor(
        vonage.TABLE,
        vonage.TAKEN,
        _by_vonage,
        lambda sent, word: vonage.receipt(
            word.replace("sent", "accepted"), **{"client-ref": sent["client-ref"]}
        ).but(path=sent["callback"].removeprefix(HOME)),
    ),
}


@dataclass
class Talk:
    """A person with a telephone, a vendor between, and Heed."""

    sim: Sim
    vendor: Vendor
    fake: FakeGateway
    client: Client
    said: int = 0

    def asks(self, *requests: Request) -> None:
        """The vendor calls Heed, signed."""

        async def scene() -> None:
            for request in requests:
                asked = self.vendor.table.sign(request, self.sim.clock())
                async with self.client.request(
                    asked.method, asked.path, data=asked.body, headers=asked.headers
                ) as response:
                    assert response.status == 200

        self.sim.stepped.wait(scene())
        self.sim.stepped.settle()

    def says(self, text: str) -> None:
        self.said += 1
        self.asks(*self.vendor.says(text, self.said))

    def sent(self) -> list[dict[str, str]]:
        """What the vendor was given to send, as forms."""
        return [dict(parse_qsl(each.body.decode())) for each in self.fake.taken]

    def letters(self) -> list[Any]:
        return list(self.sim.rows(select(Letter).order_by(L.id)))


@pytest.fixture(params=[*VENDORS.values()], ids=[*VENDORS])
def talk(engine, request) -> Iterator[Talk]:
    vendor: Vendor = request.param
    sim, fake, stack = Sim(engine, at=NOON), FakeGateway(answer=vendor.answer), AsyncExitStack()
    sim.load()
    url = sim.stepped.wait(stack.enter_async_context(gateway(fake)))
    kind = channels.found()[vendor.table.kind]
    settings = {**vendor.table.settings, **vendor.table.sends_to(url)}
    channel = kind.make(kind.settings(**settings), sim.clock)
    assert channel is not None
    everywhere: Any = sim.house.channels
    everywhere["sms", channel.account] = channel
    client = sim.stepped.wait(stack.enter_async_context(served(channel, sim.stepped.keep_async)))
    yield Talk(sim, vendor, fake, client)
    sim.stepped.wait(stack.aclose())
    sim.close()


def test_each_letter_is_known_as_sent_then_delivered_however_the_vendor_tells_it(talk: Talk):
    talk.says("The pump is broken")
    (question,) = talk.sent()
    assert question[("To" if "To" in question else "to")].lstrip("+") == NUMBER[1:]

    talk.asks(
        *(talk.vendor.reports(question, word) for word in ("delivered", "sent", "delivered"))
    )
    (letter,) = talk.letters()
    assert letter.step == "sent"
    assert letter.delivered_at is not None


def test_what_failed_is_known_with_its_reason(talk: Talk):
    talk.says("The pump is broken")
    (question,) = talk.sent()
    talk.asks(talk.vendor.reports(question, "failed"))
    (letter,) = talk.letters()
    assert letter.delivered_at is None
    assert letter.step == "failed"
    (told,) = talk.sim.rows(select(Dispatch))
    assert Fate(told.fate) is Fate.FAILED
    assert told.reason.startswith("failed")


def test_a_long_text_is_heard_as_one(talk: Talk):
    talk.says(TWO)
    assert len(talk.sent()) == 1  # one question, not one for each part
    assert len(talk.letters()) == 1
