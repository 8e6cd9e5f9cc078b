"""A stage for Telegram tests: the fake Bot API, our channel against it, and an inbox in memory."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from channels import Arrival, Keep, Unavailable
from channels.telegram import Telegram, TelegramSettings
from tests.fakes.botapi import BotApi

P = ParamSpec("P")
T = TypeVar("T")


def played(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Run an async test in a loop of its own."""

    @wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        play(test(*args, **kwargs))

    return run


def play(scene: Coroutine[Any, Any, T]) -> T:
    """Run a scene to its end in a loop of its own; it leaves no connection open."""

    async def to_its_end() -> T:
        came_of_it = await scene
        await asyncio.sleep(0)  # what is closing says goodbye in the loop's next round
        with suppress(TimeoutError):  # TLS waits for the other side's goodbye
            async with asyncio.timeout(1):
                while open_transports():
                    await asyncio.sleep(0.001)
        # What is left open would warn when the collector comes by: in a later test.
        assert open_transports() == []
        return came_of_it

    return asyncio.run(to_its_end())


def open_transports() -> list[asyncio.Transport]:
    """The connections of the running loop that nobody has closed."""
    known: Any = asyncio.get_running_loop()  # no public way leads to them
    return [each for each in list(known._transports.values()) if not each.is_closing()]


@dataclass(slots=True)
class Naps:
    """Sleeps that last no time but are remembered."""

    taken: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        await asyncio.sleep(0.001)  # with none at all, a loop that only naps would starve the rest


@dataclass(slots=True)
class Inbox:
    """Keeps arrivals once each; says Unavailable as often as `down` tells."""

    rows: dict[str, Arrival] = field(default_factory=dict)
    down: int = 0
    before_commit: Callable[[], Awaitable[None]] | None = None

    async def keep(self, channel: str, account: str, arrivals: Sequence[Arrival]) -> None:
        if self.down:
            self.down -= 1
            raise Unavailable
        if self.before_commit is not None:
            await self.before_commit()
        for arrival in arrivals:
            self.rows.setdefault(arrival.external_id, arrival)


def channel(api: BotApi, naps: Naps | None = None, **settings: Any) -> Telegram:
    given = {"token": api.token, "base_url": api.base_url, "poll_timeout_s": 1, **settings}
    return Telegram(TelegramSettings.model_validate(given), sleep=naps or Naps())


@asynccontextmanager
async def stage(**settings: Any) -> AsyncIterator[tuple[BotApi, Telegram]]:
    """Give the fake and our channel against it; in the end both must be clean."""
    async with BotApi() as api:
        ours = channel(api, **settings)
        try:
            yield api, ours
        finally:
            await ours.close()
    api.assert_clean()


@asynccontextmanager
async def listening(ours: Telegram, keep: Keep) -> AsyncIterator[None]:
    """Let the channel listen for as long as the block lasts; it must not end by itself."""
    listener = asyncio.create_task(ours.listen(keep))
    try:
        yield
        assert not listener.done()
    finally:
        listener.cancel()
        with suppress(asyncio.CancelledError):
            await listener
