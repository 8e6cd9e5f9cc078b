"""Post: deliver committed letters; pace, try again, give up for good.

A letter is leased, sent, and marked; a crash between the peer's yes and our mark sends it once
more (Telegram knows no idempotency key). Limits and pauses are rows, so they hold between
processes. Knows nothing of what letters say.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from bot.desk import prompt_place
from bot.house import House
from bot.writer import Writer
from channels import Channel, ChannelError
from messages.model import Attachment, Button, Delivery
from privacy.buttons import VALID_DAYS, day_of, token
from storage import delivery, letters
from storage.db import is_outage, transaction

log = logging.getLogger(__name__)

MOST = 60
LONGEST_PAUSE_S = 3600.0
# An account may spend up to a second of its pace at once.
BURST = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A leased letter, ready for its channel."""

    letter_id: int
    contact_id: int
    tries: int
    address: str
    channel: Channel
    delivery: Delivery


class Post:
    """Delivers what is due; one per process."""

    def __init__(self, house: House, writer: Writer) -> None:
        self._house = house
        self._writer = writer
        self._stopping = False

    def stop(self) -> None:
        """Let `run_forever` end after the round that is under way."""
        self._stopping = True

    async def deliver_due(self) -> int:
        """Deliver all letters that may go out now; returns how many were tried."""
        outgoing = await self._writer.do(_take, self._house)
        by_contact: dict[int, list[Outgoing]] = {}
        for each in outgoing:
            by_contact.setdefault(each.contact_id, []).append(each)
        await asyncio.gather(*(self._in_order(of_one) for of_one in by_contact.values()))
        return len(outgoing)

    async def run_forever(self, posted: asyncio.Event) -> None:
        """Deliver whenever letters were written, and look once a second for delayed ones."""
        while not self._stopping:
            try:
                tried = await self.deliver_due()
            except Exception as error:
                if not is_outage(error):
                    log.error("post failed: %s", type(error).__name__)
                tried = 0
            if not tried:
                posted.clear()
                try:
                    await asyncio.wait_for(posted.wait(), timeout=1.0)
                except TimeoutError:
                    continue

    async def _in_order(self, outgoing: Sequence[Outgoing]) -> None:
        """Send one person's letters one after another; after a failure the rest waits too."""
        for n, each in enumerate(outgoing):
            try:
                ref = await each.channel.send(each.address, each.delivery)
            except ChannelError as error:
                await self._writer.do(_record_failure, self._house, each, error)
                if not error.permanent or error.gone:
                    await self._writer.do(_put_back, outgoing[n + 1 :], self._house.now())
                    return
            except Exception as error:  # a channel's bug must not stop the others' post
                log.error("channel %s failed: %s", each.channel.name, type(error).__name__)
                bug = ChannelError(type(error).__name__)
                await self._writer.do(_record_failure, self._house, each, bug)
                await self._writer.do(_put_back, outgoing[n + 1 :], self._house.now())
                return
            else:
                await self._writer.do(_record_sent, each.letter_id, ref, self._house.now())


# --- jobs on the writer thread ----------------------------------------------------------------


def _take(conn: Connection, house: House) -> list[Outgoing]:
    now = house.now()
    with transaction(conn):
        rows = delivery.due(conn, now, MOST)
        if not rows:
            return []
        paces, nexts, chosen = delivery.paces(conn), dict[int, datetime](), []
        for row in rows:
            if _may_go(conn, house, row, now, paces, nexts):
                chosen.append(row)
        delivery.lease(conn, [row.id for row in chosen], now)
        delivery.keep_paces(conn, paces)
        delivery.next_letters(conn, nexts)
        externals = delivery.externals(conn, [row.edits for row in chosen if row.edits])
        files = delivery.files(conn, [row.id for row in chosen])
    return [_outgoing(house, row, externals, files, now) for row in chosen]


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
        delivery.failed(conn, row.id, "expired", step="expired")
        return False
    channel = house.channel(row.channel, row.account)
    if channel is None:
        delivery.later(conn, row.id, now + timedelta(minutes=1), "channel off", counts=False)
        return False
    if row.answers:  # a toast is for now or never, and counts against no limit
        return True
    limits, name = channel.limits, f"{row.channel}:{row.account}"
    pause = limits.between_group if row.kind == "group" else limits.between
    waits_until = nexts.get(row.contact_id) or row.next_letter_at
    if waits_until is not None and waits_until > now:
        return False
    free_at = max(paces.get(name, now), now)
    if limits.per_second:
        if free_at > now + BURST:
            return False
        paces[name] = free_at + timedelta(seconds=1 / limits.per_second)
    if pause:
        nexts[row.contact_id] = now + pause
    return True


def _outgoing(
    house: House, row: Any, externals: dict[int, str | None], files: Sequence[Any], now: datetime
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
    attachments = tuple(
        Attachment(
            file.name,
            file.mime,
            house.vault.open(file.body, place=f"attachment|body|{row.id}|{file.n}"),
            alts[file.n],
        )
        for file in files
        if file.letter_id == row.id
    )
    delivery = Delivery(
        text=prompt.text,
        buttons=buttons,
        columns=prompt.columns,
        wants_place=prompt.wants_place,
        attachments=attachments,
        subject=prompt.subject,
        html=prompt.html,
        edits=externals.get(row.edits) if row.edits else None,
        answers=row.answers,
        pin=row.pin,
        key=str(row.id),
    )
    channel = house.channels[row.channel, row.account]
    return Outgoing(row.id, row.contact_id, row.tries, address, channel, delivery)


def _record_sent(conn: Connection, letter_id: int, ref: str | None, now: datetime) -> None:
    with transaction(conn):
        delivery.sent(conn, letter_id, ref, now)


def _put_back(conn: Connection, outgoing: Sequence[Outgoing], now: datetime) -> None:
    with transaction(conn):
        for each in outgoing:
            delivery.later(conn, each.letter_id, now, "behind another", counts=False)


def _record_failure(conn: Connection, house: House, each: Outgoing, error: ChannelError) -> None:
    now = house.now()
    with transaction(conn):
        if error.moved_to is not None:
            _move(conn, house, each, error.moved_to)
            delivery.later(conn, each.letter_id, now, "moved", counts=False)
        elif error.gone:
            delivery.failed(conn, each.letter_id, str(error))
            delivery.gone(conn, each.contact_id, now)
        elif error.permanent or each.delivery.answers:
            delivery.failed(conn, each.letter_id, str(error))
        else:
            at = now + _pause(house, each, error)
            delivery.later(
                conn, each.letter_id, at, str(error), counts=error.retry_after_s is None
            )
            delivery.next_letters(conn, {each.contact_id: at})


def _pause(house: House, each: Outgoing, error: ChannelError) -> timedelta:
    """What the peer said, else 2, 4, 8 ... seconds up to an hour, with jitter of a half."""
    if error.retry_after_s is not None:
        return timedelta(seconds=error.retry_after_s)
    longest = min(2.0 ** (each.tries + 1), LONGEST_PAUSE_S)
    return timedelta(seconds=longest * (0.5 + house.rng.random() / 2))


def _move(conn: Connection, house: House, each: Outgoing, address: str) -> None:
    """A group was upgraded: same contact, new address."""
    channel = each.channel
    delivery.moved(
        conn,
        each.contact_id,
        house.vault.seal_text(address, place=f"contact|address|{each.contact_id}"),
        house.vault.talker(channel.name, channel.account, address),
    )
