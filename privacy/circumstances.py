"""Whether a picture was taken where and when its report says: what is told, and two flags.

The child that opens a picture is given what the report tells, coarsely, and gives back flags
alone, so that what a telephone wrote into a picture never leaves the child. Imports no decoder.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from messages.places import distance_m

CONSISTENT, NOT, UNTOLD = "consistent", "not", "untold"
# A telephone's last known place may be of the street before, and the report's is rounded.
MARGIN_M = 2_000.0
# Pictures tell no time zone, which is up to 14 hours; people tell a day from memory.
BEFORE, AFTER = timedelta(days=2), timedelta(days=1)
# A camera whose clock was never set begins at its maker's year.
CLOCKS_SET_FROM = datetime(2015, 1, 1)  # noqa: DTZ001 - as pictures tell it, without a zone


@dataclass(frozen=True, slots=True)
class Told:
    """Where and when a report says that it was.

    Args:
        lat: degrees to two places, None where no point is known; `lon` likewise.
        within_m: how far off a picture may be taken.
        since: UTC without a zone, as pictures are compared; None where no time can be expected
            (a thing stays where it is). `until` likewise.
    """

    lat: float | None = None
    lon: float | None = None
    within_m: float = 0.0
    since: datetime | None = None
    until: datetime | None = None


NOTHING = Told()


def expected(
    lat: float | None,
    lon: float | None,
    *,
    precision_m: float,
    happened_at: datetime | None,
    received_at: datetime,
) -> Told:
    """What a child may know of a report: its place to a kilometre, and some days.

    Args:
        precision_m: how far off the place may be.
        happened_at: None where pictures may be of any time.
    """
    is_timed = happened_at is not None
    return Told(
        lat=None if lat is None else round(lat, 2),
        lon=None if lon is None else round(lon, 2),
        within_m=precision_m + MARGIN_M,
        since=_bare(happened_at) - BEFORE if happened_at is not None else None,
        until=_bare(received_at) + AFTER if is_timed else None,
    )


def _bare(at: datetime) -> datetime:
    return at.replace(tzinfo=None, minute=0, second=0, microsecond=0)


def is_there(report: Told, place: tuple[float, float] | None) -> str:
    """Whether a place (lat, lon), as a picture tells it, is where the report says."""
    if place is None or report.lat is None or report.lon is None:
        return UNTOLD
    apart_m = distance_m(report.lat, report.lon, *place)
    return CONSISTENT if apart_m <= report.within_m else NOT


def is_then(report: Told, at: datetime | None) -> str:
    """Whether an instant, as a picture tells it, is when the report says.

    Of a camera whose clock is wrong nothing is told: it begins anew, or is ahead of all.
    """
    if at is None or report.since is None or report.until is None:
        return UNTOLD
    if not CLOCKS_SET_FROM <= at <= report.until:
        return UNTOLD
    return CONSISTENT if at >= report.since else NOT


def to_json(report: Told) -> dict[str, object]:
    """As an errand carries it."""
    between = [each and each.isoformat() for each in (report.since, report.until)]
    return {"near": [report.lat, report.lon, report.within_m], "between": between}


def from_json(kept: Any) -> Told:
    """What `to_json` gave; nothing is told by errands of before, or of any other shape."""
    try:
        lat, lon, within_m = kept["near"]
        since, until = kept["between"]
        times = (datetime.fromisoformat(each) if each else None for each in (since, until))
        return Told(lat, lon, float(within_m), *times)
    except (TypeError, ValueError, LookupError):
        return NOTHING


def written(report: Told) -> str:
    """In one line, for a child's order."""
    return json.dumps(to_json(report))
