"""One city's service requests as fingerprints, who is a duplicate, and what lies near each.

Reads the folder that HEED_REAL_DATA names; its README tells what the files are.
"""

import csv
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from heapq import nsmallest
from pathlib import Path
from zoneinfo import ZoneInfo

from moderation.batches import Arrival, day_of, shares_by_day
from moderation.duplicates import Fingerprint, cells
from moderation.grid import own_cell

ZONE = ZoneInfo("America/New_York")
SPLIT = datetime(2011, 9, 1, tzinfo=ZONE)
AUGUST = datetime(2011, 8, 1, tzinfo=ZONE)
WINDOW = timedelta(days=14)
PRECISION_M = 11.0
STAFF = "Employee Generated"
DEFAULT_POINT = (42.3594, -71.0587)
# As storage/candidates.py looks candidates up: rows of the own cell and of one around it, opened.
_OWN, _AROUND, _OPENED = 400, 100, 24
_MOST_DAYS_APART = 3


@dataclass(frozen=True, slots=True)
class City:
    """All reports in order of time, and what staff said of them.

    Args:
        arena: ids of the reports that are scored.
        flagged: ids that staff called duplicates, of a named one or of an unnamed one.
        gold: pairs of ids that staff linked.
        shares: id -> how much of its source's reports came in batches until then, 0-1.
    """

    reports: tuple[Fingerprint, ...]
    arena: frozenset[int]
    flagged: frozenset[int]
    gold: frozenset[frozenset[int]]
    shares: Mapping[int, float]


def read_city(folder: Path) -> City:
    """Read the reports and what staff said of them."""
    with (folder / "boston_reports.csv").open(newline="", encoding="utf-8") as lines:
        found = [_fingerprint(row) for row in csv.DictReader(lines)]
    with (folder / "boston_gold_pairs.csv").open(newline="") as lines:
        linked = [(int(row["child"]), int(row["parent"])) for row in csv.DictReader(lines)]
    unnamed = set(map(int, (folder / "boston_unknown_dup_ids.txt").read_text().split()))
    arena = frozenset(map(int, (folder / "boston_arena_ids.txt").read_text().split()))
    in_time = tuple(sorted(found, key=lambda report: (report.at, report.id)))
    return City(
        reports=in_time,
        arena=arena,
        flagged=frozenset(unnamed | {child for child, _ in linked}) & arena,
        gold=frozenset(map(frozenset, linked)),
        shares=_shares(in_time),
    )


def _shares(in_time: Sequence[Fingerprint]) -> dict[int, float]:
    came = [
        Arrival(each.at, each.category, each.source, own_cell(each.lat, each.lon))
        for each in in_time
        if each.lat is not None and each.lon is not None
    ]
    by_day = shares_by_day(came)
    return {each.id: by_day[day_of(each.at)].get(each.source, 0.0) for each in in_time}


def _fingerprint(row: dict[str, str]) -> Fingerprint:
    return Fingerprint(
        id=int(row["case_enquiry_id"]),
        case_id=None,
        category=row["type"],
        at=datetime.fromisoformat(row["open_dt"]).replace(tzinfo=ZONE),
        lat=float(row["latitude"]),
        lon=float(row["longitude"]),
        precision_m=PRECISION_M,
        text="",
        source=row["source"],
    )


def with_candidates(city: City) -> Iterator[tuple[Fingerprint, list[Fingerprint]]]:
    """Give each report of the arena with the earlier ones that the product would open."""
    kept: dict[str, deque[Fingerprint]] = defaultdict(lambda: deque(maxlen=_OWN))
    for report in city.reports:
        assert report.lat is not None
        assert report.lon is not None
        around = cells(report.lat, report.lon)
        if report.id in city.arena:
            yield report, _opened(report, around, kept)
        kept[around[0]].append(report)


def _opened(
    report: Fingerprint, around: list[str], kept: dict[str, deque[Fingerprint]]
) -> list[Fingerprint]:
    found = []
    for n, cell in enumerate(around):
        if cell in kept:
            newest = list(kept[cell])[-(_AROUND if n else _OWN) :]
            found += [
                (-_shared(report, other, is_own=n == 0), -other.id, other)
                for other in newest
                if report.at - other.at <= WINDOW
            ]
    return [other for *_, other in nsmallest(_OPENED, found, key=lambda each: each[:2])]


def _shared(report: Fingerprint, other: Fingerprint, *, is_own: bool) -> float:
    days = report.at.astimezone(UTC).toordinal() - other.at.astimezone(UTC).toordinal()
    near = 4.0 if is_own else 3.0
    return near + (other.category == report.category) - min(days, _MOST_DAYS_APART)
