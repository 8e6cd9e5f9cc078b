"""MessageBird's words: what became of a message.

Source:
    developers.messagebird.com/api/sms-messaging, read 2026-11.
"""

import re
from collections.abc import Mapping
from typing import Any, Literal

from channels.sms._calling import known_id
from channels.wire import clean
from messages.model import Nothing, Receipt

OUTCOMES: Mapping[str, Literal["sent", "delivered", "failed"]] = {
    "scheduled": "sent",
    "sent": "sent",
    "buffered": "sent",
    "delivered": "delivered",
    "expired": "failed",
    "delivery_failed": "failed",
}
# What it says of a refusal: not enough balance.
NO_CREDIT = 25
# What it says beside a failure may name the number; its own words do not.
_A_REASON = re.compile(r"[A-Za-z_ -]{1,60}")
_A_CODE = re.compile(r"[0-9]{1,4}")


def outcome(fields: Mapping[str, str]) -> Receipt | Nothing:
    """Read a status report; what is no end and no step is nothing."""
    status, ref = fields.get("status", ""), name_of(fields)
    if status not in OUTCOMES or ref is None:
        return Nothing()
    if OUTCOMES[status] != "failed":
        return Receipt(ref, OUTCOMES[status])
    why, code = fields.get("statusReason", ""), fields.get("statusErrorCode", "")
    told = [status, *filter(_A_REASON.fullmatch, [why]), *filter(_A_CODE.fullmatch, [code])]
    return Receipt(ref, "failed", ", ".join(told))


def name_of(fields: Mapping[str, str]) -> str | None:
    """The name of a reported message: ours where it has one."""
    return known_id(fields.get("reference")) or known_id(fields.get("id"))


def is_poor(answer: Any) -> bool:
    """Whether a refusal says that there is no credit."""
    errors = answer.get("errors") if isinstance(answer, dict) else None
    found = errors if isinstance(errors, list) else []
    return any(isinstance(error, dict) and error.get("code") == NO_CREDIT for error in found)


def word(fields: Any, name: str) -> str:
    """One field of a message; numbers come as numbers."""
    found = fields.get(name) if isinstance(fields, dict) else None
    return clean(str(found)) if isinstance(found, str | int) else ""
