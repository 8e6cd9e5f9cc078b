"""Tickets and answers of the page for receipts, from the vault and the rows."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from sqlalchemy import Engine

from privacy.tickets import good_until, new_ticket
from privacy.vault import Vault
from storage import web_receipts
from storage.db import reading
from storage.web_receipts import Answer


class Tickets:
    """What the page asks for; reads in a thread of its own.

    Args:
        now: tells the time, in UTC.
    """

    def __init__(self, engine: Engine, vault: Vault, now: Callable[[], datetime]) -> None:
        self._engine, self._vault, self._now = engine, vault, now
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="heed-receipts")

    def ticket(self) -> str:
        """A new ticket, good for an hour."""
        return new_ticket(self._vault, self._now())

    def is_good(self, ticket: str) -> bool:
        """Whether it is one of ours whose hour is not over."""
        until = good_until(self._vault, ticket)
        return until is not None and until > self._now()

    async def answer(self, ticket: str) -> Answer | None:
        """What is answered to it; None where the code is still being looked up."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._answer, ticket)

    def _answer(self, ticket: str) -> Answer | None:
        index = self._vault.index("ticket", ticket)
        with reading(self._engine) as read:
            return web_receipts.of_ticket(read, self._vault, index, self._now())
