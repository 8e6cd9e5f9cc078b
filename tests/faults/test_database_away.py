"""F2, F3, F4, F13: while the database is away nothing is acknowledged, and it comes back alone."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from sqlalchemy import Connection, event, func, select, text

from bot.app import App
from bot.house import real_now
from bot.settings import Settings
from channels.sms.generic import Settings as SmsSettings
from channels.sms.generic import opened
from storage.models import Inbox, Letter
from tests.fakes.stage import played
from tests.faults.home import Home
from tests.faults.supervised import Heed
from tests.postgres import NoPostgres, TemporaryPostgres

SECRET = "secret-of-the-gateway"


@asynccontextmanager
async def serving(home: Home) -> AsyncIterator["Gateway"]:
    """The whole program in this process, behind real HTTP."""
    home.house.settings = Settings(database_url=home.database_url, port=0)
    sms = opened(SmsSettings.model_validate({"secret": SECRET}), real_now)
    home.house.channels = {(sms.name, sms.account): sms}
    app = App(home.house)
    await app.start()
    try:
        async with aiohttp.ClientSession() as session:
            yield Gateway(session, f"http://127.0.0.1:{app.port}/sms")
    finally:
        await app.stop()
        home.close()


class Gateway:
    """Posts one message after another; `acknowledged` are those that were answered with 200."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session, self.url = session, url
        self.acknowledged: list[str] = []

    async def posts(self, name: str, words: str = "the lamp is dark") -> int:
        fields = {"id": name, "from": f"+25470000{len(name):05}", "text": words}
        headers = {"X-Heed-Secret": SECRET}
        async with self.session.post(self.url, json=fields, headers=headers) as answer:
            if answer.status == 200:
                self.acknowledged.append(name)
            else:
                assert answer.headers["Retry-After"].isdecimal()
            return answer.status


async def done(home: Home, ids: list[str], within_s: float = 20) -> bool:
    """Whether all these messages come to be done."""
    for _ in range(int(within_s / 0.05)):
        steps = home.steps("sms")
        if all(steps.get(i) == "done" for i in ids):
            return True
        await asyncio.sleep(0.05)
    return False


def counted(home: Home) -> tuple[int, int]:
    tables = (Inbox, Letter)
    found = [home.rows(select(func.count()).select_from(table))[0][0] for table in tables]
    return found[0], found[1]


@pytest.mark.check
@played
async def test_a_locked_database_is_said_within_seconds_and_waited_out(tmp_path):
    home = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db")
    async with serving(home) as gateway:
        assert await gateway.posts("before") == 200
        assert await done(home, ["before"])
        other = sqlite3.connect(tmp_path / "heed.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        (rows,) = other.execute("SELECT count(*) FROM inbox").fetchone()
        began_s = time.monotonic()
        # More than one commit's worth of them, one after another: none waits for those before it.
        answers = await asyncio.gather(
            gateway.posts("a"), _after(0.5, gateway.posts("bb")), _after(1, gateway.posts("ccc"))
        )
        assert list(answers) == [503, 503, 503]
        assert time.monotonic() - began_s < 8
        assert other.execute("SELECT count(*) FROM inbox").fetchone() == (rows,)
        other.execute("ROLLBACK")
        other.close()
        assert await gateway.posts("a") == 200
        assert await done(home, ["a"])
        assert home.rows(text("PRAGMA integrity_check"))[0][0] == "ok"


async def _after(seconds: float, posting):
    await asyncio.sleep(seconds)
    return await posting


@played
async def test_a_full_disk_acknowledges_nothing_and_recovers_without_a_restart(tmp_path):
    home = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db")
    is_full = threading.Event()

    @event.listens_for(home.house.engine, "begin")
    def limited(connection: Connection) -> None:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={pages if is_full.is_set() else 1 << 30}")

    async with serving(home) as gateway:
        assert await gateway.posts("before") == 200
        assert await done(home, ["before"])
        is_full.set()
        full = counted(home)
        answers = [await gateway.posts(f"m{n}", "x" * 20_000) for n in range(5)]
        assert answers == [503] * 5
        assert counted(home) == full
        is_full.clear()
        assert [await gateway.posts(f"m{n}") for n in range(5)] == [200] * 5
        assert await done(home, gateway.acknowledged)


@played
async def test_a_read_only_database_is_refused_at_the_start(tmp_path):
    home = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db")
    home.close()
    url = f"sqlite:///file:{tmp_path}/heed.db?mode=ro&uri=true"
    heed = Heed(home, HEED_SMS_SECRET=SECRET, HEED_DATABASE_URL=url)
    with pytest.raises(AssertionError, match="database cannot be used"):
        await heed.start()


@pytest.fixture
def own_postgres() -> Iterator[TemporaryPostgres]:
    """A server of one's own, for it is crashed."""
    try:
        server = TemporaryPostgres()
    except NoPostgres as reason:
        pytest.skip(str(reason))
    yield server
    server.stop()


@played
async def test_postgres_crashing_under_load_loses_nothing_acknowledged(tmp_path, own_postgres):
    home = Home(tmp_path, own_postgres.new_database())
    async with serving(home) as gateway:
        answers: list[int] = []
        over = asyncio.Event()

        async def load(name: str) -> None:
            n = 0
            while not over.is_set():
                answers.append(await gateway.posts(f"{name}{n}"))
                n += answers[-1] == 200
                await asyncio.sleep(0.002)

        writing = [asyncio.create_task(load(name)) for name in ("a-", "bb-", "ccc-", "dddd-")]
        for _ in range(2):
            await _until(lambda: answers[-20:].count(200) == 20)
            await asyncio.to_thread(own_postgres.restart, immediate=True)
        await _until(lambda: answers[-20:].count(200) == 20)
        over.set()
        await asyncio.gather(*writing)
        assert 503 in answers
        assert set(answers) == {200, 503}
        assert await done(home, gateway.acknowledged, within_s=40)
        assert len(set(gateway.acknowledged)) == len(gateway.acknowledged)


async def _until(true) -> None:
    async with asyncio.timeout(30):
        while not true():
            await asyncio.sleep(0.01)
