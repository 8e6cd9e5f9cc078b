"""A channel behind real HTTP on loopback, with an inbox that can be told to be away."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import TCPConnector, web
from aiohttp.test_utils import TestClient, TestServer

from channels import Arrival, Channel, Keep, Unavailable

Client = TestClient[web.Request, web.Application]


@dataclass
class KeepSpy:
    """Remembers what it was given; `away` makes it refuse, `gate` makes it wait."""

    rows: list[Arrival] = field(default_factory=list)
    calls: int = 0
    away: bool = False
    gate: asyncio.Event | None = None
    entered: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, channel: str, account: str, arrivals: Sequence[Arrival]) -> None:
        self.calls += 1
        self.entered.set()
        if self.gate is not None:
            await self.gate.wait()
        if self.away:
            raise Unavailable
        self.rows.extend(arrivals)


@asynccontextmanager
async def served(channel: Channel, keep: Keep) -> AsyncIterator[Client]:
    """Serve a channel's routes; no access log, because queries carry numbers and texts."""
    app = web.Application()
    for route in channel.routes(keep):
        app.router.add_route(route.method, route.path, route.answer)
    server = TestServer(app)
    await server.start_server(access_log=None)
    client: Client = TestClient(server, connector=TCPConnector(force_close=True))
    try:
        yield client
    finally:
        await client.close()
        await channel.close()
