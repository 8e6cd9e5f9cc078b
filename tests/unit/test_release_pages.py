"""Releases on the web: the bytes that were published, under addresses that never change."""

import json
from dataclasses import replace
from datetime import date

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from publishing import periods
from publishing.calendar import Due
from publishing.catalogue import Announced, Catalogue
from tests.fakes.stage import play
from tests.unit.catalogues import ALL, FILES, HOME
from web.pages import HEADERS
from web.release_pages import routes

NAME = "marula_streets-2026-M11-v"


class Shelf:
    """Made-up releases; there is nothing to write to."""

    def __init__(self, catalogue=ALL):
        self.told = catalogue
        self.asked = []

    async def catalogue(self):
        return self.told

    async def body(self, release, file):
        self.asked.append((release, file))
        there = {each.name for each in self.told.entries if each.state != "retracted"}
        return FILES.get(file) if release in there else None


def fetch(path, shelf=None, method="GET", **kwargs):
    """What one request gets: (status, headers, body)."""

    async def ask():
        app = web.Application()
        app.add_routes(routes(shelf or Shelf()))
        async with TestClient(TestServer(app)) as client:
            response = await client.request(method, path, **kwargs)
            return response.status, response.headers, await response.read()

    return play(ask())


def test_a_file_is_served_byte_for_byte_under_its_releases_name():
    status, headers, body = fetch(f"/releases/{NAME}3/cases.csv")

    assert (status, body) == (200, FILES["cases.csv"])
    assert headers["Content-Type"] == "text/csv; charset=utf-8"


def test_a_superseded_release_stays_where_it_was():
    assert fetch(f"/releases/{NAME}2/cases.csv")[::2] == (200, FILES["cases.csv"])


def test_where_a_release_was_taken_back_its_reason_stands():
    for path in (f"/releases/{NAME}1", f"/releases/{NAME}1/cases.csv"):
        status, _, body = fetch(path)
        assert status == 410
        assert b"An area was wrong." in body


@pytest.mark.parametrize(
    "path", ["none", f"{NAME}3/none.csv", "none/cases.csv", "x" * 400, f"{NAME}3/{'x' * 400}"]
)
def test_what_is_not_there_is_no_page(path):
    assert fetch(f"/releases/{path}")[0] == 404


def test_long_names_never_reach_the_database():
    shelf = Shelf()
    fetch(f"/releases/{NAME}3/{'x' * 400}", shelf)

    assert shelf.asked == []


def test_who_has_the_bytes_already_is_not_sent_them_again():
    _, headers, _ = fetch(f"/releases/{NAME}3/cases.csv")
    known = {"If-None-Match": headers["ETag"]}

    assert fetch(f"/releases/{NAME}3/cases.csv", headers=known)[::2] == (304, b"")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.json", "application/json"),
        ("feed.atom", "application/atom+xml"),
        ("catalogue.jsonld", "application/ld+json"),
    ],
)
def test_the_index_is_there_for_programs(name, kind):
    status, headers, body = fetch(f"/releases/{name}")

    assert (status, headers["Content-Type"]) == (200, kind)
    assert f"{HOME}/{NAME}3".encode() in body


def test_every_address_in_the_index_is_served():
    index = json.loads(fetch("/releases/index.json")[2])
    addresses = [file["address"] for each in index["releases"] for file in each["files"]]

    assert addresses
    for address in addresses:
        assert fetch(address.removeprefix("https://heed.example"))[0] == 200


def test_programs_on_other_pages_may_read_releases_which_run_nothing():
    headers = fetch(f"/releases/{NAME}3/cases.csv")[1]

    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "sandbox" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_people_see_all_releases_and_what_became_of_them():
    status, headers, body = fetch("/releases")
    page = body.decode()

    assert status == 200
    for name, value in HEADERS.items():
        assert headers[name] == value
    for said in ("published on Dec 4, 2026", "replaced by a newer version", "taken back on"):
        assert said in page


def test_a_releases_page_lists_its_files():
    page = fetch(f"/releases/{NAME}3", headers={"Accept-Language": "fr"})[2].decode()

    assert f'href="/releases/{NAME}3/cases.csv"' in page
    assert f'href="/releases/{NAME}3/MANIFEST.sha256"' in page
    assert "minisig" not in page
    assert "Rues de Marula" in page


def test_what_offices_said_of_a_release_is_named_on_its_page_and_in_the_index():
    reviewed = replace(ALL, entries=(replace(ALL.entries[0], reviewed=True), *ALL.entries[1:]))
    address = f"/releases/{NAME}3/reviews.json"

    assert f'href="{address}"'.encode() in fetch(f"/releases/{NAME}3", Shelf(reviewed))[2]
    assert b"reviews.json" not in fetch(f"/releases/{NAME}3")[2]
    index = json.loads(fetch("/releases/index.json", Shelf(reviewed))[2])["releases"]
    assert [each.get("reviews") for each in index] == [f"{HOME}/{NAME}3/reviews.json", None, None]


def test_what_is_due_next_and_what_is_late_is_public():
    late = Due(periods.read("2026-M10"), date(2026, 11, 15), True)
    next_one = Due(periods.read("2026-M11"), date(2026, 12, 13), False)
    title = {"en": "Streets", "fr": "Rues"}
    told = replace(ALL, announced=tuple(Announced("s", title, due) for due in (late, next_one)))
    page = fetch("/releases", Shelf(told))[2].decode()

    assert "Streets, 2026-M10: promised by Nov 15, 2026, not out yet" in page
    assert "Streets, 2026-M11: due by Dec 13, 2026" in page
    assert json.loads(fetch("/releases/index.json", Shelf(told))[2])["next"][0] == {
        "campaign": "s", "title": title, "period": "2026-M10", "promised_by": "2026-11-15",
        "late": True,
    }  # fmt: skip


def test_before_the_first_release_the_page_says_so():
    empty = Catalogue(HOME, {"en": "Marula"}, "Marula Residents", ())

    assert b"No numbers have been published yet." in fetch("/releases", Shelf(empty))[2]


def test_what_strangers_wrote_stays_words():
    gone = replace(ALL.entries[2], why="<script>alert(1)</script>")
    page = fetch("/releases/" + gone.name, Shelf(replace(ALL, entries=(gone,))))[2]

    assert b"<script" not in page


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_written(method):
    assert fetch(f"/releases/{NAME}3/cases.csv", method=method)[0] == 405
