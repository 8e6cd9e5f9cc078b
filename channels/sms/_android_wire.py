"""The Android app's words: its events, its signature, and what became of a message.

Source:
    docs.sms-gate.app/features/webhooks and /features/status-tracking, read 2026-11.
"""

import hmac
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from channels import Arrival
from channels.sms import MAX_ID_CHARS, MAX_SENDER_CHARS, content_id, to_number
from channels.wire import clean
from messages.model import Inbound, Receipt, Said

# The field that holds what a person wrote.
RECEIVED = {"sms:received": "message", "mms:downloaded": "body"}
BATCHES = {"sms:batch:received": "sms:received", "mms:batch:downloaded": "mms:downloaded"}
OUTCOMES: Mapping[str, Literal["sent", "delivered", "failed"]] = {
    "sms:sent": "sent",
    "sms:delivered": "delivered",  # once for each part
    "sms:failed": "failed",
    "sms:cancelled": "failed",
}
# What the telephone says of a failure may name the number; Android's own words do not.
_A_REASON = re.compile(r"[A-Za-z_ ]{1,60}")


def signature(key: str, body: bytes, stamp: str) -> str:
    """Sign a body and the time at which it is sent, as the app does; hexadecimal."""
    return hmac.new(key.encode(), body + stamp.encode("utf-8", "replace"), "sha256").hexdigest()


def arrivals(told: Any, country: str) -> list[Arrival]:
    """Read what an event tells us; a ping, a start, a program's own message tell nothing.

    Raises:
        ValueError: it is no event, or nobody sent its message.
    """
    if not isinstance(told, dict) or not isinstance(told.get("payload"), dict):
        raise ValueError("no event")
    event, event_id, payload = _word(told, "event"), _word(told, "id"), told["payload"]
    if event in OUTCOMES:
        return [_outcome(event, event_id, payload)]
    if event in RECEIVED:
        return [_message(event, event_id, payload, country)]
    batch = payload.get("messages")
    if event not in BATCHES or not isinstance(batch, list):
        return []
    return list(_batch(BATCHES[event], event_id, batch, country))


def event_of(kept: Any, address: str) -> Inbound:
    """Turn a kept event into a value.

    Raises:
        ValueError: it is none, or nobody sent it.
    """
    payload = kept.get("payload") if isinstance(kept, dict) else None
    if not isinstance(payload, dict):
        raise ValueError("no event")
    event = _word(kept, "event")
    if event in OUTCOMES:
        return Receipt(_word(payload, "messageId"), OUTCOMES[event], _reason(event, payload))
    text = payload.get(RECEIVED.get(event, ""))
    if not address or event not in RECEIVED or isinstance(text, list | dict):
        raise ValueError("no message with a sender")
    # A picture message without a word is empty: what is in it is not fetched.
    return Said(text=clean(str(text or "")))


def _outcome(event: str, event_id: str, payload: dict[str, Any]) -> Arrival:
    ref = _word(payload, "messageId")
    if not ref or len(ref) > MAX_ID_CHARS:
        raise ValueError("no message that this became of")
    body = json.dumps({"event": event, "payload": payload}).encode()
    return Arrival(_named(event_id, body), "", body)


def _message(event: str, event_id: str, payload: Any, country: str) -> Arrival:
    # Apps before 1.40 wrote phoneNumber alone.
    written = _word(payload, "sender") or _word(payload, "phoneNumber")
    sender = to_number(written, country)
    if not sender or len(sender) > MAX_SENDER_CHARS:
        raise ValueError("no message with a sender")
    body = json.dumps({"event": event, "payload": payload}).encode()
    # messageId is made of the content: one person's two "yes" may have the same.
    return Arrival(_named(event_id, body), sender, body)


def _batch(event: str, batch_id: str, batch: list[Any], country: str) -> Iterator[Arrival]:
    for n, payload in enumerate(batch):
        one_id = f"{batch_id}:{n}" if batch_id else ""
        try:
            yield _message(event, one_id, payload, country)
        except ValueError:  # the others are whole; this one ends in quarantine
            body = json.dumps(payload).encode()
            yield Arrival(_named(one_id, body), "", body)


def _named(event_id: str, body: bytes) -> str:
    return event_id if 0 < len(event_id) <= MAX_ID_CHARS else content_id(body.decode())


def _word(fields: Any, name: str) -> str:
    found = fields.get(name) if isinstance(fields, dict) else None
    return clean(str(found)).strip() if isinstance(found, str | int) else ""


def _reason(event: str, payload: dict[str, Any]) -> str:
    if OUTCOMES[event] != "failed":
        return ""
    said = _word(payload, "reason")
    return said if _A_REASON.fullmatch(said) else "cancelled" if "cancel" in event else "not sent"
