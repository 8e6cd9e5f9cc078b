"""What of MessageBird no table says: its token as others sign it, the address, no credit."""

import hashlib
import json
from datetime import timedelta

import jwt
import pytest
from yarl import URL

from channels import ChannelError
from channels.sms._gateway import Gateway
from channels.sms._messagebird_proof import is_proof, proof
from channels.sms.messagebird import SIGNATURE, Settings, make
from tests.contract.sms import NOON
from tests.contract.sms.messagebird import HOME, KEY, PATH, posted, report
from tests.contract.sms_play import sent_over
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play

pytestmark = pytest.mark.check

LONG_KEY = "0123456789abcdef" * 4
CALLED, BODY = f"{HOME}{PATH}?a=1&b=%3A", b'{"body": "x"}'


def opened(**chosen: object) -> Gateway:
    kept = {"signing_key": KEY, "country": "UG", **chosen}
    channel = make(Settings.model_validate(kept), lambda: NOON)
    assert channel is not None
    return channel


def claims(body: bytes) -> dict[str, object]:
    told: dict[str, object] = {
        "iss": "MessageBird",
        "nbf": int(NOON.timestamp()),
        "exp": int(NOON.timestamp()) + 60,
        "jti": "j",
        "url_hash": hashlib.sha256(CALLED.encode()).hexdigest(),
    }
    return told | ({"payload_hash": hashlib.sha256(body).hexdigest()} if body else {})


@pytest.mark.parametrize("algorithm", ["HS256", "HS384", "HS512"])
@pytest.mark.parametrize("body", [BODY, b""])
def test_a_token_that_another_library_signs_is_one(algorithm: str, body: bytes):
    token = jwt.encode(claims(body), LONG_KEY, algorithm=algorithm)
    assert is_proof(token, key=LONG_KEY, url=CALLED, body=body, now=NOON)
    assert not is_proof(token, key=LONG_KEY, url=CALLED, body=body + b"x", now=NOON)
    assert not is_proof(token, key=LONG_KEY, url=CALLED + "x", body=body, now=NOON)
    assert not is_proof(token, key=KEY, url=CALLED, body=body, now=NOON)


def test_a_token_of_ours_can_be_read_by_another_library():
    token = proof(LONG_KEY, CALLED, BODY, NOON)
    read = jwt.decode(
        token,
        LONG_KEY,
        algorithms=["HS256"],
        options={"verify_exp": False, "verify_nbf": False},
    )
    assert read["payload_hash"] == hashlib.sha256(BODY).hexdigest()


def test_a_text_cannot_be_left_out_where_one_was_signed():
    token = jwt.encode(claims(BODY), LONG_KEY, algorithm="HS256")
    assert not is_proof(token, key=LONG_KEY, url=CALLED, body=b"", now=NOON)


@pytest.mark.parametrize(
    ("late_s", "good"), [(-61, False), (-60, True), (120, True), (121, False)]
)
def test_a_token_is_good_for_its_minute_and_one_for_the_clocks(late_s: int, good: bool):
    token = proof(LONG_KEY, CALLED, BODY, NOON)
    at = NOON + timedelta(seconds=late_s)
    assert is_proof(token, key=LONG_KEY, url=CALLED, body=BODY, now=at) is good


def test_without_a_public_address_what_was_called_is_what_was_signed():
    keep = KeepSpy()

    async def scene() -> list[int]:
        async with served(opened(), keep) as client:
            statuses = []
            for called in (str(client.make_url(PATH)), HOME + PATH):
                request = posted()
                token = proof(KEY, called, request.body, NOON)
                async with client.post(
                    PATH, data=request.body, headers=request.headers | {SIGNATURE: token}
                ) as response:
                    statuses.append(response.status)
            return statuses

    assert play(scene()) == [200, 403]
    assert len(keep.rows) == 1


@pytest.mark.parametrize("key", ["", "another-key-0123456789abcdef-xyz"])
def test_a_report_that_proves_nothing_is_refused(key: str):
    keep, request = KeepSpy(), report()
    headers = {SIGNATURE: proof(key, HOME + request.path, b"", NOON)} if key else {}

    async def scene() -> int:
        async with (
            served(opened(public_url=HOME), keep) as client,
            client.get(URL(request.path, encoded=True), headers=headers) as response,
        ):
            return response.status

    assert play(scene()) == 403
    assert keep.rows == []


def test_the_key_is_shown_as_its_pages_say():
    fake = FakeGateway(status=201)

    async def scene() -> str | None:
        async with gateway(fake) as url:
            channel = opened(send_url=url, access_key="k", send_from="256312000000")
            return await sent_over(channel)

    assert play(scene()) == "77-1"
    assert fake.taken[0].authorization == "AccessKey k"


def test_a_letter_without_credit_waits_for_an_operator():
    poor = json.dumps({"errors": [{"code": 25, "description": "Not enough balance"}]}).encode()

    async def scene() -> None:
        async with gateway(FakeGateway(status=422, answer=poor)) as url:
            channel = opened(send_url=url, access_key="k", send_from="256312000000")
            await sent_over(channel)

    with pytest.raises(ChannelError) as refused:
        play(scene())
    assert not refused.value.permanent
    assert refused.value.retry_after_s == 300


def test_doctor_says_what_is_missing():
    said = " ".join(words for _, words in play(opened().check()))
    assert "HEED_MESSAGEBIRD_PUBLIC_URL" in said
    assert "HEED_MESSAGEBIRD_ACCESS_KEY" in said
    assert "HEED_MESSAGEBIRD_SEND_FROM" in said
    assert play(opened(public_url=HOME, access_key="k", send_from="+256312000000").check()) == []
