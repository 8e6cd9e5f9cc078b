"""What the quality of a release is computed of: counts, never people.

Filled by storage/quality_facts.py. Empty means that nobody knows: then the indicator says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from publishing.disclosure.rules import Limits


@dataclass(frozen=True, slots=True)
class Area:
    """One area as the release shows it.

    Args:
        population: people who live there; None where nobody said.
        reporters, cases: of the period; None where the release hides them, also with zeros as 0.
        group: what makes areas comparable ("urban"); "" is all of them.
    """

    code: str
    population: int | None = None
    reporters: int | None = 0
    cases: int | None = 0
    group: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """Values of which only the middle and the tail are told, and how many people gave them.

    Args:
        most: how many of them one person gave.
    """

    values: tuple[float, ...] = ()
    people: int = 0
    most: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the reports: how many they are and how many sent them."""

    reports: int
    reporters: int


@dataclass(frozen=True, slots=True)
class Judged:
    """Agreement on one thing, as `moderation.agreement.Agreement` has it.

    Args:
        of: "verdict" or "category"; `category` is "" for all.
        alpha: None where nothing varies; n: units judged twice.
    """

    of: str
    category: str
    n: int
    alpha: float | None
    low: float | None
    high: float | None
    band: str


@dataclass(frozen=True, slots=True)
class Profile:
    """Reporters who are alike in all that is weighted by: area, sex, age."""

    traits: Mapping[str, str]
    reporters: int


@dataclass(frozen=True, slots=True)
class Repeats:
    """What came after the first report of the incidents of one kind.

    Args:
        incidents: how many there were; `reporters`: distinct people behind all of it.
        further: reports by other people after the first of each.
        days: between the first report and the end of the incident or of the watch, all together.
        life_days: how long such an incident lasts on average; None where nobody knows.
    """

    area: str
    category: str
    incidents: int
    reporters: int
    further: int
    days: float
    life_days: float | None = None


@dataclass(frozen=True, slots=True)
class TwoLists:
    """Incidents that two ways of hearing know of: in the first, in the second, in both."""

    first: str
    second: str
    in_first: int
    in_second: int
    in_both: int


@dataclass(frozen=True, slots=True)
class Revised:
    """Cells that two vintages show, and what changed, over all of them."""

    cells: int
    changed: int
    mean_change: float  # of those that changed, as a share of what stood there before


@dataclass(frozen=True, slots=True)
class Hiding:
    """What disclosure control did to one table; `share` of its cases is in cells in sight.

    `share` is None where the total is hidden, so that nobody can reckon it.
    """

    table: str
    cells: int
    hidden: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Downtime:
    """Minutes that intake was down, of those still known; `gap` is how long one must be."""

    down: int
    known: int
    of: int
    gap: int


@dataclass(frozen=True, slots=True)
class Consents:
    """Consents given and withdrawn in the period, and people erased; None: not counted."""

    given: int
    withdrawn: int
    erased: int | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure of the comparison with an official series, computed where that is known."""

    key: str
    name: str
    value: float | None
    low: float | None = None
    high: float | None = None
    method: str = ""
    n: int | None = None
    unit: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the sheet is made of.

    Args:
        kind: the campaign's: of a survey, reports are interviews.
        limits: what any figure needs; the strictest of the release's rules.
        reports, cases, reporters: counted in the release; `held` waits for somebody to look at a
            burst and is not counted.
        placed: reporters in areas as the release totals them; all where it has no such table.
        sent: how many reports a reporter sent -> how many reporters sent so many.
        shown: cases by (area, category) as the release shows them, None where hidden; the total
            over areas stands under "*".
        official: figures of the comparison with an official series; differences: how the two
            differ by definition, an aspect each.
        margins: people by trait and code, as the census has them ("sex": {"f": 51, "m": 49}).
        described: reporters who chose to tell of themselves; None where nobody was asked.
    """

    period: str
    last_day: date
    made_on: date
    kind: Literal["incident", "survey", "mapping", "audit"] = "incident"
    limits: Limits = field(default_factory=Limits)
    reports: int = 0
    cases: int = 0
    reporters: int = 0
    placed: int | None = None
    held: int = 0
    promised_days: int | None = None
    population_source: str = ""
    areas: tuple[Area, ...] = ()
    why_no_areas: str = "the campaign has no areas"
    sent: Mapping[int, int] = field(default_factory=dict)
    days_to_report: Spread = Spread()
    hours_to_decision: Spread = Spread()
    grades: Mapping[str, int] = field(default_factory=dict)
    channels: Mapping[str, Group] = field(default_factory=dict)
    languages: Mapping[str, Group] = field(default_factory=dict)
    described: int | None = None
    agreement: tuple[Judged, ...] = ()
    profiles: tuple[Profile, ...] = ()
    margins: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    shown: Mapping[tuple[str, str], int | None] = field(default_factory=dict)
    official: tuple[Compared, ...] = ()
    differences: tuple[Mapping[str, str], ...] = ()
    repeats: tuple[Repeats, ...] = ()
    lists: tuple[TwoLists, ...] = ()
    revised: Revised | None = None
    hiding: tuple[Hiding, ...] = ()
    downtime: Downtime | None = None
    consents: Consents | None = None
