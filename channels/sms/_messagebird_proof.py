"""How MessageBird proves itself: a signed token over the address, the body and the time.

Apart, since PyJWT brings curves along that take 40 ms to import: only who has MessageBird pays.

Source:
    developers.messagebird.com/docs/verify-http-requests, read 2026-11; the claims as its own
    Python client 2.2.0 checks them.
"""

import hashlib
import warnings
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
from jwt.types import Options
from jwt.warnings import InsecureKeyLengthWarning

from channels.wire import is_secret

# A token of any other kind, "none" too, is a forgery.
ALGORITHMS = ["HS256", "HS384", "HS512"]
UNJUDGED: Options = {
    "verify_exp": False,
    "verify_nbf": False,
    "verify_iat": False,
    "verify_aud": False,
}
ISSUER = "MessageBird"
# A proof is good for a minute; clocks may differ by as much.
LEEWAY = timedelta(minutes=1)
LONGEST = timedelta(hours=1)


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
    return jwt.encode(claims, key, algorithm="HS256")


def _claims(token: str, key: str) -> dict[str, Any] | None:
    """What a token claims; None unless it is signed with our key. Times are ours to judge."""
    with warnings.catch_warnings():
        # How long a key is, is MessageBird's to choose.
        warnings.simplefilter("ignore", InsecureKeyLengthWarning)
        try:
            return jwt.decode(token, key, algorithms=ALGORITHMS, options=UNJUDGED)
        except jwt.PyJWTError:
            return None


def _is_near(begins: Any, ends: Any, now: datetime) -> bool:
    try:
        first, last = datetime.fromtimestamp(begins, UTC), datetime.fromtimestamp(ends, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return False
    return last - first <= LONGEST and first - LEEWAY <= now <= last + LEEWAY


def _is_hash(given: Any, content: bytes) -> bool:
    return isinstance(given, str) and is_secret(given, hashlib.sha256(content).hexdigest())
