"""The facts of a digest: an office's own cases in full, or what everybody may know.

Knows what may be shown to whom; how it is put into words and pictures is in `publishing`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from forms.model import Campaign, Category, Office, in_language
from handlers.turn import Turn
from moderation.states import ANSWERS, RESPONSE, may_move
from privacy.buttons import day_of
from privacy.coarsen import iso_week
from privacy.links import VALID_DAYS, link_token
from publishing.digest import WEEKS_BEFORE, CaseLine, Facts, WeekCount
from storage import digests
from storage.case_places import shown
from storage.cases import listed

WEEK = timedelta(days=7)
WAITS_AFTER = timedelta(hours=72)


def week_of(period: str, tz_name: str) -> tuple[datetime, datetime]:
    """First instant of an ISO week where the campaign is, and of the week after.

    Raises:
        ValueError: it is no week.
    """
    monday = _monday(period)
    zone = ZoneInfo(tz_name)
    starts, ends = (datetime.combine(day, time(0), zone) for day in (monday, monday + WEEK))
    return starts.astimezone(UTC), ends.astimezone(UTC)


def for_office(turn: Turn, campaign_id: int, office: Office, period: str) -> Facts:
    """All that the office's own digest says: its cases in full, its links, its waiting."""
    campaign = _campaign(turn, campaign_id)
    starts_at, ends_at = week_of(period, campaign.timezone)
    since, _ = week_of(_weeks_earlier(period), campaign.timezone)
    rows = digests.opened(turn.read, campaign_id, office=office.code, since=since, until=ends_at)
    waiting = digests.unanswered(
        turn.read, campaign_id, office=office.code, until=ends_at - WAITS_AFTER
    )

    def line(row: Row[Any]) -> CaseLine:
        return _line(turn, campaign, row, office.language, link=_link(turn, campaign, office, row))

    return Facts(
        campaign_title=in_language(campaign.title, office.language),
        office_name=office.name,
        language=office.language,
        timezone=campaign.timezone,
        period=period,
        starts_at=starts_at,
        ends_at=ends_at,
        new=tuple(line(row) for row in rows if row.opened_at >= starts_at),
        waiting=tuple(line(row) for row in waiting),
        counts=_counts(rows, campaign),
        outline=campaign.area.polygons,
        waits_after_h=int(WAITS_AFTER.total_seconds() // 3600),
        labels=_labels(campaign, office.language),
        weeks_before=_weeks_before(turn, campaign_id, campaign, period),
    )


def for_everybody(turn: Turn, campaign_id: int, period: str, language: str) -> Facts:
    """What the community's digest says: cases of categories published one by one, coarsely."""
    campaign = _campaign(turn, campaign_id)
    starts_at, ends_at = week_of(period, campaign.timezone)
    since, _ = week_of(_weeks_earlier(period), campaign.timezone)
    rows = digests.opened_in_public(
        turn.read, campaign_id, categories=listed(campaign), since=since, until=ends_at
    )
    title = in_language(campaign.title, language)
    return Facts(
        campaign_title=title,
        office_name=title,
        language=language,
        timezone=campaign.timezone,
        period=period,
        starts_at=starts_at,
        ends_at=ends_at,
        new=tuple(
            _line(turn, campaign, row, language, public=True)
            for row in rows
            if row.opened_at >= starts_at
        ),
        counts=_counts(rows, campaign),
        outline=campaign.area.polygons,
        labels=_labels(campaign, language),
        weeks_before=_weeks_before(turn, campaign_id, campaign, period),
    )


def _campaign(turn: Turn, campaign_id: int) -> Campaign:
    campaign = turn.campaigns.newest(campaign_id)
    if campaign is None:
        raise LookupError("no such campaign")
    return campaign


def _line(
    turn: Turn,
    campaign: Campaign,
    row: Row[Any],
    language: str,
    *,
    link: str = "",
    public: bool = False,
) -> CaseLine:
    category = campaign.category(row.category)
    place = shown(row, campaign, turn.vault, public=public)
    return CaseLine(
        code=row.code,
        category=row.category,
        category_label=_label(category, row.category, language),
        place_words=place.words,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        verification=row.verification,
        response=row.response,
        opened_at=row.opened_at,
        reports=row.reports,
        link=link,
    )


def _label(category: Category | None, code: str, language: str) -> str:
    if category is not None:
        return in_language(category.label, language) or code
    return code or "–"


def _labels(campaign: Campaign, language: str) -> dict[str, str]:
    return {each.code: _label(each, each.code, language) for each in campaign.categories}


def _link(turn: Turn, campaign: Campaign, office: Office, row: Row[Any]) -> str:
    """The signed answer page; "" where the case's state takes no answer."""
    if not any(may_move(RESPONSE, row.response, after) for after, _ in ANSWERS.values()):
        return ""
    token = link_token(
        turn.vault,
        campaign=campaign.code,
        case_code=row.code,
        office=office.code,
        day=day_of(turn.now) + VALID_DAYS,
    )
    return f"{turn.settings.public_url}/answer/{token}"


def _counts(rows: Sequence[Row[Any]], campaign: Campaign) -> tuple[WeekCount, ...]:
    counted = Counter((iso_week(r.opened_at, campaign.timezone), r.category) for r in rows)
    return tuple(WeekCount(week, category, n) for (week, category), n in sorted(counted.items()))


def _weeks_before(turn: Turn, campaign_id: int, campaign: Campaign, period: str) -> int:
    """How many of the four weeks before the campaign was running, 0-4."""
    begun_on = digests.begun_at(turn.read, campaign_id).astimezone(ZoneInfo(campaign.timezone))
    first = _earliest([begun_on.date(), campaign.starts_on])
    monday_of_first = first - timedelta(days=first.weekday())
    weeks = (_monday(period) - monday_of_first) // WEEK
    return max(0, min(WEEKS_BEFORE, weeks))


def _earliest(days: Iterable[date | None]) -> date:
    return min(day for day in days if day is not None)


def _weeks_earlier(period: str) -> str:
    year, week, _ = (_monday(period) - WEEKS_BEFORE * WEEK).isocalendar()
    return f"{year:04d}-W{week:02d}"


def _monday(period: str) -> date:
    year, week = period.split("-W")
    return date.fromisocalendar(int(year), int(week), 1)
