"""Take updates in from Telegram: our own long poll and our own webhook.

Both confirm an update only after `keep` has returned, that is after the commit. Telegram keeps
what is not confirmed for 24 h, so an outage of ours loses nothing. Nothing that arrived, and no
token, is ever logged: requests carry the token in their address, so errors are named by type.
"""

import asyncio
import logging
import zlib
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

from aiohttp import web

from channels import Keep, Unavailable
from channels._telegram_line import TOKEN_REFUSED, TOKEN_REFUSED_S, Line, Refused, call, loads
from channels._telegram_peek import arrival, arrivals, update_id
from channels.wire import is_secret, keep_first, read_body

ALLOWED_UPDATES = [
    "message", "edited_message", "callback_query", "my_chat_member", "chat_member",
]  # fmt: skip

# Telegram's default; one connection carries one update at a time, chats run in parallel.
WEBHOOK_CONNECTIONS = 40

MAX_PAUSE_S = 30.0

_log = logging.getLogger(__name__)


def pause_s(account: str, failures: int, error: Exception | None = None) -> float:
    """How long to wait after the n-th failure in a row, in seconds.

    Doubles from 1 s to 30 s and spreads by up to a half, so that many bots do not return to a
    recovering server in step. The spread comes from a checksum: channels have no dice.
    """
    if isinstance(error, Refused):
        if error.retry_after_s is not None:
            return error.retry_after_s
        if error.code in TOKEN_REFUSED:
            return TOKEN_REFUSED_S
    whole = min(MAX_PAUSE_S, float(2 ** min(failures - 1, 10)))
    return whole * (1 - (zlib.crc32(f"{account}:{failures}".encode()) % 1000) / 2000)


async def poll(line: Line, keep: Keep) -> None:
    """Fetch updates by long polling until cancelled.

    The offset lives for one batch: it confirms what was kept, and the next empty answer ends
    it. After a quiet week Telegram's numbers start anywhere, and an old offset would hide them.
    """
    await _insist(line, "deleteWebhook", partial(call, line, "deleteWebhook"))
    offset: int | None = None
    while True:
        offset = await _insist(line, "getUpdates", partial(_batch, line, keep, offset))


async def hook(line: Line, url: str, secret: str) -> None:
    """Tell Telegram where the webhook is, then wait until cancelled."""
    await _insist(
        line,
        "setWebhook",
        partial(
            call,
            line,
            "setWebhook",
            url=url,
            secret_token=secret,
            max_connections=WEBHOOK_CONNECTIONS,
            allowed_updates=ALLOWED_UPDATES,
        ),
    )
    await asyncio.Event().wait()


async def _batch(line: Line, keep: Keep, offset: int | None) -> int | None:
    """Fetch one batch, keep it, and return the offset that confirms it."""
    told = {} if offset is None else {"offset": offset}
    updates = await call(
        line,
        "getUpdates",
        wait_s=line.poll_timeout_s,
        timeout=line.poll_timeout_s,
        allowed_updates=ALLOWED_UPDATES,
        **told,
    )
    if not isinstance(updates, list):
        raise Refused(0)
    if not updates:
        return None  # all is confirmed, and numbers may start anew below the old offset
    await keep("telegram", line.account, arrivals(updates))
    return _next_offset(updates)


def _next_offset(updates: Sequence[Any]) -> int:
    numbers = [number for update in updates if (number := update_id(update)) is not None]
    if not numbers:
        raise Refused(0)  # kept, but there is nothing to confirm it by: do not spin
    return max(numbers) + 1


async def _insist(line: Line, what: str, attempt: Callable[[], Awaitable[Any]]) -> Any:
    """Try until it works; say once for a row of failures what is wrong."""
    failures, said = 0, ""
    while True:
        try:
            return await attempt()
        except Exception as error:
            failures += 1
            cause = str(error) if isinstance(error, Refused) else type(error).__name__
            if cause != said:
                _log.log(_gravity(error), "telegram: %s fails: %s; trying on", what, cause)
                said = cause
            await line.sleep(pause_s(line.account, failures, error))


def _gravity(error: Exception) -> int:
    passing = isinstance(error, Unavailable) or (
        isinstance(error, Refused) and error.code not in TOKEN_REFUSED
    )
    return logging.WARNING if passing else logging.ERROR


def answering(
    keep: Keep, account: str, secret: str
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Build the webhook's handler: secret, size, JSON, commit, and only then 200."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if not is_secret(request.headers.get("X-Telegram-Bot-Api-Secret-Token"), secret):
            _log.warning("telegram: webhook called with a wrong secret")
            return web.Response(status=403)
        body = await read_body(request)
        try:
            update = loads(body)
        except ValueError:
            return web.Response(status=400)
        await keep_first(keep, "telegram", account, [arrival(update, body)])
        return web.Response()

    return answer
