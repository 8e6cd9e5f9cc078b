"""Turns: claim what waits, run handlers one after another, settle, commit.

A set that cannot be settled is redone one by one, so that only the guilty row is blamed; after
three failures a row is quarantined. Everything here runs on the writer thread.
"""

import asyncio
import logging
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from bot.desk import Desk
from bot.hearing import hear
from bot.house import House
from bot.intake import opened
from bot.parsing import parse
from bot.standing import Standing
from bot.writer import Writer
from channels import Channel
from handlers.conversation import rush
from handlers.turn import Busy, Refused, Turn
from messages.model import Inbound, Letter, Pressed, Prompt
from storage import inbox
from storage.db import is_outage, transaction
from storage.decisions import Overtaken

log = logging.getLogger(__name__)

# Where both level off. On PostgreSQL sets of 32 took a half longer a turn (benchmarks/turns.py).
MOST = 64
# While webhooks wait for the writer, sets are small and end early: a full one takes 50 ms and
# more. 8 and 5 ms doubled their p99, 2 and 1 ms gained nothing more (benchmarks/sms.py).
MOST_AWAITED = 4
REST = 0.5  # of the time that a set took
GIVES_WAY_AFTER_S = 0.002


@dataclass(frozen=True, slots=True)
class Work:
    """A claimed row with its meaning."""

    row: inbox.Kept
    inbound: Inbound
    address: str
    channel: Channel | None


async def run_and_rest(writer: Writer, house: House, most: int = 0) -> int:
    """Do one set on the writer thread, then leave the process to others for half as long.

    Without the rest turns and webhooks share one interpreter badly: with it the p99 of a webhook
    fell from 38 to 19 ms while turns ran without end, for a third fewer turns in that while.

    Returns:
        How many rows were settled or blamed (0: nothing to do).
    """
    began = time.monotonic()
    handled = await writer.do(run, house, most, writer.is_awaited)
    if handled:
        await asyncio.sleep((time.monotonic() - began) * REST)
    return handled


def _nobody() -> bool:
    return False


def run(
    conn: Connection, house: House, most: int = 0, is_awaited: Callable[[], bool] = _nobody
) -> int:
    """Do one set of turns; returns how many rows were settled or blamed (0: nothing to do).

    Args:
        most: rows claimed at most; 0 is what suits the database.
        is_awaited: whether something more urgent waits for the writer by now.
    """
    most = most or (MOST_AWAITED if is_awaited() else MOST)
    try:
        with transaction(conn):
            rows = inbox.claim(conn, house.now(), most)
            desk, handled = _set(conn, house, rows, is_awaited, alone=False)
    except Exception as error:
        if is_outage(error):
            raise
        if isinstance(error, IntegrityError):
            house.renumber()
        log.warning("a set of turns is redone one by one: %s", where(error))
        return _one_by_one(conn, house, most)
    if desk.wants_checkpoint:
        house.wants_checkpoint = True
    return handled


def _one_by_one(conn: Connection, house: House, most: int) -> int:
    handled = 0
    for _ in range(most):
        failed: inbox.Kept | None = None
        try:
            with transaction(conn):
                rows = inbox.claim(conn, house.now(), 1)
                failed = rows[0] if rows else None
                done = _set(conn, house, rows, _nobody, alone=True)[1]
        except Exception as error:
            if is_outage(error) or failed is None:
                raise
            with transaction(conn):
                _blame(conn, house, failed, error)
            done = 1
        if not done:
            break
        handled += done
    return handled


def _set(
    conn: Connection,
    house: House,
    rows: list[inbox.Kept],
    is_awaited: Callable[[], bool],
    *,
    alone: bool,
) -> tuple[Desk, int]:
    desk = Desk(conn, house, house.now())
    if not rows:
        return desk, 0
    work, held, handled = [], set(), 0
    for row in rows:
        try:
            work.append(_read(house, row))
        except Exception as error:  # whatever a peer sent, it must not stop the others
            _blame(conn, house, row, error)
            held.add(row.talker)
            handled += 1
    desk.load(
        _talkers(house, work), [w.inbound.data for w in work if isinstance(w.inbound, Pressed)]
    )
    gives_way_at = time.monotonic() + GIVES_WAY_AFTER_S
    for each in work:
        if handled and is_awaited() and time.monotonic() > gives_way_at:
            break  # the rest stays undone, for the next set
        if each.row.talker in held:
            continue
        try:
            _turn(desk, each)
            handled += 1
        except (Busy, Overtaken):
            held.add(each.row.talker)
        except Exception as error:
            if is_outage(error) or alone:
                raise
            _blame(conn, house, each.row, error)
            held.add(each.row.talker)
            handled += 1
    desk.settle()
    return desk, handled


def _read(house: House, row: inbox.Kept) -> Work:
    address, body = opened(house.vault, row)
    channel = house.channel(row.channel, row.account)
    return Work(row, parse(channel, row, address, body), address, channel)


def _talkers(house: House, work: list[Work]) -> set[bytes]:
    """The talkers of a set, with the private side and the group of those who write in groups."""
    found = set()
    for each in work:
        found.add(each.row.talker)
        group, separator, member = each.address.rpartition(":")
        if separator:
            for address in (group, group.partition("/")[0], member):
                found.add(house.vault.talker(each.row.channel, each.row.account, address))
    return found


def _turn(desk: Desk, work: Work) -> None:
    before = _standing(desk, work)
    turn = _new_turn(desk, work, before)
    try:
        said = hear(turn, work.inbound, before.asked)
    except Refused as refusal:
        desk.drop(turn)
        counted, turn = turn.rush, _new_turn(desk, work, before)
        turn.rush = counted
        turn.outcome = f"refused:{refusal.key}"
        said = [turn.reply(turn.say(refusal.key, **refusal.slots))] if turn.who.contact_id else []
    except BaseException:
        desk.drop(turn)
        raise
    is_silent = not said and turn.draft is None and desk.savepoint_of is not turn
    if before.who.is_new and turn.who.contact_id and is_silent:
        desk.pass_over(work.row, turn.outcome)  # a stranger we do not speak to is not kept
        return
    desk.keep(turn, work.row, before, _answered(turn, work.inbound, said))


def _answered(turn: Turn, inbound: Inbound, said: list[Letter]) -> list[Letter]:
    """Every press is answered, or the button keeps turning on the person's screen."""
    if not isinstance(inbound, Pressed) or inbound.ref is None or not turn.who.contact_id:
        return said
    if any(letter.answers for letter in said) or turn.outcome.startswith(rush.OUTCOME):
        return said
    return [*said, Letter(turn.who.contact_id, Prompt(""), answers=inbound.ref, priority=0)]


def _new_turn(desk: Desk, work: Work, before: Standing) -> Turn:
    house = desk.house
    rows = desk.rows_of_newcomer(before, work.address) if before.who.is_new else []
    return Turn(
        seq=work.row.seq,
        who=before.who,
        now=desk.now,
        rng=house.rng,
        ids=house.ids,
        vault=house.vault,
        settings=house.settings,
        desk=desk,
        campaigns=house.campaigns,
        suggestions=house.suggestions,
        address=work.address,
        draft=before.draft,
        rows=rows,
        received_at=work.row.received_at,
        rush=before.rush,
    )


def _standing(desk: Desk, work: Work) -> Standing:
    known = desk.standing.get(work.row.talker)
    if known is not None:
        return known
    return desk.newcomer(work.row, work.address, is_group=_is_group(work))


def _is_group(work: Work) -> bool:
    return (
        work.channel is not None
        and ":" not in work.address
        and work.channel.is_group(work.address)
    )


def _blame(conn: Connection, house: House, row: inbox.Kept, error: Exception) -> None:
    last = inbox.blame(conn, row, type(error).__name__, house.now())
    log.error("inbox row %s failed%s: %s", row.seq, ", quarantined" if last else "", where(error))


def where(error: BaseException | None) -> str:
    """The kind of an error and where it was raised; never its text, which may hold words."""
    if error is None:
        return "no error"
    frames = traceback.extract_tb(error.__traceback__)[-5:]
    return " < ".join(
        [
            type(error).__name__,
            *(f"{f.filename.rpartition('/')[2]}:{f.lineno}" for f in reversed(frames)),
        ]
    )
