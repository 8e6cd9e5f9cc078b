"""Call the Bot API directly, where the typed client stands in the way: intake and downloads.

Requests carry the token in their address, so an error of the HTTP library is never passed on.
"""

import json
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import aiohttp
import httpx
from pydantic_core import from_json

from channels import ChannelError

# 401 a revoked token, 404 a malformed one. It needs a person: ask seldom, but go on asking.
TOKEN_REFUSED = (401, 404)
TOKEN_REFUSED_S = 60.0

# What Telegram lets a bot download. Source: core.telegram.org/bots/api#getfile, read 2026-11.
MAX_FETCH_BYTES = 20 * 1024 * 1024

Sleep = Callable[[float], Awaitable[None]]


@cache
def authorities() -> ssl.SSLContext:
    """Whose certificates are trusted: read once (25 ms), where httpx reads them twice a client."""
    return httpx.create_ssl_context()


class Refused(Exception):
    """The Bot API did not do what was asked.

    Args:
        code: its error code, 0 where no answer came.
        retry_after_s: how long it wants us to wait, None where it did not say.
    """

    def __init__(self, code: int, *, retry_after_s: float | None = None) -> None:
        super().__init__(f"Bot API answered {code}")
        self.code = code
        self.retry_after_s = retry_after_s


@dataclass(frozen=True, slots=True)
class Line:
    """How to reach the Bot API.

    Args:
        root: address up to and with the token.
        account: the bot's id, the inbox's account.
        poll_timeout_s: how long an empty long poll stays open.
        sleep: how to wait; tests wait without waiting.
    """

    session: aiohttp.ClientSession
    root: str = field(repr=False)
    account: str
    poll_timeout_s: int
    sleep: Sleep


async def call(line: Line, method: str, wait_s: float = 0, **arguments: Any) -> Any:
    """Call a Bot API method and return its result.

    Raises:
        Refused: an error answer, or none within `wait_s` and 15 s more.
    """
    limit = aiohttp.ClientTimeout(total=wait_s + 15)
    try:
        async with line.session.post(
            f"{line.root}/{method}", json=arguments, timeout=limit
        ) as answer:
            return _result(answer.status, await answer.read())
    except (aiohttp.ClientError, TimeoutError, OSError):
        # From None: the error's own text holds the address, and the address the token.
        raise Refused(0) from None


def _result(status: int, body: bytes) -> Any:
    try:
        answer = loads(body)
    except ValueError:
        raise Refused(0 if status == 200 else status) from None
    if not isinstance(answer, dict):
        raise Refused(0 if status == 200 else status)
    if answer.get("ok") is True and "result" in answer:
        return answer["result"]
    raise Refused(status, retry_after_s=retry_after_s(answer))


def retry_after_s(answer: Any) -> float | None:
    """Read how long an error answer wants us to wait, at most an hour."""
    told = answer.get("parameters") if isinstance(answer, dict) else None
    wait = told.get("retry_after") if isinstance(told, dict) else None
    return min(float(wait), 3600.0) if type(wait) is int and wait > 0 else None


def loads(body: bytes) -> Any:
    """Read JSON quickly, and what the quick reader refuses (a lone surrogate) leniently.

    Raises:
        ValueError: no JSON.
    """
    try:
        return from_json(body)
    except ValueError:
        return _leniently(body)


def _leniently(body: bytes) -> Any:
    try:
        return json.loads(body)
    except RecursionError:
        raise ValueError("nested too deeply") from None


async def fetch(line: Line, root: str, ref: str) -> bytes:
    """Download the file behind a file_id; `root` is where files are served.

    Raises:
        ChannelError: too big or gone for good, or not now.
    """
    try:
        told = await call(line, "getFile", file_id=ref)
    except Refused as refused:
        never = refused.code == 400
        wait_s = TOKEN_REFUSED_S if refused.code in TOKEN_REFUSED else refused.retry_after_s
        raise ChannelError("file not told", permanent=never, retry_after_s=wait_s) from None
    path = told.get("file_path") if isinstance(told, dict) else None
    if not isinstance(path, str):
        raise ChannelError("file is away", permanent=True)
    return await _download(line.session, f"{root}/{path}")


async def _download(session: aiohttp.ClientSession, url: str) -> bytes:
    body = bytearray()
    try:
        async with session.get(url, allow_redirects=False) as answer:
            if answer.status != 200:
                raise ChannelError("file not served", permanent=answer.status == 404)
            async for piece in answer.content.iter_any():
                body += piece
                if len(body) > MAX_FETCH_BYTES:
                    raise ChannelError("file is too big", permanent=True)
    except (aiohttp.ClientError, TimeoutError, OSError):
        # From None: the error's own text holds the address, and the address the token.
        raise ChannelError("file not loaded") from None
    return bytes(body)
