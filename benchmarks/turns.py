"""Turns per second beside `Update.de_json` alone: `python -m benchmarks.turns`.

SQLite with the real handlers (people in the middle of a guided report, one turn in eight submits
it with its duplicate lookup), PostgreSQL with a trivial step, in one worker process and in two;
and how long a turn takes at 50 a second and with 40 in flight. `--profile` says where the time
of SQLite's turns and of one worker goes, and measures nothing.
"""

import asyncio
import cProfile
import itertools
import json
import sys
import time
from collections import deque
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from rich.console import Console
from telegram import Update

from benchmarks.measure import Goal, Outcome, Side, beside, options, report, told, within
from benchmarks.town import ACCOUNT, Town, new_ring_text, open_town
from benchmarks.workers import Workers, trivially, workers
from bot import turns
from bot.intake import Intake
from bot.writer import Writer
from channels._telegram_peek import arrival
from storage import inbox
from tests.postgres import NoPostgres, TemporaryPostgres

REAL_STEP = Goal(0.25, source="SQLite, real handlers")
ONE_WORKER = Goal(0.2, source="PostgreSQL, one worker, trivial step")
TWO_WORKERS = Goal(0.35, source="PostgreSQL, two workers, trivial step")
TWO_AGAINST_ONE = Goal(1.6, source="two PostgreSQL workers against one")
STEADY_PER_SECOND, STEADY_MS = 50, 20.0
IN_FLIGHT, IN_FLIGHT_MS = 40, 50.0
DE_JSON = "Update.de_json alone"
console = Console(stderr=True)


def main() -> int:
    """Measure, print, and return the exit code."""
    chosen = options(__doc__ or "", profile="say where the time goes")
    size, people = (2_000, 1_000) if chosen.quick else (20_000, 5_000)
    if chosen.profile:
        return _profile(size, people)
    outcomes = [
        *_on_sqlite(size, people, chosen.repetitions),
        *_on_postgres(size, people, chosen.repetitions),
    ]
    return report(*outcomes)


def _on_sqlite(size: int, people: int, repetitions: int) -> list[Outcome]:
    with open_town(people) as town:
        drained = beside(
            "turns on SQLite", Side(DE_JSON, partial(_de_json, town.examples())),
            Side("real handlers", partial(_drained, town)), REAL_STEP, size=size,
            repetitions=repetitions,
        )  # fmt: skip
        count = size // 10
        steady = asyncio.run(_waits(town, count, per_second=STEADY_PER_SECOND))
        crowded = asyncio.run(_waits(town, count, in_flight=IN_FLIGHT))
    return [
        drained,
        within("turn at 50/s", "from arrival to commit", steady, STEADY_MS, size=count),
        within("turn, 40 in flight", "from arrival to commit", crowded, IN_FLIGHT_MS, size=count),
    ]


def _de_json(bodies: list[bytes], size: int) -> float:
    """Time the same kind of updates; not the town's next ones, or its people would lose a step."""
    updates = [json.loads(body) for body in itertools.islice(itertools.cycle(bodies), size)]
    begun = time.perf_counter()
    for update in updates:
        Update.de_json(update, None)
    return size / (time.perf_counter() - begun)


def _drained(town: Town, size: int) -> float:
    town.keep(town.updates(size))
    begun = time.perf_counter()
    if town.drain() != size:
        raise RuntimeError("not every message had its turn")
    return size / (time.perf_counter() - begun)


def _on_postgres(size: int, people: int, repetitions: int) -> list[Outcome]:
    try:
        server = TemporaryPostgres(fsync=True)
    except NoPostgres as reason:
        console.print(f"PostgreSQL is left out: {reason}")
        return []
    ring, url = new_ring_text(), server.new_database()
    try:
        with (
            open_town(people, url=url, ring=ring) as town,
            workers(1, url, ring) as one,
            workers(2, url, ring) as two,
        ):
            ceiling = Side(DE_JSON, partial(_de_json, town.examples()))
            alone = Side("one worker", partial(_drained_by, town, one))
            both = Side("two workers", partial(_drained_by, town, two))
            measured = partial(beside, size=size, repetitions=repetitions)
            return [
                measured("turns on PostgreSQL", ceiling, alone, ONE_WORKER),
                measured("turns on PostgreSQL", ceiling, both, TWO_WORKERS),
                measured("workers on PostgreSQL", alone, both, TWO_AGAINST_ONE),
            ]
    finally:
        server.stop()


def _drained_by(town: Town, crew: Workers, size: int) -> float:
    town.keep(town.updates(size))
    seconds = crew.drain()
    with town.conn.begin():
        if left := inbox.waiting(town.conn):
            raise RuntimeError(f"{left} messages had no turn")
    return size / seconds


async def _waits(
    town: Town, count: int, *, per_second: float = 0, in_flight: int = 0
) -> list[float]:
    """Give each message's ms from its arrival to the commit of its turn.

    Turns are done in the order of arrival, so those that a set handled are the oldest open ones.
    """
    loop, kept, waits_ms = asyncio.get_running_loop(), asyncio.Event(), list[float]()
    writer = Writer(town.house.engine)
    intake = Intake(town.house, writer, kept)
    arrived: deque[tuple[float, asyncio.Future[None]]] = deque()

    async def send(body: bytes) -> None:
        done: asyncio.Future[None] = loop.create_future()
        arrived.append((loop.time(), done))
        await intake.keep("telegram", ACCOUNT, [arrival(json.loads(body), body)])
        await done

    async def turn() -> None:
        while len(waits_ms) < count:
            handled = await turns.run_and_rest(writer, town.house)
            for sent_at, done in (arrived.popleft() for _ in range(handled)):
                waits_ms.append((loop.time() - sent_at) * 1000)
                done.set_result(None)
            if not handled:
                kept.clear()
                await kept.wait()

    bodies = deque(town.updates(count))

    async def sender() -> None:
        while bodies:
            await send(bodies.popleft())

    working = asyncio.ensure_future(turn())
    if in_flight:
        await asyncio.gather(*(sender() for _ in range(in_flight)))
    else:
        await _steadily(bodies, send, per_second)
    await working
    await writer.stop()
    return waits_ms


async def _steadily(
    bodies: deque[bytes], send: Callable[[bytes], Coroutine[Any, Any, None]], per_second: float
) -> None:
    loop = asyncio.get_running_loop()
    due, sent = loop.time(), []
    while bodies:
        sent.append(asyncio.ensure_future(send(bodies.popleft())))
        due += 1 / per_second
        await asyncio.sleep(max(0.0, due - loop.time()))
    await asyncio.gather(*sent)


def _profile(size: int, people: int) -> int:
    with open_town(people) as town:
        told(_drain_profiled(town, size), "turns on SQLite, real handlers")
    try:
        server = TemporaryPostgres(fsync=True)
    except NoPostgres as reason:
        console.print(f"PostgreSQL is left out: {reason}")
        return 0
    try:
        with open_town(people, url=server.new_database()) as town, trivially():
            told(_drain_profiled(town, size), "turns on PostgreSQL, trivial step")
    finally:
        server.stop()
    return 0


def _drain_profiled(town: Town, size: int) -> cProfile.Profile:
    town.keep(town.updates(size))
    profile = cProfile.Profile()
    profile.runcall(town.drain)
    return profile


if __name__ == "__main__":
    sys.exit(main())
