"""A real city's service requests as rows of Heed, for releases week after week.

By neighbourhood, by twelve groups of reasons (the eleven commonest, and all others) and by week;
each report is a case of its own, told by a reporter of its own. Reads the folder that
HEED_REAL_DATA names, whose README tells what the file is; nothing of it is written anywhere else.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from sqlalchemy import Engine, insert

from bot.looked_at import blank
from privacy.pseudonym import report_code
from privacy.vault import Vault
from storage import campaigns
from storage.db import writing
from storage.models import Case, Person, Report

CODE, GROUPS = "boston", 12
ZONE = ZoneInfo("America/New_York")
# The file's own whole weeks; before and after them it holds a part of a week.
FIRST, LAST = date(2011, 7, 4), date(2011, 10, 2)
WEEKS = "2011-W27..2011-W39"
# Neighbourhoods that the city writes in two ways, or that hardly anybody lives in, with what
# they are part of.
REGIONS = {
    "allston_brighton": ("Allston", "Brighton", "Allston / Brighton"),
    "south_boston_all": ("South Boston", "South Boston / South Boston Waterfront"),
    "mattapan_all": ("Mattapan", "Greater Mattapan"),
    "centre": ("Boston", "Downtown / Financial District", "Beacon Hill", "Back Bay"),
    "fenway_mission": ("Mission Hill", "Fenway / Kenmore / Audubon Circle / Longwood"),
}
_LOADED_AT = datetime(2012, 1, 2, 12, tzinfo=UTC)
_AT_ONCE = 1_000
_SIDE = 0.004  # degrees: half a side of the square that stands for a neighbourhood


@dataclass(frozen=True, slots=True)
class Request:
    """One service request: when, where and what of the twelve."""

    at: datetime
    area: str
    category: str
    lat: float
    lon: float


class Boston:
    """The requests, and the campaign that they are counted in.

    Args:
        folder: where the file lies.
        year: the file's thirteen weeks four times one after the other: as much as a year.
    """

    def __init__(self, folder: Path, *, year: bool = False) -> None:
        with (folder / "boston_reports.csv").open(newline="", encoding="utf-8") as lines:
            self._rows = list(csv.DictReader(lines))
        self._shifts = (-2, -1, 0, 1) if year else (0,)

    @cached_property
    def reasons(self) -> dict[str, str]:
        """The code of each reason: its own for the eleven commonest, `other` for the rest."""
        often = Counter(row["reason"] for row in self._rows).most_common()
        return {
            reason: re.sub(r"\W+", "_", reason.lower()).strip("_") if n < GROUPS - 1 else "other"
            for n, (reason, _) in enumerate(often)
        }

    @cached_property
    def requests(self) -> list[Request]:
        """All of the whole weeks, in the order of time."""
        found = [
            self._request(row, timedelta(weeks=13) * shift)
            for row in self._rows
            if FIRST <= date.fromisoformat(row["open_dt"][:10]) <= LAST
            for shift in self._shifts
        ]
        return sorted(found, key=lambda each: each.at)

    def campaign(self) -> tuple[str, dict[str, str]]:
        """Give the campaign file, and the areas that it names."""
        areas = sorted({each.area for each in self.requests} - {""})
        known = set(areas)
        regions = {name: [a for a in parts if a in known] for name, parts in REGIONS.items()}
        codes = list(dict.fromkeys(self.reasons.values()))
        told = {
            "campaign": CODE,
            "kind": "incident",
            "title": {"en": "Service requests"},
            "languages": ["en"],
            "timezone": str(ZONE),
            "country": "US",
            "consent": {"version": "1", "text": {"en": "Do you agree?"}},
            "area": {"file": "areas.geojson", "name": "name"},
            "categories": [
                {"code": code, "label": {"en": f"Group {n}"}, "publish": "tables"}
                for n, code in enumerate(codes, start=1)
            ],
            "questions": [
                {
                    "name": "category",
                    "type": "select_one",
                    "required": True,
                    "label": {"en": "What?"},
                },
                {"name": "place", "type": "geopoint", "label": {"en": "Where?"}},
            ],
            "release": {
                "producer": "A city",
                "email": "open@city.example.org",
                "regions": regions,
                "metadata": {"S.6.1": "None: for trying out.", "S.12.1": "Nobody yet."},
            },
        }
        return yaml.safe_dump(told, sort_keys=False), {"areas.geojson": self._squares(areas)}

    def _request(self, row: dict[str, str], later: timedelta) -> Request:
        at = datetime.fromisoformat(row["open_dt"]) + later
        return Request(
            at.replace(tzinfo=ZONE),
            row["neighborhood"].strip(),
            self.reasons[row["reason"]],
            float(row["latitude"]),
            float(row["longitude"]),
        )

    def _squares(self, areas: Sequence[str]) -> str:
        """Draw each neighbourhood as a square where half of its requests lie around."""
        features = []
        for area in areas:
            there = [each for each in self.requests if each.area == area]
            lat, lon = median(e.lat for e in there), median(e.lon for e in there)
            west, south = round(lon - _SIDE, 4), round(lat - _SIDE, 4)
            east, north = round(lon + _SIDE, 4), round(lat + _SIDE, 4)
            ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
            shape = {"type": "Polygon", "coordinates": [ring]}
            features.append({"type": "Feature", "properties": {"name": area}, "geometry": shape})
        return json.dumps({"type": "FeatureCollection", "features": features})


def load(boston: Boston, engine: Engine, vault: Vault) -> int:
    """Put the campaign and all requests into an empty database; the same rows each time.

    Returns:
        The campaign's id.
    """
    text, files = boston.campaign()
    with writing(engine) as connection:
        campaign_id, _, _ = campaigns.load(
            connection, code=CODE, text=text, files=files, new_id=1, now=_LOADED_AT, by="test"
        )
        some: list[list[tuple[Any, dict[str, Any]]]] = []
        for each in _rows(boston, vault, campaign_id):
            some.append(each)
            if len(some) == _AT_ONCE:
                _store(connection, some)
                some = []
        _store(connection, some)
    return campaign_id


def _rows(
    boston: Boston, vault: Vault, campaign_id: int
) -> Iterator[list[tuple[Any, dict[str, Any]]]]:
    for n, each in enumerate(boston.requests, start=1):
        at = each.at.astimezone(UTC)
        person, case, report = 10_000_000 + n, 20_000_000 + n, 30_000_000 + n
        code = report_code(blake2b(report.to_bytes(8)).digest())
        told = {"campaign_id": campaign_id, "category": each.category}
        yield [
            (Person, {"id": person, "key": person.to_bytes(16), "created_at": at}),
            (
                Case,
                {
                    **told,
                    "id": case,
                    "code": f"C{n}",
                    "office": "",
                    "verification": "verified",
                    "response": "open",
                    "opened_at": at,
                    "changed_at": at,
                },
            ),
            (
                Report,
                {
                    **told,
                    "id": report,
                    "n": 1,
                    "code_index": vault.index("code", code),
                    "code": vault.seal_text(code, place=f"report|code|{report}"),
                    "reporter_id": person,
                    "case_id": case,
                    "area": each.area,
                    "language": "en",
                    "channel": "sms",
                    "received_at": at,
                    "decided_at": at + timedelta(hours=3),
                    "review": "approved",
                    "agreed": True,
                    "held": "",
                },
            ),
        ]


def _store(connection: Any, some: Sequence[list[tuple[Any, dict[str, Any]]]]) -> None:
    for parts in zip(*some, strict=True):
        table = parts[0][0]
        rows = [blank(table) | columns for _, columns in parts]
        connection.execute(insert(table), rows)
