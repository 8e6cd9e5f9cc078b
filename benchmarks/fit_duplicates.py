"""Fit the weights of the duplicate model, and score it: `python -m benchmarks.fit_duplicates`.

Place, time and category on a city's service requests of July and August; September is scored once
(see score_duplicates.py). Texts are fitted apart, by fit_text.py, and added in log-odds, because
no data set has place, time, text and labels at once. Reads the folder that HEED_REAL_DATA names;
only coefficients over named features are written. Needs numpy and scipy.
"""

import argparse
import json
import os
from dataclasses import dataclass
from math import hypot
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import track
from scipy.optimize import minimize

from benchmarks.city_reports import AUGUST, SPLIT, STAFF, City, read_city, with_candidates
from benchmarks.score_duplicates import calibration, scores
from moderation import place_likeness
from moderation.duplicates import Fingerprint
from moderation.grid import distance_m
from moderation.place_likeness import NEUTRAL_H, NEUTRAL_M, PLACE_M, TIME_H, closeness
from moderation.text_likeness import TEXT_WEIGHTS

OUT = Path(place_likeness.__file__).with_name("duplicates_weights.json")
# Pairs of other categories are fitted on where they are this close: elsewhere they are never one.
OTHER_CATEGORY_M = 15.0
RIDGE = 5.0
# By hand: the arena has no default points, which a fit could see.
CROWD = {"weight": 3.0, "free": 4.0}
# By hand, log-odds. Staff link only some duplicates: of citizens' reports of one type from one
# point half an hour to three hours apart about 0.6, which are the surest there are.
UNLINKED = 0.5
# Log-odds of 0.9: words alone join two reports of one category and time from here (fit_text.py).
ANCHOR_UNPLACED = 2.2
console = Console(stderr=True)

PROVENANCE = [
    "Written by benchmarks/fit_duplicates.py; the weights of texts lie in text_weights.json.",
    "place, time, category: logistic regression, ridge 5, slopes bounded at 0, on pairs of one "
    "city's service requests of July and August 2011, at most a square of 330 m and 14 days "
    "apart; positive are the pairs that staff linked when they closed them (precise places, no "
    "text). The city's types and sources were terms of the fit, so that they do not colour the "
    "others, and are left out of what ships: a campaign learns its own (moderation/habits.py).",
    "The two parts were fitted apart and are added in log-odds: no data set has place, time, text "
    "and labels at once.",
    "batch: what a channel's share of reports in batches (moderation/batches.py) takes away; "
    "fitted in the place of the terms of the sources, of which it tells the most part.",
    "By hand: crowd (the fit has no default points); source (a channel is no sender, and added "
    "nothing); 0.5 more in the prior than makes citizens' chances add up to what staff linked, "
    "since they link only some of the duplicates; the prior without a place.",
    "Report-level F1 in September 2011, which nothing was fitted on: 0.572 with these weights and "
    "how reports arrive (0.509 without; same type within 1 m and 1 h: 0.545); 0.608 with what the "
    "decisions of July and August say of types and sources (plain logistic model: 0.574).",
    "calibration: fitted on July, measured on August: from this likeness on, what share of the "
    "reports staff linked (joined of n), and the lower bound of 95 %. A lower bound of the "
    "precision also because staff do not link every duplicate.",
]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows of features, the terms of this city, labels, and the report that each row is of.

    Args:
        terms: one column for each type, `n_types` of them, then one for each source.
        shares: of the report's source, how much came in batches.
    """

    rows: Any
    terms: Any
    n_types: int
    shares: Any
    labels: Any
    probes: Any
    citizens: frozenset[int]
    n_joined: int


def main() -> None:
    """Fit, score, and write the weights unless `--dry-run`."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--dry-run", action="store_true", help="score, write nothing")
    arguments.add_argument("--september", action="store_true", help="score September too")
    chosen = arguments.parse_args()
    city = read_city(Path(os.environ["HEED_REAL_DATA"]))
    near = list(track(with_candidates(city), "candidates", console=console, total=18285))
    july = [pair for pair in near if pair[0].at < AUGUST]
    august = [pair for pair in near if AUGUST <= pair[0].at < SPLIT]
    _use(fit(city, july))
    table = calibration(city, august)
    weights = fit(city, july + august)
    _use(weights)
    if not chosen.dry_run:
        written = {"provenance": PROVENANCE, "weights": weights, "calibration": table}
        OUT.write_text(json.dumps(written, indent=2) + "\n")
    told = scores(city, near, september=chosen.september)
    print(json.dumps({"weights": weights, "calibration": table, **told}, indent=2))


def _use(weights: dict[str, dict[str, float]]) -> None:
    used: dict[str, dict[str, float]] = place_likeness.WRITTEN["weights"]
    for name, values in weights.items():
        used[name].clear()
        used[name].update(values)


def fit(
    city: City, near: list[tuple[Fingerprint, list[Fingerprint]]]
) -> dict[str, dict[str, float]]:
    """Fit the weights on these reports and their candidates."""
    pairs = _pairs(city, near)
    rows = np.hstack([pairs.rows, pairs.terms])
    bounded = pairs.rows.shape[1]
    found = logistic(rows, pairs.labels, bounded=bounded)[1 : bounded + 1]
    batch = _batch_weight(pairs)
    prior = _prior(pairs, pairs.rows @ np.array(found) - batch * pairs.shares) + UNLINKED
    *weights, same = [round(float(weight), 3) for weight in found]
    place = dict(zip(PLACE_M, weights, strict=False))
    time = dict(zip(TIME_H, weights[len(PLACE_M) :], strict=False))
    return {
        "prior": {"placed": round(prior, 3), "unplaced": _unplaced(time, same)},
        "place": place,
        "time": time,
        "category": {"same": same},
        "source": {"same": 0.0},
        "batch": {"weight": batch},
        "crowd": CROWD,
    }


def _batch_weight(pairs: Pairs) -> float:
    """In the place of the sources' own terms, which tell the same and more."""
    rows = np.hstack([-pairs.shares[:, None], pairs.rows, pairs.terms[:, : pairs.n_types]])
    bounded = pairs.rows.shape[1] + 1
    return round(logistic(rows, pairs.labels, bounded=bounded)[1], 3)


def _unplaced(time: dict[str, float], same: float) -> float:
    at_once = sum(time[name] * closeness(0.0, TIME_H[name], NEUTRAL_H) for name in TIME_H)
    return round(ANCHOR_UNPLACED - TEXT_WEIGHTS["alone"] - at_once - same, 3)


def _pairs(city: City, near: list[tuple[Fingerprint, list[Fingerprint]]]) -> Pairs:
    named = {one for pair in city.gold for one in pair}
    types = sorted({report.category for report, _ in near})
    kinds = [*types, *sorted({report.source for report, _ in near})]
    column = {kind: n for n, kind in enumerate(kinds)}
    rows, terms, labels, probes = [], [], [], []
    counted = [pair for pair in near if pair[1]]
    for report, others in track(counted, "rows", console=console):
        # What staff called a duplicate of something unnamed is neither a yes nor a no.
        is_clear = report.id in named or report.id not in city.flagged
        for other in others:
            row = _row(report, other)
            if row is not None:
                rows.append(row)
                terms.append((column[report.category], column[report.source]))
                is_one = frozenset((report.id, other.id)) in city.gold
                labels.append(float(is_one) if is_clear else np.nan)
                probes.append(report.id)
    hot = np.zeros((len(rows), len(kinds)))
    hot[np.arange(len(rows))[:, None], np.array(terms)] = 1.0
    citizens = frozenset(report.id for report, _ in counted if report.source != STAFF)
    joined = len(citizens & city.flagged)
    return Pairs(
        rows=np.array(rows),
        terms=hot,
        n_types=len(types),
        shares=np.array([city.shares[probe] for probe in probes]),
        labels=np.array(labels),
        probes=np.array(probes),
        citizens=citizens,
        n_joined=joined,
    )


def _row(one: Fingerprint, other: Fingerprint) -> list[float] | None:
    assert one.lat is not None
    assert one.lon is not None
    assert other.lat is not None
    assert other.lon is not None
    apart_m = distance_m(one.lat, one.lon, other.lat, other.lon)
    is_same = one.category == other.category
    if not is_same and apart_m >= OTHER_CATEGORY_M:
        return None
    known_m = hypot(apart_m, one.precision_m, other.precision_m)
    gap_h = abs((one.at - other.at).total_seconds()) / 3600
    return [
        *(closeness(known_m, unit, NEUTRAL_M) for unit in PLACE_M.values()),
        *(closeness(gap_h, unit, NEUTRAL_H) for unit in TIME_H.values()),
        float(is_same),
    ]


def _prior(pairs: Pairs, odds: Any) -> float:
    """The intercept at which citizens' best chances add up to as many as staff linked."""
    best: dict[int, float] = {}
    for probe, odd in zip(pairs.probes, odds, strict=True):
        if probe in pairs.citizens:
            best[probe] = max(best.get(probe, -99.0), odd)
    highest = np.array(list(best.values()))
    low, high = -25.0, 5.0
    for _ in range(50):
        middle = (low + high) / 2
        chances = 1 / (1 + np.exp(-(highest + middle)))
        low, high = (low, middle) if chances.sum() > pairs.n_joined else (middle, high)
    return low


def logistic(rows: Any, labels: Any, *, bounded: int = 0, ridge: float = RIDGE) -> list[float]:
    """Logistic regression with ridge on features of one spread; the intercept first.

    Args:
        labels: 1, 0, or not a number for what is left out.
        bounded: how many features, from the first, never speak the other way.
    """
    used = ~np.isnan(labels)
    spread = rows.std(0) + 1e-9
    scaled, wanted = rows[used] / spread, labels[used]

    def loss(weights: Any) -> tuple[float, Any]:
        odds = np.clip(scaled @ weights[1:] + weights[0], -30, 30)
        slope = 1 / (1 + np.exp(-odds)) - wanted
        value = (np.logaddexp(0, odds) - wanted * odds).sum()
        value += 0.5 * ridge * (weights[1:] ** 2).sum()
        return value, np.r_[slope.sum(), scaled.T @ slope + ridge * weights[1:]]

    free = (None, None)
    bounds = [free, *[(0.0, None)] * bounded, *[free] * (rows.shape[1] - bounded)]
    start = np.zeros(rows.shape[1] + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return [float(found[0]), *map(float, found[1:] / spread)]


if __name__ == "__main__":
    main()
