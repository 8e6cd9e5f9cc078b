"""Telegram's side of the world: people, chats, messages, files, and updates not yet confirmed.

Every update made here is judged by the description too, so the fake cannot teach the bot a
Telegram that does not exist.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.fakes.botapi_description import problems

# Sent unless asked otherwise: all but these. Source: getUpdates, allowed_updates.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

Object = dict[str, Any]


class Refusal(Exception):
    """Telegram answers with an error, worded as Telegram words it."""

    def __init__(self, code: int, words: str, **parameters: int) -> None:
        super().__init__(words)
        self.code = code
        self.words = words
        self.parameters = parameters


@dataclass(slots=True)
class Chat:
    """One chat as Telegram keeps it; `reachable` is "" or why the bot may not write."""

    about: Object
    reachable: str = ""
    messages: dict[int, Object] = field(default_factory=dict)
    keyboard: list[list[Object]] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)
    protected: set[int] = field(default_factory=set)
    moved_to: int | None = None
    topics: dict[int, str] = field(default_factory=dict)  # id -> "open" or "closed"
    topic_names: dict[int, str] = field(default_factory=dict)
    lets_make_topics: bool = True  # the bot is an admin that may
    last_id: int = 0

    @property
    def id(self) -> int:
        number: int = self.about["id"]
        return number

    @property
    def is_private(self) -> bool:
        return bool(self.about["type"] == "private")


@dataclass(slots=True)
class Press:
    """One tap on a button, and how the bot answered it."""

    user_id: int
    answered: bool = False
    toast: str | None = None


class World:
    """All that Telegram remembers."""

    def __init__(self, bot_id: int, clock: Callable[[], datetime] | None) -> None:
        self.clock = clock or (lambda: datetime.now(UTC))
        self.me: Object = {
            "id": bot_id, "is_bot": True, "first_name": "Heed", "username": "heed_bot",
        }  # fmt: skip
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.waiting: list[Object] = []
        self.delivered: list[int] = []
        self.emitted: list[Object] = []
        self.violations: list[str] = []
        self.allowed: list[str] = []
        self.changed = asyncio.Event()
        self._next_update_id = 880_000_001
        self._next = 0

    def now_s(self) -> int:
        return int(self.clock().timestamp())

    def number(self) -> int:
        """Give a number that was never given before."""
        self._next += 1
        return self._next

    def emit(self, kind: str, value: Object) -> int | None:
        """Queue an update, unless the bot did not ask for its kind."""
        wanted = kind in self.allowed if self.allowed else kind not in _ON_REQUEST
        if not wanted:
            return None
        update_id = self._next_update_id
        update: Object = {"update_id": update_id, kind: deepcopy(value)}
        found = problems("Update", update, "Update")
        self.violations += [f"the fake itself: {problem}" for problem in found]
        self.emit_raw(update)
        return update_id

    def emit_raw(self, update: Any) -> None:
        """Queue anything, however malformed; a missing update_id stays missing."""
        self._next_update_id += 1
        self.emitted.append(update)
        self.waiting.append(update)
        self.wake()

    def next_update_id(self) -> int:
        return self._next_update_id

    def restart_update_ids(self, at: int) -> None:
        """Number on from `at`, as Telegram does after a quiet week."""
        self._next_update_id = at

    def wake(self) -> None:
        """Wake all who wait for something to happen."""
        self.changed.set()
        self.changed = asyncio.Event()

    async def change(self, within_s: float) -> None:
        """Wait for something to happen, but no longer than that."""
        # Not wait_for: that of Python 3.11 can swallow a cancellation that comes with a result.
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                await self.changed.wait()

    def confirm(self, below: int) -> None:
        """Forget the updates with lower numbers: they were delivered."""
        done = [u for u in self.waiting if _number(u) < below]
        self.waiting = [u for u in self.waiting if _number(u) >= below]
        self.delivered += [_number(u) for u in done]

    def confirm_first(self) -> None:
        self.delivered.append(_number(self.waiting.pop(0)))
        self.wake()

    def chat(self, chat_id: Any) -> Chat:
        """Find a chat that the bot may write to.

        Raises:
            Refusal: unknown, left, blocked or moved.
        """
        chat = self.known(chat_id)
        if chat.moved_to is not None:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, words, migrate_to_chat_id=chat.moved_to)
        if chat.reachable:
            raise Refusal(403, f"Forbidden: {chat.reachable}")
        return chat

    def known(self, chat_id: Any) -> Chat:
        try:
            return self.chats[int(chat_id)]
        except (KeyError, ValueError):
            raise Refusal(400, "Bad Request: chat not found") from None

    def message(self, chat: Chat, sender: Object, **parts: Any) -> Object:
        """Write a message down; ids rise within the chat."""
        chat.last_id += 1
        message = {
            "message_id": chat.last_id, "from": sender, "chat": chat.about,
            "date": self.now_s(), **parts,
        }  # fmt: skip
        chat.messages[chat.last_id] = message
        self.wake()
        return message

    def topic(self, chat: Chat, thread: int | None) -> Object:
        """What a message in a topic carries besides.

        Raises:
            Refusal: there is no such topic, or it is closed.
        """
        if thread is None:
            return {}
        if thread not in chat.topics:
            raise Refusal(400, "Bad Request: message thread not found")
        if chat.topics[thread] == "closed":
            raise Refusal(400, "Bad Request: TOPIC_CLOSED")
        return {"message_thread_id": thread, "is_topic_message": True}

    def file(self, body: bytes, name: str) -> Object:
        """Keep a file; returns file_id, file_unique_id and file_size."""
        number = self.number()
        file_id = f"FILE{number:06d}"
        self.files[file_id] = (f"files/{number}_{name}", body)
        return {"file_id": file_id, "file_unique_id": f"u{number}", "file_size": len(body)}

    def photo(self, body: bytes) -> list[Object]:
        """Keep a picture in the three sizes that Telegram makes, smallest first."""
        sizes = [(90, 67), (320, 240), (1280, 960)]
        return [{**self.file(body, "photo.jpg"), "width": w, "height": h} for w, h in sizes]


def _number(update: Any) -> int:
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if isinstance(number, int) else 0
