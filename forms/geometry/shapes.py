"""Lines and areas that somebody walked: thinned while they grow, measured, and put into words.

Positions are latitude then longitude, WGS84 degrees; distances are metres, areas square metres.
Areas are measured on a plane touching their middle: within 0.1 % up to 50 km across.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from shapely import LineString, Polygon, make_valid
from shapely.geometry.base import BaseGeometry

from forms.geometry.crossings import may_be_repaired
from forms.geometry.points import MOST_POINTS
from forms.model import Form, Question
from forms.numerals import decimal_mark
from messages.places import EARTH_RADIUS_M, distance_m, is_on_globe
from messages.words import say

Points = Sequence[Sequence[float]]  # [lat, lon] each

# A telephone at rest wanders by this much; nearer points tell nothing of the way.
LEAST_STEP_M = 5.0
# With what the step leaves out, the line kept is less than 10 m from every point that was walked.
TOLERANCE_M = 4.9
# A border that crosses itself more often encloses what lies within its outline. Taken apart in a
# turn it would hold up everybody: 150 corners of a star took 22 s by lines, 0.3 s by structure.
MOST_CROSSINGS = 1_000
LINE, AREA = "geotrace", "geoshape"


@dataclass(frozen=True, slots=True)
class Trace:
    """A way so far. `settled`: how many points at its beginning were thinned for good."""

    points: tuple[tuple[float, float], ...] = ()
    settled: int = 0

    @property
    def is_full(self) -> bool:
        """Whether no more points fit."""
        return len(self.points) >= MOST_POINTS


def grown(trace: Trace, lat: float, lon: float, *, precision_m: float = 0.0) -> Trace:
    """Return the way with one more point; the same one where the point tells nothing new.

    Left out are points under 5 m, or under their own precision, from the last one kept. When
    500 are reached, those not thinned yet are (Douglas and Peucker, 4.9 m), each once: thinned
    again and again a line would drift. A line that cannot be thinned stays as it is.
    """
    if not is_on_globe(lat, lon) or (lat == 0 and lon == 0):
        return trace
    step_m = max(LEAST_STEP_M, precision_m)
    if trace.points and distance_m(*trace.points[-1], lat, lon) < step_m:
        return trace
    points = (*trace.points, (round(lat, 6), round(lon, 6)))
    if len(points) < MOST_POINTS:
        return Trace(points, trace.settled)
    begun = max(trace.settled - 1, 0)
    points = (*points[:begun], *_simplified(points[begun:]))
    return trace if len(points) > MOST_POINTS else Trace(points, len(points))


def length_m(points: Points) -> float:
    """Return how long a line is."""
    pairs = pairwise(points)
    return sum(distance_m(*one, *other) for one, other in pairs)


def area_m2(points: Points) -> float:
    """Return how large an area is; where its border crosses itself, all that it encloses."""
    if len(points) < 3:
        return 0.0
    return float(_enclosed(_flat(points, points[0])).area)


def in_words(kind: str, points: Points, language: str) -> str:
    """Return the size of a line or an area with its unit, and how many points it has."""
    size = area_m2(points) if kind == AREA else length_m(points)
    return say("shape-size", language, size=_with_unit(kind, size, language), n=len(points))


def middle_of(kind: str, points: Points) -> tuple[float, float]:
    """Return the point half way along a line, or one inside an area, near its middle."""
    flat, origin = _flat(points, points[0]), points[0]
    if kind == AREA and area_m2(points):
        found = _enclosed(flat).representative_point()
    else:
        found = LineString(flat).interpolate(0.5, normalized=True)
    return _round(found.x, found.y, origin)


def placed(form: Form, answers: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the answers with a `place` made of the first line or area, where none was told."""
    if answers.get("place"):
        return answers
    for question in form.questions:
        points = answers.get(question.name)
        if question.kind in (LINE, AREA) and points:
            return {**answers, "place": _place(question, points)}
    return answers


def _place(question: Question, points: Points) -> dict[str, Any]:
    lat, lon = middle_of(question.kind, points)
    half_m = max(distance_m(lat, lon, *point) for point in points)
    sizes = ((15.0, "point"), (150.0, "street"), (1000.0, "ward"))
    precision = next((name for most_m, name in sizes if half_m <= most_m), "district")
    return {"lat": lat, "lon": lon, "precision": precision, "words": "", "said_by": "reporter"}


def _with_unit(kind: str, size: float, language: str) -> str:
    if kind == AREA:
        whole, unit, shown = size >= 10_000, ("m2", "ha"), (size, size / 10_000)
    else:
        whole, unit, shown = size >= 1_000, ("m", "km"), (size, size / 1_000)
    value = round(shown[1], 2) if whole else round(shown[0])
    return f"{plain_number(value, language)} {unit[whole]}"


def plain_number(value: float, language: str) -> str:
    """Return a number with two decimals at most, thousands not set apart.

    What sets them apart in French is no letter of an SMS, and would halve what fits in one.
    """
    digits = f"{value:.2f}".rstrip("0").rstrip(".")
    return digits.replace(".", decimal_mark(language))


def _enclosed(flat: Sequence[tuple[float, float]]) -> BaseGeometry:
    drawn = Polygon(flat)
    if drawn.is_valid:
        return drawn
    if may_be_repaired(drawn, most=MOST_CROSSINGS):
        return make_valid(drawn, method="structure")
    return drawn.convex_hull


def _simplified(points: Points) -> tuple[tuple[float, float], ...]:
    flat = _flat(points, points[0])
    kept = set(LineString(flat).simplify(TOLERANCE_M, preserve_topology=False).coords)
    ends = (0, len(points) - 1)
    return tuple((lat, lon) for n, (lat, lon) in enumerate(points) if n in ends or flat[n] in kept)


def _flat(points: Points, origin: Sequence[float]) -> list[tuple[float, float]]:
    """Metres east and north of an origin; nothing breaks where longitudes begin anew."""
    scale = math.radians(1) * EARTH_RADIUS_M
    squeeze = math.cos(math.radians(origin[0]))
    return [
        (((lon - origin[1] + 180) % 360 - 180) * scale * squeeze, (lat - origin[0]) * scale)
        for lat, lon in points
    ]


def _round(east_m: float, north_m: float, origin: Sequence[float]) -> tuple[float, float]:
    scale = math.radians(1) * EARTH_RADIUS_M
    lat = origin[0] + north_m / scale
    lon = origin[1] + east_m / (scale * math.cos(math.radians(origin[0])))
    return round(lat, 6), round((lon + 180) % 360 - 180, 6)
