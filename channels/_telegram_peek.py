"""Peek at updates before they are kept: whose they are, and under which number.

Intake never judges content: what cannot be peeked at is kept all the same, under a hash of its
bytes and nobody's address, and ends in quarantine instead of in the way of others.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from channels import Arrival


def arrivals(updates: Sequence[Any]) -> list[Arrival]:
    """Split a `getUpdates` batch; order is kept, nothing is left out."""
    return [arrival(update, _bytes(update)) for update in updates]


def arrival(update: Any, body: bytes) -> Arrival:
    """Name one update by its id and its sender's address, as far as they can be told."""
    number = update_id(update)
    name = "sha256-" + hashlib.sha256(body).hexdigest()[:32] if number is None else str(number)
    return Arrival(name, _address(update), body)


def update_id(update: Any) -> int | None:
    """Give Telegram's number of an update, None where there is none that is usable."""
    number = _part(update, "update_id")
    return number if type(number) is int and 0 <= number < 2**63 else None


def chat_of(address: str) -> tuple[str, int | None]:
    """Give chat and topic of an address "CHAT", "CHAT:USER" or "CHAT/TOPIC:USER"."""
    chat, _, thread = address.partition(":")[0].partition("/")
    return chat, int(thread) if thread else None


def _bytes(update: Any) -> bytes:
    # ASCII escapes, so that even a lone surrogate can be written down.
    return json.dumps(update, separators=(",", ":")).encode()


def _address(update: Any) -> str:
    if press := _part(update, "callback_query"):
        below = _part(press, "message")
        return _pair(_part(below, "chat"), _part(press, "from"), _topic(below))
    if message := _part(update, "message") or _part(update, "edited_message"):
        # That a group moved concerns the group, not the member in whose name it is told; that
        # somebody left concerns them, not the admin who removed them.
        moved = _part(message, "migrate_to_chat_id") is not None
        who = _part(message, "left_chat_member") or _part(message, "from")
        return _pair(_part(message, "chat"), None if moved else who, _topic(message))
    if change := _part(update, "chat_member"):
        return _pair(_part(change, "chat"), _part(_part(change, "new_chat_member"), "user"))
    return _pair(_part(_part(update, "my_chat_member"), "chat"), None)


def _topic(message: Any) -> int | None:
    """The topic of a forum that a message is in; threads of replies have such a number too."""
    thread = _part(message, "message_thread_id")
    in_topic = _part(message, "is_topic_message") is True
    return thread if in_topic and type(thread) is int and 0 < thread < 2**31 else None


def _pair(chat: Any, sender: Any, topic: int | None = None) -> str:
    chat_id, sender_id = _id(chat), _id(sender)
    if chat_id is None:
        return ""
    if sender_id is None or _part(chat, "type") == "private":
        return str(chat_id)
    return f"{chat_id}/{topic}:{sender_id}" if topic else f"{chat_id}:{sender_id}"


def _id(whole: Any) -> int | None:
    number = _part(whole, "id")
    return number if type(number) is int and abs(number) < 2**63 else None


def _part(whole: Any, name: str) -> Any:
    return whole.get(name) if isinstance(whole, dict) else None
