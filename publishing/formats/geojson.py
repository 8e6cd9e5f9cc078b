"""Maps: the areas with their codes and no numbers, and the things that a mapping campaign found.

Source: RFC 7946; rings run as it says, whichever way the campaign's own file has them.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from shapely import orient_polygons, set_precision
from shapely.geometry import mapping, shape

from publishing.digest_csv import DECIMALS
from publishing.formats._lines import code_lists
from publishing.release import Release, Thing

_AREA_DECIMALS = 6  # a tenth of a metre
_ROUGH_DECIMALS = 2  # about a kilometre

Feature = dict[str, Any]


def files(release: Release) -> Mapping[str, bytes]:
    """Write the areas, and the things where there are any."""
    found = {}
    if release.areas:
        found["areas.geojson"] = _written(release, _areas(release))
    if release.things:
        found["things.geojson"] = _written(release, [_thing(each) for each in release.things])
    return found


def _written(release: Release, features: Sequence[Feature]) -> bytes:
    collection = {
        "type": "FeatureCollection",
        "release": release.name,
        "publisher": release.producer.name,
        "licence": release.producer.licence,
        "features": features,
    }
    return (json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _areas(release: Release) -> list[Feature]:
    known = {line.code.code: line for line in code_lists(release).get("area", ())}
    found = []
    for code, geometry in release.areas.items():
        properties: dict[str, Any] = {"code": code}
        if code in known:
            properties["parent"] = known[code].parent
            properties["official"] = list(known[code].code.official)
        found.append(_feature(code, _turned(geometry), properties))
    return found


def _turned(geometry: Mapping[str, Any]) -> Mapping[str, Any]:
    # pointwise: rounding may not move or drop a corner that two areas share.
    rounded = set_precision(shape(geometry), 10**-_AREA_DECIMALS, mode="pointwise")
    told = mapping(orient_polygons(rounded))
    return {"type": told["type"], "coordinates": _shortened(told["coordinates"])}


def _shortened(coordinates: Any) -> Any:
    if isinstance(coordinates, float):
        return round(coordinates, _AREA_DECIMALS)
    return [_shortened(each) for each in coordinates]


def _thing(thing: Thing) -> Feature:
    decimals = DECIMALS.get(thing.precision, _ROUGH_DECIMALS)
    point = [round(thing.lon, decimals), round(thing.lat, decimals)]
    properties = {
        "code": thing.code,
        "category": thing.category,
        "area": thing.area,
        "precision": thing.precision,
        "verification": thing.verification,
        "response": thing.response,
        "reported_in": thing.reported_in,
        "seen_in": thing.seen_in,
        "reports": thing.reports,
        "source": "citizens",
    }
    return _feature(thing.code, {"type": "Point", "coordinates": point}, properties)


def _feature(name: str, geometry: Mapping[str, Any], properties: Mapping[str, Any]) -> Feature:
    return {"type": "Feature", "id": name, "geometry": geometry, "properties": properties}
