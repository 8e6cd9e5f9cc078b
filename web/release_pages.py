"""Releases on the web: their files under addresses that never change, and the index of all.

`/releases/NAME/FILE` gives the bytes that were published, for good; where a release was taken
back, its reason (410). All are GET, and open to programs on other pages.
"""

from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import Protocol

from aiohttp import web

from publishing.catalogue import FEED, INDEX, RECORD, Catalogue, Entry, as_atom, as_dcat, as_json
from publishing.media_types import media_type
from web import render, render_releases
from web.pages import HEADERS, html_page, language_of

MAX_NAME = 300  # longer ones are no release's and never reach the database
# A page of a release may carry its own style and pictures, but runs nothing and reaches nobody.
OF_RELEASES = {
    **HEADERS,
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; "
        "frame-ancestors 'none'"
    ),
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
# An hour: a release never changes, but it may be taken back.
FOR_AN_HOUR, FOR_FIVE_MINUTES = "public, max-age=3600", "public, max-age=300"
FOR_A_MINUTE = "public, max-age=60"

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Shelf(Protocol):
    """Where releases come from; only ever read."""

    async def catalogue(self) -> Catalogue:
        """All that are, or were, public."""

    async def body(self, release: str, file: str) -> bytes | None:
        """A file of a release that is public; None where there is none."""


def routes(read: Shelf) -> list[web.RouteDef]:
    """List the addresses; all are GET."""
    return [
        web.get("/releases", _list(read)),
        web.get(f"/releases/{INDEX}", _index(read, as_json, INDEX)),
        web.get(f"/releases/{FEED}", _index(read, as_atom, FEED)),
        web.get(f"/releases/{RECORD}", _index(read, as_dcat, RECORD)),
        web.get("/releases/{name}", _one(read)),
        web.get("/releases/{name}/{file:.+}", _file(read)),
    ]


def _list(read: Shelf) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        html = render_releases.every(await read.catalogue(), language_of(request))
        return _page(html)

    return answer


def _one(read: Shelf) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        language = language_of(request)
        entry = await _entry(read, request.match_info["name"])
        if entry is None:
            return _page(render.message("missing", language), status=404)
        status = 410 if entry.state == "retracted" else 200
        return _page(render_releases.one(entry, language), status=status)

    return answer


def _file(read: Shelf) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        name, file = request.match_info["name"], request.match_info["file"]
        body = await read.body(name, file) if max(len(name), len(file)) <= MAX_NAME else None
        if body is not None:
            return _bytes(request, body, media_type(file), cache=FOR_AN_HOUR)
        language = language_of(request)
        entry = await _entry(read, name)
        if entry is None or entry.state != "retracted":
            return _page(render.message("missing", language), status=404)
        return _page(render_releases.one(entry, language), status=410)

    return answer


def _index(read: Shelf, write: Callable[[Catalogue], bytes], name: str) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        body = write(await read.catalogue())
        return _bytes(request, body, media_type(name), cache=FOR_FIVE_MINUTES)

    return answer


async def _entry(read: Shelf, name: str) -> Entry | None:
    if len(name) > MAX_NAME:
        return None
    entries = (await read.catalogue()).entries
    return next((entry for entry in entries if entry.name == name), None)


def _bytes(request: web.Request, body: bytes, kind: str, *, cache: str) -> web.Response:
    mark = sha256(body).hexdigest()
    headers = {**OF_RELEASES, "Cache-Control": cache, "ETag": f'"{mark}"'}
    if any(known.value in (mark, "*") for known in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    charset = "utf-8" if kind.startswith("text/") else None
    return web.Response(body=body, content_type=kind, charset=charset, headers=headers)


def _page(html: str, *, status: int = 200) -> web.Response:
    return html_page(html, status=status, cache=FOR_A_MINUTE, vary=True)
