"""What of Africa's Talking no table says: what calls are answered, and what its codes mean."""

import json

import pytest

from channels import ChannelError
from channels.sms._gateway import Gateway
from channels.sms.africastalking import REJECT, Settings, make
from tests.contract.sms import NOON, NUMBER, Request
from tests.contract.sms.africastalking import ENDED, RANG, SECRET, posted, taken
from tests.contract.sms_play import sent_over
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play

pytestmark = pytest.mark.check


def opened(**chosen: object) -> Gateway:
    channel = make(
        Settings.model_validate({"secret": SECRET, "country": "UG", **chosen}), lambda: NOON
    )
    assert channel is not None
    return channel


def answered(*requests: Request) -> tuple[list[bytes], list[str]]:
    """What each request is answered, and the ids under which all were kept."""
    keep = KeepSpy()

    async def scene() -> list[bytes]:
        async with served(opened(), keep) as client:
            answers = []
            for request in requests:
                async with client.post(
                    request.path, data=request.body, headers=request.headers
                ) as response:
                    answers.append(await response.read())
            return answers

    return play(scene()), [row.external_id for row in keep.rows]


def test_a_call_is_rejected_so_that_it_costs_nobody_anything():
    assert answered(posted(RANG, "/call"))[0] == [REJECT]


def test_a_hidden_number_is_rejected_too():
    hidden = posted(RANG | {"callerNumber": "anonymous"}, "/call")
    assert answered(hidden) == ([REJECT], [])


def test_that_it_rings_and_that_it_ended_is_one_call():
    _, ids = answered(posted(RANG, "/call"), posted(RANG | ENDED, "/call"))
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_two_calls_are_two():
    _, ids = answered(posted(RANG, "/call"), posted(RANG | {"sessionId": "ATVId_2"}, "/call"))
    assert len(set(ids)) == 2


def test_each_step_of_a_message_is_kept():
    told = {"id": "ATXid_1", "phoneNumber": NUMBER}
    steps = [posted(told | {"status": status}, "/dlr") for status in ("Sent", "Success", "Sent")]
    assert len(set(answered(*steps)[1])) == 2


def refused(answer: bytes, status: int = 201) -> ChannelError:
    async def scene() -> None:
        async with gateway(FakeGateway(status=status, answer=answer)) as url:
            channel = opened(send_url=url, username="heed", api_key="k")
            await sent_over(channel)

    with pytest.raises(ChannelError) as error:
        play(scene())
    return error.value


@pytest.mark.parametrize("code", [403, 404, 406, 409])
def test_a_number_that_gets_nothing_is_given_up(code: int):
    error = refused(taken(statusCode=code, status="UserInBlacklist", messageId="None"))
    assert error.gone
    assert error.permanent


@pytest.mark.parametrize("code", [401, 402, 405])
def test_what_an_operator_can_mend_is_waited_for(code: int):
    error = refused(taken(statusCode=code, status="InsufficientBalance", messageId="None"))
    assert not error.permanent
    assert error.retry_after_s == 300


@pytest.mark.parametrize("code", [407, 500, 501, 502, "x", 599])
def test_its_own_faults_are_tried_again(code: object):
    error = refused(taken(statusCode=code, status="GatewayError", messageId="None"))
    assert not error.permanent
    assert NUMBER not in str(error)


def test_a_sender_that_is_not_registered_is_waited_for():
    answer = {"SMSMessageData": {"Message": "InvalidSenderId", "Recipients": []}}
    error = refused(json.dumps(answer).encode())
    assert not error.permanent
    assert error.retry_after_s == 300


def test_it_is_asked_for_json_with_the_key():
    fake = FakeGateway(status=201, answer=taken())

    async def scene() -> str | None:
        async with gateway(fake) as url:
            channel = opened(send_url=url, username="heed", api_key="k")
            return await sent_over(channel)

    assert play(scene()) == "ATXid_1"
    assert fake.taken[0].headers["apikey"] == "k"
    assert fake.taken[0].headers["accept"] == "application/json"


def test_doctor_says_what_is_weak_and_what_is_missing():
    said = [words for _, words in play(opened().check())]
    assert len(said) == 2
    assert "signs nothing" in said[0]
    assert "HEED_AFRICASTALKING_USERNAME" in said[1]
    listed = opened(networks="192.0.2.0/24", username="heed", send_from="4545")
    assert play(listed.check()) == []
