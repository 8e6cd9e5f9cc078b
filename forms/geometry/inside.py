"""Whether a place lies in the area of a campaign, and in which polygon of it.

Positions are latitude then longitude, WGS84 degrees. An area without polygons is everywhere.
"""

import math
from dataclasses import dataclass

from shapely import STRtree, prepare
from shapely.affinity import scale
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from forms.model import Area
from messages.places import distance_m

_MOST_KEPT = 16


@dataclass(frozen=True, slots=True)
class _Shapes:
    """Polygons by name, and a tree that tells which may hold a point (3 us instead of 30)."""

    names: tuple[str, ...]
    geometries: tuple[BaseGeometry, ...]
    tree: STRtree


# A cache, nothing else. It holds the area itself, so that its id cannot come to mean another.
_kept: dict[int, tuple[Area, _Shapes]] = {}


def is_inside(area: Area, lat: float, lon: float) -> bool:
    """Tell whether a position lies in the area or at most its margin outside."""
    return not area.polygons or name_of(area, lat, lon) is not None


def name_of(area: Area, lat: float, lon: float) -> str | None:
    """Return the name of the polygon there, within the margin that of the nearest, else None."""
    if not area.polygons:
        return None
    point, shapes = Point(lon, lat), _shapes(area)
    # `intersects` and not `contains`: the border belongs to the area, to its first polygon.
    inside = shapes.tree.query(point, predicate="intersects")
    if len(inside):
        return shapes.names[int(min(inside))]
    if not area.margin_km:
        return None
    away = zip((_away_m(each, point) for each in shapes.geometries), shapes.names, strict=True)
    away_m, name = min(away)
    return name if away_m <= area.margin_km * 1000 else None


def _away_m(geometry: BaseGeometry, point: Point) -> float:
    # Degrees of longitude shrink towards the poles: both are scaled to the point's latitude
    # to find the nearest spot, and the way to it is then measured on the globe.
    squeeze = max(0.01, math.cos(math.radians(point.y)))
    flat = scale(geometry, xfact=squeeze, yfact=1.0, origin=(0, 0))
    nearest, _ = nearest_points(flat, Point(point.x * squeeze, point.y))
    return distance_m(point.y, point.x, nearest.y, nearest.x / squeeze)


def _shapes(area: Area) -> _Shapes:
    kept = _kept.get(id(area))
    if kept is None:
        geometries = tuple(shape(polygon) for polygon in area.polygons.values())
        for geometry in geometries:
            prepare(geometry)
        kept = area, _Shapes(tuple(area.polygons), geometries, STRtree(geometries))
        while len(_kept) >= _MOST_KEPT:
            _kept.pop(next(iter(_kept)), None)
        _kept[id(area)] = kept
    return kept[1]
