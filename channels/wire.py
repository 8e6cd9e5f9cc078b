"""What channels over HTTP share: bounded bodies, secrets, odd charsets, keep before answering.

Knows no gateway and no message.
"""

import codecs
import email
import email.policy
import hmac
import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from channels import MAX_BODY_BYTES, Arrival, Keep, Unavailable

# A database that is away is seldom back sooner; gateways with few tries must not waste them.
RETRY_AFTER_S = 5
LONGEST_WAIT_S = 86_400.0
MAX_FIELDS = 200
# Read before anybody has proven who they are: a megabyte made for it takes the parser 11 s.
MAX_MULTIPART_BYTES = 65_536
SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Leave out NUL and replace lone surrogates: PostgreSQL and UTF-8 refuse them."""
    return SURROGATE.sub("\ufffd", text.replace("\0", ""))


def is_secret(given: str | None, secret: str) -> bool:
    """Compare in constant time; nothing given is never the secret."""
    ours = secret.encode("utf-8", "surrogatepass")
    theirs = (given or "").encode("utf-8", "surrogatepass")
    return hmac.compare_digest(theirs, ours) and bool(ours)


async def read_body(request: web.Request, most_bytes: int = MAX_BODY_BYTES) -> bytes:
    """Read the body in pieces, so that a gzip bomb is dropped as soon as it is too large.

    Raises:
        web.HTTPRequestEntityTooLarge: over `most_bytes`, claimed or unpacked.
        web.HTTPBadRequest: cut short, or not packed as its header says.
    """
    if (request.content_length or 0) > most_bytes:
        raise web.HTTPRequestEntityTooLarge(most_bytes, request.content_length or 0)
    pieces, size_bytes = [], 0
    try:
        async for piece in request.content.iter_any():
            size_bytes += len(piece)
            if size_bytes > most_bytes:
                raise web.HTTPRequestEntityTooLarge(most_bytes, size_bytes)
            pieces.append(piece)
    except (web.RequestPayloadError, OSError):
        raise _unreadable(request) from None
    return b"".join(pieces)


async def keep_first(keep: Keep, channel: str, account: str, arrivals: Sequence[Arrival]) -> None:
    """Keep, and only then come back to answer.

    Raises:
        web.HTTPServiceUnavailable: with Retry-After, while nothing can be kept.
    """
    try:
        await keep(channel, account, arrivals)
    except Unavailable:
        raise web.HTTPServiceUnavailable(headers={"Retry-After": str(RETRY_AFTER_S)}) from None


def form_fields(raw: str | bytes, charset: str | None = None) -> dict[str, str]:
    """Read urlencoded fields; of a name given twice the last counts, bad bytes are replaced.

    Raises:
        ValueError: more than 200 fields.
    """
    text = raw if isinstance(raw, str) else raw.decode("latin-1")
    pairs = parse_qsl(
        text,
        keep_blank_values=True,
        encoding=known_charset(charset),
        errors="replace",
        max_num_fields=MAX_FIELDS,
    )
    return dict(pairs)


def body_fields(body: bytes, content_type: str, charset: str | None) -> dict[str, str]:
    """Read the fields of a form, urlencoded or multipart (PHP's curl sends an array so).

    Raises:
        ValueError: too many fields, or nested beyond reason.
    """
    if content_type.lower().startswith("multipart/"):
        return _multipart_fields(body, content_type, charset)
    return form_fields(body, charset)


def read_json(body: bytes, charset: str | None = None) -> Any:
    """Read JSON as gateways write it: other charsets, bare line breaks in strings.

    Raises:
        ValueError: no JSON, or nested beyond reason.
    """
    encoding = known_charset(charset) if charset else json.detect_encoding(body)
    try:
        return json.loads(body.decode(encoding, "replace"), strict=False)
    except RecursionError:
        raise ValueError("nested too deep") from None


def retry_after_s(header: str | None, now: datetime) -> float | None:
    """Read a Retry-After header, seconds or a date; None where it says nothing, at most a day."""
    if not header:
        return None
    try:
        if re.fullmatch(r"[0-9]{1,9}", header.strip()):
            wait_s = float(header)
        else:
            wait_s = (parsedate_to_datetime(header).astimezone(UTC) - now).total_seconds()
    except (ValueError, OverflowError):
        return None
    return min(max(wait_s, 0.0), LONGEST_WAIT_S)


def _unreadable(request: web.Request) -> web.HTTPBadRequest:
    # aiohttp 3.14 drains the body once more after the answer, and logs a traceback when that
    # fails as the first time did; so the body is called read and the connection closed.
    request.content.feed_eof()
    refusal = web.HTTPBadRequest(text="the body cannot be read")
    refusal.force_close()
    return refusal


def known_charset(charset: str | None) -> str:
    """Name a charset that text comes in, UTF-8 for others: some codecs are none (idna, zip)."""
    try:
        name = codecs.lookup(charset or "utf-8").name
    except (LookupError, ValueError):
        return "utf-8"
    return name if name.startswith(("utf-", "cp125", "iso8859", "koi8", "ascii")) else "utf-8"


def _multipart_fields(body: bytes, content_type: str, charset: str | None) -> dict[str, str]:
    if len(body) > MAX_MULTIPART_BYTES or body.count(b"\n--") > MAX_FIELDS:
        raise ValueError("too much of a form")
    header = b"Content-Type: " + content_type.encode("utf-8", "replace") + b"\r\n\r\n"
    try:
        parts = email.message_from_bytes(header + body, policy=email.policy.compat32).walk()
        return dict(_field(part, charset) for part in parts if not part.is_multipart())
    except RecursionError:
        raise ValueError("nested too deep") from None


def _field(part: Message, charset: str | None) -> tuple[str, str]:
    value = part.get_payload(decode=True)
    name = part.get_param("name", "", "content-disposition")
    encoding = known_charset(part.get_content_charset() or charset)
    return str(name), value.decode(encoding, "replace") if isinstance(value, bytes) else ""
