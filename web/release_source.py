"""Releases for the web pages, from the rows; only ever read."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Engine

from publishing.catalogue import Catalogue
from storage import catalogue
from storage.campaigns import Campaigns
from storage.db import reading

T = TypeVar("T")


class ReleaseShelf:
    """What `web.release_pages` asks, each from one read snapshot, in a thread of its own.

    Args:
        home: the address that all releases lie under.
        now: tells the time, in UTC.
    """

    def __init__(self, engine: Engine, *, home: str, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._home = home
        self._now = now
        self._campaigns = Campaigns()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="heed-releases")

    async def catalogue(self) -> Catalogue:
        """All that are, or were, public."""
        return await self._ask(
            catalogue.catalogue, self._campaigns, home=self._home, now=self._now()
        )

    async def body(self, release: str, file: str) -> bytes | None:
        """A file of a release that is public; None where there is none."""
        return await self._ask(catalogue.body, release, file)

    async def _ask(self, question: Callable[..., T], *args: Any, **named: Any) -> T:
        def answer() -> T:
            with reading(self._engine) as read:
                self._campaigns.refresh(read)
                return question(read, *args, **named)

        return await asyncio.get_running_loop().run_in_executor(self._thread, answer)
