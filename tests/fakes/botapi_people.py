"""The people: what they type and tap, and what they see on their screens.

A person can tap only what is there. `presses` is for the forger who does not care.
"""

from dataclasses import dataclass
from typing import Any

from tests.fakes.botapi_world import Chat, Object, Press, Refusal, World

_RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
]
_ANONYMOUS = {
    "id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as it stands on a screen now."""

    message_id: int
    by_bot: bool
    text: str
    buttons: tuple[tuple[str, ...], ...]
    photo: str | None  # file_id of the largest size
    file: str | None
    protected: bool

    @property
    def labels(self) -> list[str]:
        return [label for row in self.buttons for label in row]


def screen(chat: Chat) -> list[Seen]:
    """Give all messages of a chat, oldest first, after edits."""
    return [_seen(message) for message in chat.messages.values()]


def _seen(message: Object) -> Seen:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return Seen(
        message_id=message["message_id"],
        by_bot=message["from"]["username"] == "heed_bot" if _is_bot(message) else False,
        text=message.get("text") or message.get("caption") or "",
        buttons=tuple(tuple(button["text"] for button in row) for row in rows),
        photo=message["photo"][-1]["file_id"] if "photo" in message else None,
        file=message["document"]["file_id"] if "document" in message else None,
        protected=bool(message.get("has_protected_content")),
    )


def _is_bot(message: Object) -> bool:
    return bool(message["from"]["is_bot"])


class Group:
    """A chat of several people and the bot."""

    def __init__(self, world: World, title: str, *, kind: str, hears_all: bool) -> None:
        self.world = world
        number = world.number()
        chat_id = -(100_000_000_0000 + number) if kind == "supergroup" else -(4_000 + number)
        self.inner = Chat({"id": chat_id, "type": kind, "title": title})
        self.hears_all = hears_all
        world.chats[chat_id] = self.inner

    @property
    def id(self) -> int:
        return self.inner.id

    @property
    def chat(self) -> list[Seen]:
        return screen(self.inner)

    @property
    def replies(self) -> list[str]:
        return [seen.text for seen in self.chat if seen.by_bot]

    @property
    def pinned(self) -> list[int]:
        return list(self.inner.pinned)

    def opens_topic(self) -> int:
        """Make the group a forum with a topic more; returns the topic's number."""
        self.inner.about["is_forum"] = True
        self.inner.last_id += 1  # the number is that of the message that opened it
        self.inner.topics[self.inner.last_id] = "open"
        return self.inner.last_id

    def closes_topic(self, topic: int, *, for_good: bool = False) -> None:
        """Close a topic, or delete it with all that stands in it."""
        if for_good:
            del self.inner.topics[topic]
        else:
            self.inner.topics[topic] = "closed"

    def in_topic(self, topic: int) -> list[Seen]:
        """All messages of one topic."""
        about = {n: m.get("message_thread_id") for n, m in self.inner.messages.items()}
        return [seen for seen in self.chat if about[seen.message_id] == topic]

    async def anonymous_says(self, text: str) -> int | None:
        """An admin writes in the group's name."""
        message = self.world.message(
            self.inner, _ANONYMOUS, sender_chat=self.inner.about, text=text
        )
        return self.world.emit("message", message)

    async def migrates(self) -> "Group":
        """Become a supergroup with a new id; returns it."""
        new = Group(
            self.world, self.inner.about["title"], kind="supergroup", hears_all=self.hears_all
        )
        message = self.world.message(self.inner, _ANONYMOUS, migrate_to_chat_id=new.id)
        self.inner.moved_to = new.id
        self.world.emit("message", message)
        return new

    async def loses(
        self, who: "Person", *, by: "Person | None" = None, told: str = "both"
    ) -> None:
        """Let a member leave, or be removed by another; the bot is an admin unless `told`.

        Args:
            told: "both", "message" (a small group where the bot is no admin) or "change".
        """
        actor = (by or who).about
        if told in ("both", "message"):
            message = self.world.message(self.inner, actor, left_chat_member=who.about)
            self.world.emit("message", message)
        if told in ("both", "change"):
            change = {
                "chat": self.inner.about, "from": actor, "date": self.world.now_s(),
                "old_chat_member": _member(who.about, "member"),
                "new_chat_member": _member(who.about, "kicked" if by else "left"),
            }  # fmt: skip
            self.world.emit("chat_member", change)

    async def welcomes_bot(self, by: "Person") -> int | None:
        return _membership(self.world, self.inner, by.about, "left", "administrator")

    async def removes_bot(self, by: "Person") -> int | None:
        return _membership(self.world, self.inner, by.about, "administrator", "kicked")


class Person:
    """Somebody with Telegram on their phone."""

    def __init__(self, world: World, name: str, *, language: str | None) -> None:
        self.world = world
        self.id = 70_000_000 + world.number()
        self.about: Object = {
            "id": self.id, "is_bot": False, "first_name": name, "username": name,
        }  # fmt: skip
        if language:
            self.about["language_code"] = language
        about = {"id": self.id, "type": "private", "first_name": name, "username": name}
        self.private = Chat(about, reachable="bot can't initiate conversation with a user")
        world.chats[self.id] = self.private

    @property
    def chat(self) -> list[Seen]:
        return screen(self.private)

    @property
    def replies(self) -> list[str]:
        """What the bot has said in private, as it reads now."""
        return [seen.text for seen in self.chat if seen.by_bot]

    @property
    def toasts(self) -> list[str]:
        mine = (press for press in self.world.presses.values() if press.user_id == self.id)
        return [press.toast for press in mine if press.toast]

    async def says(self, text: str, in_: Group | None = None, topic: int | None = None) -> int:
        """Write a text, perhaps in a topic of a group; returns its message id."""
        thread = self.world.topic(in_.inner, topic) if in_ else {}
        return self._send(in_, text=text, **thread)

    async def sends_place(self, lat: float, lon: float, in_: Group | None = None) -> int:
        return self._send(in_, location={"latitude": lat, "longitude": lon})

    async def shares_live_place(self, lat: float, lon: float, in_: Group | None = None) -> int:
        live = {"latitude": lat, "longitude": lon, "live_period": 900}
        return self._send(in_, location=live)

    async def moves(self, message_id: int, lat: float, lon: float) -> None:
        """Move a live location on."""
        live = {"latitude": lat, "longitude": lon, "live_period": 900}
        self._edit(self.private, message_id, location=live)

    async def stops_live_place(self, message_id: int) -> None:
        """Stop sharing: a last edit, with the place alone."""
        live = self.private.messages[message_id]["location"]
        place = {"latitude": live["latitude"], "longitude": live["longitude"]}
        self._edit(self.private, message_id, location=place)

    async def sends_photo(self, body: bytes, caption: str = "", in_: Group | None = None) -> int:
        parts: Object = {"photo": self.world.photo(body)}
        return self._send(in_, **parts, **({"caption": caption} if caption else {}))

    async def sends_album(self, bodies: list[bytes], caption: str = "") -> list[int]:
        """Send pictures at once: as many messages in a row, the words under the first."""
        album = {"media_group_id": f"album{self.world.number()}"}
        first = {"caption": caption} if caption else {}
        return [
            self._send(None, photo=self.world.photo(body), **album, **(first if n == 0 else {}))
            for n, body in enumerate(bodies)
        ]

    async def sends_file(self, body: bytes, name: str, mime: str) -> int:
        file = {**self.world.file(body, name), "file_name": name, "mime_type": mime}
        return self._send(None, document=file)

    async def sends_voice(self, body: bytes, seconds: int = 3) -> int:
        voice = {**self.world.file(body, "voice.oga"), "duration": seconds}
        return self._send(None, voice=voice)

    async def forwards(self, text: str, in_: Group | None = None) -> int:
        """Pass on what somebody else has written."""
        origin = {
            "type": "hidden_user", "date": self.world.now_s() - 60, "sender_user_name": "X",
        }  # fmt: skip
        return self._send(in_, text=text, forward_origin=origin)

    async def edits(self, message_id: int, text: str, in_: Group | None = None) -> None:
        chat = in_.inner if in_ else self.private
        part = "text" if "text" in chat.messages[message_id] else "caption"
        self._edit(chat, message_id, **{part: text})

    async def taps(self, label: str, in_: Group | None = None) -> str | None:
        """Tap the button in the newest message that shows it; returns the press's id.

        Raises:
            AssertionError: no such button is visible.
        """
        chat = in_.inner if in_ else self.private
        for message in reversed(chat.messages.values()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label:
                        return self._press(chat, message, button["callback_data"])
        if any(button["text"] == label for row in chat.keyboard for button in row):
            chat.keyboard = []
            self._send(in_, text=label)
            return None
        visible = [seen.labels for seen in screen(chat) if seen.labels]
        raise AssertionError(f"no visible button {label!r}; there are {visible}")

    async def presses(
        self, data: str, in_: Group | None = None, message_id: int | None = None
    ) -> str:
        """Press a button that may never have been there: what a forger sends."""
        chat = in_.inner if in_ else self.private
        about = chat.messages.get(message_id or chat.last_id)
        gone = {"chat": chat.about, "message_id": message_id or 1, "date": 0}
        return self._press(chat, about or gone, data)

    async def blocks(self) -> int | None:
        return _membership(self.world, self.private, self.about, "member", "kicked")

    async def unblocks(self) -> int | None:
        return _membership(self.world, self.private, self.about, "kicked", "member")

    def _send(self, in_: Group | None, **parts: Any) -> int:
        chat = in_.inner if in_ else self.private
        if in_ is None:
            chat.reachable = ""  # who writes to a bot may be written to
        message = self.world.message(chat, self.about, **parts)
        if in_ is None or in_.hears_all or str(parts.get("text", "")).startswith("/"):
            self.world.emit("message", message)
        return int(message["message_id"])

    def _edit(self, chat: Chat, message_id: int, **parts: Any) -> None:
        before = chat.messages[message_id]
        if before["from"]["id"] != self.id:
            raise Refusal(400, "one edits one's own messages only")
        after = {**before, **parts, "edit_date": self.world.now_s()}
        chat.messages[message_id] = after
        self.world.emit("edited_message", after)

    def _press(self, chat: Chat, message: Object, data: str) -> str:
        press_id = f"{self.id}{self.world.number()}"
        self.world.presses[press_id] = Press(self.id)
        press = {
            "id": press_id, "from": self.about, "message": message,
            "chat_instance": f"ci{chat.id}", "data": data,
        }  # fmt: skip
        self.world.emit("callback_query", press)
        return press_id


def _membership(world: World, chat: Chat, by: Object, old: str, new: str) -> int | None:
    words = {"kicked": "bot was blocked by the user" if chat.is_private
             else f"bot was kicked from the {chat.about['type']} chat"}  # fmt: skip
    chat.reachable = words.get(new, "")
    change = {
        "chat": chat.about, "from": by, "date": world.now_s(),
        "old_chat_member": _member(world.me, old), "new_chat_member": _member(world.me, new),
    }  # fmt: skip
    return world.emit("my_chat_member", change)


def _member(user: Object, status: str) -> Object:
    rights = dict.fromkeys(_RIGHTS, False) if status == "administrator" else {}
    until = {"until_date": 0} if status == "kicked" else {}
    return {"status": status, "user": user, **rights, **until}
