"""What a weekly digest is made of: facts in, a letter's parts out, and the trend between.

Light on purpose: the program imports this, only child processes import `digest_build.py`.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from messages.model import Attachment

WEEKS_BEFORE = 4
# Below this weekly mean a per cent says more about chance than about the streets.
FEWEST_FOR_PER_CENT = 5
BEYOND_CHANCE = 2.0  # standard deviations

Direction = Literal["up", "down", "same", "few", "new"]


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case as the digest tells it.

    `lat`, `lon` are already as coarse as the reader may see, both None where nothing may be
    shown; `precision` is a Place's (point, street, ward, district). `verification` and
    `response` are the case's states; `link` is the signed answer page, "" for none.
    """

    code: str
    category: str
    category_label: str
    place_words: str
    lat: float | None
    lon: float | None
    precision: str
    verification: str
    response: str
    opened_at: datetime
    reports: int
    link: str = ""


@dataclass(frozen=True, slots=True)
class WeekCount:
    """How many cases of a category were opened in an ISO week ("2026-W47")."""

    period: str
    category: str
    cases: int


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a digest says, for one office and one week; travels to a child process as JSON.

    Args:
        period: ISO week, "2026-W47".
        starts_at: first instant of the week, inclusive; `ends_at` exclusive.
        new: cases opened in the week, oldest first.
        waiting: cases that wait for the office's answer, longest first; may overlap `new`.
        counts: per category, this week and the four before; a missing row is a zero.
        outline: GeoJSON geometries (Polygon, MultiPolygon) by name, WGS84; may be empty.
        reply_hint: the chat version says that a case's code may be sent to answer it.
        waits_after_h: hours without an answer after which a case waits.
        labels: what categories are called that have no case among `new` and `waiting`.
        weeks_before: how many of the four weeks before the campaign was already running, 0-4.
    """

    campaign_title: str
    office_name: str
    language: str
    timezone: str
    period: str
    starts_at: datetime
    ends_at: datetime
    new: tuple[CaseLine, ...] = ()
    waiting: tuple[CaseLine, ...] = ()
    counts: tuple[WeekCount, ...] = ()
    outline: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    reply_hint: bool = False
    waits_after_h: int = 72
    labels: Mapping[str, str] = field(default_factory=dict)
    weeks_before: int = WEEKS_BEFORE


@dataclass(frozen=True, slots=True)
class Trend:
    """How a week compares: `share_change` is a ratio (0.5 is half as many again) or None."""

    now: int
    mean_before: float
    share_change: float | None
    words: Direction


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest ready to send: `text` and `html` by mail with all attachments.

    `short` (at most 1,000 characters) goes to a chat, with `picture` where there is one.
    """

    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    short: str
    picture: Attachment | None = None


def to_json(facts: Facts) -> bytes:
    """Write facts down for the child process; `from_json` reads exactly the same back."""
    return json.dumps(facts, default=_plain, ensure_ascii=False, sort_keys=True).encode()


def from_json(body: bytes) -> Facts:
    """Read what `to_json` wrote.

    Raises:
        ValueError, TypeError, KeyError: it did not.
    """
    found = json.loads(body)
    for name in ("starts_at", "ends_at"):
        found[name] = datetime.fromisoformat(found[name])
    for name in ("new", "waiting"):
        found[name] = tuple(_case_line(line) for line in found[name])
    found["counts"] = tuple(WeekCount(**count) for count in found["counts"])
    return Facts(**found)


def periods_before(period: str, weeks: int = WEEKS_BEFORE) -> tuple[str, ...]:
    """The ISO weeks just before one, oldest first."""
    monday = date.fromisocalendar(int(period[:4]), int(period[6:]), 1)
    return tuple(iso_week(monday - timedelta(weeks=n)) for n in range(weeks, 0, -1))


def iso_week(day: date) -> str:
    """The ISO week a day lies in, as "2026-W47"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def trend(counts: Iterable[WeekCount], period: str, *, weeks_before: int = WEEKS_BEFORE) -> Trend:
    """Compare a week with the mean of the weeks before it.

    Up and down are said only beyond twice the scatter that chance alone gives (counts taken
    as Poisson); down and per cents only where the mean before is five or more.

    Args:
        counts: of one category, or of all to compare their sum; a missing row is a zero.
        period: ISO week, "2026-W47".
        weeks_before: how many of the weeks before count, 0-4; 0 is a campaign's first week.
    """
    by_period: dict[str, int] = {}
    for count in counts:
        by_period[count.period] = by_period.get(count.period, 0) + count.cases
    now = by_period.get(period, 0)
    before = [by_period.get(week, 0) for week in periods_before(period, weeks_before)]
    if not any(before):
        return Trend(now, 0.0, None, "new" if now or not before else "few")
    mean = sum(before) / len(before)
    change = (now - mean) / mean if mean >= FEWEST_FOR_PER_CENT else None
    return Trend(now, mean, change, _direction(now, mean, len(before)))


def trends(facts: Facts) -> dict[str, Trend]:
    """The trend of each category that has cases in the five weeks, most cases this week first."""
    by_category: dict[str, list[WeekCount]] = {}
    for count in facts.counts:
        by_category.setdefault(count.category, []).append(count)
    found = {
        category: trend(counts, facts.period, weeks_before=facts.weeks_before)
        for category, counts in by_category.items()
    }
    alive = {category: t for category, t in found.items() if t.now or t.mean_before}
    return dict(sorted(alive.items(), key=lambda pair: (-pair[1].now, -pair[1].mean_before, pair)))


def label(facts: Facts, category: str) -> str:
    """What a category is called in the digest; its code where nobody said."""
    lines = (*facts.new, *facts.waiting)
    named = (line.category_label for line in lines if line.category == category)
    return facts.labels.get(category) or next(named, category)


def _direction(now: int, mean: float, weeks: int) -> Direction:
    # Anscombe's transform makes counts of any size vary alike, so that one bound serves all.
    difference = 2 * (math.sqrt(now + 3 / 8) - math.sqrt(mean + 3 / 8))
    beyond_chance = abs(difference) > BEYOND_CHANCE * math.sqrt(1 + 1 / weeks)
    if beyond_chance and now > mean:
        return "up"
    if mean < FEWEST_FOR_PER_CENT:
        return "few"
    return "down" if beyond_chance else "same"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: getattr(value, part.name) for part in fields(value)}
    raise TypeError(type(value).__name__)


def _case_line(line: dict[str, Any]) -> CaseLine:
    return CaseLine(**{**line, "opened_at": datetime.fromisoformat(line["opened_at"])})
