"""What of Twilio no table says: its answer in TwiML, where letters go, and what doctor says."""

import asyncio
from base64 import b64encode
from typing import Any

import pytest

from channels.sms._gateway import Gateway
from channels.sms.twilio import Settings, make
from messages.model import Delivery
from tests.contract.sms import NOON, NUMBER
from tests.contract.sms.twilio import ACCOUNT, OURS, PUBLIC, TOKEN, came, signed, status
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play

pytestmark = pytest.mark.check

WHOLE = {"account_sid": ACCOUNT, "send_from": OURS, "public_url": PUBLIC}


def opened(**chosen: Any) -> Gateway:
    channel = make(Settings.model_validate({"auth_token": TOKEN, **chosen}), lambda: NOON)
    assert channel is not None
    return channel


def test_a_message_is_answered_with_no_answer_and_a_status_with_nothing():
    async def scene() -> list[tuple[str, str]]:
        answers = []
        async with served(opened(public_url=PUBLIC), KeepSpy()) as client:
            for request in (came(), status("sent")):
                asked = signed(request, NOON)
                async with client.post(
                    asked.path, data=asked.body, headers=asked.headers
                ) as response:
                    answers.append((response.content_type, await response.text()))
        return answers

    twiml, nothing = play(scene())
    assert twiml == ("text/xml", '<?xml version="1.0" encoding="UTF-8"?><Response/>')
    assert nothing[1] == ""


def test_without_a_public_address_the_one_that_was_called_is_signed():
    async def scene() -> int:
        async with served(opened(), KeepSpy()) as client:
            home = str(client.make_url("")).rstrip("/")
            asked = signed(came(), NOON, base=home)
            async with client.post(asked.path, data=asked.body, headers=asked.headers) as response:
                return response.status

    assert play(scene()) == 200


def test_a_letter_goes_to_the_accounts_messages_with_its_login():
    fake = FakeGateway(status=201)

    async def scene() -> None:
        async with gateway(fake) as url:
            channel = opened(**WHOLE, api_url=url.removesuffix("/send"))
            await channel.send(NUMBER, Delivery("Thanks", key="77"))
            await channel.close()

    play(scene())
    (taken,) = fake.taken
    assert taken.path == f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
    assert taken.authorization == f"Basic {b64encode(f'{ACCOUNT}:{TOKEN}'.encode()).decode()}"


@pytest.mark.parametrize("lacking", ["account_sid", "send_from"])
def test_without_account_or_sender_messages_are_only_kept(lacking: str):
    channel = opened(**{**WHOLE, lacking: ""})
    assert asyncio.run(channel.send(NUMBER, Delivery("Thanks", key="77"))) is None


def test_doctor_names_what_is_missing_and_nothing_else():
    assert asyncio.run(opened(**WHOLE).check()) == []
    said = " ".join(words for _, words in asyncio.run(opened().check()))
    assert "HEED_TWILIO_ACCOUNT_SID" in said
    assert "HEED_TWILIO_PUBLIC_URL" in said
    assert TOKEN not in said


@pytest.mark.parametrize(
    "wrong",
    [
        {"keys": "no-secret"},
        {"account_sid": "SM1"},
        {"public_url": "https://heed.example.org/sms"},
        {"api_url": "api.twilio.com"},
    ],
)
def test_settings_that_cannot_work_are_refused(wrong: dict[str, str]):
    with pytest.raises(ValueError, match=next(iter(wrong))) as refused:
        Settings.model_validate({"auth_token": TOKEN, **wrong})
    assert TOKEN not in str(refused.value)
