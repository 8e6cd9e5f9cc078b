"""Tokens behind buttons: what is pressed can be forged, so each carries a MAC.

A token is `1.<letter id>.<choice>.<expiry day>.<mac>`, at most 64 bytes. It is bound to the
contact that it was sent to, and says nothing about who pressed it or what they may do.
"""

import base64
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from privacy.base36 import base36
from privacy.vault import Vault

VALID_DAYS = 7
_EPOCH = date(1970, 1, 1)
_LARGEST_ID = 2**63 - 1
_NUMBER36 = r"(0|[1-9a-z][0-9a-z]{0,12})"
_TOKEN = re.compile(rf"1\.{_NUMBER36}\.(0|[1-9][0-9]{{0,2}})\.{_NUMBER36}\.([A-Za-z0-9_-]{{16}})")


@dataclass(frozen=True, slots=True)
class ButtonToken:
    """What a button says, true only if `is_genuine`; `day` is the last valid day since 1970."""

    letter_id: int
    choice: int
    day: int
    mac: bytes = field(repr=False)


def day_of(at: datetime) -> int:
    """Count the days from 1970-01-01 to a moment, in UTC."""
    return (at.astimezone(UTC).date() - _EPOCH).days


def token(vault: Vault, *, contact_id: int, letter_id: int, choice: int, day: int) -> str:
    """Sign a button of a letter to a contact.

    `choice` is 0-999; `day` the last day it is good for, as day_of counts, usually today +
    VALID_DAYS.
    """
    if not (0 <= choice <= 999 and 0 <= letter_id <= _LARGEST_ID and day >= 0):
        raise ValueError("a button needs a choice of 0-999 and numbers that are not negative")
    mac = vault.mac(_signed(contact_id, letter_id, choice, day))
    signature = base64.urlsafe_b64encode(mac).decode()
    return f"1.{base36(letter_id)}.{choice}.{base36(day)}.{signature}"


def read_token(text: str) -> ButtonToken | None:
    """Take a token apart without believing it; None if it has not the form of one."""
    match = _TOKEN.fullmatch(text)
    if match is None:
        return None
    letter, choice, day, mac = match.groups()
    letter_id = int(letter, 36)
    if letter_id > _LARGEST_ID:
        return None
    return ButtonToken(letter_id, int(choice), int(day, 36), base64.urlsafe_b64decode(mac))


def is_genuine(vault: Vault, token: ButtonToken, *, contact_id: int, today: int) -> bool:
    """Tell whether we made this button for this contact and it is still good.

    `contact_id` is the contact of the chat in which it was pressed; `today` as day_of counts.
    """
    signed = _signed(contact_id, token.letter_id, token.choice, token.day)
    return vault.check(signed, token.mac) and today <= token.day


def _signed(contact_id: int, letter_id: int, choice: int, day: int) -> bytes:
    return f"button|{contact_id}|{letter_id}|{choice}|{day}".encode()
