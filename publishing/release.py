"""A release as a value: all that its files are written from, and nothing else.

Knows no database, no solver and no file format. Numbers are in it only as `ProtectedTable`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

from publishing.disclosure.protected import ProtectedTable
from publishing.periods import Period
from publishing.sample import Sampled

Words = Mapping[str, str]  # by language

# State -> what may follow it. What was public once is never a draft again.
MOVES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "draft": frozenset({"checked"}),
        "checked": frozenset({"published"}),
        "published": frozenset({"superseded", "retracted"}),
        "superseded": frozenset({"retracted"}),
        "retracted": frozenset(),
    }
)
# States in which its files are before everybody's eyes, and those in which they are or were.
OUT = ("published", "superseded")
WAS_PUBLIC = (*OUT, "retracted")


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a dimension.

    Args:
        label: what people read.
        official: codes of official classifications that it stands for, as "ICCS:0501" or
            "ISO3166-2:KE-30".
    """

    code: str
    label: Words
    official: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Axis:
    """A dimension with its words: the table's codes, finest first, in the table's order."""

    name: str
    title: Words
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ReleaseTable:
    """One table of a release.

    Args:
        name: the file's and the resource's name: "cases".
        unit: whom the protection protects: a reporter, or the subject (household, facility).
        measures: which numbers its cells have, in this order: "cases", "reports", "reporters".
        axes: one a dimension of the table, in its order.
        sample: by area, how its interviews were drawn; empty where nothing was.
    """

    name: str
    title: Words
    unit: Literal["reporter", "subject"]
    measures: tuple[str, ...]
    axes: tuple[Axis, ...]
    table: ProtectedTable
    sample: Mapping[str, Sampled] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing on the map, of a category that is published case by case, as everybody may see it.

    Args:
        code: the case's public code.
        lat, lon, precision: as exactly as it is public; precision is a Place's (point, street,
            ward, district), and says how many decimals are written.
        verification, response: the case's states.
        reported_in, seen_in: the ISO weeks in which it was first reported and last seen by
            anybody, as "2026-W47"; "" where nobody said so since.
        reports: how many tell of it.
    """

    code: str
    category: str
    area: str
    lat: float
    lon: float
    precision: str
    verification: str
    response: str
    reported_in: str
    seen_in: str = ""
    reports: int = 1


@dataclass(frozen=True, slots=True)
class ListedCase:
    """A case of a category that is published one by one: nothing of it is suppressed.

    Args:
        area, category, period: codes, as in the tables.
        grade: how well it is known to be true; `response`: what the office did.
    """

    code: str
    area: str
    category: str
    period: str
    grade: str
    response: str


@dataclass(frozen=True, slots=True)
class Producer:
    """Who answers for a release, as the campaign file says."""

    name: str
    email: str = ""
    url: str = ""
    licence: str = "CC-BY-4.0"  # an SPDX identifier


@dataclass(frozen=True, slots=True)
class Release:
    """A numbered public data set of one campaign and period.

    Args:
        number: counts the campaign's releases from 1; `vintage` counts those of one period.
        made_on: the day on which it was built, by the campaign's clock.
        metadata: reference metadata by SIMS concept ("S.3.4": text).
        quality: the quality sheet (publishing/quality/sheet.py), as it is written to quality.json.
        statement: the citizen data statement, as it is written to statement.json.
        areas: GeoJSON geometry by area code.
        things: what stands on the map, of mapping campaigns.
        changes: what is otherwise than in the vintage before, a sentence each.
        audit_head: the head of the audit chain at the time, in hexadecimal.
        withheld: names of tables that may not be seen at all, and why.
        axes: the codes that `cases` are written with.
        cases: those of categories that are published one by one, by code.
        merkle_root, counted: over the reports that are counted in it, and how many they are.
        home: the address that its files lie under for good, as
            "https://heed.example.org/releases/city_streets-2026-W47-v1"; "" where none is known.
    """

    campaign: str
    title: Words
    languages: tuple[str, ...]
    country: str
    timezone: str
    kind: Literal["incident", "survey", "mapping", "audit"]
    number: int
    vintage: int
    period: Period
    made_on: date
    producer: Producer
    tables: tuple[ReleaseTable, ...]
    description: Words = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)
    quality: Mapping[str, Any] = field(default_factory=dict)
    statement: Mapping[str, Any] = field(default_factory=dict)
    areas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    things: tuple[Thing, ...] = ()
    changes: tuple[str, ...] = ()
    withheld: Mapping[str, str] = field(default_factory=dict)
    axes: tuple[Axis, ...] = ()
    cases: tuple[ListedCase, ...] = ()
    supersedes: int | None = None
    audit_head: str = ""
    merkle_root: str = ""
    counted: int = 0
    home: str = ""

    @property
    def name(self) -> str:
        """What it is called for good: `city_streets-2026-W47-v1`."""
        return f"{self.campaign}-{self.period.code}-v{self.vintage}"


def may_move(current: str, to: str) -> bool:
    """Tell whether a release in one state may come into the other."""
    return to in MOVES.get(current, frozenset())
