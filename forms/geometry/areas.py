"""Read the area of a campaign from GeoJSON: polygons by name, repaired where they must be."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from shapely import make_valid
from shapely.errors import ShapelyError
from shapely.geometry import MultiPolygon, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from forms.geometry.crossings import is_finite, may_be_repaired
from forms.marked import Spot
from forms.model import Area

ReadFile = Callable[[str], str]

_MOST_KM = 500.0
_MOST_PEOPLE = 2_000_000_000
_KEYS = ("file", "name", "margin_km", "people", "people_source", "group")


def read_area(spot: Spot, read_file: ReadFile) -> tuple[Area, Mapping[str, str]]:
    """Return the area, and the files that were read for it (name as written -> text)."""
    if spot.found is None:
        return Area(), {}
    fields = spot.fields(_KEYS, required=("file",))
    margin_km = fields["margin_km"].number(0.0, least=0.0, most=_MOST_KM)
    label = fields["name"].text("name")
    file = fields["file"]
    if not file.text():
        return Area(margin_km=margin_km), {}
    try:
        text = read_file(file.text())
        features = _features(json.loads(text))
    except (OSError, LookupError, ValueError, TypeError, RecursionError) as problem:
        file.wrong(f"{file.text()}: {problem}")
        return Area(margin_km=margin_km), {}
    polygons = _polygons(features, label, file)
    if not polygons:
        file.wrong(f"{file.text()} holds no polygon with a property {label!r}")
    people = _people(features, label, fields["people"]) if fields["people"].found else {}
    told = {} if not fields["group"].found else _told(features, label, fields["group"].text())
    groups = {name: str(group) for name, group in told.items() if name in polygons and group}
    area = Area(polygons, margin_km, people, fields["people_source"].text(), groups)
    return area, {file.text(): text}


def _people(features: list[Any], label: str, spot: Spot) -> dict[str, int]:
    """How many live in each polygon; whole numbers, or it is said which one has none."""
    found: dict[str, int] = {}
    for name, told in _told(features, label, spot.text()).items():
        is_count = isinstance(told, int) and not isinstance(told, bool)
        if is_count and 0 < told <= _MOST_PEOPLE:
            found[name] = told
        else:
            spot.doubtful(f"{name}: its {spot.text()!r} is no number of people")
    return found


def _told(features: list[Any], label: str, key: str) -> dict[str, Any]:
    """What a property says of each polygon that has a name; the first one counts."""
    found: dict[str, Any] = {}
    for feature in features:
        if name := _name(feature, label):
            found.setdefault(name, feature["properties"].get(key))
    return found


def _features(geojson: Any) -> list[Any]:
    if not isinstance(geojson, dict):
        raise ValueError("not GeoJSON")
    if geojson.get("type") == "FeatureCollection":
        return list(geojson["features"])
    if geojson.get("type") == "Feature":
        return [geojson]
    raise ValueError("not a GeoJSON FeatureCollection")


def _polygons(features: list[Any], label: str, file: Spot) -> dict[str, Mapping[str, Any]]:
    polygons: dict[str, Mapping[str, Any]] = {}
    for n, feature in enumerate(features, start=1):
        name = _name(feature, label)
        if not name:
            file.doubtful(f"feature {n}: left out, it has no property {label!r}")
        elif name in polygons:
            file.wrong(f"feature {n}: the name {name!r} is taken")
        elif geometry := _geometry(feature, f"feature {n} ({name})", file):
            polygons[name] = geometry
    return polygons


def _name(feature: Any, label: str) -> str:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return str(properties.get(label) or "").strip() if isinstance(properties, dict) else ""


def _geometry(feature: Any, who: str, file: Spot) -> Mapping[str, Any] | None:
    try:
        geometry = shape(feature["geometry"])
    except (ShapelyError, ValueError, TypeError, LookupError, AttributeError):
        file.wrong(f"{who}: no readable geometry")
        return None
    if not is_finite(geometry):
        file.wrong(f"{who}: a coordinate is no number")
        return None
    if not geometry.is_valid:
        if not may_be_repaired(geometry):
            file.wrong(f"{who}: its border crosses itself too often to be repaired")
            return None
        file.doubtful(f"{who}: repaired ({explain_validity(geometry)})")
    kept = _only_polygons(make_valid(geometry, method="structure"))
    if kept is None:
        file.wrong(f"{who}: a {geometry.geom_type} is no area")
        return None
    west, south, east, north = kept.bounds
    if west < -180 or east > 180 or south < -90 or north > 90:
        file.wrong(f"{who}: outside longitude -180 to 180, latitude -90 to 90")
        return None
    if east - west > 180:
        file.doubtful(
            f"{who}: spans {east - west:.0f} degrees of longitude; what lies across the 180th "
            "meridian is to be cut there into two polygons"
        )
    return dict(mapping(kept))


def _only_polygons(geometry: BaseGeometry) -> BaseGeometry | None:
    parts = getattr(geometry, "geoms", [geometry])
    flat = [piece for part in parts for piece in getattr(part, "geoms", [part])]
    polygons = [piece for piece in flat if piece.geom_type == "Polygon" and not piece.is_empty]
    if not polygons:
        return None
    return polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
