"""What every channel found obeys; a new file is tested without touching this one."""

import asyncio
import gzip
import importlib
import inspect
import io
import json
import logging
import pkgutil
from collections.abc import Iterable
from types import ModuleType
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, SecretStr

import channels
from bot.house import real_now
from channels import Channel, Kind, Limits
from messages.model import Inbound
from tests.fakes.served import Client, KeepSpy, served
from tests.fakes.stage import play

KINDS = channels.found()
# SMS gateways have one base: one of them is enough in a minute, with all that is its own.
QUICK_GATEWAYS = frozenset({"sms", "gammu"})
METHODS = [name for name, method in vars(Channel).items() if inspect.isfunction(method)]
METHODS = [name for name in METHODS if not name.startswith("_")]

# For modules that declare no EXAMPLE and EXAMPLE_REQUEST themselves.
EXAMPLES: dict[str, dict[str, Any]] = {
    "telegram": {
        "token": "123456:TEST-ONLY-NOT-A-TOKEN-aaaaaaaaaaaaaaaa",
        "mode": "webhook",
        "webhook_secret": "s",
        "webhook_url": "https://heed.example.org/hook",
    }
}
EXAMPLE_REQUESTS: dict[str, dict[str, Any]] = {
    "telegram": {
        "method": "POST",
        "headers": {
            "X-Telegram-Bot-Api-Secret-Token": "s",
            "Content-Type": "application/json",
        },
        "body": json.dumps(
            {
                "update_id": 1,
                "message": {
                    "message_id": 1,
                    "date": 1768478400,
                    "chat": {"id": 7, "type": "private", "first_name": "A"},
                    "from": {"id": 7, "is_bot": False, "first_name": "A"},
                    "text": "hello",
                },
            }
        ).encode(),
    }
}

ODD_BODIES = [
    b"",
    b" ",
    b"\xff\xfe\x00\xd8",
    b"\x80" * 50,
    b"\0",
    b"{}",
    b"[]",
    b"[[]]",
    b"[1,null,{}]",
    b"null",
    b"true",
    b"0",
    b"1e999",
    b'"text"',
    b'{"a":',
    b"{" * 50_000,
    b"[" * 50_000,
    b"[" * 900 + b"]" * 900,
    b'{"a":' * 50_000,
    b'{"from": {"a": ' + b"[" * 400 + b"]" * 400 + b"}}",
    b'{"from": "+25670000001", "text": ' + b"[" * 960 + b"]" * 960 + b"}",
    b'{"from": "\\ud800", "text": "\\udfff\\u0000"}',
    b'{"from": [1], "text": {"a": 1}, "id": [2]}',
    b'{"from": 1e400, "id": true, "text": null}',
    b'{"id": ' + b"9" * 5_000 + b"}",
    b'{"update_id": "x"}',
    b'{"update_id": 1e400}',
    b'{"update_id": 99999999999999999999999999}',
    b'{"update_id": -1, "message": 5}',
    b"from=%FF%FE&text=%00%ED%A0%80&id=%",
    b"from=&text=",
    b"&" * 5_000,
    b"a=1&" * 5_000,
    b"choice=done&choice=%00",
    b"choice=%F0%9F%92%A3",
    b"\r\n--x\r\nContent-Disposition: form-data; name=from\r\n\r\n1\r\n--x--",
    b"A" * 900_000,
]
ODD_TYPES = [
    "application/json",
    "application/json; charset=no-such-charset",
    "application/json; charset=utf-16",
    "application/x-www-form-urlencoded; charset=idna",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "application/x-protobuf",
    ";;;=",
    "",
]


def module_of(kind: Kind) -> ModuleType:
    for entry in pkgutil.walk_packages(channels.__path__, prefix="channels."):
        module = importlib.import_module(entry.name)
        if getattr(module, "CHANNEL", None) is kind:
            return module
    raise AssertionError("not found")


def way(name: str) -> str:
    """Name the channel that a kind makes: all SMS gateways are one, told apart by account."""
    return "sms" if module_of(KINDS[name]).__name__.startswith("channels.sms.") else name


def switched_on(name: str) -> Channel:
    kind = KINDS[name]
    chosen = getattr(module_of(kind), "EXAMPLE", None) or EXAMPLES.get(name, {})
    channel = kind.make(kind.settings(**chosen), real_now)
    assert channel is not None, "EXAMPLE in the module must switch the channel on"
    return channel


def good_request(name: str) -> dict[str, Any]:
    """Give the request that the module names as its example, with its path filled in."""
    declared = getattr(module_of(KINDS[name]), "EXAMPLE_REQUEST", None)
    if callable(declared):  # signed with the time at which it is sent
        declared = declared(real_now())
    request = dict(declared or EXAMPLE_REQUESTS.get(name) or {})
    assert request, "a channel with routes declares EXAMPLE_REQUEST"
    request.setdefault("path", switched_on(name).routes(KeepSpy())[0].path)
    return request


WITH_ROUTES = sorted(name for name in KINDS if switched_on(name).routes(KeepSpy()))


def each_of(names: Iterable[str]) -> pytest.MarkDecorator:
    """These kinds, of SMS gateways only some in `make test`."""
    late = {name for name in names if way(name) == "sms"} - QUICK_GATEWAYS
    marks = {True: [pytest.mark.check], False: []}
    return pytest.mark.parametrize(
        "name", [pytest.param(name, marks=marks[name in late]) for name in names]
    )


async def ask(client: Client, request: dict[str, Any], **changed: Any) -> int:
    asked = {**request, **changed}
    async with client.request(
        asked["method"],
        asked["path"],
        data=io.BytesIO(asked["body"]),
        headers=asked["headers"],
        allow_redirects=False,
    ) as response:
        return response.status


def test_channels_are_found() -> None:
    assert {"sms", "mail", "console", "link"} <= set(KINDS)


def test_no_two_channels_have_one_name() -> None:
    modules = [
        importlib.import_module(entry.name)
        for entry in pkgutil.walk_packages(channels.__path__, prefix="channels.")
    ]
    names = [module.CHANNEL.name for module in modules if hasattr(module, "CHANNEL")]
    assert sorted(names) == sorted(set(names)) == sorted(KINDS)


@each_of(sorted(KINDS))
class TestDeclaration:
    def test_every_setting_has_a_default_and_a_sentence(self, name: str) -> None:
        for field_name, field in KINDS[name].settings.model_fields.items():
            assert not field.is_required(), field_name
            assert field.description, field_name

    def test_settings_are_frozen_and_have_plain_names(self, name: str) -> None:
        assert issubclass(KINDS[name].settings, BaseModel)
        assert KINDS[name].settings.model_config.get("frozen")
        assert name.isidentifier()

    def test_secrets_are_exactly_the_fields_that_never_show(self, name: str) -> None:
        fields = KINDS[name].settings.model_fields
        hidden = {
            field_name
            for field_name, field in fields.items()
            if SecretStr in (field.annotation, *get_args(field.annotation))
        }
        assert hidden == set(KINDS[name].secrets)

    def test_an_error_in_the_settings_does_not_print_the_secrets(self, name: str) -> None:
        hides = KINDS[name].settings.model_config.get("hide_input_in_errors", False)
        assert hides or not KINDS[name].secrets

    def test_defaults_make_a_channel_or_nothing(self, name: str) -> None:
        channel = KINDS[name].make(KINDS[name].settings(), real_now)
        assert channel is None or channel.name == way(name)

    def test_a_channel_has_all_that_the_protocol_asks(self, name: str) -> None:
        channel = switched_on(name)
        assert channel.name == way(name)
        assert isinstance(channel.account, str)
        assert channel.account
        assert isinstance(channel.limits, Limits)
        assert isinstance(channel.shows_buttons, bool)

    @pytest.mark.parametrize("method", METHODS)
    def test_methods_have_the_protocols_signature(self, name: str, method: str) -> None:
        ours = getattr(type(switched_on(name)), method)
        theirs = getattr(Channel, method)
        assert list(inspect.signature(ours).parameters) == list(
            inspect.signature(theirs).parameters
        )
        assert inspect.iscoroutinefunction(ours) == inspect.iscoroutinefunction(theirs)


@each_of(sorted(KINDS))
def test_parse_reads_any_bytes_or_raises_value_error(name: str) -> None:
    channel = switched_on(name)
    keys = st.sampled_from(["text", "from", "lat", "lon", "press", "message", "update_id", "chat"])
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    trees = st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner),
        max_leaves=8,
    )

    @settings(max_examples=60)
    @given(st.binary(max_size=80) | trees.map(lambda tree: json.dumps(tree).encode()))
    @example(b"[" * 100_000)
    @example(b'{"text": "\\ud800\\u0000"}')
    @example(b'{"text": 1e999, "lat": NaN, "lon": Infinity}')
    @example(b"\xff\xfe")
    def any_bytes(body: bytes) -> None:
        try:
            inbound = channel.parse("1", "+25670000001", body)
        except ValueError:
            return
        assert isinstance(inbound, Inbound)

    any_bytes()


@each_of(WITH_ROUTES)
class TestRoutes:
    def test_paths_are_absolute_and_methods_known(self, name: str) -> None:
        for route in switched_on(name).routes(KeepSpy()):
            assert route.path.startswith("/")
            assert route.method in {"GET", "POST"}

    def test_a_good_request_is_kept_and_can_be_parsed(self, name: str) -> None:
        async def scene() -> None:
            channel, keep = switched_on(name), KeepSpy()
            async with served(channel, keep) as client:
                assert 200 <= await ask(client, good_request(name)) < 400
            assert len(keep.rows) == 1
            row = keep.rows[0]
            assert row.external_id
            assert isinstance(channel.parse(row.external_id, row.address, row.body), Inbound)

        play(scene())

    def test_the_same_request_twice_has_the_same_id(self, name: str) -> None:
        async def scene() -> None:
            keep = KeepSpy()
            async with served(switched_on(name), keep) as client:
                await ask(client, good_request(name))
                await ask(client, good_request(name))
            first, second = keep.rows
            assert first.external_id == second.external_id

        play(scene())

    def test_nothing_is_answered_before_it_is_kept(self, name: str) -> None:
        async def scene() -> None:
            keep = KeepSpy(gate=asyncio.Event())
            async with served(switched_on(name), keep) as client:
                asked = asyncio.create_task(ask(client, good_request(name)))
                await keep.entered.wait()
                for _ in range(20):
                    await asyncio.sleep(0)
                assert not asked.done()
                assert keep.gate is not None
                keep.gate.set()
                assert 200 <= await asked < 400

        play(scene())

    def test_while_nothing_can_be_kept_the_peer_is_told_to_come_again(self, name: str) -> None:
        async def scene() -> None:
            keep, request = KeepSpy(away=True), good_request(name)
            async with served(switched_on(name), keep) as client:
                assert await ask(client, request) == 503
                keep.away = False
                assert 200 <= await ask(client, request) < 400

        play(scene())

    def test_a_body_too_large_is_refused_also_when_packed(self, name: str) -> None:
        async def scene() -> None:
            keep, request = KeepSpy(), good_request(name)
            large = b"a" * 1_100_000
            bomb = gzip.compress(b"0" * 5_000_000)
            packed = {**request["headers"], "Content-Encoding": "gzip"}
            async with served(switched_on(name), keep) as client:
                assert await ask(client, request, body=large) == 413
                assert await ask(client, request, body=bomb, headers=packed) == 413
            assert keep.rows == []

        play(scene())

    def test_a_wrong_or_missing_secret_is_refused(self, name: str) -> None:
        if not KINDS[name].secrets:
            pytest.skip("this channel has no secret")

        async def scene() -> None:
            keep, request = KeepSpy(), good_request(name)
            plain = {"Content-Type": request["headers"].get("Content-Type", "")}
            wrong = {**{key: f"{value}x" for key, value in request["headers"].items()}, **plain}
            odd = {**dict.fromkeys(request["headers"], "ÿ"), **plain}
            # A gateway that signs nothing proves itself by its path alone.
            secret_paths = request.get("wrong_paths", ())
            async with served(switched_on(name), keep) as client:
                for headers in (plain, wrong, odd):
                    for path in secret_paths or (request["path"],):
                        asked = {**request, "path": path, "headers": headers}
                        assert await ask(client, asked) == 403
                        assert await ask(client, asked, body=b"{") == 403
            assert keep.calls == 0

        play(scene())

    def test_odd_requests_never_break_anything(
        self, name: str, records: list[logging.LogRecord]
    ) -> None:
        async def scene() -> None:
            keep, request = KeepSpy(), good_request(name)

            async def odd(client: Client, **changed: Any) -> None:
                before = keep.calls
                status = await ask(client, request, **changed)
                assert status < 500, changed
                broken = [r for r in records if r.levelname in ("ERROR", "CRITICAL")]
                assert not broken, changed
                assert status >= 300 or keep.calls > before, changed

            async with served(switched_on(name), keep) as client:
                for body in ODD_BODIES:
                    await odd(client, body=body)
                for kind in ODD_TYPES:
                    headers = {**request["headers"], "Content-Type": kind}
                    await odd(client, headers=headers)
                    await odd(client, headers=headers, body=b"\xff--x\r\n\r\n")
                for packing in ("gzip", "deflate", "no-such"):
                    headers = {**request["headers"], "Content-Encoding": packing}
                    await odd(client, headers=headers)
                await odd(client, path=request["path"] + "?" + "a=1&" * 300)
                await odd(client, path=request["path"] + "?from=%FF%00&secret=%ED%A0%80")
            for row in keep.rows:
                parses(switched_on(name), row)

        play(scene())


def parses(channel: Channel, row: channels.Arrival) -> None:
    """Parse what was kept; a ValueError is the way into quarantine."""
    try:
        inbound = channel.parse(row.external_id, row.address, row.body)
    except ValueError:
        return
    assert isinstance(inbound, Inbound)
