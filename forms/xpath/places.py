"""Lengths and areas of points, lines and shapes in expressions.

A sphere with the Earth's radius at the equator, as ODK's specification asks for: up to 0.6 % off
the ellipsoid, altitude left out.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from messages.places import EARTH_RADIUS_M, distance_m, is_on_globe

# JavaRosa's GeoUtils, so that a form gives the same number as in Collect.
EQUATORIAL_RADIUS_M = 6_378_100.0

Point = tuple[float, float]


def points(texts: Iterable[str]) -> list[Point] | None:
    """Return lat, lon of "lat lon altitude accuracy;..." texts, None if one is no position."""
    found = []
    for text in ";".join(texts).strip("; ").split(";"):
        point = _point(text.split())
        if not point:
            return None
        found.append(point)
    return found


def length_m(line: Sequence[Point] | None) -> float:
    """Return metres from the first point to the last, not-a-number if there are no points."""
    if not line:
        return math.nan
    legs_m = (distance_m(*begin, *end) for begin, end in pairwise(line))
    return sum(legs_m) * EQUATORIAL_RADIUS_M / EARTH_RADIUS_M


def area_m2(shape: Sequence[Point] | None) -> float:
    """Return the square metres inside; 0 for less than three points.

    Source:
        Chamberlain and Duquette, "Some algorithms for polygons on a sphere", JPL 2007, eq. 2.
    """
    if not shape:
        return math.nan
    twice = sum(
        math.radians(_turned(lon2 - lon1))
        * (2 + math.sin(math.radians(lat1)) + math.sin(math.radians(lat2)))
        for (lat1, lon1), (lat2, lon2) in zip(shape, [*shape[1:], shape[0]], strict=True)
    )
    return abs(twice) * EQUATORIAL_RADIUS_M**2 / 2


def _turned(degrees: float) -> float:
    return (degrees + 180) % 360 - 180  # the short way across the date line


def _point(numbers: Sequence[str]) -> Point | None:
    try:
        lat, lon = (float(number) for number in numbers[:2])
    except ValueError:
        return None
    return (lat, lon) if is_on_globe(lat, lon) else None
