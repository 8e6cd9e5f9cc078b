"""While the database is away SMS go to disk: none lost, none doubled, everybody's order kept."""

import asyncio
import random
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import select

from bot import intake
from bot.app import App
from bot.house import real_now
from bot.settings import Settings
from bot.spool import Spool
from channels.sms.generic import Settings as SmsSettings
from channels.sms.generic import opened
from storage.columns import of
from storage.models import Inbox
from tests.fakes.stage import played
from tests.faults.home import Home
from tests.faults.supervised import Heed
from tests.postgres import NoPostgres, TemporaryPostgres

pytestmark = pytest.mark.check

I = of(Inbox)  # noqa: E741
SECRET = "secret-of-the-gateway"
PEOPLE = [f"+2547000000{n:02}" for n in range(20)]
A_SECOND = 50


@asynccontextmanager
async def serving(home: Home) -> AsyncIterator[App]:
    """The whole program in this process, behind real HTTP, with a spool."""
    home.house.settings = Settings(database_url=home.database_url, port=0)
    sms = opened(SmsSettings.model_validate({"secret": SECRET}), real_now)
    home.house.channels = {(sms.name, sms.account): sms}
    home.house.spool = Spool(home.folder / "spool", name=f"{home.house.ids():020d}")
    app = App(home.house)
    await app.start()
    try:
        yield app
    finally:
        await app.stop()


class Gateway:
    """Sends each message once and never again; `sent` are the ids by number, in order."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session
        self.sent: dict[str, list[str]] = {number: [] for number in PEOPLE}
        self.refused: list[int] = []

    async def posts(self, port: int, number: str, words: str = "the lamp is dark") -> None:
        name = f"{number}-{len(self.sent[number]):04}"
        fields = {"id": name, "from": number, "text": words}
        url, headers = f"http://127.0.0.1:{port}/sms", {"X-Heed-Secret": SECRET}
        self.sent[number].append(name)
        async with self.session.post(url, json=fields, headers=headers) as answer:
            if answer.status != 200:
                self.refused.append(answer.status)

    async def floods(self, port: int, over: asyncio.Event) -> None:
        """Each person sends one message after the other was acknowledged, 50 a second in all."""

        async def writes(number: str) -> None:
            await asyncio.sleep(random.Random(number).uniform(0, len(PEOPLE) / A_SECOND))
            while not over.is_set():
                began_s = time.monotonic()
                await self.posts(port, number)
                pause_s = len(PEOPLE) / A_SECOND - (time.monotonic() - began_s)
                await asyncio.sleep(max(0.0, pause_s))

        await asyncio.gather(*map(writes, PEOPLE))

    def assert_in(self, home: Home) -> None:
        """All that was sent is in the inbox once, in its sender's order, and done."""
        rows = home.rows(select(I.external_id, I.step).where(I.channel == "sms").order_by(I.seq))
        assert {row.step for row in rows} == {"done"}
        found: dict[str, list[str]] = {number: [] for number in PEOPLE}
        for row in rows:
            found[row.external_id.partition("-")[0]].append(row.external_id)
        assert self.refused == []
        assert found == self.sent


async def until_done(home: Home, many: int, within_s: float = 30) -> None:
    for _ in range(int(within_s / 0.1)):
        steps = home.steps("sms")
        if len(steps) >= many and "new" not in steps.values():
            return
        await asyncio.sleep(0.1)


def is_on(app: App) -> bool:
    """Whether what comes in goes to disk."""
    return app.spooling is not None and app.spooling.is_on


class LockedSqlite:
    """Somebody else holds SQLite's write lock."""

    def __init__(self, folder: Path) -> None:
        self.url = f"sqlite:///{folder}/heed.db"
        self._file = folder / "heed.db"

    @asynccontextmanager
    async def away(self) -> AsyncIterator[None]:
        other = sqlite3.connect(self._file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")
            other.close()


class StoppedPostgres:
    """The server crashes, and is started again afterwards."""

    def __init__(self, server: TemporaryPostgres) -> None:
        self.url = server.new_database()
        self._server = server

    @asynccontextmanager
    async def away(self) -> AsyncIterator[None]:
        await asyncio.to_thread(self._server.crash)
        try:
            yield
        finally:
            await asyncio.to_thread(self._server.come_back)


@contextmanager
def _database(kind: str, folder: Path) -> Iterator[LockedSqlite | StoppedPostgres]:
    if kind == "sqlite":
        yield LockedSqlite(folder)
        return
    try:
        server = TemporaryPostgres()
    except NoPostgres as reason:
        pytest.skip(str(reason))
    try:
        yield StoppedPostgres(server)
    finally:
        server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path):
    with _database(request.param, tmp_path) as made:
        yield made


async def goes_away(database, folder: Path, away_s: float, monkeypatch) -> None:
    # A peer is kept waiting for 5 s before its message goes to disk; here for less of the test.
    monkeypatch.setattr(intake, "LONGEST_WAIT_S", min(5.0, away_s / 6))
    home = Home(folder, database.url)
    async with aiohttp.ClientSession() as session, serving(home) as app:
        gateway, over = Gateway(session), asyncio.Event()
        flood = asyncio.create_task(gateway.floods(app.port, over))
        await asyncio.sleep(0.5)
        async with database.away():
            await asyncio.sleep(away_s)
            assert is_on(app)
        await asyncio.sleep(1)
        over.set()
        await flood
        await until_done(home, sum(map(len, gateway.sent.values())))
        assert not is_on(app)
        gateway.assert_in(home)
    assert list((folder / "spool").iterdir()) == []
    home.close()


@played
async def test_sms_lose_nothing_while_the_database_is_away(database, tmp_path, monkeypatch):
    await goes_away(database, tmp_path, 3, monkeypatch)


@pytest.mark.long
@played
async def test_sms_lose_nothing_in_a_minute_without_database(database, tmp_path, monkeypatch):
    await goes_away(database, tmp_path, 60, monkeypatch)


@played
async def test_no_words_and_no_number_lie_on_disk_in_plain(tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "LONGEST_WAIT_S", 0.1)
    database = LockedSqlite(tmp_path)
    home = Home(tmp_path, database.url)
    async with aiohttp.ClientSession() as session, serving(home) as app:
        async with database.away():
            gateway = Gateway(session)
            await gateway.posts(app.port, PEOPLE[0], "CANARY words")
            (file,) = (tmp_path / "spool").glob("*.spool")
            lies = file.read_bytes()
        assert lies
        assert b"CANARY" not in lies
        assert b'"from"' not in lies
        await until_done(home, 1)
    home.close()


@pytest.mark.parametrize(
    # Each that waits for SQLite's lock waits for five seconds, one after the other.
    "database",
    [pytest.param("sqlite", marks=pytest.mark.long), "postgresql"],
    indirect=True,
)
@played
async def test_kill_9_while_the_database_is_away_loses_nothing(database, tmp_path):
    home = Home(tmp_path, database.url)
    heed = Heed(home, "-m", "tests.faults.impatient", HEED_SMS_SECRET=SECRET)
    async with aiohttp.ClientSession() as session:
        gateway = Gateway(session)
        await heed.start()
        await gateway.posts(heed.port, PEOPLE[0])
        async with database.away():
            writing = [gateway.posts(heed.port, number) for number in PEOPLE[:5]]
            await asyncio.gather(*writing)
            await gateway.posts(heed.port, PEOPLE[0])
            await heed.kill()
            await heed.start()  # it serves SMS, and nothing else
            await gateway.posts(heed.port, PEOPLE[1])
        await until_done(home, 8)
        await heed.kill()
        await heed.start()
        await gateway.posts(heed.port, PEOPLE[0])
        await until_done(home, 9)
        await heed.kill()
        gateway.assert_in(home)
    home.close()


@pytest.mark.long
@played
async def test_a_spool_that_cannot_be_written_is_refused_at_the_start(tmp_path):
    home = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db")
    home.close()
    (tmp_path / "in-the-way").write_text("a file")
    heed = Heed(home, HEED_SMS_SECRET=SECRET, HEED_SPOOL_FOLDER=str(tmp_path / "in-the-way"))
    with pytest.raises(AssertionError, match="HEED_SPOOL_FOLDER"):
        await heed.start()
