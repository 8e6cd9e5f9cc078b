"""What falls due for whom: each minute the clock's periods are put into the inbox.

Rows first, marks after: a crash in between puts the same rows again, and the inbox's key says
that they are there. Decides nothing; what a period is for is in the handlers.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy import Connection

from bot import clock
from bot.clock import Beat, Marks, Period, Schedule
from bot.house import House
from bot.intake import sealed_row
from bot.parsing import CLOCK
from bot.signing import sign_published
from bot.writer import TakesJobs
from channels import Arrival, Keep
from handlers.conversation.likely import is_compared
from handlers.conversation.suggesting import is_suggested
from storage import inbox, parts, ticks
from storage.db import Read, reader, transaction

ACCOUNT = "heed"
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
# A draft without consent becomes a report for moderators only (design.md, consent). Who has agreed
# may pause: is reminded once, after a day, and has two weeks.
DRAFT_LASTS = timedelta(hours=24)
REMINDED_AFTER = timedelta(hours=24)
PAUSE_LASTS = timedelta(days=14)
RETAIN_AT = time(3, 30)  # UTC; few people write then, wherever most of them are
LEARN_AT = time(2, 30)  # UTC; before what is too old is erased, or its words went unlearned


async def tick(house: House, writer: TakesJobs, keep: Keep) -> None:
    """Put what is due by now into the inbox, every period once.

    Raises:
        channels.Unavailable: the database is away; the next tick makes up for it.
    """
    await writer.do(sign_published, house)
    periods, marks = await writer.do(_look, house)
    if not periods:
        return
    await keep(CLOCK, ACCOUNT, [Arrival(period.external_id, "", b"") for period in periods])
    await writer.do(_remember, clock.advanced(marks, periods))


def _look(conn: Connection, house: House) -> tuple[list[Period], Marks]:
    with transaction(conn):
        _look_at_people(conn, house)
        now, marks = house.now(), ticks.marks(reader(conn))
        plan = list(_plan(conn, house, now))
    due = [
        period
        for schedule, since in plan
        for period in clock.due_periods(now, marks.get(schedule.name), schedule, since=since)
    ]
    return sorted(due, key=lambda period: (period.due_at, period.schedule, period.name)), marks


def _plan(
    conn: Connection, house: House, now: datetime
) -> Iterator[tuple[Schedule | Beat, datetime]]:
    """All schedules, each with the instant before which nothing of it was due."""
    read = reader(conn)
    house.campaigns.refresh(read)
    open_ids = house.campaigns.open_ids()
    begun = ticks.begun(read, open_ids)
    for campaign_id in open_ids:
        campaign = house.campaigns.newest(campaign_id)
        if campaign is not None:
            yield (
                Schedule(
                    f"digest:{campaign.code}",
                    campaign.digest_weekday,
                    campaign.digest_at,
                    campaign.timezone,
                ),
                begun[campaign_id],
            )
            if campaign.audit is not None:
                actions = f"actions:{campaign.code}"
                every_day = Schedule(actions, None, campaign.digest_at, campaign.timezone)
                yield every_day, begun[campaign_id]
            if is_compared(campaign):
                yield Beat(f"habits:{campaign.code}", HOUR), now
    yield from _calendars(house, read)
    yield from _lessons(house, open_ids, now)
    yield Schedule("retain", None, RETAIN_AT, "UTC"), now - DAY
    yield Beat("remind", MINUTE), now
    yield Beat("seal", MINUTE), now


def _calendars(house: House, read: Read) -> Iterator[tuple[Schedule, datetime]]:
    """When releases are looked at; of closed campaigns too: the last one is still to come."""
    promised = {
        campaign_id: campaign
        for campaign_id in house.campaigns.closed
        if (campaign := house.campaigns.newest(campaign_id)) and campaign.releases.calendar
    }
    begun = ticks.begun(read, list(promised))
    for campaign_id, campaign in promised.items():
        every_day = Schedule(
            f"release:{campaign.code}", None, campaign.digest_at, campaign.timezone
        )
        yield every_day, begun[campaign_id]


def _lessons(
    house: House, open_ids: list[int], now: datetime
) -> Iterator[tuple[Schedule, datetime]]:
    """A campaign that was just loaded learns at once, from its categories' own words."""
    for campaign_id in open_ids if house.learns else ():
        campaign = house.campaigns.newest(campaign_id)
        if campaign is not None and is_suggested(campaign):
            yield Schedule(f"learn:{campaign.code}", None, LEARN_AT, "UTC"), now - DAY


def _look_at_people(conn: Connection, house: House) -> None:
    """A row each for drafts too old or paused, and SMS that lack a part, in its talker's order."""
    now, read = house.now(), reader(conn)
    overdue = ticks.overdue_drafts(read, now - DRAFT_LASTS, now - PAUSE_LASTS)
    paused = ticks.paused_drafts(read, now - REMINDED_AFTER)
    rows = [
        sealed_row(house.vault, CLOCK, ACCOUNT, Arrival(f"{what}:{row.id}", "", b""), now)
        | {"talker": row.talker}
        for what, found in (
            ("remind:draft", overdue),
            ("remind:paused", paused),
            ("parts", parts.late(read, now)),
        )
        for row in found
    ]
    if rows:
        inbox.keep(conn, rows)


def _remember(conn: Connection, marks: Marks) -> None:
    with transaction(conn):
        ticks.keep_marks(conn, marks)
