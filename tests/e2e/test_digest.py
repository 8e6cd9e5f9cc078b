"""The clock's part: the digest goes out, old drafts go to moderators, files come in."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from bot.settings import Settings
from channels import Arrival, mail
from channels.console import Console
from privacy.links import read_link
from privacy.media_parcel import unpack as unpack_media
from storage.columns import of
from storage.db import reading
from storage.digests import built
from storage.models import (
    Case,
    Contact,
    Decision,
    Errand,
    Inbox,
    Letter,
    Media,
    Report,
    Seal,
)
from tests.sim import Sim

HERE = "@-2.8800,40.1200"  # in Old Harbour
THURSDAY = datetime(2026, 1, 15, 12, tzinfo=UTC)  # week 3; it falls due on Monday 19, 06:00 there
MAIL = {"host": "127.0.0.1", "sender": "heed@city.example.org"}


CASE, CONTACT, ERRAND, INBOX = map(of, (Case, Contact, Errand, Inbox))


class Mailbox(Console):
    """A mail server in memory."""

    name = "mail"
    account = MAIL["sender"]

    def __init__(self):
        self.sent = []

    async def send(self, address, delivery):
        self.sent.append((address, delivery))

    async def close(self):
        pass


@pytest.fixture
def letterbox():
    return Mailbox()


@pytest.fixture
def sim(engine, letterbox):
    settings = Settings().with_channels(mail=mail.Settings(**MAIL))
    channels = {("mail", MAIL["sender"]): letterbox}
    sim = Sim(engine, at=THURSDAY, settings=settings, channels=channels)
    sim.load()
    yield sim
    sim.close()


def joins(sim, who, role="", office=""):
    sim.says(who, "/start")
    sim.says(who, "English")
    if role:
        sim.gives_role(who, role, office=office)


def reports(sim, who="amina", text="deep pothole by the market, call 0722 123 456"):
    sim.says(who, text)
    sim.presses(who, "Yes")
    sim.says(who, HERE)
    sim.says(who, "skip")
    sim.presses(who, "Send")


def verifies(sim, who="moses"):
    sim.says(who, "/next")
    sim.presses(who, "Verify")


def until_monday(sim):
    sim.clock.at = datetime(2026, 1, 19, 3, 1, tzinfo=UTC)  # 06:01 in Nairobi
    sim.stepped.tick()
    sim.stepped.settle()


def test_the_week_goes_to_the_office_by_mail_and_to_its_officials_in_short(sim, letterbox):
    joins(sim, "moses", "moderator")
    joins(sim, "wanjiru", "official", "roads")
    joins(sim, "peter", "official", "water")
    reports(sim)
    verifies(sim)
    until_monday(sim)
    (case,) = sim.rows(select(Case))

    by_address = dict(letterbox.sent)
    roads = by_address["roads@port-amara.example.org"]
    assert case.code in roads.text
    assert "0722" not in roads.text + roads.html
    assert {file.mime for file in roads.attachments} == {"image/png", "text/csv"}
    assert case.code not in by_address["water@port-amara.example.org"].text
    short = sim.letters("wanjiru")[-1]
    assert case.code in short.text
    assert [file.mime for file in short.attachments] == ["image/png"]
    assert short.attachments[0].alt
    assert case.code not in sim.heard("peter")[-1]


@pytest.mark.check
def test_the_link_of_the_mail_is_good_for_the_case_and_its_office(sim, letterbox):
    joins(sim, "moses", "moderator")
    reports(sim)
    verifies(sim)
    until_monday(sim)
    (case,) = sim.rows(select(Case))

    text = dict(letterbox.sent)["roads@port-amara.example.org"].text
    token = text.partition("/answer/")[2].split()[0]
    link = read_link(sim.house.vault, token, today=0)
    assert link is not None
    assert (link.campaign, link.case_code, link.office) == ("city_streets", case.code, "roads")


@pytest.mark.check
def test_a_digest_goes_out_once_however_often_the_clock_ticks(sim, letterbox):
    joins(sim, "moses", "moderator")
    reports(sim)
    verifies(sim)
    until_monday(sim)
    first = len(letterbox.sent)
    for _ in range(3):
        sim.pass_time(minutes=1)

    assert first == 3
    assert len(letterbox.sent) == first
    assert sim.rows(select(func.count()).select_from(Contact).where(CONTACT.kind == "office")) == [
        (3,)
    ]


def test_a_result_that_comes_twice_counts_once(sim, letterbox):
    reports(sim)
    until_monday(sim)
    (row,) = sim.rows(select(Errand).order_by(ERRAND.id).limit(1))
    head = b'{"id": %d, "ok": true}\n' % row.id
    sim.stepped.keep("errand", "digest", Arrival("again", "", head + b"{}"))
    sim.stepped.settle()

    assert len(letterbox.sent) == 3
    assert sim.rows(select(INBOX.outcome).where(INBOX.external_id == "again")) == [
        ("digest sent before",)
    ]


def test_what_moderators_have_not_read_or_nobody_agreed_to_is_left_out(sim, letterbox):
    joins(sim, "moses", "moderator")
    reports(sim)
    sim.says("bako", "street light is broken")
    until_monday(sim)
    codes = [row.code for row in sim.rows(select(CASE.code))]

    assert len(codes) == 2
    assert all(code not in delivery.text for code in codes for _, delivery in letterbox.sent)


@pytest.mark.check
def test_subscribers_get_only_what_is_published_case_by_case(sim):
    joins(sim, "moses", "moderator")
    joins(sim, "sara")
    sim.says("sara", "/subscribe")
    reports(sim)
    verifies(sim)
    until_monday(sim)
    (case,) = sim.rows(select(Case))

    assert case.code in sim.heard("sara")[-1]
    assert "Old Harbour" in sim.heard("sara")[-1]


@pytest.mark.check
def test_subscribers_are_told_no_number_of_what_is_published_in_tables(sim):
    joins(sim, "moses", "moderator")
    joins(sim, "sara")
    sim.says("sara", "/subscribe")
    reports(sim)
    verifies(sim)
    with sim.stepped.writer.conn.begin():
        sim.stepped.writer.conn.execute(update(Case).values(category="other"))
    before = len(sim.heard("sara"))
    until_monday(sim)

    assert len(sim.heard("sara")) == before


@pytest.mark.check
def test_no_digest_before_the_first_report_and_a_quiet_one_after(sim, letterbox):
    until_monday(sim)
    assert letterbox.sent == []
    reports(sim)
    sim.clock.move(timedelta(days=14))
    sim.stepped.tick()
    sim.stepped.settle()

    digests = select(ERRAND.subject).where(ERRAND.kind == "digest")
    periods = {s.rpartition(":")[2] for (s,) in sim.rows(digests)}
    assert periods == {"2026-W04", "2026-W05"}


@pytest.mark.check
def test_built_digests_can_be_opened_later(sim):
    joins(sim, "moses", "moderator")
    reports(sim)
    verifies(sim)
    until_monday(sim)
    with reading(sim.house.engine) as read:
        found = {each.office: each for each in built(read, sim.house.vault, "city_streets")}

    assert set(found) == {"roads", "water", "waste"}
    assert found["roads"].period == "2026-W03"
    assert found["roads"].digest.html


# --- the minute ------------------------------------------------------------------------------


def test_an_old_draft_becomes_a_report_for_moderators_only(sim):
    sim.says("amina", "deep pothole by the market")
    sim.pass_time(hours=23)
    assert sim.rows(select(Report)) == []
    heard = len(sim.heard("amina"))
    sim.pass_time(hours=1)
    sim.pass_time(minutes=1)

    (report,) = sim.rows(select(Report))
    assert not report.agreed
    assert report.review == "received"
    assert len(sim.heard("amina")) == heard


def test_an_old_draft_that_says_nothing_is_dropped(sim):
    joins(sim, "amina")
    sim.says("amina", "/report")
    sim.pass_time(hours=25)

    assert sim.rows(select(Report)) == []
    assert sim.rows(select(INBOX.outcome).where(INBOX.external_id.like("remind:draft:%"))) == [
        ("empty draft dropped",)
    ]


def test_decisions_are_sealed_by_the_minute(sim):
    reports(sim)
    sim.pass_time(minutes=1)

    sealed = sim.rows(select(func.count()).select_from(Seal))
    assert sealed == sim.rows(select(func.count()).select_from(Decision))


def test_a_picture_is_fetched_cleaned_and_sealed_and_its_row_emptied(sim):
    sim.says("amina", "!photo deep pothole by the market")
    sim.presses("amina", "Yes")
    sim.says("amina", HERE)
    sim.presses("amina", "Send")

    (media,) = sim.rows(select(Media))
    opened = sim.house.vault.open(media.body, place=f"media|body|{media.id}")
    assert unpack_media(opened).body.startswith(b"\xff\xd8\xff")
    assert sim.rows(select(INBOX.body).where(INBOX.channel == "errand")) == [(None,)]


def test_quiet_ticks_write_no_letters(sim):
    sim.pass_time(minutes=5)
    sim.pass_time(minutes=5)

    assert sim.rows(select(Letter)) == []
