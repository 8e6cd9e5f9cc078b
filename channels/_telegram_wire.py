"""What Telegram's updates mean: raw JSON in, one `Inbound` out.

Knows the few fields that Heed reads; everything else in an update is left unread. Knows nothing
of HTTP, and imports no Telegram library: `Update.de_json` costs twenty times as much and is
the oracle of the contract test instead.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from messages.model import Back, Gone, Inbound, Left, MediaRef, Moved, Nothing, Pressed, Said

# Telegram's own accounts that speak for a nameless group admin and for a channel.
# Source: telegram.constants.ChatID.ANONYMOUS_ADMIN, FAKE_CHANNEL (python-telegram-bot 22.8).
NAMELESS = frozenset({1087968824, 136817688})

_PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})
_AWAY = frozenset({"kicked", "left"})

By = Literal["person", "anonymous", "bot"]
Present = dict[str, Any] | None  # only whether it is there matters


class _User(BaseModel):
    id: int
    is_bot: bool = False
    language_code: str | None = None


class _Chat(BaseModel):
    id: int
    type: str


class _Location(BaseModel):
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    live_period: int | None = None
    horizontal_accuracy: float | None = None


class _File(BaseModel):
    file_id: str
    file_size: int | None = None
    mime_type: str | None = None


class _Photo(_File):
    width: int = 0
    height: int = 0


class _Venue(BaseModel):
    title: str = ""
    address: str = ""


class _Origin(BaseModel):
    """Whom a forwarded message is of: a person, a hidden one's name, a group or a channel."""

    sender_user: _User | None = None
    sender_user_name: str = ""
    sender_chat: _Chat | None = None
    chat: _Chat | None = None


class _Message(BaseModel):
    message_id: int
    chat: _Chat
    sender: _User | None = Field(default=None, alias="from")
    text: str | None = None
    caption: str | None = None
    location: _Location | None = None
    venue: _Venue | None = None
    photo: list[_Photo] = []
    voice: _File | None = None
    audio: _File | None = None
    video: _File | None = None
    video_note: _File | None = None
    animation: _File | None = None
    document: _File | None = None
    forward_origin: _Origin | None = None
    via_bot: Present = None
    sender_chat: Present = None
    migrate_to_chat_id: int | None = None
    left_chat_member: _User | None = None
    media_group_id: str | None = None


class _Below(BaseModel):
    """The message under a pressed button; too old ones come without their content."""

    chat: _Chat


class _Press(BaseModel):
    id: str
    sender: _User = Field(alias="from")
    message: _Below | None = None
    data: str | None = None


class _Status(BaseModel):
    status: str
    is_member: bool = True  # of somebody restricted: whether they are still there

    @property
    def is_away(self) -> bool:
        return self.status in _AWAY or not self.is_member


class _Membership(BaseModel):
    old_chat_member: _Status
    new_chat_member: _Status


class _Update(BaseModel):
    message: _Message | None = None
    edited_message: _Message | None = None
    callback_query: _Press | None = None
    my_chat_member: _Membership | None = None
    chat_member: _Membership | None = None


_read = _Update.__pydantic_validator__.validate_json


def inbound(body: bytes) -> Inbound:
    """Say what one update means to Heed.

    Raises:
        ValueError: not JSON, or a field that Heed reads has another shape than Telegram's.
    """
    update = _read(body)
    if update.message is not None:
        return _said(update.message, edited=False)
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    if update.chat_member is not None:
        return _of_member(update.chat_member)
    return Nothing()


def _said(message: _Message, *, edited: bool) -> Inbound:
    if message.migrate_to_chat_id is not None:
        return Gone(moved_to=str(message.migrate_to_chat_id))
    if message.left_chat_member is not None:
        by = message.sender.id if message.sender else None
        return Left(was_removed=by != message.left_chat_member.id)
    text, place, media = _text(message), message.location, _media(message)
    if not text and place is None and not media:
        return Nothing()
    return Said(
        text=text,
        lat=place.latitude if place else None,
        lon=place.longitude if place else None,
        media=media,
        ref=str(message.message_id),
        language=_language(message.sender),
        edited=edited,
        forwarded=message.forward_origin is not None,
        in_group=message.chat.type != "private",
        by=_by(message),
        is_live=bool(place and place.live_period),
        album=message.media_group_id or "",
        source=_source(message),
    )


def _source(message: _Message) -> str:
    origin = message.forward_origin
    if origin is None:
        return ""
    if origin.sender_user is not None:
        is_own = message.sender is not None and message.sender.id == origin.sender_user.id
        return "" if is_own else f"user:{origin.sender_user.id}"
    chat = origin.chat or origin.sender_chat
    return f"chat:{chat.id}" if chat is not None else origin.sender_user_name


def _edited(message: _Message) -> Inbound:
    # A person cannot edit a place that stands still: an edit with one is a live location, also
    # the last edit, which stops it and has no live_period any more.
    if message.location is not None and message.venue is None:
        place = message.location
        return Moved(
            place.latitude,
            place.longitude,
            ref=str(message.message_id),
            precision_m=place.horizontal_accuracy or 0.0,
            is_last=not place.live_period,
        )
    return _said(message, edited=True)


def _pressed(press: _Press) -> Inbound:
    if press.data is None or press.message is None:
        return Nothing()
    in_group = press.message.chat.type != "private"
    return Pressed(press.data, press.id, in_group, _language(press.sender))


def _membership(change: _Membership) -> Inbound:
    if change.new_chat_member.status in _AWAY:
        return Gone()
    return Back() if change.old_chat_member.status in _AWAY else Nothing()


def _of_member(change: _Membership) -> Inbound:
    """Somebody else's coming and going; told only where the bot is an admin of the group."""
    if change.new_chat_member.is_away and not change.old_chat_member.is_away:
        return Left(was_removed=change.new_chat_member.status == "kicked")
    return Nothing()


def _text(message: _Message) -> str:
    if message.venue is not None:
        return ", ".join(part for part in (message.venue.title, message.venue.address) if part)
    # PostgreSQL refuses NUL in texts.
    return (message.text or message.caption or "").replace("\0", "")


def _media(message: _Message) -> tuple[MediaRef, ...]:
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return (MediaRef("image", largest.file_id, largest.file_size),)
    if sound := message.voice or message.audio:
        return (MediaRef("audio", sound.file_id, sound.file_size),)
    # An animation comes with the same file as a document beside it: first come, only served.
    if film := message.video or message.video_note or message.animation:
        return (MediaRef("video", film.file_id, film.file_size),)
    if letter := message.document:
        kind: Literal["image", "file"] = "image" if letter.mime_type in _PICTURES else "file"
        return (MediaRef(kind, letter.file_id, letter.file_size),)
    return ()


def _language(sender: _User | None) -> str | None:
    if sender is None or sender.language_code is None:
        return None
    first = sender.language_code.partition("-")[0].lower()
    return first if 2 <= len(first) <= 3 and first.isascii() and first.isalpha() else None


def _by(message: _Message) -> By:
    sender = message.sender
    if sender is None or message.sender_chat is not None or sender.id in NAMELESS:
        return "anonymous"
    return "bot" if sender.is_bot or message.via_bot is not None else "person"
