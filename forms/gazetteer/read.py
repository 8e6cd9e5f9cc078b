"""Read a gazetteer from CSV or GeoJSON, or say what is wrong with it, row by row.

CSV: name, lat, lon, and perhaps id, aliases (parted by |), kind, parent, metres, doubt. GeoJSON:
features with the same properties and a point, line or polygon; one without a name, as maps hold
many, is left out.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from shapely import make_valid
from shapely.errors import ShapelyError
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from forms.folding import clean, fold
from forms.gazetteer import Gazetteer, build
from forms.gazetteer.values import METRES, Entry
from forms.geometry.crossings import is_finite, may_be_repaired
from messages.places import Precision, distance_m, is_on_globe

Polygons = Mapping[str, Mapping[str, Any]]

MOST_ENTRIES = 50_000
_KINDS: Mapping[str, Precision] = {
    "street": "street", "road": "street", "way": "street", "path": "street", "square": "street",
    "ward": "ward", "area": "ward", "neighbourhood": "ward", "quarter": "ward", "village": "ward",
    "estate": "ward", "camp": "ward", "district": "district", "town": "district",
    "city": "district", "county": "district", "region": "district", "municipality": "district",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a gazetteer file: none if a mistake makes it unusable; warnings do not."""

    gazetteer: Gazetteer | None
    mistakes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    where: str
    fields: Mapping[str, str]
    geometry: BaseGeometry | None


def load(
    text: str,
    kind: Literal["csv", "geojson"],
    *,
    areas: Polygons | None = None,
    coarsest_m: float = METRES["district"],
) -> Loaded:
    """Return the gazetteer of a file and what is wrong with it.

    Args:
        text: the file's.
        kind: how it is written.
        areas: the campaign's polygons; those without an entry of their name become one.
        coarsest_m: a place known no better than this is asked about, not taken.
    """
    mistakes: list[str] = []
    warnings: list[str] = []
    try:
        rows = list(_csv_rows(text) if kind == "csv" else _geojson_rows(text, warnings))
    except (ValueError, TypeError, LookupError, csv.Error, RecursionError, ShapelyError) as wrong:
        return Loaded(None, (f"{wrong}",))
    entries: dict[str, Entry] = {}
    for row in rows[: MOST_ENTRIES + 1]:
        try:
            entry = _entry(row)
        except ValueError as wrong:
            mistakes.append(f"{row.where}: {wrong}")
            continue
        if entry.id in entries:
            mistakes.append(
                f"{row.where}: {entry.id!r} is there already; give it an id or a parent"
            )
        entries[entry.id] = entry
    if not rows:
        mistakes.append("holds no place with a name")
    if len(rows) > MOST_ENTRIES:
        mistakes.append(f"holds more than {MOST_ENTRIES:,} places")
    if mistakes:
        return Loaded(None, tuple(mistakes), tuple(warnings))
    gazetteer = build(
        [*entries.values(), *of_areas(areas or {}, entries.values())], coarsest_m=coarsest_m
    )
    return Loaded(gazetteer, (), (*warnings, *_doubts(gazetteer)))


def of_areas(areas: Polygons, known: Iterable[Entry] = ()) -> Iterator[Entry]:
    """Yield an entry for each polygon whose name no known entry has."""
    taken = {fold(name) for entry in known for name in (entry.name, *entry.aliases)}
    for name, polygon in areas.items():
        if fold(name) not in taken:
            yield _entry(_Row(name, {"name": name, "kind": "ward"}, make_valid(shape(polygon))))


def _doubts(gazetteer: Gazetteer) -> Iterator[str]:
    for entry, trusted in zip(gazetteer.entries, gazetteer.trusted, strict=True):
        if trusted < 0.6 and not entry.id.startswith("="):
            yield f"{entry.label}: what is called after it or lies in it is elsewhere"


def _csv_rows(text: str) -> Iterator[_Row]:
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    columns = [column.strip().casefold() for column in reader.fieldnames or ()]
    for needed in ("name", "lat", "lon"):
        if needed not in columns:
            raise ValueError(f"has no column {needed!r}; needed are name, lat, lon")
    reader.fieldnames = columns
    for row in reader:
        fields = {k: clean(v) for k, v in row.items() if isinstance(k, str) and isinstance(v, str)}
        yield _Row(f"line {reader.line_num}", fields, None)


def _geojson_rows(text: str, warnings: list[str]) -> Iterator[_Row]:
    geojson = json.loads(text)
    if not isinstance(geojson, dict) or not isinstance(geojson.get("features"), list):
        raise ValueError("not a GeoJSON FeatureCollection")
    for n, feature in enumerate(geojson["features"], start=1):
        where, fields = f"feature {n}", _properties(feature)
        if not fields.get("name"):
            warnings.append(f"{where}: left out, it has no name")
            continue
        geometry = shape(feature["geometry"])
        if not is_finite(geometry):
            raise ValueError(f"{where}: a coordinate is no number")
        if not geometry.is_valid:
            if not may_be_repaired(geometry):
                raise ValueError(f"{where}: its borders cross each other too often to be repaired")
            warnings.append(f"{where}: repaired ({explain_validity(geometry)})")
            geometry = make_valid(geometry, method="structure")
        yield _Row(where, fields, geometry)


def _properties(feature: Any) -> dict[str, str]:
    found = feature.get("properties") if isinstance(feature, dict) else None
    return {k: _text(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(map(str, value))
    return "" if value is None else clean(str(value))


def _entry(row: _Row) -> Entry:
    name, parent = row.fields.get("name", ""), row.fields.get("parent", "")
    if not name:
        raise ValueError("has no name")
    lat, lon, reach_m = _where(row)
    kind = row.fields.get("kind", "")
    precision = _KINDS.get(fold(kind), "ward" if reach_m > METRES["street"] else "point")
    metres = _number(row.fields.get("metres") or "0", "metres") or max(
        reach_m, 0.0 if row.geometry and reach_m else METRES[precision]
    )
    return Entry(
        row.fields.get("id") or ", ".join(part for part in (name, parent) if part),
        name,
        round(lat, 6),
        round(lon, 6),
        kind,
        tuple(a.strip() for a in row.fields.get("aliases", "").split("|") if a.strip()),
        parent,
        precision,
        metres,
        min(1.0, max(0.0, _number(row.fields.get("doubt") or "0", "doubt"))),
    )


def _where(row: _Row) -> tuple[float, float, float]:
    """The point that stands for a row, and how far it reaches from there (0 for a point)."""
    if row.geometry is None:
        lat, lon = (_number(row.fields.get(column, ""), column) for column in ("lat", "lon"))
        point = Point(lon, lat)
    elif row.geometry.is_empty:
        raise ValueError("has an empty geometry")
    else:
        point = row.geometry.representative_point()
    if not is_on_globe(point.y, point.x) or (point.x == 0 and point.y == 0):
        raise ValueError("lies outside latitude -90 to 90, longitude -180 to 180")
    if row.geometry is None or row.geometry.geom_type == "Point":
        return point.y, point.x, 0.0
    hull = row.geometry.convex_hull
    corners = getattr(hull, "exterior", hull).coords
    return (
        point.y,
        point.x,
        max(distance_m(point.y, point.x, lat, lon) for lon, lat, *_ in corners),
    )


def _number(text: str, column: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise ValueError(f"{column} {text!r} is no number") from None
    if not -1e7 < number < 1e7:
        raise ValueError(f"{column} {text!r} is no number")
    return number
