"""The web pages: they say what is, they change nothing, and they leak nothing."""

from dataclasses import replace
from datetime import date

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from messages.model import Choice
from tests.fakes.stage import play
from web.pages import HEADERS, routes
from web.source import AnswerPage, Counts, Health, PublishedCase

CASE = PublishedCase(
    code="F3D8KP",
    category="pothole",
    category_label="Potholes",
    place_words="Market Hill",
    period="2026-W47",
    verification="verified",
    response="routed",
    reports=3,
)
PAGE = AnswerPage(
    case_code="F3D8KP",
    category_label="Potholes",
    place_words="Rue Capois",
    office_name="Public Works",
    response="routed",
    choices=(Choice("acknowledge", "Acknowledged"), Choice("not_ours", "Not ours")),
)


class Shelf:
    """A Source of made-up values; it has nothing that could be written to."""

    def __init__(self, *, page=PAGE, cases=(CASE,), ok=True):
        self.page, self.cases, self.ok = page, cases, ok
        self.asked = []

    async def health(self):
        return Health(ok=self.ok, inbox_waiting=1, letters_waiting=2, quarantined=0)

    async def counts(self, language):
        return Counts("City streets", 1284, 412, 301, 3120, since=date(2026, 10, 26))

    async def published(self, language, *, limit):
        return self.cases[:limit]

    async def answer_page(self, token):
        self.asked.append(token)
        return self.page


def fetch(path, source=None, method="GET", **kwargs):
    """What one request gets: (status, headers, text)."""

    async def ask():
        app = web.Application()
        app.add_routes(routes(source or Shelf()))
        async with TestClient(TestServer(app)) as client:
            response = await client.request(method, path, **kwargs)
            return response.status, response.headers, await response.text()

    return play(ask())


@pytest.mark.parametrize(
    "path", ["/", "/health", "/answer/t", "/answer/t/thanks", "/static/heed.css", "/static/none"]
)
def test_every_page_carries_the_security_headers_and_no_cookie(path):
    _, headers, _ = fetch(path)
    for name, value in HEADERS.items():
        assert headers[name] == value
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", ["/", "/answer/t", "/answer/t/thanks"])
def test_pages_have_no_inline_script_or_style(path):
    html = fetch(path)[2]
    assert "<script" not in html
    assert "<style" not in html
    assert " style=" not in html
    assert " onclick" not in html


@pytest.mark.parametrize("path", ["/", "/answer/t"])
def test_pages_have_language_landmarks_and_one_heading(path):
    html = fetch(path)[2]
    assert '<html lang="en" dir="ltr">' in html
    assert html.count("<h1") == 1
    for landmark in ("<header", "<main", "<footer"):
        assert html.count(landmark) == 1


def test_first_page_says_how_much_came_in_and_what_is_published():
    _, _, html = fetch("/")
    for said in ("City streets", "3,120", "F3D8KP", "Market Hill", "2026, week 47", "running"):
        assert said in html


def test_numbers_that_come_out_in_releases_alone_are_not_on_the_first_page():
    class Tables(Shelf):
        async def counts(self, language):
            return Counts("Water at home", None, None, None, 3120, since=date(2026, 10, 26))

    html = fetch("/", Tables())[2]
    assert "3,120" in html
    assert "verified cases" not in html


def test_first_page_without_cases_says_so():
    assert "No case has been published yet" in fetch("/", Shelf(cases=()))[2]


def test_first_page_speaks_the_browsers_language():
    _, headers, html = fetch("/", headers={"Accept-Language": "xx, fr-HT;q=0.8, en"})
    assert '<html lang="fr"' in html
    assert headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize(("ok", "status"), [(True, 200), (False, 503)])
def test_health_tells_machines_by_status(ok, status):
    got, headers, body = fetch("/health", Shelf(ok=ok))
    assert got == status
    assert headers["Content-Type"].startswith("application/json")
    assert '"inbox_waiting": 1' in body


def test_answer_page_has_a_posting_form_with_every_choice():
    _, headers, html = fetch("/answer/t0ken")
    assert '<form method="post">' in html
    for choice in PAGE.choices:
        assert f'name="choice" value="{choice.value}"' in html
    assert '<label for="note">' in html
    assert "Public Works" in html
    assert headers["Cache-Control"] == "no-store"


def test_following_the_link_only_reads():
    source = Shelf()
    for method in ("GET", "HEAD"):
        assert fetch("/answer/t0ken", source, method)[0] == 200
    assert source.asked == ["t0ken", "t0ken"]
    assert fetch("/answer/t0ken?choice=done", source)[0] == 200


@pytest.mark.parametrize("path", ["/", "/health", "/answer/t", "/answer/t/thanks"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_pages_take_nothing_but_get(path, method):
    assert fetch(path, method=method)[0] == 405


@pytest.mark.parametrize("path", ["/answer/t", "/answer/t/thanks"])
def test_an_unknown_link_is_404_and_an_expired_one_410_both_in_kind_words(path):
    status, _, html = fetch(path, Shelf(page=None))
    assert status == 404
    assert "Nothing was changed" in html
    status, _, html = fetch(path, Shelf(page=replace(PAGE, expired=True)))
    assert status == 410
    assert "expired" in html
    assert "Rue Capois" not in html


def test_an_endless_token_never_reaches_the_source():
    source = Shelf()
    assert fetch(f"/answer/{'a' * 513}", source)[0] == 404
    assert source.asked == []


def test_a_closed_case_offers_no_form():
    html = fetch(
        "/answer/t", Shelf(page=replace(PAGE, choices=(), response="resolved_confirmed"))
    )[2]
    assert "<form" not in html
    assert "closed" in html


def test_strangers_words_are_escaped():
    evil = '"><script>alert(1)</script>'
    case = replace(CASE, place_words=evil, category_label=evil)
    page = replace(PAGE, place_words=evil, office_name=evil, choices=(Choice(evil, evil),))
    for html in (fetch("/", Shelf(cases=(case,)))[2], fetch("/answer/t", Shelf(page=page))[2]):
        assert "<script>" not in html
        assert "&lt;script&gt;" in html


@pytest.mark.parametrize("path", ["/static/..%2fbase.html", "/static/base.html", "/static/x"])
def test_only_named_files_are_served(path):
    assert fetch(path)[0] == 404
