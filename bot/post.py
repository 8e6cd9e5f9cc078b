"""Post: deliver committed letters; pace, try again, give up for good.

A letter is leased, sent, and marked; a crash between the peer's yes and our mark sends it once
more (Telegram knows no idempotency key). Limits and pauses are rows, so they hold between
processes. Knows nothing of what letters say.
"""

import asyncio
import contextlib
import logging
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from bot.desk import prompt_place
from bot.enclosures import Enclosures
from bot.house import House
from bot.outgoing import Outgoing
from bot.posted import TELLS_LATER, lose, record_failure, record_sent
from bot.sms_spending import let_go
from bot.writer import TakesJobs
from channels import Channel, ChannelError, Weighs
from messages.model import Button, Delivery
from privacy.base36 import base36
from privacy.buttons import VALID_DAYS, day_of, token
from storage import delivery, letters
from storage.db import is_outage, transaction
from storage.spending import HELD

log = logging.getLogger(__name__)

MOST = 60
# Letters on their way over one channel at a time: a peer that hangs takes no more than these.
MOST_AT_ONCE = 20
# What somebody has a right to goes out whatever it costs, and so does what is urgent (0) or a
# last word (1), with which the address goes.
NEVER_HELD, NEVER_HELD_TO = frozenset({"forget"}), 1
# An account may spend up to a second of its pace at once.
BURST = timedelta(seconds=1)


class Post:
    """Delivers what is due; one per process.

    Each letter is a task of its own, so that a slow peer holds up only those it is for; one
    contact's letters go one after another, for the next is due when nothing is on its way.
    """

    def __init__(self, house: House, writer: TakesJobs) -> None:
        self._house = house
        self._writer = writer
        self._stopping = False
        self._on_the_way: dict[asyncio.Task[None], str] = {}

    def stop(self) -> None:
        """Let `run_forever` end when the letters on their way have arrived."""
        self._stopping = True

    async def deliver_due(self) -> int:
        """Deliver all letters that may go out now; returns how many were tried."""
        outgoing = await self._writer.do(_take, self._house, Counter())
        await asyncio.gather(*map(self._deliver, outgoing))
        return len(outgoing)

    async def run_forever(self, posted: asyncio.Event) -> None:
        """Deliver whenever letters were written, and look once a second for delayed ones."""
        while not self._stopping:
            posted.clear()
            try:
                busy = Counter(self._on_the_way.values())
                outgoing = await self._writer.do(_take, self._house, busy)
            except Exception as error:
                if not is_outage(error):
                    log.error("post failed: %s", type(error).__name__)
                outgoing = []
            for each in outgoing:
                self._send_off(each, posted)
            if not outgoing:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(posted.wait(), timeout=1.0)
        await asyncio.gather(*self._on_the_way, return_exceptions=True)

    def _send_off(self, each: Outgoing, posted: asyncio.Event) -> None:
        task = asyncio.ensure_future(self._deliver(each))
        self._on_the_way[task] = way_of(each.channel)

        def arrived(done: asyncio.Task[None]) -> None:
            self._on_the_way.pop(done, None)
            posted.set()

        task.add_done_callback(arrived)

    async def _deliver(self, each: Outgoing) -> None:
        try:
            ref = await each.channel.send(each.address, each.delivery)
        except ChannelError as error:
            await self._writer.do(record_failure, self._house, each, error)
        except Exception as error:  # a channel's bug must not stop the others' post
            log.error("channel %s failed: %s", each.channel.name, type(error).__name__)
            bug = ChannelError(type(error).__name__)
            await self._writer.do(record_failure, self._house, each, bug)
        else:
            await self._writer.do(record_sent, self._house, each, ref)


def way_of(channel: Channel) -> str:
    """A channel's account, as limits and letters name it."""
    return f"{channel.name}:{channel.account}"


# --- jobs on the writer thread ----------------------------------------------------------------


def take_up_again(conn: Connection, house: House) -> None:
    """At a start: what a crash left on its way is due at once, where no other process sends."""
    if conn.dialect.name == "sqlite":
        with transaction(conn):
            delivery.release(conn, house.now() + delivery.LEASE)


def _take(conn: Connection, house: House, busy: Counter[str]) -> list[Outgoing]:
    now = house.now()
    with transaction(conn):
        paces = delivery.paces(conn)
        ways = [
            way
            for way in map(way_of, house.channels.values())
            if busy[way] < MOST_AT_ONCE and paces.get(way, now) <= now + BURST
        ]
        rows = delivery.due(conn, now, MOST, ways=ways) if ways else []
        if not rows:
            return []
        nexts: dict[int, datetime] = {}
        chosen = [row for row in rows if _may_go(conn, house, row, now, paces, nexts)]
        delivery.lease(conn, [row.id for row in chosen], now)
        delivery.keep_paces(conn, paces)
        delivery.next_letters(conn, nexts)
        externals = delivery.externals(conn, [row.edits for row in chosen if row.edits])
        files = Enclosures.load(conn, [row.id for row in chosen])
        ready = [_ready(conn, house, row, externals, files, now) for row in chosen]
        return let_go(conn, house, [each for each in ready if each is not None], now)


def _may_go(
    conn: Connection,
    house: House,
    row: Any,
    now: datetime,
    paces: dict[str, datetime],
    nexts: dict[int, datetime],
) -> bool:
    """Whether the letter goes out in this round; counts it against the limits if so."""
    if row.expires_at < now:
        # What was held for its price is given up, not out of date: `doctor` counts it.
        if (row.error or "").startswith(HELD):
            delivery.failed(conn, row.id, "held too long")
        else:
            delivery.failed(conn, row.id, "expired", step="expired")
        return False
    if row.gone_at is not None and row.channel in TELLS_LATER:
        lose(conn, house, row.contact_id, now, row.id)
        return False
    if _is_unwanted(row):
        delivery.failed(conn, row.id, "stopped", step="expired")
        return False
    channel = house.channels[row.channel, row.account]
    if row.answers:  # a toast is for now or never, and counts against no limit
        return True
    limits, way = channel.limits, way_of(channel)
    if limits.per_second:
        free_at = max(paces.get(way, now), now)
        if free_at > now + BURST:
            return False
        paces[way] = free_at + timedelta(seconds=1 / limits.per_second)
    pause = limits.between_group if row.kind == "group" else limits.between
    if pause:
        nexts[row.contact_id] = now + pause
    return True


def _is_unwanted(row: Any) -> bool:
    """Whether it was written before its reader asked for silence; danger is told all the same."""
    is_older = row.stopped_at is not None and row.created_at < row.stopped_at
    return is_older and row.priority > 0


def _ready(
    conn: Connection,
    house: House,
    row: Any,
    externals: dict[int, str | None],
    files: Enclosures,
    now: datetime,
) -> Outgoing | None:
    """The letter for its channel; one that cannot be read is given up, the others go on."""
    try:
        return _outgoing(house, row, externals, files, now)
    except Exception as error:
        log.error("letter %s cannot be read: %s", base36(row.id), type(error).__name__)
        delivery.failed(conn, row.id, "unreadable")
        return None


def _outgoing(
    house: House, row: Any, externals: dict[int, str | None], files: Enclosures, now: datetime
) -> Outgoing:
    text = house.vault.open_text(row.prompt, place=prompt_place(row.id))
    prompt, alts = letters.read_prompt(text, row.choices)
    address = house.vault.open_text(row.address, place=f"contact|address|{row.contact_id}")
    # A button lives as long as its question, at least a week.
    day = max(day_of(now) + VALID_DAYS, day_of(row.until) if row.until else 0)
    buttons = tuple(
        Button(
            choice.label,
            token(house.vault, contact_id=row.contact_id, letter_id=row.id, choice=n, day=day),
        )
        for n, choice in enumerate(prompt.choices)
    )
    delivery = Delivery(
        text=prompt.text,
        buttons=buttons,
        columns=prompt.columns,
        wants_place=prompt.wants_place,
        attachments=files.of(house.vault, row.id, prompt, alts),
        subject=prompt.subject,
        html=prompt.html,
        edits=externals.get(row.edits) if row.edits else None,
        answers=letters.read_answers(text),
        pin=row.pin,
        key=str(row.id),
        is_protected=prompt.is_protected,
        page=prompt.page,
    )
    channel = house.channels[row.channel, row.account]
    return Outgoing(
        row.id,
        row.contact_id,
        row.tries,
        address,
        channel,
        delivery,
        segments=channel.weigh(delivery) if isinstance(channel, Weighs) else 0,
        campaign_id=row.campaign_id,
        is_never_held=row.priority <= NEVER_HELD_TO or row.handler in NEVER_HELD,
    )
