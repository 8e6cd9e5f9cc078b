"""Signed links for officials: one case, one office, until a day.

Opening the link changes nothing (mail scanners follow links); only the page's POST does, and
the turn reads the link again.
"""

import base64
import binascii
import json
from dataclasses import dataclass

from privacy.vault import MAC_BYTES, Vault

VALID_DAYS = 30
_LONGEST = 512  # as channels/link.py takes in


@dataclass(frozen=True, slots=True)
class Link:
    """What a genuine link speaks for; `day` is its last valid day since 1970-01-01 (UTC)."""

    campaign: str
    case_code: str
    office: str
    day: int


def link_token(vault: Vault, *, campaign: str, case_code: str, office: str, day: int) -> str:
    """Sign a link; the text needs no escaping in an address.

    `day` is the last day it is good for (`privacy.buttons.day_of`), usually today + VALID_DAYS.
    """
    content = json.dumps([campaign, case_code, office, day], separators=(",", ":"))
    body = base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")
    # Hex at the end: mail programs leave a closing - or _ out of the link.
    return f"{body}.{vault.mac(_signed(body)).hex()}"


def read_link(vault: Vault, text: str, *, today: int) -> Link | None:
    """Read a link; None if we did not make it or its last day is over."""
    body, _, signature = text.partition(".")
    if len(text) > _LONGEST or not text.isascii() or len(signature) != 2 * MAC_BYTES:
        return None
    try:
        mac = bytes.fromhex(signature)
    except ValueError:
        return None
    if mac.hex() != signature or not vault.check(_signed(body), mac):
        return None
    link = _content(body)
    return link if link is not None and today <= link.day else None


def _content(body: str) -> Link | None:
    try:
        padded = body + "=" * (-len(body) % 4)
        campaign, case_code, office, day = json.loads(base64.urlsafe_b64decode(padded))
    except (ValueError, TypeError, binascii.Error):
        return None
    return Link(campaign=campaign, case_code=case_code, office=office, day=day)


def _signed(body: str) -> bytes:
    return b"link|" + body.encode()
