"""SMS: one file per gateway, and here what all of them need.

Knows numbers and message ids; no gateway.
"""

import hashlib
import re
import unicodedata
from datetime import UTC, datetime, timedelta

import phonenumbers

# E.164 has at most 15 digits; alphanumeric senders have 11 characters.
MAX_SENDER_CHARS = 64
MAX_ID_CHARS = 200
E164 = re.compile(r"\+[1-9][0-9]{7,14}")
# Marks of direction and half signs go; a line's end is a blank.
_NOT_IN_A_NAME = {"Cf": "", "Cs": "", "Cc": " "}
DIALLED = re.compile(r"\s*\+?[\d\s().\-/]+")
_STAMP = re.compile(r"[0-9]{1,11}")


def to_number(sender: str, country: str = "") -> str:
    """Write a number as E.164; what is none (short code, name of a firm) stays as it is.

    Args:
        sender: as the gateway wrote it.
        country: ISO 3166 alpha-2 for numbers without +; without it nothing is guessed.
    """
    if E164.fullmatch(sender) or len(sender) > MAX_ID_CHARS:  # so long it is refused as it is
        return sender
    sender = _sound(sender)
    kept = " ".join(sender.split())
    if not DIALLED.fullmatch(sender):
        return kept
    # A gateway that forgets to encode the plus sends a space: " 25670000001".
    plus = _e164(f"+{kept}", "") if sender.startswith(" ") else None
    return plus or _e164(kept, country) or kept


def from_digits(sender: str, country: str = "") -> str:
    """Write as E.164 a number that comes with its country but without its plus.

    Args:
        sender: as the gateway wrote it.
        country: ISO 3166 alpha-2, for what is no number with a country all the same.
    """
    written = sender.strip()
    return to_number(f" {written}" if written.isdecimal() else sender, country)


def is_near(stamp: str, now: datetime, window: timedelta) -> bool:
    """Whether a time, in seconds since 1970, lies no further off than the window."""
    if not _STAMP.fullmatch(stamp):
        return False
    return abs(now - datetime.fromtimestamp(int(stamp), UTC)) <= window


def content_id(*words: str) -> str:
    """Make an id out of what a message is, for gateways that give none: ~ and 32 hex digits.

    The ~ tells intake to hash it once more with a key: a number can be guessed from a bare hash.
    """
    text = "\x1f".join(words).encode("utf-8", "surrogatepass")
    return "~" + hashlib.sha256(text).hexdigest()[:32]


def _sound(sender: str) -> str:
    """Leave out what nobody sees, and what would make a sender a member of somebody's group.

    Names of senders are free text on many networks; "x:+256..." is nobody's second address.
    """
    return "".join(
        _NOT_IN_A_NAME.get(unicodedata.category(sign), "_" if sign == ":" else sign)
        for sign in sender
    )


def _e164(number: str, country: str) -> str | None:
    try:
        parsed = phonenumbers.parse(number, country or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
