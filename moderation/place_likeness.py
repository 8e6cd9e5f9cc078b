"""What distance, time and crowding add to the log-odds that two reports describe one event.

Weights and where they come from lie in duplicates_weights.json. Knows numbers only: no reports,
no texts, no database.
"""

import json
from collections.abc import Mapping
from math import hypot, log1p
from pathlib import Path
from typing import Any

WRITTEN: Mapping[str, Any] = json.loads(
    Path(__file__).with_name("duplicates_weights.json").read_text("utf-8")
)
WEIGHTS: Mapping[str, Mapping[str, float]] = WRITTEN["weights"]

# A logarithm for each of these falls off from that distance (m) or time (h) on, steeper with each.
PLACE_M = {"30": 30.0, "100": 100.0}
TIME_H = {"half": 0.5, "3": 3.0, "24": 24.0, "96": 96.0}
# Where a distance or a time says nothing either way: a square of the map, a day.
NEUTRAL_M, NEUTRAL_H = 330.0, 24.0


def place_odds(apart_m: float, precision_m: float, other_precision_m: float) -> float:
    """Give what a distance adds to the log-odds: 0 at the size of a grid square.

    Places known only roughly speak weakly for, and speak against only where they are further
    apart than both can be wrong. Never grows with the distance.
    """
    close = _place(hypot(apart_m, precision_m, other_precision_m))
    surely_apart_m = max(0.0, apart_m - precision_m - other_precision_m)
    return max(close, min(0.0, _place(surely_apart_m)))


def time_odds(gap_h: float) -> float:
    """Give what a time between two reports adds to the log-odds: 0 at a day, falling with it."""
    weights = WEIGHTS["time"]
    return sum(weights[name] * closeness(gap_h, TIME_H[name], NEUTRAL_H) for name in TIME_H)


def crowding_odds(by_place: float, crowd: int) -> float:
    """Give what a crowded point takes from the odds of a place, at most all that speaks for it.

    Args:
        by_place: what `place_odds` gave.
        crowd: on how many other occasions somebody reported from the point.

    Returns:
        0 or below: a crowded point says nothing, but it never speaks against.
    """
    unrelated = crowd - WEIGHTS["crowd"]["free"]
    if unrelated <= 0 or by_place <= 0:
        return 0.0
    return -min(by_place, WEIGHTS["crowd"]["weight"] * log1p(unrelated))


def closeness(value: float, unit: float, neutral: float) -> float:
    """Give how much closer than `neutral` a value is, in logarithms: flat below `unit`."""
    return log1p(neutral / unit) - log1p(value / unit)


def _place(known_m: float) -> float:
    weights = WEIGHTS["place"]
    return sum(weights[name] * closeness(known_m, PLACE_M[name], NEUTRAL_M) for name in PLACE_M)
