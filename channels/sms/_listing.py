"""Lists that a gateway keeps of what it took in: read page by page, and never without an end.

Knows no gateway.
"""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from channels import ChannelError
from channels.sms._calling import Caller

# Of pages of at most a thousand messages: more than one number takes in two days.
MAX_PAGES = 50
MAX_PAGE_BYTES = 16_000_000


async def pages(
    caller: Caller,
    url: str,
    asked: Mapping[str, str],
    following: Callable[[dict[str, Any]], str],
    headers: Mapping[str, str],
) -> list[dict[str, Any]]:
    """Read all pages, in the order in which they come.

    Args:
        url: of the list, without a query; no page is asked for anywhere else.
        asked: the first page's query.
        following: finds in a page the query of the next; "" after the last.
        headers: those of our login.

    Raises:
        ChannelError: nobody answers, they refuse, or it is no list.
    """
    found: list[dict[str, Any]] = []
    query = urlencode(asked)
    while query and len(found) < MAX_PAGES:
        answered = await caller.accepted(
            "GET", f"{url}?{query}", headers=headers, most_bytes=MAX_PAGE_BYTES
        )
        page = answered.json()
        if not isinstance(page, dict):
            raise ChannelError("the gateway's list cannot be read")
        found.append(page)
        query = following(page)
    return found
