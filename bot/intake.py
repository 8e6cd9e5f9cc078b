"""Keep what arrives: sealed, its talker named, committed together before anybody is told.

Knows nothing of what an arrival means.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.house import House
from bot.writer import Writer
from channels import Arrival, Unavailable
from privacy.vault import Vault
from storage import inbox
from storage.db import transaction

# Beyond this a webhook is told to come again: memory must not be the queue.
MOST_WAITING = 5000
MOST_PER_COMMIT = 512
# A peer that waits longer would give up by itself, and not know why.
LONGEST_WAIT_S = 5.0


def place_of(channel: str, account: str, external_id: str) -> str:
    """Where an inbox body is sealed for."""
    return f"inbox|body|{channel}|{account}|{external_id}"


def sealed_row(
    vault: Vault, channel: str, account: str, arrival: Arrival, now: datetime
) -> dict[str, Any]:
    """The inbox row of an arrival; address and body are sealed together."""
    external_id = _keyed(vault, arrival.external_id)
    address = arrival.address.encode()
    plain = len(address).to_bytes(2, "big") + address + arrival.body
    return inbox.arrival(
        channel=channel,
        account=account,
        external_id=external_id,
        # What nobody sent (a tick, an official's link) needs no order among its kind.
        talker=vault.talker(channel, account, arrival.address or f"|{external_id}"),
        body=vault.seal(plain, place=place_of(channel, account, external_id)),
        now=now,
    )


def _keyed(vault: Vault, external_id: str) -> str:
    """Ids that are made of what was said (~) are hashed with a key, or they could be guessed."""
    return f"~{vault.index('content', external_id):x}" if external_id[:1] == "~" else external_id


def opened(vault: Vault, row: inbox.Kept) -> tuple[str, bytes]:
    """Address and body of a kept row.

    Raises:
        privacy.vault.Unreadable: it was changed, or its key is not in the ring.
    """
    plain = vault.open(row.body or b"", place=place_of(row.channel, row.account, row.external_id))
    length = int.from_bytes(plain[:2], "big")
    return plain[2 : 2 + length].decode(), plain[2 + length :]


class Intake:
    """Collects arrivals of all channels and commits what has come together (group commit).

    Args:
        kept: called after each commit, so that the turns begin.
    """

    def __init__(self, house: House, writer: Writer, kept: asyncio.Event) -> None:
        self._house = house
        self._writer = writer
        self._kept = kept
        self._waiting: list[tuple[list[dict[str, Any]], asyncio.Future[None]]] = []
        self._flushing = False

    async def keep(self, channel: str, account: str, arrivals: Sequence[Arrival]) -> None:
        """Return once the arrivals are committed.

        Raises:
            Unavailable: too many wait, or the database is away; nothing of them is promised.
        """
        if not arrivals:
            return
        if len(self._waiting) >= MOST_WAITING:
            raise Unavailable
        now, vault = self._house.now(), self._house.vault
        rows = [sealed_row(vault, channel, account, a, now) for a in arrivals]
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((rows, future))
        if not self._flushing:
            self._flushing = True
            asyncio.get_running_loop().call_soon(self._start)
        try:
            async with asyncio.timeout(LONGEST_WAIT_S):
                await future
        except TimeoutError:  # perhaps it is kept after all; then the peer's next try finds it
            raise Unavailable from None

    def _start(self) -> None:
        self._task = asyncio.ensure_future(self._flush())

    async def _flush(self) -> None:
        try:
            while self._waiting:
                batch = self._waiting[:MOST_PER_COMMIT]
                del self._waiting[:MOST_PER_COMMIT]
                await self._commit(batch)
        finally:
            self._flushing = False

    async def _commit(
        self, batch: list[tuple[list[dict[str, Any]], asyncio.Future[None]]]
    ) -> None:
        try:
            await self._writer.first(_keep, [row for rows, _ in batch for row in rows])
        except Exception as error:  # told to each peer; nothing is acknowledged
            reason = Unavailable() if isinstance(error, SQLAlchemyError | OSError) else error
            for _, future in batch:
                if not future.done():
                    future.set_exception(reason)
            return
        for _, future in batch:
            if not future.done():
                future.set_result(None)
        self._kept.set()


def _keep(connection: Connection, rows: list[dict[str, Any]]) -> None:
    with transaction(connection):
        inbox.keep(connection, rows)
