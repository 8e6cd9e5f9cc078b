"""The main job with nothing stepped: the running program between Telegram, mail and a web page.

Real loop, writer thread, post and child processes; the Bot API is strict and over real HTTP,
the mail over real SMTP. Only the clock is moved by hand.
"""

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import Engine, Executable, insert, select

from bot.app import App
from bot.campaign_files import read_with_files
from bot.settings import Settings
from bot.stepped import Clock
from channels import link
from channels.console import PHOTO
from channels.mail import Mail
from channels.mail import Settings as MailSettings
from storage import campaigns, migrate
from storage.columns import of
from storage.db import connect, writing
from storage.models import Campaign, Case, Contact, Decision, Errand, Inbox, Letter, Media
from storage.models import Invitation as InvitationRow
from tests.fakes.botapi import BotApi
from tests.fakes.botapi_people import Group, Person
from tests.fakes.postbox import Postbox, server
from tests.fakes.stage import channel as telegram_channel
from tests.fakes.stage import played
from tests.postgres import TemporaryPostgres
from tests.sim import CITY, a_house

pytestmark = pytest.mark.check

SECRET = "of-the-tests"
NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
MONDAY = datetime(2026, 1, 19, 3, tzinfo=UTC)  # 06:00 in Port Amara
WITHIN_S = 30.0
INVITED = "0123456789abcdef0123456789abcdef"


@dataclass(slots=True)
class World:
    """The program and everybody around it."""

    app: App
    api: BotApi
    clock: Clock
    engine: Engine
    mails: Postbox
    url: str

    async def until(self, true: Callable[[], bool]) -> None:
        """Let time pass, a second a look, until something holds."""
        ends = asyncio.get_running_loop().time() + WITHIN_S
        while not true():
            if asyncio.get_running_loop().time() > ends:
                raise TimeoutError(self.told())
            self.clock.move(timedelta(seconds=1))
            self.app.posted.set()
            await self.api.world.change(within_s=0.05)

    async def hears(self, who: Person | Group, words: str) -> str:
        """Wait until the newest letter there, as it now reads, holds the words."""
        await self.until(lambda: words in (who.replies or [""])[-1])
        return who.replies[-1]

    async def turns_to(self, at: datetime) -> None:
        """Move the clock on and let it look what is due, as it does each minute."""
        self.clock.at = at
        await self.app._tick()

    def told(self) -> str:
        """What everybody has on their screens, for whoever reads a failure."""
        return "\n".join(
            f"{chat.about.get('first_name') or chat.about.get('title')}: "
            f"{[m.get('text') or m.get('caption') for m in chat.messages.values()][-3:]}"
            for chat in self.api.world.chats.values()
        )

    def rows(self, statement: Executable) -> list[tuple[object, ...]]:
        """What is in the database now."""
        with self.engine.connect() as conn, conn.begin():
            return list(map(tuple, conn.execute(statement)))


@asynccontextmanager
async def world(engine: Engine, mode: str, port: int, box: Postbox) -> AsyncIterator[World]:
    """Start the program with Telegram, mail and links."""
    migrate.upgrade(engine)
    clock, url = Clock(NOON), f"http://127.0.0.1:{_free_port()}"
    mail = MailSettings(host="127.0.0.1", port=port, starttls=False, sender="heed@heed.example")
    async with BotApi(clock=clock) as api:
        address = f"{url}/telegram"
        hook: dict[str, Any] = {
            "mode": "webhook",
            "webhook_secret": SECRET,
            "webhook_url": address,
        }
        telegram = telegram_channel(api, **(hook if mode == "webhook" else {}))
        everywhere = (telegram, Mail(mail, clock), link.Link(clock))
        house = a_house(
            engine,
            now=clock,
            channels={(c.name, c.account): c for c in everywhere},
            settings=Settings(port=int(url.rpartition(":")[2]), public_url=url).with_channels(
                mail=mail
            ),
        )
        _load(engine, house.ids)
        app = App(house)
        await app.start()
        try:
            yield World(app, api, clock, engine, box, url)
        finally:
            await api.updates.delete_webhook({})
            await app.stop()
    api.assert_clean()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _load(engine: Engine, ids: Callable[[], int]) -> None:
    code, text, files = read_with_files(CITY)
    with writing(engine) as conn:
        campaigns.load(conn, code=code, text=text, files=files, new_id=ids(), now=NOON, by="test")


def _first_organiser(it: World) -> None:
    """Make the invitation that the command line makes."""
    ((campaign_id,),) = it.rows(select(of(Campaign).id))
    vault = it.app.house.vault
    with writing(it.engine) as conn:
        conn.execute(
            insert(InvitationRow),
            {
                "id": it.app.house.ids(), "campaign_id": campaign_id, "role": "organiser",
                "office": "", "code_index": vault.index("invite", INVITED),
                "made_at": NOON, "expires_at": NOON + timedelta(days=1),
            },
        )  # fmt: skip


async def _staff(it: World) -> tuple[Person, Person, Group]:
    """An organiser invites a moderator and an official, and gives the moderators a group."""
    fatuma, moses, rosa = (it.api.user(name) for name in ("fatuma", "moses", "rosa"))
    group = it.api.group("Moderators")
    _first_organiser(it)
    await fatuma.says(f"/start {INVITED}")
    await it.hears(fatuma, "organiser")
    for who, role in ((moses, "moderator"), (rosa, "official water")):
        await fatuma.says(f"/invite {role}")
        told = await it.hears(fatuma, f"Invitation as {role.split()[0]}")
        await who.says(f"/start {re.findall('[0-9a-f]{32}', told)[0]}")
        await it.hears(who, "Welcome")
    await fatuma.says("/moderate", group)
    await it.hears(group, "Cards of this campaign")
    return moses, rosa, group


async def _reports(it: World) -> Person:
    amina = it.api.user("amina", language=None)
    await amina.says("start")
    await it.hears(amina, "Which language?")
    await amina.taps("English")
    await it.hears(amina, "Do you agree?")
    await amina.taps("Yes")
    await it.hears(amina, "Just write what happened")
    await amina.says("A pipe has burst in front of the school")
    await it.hears(amina, "Where is it?")
    await amina.sends_place(-2.8713, 40.1253)
    await it.hears(amina, "picture of it?")
    await amina.sends_photo(PHOTO)
    assert "A pipe has burst" in await it.hears(amina, "Please check")
    await amina.taps("Send")
    await it.hears(amina, "Your receipt")
    return amina


async def _verified(it: World, amina: Person, moses: Person, group: Group) -> str:
    """A moderator decides by button; a minute later the citizen knows."""
    await moses.says("/next", group)
    await it.hears(group, "A pipe has burst")
    await _looks_at_the_picture(it, moses, group)
    await moses.taps("Verify", group)
    await it.hears(group, "Verified")
    assert not any("confirmed" in told for told in amina.replies)
    it.clock.move(timedelta(seconds=60))
    told = await it.hears(amina, "Your report was confirmed")
    return str(re.findall(r"case (\w{6})", told)[0])


async def _looks_at_the_picture(it: World, moses: Person, group: Group) -> None:
    """Cleaned by then, shown to the moderator alone, not to be passed on."""
    await it.until(lambda: not it.rows(select(of(Media).id).where(of(Media).body.is_(None))))
    await moses.taps("Pictures", group)
    await it.hears(moses, "Pictures of")
    (seen,) = [message for message in moses.chat if message.photo is not None]
    assert seen.protected
    assert it.api.world.files[str(seen.photo)][1].startswith(b"\xff\xd8\xff\xe0")
    assert not any(message.photo for message in group.chat)


async def _answers_by_button(it: World, amina: Person, rosa: Person, code: str) -> None:
    await it.turns_to(MONDAY)
    await it.hears(rosa, "Week 3")
    await rosa.taps(f"Answer case {code}")
    await it.hears(rosa, "Your answer?")
    await rosa.taps("We are working on it")
    await it.hears(amina, f"is working on your case {code}")


async def _answers_by_page(it: World, amina: Person, address: str) -> None:
    """Mail scanners follow links: only the form's POST answers."""
    before = it.rows(select(of(Decision).id)), it.rows(select(of(Inbox).seq))
    async with aiohttp.ClientSession() as session:
        for method in ("GET", "HEAD", "GET"):
            async with session.request(method, address) as page:
                assert page.status == 200
        assert (it.rows(select(of(Decision).id)), it.rows(select(of(Inbox).seq))) == before
        for again in ("No, not fixed", "Yes, fixed"):
            async with session.post(address, data={"choice": "done"}) as thanks:
                assert (thanks.status, str(thanks.url)) == (200, f"{address}/thanks")
            await it.hears(amina, "Is it fixed?")
            await amina.taps(again)
            await it.hears(amina, "Thank you for telling us.")
            it.clock.move(timedelta(minutes=1))


def _mail_to(box: Postbox, office: str) -> EmailMessage:
    (found,) = [mail for mail in box.mails if office in str(mail["To"])]
    return found


def _check_mail(mail: EmailMessage, code: str) -> str:
    """HTML, words, pictures and table, all of the one case; gives the address to answer it at."""
    parts = {part.get_content_type(): part for part in mail.walk()}
    assert {"text/html", "text/plain", "image/png", "text/csv"} <= set(parts)
    for kind in ("text/html", "text/plain", "text/csv"):
        assert code in parts[kind].get_content()
    assert parts["image/png"].get_content().startswith(b"\x89PNG")
    html = parts["text/html"].get_content()
    assert len(re.findall(r"<img [^>]*alt=\"[^\"]{10,}\"", html)) == html.count("<img ")
    (address,) = set(re.findall(r"http://127\.0\.0\.1:\d+/answer/[\w.~-]+", html))
    return str(address)


def _nothing_is_left(it: World) -> None:
    assert it.rows(select(of(Inbox).step).where(of(Inbox).step != "done")) == []
    assert it.rows(select(of(Letter).error).where(of(Letter).step != "sent")) == []
    assert it.rows(select(of(Errand).step).where(of(Errand).step != "done")) == []
    assert it.rows(select(of(Media).id).where(of(Media).body.is_(None))) == []
    assert it.rows(select(of(Contact).id).where(of(Contact).gone_at.is_not(None))) == []


async def _circle(engine: Engine, mode: str, *, in_process: bool = True) -> None:
    box = Postbox()
    with server(box) as port:
        async with world(engine, mode, port, box) as it:
            it.app.errands.in_process = in_process
            moses, rosa, group = await _staff(it)
            amina = await _reports(it)
            code = await _verified(it, amina, moses, group)
            await _answers_by_button(it, amina, rosa, code)
            await it.until(lambda: len(box.mails) == 3)
            await _answers_by_page(it, amina, _check_mail(_mail_to(box, "water@"), code))
            assert it.rows(select(of(Case).verification, of(Case).response)) == [
                ("verified", "resolved_confirmed")
            ]
            await it.until(
                lambda: not it.rows(select(of(Letter).id).where(of(Letter).step != "sent"))
            )
            _nothing_is_left(it)


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[Engine]:
    engine = connect(f"sqlite:///{tmp_path / 'heed.db'}")
    yield engine
    engine.dispose()


def test_the_full_circle_by_polling(on_disk: Engine) -> None:
    played(_circle)(on_disk, "poll", in_process=False)


def test_the_full_circle_by_webhook(on_disk: Engine) -> None:
    played(_circle)(on_disk, "webhook")


@pytest.mark.check
@pytest.mark.parametrize("mode", ["poll", "webhook"])
def test_the_full_circle_on_postgres(mode: str, postgres: TemporaryPostgres) -> None:
    url = postgres.new_database()
    engine = connect(url)
    try:
        played(_circle)(engine, mode)
    finally:
        engine.dispose()
        postgres.drop_database(url)
