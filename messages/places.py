"""Where something is: a place with its precision, places read from what people type, distances.

Positions are latitude then longitude, WGS84 degrees. Distances are metres.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from openlocationcode import openlocationcode

Precision = Literal["point", "street", "ward", "district"]
SaidBy = Literal["device", "reporter", "gazetteer", "moderator"]

_Read = Callable[[re.Match[str]], tuple[float, float] | None]

EARTH_RADIUS_M = 6_371_008.8
_TEXT_LIMIT = 2_000  # what is longer is a story, and nobody types coordinates at its end


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is, how precisely that is known, and who said so.

    Args:
        lat: degrees north, -90 to 90.
        lon: degrees east, -180 to 180.
        precision: the size of the thing that `lat`, `lon` stand for.
        words: the place as the person put it ("by the market"), "" if they did not.
        said_by: whose word it is; "device" when it was shared rather than typed.
    """

    lat: float
    lon: float
    precision: Precision = "point"
    words: str = ""
    said_by: SaidBy = "reporter"


def read_coordinates(text: str) -> tuple[float, float] | None:
    """Find the first position written in a text.

    Understands "@-1.2921,36.8219", "-1.2921 36.8219", "18,54 N 72,33 W", degrees, minutes and
    seconds (18°32'24''N 72°20'W), "lat 18.54 lon -72.33", geo: links and the addresses of pasted
    map links. Whole numbers ("call 12, 30") and sums ("12.50 13.40 paid") are no position.

    Returns:
        (lat, lon) in degrees, or None if there is none or it is off the globe.
    """
    text = text[:_TEXT_LIMIT].translate(_PLAIN_SIGNS)
    for pattern, read in _READERS:
        for found in pattern.finditer(text):
            position = read(found)
            if position and is_on_globe(*position):
                return position
    return None


@dataclass(frozen=True, slots=True)
class PlusCode:
    """A plus code found in a text: the code, and the words around it ("Port Amara")."""

    code: str
    words: str


def find_plus_code(text: str) -> PlusCode | None:
    """Find the first plus code written in a text, whole ("6GCRPR8W+9F") or short ("PR8W+9F").

    Sums ("22+2") are none: eight digits before the plus or four, and two or three behind it.
    """
    for found in _PLUS_CODE.finditer(text[:_TEXT_LIMIT]):
        code = found[0].upper()
        if openlocationcode.isValid(code):
            around = f"{text[: found.start()]} {text[found.end() :]}"
            return PlusCode(code, " ".join(around.split()).strip(" ,;."))
    return None


def plus_code_position(
    code: str, *, near: tuple[float, float] | None = None
) -> tuple[float, float] | None:
    """Return the middle of a plus code's cell (lat, lon), None for a short one without `near`.

    Args:
        code: valid, whole or short.
        near: (lat, lon) within about 40 km; a short code means the nearest cell of its name.
    """
    if not openlocationcode.isFull(code):
        if near is None:
            return None
        code = openlocationcode.recoverNearest(code, *near)
    cell = openlocationcode.decode(code)
    return cell.latitudeCenter, cell.longitudeCenter


def is_on_globe(lat: float, lon: float) -> bool:
    """Tell whether a pair of degrees is a position on Earth."""
    return -90 <= lat <= 90 and -180 <= lon <= 180


def distance_m(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Measure the great-circle distance between two positions, in metres (haversine)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half_lat = math.sin((phi2 - phi1) / 2)
    half_lon = math.sin(math.radians(lon2 - lon1) / 2)
    square = half_lat**2 + math.cos(phi1) * math.cos(phi2) * half_lon**2
    return 2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(square)))


_NEARNESS_M = ((50.0, "near-very"), (250.0, "near-same-street"), (1_500.0, "near-walk"))


def nearness(distance_m: float) -> str:
    """Name the words (a key for `say`) that tell a distance to a reporter, who gets no metres."""
    return next((key for limit_m, key in _NEARNESS_M if distance_m <= limit_m), "near-far")


# --- how positions are written ---------------------------------------------------------------

_PLAIN_SIGNS = str.maketrans(
    {"º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "″": '"', "”": '"', "“": '"', "−": "-"}
)

_CODE_SIGN = "[23456789CFGHJMPQRVWX]"
_PLUS_CODE = re.compile(
    rf"(?<![\w+])(?:{_CODE_SIGN}{{8}}|{_CODE_SIGN}{{6}}|{_CODE_SIGN}{{4}})\+{_CODE_SIGN}{{2,3}}(?!\w)",
    re.IGNORECASE,
)

_LOOSE = r"[-+]?\d{1,3}(?:\.\d+)?"
_SIGNED = r"[-+]?\d{1,3}\.\d+"
# Bare pairs inside a text need three decimals each (100 m): "paid 12.50 13.40" is money.
_FINE, _FINE_COMMA = r"[-+]?\d{1,3}\.\d{3,}", r"[-+]?\d{1,3},\d{3,}"
_START, _END = r"(?<![\w.,-])", r"(?!\w|[.,]\d)"

# Spanish and French write O (oeste, ouest) for west, English and Haitian Creole W.
_NORTH_SOUTH = r"(?P<h1>N(?:orth|ord|orte|ò)?|S(?:outh|ud|ur|id)?)\b"
_EAST_WEST = r"(?P<h2>E(?:ast|st|ste)?|W(?:est)?|O(?:uest|este)?)\b"
_ANGLE = (
    r"(?P<d{n}>\d{{1,3}}(?:[.,]\d+)?)\s*(?:°|deg\b)?\s*"
    r"(?:(?P<m{n}>\d{{1,2}}(?:[.,]\d+)?)\s*'\s*)?"
    r"(?:(?P<s{n}>\d{{1,2}}(?:[.,]\d+)?)\s*(?:\"|'')\s*)?"
)
_LAT_ANGLE, _LON_ANGLE = _ANGLE.format(n=1), _ANGLE.format(n=2)
_AFTER = rf"{_LAT_ANGLE}{_NORTH_SOUTH}[\s,;/]*{_LON_ANGLE}{_EAST_WEST}"
_BEFORE = rf"{_NORTH_SOUTH}\s*{_LAT_ANGLE}[\s,;/]*{_EAST_WEST}\s*{_LON_ANGLE}"
_BEFORE = _BEFORE.replace(r")\b\s*", r")\s*")  # "S1.29 E36.8" has no edge after the letter
_LABELLED = rf"\blat\w*[\s:=]*({_LOOSE})[\s,;]*(?:lon|lng)\w*[\s:=]*({_LOOSE})"


def _pair(found: re.Match[str]) -> tuple[float, float]:
    lat, lon = (float(number.replace(",", ".")) for number in found.group(1, 2))
    return lat, lon


def _compass(found: re.Match[str]) -> tuple[float, float] | None:
    # "5 s 20 e" and the like is a count of something: a position has a fraction or a degree sign.
    if not set(found[0]) & set(".,°'"):
        return None
    lat, lon = _degrees(found, "1"), _degrees(found, "2")
    if lat is None or lon is None:
        return None
    return -lat if found["h1"][0] in "Ss" else lat, lon if found["h2"][0] in "Ee" else -lon


def _degrees(found: re.Match[str], n: str) -> float | None:
    degrees, minutes, seconds = (
        float((found[part + n] or "0").replace(",", ".")) for part in "dms"
    )
    if minutes >= 60 or seconds >= 60:
        return None
    return degrees + minutes / 60 + seconds / 3600


def _reader(pattern: str, read: _Read = _pair) -> tuple[re.Pattern[str], _Read]:
    return re.compile(pattern, re.IGNORECASE), read


_READERS = (
    _reader(rf"!3d({_SIGNED})!4d({_SIGNED})"),  # the pin; "@" is only the camera
    _reader(rf"@\s*({_LOOSE})\s*[,;]\s*({_LOOSE})(?![\d.])"),
    _reader(rf"\bgeo:({_LOOSE}),({_LOOSE})"),
    _reader(rf"[?&/#=:](?:loc:)?({_SIGNED})(?:,|%2C|/)\+?({_SIGNED})"),
    _reader(_LABELLED),
    _reader(_START + _AFTER, _compass),
    _reader(r"(?<!\w)" + _BEFORE + _END, _compass),
    _reader(rf"\A\s*\(?({_SIGNED})°?\s*[,;\s/]\s*({_SIGNED})°?\)?\.?\s*\Z"),
    _reader(rf"{_START}({_FINE})°?\s*[,;\s/]\s*({_FINE})°?{_END}"),
    _reader(rf"{_START}({_FINE_COMMA})(?:\s*[;/]\s*|\s+|,\s+)({_FINE_COMMA}){_END}"),
)
