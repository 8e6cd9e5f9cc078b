"""The calendar of releases at work: it has them built, tells who may publish, publishes nothing.

A tick comes after each day. Where a period of the calendar is over and nobody built its release,
it is built; where it is time for revisions, one after the other of those that are out and have
changed, each protected from all before it. When there is nothing more to build, the organisers
are told what waits for two of them; so they are each week as long as anything waits.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Row

from forms.model import Campaign
from handlers.releases import building, cards, revising
from handlers.turn import Turn
from messages.dates import day as in_words
from messages.dates import day_in
from messages.model import Letter, Ready
from messages.words import say
from publishing import calendar as plan
from publishing import periods
from publishing.periods import Period
from storage import errands, releases, ticks


def day_over(turn: Turn, campaign_day: str) -> list[Letter]:
    """Take the tick of a day that is over: have built what falls due with it.

    Args:
        campaign_day: "city_streets:2026-11-22".
    """
    code, _, text = campaign_day.rpartition(":")
    campaign_id = turn.campaigns.codes.get(code, 0)
    campaign = turn.campaigns.newest(campaign_id)
    turn.outcome = "no calendar of releases"
    if campaign is None or campaign.releases.calendar is None:
        return []
    day = date.fromisoformat(text)
    ended = plan.last_ended(campaign.releases.calendar, day)
    if _is_new(turn, campaign, campaign_id, ended):
        building.order(turn, campaign_id, ended.code, run=text)
        return []
    if plan.is_revised(campaign.releases.calendar, day):
        return _revise(turn, campaign, campaign_id, day)
    is_time = (day.weekday() + 1) % 7 == campaign.digest_weekday
    return _told(turn, campaign, campaign_id) if is_time else []


def go_on(turn: Turn, ready: Ready) -> list[Letter]:
    """Store what is built, and order what comes after it in the same run."""
    subject = errands.subject_of(turn, ready.errand_id) or ":::"
    code, built, _, run = subject.split(":")
    campaign_id = turn.campaigns.codes.get(code, 0)
    campaign = turn.campaigns.newest(campaign_id)
    if not building.keep(turn, ready, run=run) or campaign is None:
        return []
    calendar = campaign.releases.calendar
    if not run or calendar is None or not plan.is_revised(calendar, date.fromisoformat(run)):
        return _told(turn, campaign, campaign_id)
    day, before = date.fromisoformat(run), periods.read(built)
    is_new = before == plan.last_ended(calendar, day)
    return _revise(turn, campaign, campaign_id, day, after=None if is_new else before)


def _is_new(turn: Turn, campaign: Campaign, campaign_id: int, period: Period) -> bool:
    """Whether nobody built it yet nor is at it, and the campaign was open in it."""
    if errands.is_under_way(turn.read, building.KIND, f"{campaign.code}:{period.code}:"):
        return False
    rows = releases.every(turn.read, campaign_id)
    begun_at = ticks.begun(turn.read, [campaign_id])[campaign_id]
    closed_at = turn.campaigns.closed.get(campaign_id)
    was_open = day_in(begun_at, campaign.timezone) <= period.last and (
        closed_at is None or day_in(closed_at, campaign.timezone) >= period.first
    )
    return was_open and period.code not in {row.period for row in rows}


def _revise(
    turn: Turn, campaign: Campaign, campaign_id: int, day: date, *, after: Period | None = None
) -> list[Letter]:
    found = revising.changed(turn.read, turn.vault, campaign, campaign_id, after=after)
    following = next(found, None)
    if following is None:
        return _told(turn, campaign, campaign_id)
    building.order(turn, campaign_id, following.code, run=day.isoformat())
    return []


def _told(turn: Turn, campaign: Campaign, campaign_id: int) -> list[Letter]:
    """Tell the organisers what waits for two of them; nothing where nothing does."""
    rows = [row for row in releases.every(turn.read, campaign_id) if row.state in releases.DRAFTS]
    turn.outcome = "releases wait" if rows else "no release waits"
    if not rows:
        return []
    found = []
    for each in building.organisers(turn, campaign_id):
        language = each.language or campaign.languages[0]
        before = [say("release-waits", language), *_promised(campaign, rows, language)]
        found.append(cards.waiting(rows, before, each.id, language))
    return found


def _promised(campaign: Campaign, rows: list[Row[Any]], language: str) -> Iterator[str]:
    calendar = campaign.releases.calendar
    for row in rows:
        period = periods.read(row.period)
        if calendar is not None and row.vintage == 1 and period.frequency == calendar.every:
            by = plan.promised_by(calendar, period)
            yield say("release-promised", language, name=row.name, day=in_words(by, language))
