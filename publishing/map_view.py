"""Where things come to lie on a map: degrees to km, what is in view, badges off each other."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

KM_PER_DEGREE = 111.2
# How far a place may lie from its point, for the soft circle. Source: the size of such areas
# in the towns of the example campaigns; a picture, not a measurement.
ROUGH_KM = {"street": 0.15, "ward": 0.7, "district": 2.5}
SMALLEST_VIEW_KM = 1.2

Outline = Mapping[str, Mapping[str, Any]]
Ring = list[tuple[float, float]]  # x, y in km


@dataclass(frozen=True, slots=True)
class Spot:
    """A case on the map; `number` "" draws a dot without a number."""

    number: str
    lat: float
    lon: float
    precision: str
    waits: bool


@dataclass(frozen=True, slots=True)
class View:
    """The part of the plane that the picture shows, in km."""

    left: float
    bottom: float
    width: float
    height: float

    def per_inch(self, width_in: float) -> float:
        """Km to the inch in a picture so wide."""
        return self.width / width_in

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return 0 < x - self.left < self.width and 0 < y - self.bottom < self.height


def is_part(view: View, rings: Sequence[Ring]) -> bool:
    """Whether the view shows less than half of the outline's length."""
    corners = [corner for ring in rings for corner in ring]
    return bool(corners) and _span(corners) > 2 * view.width


def view_of(
    points: Sequence[tuple[float, float]], spots: Sequence[Spot], rings: Sequence[Ring]
) -> View:
    """As near as the spots allow; the whole outline where they fill a third of it."""
    corners = [corner for ring in rings for corner in ring]
    seen = list(points)
    for (x, y), spot in zip(points, spots, strict=True):
        rough = ROUGH_KM.get(spot.precision, 0.1)
        seen += [(x - rough, y - rough), (x + rough, y + rough)]
    if corners and (not seen or _span(seen) > _span(corners) / 3):
        seen += corners
    seen = seen or [(0.0, 0.0)]
    xs, ys = [x for x, _ in seen], [y for _, y in seen]
    width = max((max(xs) - min(xs)) * 1.16, SMALLEST_VIEW_KM)
    height = max((max(ys) - min(ys)) * 1.16, width * 0.6)
    width = max(width, height / 1.15)
    centre_x, centre_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return View(centre_x - width / 2, centre_y - height / 2, width, height)


def _span(points: Sequence[tuple[float, float]]) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def spread(points: Sequence[tuple[float, float]], apart: float) -> list[tuple[float, float]]:
    """Move badges off each other until none overlap (or 200 rounds have passed)."""
    placed = list(points)
    for _ in range(200):
        moved = False
        for a in range(len(placed)):
            for b in range(a + 1, len(placed)):
                (ax, ay), (bx, by) = placed[a], placed[b]
                gap = math.hypot(bx - ax, by - ay)
                if gap >= apart:
                    continue
                # Two on one spot have no direction of their own: the golden angle fans them out.
                angle = math.atan2(by - ay, bx - ax) if gap > apart / 1e6 else 2.4 * b
                push = (apart - gap) / 2 * 1.05
                dx, dy = math.cos(angle) * push, math.sin(angle) * push
                placed[a], placed[b] = (ax - dx, ay - dy), (bx + dx, by + dy)
                moved = True
        if not moved:
            break
    return placed


def to_km(lat: float, lon: float, shrink: float) -> tuple[float, float]:
    """Lay degrees on a plane; `shrink` is the cosine of the map's latitude."""
    return lon * KM_PER_DEGREE * shrink, lat * KM_PER_DEGREE


def corners_of(outline: Outline) -> list[tuple[float, float]]:
    """All corners as (lon, lat)."""
    return [corner for _, ring in outer_rings(outline) for corner in ring]


def outer_rings(outline: Outline) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    """Names with outer rings as (lon, lat); holes are not drawn."""
    for name in sorted(outline):
        shape = outline[name]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else None
        if shape["type"] == "Polygon":
            polygons = [shape["coordinates"]]
        for polygon in polygons or []:
            yield name, [(corner[0], corner[1]) for corner in polygon[0]]
