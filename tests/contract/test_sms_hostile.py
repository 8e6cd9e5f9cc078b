"""What an enemy puts into the fields of a request that its gateway signs all the same."""

import json
from urllib.parse import quote

import pytest

from messages.model import Said
from tests.contract.sms import NOON, NUMBER, Request, Table
from tests.contract.sms_play import asked, each_gateway, opened

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
