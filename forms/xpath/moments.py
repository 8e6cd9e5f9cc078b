"""Functions of expressions that look at the moment or draw: dates, `now()`, `random()`."""

import math
import string
from datetime import UTC, datetime, tzinfo
from uuid import UUID

from forms.xpath import dates
from forms.xpath.scene import Scene
from forms.xpath.values import Value, to_number, to_text

_GUID_SIGNS = string.digits + string.ascii_uppercase
_MOST_SIGNS = 255


def today(scene: Scene) -> str:
    """Return the day, in the campaign's time zone."""
    return scene.now.date().isoformat()


def now(scene: Scene) -> str:
    """Return the moment with its offset, to the millisecond."""
    return scene.now.isoformat(timespec="milliseconds")


def date_text(scene: Scene, value: Value) -> str:
    """Return the day of a number of days, a day or a moment; "" if it is none."""
    if isinstance(value, str):
        on = dates.to_day(value)
        at = None if on else _at(scene, value)
        return on.isoformat() if on else at.date().isoformat() if at else ""
    on = dates.day_from(to_number(value))
    return on.isoformat() if on else ""


def moment_text(scene: Scene, value: Value) -> str:
    """Return the moment of a number of days, a day or a moment; "" if it is none."""
    at = _at(scene, value)
    return at.isoformat(timespec="milliseconds") if at else ""


def decimal_date_time(scene: Scene, value: Value) -> Value:
    """Return days since 1970 began in UTC; of nothing, nothing."""
    if not isinstance(value, str):
        return to_number(value)
    return dates.decimal_days(value, _zone(scene)) if value else ""


def decimal_time(scene: Scene, value: Value) -> Value:
    """Return how much of the day has passed, 0-1; of nothing, nothing."""
    if not isinstance(value, str):
        number = to_number(value)
        return number - math.floor(number) if math.isfinite(number) else math.nan
    return dates.day_share(value, _zone(scene)) if value else ""


def format_date(scene: Scene, value: Value, pattern: Value) -> str:
    """Return a day, moment or time as the pattern says, in the scene's language; else ""."""
    at = _at(scene, value) or dates.time_of(to_text(value), scene.now)
    return dates.write(at, to_text(pattern), scene.language) if at else ""


def random(scene: Scene) -> float:
    """Return a number from 0 to under 1."""
    return scene.rng.random()


def uuid(scene: Scene, length: Value | None = None) -> str:
    """Return a random UUID, or so many random signs (at most 255)."""
    if length is None:
        return str(UUID(int=scene.rng.getrandbits(128), version=4))
    wanted = to_number(length)
    count = int(min(_MOST_SIGNS, wanted)) if wanted > 0 else 0
    return "".join(scene.rng.choice(_GUID_SIGNS) for _ in range(count))


def _at(scene: Scene, value: Value) -> datetime | None:
    zone = _zone(scene)
    if not isinstance(value, str):
        return dates.from_days(to_number(value), zone)
    at = dates.to_moment(value, zone)
    return at.astimezone(zone) if at else None


def _zone(scene: Scene) -> tzinfo:
    return scene.now.tzinfo or UTC
