"""Calls to a gateway: one session, bounded answers, refusals by kind.

Knows no gateway.
"""

from dataclasses import dataclass
from typing import Any

import aiohttp

from channels import ChannelError, Clock
from channels.sms import MAX_ID_CHARS
from channels.wire import clean, read_json, retry_after_s

TIMEOUT_S = 15
# Enough for any answer to one message.
MAX_ANSWER_BYTES = 65_536
# Our password, credit or address is wrong, not the letter: an operator can still mend it.
OUR_FAULT = frozenset({401, 402, 403, 407})
OUR_FAULT_WAIT_S = 300.0
TEMPORARY = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class Answered:
    """What the gateway answered; `body` is b"" where it cannot be read or is beyond reason."""

    status: int
    headers: Any
    body: bytes

    @property
    def is_good(self) -> bool:
        """Whether it says yes by its status."""
        return 200 <= self.status < 300

    def json(self) -> Any:
        """The body as JSON; None where it is none."""
        try:
            return read_json(self.body)
        except ValueError:
            return None


class Caller:
    """The way out: one session, opened by the first call."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self._session: aiohttp.ClientSession | None = None

    async def call(
        self, method: str, url: str, *, most_bytes: int = MAX_ANSWER_BYTES, **content: Any
    ) -> Answered:
        """Call; whatever is answered is an answer.

        Args:
            most_bytes: an answer over this is not read.
            content: `headers`, `params`, `data` or `json`, as aiohttp takes them.

        Raises:
            ChannelError: nobody answers.
        """
        try:
            # A redirect would carry number and text to a place that nobody configured.
            async with self._client().request(
                method, url, allow_redirects=False, **content
            ) as response:
                body = await _bounded(response, most_bytes)
                return Answered(response.status, response.headers, body)
        except (aiohttp.ClientError, OSError):
            raise ChannelError("gateway not reached") from None

    async def accepted(self, method: str, url: str, **content: Any) -> Answered:
        """Call, and take no status for a yes but 2xx.

        Raises:
            ChannelError: nobody answers, or they refuse.
        """
        answered = await self.call(method, url, **content)
        if not answered.is_good:
            raise self.refused(answered)
        return answered

    def refused(self, answered: Answered) -> ChannelError:
        """Tell by its status what kind of refusal an answer is, and when to come again."""
        status = answered.status
        wait_s = retry_after_s(answered.headers.get("Retry-After"), self._now())
        if status in OUR_FAULT and wait_s is None:
            wait_s = OUR_FAULT_WAIT_S
        temporary = status >= 500 or status in TEMPORARY | OUR_FAULT
        return ChannelError(
            f"gateway answered {status}",
            permanent=not temporary,
            retry_after_s=wait_s if temporary else None,
        )

    async def close(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=TIMEOUT_S),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session


def basic_login(user: str, password: str) -> dict[str, str]:
    """The header of basic authentication; none without a user."""
    return {"Authorization": aiohttp.encode_basic_auth(user, password)} if user else {}


def known_id(theirs: Any) -> str | None:
    """A gateway's id of a message; None where it is none. Spaces would part it in two."""
    if not isinstance(theirs, str | int) or isinstance(theirs, bool):
        return None
    return "".join(clean(str(theirs)).split())[:MAX_ID_CHARS] or None


async def _bounded(response: aiohttp.ClientResponse, most_bytes: int) -> bytes:
    """Read the body; never raises, because the message is accepted whatever follows."""
    body = b""
    try:
        async for piece in response.content.iter_any():
            body += piece
            if len(body) > most_bytes:
                return b""
    except (aiohttp.ClientError, OSError):
        return b""
    return body
