"""Plays the tables of tests/contract/sms to real gateways behind real HTTP on loopback."""

import importlib
import pkgutil
from datetime import datetime
from typing import Any

import pytest
from yarl import URL

import channels
import tests.contract.sms
from channels import Arrival
from channels.sms._gateway import Gateway
from messages.model import Delivery
from tests.contract.sms import NOON, NUMBER, Request, Table
from tests.fakes.served import KeepSpy, served
from tests.fakes.stage import play

KINDS = channels.found()
TABLES: dict[str, Table] = {
    entry.name: importlib.import_module(f"tests.contract.sms.{entry.name}").TABLE
    for entry in pkgutil.iter_modules(tests.contract.sms.__path__)
}
each_gateway = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())


def each(part: str) -> pytest.MarkDecorator:
    """All that one field of the tables holds, gateway by gateway."""
    found = [
        pytest.param(table, one, id=f"{name}: {one if isinstance(one, str) else one.title}")
        for name, table in TABLES.items()
        for one in getattr(table, part)
    ]
    return pytest.mark.parametrize(("table", "one"), found)


def opened(table: Table, at: datetime = NOON, **chosen: Any) -> Gateway:
    kind = KINDS[table.kind]
    channel = kind.make(kind.settings(**{**table.settings, **chosen}), lambda: at)
    assert isinstance(channel, Gateway)
    return channel


async def sent_over(channel: Gateway) -> str | None:
    """Send one letter, and let go of the channel; gives the name it went out under."""
    try:
        return await channel.send(NUMBER, Delivery("Where is the water?", key="77"))
    finally:
        await channel.close()


def asked(
    channel: Gateway, *requests: Request, headers: dict[str, str] | None = None
) -> tuple[list[int], list[Arrival]]:
    """Send requests to a gateway's doors; gives the statuses and what was kept."""
    keep = KeepSpy()

    async def scene() -> list[int]:
        statuses = []
        async with served(channel, keep) as client:
            for request in requests:
                async with client.request(
                    request.method,
                    URL(request.path, encoded=True),  # signed as it is written
                    data=request.body or None,
                    headers=request.headers | (headers or {}),
                    skip_auto_headers=["Content-Type"],
                ) as response:
                    statuses.append(response.status)
                    await response.read()
        return statuses

    return play(scene()), keep.rows
