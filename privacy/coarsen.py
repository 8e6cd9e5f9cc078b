"""Places and times made coarse enough to show.

Snapping to a cell gives the same answer every time; random noise would average out.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import h3

# Cells of about 5 km2, 1.4 km from centre to corner (h3geo.org/docs/core-library/restable).
RESOLUTION = 7


def cell(lat: float, lon: float, *, resolution: int = RESOLUTION) -> str:
    """Name the H3 cell that a point lies in; resolution 0 (continents) to 15 (1 m2)."""
    return str(h3.latlng_to_cell(lat, lon, resolution))


def coarse(lat: float, lon: float, *, resolution: int = RESOLUTION) -> tuple[float, float]:
    """Return the centre (lat, lon) of the cell that a point lies in."""
    centre_lat, centre_lon = h3.cell_to_latlng(cell(lat, lon, resolution=resolution))
    return float(centre_lat), float(centre_lon)


def rounded_hour(at: datetime) -> datetime:
    """Return the beginning of the hour in UTC, for moderators."""
    return _aware(at).astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def iso_week(at: datetime, tz_name: str) -> str:
    """Return the ISO week in a time zone, for example 2026-W47, for everybody."""
    year, week, _ = _aware(at).astimezone(ZoneInfo(tz_name)).isocalendar()
    return f"{year:04d}-W{week:02d}"


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at
