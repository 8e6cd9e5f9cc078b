"""What every SMS gateway obeys, played from the tables in tests/contract/sms."""

import importlib
import json
import pkgutil
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

import pytest

import channels.sms
from channels import MAX_BODY_BYTES, Arrival, ChannelError, MakesTopics
from channels.sms._gateway import Gateway
from messages.model import Delivery, Inbound, Said
from tests.contract.sms import NOON, NUMBER, Refused, Request, Row, Sent, Table
from tests.contract.sms_play import TABLES, asked, each, each_gateway, opened, sent_over
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.stage import play

pytestmark = pytest.mark.check


def heard(channel: Gateway, rows: list[Arrival]) -> tuple[tuple[str, Inbound], ...]:
    return tuple(
        (row.address, channel.parse(row.external_id, row.address, row.body)) for row in rows
    )


def signed(table: Table, request: Request, at: datetime = NOON) -> Request:
    return table.sign(request, at)


def test_every_gateway_that_is_called_has_a_table():
    modules = [
        importlib.import_module(entry.name)
        for entry in pkgutil.iter_modules(channels.sms.__path__, prefix="channels.sms.")
    ]
    gateways = {
        module.CHANNEL.name
        for module in modules
        if hasattr(module, "CHANNEL") and hasattr(module, "EXAMPLE_REQUEST")
    }
    assert {table.kind for table in TABLES.values()} == gateways


@each_gateway
def test_a_good_request_is_heard(table: Table):
    channel = opened(table)
    statuses, rows = asked(channel, signed(table, table.good.request))
    assert statuses == [200]
    assert heard(channel, rows) == table.good.heard


@each("rows")
def test_a_request_of_the_vendors_page_is_heard(table: Table, one: Row):
    channel = opened(table, **one.settings)
    statuses, rows = asked(channel, signed(table, one.request))
    assert statuses == [one.status]
    assert heard(channel, rows) == one.heard
    assert one.page


@each("forged")
def test_what_proves_nothing_is_refused_unkept(table: Table, one: str):
    forged = table.forged[one](signed(table, table.good.request))
    assert asked(opened(table), forged) == ([403], [])


@each_gateway
def test_a_request_sent_again_has_the_same_id(table: Table):
    request = signed(table, table.good.request)
    statuses, rows = asked(opened(table), request, request)
    assert statuses == [200, 200]
    assert len({row.external_id for row in rows}) == 1


@each_gateway
def test_a_request_played_again_a_day_later_is_refused_or_known(table: Table):
    request = signed(table, table.good.request)
    statuses, rows = asked(opened(table, NOON + timedelta(days=1)), request)
    if table.ages:
        assert (statuses, rows) == ([403], [])
    else:
        first = asked(opened(table), request)[1]
        assert [row.external_id for row in rows] == [row.external_id for row in first]


@each("missing")
def test_without_what_a_message_needs_nothing_is_kept(table: Table, one: str):
    statuses, rows = asked(opened(table), signed(table, table.missing[one]))
    assert (statuses, rows) == ([400], [])


@each_gateway
def test_fields_that_nobody_has_heard_of_change_nothing(table: Table):
    channel = opened(table)
    statuses, rows = asked(channel, signed(table, table.unknown))
    assert statuses == [200]
    assert heard(channel, rows) == table.good.heard


@each_gateway
def test_a_text_in_no_known_encoding_is_heard_all_the_same(table: Table):
    channel = opened(table)
    statuses, rows = asked(channel, signed(table, table.broken))
    ((address, said),) = heard(channel, rows)
    assert statuses == [200]
    assert address == NUMBER
    assert isinstance(said, Said)
    assert "broken" in said.text


@each_gateway
def test_a_body_over_a_megabyte_is_refused(table: Table):
    large = table.good.request.but(body=b"a" * (MAX_BODY_BYTES + 1))
    assert asked(opened(table), signed(table, large)) == ([413], [])


@each_gateway
def test_an_empty_request_is_refused(table: Table):
    assert asked(opened(table), signed(table, table.empty)) == ([400], [])


@each_gateway
def test_another_method_than_is_due_is_refused(table: Table):
    statuses, rows = asked(opened(table), *(signed(table, wrong) for wrong in table.wrong))
    assert set(statuses) == {405}
    assert rows == []


@each_gateway
@pytest.mark.parametrize(
    ("networks", "proxies", "forwarded", "status"),
    [
        ("127.0.0.0/8", "", "", 200),
        ("127.0.0.0/8,::1/128", "", "192.0.2.7", 200),
        ("192.0.2.0/24", "", "", 403),
        ("192.0.2.0/24", "", "192.0.2.7", 403),  # anybody can write that
        ("192.0.2.0/24", "127.0.0.0/8", "192.0.2.7", 200),
        ("192.0.2.0/24", "127.0.0.0/8", "192.0.2.7, 203.0.113.9", 403),
        ("192.0.2.0/24", "127.0.0.0/8, 203.0.113.0/24", "192.0.2.7, 203.0.113.9", 200),
        ("192.0.2.0/24", "127.0.0.0/8", "unknown", 403),
        ("192.0.2.0/24", "127.0.0.0/8", "", 403),
    ],
)
def test_only_the_listed_networks_may_call(
    table: Table, networks: str, proxies: str, forwarded: str, status: int
):
    channel = opened(table, networks=networks, proxies=proxies)
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    assert asked(channel, signed(table, table.good.request), headers=headers)[0] == [status]


def handed(
    table: Table, fake: FakeGateway, *texts: str, key: str = "77", **chosen: Any
) -> str | None:
    """Send a letter of these paragraphs to a fake gateway on loopback; gives the names."""

    async def scene() -> str | None:
        async with gateway(fake) as url:
            channel = opened(table, **{**table.sends_to(url), **chosen})
            try:
                return await channel.send(NUMBER, Delivery("\n\n".join(texts), key=key))
            finally:
                await channel.close()

    return play(scene())


@each("sent")
def test_a_message_goes_out_as_the_vendor_asks(table: Table, one: Sent):
    fake = FakeGateway(status=one.status, answer=one.answer)
    assert handed(table, fake, one.text, key=one.key.rpartition("-")[0], **one.settings) == one.ref
    (taken,) = fake.taken
    assert taken.method == one.method
    assert _fields(taken.query, taken.content_type, taken.body) == one.fields


def _fields(query: dict[str, str], kind: str, body: bytes) -> dict[str, Any]:
    if not body:
        return query
    if "json" in kind:
        return dict(json.loads(body))
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


@each_gateway
def test_a_letter_of_two_messages_has_two_names_or_none(table: Table):
    one = table.sent[0]
    fake = FakeGateway(status=one.status, answer=one.answer)
    names = handed(table, fake, "a" * 300, "b" * 300)
    assert len(fake.taken) == 2
    assert names is None or len(names.split(" ")) == 2


@each_gateway
@pytest.mark.parametrize(
    ("status", "permanent", "wait_s"),
    [(status, True, None) for status in (302, 400, 404)]
    + [(status, False, 17.0) for status in (401, 403, 429, 500, 503)],
)
def test_a_refusal_says_whether_to_come_again_and_nothing_else(
    table: Table, status: int, permanent: bool, wait_s: float | None
):
    fake = FakeGateway(status=status, headers={"Retry-After": "17"}, answer=NUMBER.encode())
    with pytest.raises(ChannelError) as refused:
        handed(table, fake, "Where is the water?")
    assert refused.value.permanent == permanent
    assert refused.value.retry_after_s == wait_s
    assert NUMBER not in str(refused.value)
    assert "water" not in str(refused.value)
    assert len(fake.taken) == 1


@each("refused")
def test_a_refusal_in_the_gateways_own_words_is_understood(table: Table, one: Refused):
    fake = FakeGateway(status=one.status, answer=one.answer)
    with pytest.raises(ChannelError) as refused:
        handed(table, fake, "Where is the water?")
    error = refused.value
    assert (error.permanent, error.gone) == (one.permanent, one.gone)
    assert (error.retry_after_s is not None) == one.waits
    assert NUMBER not in str(error)
    assert one.page


@each_gateway
def test_a_gateway_that_is_down_is_tried_again(table: Table):
    channel = opened(table, **table.sends_to("http://127.0.0.1:9/send"))

    async def scene() -> None:
        await sent_over(channel)

    with pytest.raises(ChannelError) as refused:
        play(scene())
    assert not refused.value.permanent
    assert refused.value.__suppress_context__


@each_gateway
def test_a_gateway_makes_no_topics_and_no_groups(table: Table):
    channel = opened(table)
    assert not channel.is_group(NUMBER)
    assert not isinstance(channel, MakesTopics)
