"""Keep what arrives: sealed, its talker named, committed together before anybody is told.

Knows nothing of what an arrival means.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.house import House
from bot.spooling import Spooling, keep
from bot.writer import Writer
from channels import Arrival, Unavailable
from privacy.vault import Vault
from storage import inbox

# Beyond this a webhook is told to come again: memory must not be the queue.
MOST_WAITING = 5000
MOST_PER_COMMIT = 512
# A peer that waits longer would give up by itself, and not know why.
LONGEST_WAIT_S = 5.0
# Gateways of these give up where Telegram comes again for a day: nothing of theirs is turned away.
GIVES_UP = frozenset({"sms"})


def place_of(channel: str, account: str, external_id: str) -> str:
    """Where an inbox body is sealed for."""
    return f"inbox|body|{channel}|{account}|{external_id}"


def sealed_row(
    vault: Vault, channel: str, account: str, arrival: Arrival, now: datetime
) -> dict[str, Any]:
    """The inbox row of an arrival; address and body are sealed together."""
    external_id = stored_id(vault, arrival.external_id)
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


def stored_id(vault: Vault, external_id: str) -> str:
    """The id that an arrival is kept under.

    One that is made of what was said (~) is hashed with a key, or it could be guessed.
    """
    return f"~{vault.index('content', external_id):x}" if external_id[:1] == "~" else external_id


def opened(vault: Vault, row: inbox.Kept) -> tuple[str, bytes]:
    """Address and body of a kept row.

    Raises:
        privacy.vault.Unreadable: it was changed, or its key is not in the ring.
    """
    plain = vault.open(row.body or b"", place=place_of(row.channel, row.account, row.external_id))
    length = int.from_bytes(plain[:2], "big")
    return plain[2 : 2 + length].decode(), plain[2 + length :]


@dataclass(slots=True)
class Waiting:
    """Rows that wait for their commit; `kept` is told of it, or that they lie in the spool."""

    rows: list[dict[str, Any]]
    kept: asyncio.Future[None]
    may_spool: bool
    is_spooled: bool = False


class Intake:
    """Collects arrivals of all channels and commits what has come together (group commit).

    Args:
        kept: called after each commit, so that the turns begin.
        spooling: where arrivals go that nobody brings again, while the database is away.
    """

    def __init__(
        self, house: House, writer: Writer, kept: asyncio.Event, spooling: Spooling | None = None
    ) -> None:
        self._house = house
        self._writer = writer
        self._kept = kept
        self._spooling = spooling
        self._waiting: list[Waiting] = []
        self._on_the_way: list[Waiting] = []
        self._flushing = False

    async def keep(self, channel: str, account: str, arrivals: Sequence[Arrival]) -> None:
        """Return once the arrivals are committed, or lie in the spool.

        Raises:
            Unavailable: too many wait, or the database is away; nothing of them is promised.
        """
        if not arrivals:
            return
        now, vault = self._house.now(), self._house.vault
        rows = [sealed_row(vault, channel, account, a, now) for a in arrivals]
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waiting = Waiting(rows, future, self._spooling is not None and channel in GIVES_UP)
        if self._spooling is not None and waiting.may_spool and self._spooling.is_on:
            self._spooling.take(rows, future)
        else:
            self._add(waiting)
        await self._settled(waiting)

    def _add(self, waiting: Waiting) -> None:
        is_full = len(self._waiting) >= MOST_WAITING
        if is_full and not waiting.may_spool:
            raise Unavailable
        self._waiting.append(waiting)
        if is_full:
            self._divert()
        if not self._flushing:
            self._flushing = True
            asyncio.get_running_loop().call_soon(self._start)

    async def _settled(self, waiting: Waiting) -> None:
        try:
            await asyncio.wait([waiting.kept], timeout=LONGEST_WAIT_S)
            if not waiting.kept.done() and waiting.may_spool:
                self._divert()
            elif not waiting.kept.done():
                # Perhaps it is kept after all; then the peer's next try finds it.
                raise Unavailable
            await waiting.kept
        finally:
            waiting.kept.cancel()  # nobody listens any more

    def _divert(self) -> None:
        """Send all that may to the spool, in the order in which they came.

        Those on their way to the database too, or later ones would overtake them; what gets to
        the inbox twice is there once.
        """
        if self._spooling is None:
            return
        for each in [*self._on_the_way, *self._waiting]:
            if each.may_spool and not each.is_spooled and not each.kept.done():
                each.is_spooled = True
                self._spooling.take(each.rows, each.kept)
        self._waiting = [each for each in self._waiting if not each.is_spooled]

    def _start(self) -> None:
        self._task = asyncio.ensure_future(self._flush())

    async def _flush(self) -> None:
        try:
            while self._waiting:
                self._on_the_way = self._waiting[:MOST_PER_COMMIT]
                del self._waiting[:MOST_PER_COMMIT]
                await self._commit(self._on_the_way)
        finally:
            self._on_the_way = []
            self._flushing = False

    async def _commit(self, batch: list[Waiting]) -> None:
        try:
            await self._writer.first(keep, [row for each in batch for row in each.rows])
        except Exception as error:  # told to each peer; nothing is acknowledged
            is_away = isinstance(error, SQLAlchemyError | OSError)
            if is_away:
                self._divert()
            reason = Unavailable() if is_away else error
            for each in batch:
                if not each.kept.done() and not each.is_spooled:
                    each.kept.set_exception(reason)
            return
        for each in batch:
            if not each.kept.done():
                each.kept.set_result(None)
        self._kept.set()
