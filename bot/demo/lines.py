"""What a demonstration plays: Heed's own sample, or another platform's export (Ushahidi CSV)."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from forms.model import Campaign

# The sample's first minute: a Monday, so that its four weeks are a whole month of them.
SAMPLE_BEGINS = datetime(2026, 8, 31, tzinfo=UTC)
_CODE = re.compile(r"\s*(\d{1,2}[a-z]?)\s*\.")
MAX_TEXT = 4000


@dataclass(frozen=True, slots=True)
class Line:
    """One first message, and what its writer will answer when asked.

    Args:
        key: unique in its file; the message's external id begins with it.
        category: the campaign's code, "" if unknown.
        event: what it is about, "" if unknown: who reports the same says "the same".
        kind: report, nonsense, flood, emergency, outside, command, noconsent or draft.
        verified: what the moderators find, None where the kind tells.
    """

    key: str
    at: datetime
    person: str
    text: str
    lat: float | None
    lon: float | None
    place: str
    category: str
    language: str
    event: str
    kind: str
    verified: bool | None = None


def sample(file: Path) -> Iterator[Line]:
    """Read Heed's own sample, oldest first."""
    with file.open(encoding="utf-8", newline="") as stream:
        for n, row in enumerate(csv.DictReader(stream), start=1):
            yield Line(
                key=f"s{n}",
                at=SAMPLE_BEGINS + timedelta(minutes=int(row["minute"])),
                person=row["person"],
                text=row["text"],
                lat=float(row["lat"]) if row["lat"] else None,
                lon=float(row["lon"]) if row["lon"] else None,
                place="",
                category=row["category"],
                language=row["language"],
                event=row["event"],
                kind=row["kind"],
            )


def ushahidi(file: Path, campaign: Campaign) -> list[Line]:
    """Read an Ushahidi CSV export: each row a message by its own person, oldest first.

    Raises:
        KeyError: a column is missing.
        ValueError: a date or number cannot be read.
    """
    crosswalk = {code: c.code for c in campaign.categories for code in c.crosswalk}
    zone = ZoneInfo(campaign.timezone)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        lines = [_exported(row, crosswalk, zone) for row in csv.DictReader(stream)]
    return sorted(lines, key=lambda line: (line.at, line.key))


def _exported(row: dict[str, str], crosswalk: dict[str, str], zone: ZoneInfo) -> Line:
    at = datetime.strptime(row["INCIDENT DATE"], "%d/%m/%Y %H:%M").replace(tzinfo=zone)
    text = "\n".join(part.strip() for part in (row["INCIDENT TITLE"], row["DESCRIPTION"]))
    return Line(
        key=f"u{row['Serial']}",
        at=at.astimezone(UTC),
        person=f"person-{row['Serial']}",
        text=text[:MAX_TEXT],
        lat=float(row["LATITUDE"]) if row["LATITUDE"] else None,
        lon=float(row["LONGITUDE"]) if row["LONGITUDE"] else None,
        place=row["LOCATION"],
        category=_category(row["CATEGORY"], crosswalk),
        language="",
        event="",
        kind="report",
        verified=row["VERIFIED"] == "YES",
    )


def _category(listed: str, crosswalk: dict[str, str]) -> str:
    """The first of the listed codes that the campaign knows."""
    codes = (found[1] for part in listed.split(",") if (found := _CODE.match(part)))
    return next((crosswalk[code] for code in codes if code in crosswalk), "")
