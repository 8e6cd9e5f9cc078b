"""Webhook intake beside the same server without storage: `python -m benchmarks.intake`.

Figure: Telegram's webhook on aiohttp, each 200 after the fsync of its commit (SQLite, FULL),
while 50 turns a second run on the same writer. Ceiling: the same without storage. Both are
flooded over 40 connections by another process, in turns.
"""

import cProfile
import itertools
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from benchmarks.flood import Flooded, flood, flooder, post
from benchmarks.measure import Goal, Side, beside, options, report, told, within
from benchmarks.serving import Served
from benchmarks.town import SECRET, Town, open_town, telegram, update
from channels import _telegram_intake

CONNECTIONS = _telegram_intake.WEBHOOK_CONNECTIONS
TURNS_PER_SECOND = 50
RATE = Goal(0.4, source="webhook intake beside the same server without storage")
MOST_MS = 30.0
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
# Flooders are strangers; the turns that run meanwhile are those of the town's people.
FIRST_UPDATE, FIRST_STRANGER, STRANGERS = 50_000_000, 90_000_000, 5_000


class Waits:
    """Floods a server and remembers how long each answer took."""

    def __init__(self, server: Served, pool: ProcessPoolExecutor, numbers: Iterator[int]) -> None:
        self._server, self._pool, self._numbers = server, pool, numbers
        self.waits_ms: list[float] = []
        self.seconds = 0.0

    def run(self, size: int) -> float:
        """Post so many updates; returns how many were answered in a second."""
        told = [_request(n) for n in itertools.islice(self._numbers, size)]
        done: Flooded = self._pool.submit(flood, self._server.port, told, CONNECTIONS).result()
        if not done.is_good:
            raise RuntimeError(f"answers that are no 200: {dict(done.statuses)}")
        self.waits_ms += done.waits_ms
        self.seconds += done.seconds
        return done.per_second


def main() -> int:
    """Measure, print, and return the exit code."""
    chosen = options(__doc__ or "", profile="say where the time goes, and measure nothing")
    size, people = (5_000, 400) if chosen.quick else (20_000, 2_000)
    if chosen.profile:
        return _profile(size, people)
    with open_town(people) as town, flooder() as pool:
        _prepare(town, seconds=60 if chosen.quick else 240)
        numbers = itertools.count(FIRST_UPDATE)
        with (
            Served(None, [telegram()]) as bare,
            Served(town.house, [telegram()], turns_per_second=TURNS_PER_SECOND) as heed,
        ):
            ceiling, figure = Waits(bare, pool, numbers), Waits(heed, pool, numbers)
            rate = beside(
                "intake", Side("without storage", ceiling.run),
                Side("kept and fsynced, 50 turns/s", figure.run), RATE, size=size,
                repetitions=chosen.repetitions, unit="requests per second",
            )  # fmt: skip
    p99 = within("intake", "wait for the 200", figure.waits_ms, MOST_MS, size=size)
    return report(rate, p99)


def _profile(size: int, people: int) -> int:
    of_loop, of_writer = cProfile.Profile(), cProfile.Profile()
    with open_town(people) as town, flooder() as pool:
        _prepare(town, seconds=60)
        with Served(
            town.house, [telegram()], turns_per_second=TURNS_PER_SECOND,
            profiles=(of_loop, of_writer),
        ) as heed:  # fmt: skip
            Waits(heed, pool, itertools.count(FIRST_UPDATE)).run(size)
    told(of_loop, "the event loop's thread")
    told(of_writer, "the writer's thread")
    return 0


def _prepare(town: Town, seconds: int) -> None:
    """Have enough messages of the town's people wait for the turns that run meanwhile."""
    town.keep(town.updates(TURNS_PER_SECOND * seconds))


def _request(number: int) -> bytes:
    words = {"text": "The water stands knee deep in front of the market since last night"}
    body = update(number, FIRST_STRANGER + number % STRANGERS, words)
    return post("/telegram", body, HEADERS)


if __name__ == "__main__":
    sys.exit(main())
