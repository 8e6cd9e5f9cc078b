"""Telegram: letters out through the typed client, updates in through our own poll or webhook.

The only file that knows python-telegram-bot, and only its client: no Application, Updater,
rate limiter or persistence (they lose acknowledged updates). What comes in is read by the
private neighbours `_telegram_intake`, `_telegram_peek` and `_telegram_wire`.
"""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from channels import ChannelError, Clock, Keep, Kind, Limits, Route
from channels import _telegram_intake as intake
from channels import _telegram_line as http
from channels import _telegram_pieces as pieces
from channels import _telegram_wire as wire
from channels._telegram_check import examine
from channels._telegram_line import Line, Sleep
from channels._telegram_peek import chat_of
from channels._telegram_pieces import Chat
from channels._telegram_settings import TelegramSettings as TelegramSettings
from messages.model import Delivery, Inbound

QUIET = LinkPreviewOptions(is_disabled=True)

# Inside one letter, after its first message is out, we wait ourselves rather than start over.
MAX_TRIES = 3
MAX_WAIT_S = 30.0

_log = logging.getLogger(__name__)


class _SlowDown(TelegramError):
    """A 429 with the seconds to wait."""

    retry_after_s = 1.0

    def __init__(self, payload: bytes) -> None:
        super().__init__("too many requests")
        with suppress(ValueError):
            self.retry_after_s = http.retry_after_s(http.loads(payload)) or 1.0


class _Transport(HTTPXRequest):
    """The library's own transport, except that a 429 is read here.

    `RetryAfter` of 22.8 warns of its own deprecation: may go when its field is a timedelta.
    """

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        code, payload = await super().do_request(*args, **kwargs)
        if code == 429:
            raise _SlowDown(payload)
        return code, payload


@dataclass(slots=True, eq=False)
class Telegram:
    """One bot. Addresses are "CHAT", "CHAT:USER" for a group's member, "CHAT/TOPIC:USER"."""

    settings: TelegramSettings
    sleep: Sleep = asyncio.sleep
    name: str = "telegram"
    account: str = field(init=False)
    limits: Limits = pieces.LIMITS
    shows_buttons: bool = True
    _transport: _Transport = field(init=False, repr=False)
    _bot: Bot = field(init=False, repr=False)
    _session: aiohttp.ClientSession | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        token = self.settings.token.get_secret_value()
        self.account = token.partition(":")[0]
        self._transport = _Transport(
            connection_pool_size=32, read_timeout=20, write_timeout=20, pool_timeout=20,
            httpx_kwargs={"verify": http.authorities()},
        )  # fmt: skip
        base = self.settings.calls_root.removesuffix(token)
        self._bot = Bot(
            token, base_url=base, request=self._transport, get_updates_request=self._transport
        )

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Say what a kept update means.

        Raises:
            ValueError: the bytes are no update.
        """
        return wire.inbound(body)

    def is_group(self, address: str) -> bool:
        """Whether others read what is sent there: groups have negative chat ids."""
        return address.startswith("-")

    def routes(self, keep: Keep) -> list[Route]:
        """Serve the webhook, in webhook mode only."""
        if self.settings.mode != "webhook":
            return []
        answer = intake.answering(keep, self.account, self.settings.secret)
        return [Route("POST", self.settings.webhook_path, answer)]

    async def listen(self, keep: Keep) -> None:
        """Poll, or tell Telegram where the webhook is and wait, until cancelled."""
        if self.settings.mode == "poll":
            await intake.poll(self._line(), keep)
        else:
            await intake.hook(self._line(), self.settings.webhook_url, self.settings.secret)

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Deliver a letter: a toast, an edit of an earlier message, or new messages.

        Returns:
            Telegram's id of the message that carries the buttons; None for a toast.

        Raises:
            ChannelError: as Telegram said; its reason holds no text, token or address.
        """
        (chat, topic), delivery = chat_of(address), pieces.laid_out(delivery)
        try:
            if delivery.answers is not None:
                await self._bot.answer_callback_query(delivery.answers, pieces.toast(delivery))
                return None
            if delivery.edits is not None and await self._edit(chat, delivery.edits, delivery):
                return delivery.edits
            return await self._send_anew(Chat(chat, topic), delivery)
        except TelegramError as error:
            # From None: Telegram's words may hold an address, and httpx's the token.
            raise _translated(error, toast=delivery.answers is not None) from None

    async def fetch(self, ref: str) -> bytes:
        """Download the file behind a file_id.

        Raises:
            ChannelError: too big, gone, or not now.
        """
        return await http.fetch(self._line(), self.settings.files_root, ref)

    async def make_topic(self, group: str, name: str) -> str:
        """Make a topic of a forum group; returns its address."""
        try:
            made = await self._bot.create_forum_topic(group, name[: pieces.MAX_TOPIC_NAME])
        except TelegramError as error:
            raise _translated(error) from None
        return f"{group}/{made.message_thread_id}"

    async def check(self) -> list[tuple[bool | None, str]]:
        """Say whether Telegram knows the token and calls the right webhook."""
        return await examine(self._line(), self.settings)

    async def close(self) -> None:
        """Let go of connections."""
        await self._transport.shutdown()
        if self._session is not None:
            await self._session.close()

    def _line(self) -> Line:
        # Made on first use, because a session belongs to the loop that runs when it is made.
        if self._session is None:
            self._session = aiohttp.ClientSession(trust_env=True)
        told = self.settings
        return Line(self._session, told.calls_root, self.account, told.poll_timeout_s, self.sleep)

    async def _edit(self, chat: str, message_id: str, delivery: Delivery) -> bool:
        """Edit in place; False where a new message must be sent instead."""
        if not message_id.isdecimal() or not pieces.fits_one(delivery):
            return False
        there: Any = {"chat_id": chat, "message_id": int(message_id)}
        keys = _buttons(delivery)
        try:
            await self._bot.edit_message_text(
                delivery.text, **there, reply_markup=keys, link_preview_options=QUIET
            )
        except BadRequest as error:
            if "no text in the message" not in error.message.lower():
                return _is_settled(error)
            return await self._edit_caption(there, delivery, keys)
        return True

    async def _edit_caption(self, there: Any, delivery: Delivery, keys: Any) -> bool:
        if pieces.units(delivery.text) > pieces.MAX_CAPTION:
            return False
        try:
            await self._bot.edit_message_caption(**there, caption=delivery.text, reply_markup=keys)
        except BadRequest as error:
            return _is_settled(error)
        return True

    async def _send_anew(self, chat: Chat, delivery: Delivery) -> str:
        steps = pieces.plan(delivery)
        if not steps:
            raise ChannelError("nothing to say", permanent=True)
        first, *others = steps
        made: list[str | None] = [await self._call(chat, first, delivery)]
        made += [await self._follow(chat, step, delivery) for step in others]
        main = made[next(n for n, step in enumerate(steps) if step.main)] or made[0] or ""
        if delivery.pin:
            await self._pin(chat.id, int(main))
        return main

    async def _follow(self, chat: Chat, step: pieces.Step, delivery: Delivery) -> str | None:
        """Make a call after the first: a letter started over would say things twice."""
        for left in range(MAX_TRIES - 1, -1, -1):
            try:
                return await self._call(chat, step, delivery)
            except TelegramError as error:
                told = _translated(error)
                if told.permanent or not left:
                    if step.main:
                        raise
                    break
                await self.sleep(min(told.retry_after_s or 1.0, MAX_WAIT_S))
        _log.warning("telegram: a %s of a letter was left out", step.kind)
        return None

    async def _call(self, chat: Chat, step: pieces.Step, delivery: Delivery) -> str:
        markup = _markup(chat.id, delivery) if step.main else None
        protect = True if delivery.is_protected or self.is_group(chat.id) else None
        if step.attachment is None:
            sent = await self._bot.send_message(
                chat.id, step.text, reply_markup=markup, protect_content=protect,
                link_preview_options=QUIET, message_thread_id=chat.topic,
            )  # fmt: skip
            return str(sent.message_id)
        send = self._bot.send_photo if step.kind == "photo" else self._bot.send_document
        sent = await send(
            chat.id, step.attachment.body, caption=step.text or None, reply_markup=markup,
            protect_content=protect, message_thread_id=chat.topic, filename=step.attachment.name,
        )  # fmt: skip
        return str(sent.message_id)

    async def _pin(self, chat: str, message_id: int) -> None:
        try:
            await self._bot.pin_chat_message(chat, message_id, disable_notification=True)
        except TelegramError:
            _log.warning("telegram: a message could not be pinned")


def _is_settled(error: BadRequest) -> bool:
    """Whether the screen shows the edit already; False where there is nothing to edit."""
    told = pieces.is_settled(error.message)
    if told is None:
        raise error
    return told


def _buttons(delivery: Delivery) -> InlineKeyboardMarkup | None:
    if not delivery.buttons:
        return None
    row = [InlineKeyboardButton(b.label, callback_data=b.data) for b in delivery.buttons]
    wide = max(1, delivery.columns)
    return InlineKeyboardMarkup([row[at : at + wide] for at in range(0, len(row), wide)])


def _markup(chat: str, delivery: Delivery) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | None:
    # One message carries buttons or a keyboard, not both; and only in private may a bot ask
    # for the place.
    if delivery.buttons or not delivery.wants_place or chat.startswith("-"):
        return _buttons(delivery)
    ask = KeyboardButton("📍", request_location=True)
    return ReplyKeyboardMarkup([[ask]], one_time_keyboard=True, resize_keyboard=True)


def _translated(error: TelegramError, *, toast: bool = False) -> ChannelError:
    """Say in the house's words what Telegram said; fixed words, for theirs may quote ours."""
    if toast:  # the press is too old, or Telegram is busy: by then a toast is worth nothing
        return ChannelError("press not answered", permanent=True)
    if isinstance(error, _SlowDown):
        return ChannelError("too many requests", retry_after_s=error.retry_after_s)
    if isinstance(error, ChatMigrated):
        return ChannelError("group moved", moved_to=str(error.new_chat_id))
    if isinstance(error, Forbidden):
        return ChannelError("blocked or removed", permanent=True, gone=True)
    if isinstance(error, InvalidToken):
        return ChannelError("token refused", retry_after_s=http.TOKEN_REFUSED_S)
    if isinstance(error, BadRequest):
        told = pieces.what_is_gone(error.message)
        return ChannelError(told.words, permanent=True, gone=told.chat, topic_gone=told.topic)
    return ChannelError("not reached")


def _make(settings: TelegramSettings, _: Clock) -> Telegram | None:
    return Telegram(settings) if settings.token.get_secret_value() else None


CHANNEL = Kind("telegram", TelegramSettings, _make, secrets=frozenset({"token", "webhook_secret"}))
