"""Vonage's words: its signatures, its messages and their parts, and what became of ours.

Source:
    developer.vonage.com/en/messaging/sms/guides/inbound-sms, .../delivery-receipts,
    .../troubleshooting-sms, /en/getting-started/concepts/signing-messages and /en/api/reports,
    read 2026-11.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal
from urllib.parse import urlencode

from channels import Arrival, ChannelError
from channels.sms import MAX_ID_CHARS, MAX_SENDER_CHARS, from_digits
from channels.sms._calling import OUR_FAULT_WAIT_S
from channels.wire import MAX_FIELDS, clean
from messages.model import Nothing, Part, Receipt, Said

Method = Literal["md5hash", "md5", "sha1", "sha256", "sha512"]
REPORT = "dlr|"
# "unknown" says that nobody will ever know.
OUTCOMES: Mapping[str, Literal["sent", "delivered", "failed"]] = {
    "accepted": "sent",
    "buffered": "sent",
    "delivered": "delivered",
    "expired": "failed",
    "failed": "failed",
    "rejected": "failed",
    "deleted": "failed",
}
TAKEN = "0"
# Too fast, their own fault, too many of us: soon again. Key, credit, sender: an operator mends it.
SOON = frozenset({"1", "5", "10"})
OURS_TO_MEND = frozenset({"2", "4", "8", "9", "11", "14", "15", "29", "33"})
BARRED = "7"
A_DAY = timedelta(hours=24)


def signature(secret: str, fields: Mapping[str, str], method: Method) -> str:
    """Sign fields, "sig" left out: in the order of their names, & and = in values as _."""
    told = "".join(
        f"&{name}={value.replace('&', '_').replace('=', '_')}"
        for name, value in sorted(fields.items())
        if name != "sig"
    )
    if method == "md5hash":  # what accounts have that never chose another
        return hashlib.md5((told + secret).encode("utf-8", "replace")).hexdigest()  # noqa: S324
    return hmac.new(secret.encode(), told.encode("utf-8", "replace"), method).hexdigest()


def words(told: Any) -> dict[str, str]:
    """The fields of a JSON body as the query of the same request would have them: as they came.

    Raises:
        ValueError: it is no object, or has more fields than any form of theirs.
    """
    if not isinstance(told, dict) or len(told) > MAX_FIELDS:
        raise ValueError("no message")
    return {name: _raw(value) for name, value in told.items()}


def arrival(fields: Mapping[str, str], country: str) -> Arrival | None:
    """Make a row of a message, or of what became of one of ours; None where it says nothing new.

    Raises:
        ValueError: nobody sent it, it has no id, or it is a report of no message.
    """
    if "status" in fields and not {"text", "type"} & fields.keys():
        return _report(fields)
    return message(fields.get("messageId", ""), fields.get("msisdn", ""), fields, country)


def message(name: str, msisdn: str, fields: Mapping[str, str], country: str) -> Arrival:
    """Make a row of a message.

    Raises:
        ValueError: nobody sent it, or it has no id.
    """
    sender = from_digits(msisdn, country)
    if not sender or len(sender) > MAX_SENDER_CHARS or not 0 < len(name) <= MAX_ID_CHARS:
        raise ValueError("no message with a sender")
    kept = {each: fields[each] for each in _KEPT if each in fields}
    return Arrival(name, sender, json.dumps(kept).encode())


def said(kept: Any) -> Said | Part | Nothing:
    """Turn a kept message into a value; one to a program is none for us.

    Raises:
        ValueError: it is none.
    """
    fields = words(kept)
    if fields.get("type") == "binary":
        return Nothing()
    text = fields.get("text", "")
    of, n = (_count(fields.get(each, "")) for each in ("concat-total", "concat-part"))
    if 1 <= n <= of <= _MOST_PARTS and fields.get("concat-ref"):
        return Part(f"{fields.get('to', '')}:{fields['concat-ref']}"[:MAX_ID_CHARS], n, of, text)
    return Said(text=text)


def outcome(kept: Any) -> Receipt:
    """Turn a kept report into a value.

    Raises:
        ValueError: it is none.
    """
    fields = words(kept)
    ref, status, code = (fields.get(each, "") for each in ("client-ref", "status", "err-code"))
    if not ref or status not in OUTCOMES:
        raise ValueError("no report of a message")
    if OUTCOMES[status] != "failed":
        return Receipt(ref, OUTCOMES[status])
    return Receipt(ref, "failed", f"{status} ({code})" if _count(code) else status)


def refusal(answer: Any) -> ChannelError | None:
    """What a send was refused for; None where Vonage took it, or at least a part of it."""
    told = answer.get("messages") if isinstance(answer, dict) else None
    parts = [each for each in told if isinstance(each, dict)] if isinstance(told, list) else []
    codes = [_word(each.get("status")) for each in parts]
    # A part that was refused cannot be sent alone, and the others are with the person already.
    if not codes or TAKEN in codes:
        return None
    code = codes[0] if _count(codes[0]) else "?"
    reason = f"gateway answered {code}"
    if code in SOON:
        return ChannelError(reason)
    if code in OURS_TO_MEND:
        return ChannelError(reason, retry_after_s=OUR_FAULT_WAIT_S)
    return ChannelError(reason, permanent=True, gone=code == BARRED)


def days(since: datetime, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Part a time into pieces of at most a day, which is as much as may be asked for."""
    while since < now:
        until = min(since + A_DAY, now)
        yield since, until
        since = until


def asked_for(key: str, number: str, since: datetime, until: datetime) -> dict[str, str]:
    """The query of a list of what came in.

    Args:
        number: ours, E.164 without "+"; "" for all.
    """
    query = {
        "account_id": key,
        "product": "SMS",
        "direction": "inbound",
        "date_start": since.isoformat(timespec="seconds"),
        "date_end": until.isoformat(timespec="seconds"),
        "include_message": "true",
    }
    return query | ({"to": number} if number else {})


def next_query(query: Mapping[str, str], page: Mapping[str, Any]) -> str:
    """The query of the page after this one; "" where it is the last."""
    cursor, vector = _word(page.get("cursor")), _word(page.get("iv"))
    is_more = bool(cursor and vector) and page.get("request_status") == "TRUNCATED"
    return urlencode({**query, "cursor": cursor, "iv": vector}) if is_more else ""


def listed(found: Iterable[Mapping[str, Any]], country: str) -> list[Arrival]:
    """Make rows of the records on pages of a list, in their order."""
    return [row for page in found for row in _listed(page, country)]


_KEPT = ("type", "text", "to", "concat-ref", "concat-total", "concat-part")
_MOST_PARTS = 255


def _listed(page: Mapping[str, Any], country: str) -> Iterator[Arrival]:
    records = page.get("records")
    for each in records if isinstance(records, list) else []:
        if not isinstance(each, dict) or each.get("direction", "inbound") != "inbound":
            continue
        fields = {"text": _word(each.get("message_body")), "to": _word(each.get("to"))}
        try:
            yield message(_word(each.get("message_id")), _word(each.get("from")), fields, country)
        except ValueError:  # the others are whole
            continue


def _report(fields: Mapping[str, str]) -> Arrival | None:
    name, status, ref = (fields.get(each, "") for each in ("messageId", "status", "client-ref"))
    if not name or not status or len(name) + len(status) > MAX_ID_CHARS:
        raise ValueError("no report of a message")
    # Without our name of it, somebody else sent it from the same account.
    if not ref or len(ref) > MAX_ID_CHARS or status not in OUTCOMES:
        return None
    kept = {"client-ref": ref, "status": status, "err-code": fields.get("err-code", "")}
    return Arrival(f"{REPORT}{name}|{status}", "", json.dumps(kept).encode())


def _count(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 6 else 0


def _word(value: Any) -> str:
    return clean(_raw(value))


def _raw(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else ""
