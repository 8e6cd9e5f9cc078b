"""Looks second witnesses up, whatever the method, and remembers what it took and found."""

import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field

from sqlalchemy import Connection

from benchmarks.measure import percentile
from moderation.duplicates import Fingerprint, Match
from storage.db import transaction

Best = Callable[[Fingerprint], Sequence[Match]]


@dataclass(slots=True)
class Looker:
    """Looks second witnesses up, one after another, and remembers how it went.

    Args:
        probes: with the report that each should find.
        conn: what it reads, if that is a database.
    """

    name: str
    best: Best
    probes: Sequence[tuple[Fingerprint, int]]
    conn: Connection | None = None
    cpu_ms: list[float] = field(default_factory=list)
    wall_ms: list[float] = field(default_factory=list)
    found: list[bool] = field(default_factory=list)
    asked: int = 0

    def run(self, size: int) -> float:
        """Look the next so many up; returns the median, ms of CPU."""
        with transaction(self.conn) if self.conn else nullcontext():
            for n in range(size):
                self._look(*self.probes[(self.asked + n) % len(self.probes)])
        self.asked += size
        return percentile(self.cpu_ms[-size:], 0.5)

    def forget(self) -> None:
        """Begin anew with the first probe."""
        self.asked, self.cpu_ms, self.wall_ms, self.found = 0, [], [], []

    def told(self, size: int, bytes_each: float) -> dict[str, object]:
        """The figures of all that was looked up."""
        return {
            "method": self.name, "size": size, "lookups": len(self.found),
            "recall_at_5": round(self.recall, 3), "bytes_per_report": round(bytes_each),
            **{
                f"{clock}_{name}_ms": round(percentile(waits, share), 2)
                for clock, waits in (("cpu", self.cpu_ms), ("wall", self.wall_ms))
                for name, share in (("p50", 0.5), ("p99", 0.99))
            },
        }  # fmt: skip

    @property
    def recall(self) -> float:
        """The share whose first witness was among the five best."""
        return sum(self.found) / len(self.found)

    def _look(self, probe: Fingerprint, first: int) -> None:
        began, began_cpu = time.perf_counter(), time.thread_time()
        best = self.best(probe)
        self.cpu_ms.append((time.thread_time() - began_cpu) * 1000)
        self.wall_ms.append((time.perf_counter() - began) * 1000)
        self.found.append(any(match.id == first for match in best))
