"""Two vendors' lists of what they took in, on loopback, as strict as their pages say.

Whoever asks without a login, for more than may be asked, or with a field that is none, is
refused; pages are short, so that nobody forgets the second.

Source:
    twilio.com/docs/messaging/api/message-resource (read multiple Message resources),
    developer.vonage.com/en/api/reports (load records synchronously), read 2026-11.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

OURS = "+256200000000"
PAGE = 2


@dataclass(frozen=True, slots=True)
class Took:
    """One message that the vendor has; `to` and `sender` in E.164."""

    name: str
    sender: str
    text: str
    at: datetime
    to: str = OURS
    more: dict[str, Any] = field(default_factory=dict)


@dataclass
class Lists:
    """What a vendor has; `asked` are the queries so far.

    `away` makes it answer 503, `page` is how many it shows at once, and `answer` what it says
    in the place of a list.
    """

    user: str
    password: str
    took: list[Took] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    away: bool = False
    page: int = PAGE
    answer: str = ""

    def look(self, request: web.Request, known: set[str], needed: set[str]) -> dict[str, str]:
        """Judge a request before anything is listed."""
        if self.away:
            raise web.HTTPServiceUnavailable
        login = aiohttp.encode_basic_auth(self.user, self.password)
        if request.headers.get("Authorization") != login:
            raise web.HTTPUnauthorized
        query = dict(request.query)
        if not needed <= set(query) <= known or len(query) != len(request.query):
            raise web.HTTPUnprocessableEntity(text=f"fields: {sorted(query)}")
        self.asked.append(query)
        return query


async def twilio_list(lists: Lists, request: web.Request) -> web.Response:
    """`GET /2010-04-01/Accounts/{Sid}/Messages.json`, newest first."""
    known = {"To", "From", "DateSent", "DateSent<", "DateSent>", "PageSize", "Page", "PageToken"}
    query = lists.look(request, known, set())
    if request.match_info["sid"] != lists.user or not 1 <= int(query["PageSize"]) <= 1_000:
        raise web.HTTPBadRequest
    since = datetime.strptime(query["DateSent>"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    found = sorted(
        (each for each in lists.took if each.at >= since and each.to == query.get("To", each.to)),
        key=lambda each: each.at,
        reverse=True,
    )
    size = lists.page
    first = int(query.get("Page", 0)) * size
    if first and query.get("PageToken") != f"PA{found[first - 1].name}":
        raise web.HTTPBadRequest(text="a page without its token")
    shown, more = found[first : first + size], len(found) > first + size
    following = request.rel_url.update_query(
        Page=str(first // size + 1), PageToken=f"PA{shown[-1].name}" if shown else ""
    )
    page = {
        "messages": [_twilio_message(lists.user, each) for each in shown],
        "next_page_uri": str(following) if more else None,
        "page_size": size,
        "uri": str(request.rel_url),
    }
    return web.json_response(page)


def _twilio_message(account: str, took: Took) -> dict[str, Any]:
    return {
        "account_sid": account, "api_version": "2010-04-01", "body": took.text,
        "date_created": format_datetime(took.at), "date_sent": format_datetime(took.at),
        "date_updated": format_datetime(took.at), "direction": "inbound", "error_code": None,
        "error_message": None, "from": took.sender, "messaging_service_sid": None,
        "num_media": "0", "num_segments": "1", "price": None, "price_unit": "USD",
        "sid": took.name, "status": "received", "subresource_uris": {}, "to": took.to,
        **took.more,
    }  # fmt: skip


async def vonage_list(lists: Lists, request: web.Request) -> web.Response:
    """`GET /v2/reports/records`, at most a day at a time."""
    needed = {"account_id", "product", "direction", "date_start", "date_end"}
    more = {"include_message", "to", "cursor", "iv"}
    query = lists.look(request, needed | more, needed)
    fixed = (query["account_id"], query["product"], query["direction"])
    if fixed != (lists.user, "SMS", "inbound") or query.get("include_message") != "true":
        raise web.HTTPUnprocessableEntity
    begin, end = (datetime.fromisoformat(query[each]) for each in ("date_start", "date_end"))
    if not timedelta() < end - begin <= timedelta(hours=24):
        raise web.HTTPUnprocessableEntity(text="more than a day")
    to = query.get("to")
    found = [
        each
        for each in lists.took
        if begin <= each.at < end and to in (None, each.to.removeprefix("+"))
    ]
    first = int(query.get("cursor", 0))
    if first and query.get("iv") != f"iv{first}":
        raise web.HTTPUnprocessableEntity(text="a cursor without its vector")
    size = lists.page
    shown, is_more = found[first : first + size], len(found) > first + size
    page = {
        "request_id": "r-1", "items_count": len(shown), "product": "SMS", "direction": "inbound",
        "request_status": "TRUNCATED" if is_more else "SUCCESS",
        "records": [_vonage_record(lists.user, each) for each in shown],
        "_links": {"self": {"href": "https://api.nexmo.com/v2/reports/records"}},
    }  # fmt: skip
    if is_more:
        page |= {"cursor": str(first + size), "iv": f"iv{first + size}"}
    return web.json_response(page)


def _vonage_record(account: str, took: Took) -> dict[str, Any]:
    return {
        "account_id": account, "message_id": took.name, "client_ref": "", "direction": "inbound",
        "from": took.sender.removeprefix("+"), "to": took.to.removeprefix("+"),
        "network": "64110", "network_name": "MTN", "country": "UG", "country_name": "Uganda",
        "date_received": took.at.isoformat(), "date_finalized": took.at.isoformat(),
        "latency": "0", "status": "delivered", "message_body": took.text, **took.more,
    }  # fmt: skip


@asynccontextmanager
async def listing(
    lists: Lists, answer: Callable[[Lists, web.Request], Any], path: str
) -> AsyncIterator[str]:
    """Serve a vendor's list on loopback; gives the address that its path comes after."""

    async def answered(request: web.Request) -> web.StreamResponse:
        if lists.answer:
            return web.Response(text=lists.answer)
        found: web.StreamResponse = await answer(lists, request)
        return found

    app = web.Application()
    app.router.add_get(path, answered)
    server = TestServer(app)
    await server.start_server(access_log=None)
    try:
        yield str(server.make_url("/")).rstrip("/")
    finally:
        await server.close()
