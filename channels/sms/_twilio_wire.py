"""Twilio's words: its signatures, its messages, and what became of ours.

Source:
    twilio.com/docs: usage/webhooks/webhooks-security, usage/webhooks/webhook-shared-keys,
    messaging/guides/webhook-request, messaging/guides/track-outbound-message-status,
    messaging/api/message-resource and api/errors, read 2026-11.
"""

import base64
import hmac
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

from channels import Arrival
from channels.sms import MAX_ID_CHARS, MAX_SENDER_CHARS, to_number
from channels.wire import MAX_FIELDS, clean
from messages.model import Receipt, Said

REPORT = "status|"
# Queued, sending and the like say nothing that is not known.
OUTCOMES: Mapping[str, Literal["sent", "delivered", "failed"]] = {
    "sent": "sent",
    "delivered": "delivered",
    "read": "delivered",
    "undelivered": "failed",
    "failed": "failed",
    "canceled": "failed",
}
# Why a number can never be written to, and why nobody can until an operator mends something.
NOBODY_THERE = frozenset({21211, 21217, 21610, 21614})
OURS_TO_MEND = frozenset(
    {20003, 20404, 21212, 21408, 21603, 21606, 21608, 21609, 21659, 21660, 21701, 21703}
)
_DIGESTS = {"HMAC_SHA1": "sha1", "HMAC_SHA256": "sha256"}
_ADDRESS = re.compile(r"(https?)://([^/?#]+?)(:\d+)?([/?#].*)?", re.S)
_SID = re.compile(r"[A-Za-z0-9]{2,64}")
_CODE = re.compile(r"[0-9]{1,6}")

Pairs = Sequence[tuple[bytes, bytes]]


def pairs_of(body: bytes) -> Pairs:
    """Read a form's fields as bytes: whatever its text is encoded in, the signature holds.

    Raises:
        ValueError: too many fields.
    """
    found = parse_qsl(
        body.decode("latin-1"),
        keep_blank_values=True,
        encoding="latin-1",
        max_num_fields=MAX_FIELDS,
    )
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in found]


def signature(secret: str, url: str, fields: Pairs, digest: str = "sha1") -> str:
    """Sign a request: the address as it was called, then each field once, by name and value."""
    signed = url.encode("utf-8", "replace") + b"".join(
        name + value for name, value in sorted(set(fields))
    )
    return base64.b64encode(hmac.new(secret.encode(), signed, digest).digest()).decode()


def addresses(url: str) -> list[str]:
    """The address with its port and without: behind a proxy nobody knows which was signed."""
    found = _ADDRESS.fullmatch(url)
    if found is None:
        return [url]
    scheme, host, port, rest = found.groups("")
    usual = ":443" if scheme == "https" else ":80"
    return [f"{scheme}://{host}{each}{rest}" for each in ("", port or usual)]


def keys_of(written: str) -> dict[str, str]:
    """Read SharedKeys, each as id=secret, a comma between.

    Raises:
        ValueError: one has no id or no secret; the text is not in it.
    """
    parts = [each.strip().partition("=") for each in written.split(",") if each.strip()]
    if not all(key and secret for key, _, secret in parts):
        raise ValueError("no keys such as id=secret, a comma between")
    return {key.strip(): secret.strip() for key, _, secret in parts}


def signed_with(header: str, token: str, keys: Mapping[str, str]) -> tuple[str, str]:
    """Find which secret signed, and its digest for `hmac`; ("", "") where it is none of ours.

    Without a header, or where it names no key and no algorithm, the Auth Token did, by SHA-1.
    """
    told = dict(each.strip().partition("=")[::2] for each in header.split(","))
    key, algorithm = told.get("key", ""), told.get("algorithm", "").upper()
    if not key and not algorithm:
        return token, "sha1"
    if key not in keys or algorithm not in _DIGESTS:
        return "", ""
    return keys[key], _DIGESTS[algorithm]


def message(sid: Any, sender: Any, text: Any, to: Any, country: str) -> Arrival:
    """Make a row of a message, whether it was brought or listed.

    Raises:
        ValueError: nobody sent it, or it has no id.
    """
    number = to_number(_word(sender), country)
    if not number or len(number) > MAX_SENDER_CHARS or not _SID.fullmatch(_word(sid)):
        raise ValueError("no message with a sender")
    kept = {"text": _word(text), "to": _word(to)}
    return Arrival(_word(sid), number, json.dumps(kept).encode())


def report(ref: str, fields: Mapping[str, str]) -> list[Arrival]:
    """Make a row of what became of a message of ours; none where it says nothing new.

    Args:
        ref: our own name of it; without one Twilio's counts.

    Raises:
        ValueError: it is of no message.
    """
    name = ref or fields.get("MessageSid", "")
    status = fields.get("MessageStatus", "")
    if not name or not status or len(name) + len(status) > MAX_ID_CHARS:
        raise ValueError("no report of a message")
    if status not in OUTCOMES:
        return []
    kept = {"ref": name, "status": status, "code": fields.get("ErrorCode", "")}
    return [Arrival(f"{REPORT}{name}|{status}", "", json.dumps(kept).encode())]


def said(kept: Any) -> Said:
    """Turn a kept message into a value.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(kept, dict) or not isinstance(kept.get("text"), str):
        raise ValueError("no message")
    return Said(text=clean(kept["text"]))


def outcome(kept: Any) -> Receipt:
    """Turn a kept report into a value.

    Raises:
        ValueError: it is none.
    """
    told = kept if isinstance(kept, dict) else {}
    ref, status, code = (_word(told.get(each)) for each in ("ref", "status", "code"))
    if not ref or status not in OUTCOMES:
        raise ValueError("no report of a message")
    if OUTCOMES[status] != "failed":
        return Receipt(ref, OUTCOMES[status])
    return Receipt(ref, "failed", f"{status} ({code})" if _CODE.fullmatch(code) else status)


def listed(found: Iterable[Mapping[str, Any]], service: str, country: str) -> list[Arrival]:
    """Make rows of what people sent, oldest first; Twilio lists the newest first.

    Args:
        found: pages of the list.
        service: the Messaging Service that is ours; "" where a number is.
    """
    newest_first = [arrival for page in found for arrival in _listed(page, service, country)]
    return newest_first[::-1]


def next_query(page: Mapping[str, Any]) -> str:
    """The query of the page after this one; "" where it is the last."""
    return urlsplit(_word(page.get("next_page_uri"))).query


def _listed(page: Mapping[str, Any], service: str, country: str) -> Iterator[Arrival]:
    messages = page.get("messages")
    for each in messages if isinstance(messages, list) else []:
        if not isinstance(each, dict):
            continue
        if each.get("direction") != "inbound" or each.get("status") != "received":
            continue
        if service and each.get("messaging_service_sid") != service:
            continue
        try:
            yield message(
                each.get("sid"), each.get("from"), each.get("body"), each.get("to"), country
            )
        except ValueError:  # the others are whole
            continue


def _word(value: object) -> str:
    return clean(value) if isinstance(value, str) else ""
