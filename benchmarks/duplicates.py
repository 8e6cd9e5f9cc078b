"""Looking up duplicates: `python -m benchmarks.duplicates`.

Second witnesses of made-up events are looked up as the product does it (keyed cells and words,
seals opened, ranked) on SQLite files of 100,000 and 1,000,000 reports, all within the window;
then beside datasketch's MinHash LSH on the smaller one, tuned to find as many; then reports are
added to both. `--quick` takes 10,000 and 100,000. `--postgres` takes PostgreSQL's instead.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import Progress
from sqlalchemy import Connection, text

from benchmarks.looking import Looker
from benchmarks.lsh import AS_GOOD, TRIED, TRIED_QUICKLY, Index, Shape
from benchmarks.measure import (
    Goal,
    Outcome,
    Side,
    beside,
    compared,
    options,
    percentile,
    report,
    within,
)
from benchmarks.shelf import fill
from benchmarks.witnesses import Country
from bot.trial import CAMPAIGN, Trial, keep_report
from forms.model import Likeness
from moderation.duplicates import Fingerprint, Match, rank
from privacy.vault import KEY_BYTES, Vault, new_ring, read_ring
from storage.crowding import crowding
from storage.db import connect, reader, transaction
from storage.reports import nearby
from tests.postgres import TemporaryPostgres

SMALL, LARGE, QUICKLY = 100_000, 1_000_000, 10
PROBES, PROBES_QUICKLY, TUNED_WITH = 300, 150, 150
A_SET = 16  # reports added in one commit
P99_MS = 15.0
AT_BOTH = Goal(4.0, at_most=True, source="p50 at the larger, at most so many times the smaller's")
FOUND = Goal(0.95, source="recall@5 at the larger")
BESIDE_P50 = Goal(0.25, at_most=True, source="beside MinHash LSH at equal recall")
BESIDE_P99 = Goal(0.1, at_most=True, source="beside MinHash LSH at equal recall")
ADDING = Goal(1.3, at_most=True, source="adding a report at the larger")
# Far above the ids of those that are looked up.
ADDED_FROM = 100_000_000
console = Console(stderr=True)


@dataclass(slots=True)
class Shelf:
    """A database of one size, open."""

    country: Country
    conn: Connection
    vault: Vault
    added: int = 0

    @property
    def size(self) -> int:
        """How many reports it was filled with."""
        return self.country.size

    def looker(self, count: int) -> Looker:
        """One that looks second witnesses up here, each time from a fresh read."""
        probes = self.country.witnesses(count, after=self.size)
        return Looker(f"Heed, {self.conn.dialect.name}", self.best, probes, self.conn)

    def best(self, probe: Fingerprint) -> Sequence[Match]:
        """The five likeliest, as the product finds them within the campaign's usual window."""
        read, vault, window = reader(self.conn), self.vault, Likeness().within
        near = nearby(read, probe, campaign_id=CAMPAIGN, vault=vault, window=window)
        crowds = crowding(read, probe, near, campaign_id=CAMPAIGN, vault=vault, window=window)
        return rank(probe, near, crowds=crowds)

    def add(self, size: int) -> float:
        """Add so many new reports, a few a commit; returns ms of CPU a report."""
        numbers = range(self.added, self.added + size)
        new = [self._new(number) for number in numbers]
        self.added += size
        began = time.thread_time()
        for start in range(0, size, A_SET):
            with transaction(self.conn):
                trial = Trial(self.conn, new[0].at)
                for each in new[start : start + A_SET]:
                    keep_report(trial, each, self.vault)
                trial.read(text("SELECT 1"))  # writes what was added
        return (time.thread_time() - began) * 1000 / size

    def bytes_each(self) -> float:
        """What a report takes on the disk, its bare row included."""
        asked = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        if self.conn.dialect.name == "postgresql":
            asked = "SELECT pg_database_size(current_database())"
        with transaction(self.conn):
            return float(self.conn.execute(text(asked)).scalar_one()) / self.size

    def _new(self, number: int) -> Fingerprint:
        made = Country(self.size, seed=97).report(1 + number % self.size)
        last = self.country.report(self.size).at
        return replace(made, id=ADDED_FROM + number, at=last)


def main() -> int:
    """Measure, print, and return the exit code."""
    chosen = options(__doc__ or "", postgres="PostgreSQL instead of SQLite")
    sizes = [size // (QUICKLY if chosen.quick else 1) for size in (SMALL, LARGE)]
    probes = PROBES_QUICKLY if chosen.quick else PROBES
    with _places(sizes, postgres=chosen.postgres) as urls, _open(urls, sizes) as (small, large):
        shelf, tried = (large, TRIED_QUICKLY) if chosen.quick else (small, TRIED)
        outcomes = [
            *_at_both(small, large, probes, chosen.repetitions),
            *_beside_lsh(shelf, tried, probes, chosen.repetitions),
            _adding(small, large, probes, chosen.repetitions),
        ]
    return report(*outcomes)


def _at_both(small: Shelf, large: Shelf, probes: int, repetitions: int) -> list[Outcome]:
    count = probes * (repetitions + 1)
    fewer, more = small.looker(count), large.looker(count)
    beside_small = beside(
        "duplicate lookup at both sizes", Side(f"p50 at {small.size:,}", fewer.run),
        Side(f"p50 at {large.size:,}", more.run), AT_BOTH, size=probes, repetitions=repetitions,
        unit="ms",
    )  # fmt: skip
    _tell(fewer.told(small.size, small.bytes_each()))
    _tell(more.told(large.size, large.bytes_each()))
    waits = more.wall_ms if large.conn.dialect.name == "postgresql" else more.cpu_ms
    return [
        beside_small,
        within("duplicate lookup", f"p99 at {large.size:,}", waits, P99_MS, size=len(waits)),
        _judged(
            "duplicates found",
            Side("all", lambda _: 1.0),
            Side(f"recall@5 at {large.size:,}", lambda _: more.recall),
            FOUND,
            size=len(more.found),
        ),
    ]


def _beside_lsh(
    shelf: Shelf, tried: Sequence[tuple[int, int]], probes: int, repetitions: int
) -> list[Outcome]:
    ours = shelf.looker(probes * (repetitions + 1))
    console.print("MinHash LSH: hashing", style="dim")
    index = Index(shelf.country.reports())
    theirs = _tuned(index, ours, [Shape(*each) for each in tried])
    for looker in (ours, theirs):
        looker.forget()
    p50 = beside(
        "duplicate lookup beside LSH", Side(theirs.name, theirs.run), Side(ours.name, ours.run),
        BESIDE_P50, size=probes, repetitions=repetitions, unit="p50 ms",
    )  # fmt: skip
    _tell(ours.told(shelf.size, shelf.bytes_each()))
    _tell(theirs.told(shelf.size, index.bytes_each))
    p99 = _judged(
        "duplicate lookup beside LSH",
        Side(theirs.name, lambda _: percentile(theirs.cpu_ms, 0.99)),
        Side(ours.name, lambda _: percentile(ours.cpu_ms, 0.99)),
        BESIDE_P99,
        size=len(ours.cpu_ms),
        unit="p99 ms",
    )
    return [p50, p99]


def _tuned(index: Index, ours: Looker, shapes: Sequence[Shape]) -> Looker:
    """The quickest shape that finds as many as we do; the one that finds most if none does."""
    ours.run(TUNED_WITH)
    tried = list[tuple[bool, float, float, Shape]]()
    for shape in shapes:
        looker = Looker(str(shape), index.best, ours.probes)
        console.print(f"trying {shape}", style="dim")
        index.take(shape)
        p50_ms = looker.run(TUNED_WITH)
        is_as_good = looker.recall >= ours.recall - AS_GOOD
        tried.append((not is_as_good, p50_ms if is_as_good else -looker.recall, p50_ms, shape))
        _tell({"tried": str(shape), "recall_at_5": round(looker.recall, 3), "cpu_p50_ms": p50_ms})
    best = min(tried, key=lambda each: each[:2])[-1]
    index.take(best)
    return Looker(str(best), index.best, ours.probes)


def _adding(small: Shelf, large: Shelf, probes: int, repetitions: int) -> Outcome:
    """Add a set here, a set there, and compare the medians of many.

    Sets take 15 ms, so that both sides have the same neighbours on a shared machine. What was
    looked up before has filled the cache with other pages: the first sets at the larger cost
    seven times as much as those after them, whatever the size, and are not counted.
    """
    for shelf in (small, large):
        shelf.add(probes)
    pairs = [_in_turns(small, large, 2 * probes // A_SET) for _ in range(repetitions)]
    return compared(
        "adding a report at both sizes", Side(f"at {small.size:,}", small.add),
        Side(f"at {large.size:,}", large.add), ADDING, pairs, size=probes, unit="ms",
    )  # fmt: skip


def _in_turns(small: Shelf, large: Shelf, sets: int) -> tuple[float, float]:
    """The median cost of a report at both, the smaller first; each leads every second time."""
    fewer, more = list[float](), list[float]()
    for turn in range(sets):
        both = ((small, fewer), (large, more))
        for shelf, costs in both if turn % 2 else reversed(both):
            costs.append(shelf.add(A_SET))
    return median(fewer), median(more)


def _judged(
    benchmark: str, ceiling: Side, figure: Side, goal: Goal, *, size: int, unit: str = ""
) -> Outcome:
    """Compare two figures that all repetitions together make."""
    pair = ceiling.run(size), figure.run(size)
    return compared(benchmark, ceiling, figure, goal, [pair], size=size, unit=unit)


def _tell(figures: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()


@contextmanager
def _places(sizes: Sequence[int], *, postgres: bool) -> Iterator[list[str]]:
    """Give empty databases; gone afterwards."""
    with TemporaryDirectory(prefix="heed-") as folder:
        if not postgres:
            yield [f"sqlite:///{Path(folder) / f'{size}.db'}" for size in sizes]
            return
        server = TemporaryPostgres(fsync=True)
        try:
            yield [server.new_database() for _ in sizes]
        finally:
            server.stop()


@contextmanager
def _open(urls: Sequence[str], sizes: Sequence[int]) -> Iterator[list[Shelf]]:
    """Fill the databases and open them."""
    ring = read_ring(new_ring(os.urandom(KEY_BYTES)))
    vault = Vault(ring, random_bytes=os.urandom)
    with Progress(console=console, transient=True) as progress:
        for url, size in zip(urls, sizes, strict=True):
            task = progress.add_task(f"{size:,} reports", total=size)
            fill(url, ring, Country(size).reports(), told=partial(progress.advance, task))
    engines = [connect(url) for url in urls]
    with ExitStack() as open_ones:
        yield [
            Shelf(Country(size), open_ones.enter_context(engine.connect()), vault)
            for engine, size in zip(engines, sizes, strict=True)
        ]
    for engine in engines:
        engine.dispose()


if __name__ == "__main__":
    sys.exit(main())
