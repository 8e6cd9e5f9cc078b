"""MessageBird's words: how it proves itself, and what became of a message.

Source:
    developers.messagebird.com/docs/verify-http-requests and /api/sms-messaging, read 2026-11;
    the claims as its own Python client 2.2.0 checks them.
"""

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from channels.sms._calling import known_id
from channels.wire import clean, is_secret, read_json
from messages.model import Nothing, Receipt

# RFC 7519 with shared keys alone: a token of any other kind, "none" too, is a forgery. PyJWT does
# the same and brings its curves along, which cost every start 45 ms; the tests sign with it.
ALGORITHMS = {"HS256": "sha256", "HS384": "sha384", "HS512": "sha512"}
ISSUER = "MessageBird"
# A proof is good for a minute; clocks may differ by as much.
LEEWAY = timedelta(minutes=1)
LONGEST = timedelta(hours=1)
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


def is_proof(token: str, *, key: str, url: str, body: bytes, now: datetime) -> bool:
    """Whether a token proves that MessageBird called this address with this body just now."""
    claims = _claims(token, key)
    if claims is None or claims.get("iss") != ISSUER:
        return False
    hashed = claims.get("payload_hash")
    if (body or hashed) and not _is_hash(hashed, body):
        return False
    at_hand = _is_hash(claims.get("url_hash"), url.encode("utf-8", "replace"))
    return at_hand and _is_near(claims.get("nbf"), claims.get("exp"), now)


def proof(key: str, url: str, body: bytes, at: datetime) -> str:
    """Make such a token, as MessageBird does at that time."""
    claims: dict[str, Any] = {
        "iss": ISSUER,
        "nbf": int(at.timestamp()),
        "exp": int(at.timestamp()) + 60,
        "jti": "93e55006-a0e8-4526-a190-fa5ff00ea116",
        "url_hash": hashlib.sha256(url.encode()).hexdigest(),
    }
    if body:
        claims["payload_hash"] = hashlib.sha256(body).hexdigest()
    parts = ({"alg": "HS256", "typ": "JWT"}, claims)
    signed = ".".join(_packed(json.dumps(part).encode()) for part in parts)
    return f"{signed}.{_packed(_signature(key, signed, 'sha256'))}"


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


def _claims(token: str, key: str) -> dict[str, Any] | None:
    """What a token claims; None unless it is signed with our key."""
    signed, _, signature = token.rpartition(".")
    header, _, claims = signed.partition(".")
    try:
        digest = ALGORITHMS.get(word(read_json(_unpacked(header)), "alg"), "")
        ours = _signature(key, signed, digest) if digest else b""
        is_ours = hmac.compare_digest(ours, _unpacked(signature)) and bool(ours)
        found = read_json(_unpacked(claims)) if is_ours else None
    except ValueError:  # or in no encoding
        return None
    return found if isinstance(found, dict) else None


def _signature(key: str, signed: str, digest: str) -> bytes:
    return hmac.digest(key.encode(), signed.encode(), digest)


def _packed(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def _unpacked(written: str) -> bytes:
    return base64.urlsafe_b64decode(written.encode("ascii") + b"=" * (-len(written) % 4))


def _is_near(begins: Any, ends: Any, now: datetime) -> bool:
    try:
        first, last = datetime.fromtimestamp(begins, UTC), datetime.fromtimestamp(ends, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return False
    return last - first <= LONGEST and first - LEEWAY <= now <= last + LEEWAY


def _is_hash(given: Any, content: bytes) -> bool:
    return isinstance(given, str) and is_secret(given, hashlib.sha256(content).hexdigest())
