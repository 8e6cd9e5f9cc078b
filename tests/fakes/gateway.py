"""A tiny SMS gateway: takes replies by HTTP, remembers them, misbehaves when told."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.test_utils import TestServer


@dataclass
class Taken:
    """One request as it came over the wire."""

    method: str
    content_type: str
    authorization: str
    query: dict[str, str]
    body: bytes
    path: str = "/send"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class FakeGateway:
    """Answers with `status`, `headers` and `answer`; `taken` are the requests so far."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    answer: bytes = b'{"id": "g-1"}'
    taken: list[Taken] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        """Remember and answer."""
        self.taken.append(
            Taken(
                request.method,
                request.content_type,
                request.headers.get("Authorization", ""),
                dict(request.query),
                await request.read(),
                request.path,
                {name.lower(): value for name, value in request.headers.items()},
            )
        )
        return web.Response(status=self.status, headers=self.headers, body=self.answer)


@asynccontextmanager
async def gateway(fake: FakeGateway) -> AsyncIterator[str]:
    """Serve a fake gateway on loopback; gives its address."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", fake.take)  # some gateways' paths are their own
    server = TestServer(app)
    await server.start_server(access_log=None)
    try:
        yield str(server.make_url("/send"))
    finally:
        await server.close()
