"""Kannel's words: how it writes to us, and what it calls a message's end.

Source:
    Kannel 1.4.5 User's Guide, "SMS-service configurations" (escape codes of get-url) and
    "Delivery reports"; measured against bearerbox 1.4.5 of Debian.
"""

import re
from collections.abc import Mapping
from typing import Literal
from urllib.parse import parse_qsl, unquote_to_bytes, urlencode

from channels.wire import MAX_FIELDS, clean, known_charset
from messages.model import Nothing, Part, Receipt, Said

# What `status` of a delivery report says; 4 (kept by the network) is on its way too.
OUTCOMES: Mapping[str, Literal["sent", "delivered", "failed"]] = {
    "1": "delivered",
    "2": "failed",
    "4": "sent",
    "8": "sent",
    "16": "failed",
}
REASONS = {"2": "not delivered", "16": "refused by the network"}
# Header of a post-url -> the field of a get-url that says the same.
HEADERS = {
    "X-Kannel-From": "from",
    "X-Kannel-To": "to",
    "X-Kannel-Time": "ts",
    "X-Kannel-Date": "ts",
    "X-Kannel-SMSC": "smsc",
    "X-Kannel-Coding": "coding",
    "X-Kannel-UDH": "udh",
    "X-Kannel-Message-ID": "id",
}
# Of an SMPP receipt ("id:1 ... stat:UNDELIV err:011 text:Where is ...") only these two: what
# follows are the first words of the letter.
_SMPP_END = re.compile(rb"\b(stat|err):([A-Za-z0-9]{1,12})")
# Information elements of a user data header (3GPP TS 23.040, 9.2.3.24).
_CONCAT_8, _CONCAT_16 = 0x00, 0x08
_PORTS = frozenset({0x04, 0x05})


def raw_fields(query: str | bytes) -> dict[str, bytes]:
    """Read a query's fields as bytes: the text's charset is a field itself.

    Raises:
        ValueError: too many fields.
    """
    text = query.decode("latin-1") if isinstance(query, bytes) else query
    pairs = parse_qsl(text, keep_blank_values=True, encoding="latin-1", max_num_fields=MAX_FIELDS)
    return {name: value.encode("latin-1", "replace") for name, value in pairs}


def word(fields: Mapping[str, bytes], name: str) -> str:
    """One field that is no text: a number, an id, a time."""
    return clean(fields.get(name, b"").decode("utf-8", "replace")).strip()


def posted_query(headers: Mapping[str, str], charset: str | None, body: bytes) -> bytes:
    """Write what came by post-url as a get-url would have brought it."""
    fields: dict[str, bytes] = {
        field: headers[header].encode("latin-1", "replace")
        for header, field in HEADERS.items()
        if header in headers
    }
    fields["udh"] = unquote_to_bytes(fields.get("udh", b""))
    return urlencode({**fields, "charset": charset or "", "text": body}).encode()


def message(fields: Mapping[str, bytes]) -> Said | Part | Nothing:
    """Read a message; one to a program's port, or a picture message, is none for us."""
    elements = _elements(fields.get("udh", b""))
    if _PORTS & elements.keys():
        return Nothing()
    text = _text(fields)
    match elements:
        case {0x00: [ref, of, n]} if 1 <= n <= of:
            return Part(_part_ref(fields, ref), n, of, text)
        case {0x08: [high, low, of, n]} if 1 <= n <= of:
            return Part(_part_ref(fields, high << 8 | low), n, of, text)
    return Said(text=text)


def outcome(fields: Mapping[str, bytes]) -> Receipt | Nothing:
    """Read a delivery report; what is no end and no step is nothing."""
    status, ref = word(fields, "status"), word(fields, "ref")
    if status not in OUTCOMES or not ref:
        return Nothing()
    return Receipt(ref, OUTCOMES[status], _reason(status, fields.get("answer", b"")))


def _reason(status: str, answer: bytes) -> str:
    if status not in REASONS:
        return ""
    named = [f"{name.decode()} {value.decode()}" for name, value in _SMPP_END.findall(answer)]
    return f"{REASONS[status]} ({', '.join(named)})" if named else REASONS[status]


def _text(fields: Mapping[str, bytes]) -> str:
    """Decode a text: %C names its charset, and UTF-16BE comes as its bare bytes."""
    text, charset = fields.get("text", b""), word(fields, "charset")
    if charset.upper() in ("", "8-BIT", "BINARY"):
        charset = "utf-16-be" if word(fields, "coding") == "2" else "utf-8"
    return clean(text.decode(known_charset(charset), "replace"))


def _part_ref(fields: Mapping[str, bytes], number: int) -> str:
    # Phones count parts of all their messages from 0 to 255; whom it was written to tells more.
    return f"{word(fields, 'to')}:{number}"


def _elements(header: bytes) -> dict[int, list[int]]:
    """The elements of a user data header; a header that is cut short has none."""
    found: dict[int, list[int]] = {}
    rest = header[1:] if header and len(header) == header[0] + 1 else b""
    while len(rest) >= 2 and len(rest) >= 2 + rest[1]:
        found[rest[0]] = list(rest[2 : 2 + rest[1]])
        rest = rest[2 + rest[1] :]
    return found
