"""Fit the weights of the duplicate model, and score it: `python benchmarks/fit_duplicates.py`.

Place, time, category, crowd and source on a city's service requests of July and August. Texts are
fitted apart, by fit_text.py, and added in log-odds, because no data set has place, time, text and
labels at once. Reads the folder that HEED_REAL_DATA names; only coefficients over named features
are written. Needs numpy.
"""

import argparse
import csv
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from math import log1p
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from rich.console import Console
from rich.progress import track

from moderation import duplicates
from moderation.duplicates import Fingerprint, cells
from moderation.grid import distance_m
from moderation.text_likeness import TEXT_WEIGHTS

OUT = Path(duplicates.__file__).with_name("duplicates_weights.json")
WINDOW = timedelta(days=14)
SPLIT = datetime(2011, 9, 1, tzinfo=ZoneInfo("America/New_York"))
PRECISION_M = 11.0
UNIT_M, NEUTRAL_M = 20.0, 330.0
UNIT_H, NEUTRAL_H = 0.5, 24.0
CANDIDATES = 50
# By hand. The city's crowded points are houses; its default point is left out of the fit.
CROWD = {"weight": 1.5, "free": 8.0}
# By hand, two anchors, log-odds: the same words 500 m and 3 h apart in one category are joined,
# the same words without a place are put before a person.
ANCHOR_PLACED, ANCHOR_UNPLACED = 2.75, 1.5
Pair = tuple[Fingerprint, Fingerprint, int]
console = Console(stderr=True)


def main() -> None:
    """Fit, score, and write the weights unless `--dry-run`."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--dry-run", action="store_true", help="score, write nothing")
    chosen = arguments.parse_args()
    folder = Path(os.environ["HEED_REAL_DATA"])
    reports, gold, flagged = _reports(folder), _gold(folder), _flagged(folder)
    pairs = list(_pairs(reports))
    weights = _fit_place(pairs, gold, flagged)
    fitted = weights["prior"]["placed"]
    _anchor(weights)
    if not chosen.dry_run:
        OUT.write_text(json.dumps({"provenance": PROVENANCE, "weights": weights}, indent=2) + "\n")
    duplicates.WEIGHTS = weights
    print(
        json.dumps(
            {"fitted_prior": fitted, "weights": weights, **_score(reports, pairs, flagged)},
            indent=2,
        )
    )


PROVENANCE = [
    "Written by benchmarks/fit_duplicates.py; the weights of texts lie in text_weights.json.",
    "place, time, category, source: logistic regression on pairs of one city's service requests "
    "of July and August 2011, at most a square of 330 m and 14 days apart; positive are the pairs "
    "that staff linked when they closed them (precise places, no text).",
    "The two parts were fitted apart and are added in log-odds: no data set has place, time, text "
    "and labels at once.",
    "By hand: crowd (a fit sees houses, not default points); the priors, higher than fitted, "
    "since staff link only some of the duplicates: set so that the same words in one category, 3 "
    "h and 500 m apart, reach 0.94, and without a place 0.82.",
    "Report-level F1 in September 2011, which nothing was fitted on: 0.51 (same type within 1 m "
    "and 1 h: 0.545); the threshold best in July and August was 0.58.",
]


def _reports(folder: Path) -> list[Fingerprint]:
    arena = set((folder / "boston_arena_ids.txt").read_text().split())
    with (folder / "boston_reports.csv").open(newline="", encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["case_enquiry_id"] in arena]
    return sorted(map(_fingerprint, rows), key=lambda report: (report.at, report.id))


def _fingerprint(row: dict[str, str]) -> Fingerprint:
    at = datetime.fromisoformat(row["open_dt"]).replace(tzinfo=ZoneInfo("America/New_York"))
    return Fingerprint(
        id=int(row["case_enquiry_id"]),
        case_id=None,
        category=row["type"],
        at=at,
        lat=float(row["latitude"]),
        lon=float(row["longitude"]),
        precision_m=PRECISION_M,
        text="",
        source=row["source"],
    )


def _gold(folder: Path) -> set[frozenset[int]]:
    with (folder / "boston_gold_pairs.csv").open(newline="") as lines:
        return {frozenset((int(r["child"]), int(r["parent"]))) for r in csv.DictReader(lines)}


def _flagged(folder: Path) -> set[int]:
    unknown = set(map(int, (folder / "boston_unknown_dup_ids.txt").read_text().split()))
    with (folder / "boston_gold_pairs.csv").open(newline="") as lines:
        return unknown | {int(row["child"]) for row in csv.DictReader(lines)}


def _pairs(reports: list[Fingerprint]) -> Iterator[Pair]:
    """Every report with each of its earlier candidates, and the crowd on its point."""
    by_cell: dict[str, list[Fingerprint]] = defaultdict(list)
    for report in track(reports, "pairs", console=console):
        assert report.lat is not None
        assert report.lon is not None
        around = cells(report.lat, report.lon)
        near = [
            other
            for cell in around
            for other in reversed(by_cell[cell][-400:])
            if report.at - other.at <= WINDOW
        ]
        near.sort(key=lambda other: (other.category != report.category, report.at - other.at))
        opened = near[:CANDIDATES]
        crowd = duplicates.crowd_at(report, opened)
        yield from ((report, other, crowd) for other in opened)
        by_cell[around[0]].append(report)


def _row(one: Fingerprint, other: Fingerprint, crowd: int) -> list[float]:
    assert one.lat is not None
    assert one.lon is not None
    assert other.lat is not None
    assert other.lon is not None
    apart_m = distance_m(one.lat, one.lon, other.lat, other.lon)
    known_m = np.hypot(apart_m, np.hypot(one.precision_m, other.precision_m))
    gap_h = abs((one.at - other.at).total_seconds()) / 3600
    return [
        1.0,
        -log1p(known_m / UNIT_M) + log1p(NEUTRAL_M / UNIT_M),
        -log1p(gap_h / UNIT_H) + log1p(NEUTRAL_H / UNIT_H),
        float(one.category == other.category),
        float(one.source == other.source),
        -log1p(crowd) if apart_m < duplicates.SAME_POINT_M else 0.0,
    ]


def _fit_place(
    pairs: list[Pair], gold: set[frozenset[int]], flagged: set[int]
) -> dict[str, dict[str, float]]:
    # A report that staff called a duplicate of something unnamed is neither a yes nor a no.
    named = {child for pair in gold for child in pair}
    used = [
        pair
        for pair in pairs
        if pair[0].at < SPLIT and (pair[0].id in named or pair[0].id not in flagged)
    ]
    rows = np.array([_row(*pair) for pair in track(used, "rows", console=console)])
    labels = np.array([frozenset((one.id, other.id)) in gold for one, other, _ in used], float)
    prior, place, time, category, source, _ = _logistic(rows, labels)
    return {
        "prior": {"placed": prior},
        "place": {"weight": max(0.0, place), "unit": UNIT_M, "neutral": NEUTRAL_M},
        "time": {"weight": max(0.0, time), "unit": UNIT_H, "neutral": NEUTRAL_H},
        "category": {"same": category},
        "source": {"same": max(0.0, source)},
        "crowd": CROWD,
    }


def _anchor(weights: dict[str, dict[str, float]]) -> None:
    text, time = TEXT_WEIGHTS, weights["time"]
    alike = min(text["most"], text["intercept"] + text["words"] + text["letters"])
    soon = time["weight"] * (log1p(NEUTRAL_H / UNIT_H) - log1p(3.0 / UNIT_H))
    far = weights["place"]["weight"] * (log1p(NEUTRAL_M / UNIT_M) - log1p(500.0 / UNIT_M))
    common = alike + soon + weights["category"]["same"]
    weights["prior"] = {
        "placed": round(ANCHOR_PLACED - common - far, 3),
        "unplaced": round(ANCHOR_UNPLACED - common, 3),
    }


def _logistic(rows: Any, labels: Any, *, ridge: float = 1e-2) -> list[float]:
    """Logistic regression by Newton's method, with a whiff of ridge."""
    weights = np.zeros(rows.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chance - labels) + ridge * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows
        step = np.linalg.solve(bend + ridge * np.eye(len(weights)), slope)
        weights = weights - step
        if np.abs(step).max() < 1e-8:
            break
    return [round(float(weight), 3) for weight in weights]


def _score(
    reports: Iterable[Fingerprint], pairs: list[Pair], flagged: set[int]
) -> dict[str, float]:
    best: dict[int, float] = defaultdict(float)
    for one, other, crowd in track(pairs, "score", console=console):
        best[one.id] = max(best[one.id], duplicates.likeness(one, other, crowd=crowd))
    fitted = [report.id for report in reports if report.at < SPLIT]
    later = [report.id for report in reports if report.at >= SPLIT]
    _, threshold = max(
        (_f1(best, fitted, flagged, at), at) for at in sorted(set(best.values()))[::-20]
    )
    return {
        "threshold": round(threshold, 4),
        "f1_july_august": round(_f1(best, fitted, flagged, threshold), 4),
        "f1_september": round(_f1(best, later, flagged, threshold), 4),
    }


def _f1(best: dict[int, float], ids: list[int], flagged: set[int], threshold: float) -> float:
    called = {one for one in ids if best[one] >= threshold}
    meant = flagged & set(ids)
    return 2 * len(called & meant) / max(1, len(called) + len(meant))


if __name__ == "__main__":
    main()
