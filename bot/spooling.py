"""Spooling: arrivals that go to disk while the database is away, and from there to the inbox.

From the first that went to disk until the last is in the inbox all of them go this way, or
somebody's second message would be heard before their first. Knows no channel.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.spool import Row, Spool
from bot.writer import Writer
from channels import Unavailable
from storage import inbox
from storage.db import is_outage, transaction

log = logging.getLogger(__name__)

T = TypeVar("T")
# Beyond this a gateway is told to come again: its disk must not be ours.
MOST_PENDING = 5000
MOST_PER_COMMIT = 512
REPLAY_EVERY_S = 1.0


class Spooling:
    """The way round the database; one per process.

    Args:
        kept: called for after each commit, so that the turns begin.
    """

    def __init__(self, spool: Spool, writer: Writer, kept: asyncio.Event) -> None:
        self._spool, self._writer, self._kept = spool, writer, kept
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="heed-spool")
        self._pending: list[tuple[Sequence[Row], asyncio.Future[None]]] = []
        self._flushing: asyncio.Task[None] | None = None
        self._wakes = asyncio.Event()
        # Files that an earlier life left are gone through before anything new is taken.
        self.is_on = spool.has_more()

    def take(self, rows: Sequence[Row], kept: asyncio.Future[None]) -> None:
        """Write rows to disk behind all that were taken before; `kept` is told when they are."""
        if len(self._pending) >= MOST_PENDING:
            kept.set_exception(Unavailable())
            return
        if not self.is_on:
            log.error("the database is away: what may get lost elsewhere goes to the spool")
        self.is_on = True
        self._wakes.set()
        self._pending.append((rows, kept))
        if self._flushing is None:
            self._flushing = asyncio.ensure_future(self._flush())

    async def run_forever(self) -> None:
        """Put what lies on disk into the inbox as soon as that can be."""
        while True:
            if not self.is_on:
                self._wakes.clear()
                await self._wakes.wait()
            if not await self.replay():
                await asyncio.sleep(REPLAY_EVERY_S)

    async def replay(self) -> bool:
        """Put all that lies on disk into the inbox, in order; False while the database is away."""
        try:
            while self.is_on:
                await self._put_back()
        except (SQLAlchemyError, OSError) as error:
            log.warning("the spool waits: %s", type(error).__name__)
            return False
        return True

    async def _put_back(self) -> None:
        while rows := await self._on_disk(self._spool.next, MOST_PER_COMMIT):
            await self._keep(rows)
            await self._on_disk(self._spool.passed)
            self._kept.set()
        is_empty = await self._on_disk(self._spool.clear)
        # No await from here on: what arrives after this goes to the inbox, behind all of these.
        if is_empty and not self._pending and self._flushing is None:
            log.warning("all that lay in the spool is in the inbox")
            self.is_on = False

    async def rest(self) -> None:
        """Finish what was taken, and leave the spool to whoever has it next."""
        if self._flushing is not None:
            await self._flushing
        self._disk.shutdown()

    async def close(self) -> None:
        """Let go of the files; what is left in them waits for the next start."""
        await self.rest()
        self._spool.close()

    async def _flush(self) -> None:
        """One write and one fsync for all that came meanwhile."""
        try:
            while self._pending:
                group, self._pending = self._pending, []
                await self._write(group)
        finally:
            self._flushing = None

    async def _write(self, group: list[tuple[Sequence[Row], asyncio.Future[None]]]) -> None:
        error: BaseException | None = None
        try:
            await self._on_disk(self._spool.append, [row for rows, _ in group for row in rows])
        except OSError as wrong:
            log.error("the spool cannot be written: %s", type(wrong).__name__)
            error = Unavailable()
        except Exception as wrong:
            error = wrong
        for _, kept in group:
            if kept.done():
                continue
            kept.set_exception(error) if error is not None else kept.set_result(None)

    async def _keep(self, rows: Sequence[Row]) -> None:
        try:
            await self._writer.first(keep, rows)
        except SQLAlchemyError as error:
            if is_outage(error):
                raise
            await self._keep_one_by_one(rows)

    async def _keep_one_by_one(self, rows: Sequence[Row]) -> None:
        """A row that no database takes must not keep the others out."""
        for row in rows:
            try:
                await self._writer.first(keep, [row])
            except SQLAlchemyError as error:
                if is_outage(error):
                    raise
                await self._on_disk(self._spool.refuse, row)

    async def _on_disk(self, job: Callable[..., T], *args: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._disk, job, *args)


def keep(connection: Connection, rows: Sequence[Row]) -> None:
    """Put rows into the inbox; a job for the writer."""
    with transaction(connection):
        inbox.keep(connection, rows)
