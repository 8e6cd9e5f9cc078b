"""The page for receipts: a code is typed in, the turn answers, and only this ticket shows it."""

import re
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import select

from channels.receipt import Asked, ReceiptPage, arrival
from privacy.pseudonym import report_code
from privacy.tickets import good_until, new_ticket
from publishing.receipts import proves, read
from storage.columns import of
from storage.models import Inbox, WebReceipt
from tests.e2e.desk import reports
from tests.e2e.releasing import RELEASE, code_of, released
from tests.fakes.stage import play
from tests.sim import Sim
from web.pages import HEADERS
from web.receipt_pages import routes
from web.receipt_source import Tickets

pytestmark = pytest.mark.check

NONE = "I know no report of yours with that code"


@pytest.fixture
def sim(_sqlite, tmp_path):
    with _sqlite.on_disk(tmp_path) as engine:
        sim = Sim(engine)
        sim.house.channels = {**sim.house.channels, ("receipt", "web"): ReceiptPage()}
        sim.load()
        yield sim
        sim.close()


@pytest.fixture
def counted(sim):
    """A report that a release counts: its code, and the release's tree."""
    report = reports(sim, "amina")
    tree = {"release": RELEASE, "root": released(sim, report), "leaves": 1024}
    return code_of(sim, report), tree


def fetch(sim, path, **headers):
    """What one request gets: (status, headers, body)."""

    async def ask():
        app = web.Application()
        app.add_routes(routes(Tickets(sim.house.engine, sim.house.vault, sim.clock)))
        async with TestClient(TestServer(app)) as client:
            response = await client.get(path, headers=headers)
            return response.status, response.headers, await response.read()

    return play(ask())


def ticket_of(sim):
    _, _, body = fetch(sim, "/receipt")
    (found,) = re.findall(r'action="/receipt/([^"]+)"', body.decode())
    return found


def types(sim, code, ticket=None):
    """Somebody opens the page, types a code in and looks; returns ticket and page."""
    ticket = ticket or ticket_of(sim)
    sim.stepped.keep("receipt", "web", arrival(Asked(ticket=ticket, code=code)))
    sim.stepped.settle()
    return ticket, fetch(sim, f"/receipt/{ticket}")[2].decode()


def test_who_types_the_code_in_gets_the_file_that_proves_it(sim, counted):
    code, tree = counted
    ticket, page = types(sim, code)
    status, headers, body = fetch(sim, f"/receipt/{ticket}/0")

    assert f"Your report is counted in {RELEASE}: confirmed." in page
    assert (status, headers["Content-Type"]) == (200, "application/json")
    assert proves(read(body), tree)
    assert fetch(sim, f"/receipt/{ticket}/1")[0] == 404


def test_it_is_said_in_the_language_of_the_browser_also_in_the_file(sim, counted):
    ticket, _ = types(sim, counted[0])
    wants = {"Accept-Language": "sw"}

    words = f"Ripoti yako imehesabiwa katika {RELEASE}: imethibitishwa."
    assert words in fetch(sim, f"/receipt/{ticket}", **wants)[2].decode()
    assert read(fetch(sim, f"/receipt/{ticket}/0", **wants)[2]).words == words


def test_until_the_turn_has_answered_the_page_comes_again_by_itself(sim):
    status, headers, body = fetch(sim, f"/receipt/{ticket_of(sim)}")

    assert (status, headers["Refresh"]) == (200, "2")
    assert b"being looked up" in body


def test_a_code_of_nobody_and_what_is_no_code_get_the_same_page(sim, counted):
    pages = {
        page.replace(ticket, "")
        for ticket, page in (types(sim, report_code(bytes(range(16)))), types(sim, "anything"))
    }

    assert len(pages) == 1
    assert NONE in pages.pop()


def test_a_hundred_wrong_codes_in_an_hour_end_it_for_all_and_for_the_web_alone(sim, counted):
    code, _ = counted
    for n in range(100):
        asked = Asked(ticket=new_ticket(sim.house.vault, sim.clock()), code=_wrong(n))
        sim.stepped.keep("receipt", "web", arrival(asked))
    sim.stepped.settle()

    assert "Too many wrong codes" in types(sim, code)[1]
    sim.says("amina", f"proof {code}")
    assert RELEASE in sim.heard("amina")[-1]
    sim.pass_time(hours=1, tick=False)
    assert RELEASE in types(sim, code)[1]


def _wrong(n):
    return report_code((1 << 90 | n * 7_919).to_bytes(16, "big"))


def test_only_the_ticket_shows_the_answer_and_only_for_an_hour(sim, counted):
    ticket, page = types(sim, counted[0])
    other = ticket_of(sim)
    forged = ticket[:-1] + ("A" if ticket[-1] != "A" else "B")

    assert RELEASE in page
    assert RELEASE not in fetch(sim, f"/receipt/{other}")[2].decode()
    assert fetch(sim, f"/receipt/{forged}")[0] == 410
    sim.pass_time(hours=1, tick=False)
    assert fetch(sim, f"/receipt/{ticket}")[0] == 410
    assert fetch(sim, f"/receipt/{ticket}/0")[0] == 404


def test_a_forged_or_old_ticket_is_answered_nothing(sim, counted):
    old = ticket_of(sim)
    sim.pass_time(hours=2, tick=False)
    for ticket in (old, "a" * 58):
        types(sim, counted[0], ticket)

    assert sim.rows(select(WebReceipt)) == []


def test_the_code_leaves_the_inbox_with_its_turn_and_forget_takes_the_answer(sim, counted):
    types(sim, counted[0])
    B = of(Inbox)

    assert [row.body for row in sim.rows(select(B.body).where(B.channel == "receipt"))] == [None]
    assert len(sim.rows(select(WebReceipt))) == 1
    sim.says("amina", "forget")
    sim.presses("amina", "Yes")
    assert sim.rows(select(WebReceipt)) == []
    assert NONE in types(sim, counted[0])[1]


def test_answers_are_swept_after_a_day(sim, counted):
    types(sim, counted[0])
    sim.pass_time(days=2)

    assert sim.rows(select(WebReceipt)) == []


def test_every_page_is_private_and_has_no_script(sim, counted):
    ticket, _ = types(sim, counted[0])
    for path in ("/receipt", f"/receipt/{ticket}", "/receipt/nobody", f"/receipt/{ticket}/0"):
        _, headers, body = fetch(sim, path)
        assert {name: headers[name] for name in HEADERS} == HEADERS
        assert headers["Cache-Control"] == "no-store"
        assert b"<script" not in body


def test_no_two_tickets_are_alike_and_none_opens_what_another_sealed(sim):
    vault, now = sim.house.vault, sim.clock()
    made = {new_ticket(vault, now) for _ in range(50)}

    assert len(made) == 50
    assert {good_until(vault, each) for each in made} == {now + timedelta(hours=1)}
