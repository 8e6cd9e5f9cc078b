"""Measure a figure of Heed beside its ceiling, in one run, and print the ratio as JSON.

Knows nothing of what is measured. Machines are shared and noisy: only the ratio of two things
done in turns means something, and only the median of several of those.
"""

import argparse
import cProfile
import json
import math
import pstats
import statistics
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

REPETITIONS = 7
QUICK_REPETITIONS = 5
"""The median of fewer means nothing on a shared machine."""

# Runs one side once, at the given size, and returns how many it did in a second.
Run = Callable[[int], float]


@dataclass(frozen=True, slots=True)
class Side:
    """One thing that is measured.

    Args:
        run: does it once; returns what was done per second, or a time in ms.
    """

    name: str
    run: Run


@dataclass(frozen=True, slots=True)
class Goal:
    """What the ratio figure/ceiling must reach.

    Args:
        ratio: the bound.
        at_most: True for costs (times), False for rates.
        source: where it is promised.
    """

    ratio: float
    at_most: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Medians of both sides, and whether the goal is met.

    `ratio` is the median of the ratios of neighbouring runs, which drift together.
    """

    benchmark: str
    unit: str
    size: int
    repetitions: int
    ceiling_name: str
    ceiling: float
    figure_name: str
    figure: float
    ratio: float
    ratio_range: tuple[float, float]
    goal: float
    meets: bool


def options(what: str, argv: list[str] | None = None, **flags: str) -> argparse.Namespace:
    """Read the options that every benchmark takes: `quick` (bool) and `repetitions` (int).

    Args:
        flags: further switches of this benchmark, with what they do.
    """
    parser = argparse.ArgumentParser(description=what)
    for name, does in flags.items():
        parser.add_argument(f"--{name}", action="store_true", help=does)
    parser.add_argument("--quick", action="store_true", help="smaller sizes, five repetitions")
    parser.add_argument("--repetitions", type=int, default=None, help="at least five")
    chosen = parser.parse_args(argv)
    if chosen.repetitions is None:
        chosen.repetitions = QUICK_REPETITIONS if chosen.quick else REPETITIONS
    if chosen.repetitions < QUICK_REPETITIONS:
        parser.error(f"at least {QUICK_REPETITIONS} repetitions")
    return chosen


def beside(
    benchmark: str, ceiling: Side, figure: Side, goal: Goal, *, size: int, repetitions: int,
    unit: str = "per second",
) -> Outcome:  # fmt: skip
    """Run both sides in turns and compare their medians.

    The first pair warms up and is thrown away; then each pair starts with the other side, so
    that neither always runs on the cooler machine.
    """
    pairs: list[tuple[float, float]] = []
    with _progress() as progress:
        task = progress.add_task(benchmark, total=2 * (repetitions + 1))
        for turn in range(repetitions + 1):
            measured = {}
            for side in (ceiling, figure) if turn % 2 else (figure, ceiling):
                progress.update(task, description=f"{benchmark}: {side.name}")
                measured[side] = side.run(size)
                progress.advance(task)
            pairs.append((measured[ceiling], measured[figure]))
    return compared(benchmark, ceiling, figure, goal, pairs[1:], size=size, unit=unit)


def compared(
    benchmark: str, ceiling: Side, figure: Side, goal: Goal, pairs: list[tuple[float, float]],
    *, size: int, unit: str,
) -> Outcome:  # fmt: skip
    """Judge pairs of what was measured, ceiling first, by the median of their ratios."""
    ratios = [ours / theirs for theirs, ours in pairs]
    ratio = statistics.median(ratios)
    return Outcome(
        benchmark=benchmark, unit=unit, size=size, repetitions=len(pairs),
        ceiling_name=ceiling.name, ceiling=round(statistics.median(c for c, _ in pairs), 3),
        figure_name=figure.name, figure=round(statistics.median(f for _, f in pairs), 3),
        ratio=round(ratio, 3), ratio_range=(round(min(ratios), 3), round(max(ratios), 3)),
        goal=goal.ratio, meets=ratio <= goal.ratio if goal.at_most else ratio >= goal.ratio,
    )  # fmt: skip


def within(
    benchmark: str, name: str, waits_ms: list[float], most_ms: float, *, size: int
) -> Outcome:
    """Hold the 99th percentile of some waits against what is allowed; the ceiling is the goal."""
    p99_ms = percentile(waits_ms, 0.99)
    share = round(p99_ms / most_ms, 3)
    return Outcome(
        benchmark=benchmark, unit="p99 ms", size=size, repetitions=1,
        ceiling_name="allowed", ceiling=most_ms, figure_name=name, figure=round(p99_ms, 2),
        ratio=share, ratio_range=(share, share), goal=1.0, meets=p99_ms <= most_ms,
    )  # fmt: skip


def report(*outcomes: Outcome) -> int:
    """Print the outcomes as JSON on stdout; return the exit code: 0 if every goal is met."""
    for outcome in outcomes:
        sys.stdout.write(json.dumps(asdict(outcome)) + "\n")
    return 0 if all(outcome.meets for outcome in outcomes) else 1


def told(profile: cProfile.Profile, what: str, most: int = 25) -> None:
    """Print where the time went: our own functions first, then all of them."""
    sys.stdout.write(f"\n=== {what} ===\n")
    stats = pstats.Stats(profile).strip_dirs()
    stats.sort_stats("cumtime").print_stats(r"^(?!\{|<)", most)
    stats.sort_stats("tottime").print_stats(most)


def percentile(values: list[float], share: float) -> float:
    """Return the smallest value that at least this share (0-1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)]


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(),
        console=Console(stderr=True), transient=True,
    )  # fmt: skip
