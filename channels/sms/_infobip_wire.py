"""Infobip's words: batches of messages and of reports, and what it says of a message it got.

Source:
    infobip.com/docs/api/channels/sms/inbound-sms/receive-inbound-sms-messages (MO_JSON_2),
    .../logs-and-status-reports, and essentials/response-status-and-error-codes, read 2026-11;
    the request of sms/3/messages as its own Python client 6 writes it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from channels import Arrival, ChannelError
from channels.sms import MAX_ID_CHARS, MAX_SENDER_CHARS, content_id, from_digits
from channels.sms._calling import OUR_FAULT_WAIT_S, known_id
from channels.wire import clean
from messages.model import Inbound, Nothing, Receipt, Said

REPORT = "dlr|"
# groupName of a status that ends a message without its having arrived.
FAILED = frozenset({"UNDELIVERABLE", "EXPIRED", "REJECTED"})
# The operator has it; whether the telephone got it nobody will say.
ONLY_SENT = "DELIVERED_TO_OPERATOR"
# Not the letter's fault: an operator can still mend it.
OURS = frozenset(
    {
        "REJECTED_NOT_ENOUGH_CREDITS", "REJECTED_PREPAID_PACKAGE_EXPIRED", "REJECTED_SENDER",
        "REJECTED_SOURCE", "REJECTED_NETWORK", "REJECTED_ROUTE_NOT_AVAILABLE",
        "REJECTED_DESTINATION_NOT_REGISTERED",
    }
)  # fmt: skip
LATER = frozenset({"REJECTED_FLOODING_FILTER", "REJECTED_SYSTEM_ERROR"})
# No number that gets SMS, or its owner is on a list of those who want none.
UNREACHABLE = frozenset({"REJECTED_PREFIX_MISSING", "REJECTED_DESTINATION", "REJECTED_DND"})
_A_NAME = re.compile(r"[A-Z_]{1,60}")


def results(told: Any) -> list[Any]:
    """Take a batch apart.

    Raises:
        ValueError: it is none.
    """
    found = told.get("results") if isinstance(told, dict) else None
    if not isinstance(found, list):
        raise ValueError("no batch")
    return found


def messages(batch: list[Any], country: str) -> list[Arrival]:
    """Read a batch of messages; one without a sender among others ends in quarantine.

    Raises:
        ValueError: none has a sender.
    """
    found = list(_messages(batch, country))
    if found and not any(arrival.address for arrival in found):
        raise ValueError("no message with a sender")
    return found


def reports(batch: list[Any]) -> list[Arrival]:
    """Read a batch of reports; what reports of no message is left out.

    Raises:
        ValueError: none reports of a message.
    """
    found = [arrival for each in batch for arrival in _report(each)]
    if batch and not found:
        raise ValueError("no report of a message")
    return found


def kept(external_id: str, address: str, one: Any) -> Inbound:
    """Turn a kept message or report into a value.

    Raises:
        ValueError: it is none, or nobody sent it.
    """
    if external_id.startswith(REPORT):
        return _outcome(one)
    if not address or not isinstance(one, dict) or isinstance(one.get("text"), list | dict):
        raise ValueError("no message with a sender")
    return Said(text=clean(str(one.get("text") or "")))


def taken_as(answer: Any) -> str | None:
    """Read under which name a message was taken; None where the answer says nothing.

    Raises:
        ChannelError: it was not taken.
    """
    told = answer.get("messages") if isinstance(answer, dict) else None
    one = told[0] if isinstance(told, list) and told else None
    if not isinstance(one, dict):
        return None
    name = _name(one.get("status"))
    if _group(one.get("status")) not in FAILED:
        return known_id(one.get("messageId"))
    if name in OURS:
        raise ChannelError(f"gateway refused: {name}", retry_after_s=OUR_FAULT_WAIT_S)
    gone = name in UNREACHABLE
    raise ChannelError(f"gateway refused: {name}", permanent=name not in LATER, gone=gone)


def _messages(batch: list[Any], country: str) -> Iterator[Arrival]:
    for one in batch:
        body = json.dumps(one)
        sender = from_digits(_word(one, "from"), country)
        message_id = _word(one, "messageId").strip()
        if not 0 < len(message_id) <= MAX_ID_CHARS:
            message_id = content_id(body)
        known = 0 < len(sender) <= MAX_SENDER_CHARS
        yield Arrival(message_id, sender if known else "", body.encode())


def _report(one: Any) -> Iterator[Arrival]:
    ref, status = known_id(_word(one, "messageId")), _part(one, "status")
    if ref is None or not _group(status):
        return
    told = {"messageId": ref, "status": status, "error": _part(one, "error")}
    step = _name(status) or _group(status)
    yield Arrival(f"{REPORT}{ref}|{step}"[:MAX_ID_CHARS], "", json.dumps(told).encode())


def _outcome(one: Any) -> Receipt | Nothing:
    ref, status, group = known_id(_word(one, "messageId")), _part(one, "status"), ""
    group = _group(status)
    if ref is None:
        return Nothing()
    if group in FAILED:
        why, error = _name(status) or group, _name(_part(one, "error"))
        return Receipt(ref, "failed", f"{why}: {error}" if error else why)
    if group == "DELIVERED" and _name(status) != ONLY_SENT:
        return Receipt(ref, "delivered")
    return Receipt(ref, "sent") if group in ("DELIVERED", "PENDING") else Nothing()


def _group(status: Any) -> str:
    return _word(status, "groupName").upper()


def _name(status: Any) -> str:
    name = _word(status, "name")
    return name if _A_NAME.fullmatch(name) and name != "NO_ERROR" else ""


def _part(one: Any, name: str) -> Any:
    return one.get(name) if isinstance(one, dict) else None


def _word(fields: Any, name: str) -> str:
    found = _part(fields, name)
    return clean(str(found)) if isinstance(found, str | int) else ""
