"""A letter over two SMS goes out in several messages, in order, none of them twice."""

import contextlib
from datetime import UTC, datetime
from unittest.mock import patch
from urllib.parse import parse_qs

import pytest

from channels import ChannelError
from channels.sms.generic import Settings, opened
from messages.model import Button, Delivery
from messages.sms_length import segments
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.stage import play

QUESTION = "Where does the water come from?\n1 Tap\n2 Well"
LONG = Delivery(
    text="We keep what you tell us without your name. " * 6
    + "\n\nWhere does the water come from?",
    buttons=(Button("Tap", "a"), Button("Well", "b")),
    key="7",
)


def sent(fake: FakeGateway) -> list[str]:
    return [parse_qs(each.body.decode())["text"][0] for each in fake.taken]


async def sends(fake: FakeGateway, *deliveries: Delivery, refusing: int | None = None) -> None:
    """Send each; the gateway refuses its request number `refusing`."""
    async with gateway(fake) as url:
        settings = Settings(secret="s" * 20, send_url=url)
        channel = opened(settings, lambda: datetime(2026, 1, 15, tzinfo=UTC))
        out = channel._peer.hand_over

        async def send(number: str, text: str, key: str) -> str | None:
            fake.status = 503 if len(fake.taken) + 1 == refusing else 200
            return await out(number, text, key)

        try:
            with patch.object(channel._peer, "hand_over", send):
                for each in deliveries:
                    with contextlib.suppress(ChannelError):
                        await channel.send("+256772123456", each)
        finally:
            await channel.close()


def test_the_question_and_its_choices_stay_together_in_the_last_message() -> None:
    fake = FakeGateway()
    play(sends(fake, LONG))

    assert len(sent(fake)) == 2
    assert sent(fake)[1] == QUESTION
    assert max(segments(text).segments for text in sent(fake)) == 2


def test_a_letter_that_is_tried_again_goes_on_where_it_was_refused() -> None:
    fake = FakeGateway()
    play(sends(fake, LONG, LONG, refusing=2))

    first, refused, again = sent(fake)
    assert first.startswith("We keep")
    assert refused == again == QUESTION


@pytest.mark.parametrize("key", ["", "8"])
def test_another_letter_begins_at_its_beginning(key: str) -> None:
    fake = FakeGateway()
    other = Delivery(text=LONG.text, buttons=LONG.buttons, key=key)
    play(sends(fake, LONG, other, refusing=2))

    assert [text[:7] for text in sent(fake)] == ["We keep", "Where d", "We keep", "Where d"]


def test_accents_that_would_cost_a_third_sms_are_left_out() -> None:
    fake = FakeGateway()
    play(sends(fake, Delivery(text="Même forêt, même rivière. " * 8)))

    assert sent(fake) == ["Meme foret, meme rivière. " * 8]
