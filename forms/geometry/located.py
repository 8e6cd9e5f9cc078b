"""What a place told in words becomes once a gazetteer or a plus code says where it is.

A stored place keeps its keys (lat, lon, precision, words, said_by); `metres` and `gazetteer` (id
of the entry) come on top.
"""

from collections.abc import Mapping
from typing import Any

from forms.gazetteer.find import Found, decide, find
from forms.model import Area, Campaign
from messages.places import find_plus_code, plus_code_position

Stored = Mapping[str, Any]

_PLUS_CODE_M = 14.0  # across a cell of ten digits


def locate(campaign: Campaign, place: Stored) -> Stored | list[Found] | None:
    """Return the place with a position, the places to choose from, or None: nothing is known.

    Args:
        campaign: whose gazetteer is asked.
        place: as stored by the question; one that has a position already is left alone (None).
    """
    if place.get("lat") is not None:
        return None
    words = str(place.get("words") or "")
    if (plus := find_plus_code(words)) is not None:
        near = _reference(campaign, plus.words)
        position = plus_code_position(plus.code, near=near)
        return _with(place, *position, "point", _PLUS_CODE_M) if position else None
    if campaign.gazetteer is None:
        return None
    decided = decide(find(campaign.gazetteer, words), coarsest_m=campaign.gazetteer.coarsest_m)
    return taken(place, decided) if isinstance(decided, Found) else decided


def taken(place: Stored, found: Found) -> Stored:
    """Return the stored place with the position of what was found."""
    kept = _with(place, found.lat, found.lon, found.precision, found.metres)
    return {**kept, "said_by": "gazetteer", "gazetteer": found.entry.id}


def middle(area: Area) -> tuple[float, float] | None:
    """Return the middle (lat, lon) of all corners of the area's polygons, None without any."""
    corners = [c for polygon in area.polygons.values() for c in _corners(polygon["coordinates"])]
    if not corners:
        return None
    lons, lats = [lon for lon, _ in corners], [lat for _, lat in corners]
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2


def _corners(coordinates: Any) -> list[tuple[float, float]]:
    if isinstance(coordinates[0], int | float):
        return [(coordinates[0], coordinates[1])]
    return [corner for part in coordinates for corner in _corners(part)]


def _reference(campaign: Campaign, words: str) -> tuple[float, float] | None:
    """Where a short plus code starts from: the place named beside it, else the campaign's area."""
    found = find(campaign.gazetteer, words) if campaign.gazetteer and words else []
    # A town is good enough here, so the coarsest is taken too.
    return (found[0].lat, found[0].lon) if found else middle(campaign.area)


def _with(place: Stored, lat: float, lon: float, precision: str, metres: float) -> Stored:
    return {
        **place,
        "lat": round(lat, 6),
        "lon": round(lon, 6),
        "precision": precision,
        "metres": round(metres),
    }
