"""What of Infobip no table says: what its refusals mean, and one bad message in a batch."""

import pytest

from channels import ChannelError
from channels.sms._gateway import Gateway
from channels.sms.infobip import Settings, make
from tests.contract.sms import NOON, NUMBER
from tests.contract.sms.infobip import SECRET, TOLD, batch, report, reported, taken, without
from tests.contract.sms_play import sent_over
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play

pytestmark = pytest.mark.check


def opened(**chosen: object) -> Gateway:
    kept = {"secret": SECRET, "country": "UG", **chosen}
    channel = make(Settings.model_validate(kept), lambda: NOON)
    assert channel is not None
    return channel


def test_one_bad_message_in_a_batch_is_kept_apart_and_the_others_are_heard():
    keep, channel = KeepSpy(), opened()
    request = batch(TOLD, without("from") | {"messageId": "2"}, "x")

    async def scene() -> int:
        async with (
            served(channel, keep) as client,
            client.post(request.path, data=request.body, headers=request.headers) as response,
        ):
            return response.status

    assert play(scene()) == 200
    assert [row.address for row in keep.rows] == [NUMBER, "", ""]
    assert len({row.external_id for row in keep.rows}) == 3
    for row in keep.rows[1:]:
        with pytest.raises(ValueError, match="no message with a sender"):
            channel.parse(row.external_id, row.address, row.body)


def test_each_step_of_a_message_is_kept_and_said_twice_is_known():
    keep = KeepSpy()
    on_its_way = report(groupName="PENDING", name="PENDING_ENROUTE")
    request = reported(on_its_way, report(), on_its_way)

    async def scene() -> None:
        async with served(opened(), keep) as client:
            await client.post(request.path, data=request.body, headers=request.headers)

    play(scene())
    assert len(keep.rows) == 3
    assert len({row.external_id for row in keep.rows}) == 2
    assert not any(NUMBER[1:].encode() in row.body for row in keep.rows)


def test_the_key_is_shown_as_its_pages_say():
    fake = FakeGateway(answer=taken())

    async def scene() -> None:
        async with gateway(fake) as url:
            channel = opened(send_url=url, api_key="k")
            await sent_over(channel)

    play(scene())
    assert fake.taken[0].authorization == "App k"


def refused(name: str, group: str = "REJECTED") -> ChannelError:
    answer = taken(groupId=5, groupName=group, name=name)

    async def scene() -> None:
        async with gateway(FakeGateway(answer=answer)) as url:
            channel = opened(send_url=url, api_key="k")
            await sent_over(channel)

    with pytest.raises(ChannelError) as error:
        play(scene())
    return error.value


@pytest.mark.parametrize(
    ("name", "permanent", "gone", "wait_s"),
    [
        ("REJECTED_DESTINATION", True, True, None),
        ("REJECTED_DND", True, True, None),
        ("REJECTED_NOT_ENOUGH_CREDITS", False, False, 300),
        ("REJECTED_SENDER", False, False, 300),
        ("REJECTED_SYSTEM_ERROR", False, False, None),
        ("REJECTED_MESSAGE_TOO_LONG", True, False, None),
    ],
)
def test_a_refusal_says_whether_to_come_again(
    name: str, permanent: bool, gone: bool, wait_s: float | None
):
    error = refused(name)
    assert (error.permanent, error.gone, error.retry_after_s) == (permanent, gone, wait_s)


def test_a_refusal_never_says_the_number():
    assert NUMBER not in str(refused(f"no route to {NUMBER}"))


def test_doctor_says_what_is_weak_and_what_is_missing():
    said = " ".join(words for _, words in play(opened().check()))
    assert "signs nothing" in said
    assert "HEED_INFOBIP_SEND_URL" in said
    assert "HEED_INFOBIP_PUBLIC_URL" in said
    whole = opened(
        networks="192.0.2.0/24",
        public_url="https://heed.example.org",
        send_url="https://x.api.infobip.com/sms/3/messages",
        send_from="4545",
    )
    assert play(whole.check()) == []
