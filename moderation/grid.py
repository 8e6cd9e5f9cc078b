"""Squares on the map: which ones to look into, and how far two points are apart.

Knows nothing of reports. Points are lat, lon in WGS84 degrees.
"""

from functools import lru_cache
from math import cos, floor, hypot, radians

M_PER_DEGREE = 111_320.0
CELL_M = 330

# A row this short lies at a pole: all of its squares are neighbours.
_FEW_COLUMNS = 3


def cells(lat: float, lon: float, *, size_m: int = CELL_M) -> list[str]:
    """Name the square of a point and those around it.

    Rows are `size_m` high; each row is cut into as many equal columns of at least `size_m` as
    fit around the globe, so that a name means the same square whoever asks. Whatever lies
    within `size_m` of the point lies in one of these squares (but for a few metres that the
    globe's shape adds), across the antimeridian too.

    Args:
        lat: -90 to 90.
        lon: any; -180 and 180 are the same.
        size_m: side of a square, metres.

    Returns:
        The point's own square first; at most nine, all different.
    """
    row, last = _row(lat, size_m), _row(90.0, size_m)
    names = _names(row, lon, (0, -1, 1), size_m)
    for near in (row - 1, row + 1):
        if -last - 1 <= near <= last:
            names += _names(near, lon, (0, -1, 1), size_m)
    return list(dict.fromkeys(names))


def own_cell(lat: float, lon: float, *, size_m: int = CELL_M) -> str:
    """Name the square of a point; the first of `cells`."""
    return _names(_row(lat, size_m), lon, (0,), size_m)[0]


def _row(lat: float, size_m: int) -> int:
    return floor(lat * M_PER_DEGREE / size_m)


def _names(row: int, lon: float, east: tuple[int, ...], size_m: int) -> list[str]:
    columns = _columns(row, size_m)
    column = floor(((lon + 180.0) % 360.0) / 360.0 * columns)
    return [f"{size_m}:{row}:{(column + steps) % columns}" for steps in east]


@lru_cache(maxsize=4096)  # a campaign lies in few rows
def _columns(row: int, size_m: int) -> int:
    # Cut by the side nearer to the pole, so that no column is narrower than size_m there.
    poleward = min(90.0, max(abs(row), abs(row + 1)) * size_m / M_PER_DEGREE)
    fit = floor(360.0 * M_PER_DEGREE * cos(radians(poleward)) / size_m)
    return fit if fit > _FEW_COLUMNS else 1


def distance_m(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Measure how far two points are apart, in metres.

    On a flat map, exact to 1 % up to 50 km, which is all that likeness asks of it.
    """
    east = abs(lon - other_lon) % 360.0
    east = min(east, 360.0 - east) * cos(radians((lat + other_lat) / 2))
    return hypot(lat - other_lat, east) * M_PER_DEGREE
