"""Errands: long work outside the turns, in child processes; results come in by the inbox.

At most two at once. An errand is leased, done, and its result kept under the errand's own id, so
that work done twice (a crash in between) counts once. Loading media needs the network and the
channel's secrets and so stays here; what was loaded is opened and cleaned by a child, and only
what the child gives back is kept.
"""

import asyncio
import json
import logging
import os
import sys
from pathlib import Path

from sqlalchemy import Connection

from bot.child import work_of
from bot.house import House
from bot.parsing import ERRAND
from bot.writer import TakesJobs
from channels import NO_FORUM, NO_RIGHT, Arrival, ChannelError, Keep, MakesTopics, Unavailable
from privacy.base36 import base36
from privacy.circumstances import from_json
from privacy.media_parcel import order
from storage import errands
from storage.db import is_outage, transaction
from storage.errands import Leased

log = logging.getLogger(__name__)

AT_ONCE = 2
LOOK_EVERY_S = 1.0
MOST_FETCHED_BYTES = 20_000_000
MOST_RESULT_BYTES = MOST_FETCHED_BYTES + 1_000  # what is passed on as it came has a first line
CHILD_WITHIN_S = 120.0  # waiting for a processor counts here, unlike in the child's own bound
FETCH_WITHIN_S = 60.0
FETCH, TOPIC = "fetch", "topic"
# A child is given no setting and no secret: only what Python and its libraries need to start.
_KEPT_NAMES = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "XDG_CACHE_HOME", "MPLCONFIGDIR")
_FOLDER = Path(__file__).parent.parent


class ChildFailed(Exception):
    """The child process came to no result; the text is the kind of error or the exit code."""


class Errands:
    """Does what is due; one per process.

    Args:
        keep: takes results into the inbox.
        in_process: work here instead of in children, one after another (tests, where a second
            a digest is too dear).
    """

    def __init__(
        self, house: House, writer: TakesJobs, keep: Keep, *, in_process: bool = False
    ) -> None:
        self._house = house
        self._writer = writer
        self._keep = keep
        self.in_process = in_process

    async def run_due(self) -> int:
        """Do up to two errands that are due to the end; returns how many were tried."""
        leased = await self._writer.do(_lease, self._house)
        await asyncio.gather(*(self._run(each) for each in leased))
        return len(leased)

    async def run_forever(self) -> None:
        """Do errands as they come up, until cancelled."""
        while True:
            try:
                tried = await self.run_due()
            except Exception as error:
                if not is_outage(error) and not isinstance(error, Unavailable):
                    log.error("errands failed: %s", type(error).__name__)
                tried = 0
            if not tried:
                await asyncio.sleep(LOOK_EVERY_S)

    async def _run(self, errand: Leased) -> None:
        try:
            result = await self._result(errand)
        except Exception as error:
            await self._fail(errand, error)
            return
        await self._hand_in(errand, result, ok=True)
        await self._writer.do(_ready, errand.id)

    async def _result(self, errand: Leased) -> bytes:
        if errand.tries > errands.MAX_TRIES:
            raise ChildFailed("lease ran out")  # whatever it did to its process, not again
        body = self._house.vault.open(errand.body or b"", place=errands.place_of(errand.id))
        if errand.kind == TOPIC:
            return await self._topic(body)
        if errand.kind == FETCH:
            body = await self._loaded(body)
        return work_of(errand.kind)(body) if self.in_process else await in_child(errand.kind, body)

    async def _loaded(self, body: bytes) -> bytes:
        """What a picture's or sound's child is given; it exists in memory alone."""
        told = json.loads(body)
        channel = self._house.channel(told["channel"], told["account"])
        if channel is None:
            raise ChannelError("the channel is switched off")
        async with asyncio.timeout(FETCH_WITHIN_S):
            found = await channel.fetch(told["ref"])
        if len(found) > MOST_FETCHED_BYTES:
            raise ChannelError("too large", permanent=True)
        # An errand that tells no kind is cleaned as a picture, or refused: never kept as it came.
        return order(told.get("kind", "image"), found, from_json(told.get("report")))

    async def _topic(self, body: bytes) -> bytes:
        """The address of a topic that the channel made, or why there will be none."""
        told = json.loads(body)
        channel = self._house.channel(told["channel"], told["account"])
        if not isinstance(channel, MakesTopics):
            return json.dumps({"why": NO_FORUM}).encode()
        async with asyncio.timeout(FETCH_WITHIN_S):
            try:
                address = await channel.make_topic(told["group"], told["wanted"][0][1])
            except ChannelError as error:
                if str(error) not in (NO_FORUM, NO_RIGHT):
                    raise
                return json.dumps({"why": str(error)}).encode()
        return json.dumps({"address": address}).encode()

    async def _hand_in(self, errand: Leased, result: bytes, *, ok: bool) -> None:
        head = json.dumps({"id": errand.id, "ok": ok}).encode()
        arrival = Arrival(str(errand.id), "", head + b"\n" + result)
        await self._keep(ERRAND, errand.kind, [arrival])

    async def _fail(self, errand: Leased, error: Exception) -> None:
        for_good = isinstance(error, ChannelError) and error.permanent
        why = str(error) if isinstance(error, ChildFailed) else type(error).__name__
        log.warning("errand %s (%s) failed: %s", base36(errand.id), errand.kind, why)
        if for_good or errand.tries >= errands.MAX_TRIES:
            await self._hand_in(errand, b"", ok=False)
        await self._writer.do(_failed, self._house, errand, why, for_good)


async def in_child(kind: str, body: bytes) -> bytes:
    """Do the work in a child process.

    Raises:
        ChildFailed: it failed, was ended by its bounds, or gave too much.
        TimeoutError: it took too long and was ended.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.child", kind,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE, cwd=_FOLDER, env=_surroundings(),
    )  # fmt: skip
    try:
        async with asyncio.timeout(CHILD_WITHIN_S):
            result, said, _ = await asyncio.gather(
                _read(child.stdout, MOST_RESULT_BYTES),
                _read(child.stderr, 10_000),
                _feed(child, body),
            )
            code = await child.wait()
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if code != 0:
        raise ChildFailed(_kind_of_error(said, code))
    return result


async def _feed(child: asyncio.subprocess.Process, body: bytes) -> None:
    if child.stdin is None:
        return
    try:
        child.stdin.write(body)
        await child.stdin.drain()
        child.stdin.close()
    except (BrokenPipeError, ConnectionResetError):
        return  # it ended before it had read all: its exit code tells


async def _read(stream: asyncio.StreamReader | None, most: int) -> bytes:
    """All that comes, and never more than that in memory."""
    parts: list[bytes] = []
    size = 0
    while stream is not None and (part := await stream.read(65_536)):
        size += len(part)
        if size > most:
            raise ChildFailed("too much")
        parts.append(part)
    return b"".join(parts)


def _kind_of_error(said: bytes, code: int) -> str:
    """The one word that the child says; anything else could hold a person's words."""
    word = said.decode("ascii", "replace")
    return word if word.isidentifier() and len(word) <= 60 else f"exit code {code}"


def _surroundings() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_NAMES if name in os.environ}
    # Threads of the number libraries reserve address space that the bound counts.
    return kept | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MPLBACKEND": "Agg"}


def _lease(conn: Connection, house: House) -> list[Leased]:
    with transaction(conn):
        return errands.lease(conn, house.now(), AT_ONCE)


def _ready(conn: Connection, errand_id: int) -> None:
    with transaction(conn):
        errands.ready(conn, errand_id)


def _failed(conn: Connection, house: House, errand: Leased, why: str, for_good: bool) -> None:
    with transaction(conn):
        errands.failed(conn, errand, why, house.now(), for_good=for_good)
