"""What an enemy puts into the fields of a request that its gateway signs all the same."""

import json
from collections.abc import Iterator
from contextlib import suppress
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import pytest

from channels import Arrival
from channels.sms._gateway import Door, Gateway
from channels.sms._reach import Account
from messages.model import Inbound, Said
from tests.contract.sms import NOON, NUMBER, Request, Table
from tests.contract.sms_play import asked, each_gateway, opened
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play

pytestmark = pytest.mark.check

HOSTILE = {
    "a member of a group": f"1:{NUMBER}",
    "nothing but a colon": f":{NUMBER}",
    "NUL": "+2567\x0072123456",
    "half a sign": "+25677212\ud83d3456",
    "marks of direction": f"\u202e{NUMBER}\u202c",
    "a line more": f"{NUMBER}\r\nX-Heed: 1",
    "a path": "../../etc/passwd",
    "too long": "A" * 5000,
    "blanks without end": " " * 200_000 + "x",
    "blanks": "   ",
}
# As numbers stand in requests: JSON and headers, forms, and where no plus is written.
WRITTEN = (NUMBER, quote(NUMBER, safe=""), NUMBER[1:])


def with_sender(request: Request, sender: str) -> Request:
    """The good request, from somebody else."""
    as_json = json.dumps(sender)[1:-1]
    as_form = quote(sender.encode("utf-8", "surrogatepass"), safe="")
    is_json = request.body[:1] in b"{["
    for written in WRITTEN:
        if written in request.path:
            return request.but(path=request.path.replace(written, as_form))
        if written.encode() in request.body:
            new = as_json if is_json else as_form
            return request.but(body=request.body.replace(written.encode(), new.encode()))
    raise AssertionError("the good request has no number")


@each_gateway
@pytest.mark.parametrize("sender", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_sender_that_is_none_is_refused_or_kept_as_what_harms_nobody(table: Table, sender: str):
    try:
        request = table.sign(with_sender(table.good.request, sender), NOON)
    except UnicodeEncodeError:  # of half a sign nobody can make a signature
        request = with_sender(table.good.request, sender)
    (status,), rows = asked(opened(table), request)
    assert status in (200, 400) or "\ud83d" in sender
    for row in rows:
        assert ":" not in row.address
        for kept in (row.address, row.external_id):
            assert len(kept) <= 200
            assert kept.encode().decode().isprintable()


@each_gateway
def test_a_text_with_signs_that_no_database_takes_is_heard_without_them(table: Table):
    good = table.good.request
    as_json = good.but(body=good.body.replace(b"pump", b"p\\u0000u\\u200fmp"))
    request = as_json if good.body[:1] in b"{[" and good.body else in_form(good)
    channel = opened(table)
    (status,), (row,) = asked(channel, table.sign(request, NOON))
    said = channel.parse(row.external_id, row.address, row.body)
    assert status == 200
    assert isinstance(said, Said)
    assert "pu\u200fmp" in said.text


def in_form(request: Request) -> Request:
    odd = "p%00u%E2%80%8Fmp"
    return request.but(
        path=request.path.replace("pump", odd), body=request.body.replace(b"pump", odd.encode())
    )


# In the place of each field, one after the other.
ODD: tuple[Any, ...] = ([], {"a": 1}, None, -1, 1e400, True, "", "\0", "x" * 5000, "²")


def mutants(request: Request) -> Iterator[Request]:
    """The request with each of its fields as nobody would send it."""
    if request.body[:1] == b"{":
        told = json.loads(request.body.decode("utf-8", "replace"))
        for changed in changed_values(told):
            yield request.but(body=json.dumps(changed).encode())
        return
    path, _, query = request.path.partition("?")
    fields = parse_qsl(request.body.decode("latin-1") or query, keep_blank_values=True)
    for n, (name, _) in enumerate(fields):
        for odd in filter(lambda each: isinstance(each, str), ODD):
            form = urlencode([*fields[:n], (name, odd), *fields[n + 1 :]])
            is_posted = bool(request.body)
            yield request.but(
                body=form.encode() if is_posted else b"",
                path=request.path if is_posted else f"{path}?{form}",
            )


def changed_values(told: Any) -> Iterator[Any]:
    yield from ODD
    match told:
        case dict():
            for name, value in told.items():
                yield from ({**told, name: odd} for odd in changed_values(value))
        case [first, *others]:
            yield from ([odd, *others] for odd in changed_values(first))


@each_gateway
def test_whatever_stands_in_a_field_is_heard_or_refused_and_breaks_nothing(table: Table):
    rows = [table.good, *table.rows[::6]]
    requests = [each for row in rows for each in mutants(row.request)]
    channel = opened(table)
    statuses, kept = asked(channel, *(table.sign(each, NOON) for each in requests))
    assert set(statuses) <= {200, 400, 403, 404}
    assert kept
    for row in kept:
        assert "\0" not in row.external_id + row.address
        with suppress(ValueError):  # it ends in quarantine
            assert isinstance(channel.parse(row.external_id, row.address, row.body), Inbound)


def test_an_id_that_no_database_takes_is_kept_without_what_makes_it_so():
    peer: Any = SimpleNamespace(account="a", limits=None, public_url="", close=None)
    peer.doors = lambda: [Door("/x", lambda _: [Arrival("a\0\ud83db", NUMBER, b"")])]
    gateway, keep = Gateway(peer, Account(), lambda: NOON), KeepSpy()

    async def closed() -> None:
        """Nothing is open."""

    async def scene() -> int:
        peer.close = closed
        async with served(gateway, keep) as client, client.post("/x") as response:
            return response.status

    assert play(scene()) == 200
    assert [row.external_id for row in keep.rows] == ["a\ufffdb"]


MULTIPART = {"Content-Type": "multipart/form-data; boundary=b"}
COSTLY = {
    "many parts": b"--b\r\n\r\n" * 5_000,
    "a long header": b"--b\r\nContent-Disposition: form-data; " + b';"' * 100_000 + b"\r\n\r\nx",
}


@each_gateway
@pytest.mark.parametrize("body", COSTLY.values(), ids=COSTLY.keys())
def test_a_form_made_to_be_read_slowly_is_refused_before_it_is_read(
    table: Table, body: bytes, monkeypatch: pytest.MonkeyPatch
):
    read = []
    monkeypatch.setattr("channels.wire.email.message_from_bytes", lambda *_, **__: read.append(1))
    (status,), rows = asked(
        opened(table), Request(table.good.request.path.partition("?")[0], body, headers=MULTIPART)
    )
    assert status in (400, 403)
    assert rows == []
    assert read == []
