"""Somebody rings Africa's Talking and hangs up: from its request to the message that they get."""

from typing import Any

import pytest
from sqlalchemy import select

from channels.sms._gateway import Gateway
from channels.sms.africastalking import AfricasTalking, Settings
from storage.columns import of
from storage.models import Inbox
from tests.contract.sms.africastalking import ENDED, RANG, SECRET, TOLD, posted
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play
from tests.sim import Sim

pytestmark = pytest.mark.check

NUMBER = "+256772123456"
I = of(Inbox)  # noqa: E741


class Recorded(AfricasTalking):
    """Africa's Talking that keeps what it should send."""

    texts: list[str]

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Keep it."""
        assert number == NUMBER
        self.texts.append(text)
        return key


class Line:
    """The gateway's requests into a house, and what it was given to send."""

    def __init__(self, sim: Sim) -> None:
        settings = Settings.model_validate({"secret": SECRET, "country": "UG"})
        self.sim, self.peer = sim, Recorded(settings, sim.clock)
        self.peer.texts = []
        self.channel = Gateway(self.peer, settings, sim.clock)
        sim.house.channels = {**sim.house.channels, ("sms", "africastalking"): self.channel}

    def comes(self, fields: dict[str, Any], door: str = "") -> str:
        """What a request led to."""
        keep, request = KeepSpy(), posted(fields, door)

        async def scene() -> None:
            async with served(self.channel, keep) as client:
                await client.post(request.path, data=request.body, headers=request.headers)

        play(scene())
        self.sim.stepped.keep("sms", "africastalking", *keep.rows)
        self.sim.stepped.settle()
        newest = select(I.outcome).where(I.channel == "sms").order_by(I.seq.desc()).limit(1)
        return str(self.sim.rows(newest)[0].outcome)


@pytest.fixture
def line(engine):
    sim = Sim(engine)
    sim.load()
    yield Line(sim)
    sim.close()


def test_who_rings_is_written_to_once_however_often_it_is_told(line):
    assert line.comes(RANG, "/call") == "called"
    assert len(line.peer.texts) == 1
    line.comes(RANG | ENDED, "/call")
    assert len(line.peer.texts) == 1


def test_who_rings_can_go_on_by_message(line):
    line.comes(RANG, "/call")
    line.comes(TOLD | {"text": "1"})
    assert len(line.peer.texts) == 2


def test_who_told_the_operator_to_get_nothing_is_reached_again_when_they_ring(line):
    line.comes(TOLD | {"text": "start"})
    assert line.comes({"senderId": "HEED", "phoneNumber": NUMBER}, "/optout") == "gone"
    line.peer.texts.clear()
    assert line.comes(RANG, "/call") == "called"
    assert len(line.peer.texts) == 1
