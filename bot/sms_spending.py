"""What SMS may cost: which letters wait, who is told, and what was spent.

A letter that is held stays where it is and is looked at again in an hour, or the next day: it goes
out by itself as soon as it may. After a week it is given up like any other, which is counted too.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.desk import prompt_place
from bot.house import House
from bot.outgoing import Outgoing
from handlers.turn import FORGEABLE
from messages.model import Letter, Prompt
from messages.words import say
from moderation.roles import Role
from storage import delivery, letters, people, spending
from storage.db import reader

log = logging.getLogger(__name__)

Why = Literal["letter", "day", "budget"]
# Organisers have the rest of the month, or of this share, to find more.
WARNED_AT_SHARE = 0.8
LOOKS_AGAIN_AFTER = timedelta(hours=1)
# What is never held goes out beyond the day's most for so many SMS more: thirteen times FORGET,
# its code and its end. A number can be made up, and somebody has to pay for what is sent there.
ROOM_FOR_RIGHTS = 40


@dataclass(slots=True)
class Book:
    """What is spent, and what the letters of this round will; read once a contact and campaign."""

    conn: Connection
    today: Counter[int] = field(default_factory=Counter)
    month: Counter[int] = field(default_factory=Counter)

    def got_today(self, contact_id: int, midnight: datetime) -> int:
        """How many SMS somebody got since midnight."""
        if contact_id not in self.today:
            self.today[contact_id] = spending.since(reader(self.conn), contact_id, midnight)
        return self.today[contact_id]

    def spent(self, campaign_id: int, month: str) -> int:
        """How many SMS a campaign sent this month."""
        if campaign_id not in self.month:
            self.month[campaign_id] = spending.of_month(reader(self.conn), campaign_id, month)
        return self.month[campaign_id]

    def goes(self, each: Outgoing) -> None:
        """Count a letter that goes out now."""
        self.today[each.contact_id] += each.segments
        if each.campaign_id is not None and each.campaign_id in self.month:
            self.month[each.campaign_id] += each.segments


def let_go(
    conn: Connection, house: House, going: Sequence[Outgoing], now: datetime
) -> list[Outgoing]:
    """Return the leased letters that may go out; the others are put off, and that is told once.

    Costs one small query a contact and one a campaign; nothing where no letter costs.
    """
    book, left = Book(conn), []
    for each in going:
        why = _why_held(house, book, each, now)
        if why is None:
            book.goes(each)
            left.append(each)
            continue
        delivery.later(
            conn, each.letter_id, _again(house, each, why, now), spending.HELD + why, counts=False
        )
        _tell_held(conn, house, each, why, now)
    return left


def count(conn: Connection, house: House, each: Outgoing, now: datetime) -> None:
    """Count a letter that was sent, and warn where that brings a budget near its end."""
    if not each.segments:
        return
    spending.weighed(conn, each.letter_id, each.segments)
    if each.campaign_id is None:
        return
    month = _month(house, each, now)
    total = spending.add(conn, each.campaign_id, month, each.segments)
    budget = _budget(house, each)
    if total - each.segments < budget * WARNED_AT_SHARE <= total:
        slots = {"spent": total, "budget": budget, "cost": cost(house, total)}
        _tell(conn, house, each.campaign_id, f"warned:{month}", now, "sms-budget-warned", slots)


def cost(house: House, segments: int) -> str:
    """What so many SMS cost, in brackets with a blank before; "" where no price is set."""
    price, currency = house.settings.sms_price, house.settings.sms_currency
    return f" ({segments * price:,.2f} {currency})".replace(" )", ")") if price else ""


def _why_held(house: House, book: Book, each: Outgoing, now: datetime) -> Why | None:
    if not each.segments:
        return None
    most_letter, most_day = house.settings.sms_letter_most, house.settings.sms_day_most
    got = book.got_today(each.contact_id, _midnight(house, each, now))
    if each.is_never_held and (not most_day or got < most_day + ROOM_FOR_RIGHTS):
        return None
    if most_letter and each.segments > most_letter:
        return "letter"
    # Who has had the most gets nothing more, however short: letters never overtake each other.
    if most_day and got >= most_day:
        return "day"
    budget = _budget(house, each)
    if not budget or each.campaign_id is None:
        return None
    is_over = book.spent(each.campaign_id, _month(house, each, now)) >= budget
    return "budget" if is_over else None


def _again(house: House, each: Outgoing, why: Why, now: datetime) -> datetime:
    """When a held letter is looked at again."""
    if why != "day":
        return now + LOOKS_AGAIN_AFTER
    tomorrow = _midnight(house, each, now).astimezone(_zone(house, each)) + timedelta(days=1)
    return tomorrow.astimezone(UTC)


def _tell_held(conn: Connection, house: House, each: Outgoing, why: Why, now: datetime) -> None:
    log.warning("a letter of %s SMS is held: %s", each.segments, why)
    if each.campaign_id is None:
        return
    budget, settings = _budget(house, each), house.settings
    day = f"{now.astimezone(_zone(house, each)):%Y-%m-%d}"
    match why:
        case "letter":
            slots = {"segments": each.segments, "most": settings.sms_letter_most}
            _tell(conn, house, each.campaign_id, f"letter:{day}", now, "sms-held-letter", slots)
        case "day":
            slots = {"most": settings.sms_day_most}
            _tell(conn, house, each.campaign_id, f"day:{day}", now, "sms-held-day", slots)
        case "budget":
            about = f"held:{_month(house, each, now)}:{budget}"
            told = {"budget": budget, "cost": cost(house, budget)}
            _tell(conn, house, each.campaign_id, about, now, "sms-budget-held", told)


def _tell(
    conn: Connection,
    house: House,
    campaign_id: int,
    about: str,
    now: datetime,
    key: str,
    slots: dict[str, object],
) -> None:
    """Tell each organiser once; never by SMS, which is what is short."""
    rows = []
    for contact_id, language in _organisers(conn, campaign_id):
        text = say(key, language or "en", **slots)
        letter = Letter(contact_id, Prompt(text), dedupe=f"sms:{campaign_id}:{about}:{contact_id}")
        letter_id, prompt = house.ids(), letters.prompt_json(letter.prompt)
        sealed = house.vault.seal_text(prompt, place=prompt_place(letter_id))
        rows.append(letters.row(letter, letter_id=letter_id, now=now, sealed=sealed))
    if rows:
        letters.INSERT[conn.dialect.name].write(conn, rows)


def _organisers(conn: Connection, campaign_id: int) -> Iterable[tuple[int, str | None]]:
    read = reader(conn)
    for row in people.members(read, campaign_id, [Role.ORGANISER]):
        chat = people.contact(read, row.id)
        if chat is not None and chat.channel not in FORGEABLE:
            yield row.id, row.language


def _budget(house: House, each: Outgoing) -> int:
    campaign = house.campaigns.newest(each.campaign_id)
    return campaign.sms_budget if campaign else 0


def _zone(house: House, each: Outgoing) -> ZoneInfo:
    campaign = house.campaigns.newest(each.campaign_id)
    return ZoneInfo(campaign.timezone if campaign else "UTC")


def _midnight(house: House, each: Outgoing, now: datetime) -> datetime:
    there = now.astimezone(_zone(house, each))
    return there.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)


def _month(house: House, each: Outgoing, now: datetime) -> str:
    return f"{now.astimezone(_zone(house, each)):%Y-%m}"
