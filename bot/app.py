"""The running program: the only file that knows every other part.

Intake, turns, post, errands, clock, channels and pages, started together and stopped gently:
first nothing more is taken in, then what was taken in is finished.
"""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from aiohttp import web

from bot import clock, reconciling, ticking, turns
from bot.errands import Errands
from bot.house import House
from bot.intake import Intake
from bot.post import Post, take_up_again
from bot.spooling import Spooling
from bot.writer import Writer
from channels import MAX_BODY_BYTES
from storage.db import checkpoint, is_outage
from web.pages import routes as pages
from web.receipt_pages import routes as receipt_pages
from web.receipt_source import Tickets
from web.release_pages import routes as release_routes
from web.release_source import ReleaseShelf
from web.source import Database

log = logging.getLogger(__name__)

# How long a stop may take: in-flight work first, then the rest is left to the next start.
STOP_WITHIN = timedelta(seconds=30)
# Of it, how long requests may take to be answered, and then letters to be delivered.
FINISH_WITHIN = timedelta(seconds=10)
# How soon a row comes up that waits for its second try, or that another process kept.
LOOK_EVERY_S = 0.5


class App:
    """One process of Heed.

    Args:
        house: opened from the settings, or made by a test.
    """

    def __init__(self, house: House) -> None:
        self.house = house
        self.writer = Writer(house.engine)
        self.kept, self.posted = asyncio.Event(), asyncio.Event()
        self.spooling = Spooling(house.spool, self.writer, self.kept) if house.spool else None
        self.intake = Intake(house, self.writer, self.kept, self.spooling)
        self.post = Post(house, self.writer)
        self.errands = Errands(house, self.writer, self.intake.keep)
        self.port = 0
        self._tasks: list[asyncio.Task[None]] = []
        self._finishing: list[asyncio.Task[None]] = []
        self._stopping = False
        self._runner: web.AppRunner | None = None
        self._stop_clocks: list[Callable[[], None]] = []

    async def start(self) -> None:
        """Start everything; returns when webhooks are answered."""
        await self.writer.do(take_up_again, self.house)
        if self.spooling is not None:  # what an earlier life left comes before what is new
            await self.spooling.replay()
            self._spawn(self.spooling.run_forever())
        await self._serve()
        self._finishing = [
            self._spawn(self._turn()),
            self._spawn(self.post.run_forever(self.posted)),
        ]
        self._spawn(self.errands.run_forever())
        for channel in self.house.channels.values():
            self._spawn(channel.listen(self.intake.keep))
        self._stop_clocks = [
            clock.start(self._tick, timedelta(seconds=60)),
            clock.start(self._reconcile, reconciling.EVERY),
        ]
        await self._tick()

    async def stop(self) -> None:
        """Stop gently: no more intake, what runs is finished, connections are closed."""
        if self._runner is not None:
            await self._runner.cleanup()
        for stop_clock in self._stop_clocks:
            stop_clock()
        await self._finish()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for channel in self.house.channels.values():
            with contextlib.suppress(Exception):
                await channel.close()
        if self.spooling is not None:
            await self.spooling.close()
        await self.writer.stop()
        checkpoint(self.house.engine)

    async def _finish(self) -> None:
        """Let the running set of turns and the letters under way come to their end."""
        self._stopping = True
        self.post.stop()
        self.kept.set()
        self.posted.set()
        if self._finishing:
            await asyncio.wait(self._finishing, timeout=FINISH_WITHIN.total_seconds())

    async def run_until_stopped(self) -> None:
        """Serve until SIGTERM or SIGINT."""
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, stopping.set)
        await self.start()
        log.info("serving on port %s", self.port)
        await stopping.wait()
        try:
            async with asyncio.timeout(STOP_WITHIN.total_seconds()):
                await self.stop()
        except TimeoutError:  # what is committed is safe; the next start takes it up
            log.warning("not everything was finished within %s", STOP_WITHIN)

    def _spawn(self, coroutine: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(coroutine)
        task.add_done_callback(_tell_of_death)
        self._tasks.append(task)
        return task

    async def _serve(self) -> None:
        application = web.Application(client_max_size=MAX_BODY_BYTES)
        for channel in self.house.channels.values():
            for route in channel.routes(self.intake.keep):
                application.router.add_route(route.method, route.path, route.answer)
        house = self.house
        application.add_routes(pages(Database(house.engine, house.vault, house.now)))
        home = f"{house.settings.public_url}/releases"
        shelf = ReleaseShelf(house.engine, home=home, now=house.now)
        application.add_routes(release_routes(shelf))
        tickets = Tickets(house.engine, house.vault, house.now)
        application.add_routes(receipt_pages(tickets))
        # No access log: gateways put secrets, numbers and texts into the address.
        self._runner = web.AppRunner(
            application, access_log=None, shutdown_timeout=FINISH_WITHIN.total_seconds()
        )
        await self._runner.setup()
        settings = self.house.settings
        site = web.TCPSite(self._runner, settings.host, settings.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def _turn(self) -> None:
        """Run sets of turns as long as there are any, then wait for arrivals."""
        while not self._stopping:
            try:
                handled = await turns.run_and_rest(self.writer, self.house)
            except Exception as error:
                if not is_outage(error):
                    log.error("turns failed: %s", turns.where(error))
                handled = 0
            if handled:
                self.posted.set()
                if self.house.wants_checkpoint:
                    self.house.wants_checkpoint = False
                    await self.writer.do(_checkpoint, self.house)
                continue
            self.kept.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.kept.wait(), timeout=LOOK_EVERY_S)

    async def _tick(self) -> None:
        try:
            await ticking.tick(self.house, self.writer, self.intake.keep)
        except Exception as error:  # the next minute tries again: a period is late, never lost
            log.error("the clock could not tick: %s", type(error).__name__)

    async def _reconcile(self) -> None:
        try:
            await reconciling.reconcile(self.house, self.writer, self.intake.keep)
        except Exception as error:  # the next time finds the same
            log.error("gateways could not be asked: %s", turns.where(error))


def _checkpoint(_: Any, house: House) -> None:
    checkpoint(house.engine)


def _tell_of_death(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and task.exception() is not None:
        log.error("a part of the program ended: %s", turns.where(task.exception()))
