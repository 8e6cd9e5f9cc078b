"""Building releases one after another, for the command; the bot builds the same as errands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row

from bot.house import House
from bot.writes import Writing
from forms.model import Campaign
from handlers.releases import drawing, revising
from messages.dates import day_in
from publishing import periods
from publishing.periods import NoPeriod, Period
from publishing.release_order import Beside, Made
from storage import digests, release_steps
from storage.db import reading, writing

if TYPE_CHECKING:
    from publishing.disclosure.hiding import Watch

# Weeks that one command builds at most: ten years of them are a mistake of typing.
MOST = 530


class NotYet(Exception):
    """It cannot be built now; the text says why."""


@dataclass(frozen=True, slots=True)
class Built:
    """A release that was built and is stored."""

    name: str
    state: str
    made: Made
    files: dict[str, bytes]


def wanted(text: str, *, whole: bool) -> list[Period]:
    """Read which periods are to be built: one, a range `A..B` of weeks, or the weeks of one.

    Args:
        whole: a month, quarter or year as one release instead of one for each of its weeks.

    Raises:
        NoPeriod: it says nothing that can be read.
    """
    first, dots, last = text.partition("..")
    begin, end = periods.read(first), periods.read(last if dots else first)
    if whole and dots:
        raise NoPeriod(f"{text} is no single period.")
    if whole:
        return [begin]
    if end.last < begin.first:
        raise NoPeriod(f"{text} ends before it begins.")
    found = [periods.week_of(begin.first)]
    while found[-1].last < end.last and len(found) < MOST:
        found.append(periods.week_of(found[-1].last + timedelta(days=1)))
    return found


def over(house: House, campaign: Campaign, asked: Sequence[Period]) -> list[Period]:
    """Those that are over: half a week is no week, and would give the whole one away.

    Raises:
        NotYet: none is.
    """
    on = day_in(house.now(), campaign.timezone)
    found = [period for period in asked if period.last < on]
    if not found:
        raise NotYet(f"{asked[-1].code} is not over; it ends on {asked[-1].last}.")
    return found


def from_the_start(
    house: House, campaign_id: int, campaign: Campaign, asked: Sequence[Period]
) -> list[Period]:
    """Those that do not end before the campaign's first report: nobody was asked anything then.

    A table of zeros would say otherwise.

    Raises:
        NotYet: all do, or there is no report at all.
    """
    with reading(house.engine) as read:
        first = digests.first_report_at(read, campaign_id)
    if first is None:
        raise NotYet("There is no report yet.")
    began_on = day_in(first, campaign.timezone)
    found = [period for period in asked if period.last >= began_on]
    if not found:
        raise NotYet(f"The first report came on {began_on}; {asked[-1].code} was over by then.")
    return found


def build_all(
    house: House, campaign_id: int, asked: Iterable[Period], beside: Beside | None = None
) -> Iterator[Built]:
    """Build one release after the other; each knows all earlier ones, drafts too."""
    for period in asked:
        yield build_one(house, campaign_id, period, beside=beside)


def to_revise(house: House, campaign_id: int) -> list[Period]:
    """The periods that are out and would count otherwise now: late, withdrawn, judged anew.

    Weeks first, so that a month knows its weeks as they are.
    """
    with reading(house.engine) as read:
        house.campaigns.refresh(read)
        campaign = campaign_of(house, campaign_id)
        return list(revising.changed(read, house.vault, campaign, campaign_id))


def build_one(
    house: House,
    campaign_id: int,
    period: Period,
    watch: "Watch" = iter,
    beside: Beside | None = None,
) -> Built:
    """Build the next release of a period and store it.

    Raises:
        storage.decisions.Overtaken: somebody published meanwhile what was built anew.
    """
    with reading(house.engine) as read:
        house.campaigns.refresh(read)
        campaign = campaign_of(house, campaign_id)
        draft = drawing.draw(
            read,
            house.vault,
            campaign,
            campaign_id,
            period,
            day_in(house.now(), campaign.timezone),
            home=house.settings.public_url,
        )
    # The solver, which no other command waits for.
    made: Made = import_module("publishing.release_work").build(
        draft.order, watch=watch, beside=beside
    )
    with writing(house.engine) as connection:
        state = release_steps.keep(Writing(house, connection), house.vault, made, draft)
    return Built(draft.order.release.name, state, made, made.files)


def campaign_of(house: House, campaign_id: int) -> Campaign:
    """The newest version of a campaign.

    Raises:
        NotYet: it cannot be read.
    """
    campaign = house.campaigns.newest(campaign_id)
    if campaign is None:
        raise NotYet("The campaign cannot be read.")
    return campaign


def retract(house: House, row: Row[Any], *, reason: str, why: str) -> None:
    """Take a release back at once; a tombstone with the reason stays.

    Raises:
        storage.decisions.Overtaken: it is not out, or changed meanwhile.
    """
    with writing(house.engine) as connection:
        turn = Writing(house, connection)
        release_steps.move(turn, row, "retracted", reason=reason, by_role="operator", why=why)
