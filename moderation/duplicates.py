"""How likely two reports describe the same event, and why.

A logistic model over a few named features: place, time and crowding (place_likeness.py), words
(text_likeness.py), category and source; what a campaign learned of itself is added afterwards
(learned.py). Knows nothing of the database, of languages or of how reasons are worded.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import nsmallest
from math import exp
from types import MappingProxyType
from typing import Literal

from moderation.grid import cells, distance_m
from moderation.place_likeness import WEIGHTS, crowding_odds, place_odds, time_odds
from moderation.text_likeness import (
    NOTHING_COUNTED,
    Telling,
    telling,
    text_features,
    words_of_both,
)
from moderation.wording import normalise, rare_tokens, tokens

__all__ = [
    "Fingerprint",
    "Match",
    "Reason",
    "cells",
    "crowds",
    "features",
    "likeness",
    "normalise",
    "rank",
    "rare_tokens",
    "share_a_point",
    "shared_words",
    "tokens",
    "verdict",
]

Verdict = Literal["none", "suggest", "match"]
# Degrees to five decimals, a metre: points closer than this are the same point.
Point = tuple[float, float]
NOWHERE_CROWDED: Mapping[Point, int] = MappingProxyType({})
_METRE = 5


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

    Values: place m, time h, category and source 1 or 0, words nats, letters 0-1, names how many
    differ, crowd occasions, batch 0-1, habit what it adds.
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


def rank(
    probe: Fingerprint,
    nearby: Iterable[Fingerprint],
    *,
    crowds: Mapping[Point, int] = NOWHERE_CROWDED,
    most: int = 5,
    counts: Mapping[str, int] = NOTHING_COUNTED,
) -> list[Match]:
    """Order other reports by how likely they describe the same event as `probe`.

    Args:
        probe: the report to find others for; it never matches itself.
        nearby: candidates of the same campaign; may be empty; some 50 take about a millisecond.
        crowds: how crowded the points are, see `crowds`.
        most: how many to give.
        counts: in how many texts of the campaign the probe's words are, see `text_features`.

    Returns:
        Best first, ties by the older id, at most `most`; poor ones are not left out.
    """
    told, here = telling(probe.text), crowds.get(_point(probe), 0)
    scored = []
    for other in nearby:
        if other.id == probe.id:
            continue
        crowd = max(here, crowds.get(_point(other), 0)) if crowds else 0
        found = _measured(probe, other, told, crowd, counts)
        scored.append((-_odds(found), other.id, other, found))
    return [_matched(other, found) for _, _, other, found in nsmallest(most, scored)]


def likeness(
    one: Fingerprint,
    other: Fingerprint,
    *,
    crowd: int = 0,
    counts: Mapping[str, int] = NOTHING_COUNTED,
) -> float:
    """Give how likely two reports describe the same event, 0-1.

    Symmetric; 1 for a report and itself; never grows with the distance.

    Args:
        crowd: how crowded the more crowded of the two points is.
        counts: see `rank`.
    """
    if one.id == other.id:
        return 1.0
    return _logistic(_odds(_measured(one, other, telling(one.text), crowd, counts)))


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


def crowds(reports: Iterable[Fingerprint]) -> Mapping[Point, int]:
    """Count the occasions on which somebody reported from a point, besides the first.

    An occasion is a category on a day (UTC). A real event has few, however many report it; a city
    hall that stands for "somewhere" gathers many. No list of such points is needed.

    Args:
        reports: the probe and what lies near it, in any order.

    Returns:
        Only points with two occasions or more.
    """
    occasions: dict[Point, set[tuple[str, int]]] = defaultdict(set)
    for report in reports:
        if report.lat is not None:
            day = report.at.astimezone(UTC).toordinal()
            occasions[_point(report)].add((report.category, day))
    return {point: len(seen) - 1 for point, seen in occasions.items() if len(seen) > 1}


def share_a_point(probe: Fingerprint, nearby: Iterable[Fingerprint]) -> bool:
    """Whether two of the probe's category, itself among them, lie on exactly one point."""
    alike = [
        _point(report)
        for report in (probe, *nearby)
        if report.lat is not None and report.category == probe.category
    ]
    return len(set(alike)) < len(alike)


def shared_words(
    one: Fingerprint,
    other: Fingerprint,
    counts: Mapping[str, int] = NOTHING_COUNTED,
    *,
    how_many: int = 3,
) -> tuple[str, ...]:
    """Give the words and numbers that both texts say, the rarest first, for a card to show."""
    return words_of_both(one.text, other.text, counts, how_many=how_many)


def features(one: Fingerprint, other: Fingerprint, *, crowd: int = 0) -> tuple[Reason, ...]:
    """Measure what speaks for and against; the log-odds add up to the likeness.

    Returns:
        "prior" first, then what both reports have: place, crowd, time, category, source,
        words, letters, names. What one of them lacks adds nothing.
    """
    found = _measured(one, other, telling(one.text), crowd, NOTHING_COUNTED)
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
    one: Fingerprint,
    other: Fingerprint,
    told: Telling,
    crowd: int,
    counts: Mapping[str, int],
) -> list[_Feature]:
    placed = one.lat is not None and other.lat is not None
    prior = ("prior", 1.0, WEIGHTS["prior"]["placed" if placed else "unplaced"])
    found = [prior, *_place(one, other, crowd), _time(one, other), _category(one, other)]
    if one.source and other.source:
        same = float(one.source == other.source)
        found.append(("source", same, WEIGHTS["source"]["same"] * same))
    if one.text and other.text:
        found += text_features(told, telling(other.text), counts, alone=not placed)
    return found


def _place(one: Fingerprint, other: Fingerprint, crowd: int) -> list[_Feature]:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return []
    apart_m = distance_m(one.lat, one.lon, other.lat, other.lon)
    odds = place_odds(apart_m, one.precision_m, other.precision_m)
    found = [("place", apart_m, odds)]
    taken = crowding_odds(odds, crowd)
    return [*found, ("crowd", float(crowd), taken)] if taken else found


def _time(one: Fingerprint, other: Fingerprint) -> _Feature:
    gap_h = abs((one.at - other.at).total_seconds()) / 3600.0
    return "time", gap_h, time_odds(gap_h)


def _category(one: Fingerprint, other: Fingerprint) -> _Feature:
    same = float(one.category == other.category)
    return "category", same, WEIGHTS["category"]["same"] * same


def _point(report: Fingerprint) -> Point:
    if report.lat is None or report.lon is None:
        return (91.0, 0.0)  # nowhere on earth, and never crowded
    return (round(report.lat, _METRE), round(report.lon, _METRE))
