"""How likely two reports describe the same event, and why.

A logistic model over a few named features; its weights and where they come from lie in
duplicates_weights.json. Knows nothing of the database, of languages or of how reasons are worded.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import nsmallest
from math import exp, hypot, log1p
from pathlib import Path
from typing import Literal

from moderation.grid import cells, distance_m
from moderation.text_likeness import text_features, word_likeness, words_of_both
from moderation.wording import normalise, rare_tokens, tokens

__all__ = [
    "Fingerprint",
    "Match",
    "Reason",
    "cells",
    "crowd_at",
    "features",
    "likeness",
    "normalise",
    "rank",
    "rare_tokens",
    "shared_words",
    "tokens",
    "verdict",
    "word_likeness",
]

Verdict = Literal["none", "suggest", "match"]

# Points closer than this are the same point: four decimals of a degree are 11 m.
SAME_POINT_M = 1.0
# Reports on one point further apart than this are unrelated in all likelihood.
CROWD_AFTER_H = 24.0


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a report is compared by.

    Args:
        at: when it happened or, if nobody said, when it was received.
        precision_m: how far off the place may be.
        text: normalised (see `normalise`); "" if there is none.
        source: the channel or forwarded source; "" if unknown.
    """

    id: int
    case_id: int | None
    category: str
    at: datetime
    lat: float | None
    lon: float | None
    precision_m: float
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One named feature: what was measured, and what it adds to the log-odds.

    Values: place m, time h, category and source 1 or 0, words and letters 0-1, crowd reports.
    """

    name: str
    value: float
    log_odds: float


@dataclass(frozen=True, slots=True)
class Match:
    """An earlier report and how like it is, 0-1; the strongest reason first."""

    id: int
    case_id: int | None
    likeness: float
    reasons: tuple[Reason, ...]


# A Reason before anybody sees it: of some 50 candidates measured, five are told why.
_Feature = tuple[str, float, float]

WEIGHTS: Mapping[str, Mapping[str, float]] = json.loads(
    Path(__file__).with_name("duplicates_weights.json").read_text("utf-8")
)["weights"]


def rank(
    probe: Fingerprint, nearby: Iterable[Fingerprint], *, crowd: int = 0, most: int = 5
) -> list[Match]:
    """Order other reports by how likely they describe the same event as `probe`.

    Args:
        probe: the report to find others for; it never matches itself.
        nearby: candidates of the same campaign; may be empty; some 50 take about a millisecond.
        crowd: unrelated reports on exactly the probe's point, see `crowd_at`.
        most: how many to give.

    Returns:
        Best first, ties by the older id, at most `most`; poor ones are not left out.
    """
    words = frozenset(tokens(probe.text))
    measured = (
        (other, _measured(probe, other, words, crowd)) for other in nearby if other.id != probe.id
    )
    scored = [(-_odds(found), other.id, other, found) for other, found in measured]
    return [_matched(other, found) for _, _, other, found in nsmallest(most, scored)]


def likeness(one: Fingerprint, other: Fingerprint, *, crowd: int = 0) -> float:
    """Give how likely two reports describe the same event, 0-1.

    Symmetric; 1 for a report and itself; never grows with the distance.
    """
    if one.id == other.id:
        return 1.0
    words = frozenset(tokens(one.text))
    return _logistic(_odds(_measured(one, other, words, crowd)))


def verdict(alike: float, *, suggest: float, match: float) -> Verdict:
    """Say what a likeness is good for: joined at once, put before a person, or nothing.

    Args:
        alike: 0-1.
        suggest: from here on a person decides, 0-1.
        match: from here on it is joined at once, 0-1.
    """
    if alike >= match:
        return "match"
    return "suggest" if alike >= suggest else "none"


def crowd_at(probe: Fingerprint, nearby: Sequence[Fingerprint]) -> int:
    """Count the unrelated reports on exactly the probe's point.

    Unrelated is what has another category or lies more than a day apart. A city hall that
    stands for "somewhere" gathers many, a real event few.
    """
    return sum(
        1
        for other in nearby
        if other.id != probe.id
        and _on_one_point(probe, other)
        and (other.category != probe.category or _gap_h(probe, other) > CROWD_AFTER_H)
    )


def shared_words(one: Fingerprint, other: Fingerprint, *, how_many: int = 3) -> tuple[str, ...]:
    """Give the longest words that both texts say, for a card to show."""
    return words_of_both(one.text, other.text, how_many=how_many)


def features(one: Fingerprint, other: Fingerprint, *, crowd: int = 0) -> tuple[Reason, ...]:
    """Measure what speaks for and against; the log-odds add up to the likeness.

    Returns:
        "prior" first, then what both reports have: place, crowd, time, category, source,
        words, letters. What one of them lacks adds nothing.
    """
    found = _measured(one, other, frozenset(tokens(one.text)), crowd)
    return tuple(Reason(*feature) for feature in found)


def _matched(other: Fingerprint, found: list[_Feature]) -> Match:
    told = sorted(found[1:], key=lambda feature: -abs(feature[2]))
    reasons = tuple(Reason(*feature) for feature in told)
    return Match(other.id, other.case_id, _logistic(_odds(found)), reasons)


def _odds(found: list[_Feature]) -> float:
    return sum([log_odds for _, _, log_odds in found])


def _logistic(odds: float) -> float:
    return 1.0 / (1.0 + exp(-odds)) if odds >= 0 else exp(odds) / (1.0 + exp(odds))


def _measured(
    one: Fingerprint, other: Fingerprint, words: frozenset[str], crowd: int
) -> list[_Feature]:
    placed = one.lat is not None and other.lat is not None
    prior = ("prior", 1.0, WEIGHTS["prior"]["placed" if placed else "unplaced"])
    found = [prior, *_place(one, other, crowd), _time(one, other), _category(one, other)]
    if one.source and other.source:
        same = float(one.source == other.source)
        found.append(("source", same, WEIGHTS["source"]["same"] * same))
    if one.text and other.text:
        found += text_features(one.text, other.text, words)
    return found


def _place(one: Fingerprint, other: Fingerprint, crowd: int) -> list[_Feature]:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return []
    apart_m = distance_m(one.lat, one.lon, other.lat, other.lon)
    odds = place_odds(apart_m, one.precision_m, other.precision_m)
    found = [("place", apart_m, odds)]
    unrelated = crowd - WEIGHTS["crowd"]["free"]
    if unrelated > 0 and apart_m < SAME_POINT_M:
        # A crowded point says nothing, but it never speaks against.
        worth = min(max(odds, 0.0), WEIGHTS["crowd"]["weight"] * log1p(unrelated))
        found.append(("crowd", float(crowd), -worth))
    return found


def place_odds(apart_m: float, precision_m: float, other_precision_m: float) -> float:
    """Give what a distance adds to the log-odds: 0 at the size of a grid square.

    Places known only roughly speak weakly for, and speak against only where they are further
    apart than both can be wrong. Never grows with the distance.
    """
    close = _log_decay("place", hypot(apart_m, precision_m, other_precision_m))
    surely_apart_m = max(0.0, apart_m - precision_m - other_precision_m)
    return max(close, min(0.0, _log_decay("place", surely_apart_m)))


def _time(one: Fingerprint, other: Fingerprint) -> _Feature:
    gap_h = _gap_h(one, other)
    return "time", gap_h, _log_decay("time", gap_h)


def _log_decay(name: str, value: float) -> float:
    weights = WEIGHTS[name]
    fall = log1p(value / weights["unit"]) - log1p(weights["neutral"] / weights["unit"])
    return -weights["weight"] * fall


def _category(one: Fingerprint, other: Fingerprint) -> _Feature:
    same = float(one.category == other.category)
    return "category", same, WEIGHTS["category"]["same"] * same


def _gap_h(one: Fingerprint, other: Fingerprint) -> float:
    return abs((one.at - other.at).total_seconds()) / 3600.0


def _on_one_point(one: Fingerprint, other: Fingerprint) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return distance_m(one.lat, one.lon, other.lat, other.lon) < SAME_POINT_M
