"""Serve a channel's webhook in a thread, with intake and turns behind it or with nothing.

The parts are put together as `bot/app.py` does; only the pace of the turns is set here, because
a benchmark says how many there are. Knows no goal.
"""

import asyncio
import threading
from collections.abc import Sequence
from contextlib import suppress
from cProfile import Profile
from functools import partial
from typing import Self

from aiohttp import web

from bot import turns
from bot.house import House
from bot.intake import Intake
from bot.writer import Writer
from channels import MAX_BODY_BYTES, Arrival, Channel, Keep

# Also how soon a stop is seen while nothing arrives.
LOOK_EVERY_S = 0.05


class Served:
    """A server on loopback in a thread of its own, from `with` to its end.

    Args:
        house: whose database is written; None keeps nothing.
        channels: what is served.
        turns_per_second: so many are run, one by one; 0 runs sets of them as they come.
        profiles: filled with what the loop's and the writer's thread do; None costs nothing.
    """

    def __init__(
        self,
        house: House | None,
        channels: Sequence[Channel],
        *,
        turns_per_second: float = 0,
        profiles: tuple[Profile, Profile] | None = None,
    ) -> None:
        self._house, self._channels, self._pace = house, channels, turns_per_second
        self._profiles = profiles
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready, self._stop = threading.Event(), asyncio.Event()
        self.port = 0
        self.turns = 0

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _run(self) -> None:
        serve = partial(self._loop.run_until_complete, self._serve())
        if self._profiles:
            self._profiles[0].runcall(serve)
        else:
            serve()
        self._loop.close()

    async def _serve(self) -> None:
        writer = Writer(self._house.engine) if self._house else None
        if writer and self._profiles:
            await writer.do(lambda _, profile: profile.enable(), self._profiles[1])
        kept = asyncio.Event()
        keep: Keep = _nothing
        if self._house and writer:
            keep = Intake(self._house, writer, kept).keep
        application = web.Application(client_max_size=MAX_BODY_BYTES)
        for route in (route for channel in self._channels for route in channel.routes(keep)):
            application.router.add_route(route.method, route.path, route.answer)
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.port = runner.addresses[0][1]
        self._ready.set()
        if self._house and writer:
            await self._turn(self._house, writer, kept)
        await self._stop.wait()
        await runner.cleanup()
        if writer:
            if self._profiles:
                await writer.do(lambda _, profile: profile.disable(), self._profiles[1])
            await writer.stop()

    async def _turn(self, house: House, writer: Writer, kept: asyncio.Event) -> None:
        due = self._loop.time()
        while not self._stop.is_set():
            if self._pace:
                due += 1 / self._pace
                await asyncio.sleep(max(0.0, due - self._loop.time()))
            most = 1 if self._pace else 0
            done = await turns.run_and_rest(writer, house, most)
            self.turns += done
            if not done:
                kept.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(kept.wait(), timeout=LOOK_EVERY_S)


async def _nothing(channel: str, account: str, arrivals: Sequence[Arrival]) -> None:
    """Keep nothing: the same server, with the same parsing, without storage."""
