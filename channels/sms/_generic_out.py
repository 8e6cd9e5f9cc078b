"""Replies through the SMS gateway that nobody has heard of: one HTTP call each."""

import json
from typing import Any

import aiohttp

from channels import ChannelError, Clock
from channels.sms import MAX_ID_CHARS
from channels.sms._generic_settings import Settings, fixed_fields
from channels.wire import clean, read_json, retry_after_s

TIMEOUT_S = 15
# Enough for any answer to one message; only its id is looked at.
MAX_ANSWER_BYTES = 65_536
# Our password, credit or address is wrong, not the letter: an operator can still mend it.
OUR_FAULT = frozenset({401, 402, 403, 407})
OUR_FAULT_WAIT_S = 300.0
TEMPORARY = frozenset({408, 425, 429})


class Outgoing:
    """The way out: one session, opened by the first reply."""

    def __init__(self, settings: Settings, now: Clock) -> None:
        self._settings = settings
        self._now = now
        self._session: aiohttp.ClientSession | None = None

    async def send(self, number: str, text: str) -> str | None:
        """Hand a text to the gateway.

        Returns:
            The `id` of its JSON answer, if there is one.

        Raises:
            ChannelError: without number and text, which the causes carry.
        """
        try:
            # A redirect would carry number and text to a place that nobody configured.
            async with self._client().request(
                self._settings.send_method,
                self._settings.send_url,
                headers=_login(self._settings),
                allow_redirects=False,
                **self._content(number, text),
            ) as response:
                if not 200 <= response.status < 300:
                    raise self._refused(response)
                return await _their_id(response)
        except (aiohttp.ClientError, OSError):
            raise ChannelError("gateway not reached") from None

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

    def _content(self, number: str, text: str) -> dict[str, Any]:
        settings = self._settings
        fields = fixed_fields(settings.send_extra)
        if settings.send_from:
            fields[settings.send_from_field] = settings.send_from
        fields |= {settings.send_to_field: number, settings.send_text_field: clean(text)}
        if settings.send_method == "POST" and settings.send_format == "json":
            return {"json": fields}
        return {"params" if settings.send_method == "GET" else "data": _texts(fields)}

    def _refused(self, response: aiohttp.ClientResponse) -> ChannelError:
        status = response.status
        wait_s = retry_after_s(response.headers.get("Retry-After"), self._now())
        if status in OUR_FAULT and wait_s is None:
            wait_s = OUR_FAULT_WAIT_S
        temporary = status >= 500 or status in TEMPORARY | OUR_FAULT
        return ChannelError(
            f"gateway answered {status}",
            permanent=not temporary,
            retry_after_s=wait_s if temporary else None,
        )


def _texts(fields: dict[str, Any]) -> dict[str, str]:
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in fields.items()
    }


def _login(settings: Settings) -> dict[str, str]:
    if not settings.send_user:
        return {}
    password = settings.send_password.get_secret_value()
    return {"Authorization": aiohttp.encode_basic_auth(settings.send_user, password)}


async def _their_id(response: aiohttp.ClientResponse) -> str | None:
    """Read the id; never raises, because the message is accepted whatever follows."""
    body = b""
    try:
        async for piece in response.content.iter_any():
            body += piece
            if len(body) > MAX_ANSWER_BYTES:
                return None
        answer = read_json(body)
    except (aiohttp.ClientError, OSError, ValueError):
        return None
    theirs = answer.get("id") if isinstance(answer, dict) else None
    known = isinstance(theirs, str | int) and not isinstance(theirs, bool)
    return clean(str(theirs)).strip()[:MAX_ID_CHARS] or None if known else None
