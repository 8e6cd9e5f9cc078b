"""The generic SMS gateway: every shape that a message comes in, every answer to a reply."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels import Arrival, ChannelError
from channels.sms import content_id, to_number
from channels.sms._gateway import Gateway
from channels.sms.generic import Settings, make
from messages.model import Attachment, Button, Called, Delivery, Said
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play

NOON = datetime(2026, 1, 15, 12, 0, 30, tzinfo=UTC)
SECRET = "the-shared-secret"
HEADERS = {"X-Heed-Secret": SECRET}
FORM = "application/x-www-form-urlencoded"


def sms(now: datetime = NOON, **chosen: Any) -> Gateway:
    channel = make(Settings(**{"secret": SECRET, **chosen}), lambda: now)
    assert channel is not None
    return channel


def taken_in(
    body: bytes | str = b"",
    *,
    query: str = "",
    method: str = "POST",
    kind: str = "application/json",
    headers: dict[str, str] | None = None,
    channel: Gateway | None = None,
) -> tuple[int, list[Arrival]]:
    """Send one request; gives the status and what was kept."""

    async def scene() -> tuple[int, list[Arrival]]:
        keep = KeepSpy()
        sent = body.encode() if isinstance(body, str) else body
        asked = {**(HEADERS if headers is None else headers), "Content-Type": kind}
        async with (
            served(channel or sms(), keep) as client,
            client.request(method, f"/sms?{query}", data=sent or None, headers=asked) as response,
        ):
            assert response.status != 200 or await response.text() == ""
            return response.status, keep.rows

    return play(scene())


def texts(rows: list[Arrival]) -> list[str]:
    found = [sms().parse(row.external_id, row.address, row.body) for row in rows]
    return [each.text for each in found if isinstance(each, Said)]


def test_without_secret_sms_is_off() -> None:
    assert make(Settings(), lambda: NOON) is None


def test_a_json_message_is_kept_with_the_gateways_id() -> None:
    status, rows = taken_in('{"id": "m-7", "from": "+256772123456", "text": "Pump broken"}')
    assert status == 200
    assert [(row.external_id, row.address) for row in rows] == [("m-7", "+256772123456")]
    assert texts(rows) == ["Pump broken"]


def test_a_form_with_numbers_as_ids_is_kept() -> None:
    body = urlencode({"id": 7, "from": "+50937000000", "text": "Dlo ap monte, tanpri ede"})
    status, rows = taken_in(body, kind=FORM)
    assert status == 200
    assert rows[0].external_id == "7"
    assert texts(rows) == ["Dlo ap monte, tanpri ede"]


def test_json_numbers_serve_as_id_and_sender() -> None:
    _, rows = taken_in('{"id": 12, "from": 256772123456, "text": 911}', channel=sms(country="UG"))
    assert [(row.external_id, row.address) for row in rows] == [("12", "+256772123456")]
    assert texts(rows) == ["911"]


def test_a_multipart_form_is_kept() -> None:
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in (("id", "3"), ("from", "+256772123456"), ("text", "Maji machafu é"))
    ]
    status, rows = taken_in("".join(parts) + "--x--\r\n", kind="multipart/form-data; boundary=x")
    assert status == 200
    assert texts(rows) == ["Maji machafu é"]


def test_a_get_with_the_secret_in_the_query_is_kept_without_it() -> None:
    query = urlencode({"secret": SECRET, "id": "9", "from": "+256772123456", "text": "a+b & c"})
    status, rows = taken_in(query=query, method="GET", headers={})
    assert status == 200
    assert texts(rows) == ["a+b & c"]
    assert SECRET.encode() not in rows[0].body


@pytest.mark.parametrize("kind", ["application/json", FORM])
def test_the_secret_may_be_a_field_and_is_not_kept(kind: str) -> None:
    fields = {"secret": SECRET, "id": "1", "from": "+256772123456", "text": "x"}
    body = urlencode(fields) if kind == FORM else json.dumps(fields)
    status, rows = taken_in(body, kind=kind, headers={})
    assert status == 200
    assert SECRET.encode() not in rows[0].body


def test_a_post_may_carry_its_fields_in_the_query() -> None:
    status, rows = taken_in(query="id=1&from=%2B256772123456&text=x")
    assert status == 200
    assert rows[0].address == "+256772123456"


def test_a_batch_is_split_before_it_is_kept() -> None:
    batch = [{"id": n, "from": "+256772123456", "text": f"part {n}"} for n in range(3)]
    status, rows = taken_in(json.dumps(batch))
    assert status == 200
    assert [row.external_id for row in rows] == ["0", "1", "2"]
    assert texts(rows) == ["part 0", "part 1", "part 2"]


def test_a_batch_keeps_its_good_ones_and_the_others_for_quarantine() -> None:
    batch = [{"id": 1, "from": "+256772123456", "text": "good"}, {"id": 2, "text": "nobody"}, 5]
    status, rows = taken_in(json.dumps(batch))
    assert status == 200
    assert [row.address for row in rows] == ["+256772123456", "", ""]
    for row in rows[1:]:
        assert len(row.external_id) == 33
        with pytest.raises(ValueError, match="sender"):
            sms().parse(row.external_id, row.address, row.body)


def test_a_batch_over_a_thousand_is_refused() -> None:
    status, rows = taken_in(json.dumps([{"from": "+256772123456"}] * 1_001))
    assert (status, rows) == (413, [])


@pytest.mark.parametrize("body", ["{", '"x"', "5", "null", "[]", "{}", '{"text": "x"}', ""])
def test_what_is_no_message_is_a_bad_request(body: str) -> None:
    assert taken_in(body) == (400, [])


@pytest.mark.parametrize(
    "headers", [{}, {"X-Heed-Secret": ""}, {"X-Heed-Secret": SECRET[:-1]}, {"Secret": SECRET}]
)
def test_a_wrong_secret_is_refused_and_nothing_kept(headers: dict[str, str]) -> None:
    body = '{"id": "1", "from": "+256772123456", "text": "x"}'
    assert taken_in(body, headers=headers) == (403, [])


def test_a_wrong_secret_in_the_header_is_not_mended_by_the_body() -> None:
    body = json.dumps({"secret": SECRET, "from": "+256772123456"})
    assert taken_in(body, headers={"X-Heed-Secret": "wrong"}) == (403, [])


def test_without_id_the_providers_time_tells_messages_apart() -> None:
    def external_id(sent: str, now: datetime = NOON) -> str:
        body = json.dumps({"from": "+256772123456", "text": "help", "time": sent})
        return taken_in(body, channel=sms(now))[1][0].external_id

    later = datetime(2026, 1, 16, tzinfo=UTC)
    assert external_id("12:00") == external_id("12:00", later)
    assert external_id("12:00") != external_id("12:01")


def test_without_id_and_time_the_minute_tells_messages_apart() -> None:
    def external_id(text: str, now: datetime) -> str:
        body = json.dumps({"from": "+256772123456", "text": text})
        return taken_in(body, channel=sms(now))[1][0].external_id

    same_minute, next_minute = NOON.replace(second=59), NOON.replace(minute=1)
    assert external_id("help", NOON) == external_id("help", same_minute)
    assert external_id("help", NOON) != external_id("help", next_minute)
    assert external_id("help", NOON) != external_id("Help", NOON)
    expected = content_id("+256772123456", "help", "2026-01-15T12:00")
    assert external_id("help", NOON) == expected
    assert len(expected) == 33


def test_an_id_too_long_for_a_key_is_hashed() -> None:
    body = json.dumps({"id": "x" * 5_000, "from": "+256772123456"})
    assert taken_in(body)[1][0].external_id == content_id("x" * 5_000)


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        (f"{FORM}; charset=iso-8859-1", b"from=%2B256772123456&text=caf%E9", "café"),
        (f"{FORM}; charset=UTF-16BE", b"from=%2B256772123456&text=", ""),
        (FORM, b"from=%2B256772123456&text=caf%E9", "caf�"),
        (FORM, b"from=%2B256772123456&text=" + quote("पानी 💧").encode(), "पानी 💧"),
        ("application/json", b'{"from": "+256772123456", "text": "caf\xe9"}', "caf�"),
        (
            "application/json; charset=windows-1252",
            b'{"from": "+256772123456", "text": "caf\xe9"}',
            "café",
        ),
        ("application/json", '{"from": "+256772123456", "text": "م"}'.encode("utf-16"), "م"),
        ("application/json", b'{"from": "+256772123456", "text": "a\nb"}', "a\nb"),
        ("application/json", b'{"from": "+256772123456", "text": "a\\u0000b\\ud83d"}', "ab�"),
        ("application/json", b'{"from": "+256772123456", "text": "\\ud83d\\ude00"}', "😀"),
        ("text/plain", b'{"from": "+256772123456", "text": "x"}', "x"),
        ("application/json", b'{"from": "+256772123456", "text": null}', ""),
        ("application/json", b'{"from": "+256772123456"}', ""),
    ],
)
def test_odd_charsets_lose_no_message(kind: str, body: bytes, expected: str) -> None:
    status, rows = taken_in(body, kind=kind)
    assert (status, texts(rows)) == (200, [expected])


def test_a_text_that_is_no_text_ends_in_quarantine_not_in_the_bin() -> None:
    status, rows = taken_in('{"from": "+256772123456", "text": {"a": 1}}')
    assert status == 200
    with pytest.raises(ValueError, match="no text"):
        texts(rows)


def test_field_names_header_and_path_are_settings() -> None:
    channel = sms(
        path="/hook/sms",
        secret_header="X-Key",
        id_field="uuid",
        from_field="msisdn",
        text_field="message",
    )

    async def scene() -> list[Arrival]:
        keep = KeepSpy()
        fields = {"uuid": "u1", "msisdn": "+256772123456", "message": "hello"}
        async with served(channel, keep) as client:
            response = await client.post("/hook/sms", json=fields, headers={"X-Key": SECRET})
            assert response.status == 200
        return keep.rows

    row = play(scene())[0]
    assert row.external_id == "u1"
    assert channel.parse(row.external_id, row.address, row.body) == Said(text="hello")


@pytest.mark.parametrize(
    ("sender", "country", "expected"),
    [
        ("+256772123456", "", "+256772123456"),
        ("0772 123456", "UG", "+256772123456"),
        ("256772123456", "UG", "+256772123456"),
        ("+256 (772) 123-456", "", "+256772123456"),
        (" 256772123456", "", "+256772123456"),
        ("256772123456", "", "256772123456"),
        ("3700 0000", "HT", "+50937000000"),
        ("4545", "HT", "4545"),
        ("  4545 ", "", "4545"),
        ("MTN1234567", "UG", "MTN1234567"),
        ("Safaricom", "KE", "Safaricom"),
        ("٠٧٧٢١٢٣٤٥٦", "UG", "+256772123456"),
        ("+", "UG", "+"),
        ("", "UG", ""),
    ],
)
def test_numbers_become_e164_and_other_senders_stay(
    sender: str, country: str, expected: str
) -> None:
    assert to_number(sender, country) == expected


@settings(max_examples=100)
@given(st.text(alphabet="+0123456789 ()-.aZ\x00\ud800", max_size=20), st.sampled_from(["", "UG"]))
def test_any_sender_has_an_address_and_the_same_one_again(sender: str, country: str) -> None:
    once = to_number(sender, country)
    assert to_number(once, country) == once


@pytest.mark.parametrize("wrong", [{"country": "XX"}, {"send_extra": "[1]"}, {"send_url": "ftp:"}])
def test_wrong_settings_stop_the_start(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"country|JSON object|send_url"):
        Settings(**wrong)


def test_the_fixed_fields_never_show_in_an_error() -> None:
    with pytest.raises(ValueError, match="JSON object") as error:
        Settings(send_extra="{apikey: do-not-show}")
    assert "do-not-show" not in str(error.value)


# --- replies --------------------------------------------------------------------------------

YES_NO = Delivery("Send it? é", buttons=(Button("Yes", "t1"), Button("No", "t2")))


def replied(
    fake: FakeGateway, delivery: Delivery = YES_NO, query: str = "", **chosen: Any
) -> str | None:
    """Send one reply through a fake gateway."""

    async def scene() -> str | None:
        async with gateway(fake) as url:
            channel = sms(send_url=url + query, **chosen)
            try:
                return await channel.send("+256772123456", delivery)
            finally:
                await channel.close()

    return play(scene())


def test_a_reply_goes_as_a_form_with_numbered_choices() -> None:
    fake = FakeGateway()
    assert replied(fake, send_from="4545", send_extra='{"route": 2}') == "g-1"
    fields = parse_qs(fake.taken[0].body.decode())
    assert fields == {
        "route": ["2"],
        "from": ["4545"],
        "to": ["+256772123456"],
        "text": ["Send it? é\n1 Yes\n2 No"],
    }
    assert fake.taken[0].authorization == ""


def test_a_reply_goes_as_json_with_configured_names_and_login() -> None:
    fake = FakeGateway()
    replied(
        fake,
        send_format="json",
        send_to_field="recipient",
        send_text_field="message",
        send_extra='{"sim": 1}',
        send_user="heed",
        send_password="pässword",
    )
    assert json.loads(fake.taken[0].body) == {
        "sim": 1,
        "recipient": "+256772123456",
        "message": "Send it? é\n1 Yes\n2 No",
    }
    assert fake.taken[0].authorization.startswith("Basic ")


def test_a_reply_by_get_keeps_the_query_of_the_address() -> None:
    fake = FakeGateway(status=202, answer=b"0: Accepted for delivery")
    assert replied(fake, send_method="GET", query="?username=u") is None
    assert fake.taken[0].method == "GET"
    assert fake.taken[0].query == {
        "username": "u",
        "to": "+256772123456",
        "text": "Send it? é\n1 Yes\n2 No",
    }


def test_a_picture_without_words_is_told_by_its_alt_text() -> None:
    fake = FakeGateway()
    chart = Attachment("c.png", "image/png", b"png", "Twelve new cases, four more than last week")
    replied(fake, Delivery("", attachments=(chart,)), send_format="json")
    assert json.loads(fake.taken[0].body)["text"] == "Twelve new cases, four more than last week"
    replied(fake, Delivery("See", attachments=(chart,)), send_format="json")
    assert json.loads(fake.taken[1].body)["text"] == "See"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (b'{"id": 5}', "5"),
        (b'{"id": true}', None),
        (b'{"id": [1]}', None),
        (b"[]", None),
        (b"\xff", None),
        (b"", None),
        (b'{"id": "' + b"x" * 100_000 + b'"}', None),
    ],
)
def test_what_was_accepted_is_sent_whatever_the_answer_says(
    answer: bytes, expected: str | None
) -> None:
    assert replied(FakeGateway(answer=answer)) == expected


@pytest.mark.parametrize(
    ("status", "headers", "permanent", "retry_after_s"),
    [
        (400, {}, True, None),
        (404, {}, True, None),
        (422, {"Retry-After": "9"}, True, None),
        (302, {"Location": "/elsewhere"}, True, None),
        (408, {}, False, None),
        (425, {}, False, None),
        (429, {"Retry-After": "17"}, False, 17.0),
        (429, {"Retry-After": "Thu, 15 Jan 2026 12:01:30 GMT"}, False, 60.0),
        (429, {"Retry-After": "Thu, 15 Jan 2026 11:00:00 GMT"}, False, 0.0),
        (429, {"Retry-After": "soon"}, False, None),
        (429, {"Retry-After": "999999999"}, False, 86_400.0),
        (500, {}, False, None),
        (503, {"Retry-After": "2"}, False, 2.0),
        (401, {}, False, 300.0),
        (402, {}, False, 300.0),
        (403, {}, False, 300.0),
    ],
)
def test_refusals_say_whether_to_come_again(
    status: int, headers: dict[str, str], permanent: bool, retry_after_s: float | None
) -> None:
    fake = FakeGateway(status=status, headers=headers, answer=b"+256772123456 is bad")
    with pytest.raises(ChannelError) as error:
        replied(fake)
    assert error.value.permanent == permanent
    assert error.value.retry_after_s == retry_after_s
    assert not error.value.gone
    assert str(error.value) == f"gateway answered {status}"
    assert len(fake.taken) == 1


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_gateway_that_is_down_is_tried_again_and_nothing_leaks(method: str) -> None:
    async def scene() -> None:
        channel = sms(send_url="http://127.0.0.1:9/send", send_method=method)
        with pytest.raises(ChannelError) as error:
            await channel.send("+256772123456", YES_NO)
        await channel.close()
        assert not error.value.permanent
        assert str(error.value) == "gateway not reached"
        assert error.value.__suppress_context__

    play(scene())


def test_a_missed_call_is_told_by_the_field_that_only_it_has() -> None:
    channel = sms(call_field="callStatus")
    rang = '{"id": "c-1", "from": "+256772123456", "callStatus": "no-answer"}'
    wrote = '{"id": "m-1", "from": "+256772123456", "text": "Pump broken"}'
    found = [taken_in(body, channel=channel)[1][0] for body in (rang, wrote)]
    heard = [channel.parse(row.external_id, row.address, row.body) for row in found]
    assert heard == [Called(), Said(text="Pump broken")]


def test_without_send_url_replies_are_only_kept() -> None:
    assert play(sms().send("+256772123456", YES_NO)) is None


def test_there_is_no_media_and_no_group() -> None:
    with pytest.raises(ChannelError) as error:
        play(sms().fetch("x"))
    assert error.value.permanent
    assert not sms().is_group("+256772123456")


def test_real_messages_come_through_unchanged(real_data: Path) -> None:
    with (real_data / "haiti_sms.csv").open(encoding="utf-8", newline="") as file:
        sent = [(row["id"], row["original"] or row["message"]) for row in csv.DictReader(file)]
    assert len({external_id for external_id, _ in sent}) == len(sent)
    kept = []
    for start in range(0, len(sent), 1_000):
        batch = [
            {"id": external_id, "from": f"+5093{7_000_000 + n % 500}", "text": text}
            for n, (external_id, text) in enumerate(sent[start : start + 1_000])
        ]
        status, rows = taken_in(json.dumps(batch), channel=sms(country="HT"))
        assert status == 200
        kept += [(row.external_id, text) for row, text in zip(rows, texts(rows), strict=True)]
    assert [ours[0] for ours, theirs in zip(kept, sent, strict=True) if ours != theirs] == []
