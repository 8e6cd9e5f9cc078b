"""What we send to a gateway has the fields that the vendor's own Python client sends.

The rule: same method, same path, same kind of body, the client's way of logging in; every field of
ours is one that the client sends or has a name for, and every field that the client sends with
each message, we send. Exceptions stand below with their reason. What the clients send was captured
by `tests/contract/capture_clients.py`.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

import pytest

import channels
from channels.sms._calling import Answered, Caller
from messages.model import Delivery
from tests.contract.capture_clients import FOUND, ways
from tests.contract.sms import NUMBER, Sent, Table
from tests.contract.sms_play import TABLES, opened
from tests.fakes.stage import play

CLIENTS: dict[str, Any] = json.loads(FOUND.read_text())
# Whose vendor makes no client for Python.
WITHOUT = {"kannel": "its smsbox is asked by hand", "sms": "nobody has heard of its gateway"}
# Where there is no one address: each account has a host of its own.
BY_ACCOUNT = ("infobip",)
LOGINS = {"authorization", "apikey"}
KINDS = {
    "json": "application/json",
    "data": "application/x-www-form-urlencoded",
    "params": "",
}
# (gateway, field) -> why it is sent though the client does not know it.
OURS_ALONE: dict[tuple[str, str], str] = {}
# (gateway, field) -> why it is not sent though the client always sends it.
THEIRS_ALONE = {
    ("android", "isEncrypted"): "false is what the app takes a message without it for",
    ("android", "priority"): "0 is what the app takes a message without it for",
    ("twilio", "From"): "a Messaging Service, which chooses the sender, may stand in its place",
}

held_against_clients = pytest.mark.parametrize(
    ("table", "one"),
    [
        pytest.param(table, one, id=f"{name}: {one.title}")
        for name, table in TABLES.items()
        if table.kind not in WITHOUT
        for one in table.sent
    ],
)


def test_every_gateway_is_held_against_a_client_or_its_vendor_has_none():
    assert {table.kind for table in TABLES.values()} <= CLIENTS.keys() | WITHOUT.keys()
    assert not CLIENTS.keys() & WITHOUT.keys()


def test_no_value_was_captured_with_the_names():
    written = FOUND.read_text()
    for value in (NUMBER, NUMBER[1:], "Thanks", "4545", "token", "127.0.0.1", "localhost"):
        assert value not in written


def called(table: Table, one: Sent, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The call that a message makes, before any of it is on the wire."""
    calls: list[dict[str, Any]] = []

    async def call(self: Caller, method: str, url: str, **content: Any) -> Answered:
        calls.append({"method": method, "url": url, **content})
        return Answered(one.status, {}, one.answer)

    monkeypatch.setattr(Caller, "call", call)
    channel = opened(table, **{**logged_in(table), **one.settings})
    play(channel.send(NUMBER, Delivery(one.text, key=one.key.rpartition("-")[0])))
    (made,) = calls
    return made


def logged_in(table: Table) -> dict[str, Any]:
    """The settings under which messages go out to where they go by themselves."""
    here, plain = "http://127.0.0.1:9", CLIENTS[table.kind]["sent"]["plain"]
    if table.kind in BY_ACCOUNT:
        return table.sends_to(plain["host"] + plain["path"])
    chosen = table.sends_to(f"{here}/send").items()
    return {name: value for name, value in chosen if here not in str(value)}


@pytest.mark.parametrize("kind", BY_ACCOUNT)
def test_where_each_account_has_its_own_host_the_setting_names_the_path(kind: str):
    told = channels.found()[kind].settings.model_fields["send_url"].description
    assert CLIENTS[kind]["sent"]["plain"]["path"] in (told or "")


@held_against_clients
def test_what_goes_out_is_what_the_vendors_client_sends(table: Table, one: Sent, monkeypatch):
    client, made = CLIENTS[table.kind], called(table, one, monkeypatch)
    plain = client["sent"]["plain"]
    (kind,) = made.keys() & KINDS.keys()
    path = re.escape(plain["path"]).replace(r"\{account\}", "[A-Za-z0-9]+")
    assert made["method"] == plain["method"]
    assert re.fullmatch(re.escape(plain["host"]) + path, made["url"].partition("?")[0])
    assert KINDS[kind] == plain["content_type"]
    assert logins(made.get("headers", {})) == logins(plain["headers"])
    ours = named(ways(made[kind]))
    always = set.intersection(*(named(sent["fields"]) for sent in client["sent"].values()))
    assert ours - named(client["known"]) == of_gateway(OURS_ALONE, table, ours)
    assert always - ours == of_gateway(THEIRS_ALONE, table, always) - ours


def named(fields: Iterable[str]) -> set[str]:
    """Fields as they are compared: a list of one is to vendors what stands in it."""
    return {field.removesuffix("[]") for field in fields}


def logins(headers: Any) -> set[str]:
    return {name.lower() for name in headers} & LOGINS


def of_gateway(exceptions: dict[tuple[str, str], str], table: Table, fields: set[str]) -> set[str]:
    return {field for kind, field in exceptions if kind == table.kind and field in fields}
