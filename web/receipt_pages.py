"""The page for receipts: a field for the code, and then what its report is counted in.

Only GET: the form POSTs to the address of its answer, where `channels/receipt.py` takes it in.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Protocol

from aiohttp import web

from messages.words import say
from publishing.receipts import Receipt, in_words, write
from storage.web_receipts import Answer
from web import render
from web.pages import HEADERS, html_page, language_of

MAX_TICKET = 120  # longer ones are nobody's, and never reach the database
LOOK_AGAIN_S = 2

Page = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Proofs(Protocol):
    """Where tickets and answers come from; only ever read."""

    def ticket(self) -> str:
        """A new ticket."""

    def is_good(self, ticket: str) -> bool:
        """Whether it is one of ours whose hour is not over."""

    async def answer(self, ticket: str) -> Answer | None:
        """What is answered to it; None where the code is still being looked up."""


def routes(read: Proofs) -> list[web.RouteDef]:
    """List the addresses; all are GET."""
    return [
        web.get("/receipt", _form(read)),
        web.get("/receipt/{ticket}", _answer(read)),
        web.get("/receipt/{ticket}/{n:[0-9]}", _file(read)),
    ]


def _form(read: Proofs) -> Page:
    async def page(request: web.Request) -> web.Response:
        html = render.fill("receipt.html", _language(request), ticket=read.ticket())
        return _page(html)

    return page


def _answer(read: Proofs) -> Page:
    async def page(request: web.Request) -> web.Response:
        language, ticket = _language(request), request.match_info["ticket"]
        if len(ticket) > MAX_TICKET or not read.is_good(ticket):
            return _page(render.message("receipt-over", language), status=410)
        found = await read.answer(ticket)
        if found is None:
            waiting = _page(render.message("receipt-wait", language))
            waiting.headers["Refresh"] = str(LOOK_AGAIN_S)
            return waiting
        told = [_in_words(one, language).words for one in found.receipts]
        said = say(found.said, language)
        return _page(
            render.fill("receipt_answer.html", language, told=told, said=said, ticket=ticket)
        )

    return page


def _file(read: Proofs) -> Page:
    async def page(request: web.Request) -> web.Response:
        language, ticket = _language(request), request.match_info["ticket"]
        is_ours = len(ticket) <= MAX_TICKET and read.is_good(ticket)
        found = await read.answer(ticket) if is_ours else None
        n = int(request.match_info["n"])
        if found is None or n >= len(found.receipts):
            return _page(render.message("missing", language), status=404)
        one = _in_words(found.receipts[n], language)
        headers = {
            **HEADERS,
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{one.release}-receipt.json"',
        }
        return web.Response(body=write(one), content_type="application/json", headers=headers)

    return page


def _language(request: web.Request) -> str:
    return language_of(request, "web-receipt-title")


def _in_words(one: Receipt, language: str) -> Receipt:
    return replace(one, words=in_words(one.release, one.state, language))


def _page(html: str, *, status: int = 200) -> web.Response:
    return html_page(html, status=status, vary=True)
