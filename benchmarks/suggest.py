"""How good and how quick suggestions are, on real messages: `-m benchmarks.suggest [SPLITS]`.

HEED_REAL_DATA names the folder. Prints figures only. Splits: even ids learn and odd ids are
tried, the other way round, and by lot.
"""

import csv
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from moderation.suggest import Model, suggest, to_bytes
from moderation.suggest_training import train

GENERAL = {
    "related", "request", "offer", "aid_related", "weather_related", "direct_report",
    "infrastructure_related",
}  # fmt: skip
# F1 between two codings of the same message (README of the data); the twelve worth scoring.
CEILING = {
    "food": 0.82, "related": 0.82, "request": 0.74, "aid_related": 0.74, "water": 0.72,
    "earthquake": 0.72, "weather_related": 0.72, "floods": 0.70, "buildings": 0.68,
    "direct_report": 0.68, "shelter": 0.67, "storm": 0.65,
}  # fmt: skip
NOT_LABELS = {"id", "original", "message"}
BINS = 10


@dataclass(frozen=True, slots=True)
class Told:
    """A message and what people said that it is about."""

    id: int
    text: str
    right: frozenset[str]


def read(column: str, leave_out: set[str]) -> list[Told]:
    """The messages with the labels that are not left out."""
    with (_folder() / "haiti_sms.csv").open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    labels = [name for name in rows[0] if name not in NOT_LABELS | leave_out]
    return [
        Told(int(r["id"]), r[column], frozenset(name for name in labels if r[name] == "1"))
        for r in rows
    ]


def repeated() -> dict[int, str]:
    """Id -> group of messages that were stored more than once."""
    with (_folder() / "sms_dup_groups.csv").open(newline="", encoding="utf-8") as opened:
        return {int(row["sms_id"]): row["group"] for row in csv.DictReader(opened)}


def halves(told: Sequence[Told], which: int) -> tuple[list[Told], list[Told]]:
    """Split 0: even ids learn; 1: odd ids learn; from 2 on by lot, seeded by its number."""
    if which < 2:
        mine = [each for each in told if each.id % 2 == which]
        return mine, [each for each in told if each.id % 2 != which]
    drawn = list(told)
    Random(which).shuffle(drawn)
    return drawn[: len(drawn) // 2], drawn[len(drawn) // 2 :]


def taught(learn: Sequence[Told]) -> Model:
    """The model of one half."""
    return train([(each.text, each.right) for each in learn], {})


def is_hit(model: Model, each: Told) -> bool:
    """Whether a right one is among three."""
    return any(code in each.right for code, _ in suggest(model, each.text))


def reliability(model: Model, tried: Sequence[Told]) -> float:
    """Expected calibration error of all that is suggested, ten equal widths of confidence."""
    said = [
        (sure, code in each.right) for each in tried for code, sure in suggest(model, each.text)
    ]
    sure, right = (np.array(part, dtype=float) for part in zip(*said, strict=True))
    at = np.minimum((sure * BINS).astype(int), BINS - 1)
    off = [abs((sure - right)[at == n].sum()) for n in range(BINS)]
    return float(sum(off) / len(said))


def top_three(column: str, splits: int) -> None:
    """Print for each split: right among three, without repeated messages, calibration."""
    told = [each for each in read(column, GENERAL) if each.right]
    groups = repeated()
    figures = []
    for which in range(splits):
        learn, tried = halves(told, which)
        model = taught(learn)
        seen = {groups[each.id] for each in learn if each.id in groups}
        new = [each for each in tried if groups.get(each.id) not in seen]
        figures.append((_share(model, tried), _share(model, new), reliability(model, tried)))
        print(column, which, " ".join(f"{x:.4f}" for x in figures[-1]), len(tried), len(new))
    for name, part in zip(("all", "new", "ece"), zip(*figures, strict=True), strict=True):
        print(f"{column} {name}: mean {np.mean(part):.4f} sd {np.std(part):.4f}")
    times(model, tried)


def times(model: Model, tried: Sequence[Told]) -> None:
    """Print the mean time of one text and the size of the model."""
    began = time.perf_counter()
    for each in tried:
        suggest(model, each.text)
    took_ms = (time.perf_counter() - began) / len(tried) * 1000
    print(f"{took_ms:.2f} ms a text; model {len(to_bytes(model)) / 1e6:.1f} MB")


def macro_f1(column: str) -> None:
    """Print F1 of the twelve labels beside the human ceiling: all messages, even ids learn.

    A label is said from the confidence on that does best on the half that was learned from, tried
    in two parts.
    """
    learn, tried = halves(read(column, set()), 0)
    first, second = halves(learn, 2)
    sure, right = _twelve(taught(first), second)
    from_on = {name: _best_from(sure[:, n], right[:, n]) for n, name in enumerate(CEILING)}
    sure, right = _twelve(taught(learn), tried)
    reached = [_f1(sure[:, n] >= from_on[name], right[:, n]) for n, name in enumerate(CEILING)]
    for name, f1 in zip(CEILING, reached, strict=True):
        print(f"{column} {name}: {f1:.2f} (people {CEILING[name]:.2f})")
    people = np.mean(list(CEILING.values()))
    print(f"{column} macro-F1 {np.mean(reached):.3f} (people {people:.3f})")


def _twelve(model: Model, told: Sequence[Told]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    every = len(model.categories)
    said = [dict(suggest(model, each.text, most=every)) for each in told]
    sure = np.array([[found.get(name, 0.0) for name in CEILING] for found in said])
    return sure, np.array([[name in each.right for name in CEILING] for each in told])


def _best_from(sure: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    return float(max(np.arange(0.1, 0.7, 0.02), key=lambda least: _f1(sure >= least, right)))


def _f1(said: NDArray[np.bool_], right: NDArray[np.bool_]) -> float:
    return 2 * float((said & right).sum()) / max(1.0, float(said.sum() + right.sum()))


def _share(model: Model, tried: Sequence[Told]) -> float:
    return sum(is_hit(model, each) for each in tried) / len(tried)


def _folder() -> Path:
    if not (folder := os.environ.get("HEED_REAL_DATA")):
        sys.exit("HEED_REAL_DATA names no folder")
    return Path(folder)


if __name__ == "__main__":
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 6
    for each_column in ("message", "original"):
        top_three(each_column, how_many)
        macro_f1(each_column)
