"""The whole program, step by step on a clock that stands still until it is moved.

The demo and the tests run on it: the same inbox, turns, post and errands as `run`, with no
thread and no waiting. Knows no test and no sample.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from bot import ticking, turns
from bot.errands import Errands
from bot.house import House
from bot.intake import sealed_row
from bot.post import Post
from channels import Arrival
from storage import inbox
from storage.db import checkpoint, transaction

T = TypeVar("T")


class Clock:
    """A clock that is moved by hand."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.at

    def move(self, by: timedelta) -> None:
        """Move it on."""
        self.at += by


class InlineWriter:
    """A writer without a thread: the job is done when it is handed over."""

    def __init__(self, engine: Engine) -> None:
        self.conn: Connection = engine.connect()

    async def do(self, job: Callable[..., T], *args: Any) -> T:
        """Run `job(connection, *args)` now."""
        return job(self.conn, *args)

    first = do

    async def stop(self) -> None:
        """Let the connection go."""
        self.conn.close()


class Stepped:
    """Moves a house on: keep, turns, errands, post, until nothing is left to do.

    Args:
        house: its `now` should be `clock`.
        in_process: long work is done here instead of in children, whose start costs seconds.
    """

    def __init__(self, house: House, clock: Clock, *, in_process: bool = False) -> None:
        self.house = house
        self.clock = clock
        self.writer = InlineWriter(house.engine)
        self.post = Post(house, self.writer)
        self.errands = Errands(house, self.writer, self.keep_async, in_process=in_process)
        self.loop = asyncio.new_event_loop()

    def wait(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run one coroutine to its end."""
        return self.loop.run_until_complete(coroutine)

    async def keep_async(self, channel: str, account: str, arrivals: Sequence[Arrival]) -> None:
        """Keep arrivals, as intake does."""
        rows = [sealed_row(self.house.vault, channel, account, a, self.clock()) for a in arrivals]
        with transaction(self.writer.conn):
            inbox.keep(self.writer.conn, rows)

    def keep(self, channel: str, account: str, *arrivals: Arrival) -> None:
        """Keep arrivals."""
        self.wait(self.keep_async(channel, account, arrivals))

    def tick(self) -> None:
        """Let the clock look what is due."""
        self.wait(ticking.tick(self.house, self.writer, self.keep_async))

    def settle(self, *, post: bool = True) -> None:
        """Do all that can be done without the clock moving."""
        busy = True
        while busy:
            busy = False
            while turns.run(self.writer.conn, self.house):
                busy = True
            if self.wait(self.errands.run_due()):
                busy = True
            if post and self.wait(self.post.deliver_due()):
                busy = True
        if self.house.wants_checkpoint:
            self.house.wants_checkpoint = False
            checkpoint(self.house.engine)

    def pass_time(self, by: timedelta, *, tick: bool = True) -> None:
        """Move the clock on, tick, and settle."""
        self.clock.move(by)
        if tick:
            self.tick()
        self.settle()

    def close(self) -> None:
        """Let connection and loop go."""
        self.wait(self.writer.stop())
        self.wait(asyncio.sleep(0))  # what is closing says goodbye in the loop's next round
        self.loop.close()
