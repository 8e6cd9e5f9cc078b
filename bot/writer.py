"""The writer thread: the only thread of its process that writes; each job is a transaction.

The async world never runs SQL that writes: it hands over whole jobs and awaits them. Jobs that
somebody waits for at the other end of a wire (keeping arrivals) go before the rest.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine

from storage.db import is_outage

T = TypeVar("T")
_Job = tuple[Callable[..., Any], tuple[Any, ...], asyncio.Future[Any], asyncio.AbstractEventLoop]


class TakesJobs(Protocol):
    """What jobs that write are handed to: the thread below, or whoever does them at once."""

    async def do(self, job: Callable[..., T], *args: Any) -> T:
        """Run `job(connection, *args)`."""
        ...


class Writer:
    """One thread with one connection; `do` and `first` return what the job returns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._jobs: deque[_Job] = deque()
        self._urgent: deque[_Job] = deque()
        self._there = threading.Condition()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="heed-writer", daemon=True)
        self._thread.start()

    async def do(self, job: Callable[..., T], *args: Any) -> T:
        """Run `job(connection, *args)` after what was handed over before."""
        return await self._hand(self._jobs, job, args)

    async def first(self, job: Callable[..., T], *args: Any) -> T:
        """Run `job(connection, *args)` before all waiting ordinary jobs."""
        return await self._hand(self._urgent, job, args)

    def is_awaited(self) -> bool:
        """Whether somebody at the other end of a wire waits for the job that runs now to end."""
        return bool(self._urgent)

    async def stop(self) -> None:
        """Finish what was handed over, then end the thread."""
        with self._there:
            self._stopping = True
            self._there.notify()
        await asyncio.get_running_loop().run_in_executor(None, self._thread.join)

    async def _hand(self, queue: deque[_Job], job: Callable[..., T], args: tuple[Any, ...]) -> T:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        with self._there:
            if self._stopping:
                raise RuntimeError("the writer has stopped")
            queue.append((job, args, future, loop))
            self._there.notify()
        return await future

    def _run(self) -> None:
        while True:
            with self._there:
                while not (self._urgent or self._jobs or self._stopping):
                    self._there.wait()
                if not (self._urgent or self._jobs):
                    break
                job, args, future, loop = (self._urgent or self._jobs).popleft()
            try:
                outcome, error = job(self._connected(), *args), None
            except BaseException as raised:  # handed to whoever awaits the job
                outcome, error = None, raised
                self._recover(raised)
            loop.call_soon_threadsafe(_tell, future, outcome, error)
        if self._connection is not None:
            self._connection.close()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _recover(self, error: BaseException) -> None:
        """Let a broken connection go; the next job opens a new one."""
        if self._connection is not None and (
            is_outage(error) or self._connection.in_transaction()
        ):
            connection, self._connection = self._connection, None
            try:
                connection.rollback()
                connection.close()
            except Exception:
                connection.invalidate()


def _tell(future: asyncio.Future[Any], outcome: Any, error: BaseException | None) -> None:
    if future.cancelled():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(outcome)
