"""What came of letters that were handed over: sent, put off, given up, or gone another way.

Jobs for the writer thread, each a transaction. Knows nothing of what letters say.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Executable

from bot.desk import prompt_place
from bot.house import House
from bot.outgoing import Outgoing
from bot.sms_spending import count
from channels import ChannelError
from handlers.dispatched import follow
from messages.model import Letter, Prompt
from messages.words import say
from storage import contacts, delivery, dispatches, letters, people, topics, unreachable
from storage.db import reader, transaction

LONGEST_PAUSE_S = 3600.0
# Whose peers tell later whether a letter came; a try costs there, also one that cannot succeed.
TELLS_LATER = frozenset({"sms"})


def record_sent(conn: Connection, house: House, each: Outgoing, ref: str | None) -> None:
    """Mark a letter as handed over, and keep the names that it will be told of by."""
    now, channel = house.now(), each.channel
    with transaction(conn):
        delivery.sent(conn, each.letter_id, ref, now)
        count(conn, house, each, now)
    if not ref or channel.name not in TELLS_LATER:
        return
    # Apart from the mark: receipts lock a message's name and then its letter.
    with transaction(conn):
        write = _writer_of(conn)
        dispatches.handed_over(
            write,
            channel=channel.name,
            account=channel.account,
            names=ref.split(),
            letter_id=each.letter_id,
            now=now,
        )
        # Perhaps the gateway was faster with its word than we with ours.
        follow(reader(conn), write, house.vault, each.letter_id, now)


def _writer_of(conn: Connection) -> Callable[..., int]:
    def write(statement: Executable, parameters: Mapping[str, Any] | None = None) -> int:
        return conn.execute(statement, parameters or {}).rowcount

    return write


def record_failure(conn: Connection, house: House, each: Outgoing, error: ChannelError) -> None:
    """Mark what came of a letter that could not be handed over: later, another way, or never."""
    now = house.now()
    with transaction(conn):
        if error.moved_to is not None:
            _move(conn, house, each, error.moved_to, now)
            delivery.later(conn, each.letter_id, now, "moved", counts=False)
        elif error.topic_gone and topics.about(reader(conn), each.contact_id):
            _to_group(conn, house, each, now)
        elif error.gone:
            delivery.failed(conn, each.letter_id, str(error))
            lose(conn, house, each.contact_id, now, each.letter_id)
        elif error.permanent or each.delivery.answers:
            delivery.failed(conn, each.letter_id, str(error))
        else:
            at = now + _pause(house, each, error)
            delivery.later(
                conn, each.letter_id, at, str(error), counts=error.retry_after_s is None
            )
            delivery.next_letters(conn, {each.contact_id: at})


def lose(conn: Connection, house: House, contact_id: int, now: datetime, letter_id: int) -> None:
    """Give an address up; what waits there goes another way, where one was agreed on."""
    read, write = reader(conn), _writer_of(conn)
    unreachable.lose(read, write, house.vault, contact_id, now, failed_letter=letter_id)


def _pause(house: House, each: Outgoing, error: ChannelError) -> timedelta:
    """What the peer said, else 2, 4, 8 ... seconds up to an hour, with jitter of a half."""
    if error.retry_after_s is not None:
        return timedelta(seconds=error.retry_after_s)
    longest = min(2.0 ** (each.tries + 1), LONGEST_PAUSE_S)
    return timedelta(seconds=longest * (0.5 + house.rng.random() / 2))


def _move(conn: Connection, house: House, each: Outgoing, address: str, now: datetime) -> None:
    """A group was upgraded: same contact, new address, unless somebody wrote there before."""
    channel = each.channel
    talker = house.vault.talker(channel.name, channel.account, address)
    there = people.by_talker(reader(conn), talker)
    if there is not None and there != each.contact_id:
        contacts.take_over(conn.execute, each.contact_id, there, now)
        return
    sealed = house.vault.seal_text(address, place=f"contact|address|{each.contact_id}")
    delivery.moved(conn, each.contact_id, sealed, talker)


def _to_group(conn: Connection, house: House, each: Outgoing, now: datetime) -> None:
    """A topic is closed or gone: its letters go to the group, where that is said once."""
    there = topics.about(reader(conn), each.contact_id)
    if there is None or there.topic_of is None:
        delivery.failed(conn, each.letter_id, "topic gone")
        return
    topics.lose(conn, each.contact_id, there.topic_of)
    what = there.topic.partition(":")[2]
    if not what:  # said already
        return
    letter = Letter(there.topic_of, Prompt(say("topic-lost", there.language or "en", what=what)))
    letter_id, prompt = house.ids(), letters.prompt_json(letter.prompt)
    sealed = house.vault.seal_text(prompt, place=prompt_place(letter_id))
    row = letters.row(letter, letter_id=letter_id, now=now, sealed=sealed)
    letters.INSERT[conn.dialect.name].write(conn, [row])
