"""Where and when a picture says that it was taken: read in the child, and told to nobody.

Works on an opened picture of Pillow's; only child processes have one.
"""

import struct
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PIL import Image

from privacy.circumstances import Told, is_then, is_there

# EXIF 2.3, 4.6.3: where the other tags of the picture and those of its place begin.
_TAGS, _PLACE = 0x8769, 0x8825
_TAKEN = 0x9003
_WRITTEN = "%Y:%m:%d %H:%M:%S"
_ODD = (OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, struct.error,
        AttributeError)  # fmt: skip


def flags(image: Image.Image, report: Told) -> tuple[str, str]:
    """Whether it was taken there, and then: each "consistent", "not" or "untold"."""
    try:
        tags = image.getexif()
        place, own = tags.get_ifd(_PLACE), tags.get_ifd(_TAGS)
    except _ODD:
        return is_there(report, None), is_then(report, None)
    return is_there(report, _place(place)), is_then(report, _taken(own.get(_TAKEN)))


def _taken(told: Any) -> datetime | None:
    try:
        return datetime.strptime(str(told).strip("\0 "), _WRITTEN)  # noqa: DTZ007 - has no zone
    except _ODD:
        return None


def _place(told: Mapping[int, Any]) -> tuple[float, float] | None:
    """Degrees, north and east positive; None where it is missing, odd, or 0, 0 (no fix)."""
    try:
        lat = _degrees(told[2]) * (-1 if told[1].strip("\0 ").upper() == "S" else 1)
        lon = _degrees(told[4]) * (-1 if told[3].strip("\0 ").upper() == "W" else 1)
    except _ODD:
        return None
    is_real = abs(lat) <= 90 and abs(lon) <= 180 and (lat, lon) != (0.0, 0.0)
    return (lat, lon) if is_real else None


def _degrees(told: Any) -> float:
    degrees, minutes, seconds = (float(part) for part in told)
    return degrees + minutes / 60 + seconds / 3600
