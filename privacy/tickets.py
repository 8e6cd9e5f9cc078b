"""Tickets of a page: whoever opened it gets the answer to what they typed in, and nobody else.

A ticket is sealed, so that nobody can make or guess one; it says until when it is good. Kept is
only a keyed hash of it.
"""

import base64
import binascii
import re
from datetime import UTC, datetime, timedelta

from privacy.vault import Unreadable, Vault

LASTS = timedelta(hours=1)
WRITTEN = re.compile(r"[A-Za-z0-9_-]{40,120}")
_PLACE = "web_receipt|ticket|page"


def new_ticket(vault: Vault, now: datetime) -> str:
    """Make a ticket that is good for an hour; it needs no escaping in an address."""
    until = int((now + LASTS).timestamp())
    sealed = vault.seal_text(str(until), place=_PLACE)
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def good_until(vault: Vault, text: str) -> datetime | None:
    """Tell until when a ticket is good; None if we did not make it."""
    if not WRITTEN.fullmatch(text):
        return None
    try:
        sealed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        if base64.urlsafe_b64encode(sealed).decode().rstrip("=") != text:
            return None  # written otherwise: one ticket has one spelling
        return datetime.fromtimestamp(int(vault.open_text(sealed, place=_PLACE)), UTC)
    except (Unreadable, ValueError, binascii.Error):
        return None
