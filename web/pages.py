"""The pages' addresses: they read, and change nothing.

An official's answer is POSTed to the address of its page; `channels/link.py` takes it in, so
that a mail scanner that follows every link answers nothing.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from messages.words import keys, spoken
from web import render
from web.source import AnswerPage, Source

MAX_CASES = 200  # on the first page; some 40 KB of HTML
MAX_TOKEN = 512  # longer ones are nobody's, and never reach the database
FOLDER = Path(__file__).parent / "templates"
STATIC = {"heed.css": "text/css", "heed.svg": "image/svg+xml"}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def routes(read: Source) -> list[web.RouteDef]:
    """List the routes that the program serves; all are GET."""
    return [
        web.get("/", _first(read)),
        web.get("/health", _health(read)),
        web.get("/answer/{token}", _answer(read)),
        web.get("/answer/{token}/thanks", _thanks(read)),
        web.get("/static/{name}", _static),
    ]


def language_of(request: web.Request, key: str = "web-title") -> str:
    """The first language that the browser asks for and the page is written in, else English.

    Args:
        key: words that a language has in which the page is written.
    """
    for wanted in request.headers.get("Accept-Language", "").split(","):
        code = wanted.split(";")[0].strip().split("-")[0].lower()
        if code in spoken() and key in keys(code):
            return code
    return "en"


def _first(read: Source) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        language = language_of(request)
        cases = await read.published(language, limit=MAX_CASES)
        counts = await read.counts(language)
        html = render.first(counts, await read.health(), cases, language)
        return html_page(html, cache="public, max-age=60", vary=True)

    return answer


def _health(read: Source) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        health = await read.health()
        body = {
            "ok": health.ok,
            "inbox_waiting": health.inbox_waiting,
            "letters_waiting": health.letters_waiting,
            "quarantined": health.quarantined,
        }
        headers = {**HEADERS, "Cache-Control": "no-store"}
        return web.json_response(body, status=200 if health.ok else 503, headers=headers)

    return answer


def _answer(read: Source) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        page = await _found(read, request)
        if page is None or page.expired:
            return _no_page(page, language_of(request))
        return html_page(render.answer(page))

    return answer


def _thanks(read: Source) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        page = await _found(read, request)
        if page is None or page.expired:
            return _no_page(page, language_of(request))
        return html_page(render.message("thanks", page.language))

    return answer


async def _found(read: Source, request: web.Request) -> AnswerPage | None:
    token = request.match_info["token"]
    return await read.answer_page(token) if len(token) <= MAX_TOKEN else None


def _no_page(page: AnswerPage | None, language: str) -> web.Response:
    if page is None:
        return html_page(render.message("unknown", language), status=404)
    return html_page(render.message("expired", page.language), status=410)


async def _static(request: web.Request) -> web.StreamResponse:
    name = request.match_info["name"]
    if name not in STATIC:
        return html_page(render.message("missing", language_of(request)), status=404)
    headers = {**HEADERS, "Cache-Control": "public, max-age=3600", "Content-Type": STATIC[name]}
    return web.FileResponse(FOLDER / name, headers=headers)


def html_page(
    html: str, *, status: int = 200, cache: str = "no-store", vary: bool = False
) -> web.Response:
    """Answer with a page.

    Args:
        cache: as `Cache-Control` says it.
        vary: the page is in the language that the browser asks for.
    """
    headers = {**HEADERS, "Cache-Control": cache}
    if vary:
        headers["Vary"] = "Accept-Language"
    return web.Response(
        text=html, status=status, content_type="text/html", charset="utf-8", headers=headers
    )
