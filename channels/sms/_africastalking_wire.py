"""Africa's Talking's words: what it says of a message, a call and somebody who wants no more.

Source:
    docs.africastalking.com/sms/notifications, /sms/sending, /voice/callhandler, read 2026-11;
    codes 404 and 409 are no longer on its page of codes and still answered.
"""

import re
from collections.abc import Mapping
from typing import Any, Literal

from channels import ChannelError
from channels.sms._calling import OUR_FAULT_WAIT_S, known_id
from messages.model import Nothing, Receipt

# What `status` of a delivery report says.
OUTCOMES: Mapping[str, Literal["sent", "delivered", "failed"]] = {
    "Sent": "sent",
    "Submitted": "sent",
    "Buffered": "sent",
    "Success": "delivered",
    "Rejected": "failed",
    "Failed": "failed",
    "AbsentSubscriber": "failed",
    "Expired": "failed",
}
# What it says of a message that it was given: processed, sent, queued.
TAKEN = frozenset({100, 101, 102})
# Nobody can be written to there, or they told their operator that they want nothing.
UNREACHABLE = {
    403: "invalid number",
    404: "number of a kind that gets no SMS",
    406: "on the operator's stop list",
    409: "wants no advertising",
}
# Not the letter's fault: an operator can still mend it.
OURS = {401: "held as a risk", 402: "unknown sender", 405: "no credit"}
_A_REASON = re.compile(r"[A-Za-z]{1,40}")


def taken_as(answer: Any) -> str | None:
    """Read under which name a message was taken; None where the answer says nothing.

    Raises:
        ChannelError: it was not taken.
    """
    told = answer.get("SMSMessageData") if isinstance(answer, dict) else None
    if not isinstance(told, dict):
        return None
    one = _first(told.get("Recipients"))
    if one is None:  # "Message" alone says why: most often a sender that is not registered
        raise ChannelError("gateway took no recipient", retry_after_s=OUR_FAULT_WAIT_S)
    code = one.get("statusCode")
    if code in TAKEN or (code is None and one.get("status") == "Success"):
        return known_id(one.get("messageId"))
    raise _refused(code)


def outcome(fields: Mapping[str, str]) -> Receipt | Nothing:
    """Read a delivery report; what is no end and no step is nothing."""
    status, ref = fields.get("status", ""), known_id(fields.get("id"))
    if status not in OUTCOMES or ref is None:
        return Nothing()
    reason = fields.get("failureReason", "")
    if OUTCOMES[status] != "failed":
        return Receipt(ref, OUTCOMES[status])
    return Receipt(ref, "failed", f"{status}: {reason}" if _A_REASON.fullmatch(reason) else status)


def _first(recipients: Any) -> dict[str, Any] | None:
    one = recipients[0] if isinstance(recipients, list) and recipients else None
    return one if isinstance(one, dict) else None


def _refused(code: Any) -> ChannelError:
    if not isinstance(code, int):
        return ChannelError("gateway refused")
    if code in UNREACHABLE:
        return ChannelError(f"gateway refused: {UNREACHABLE[code]}", permanent=True, gone=True)
    if code in OURS:
        return ChannelError(f"gateway refused: {OURS[code]}", retry_after_s=OUR_FAULT_WAIT_S)
    return ChannelError(f"gateway refused: code {code}")  # no route now, or its own fault
