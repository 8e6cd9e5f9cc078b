"""F28: what a person wrote, who they are and where never reaches a log line or a file in clear."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import pytest

from bot import logs
from bot.app import App
from bot.house import real_now
from bot.settings import Settings
from channels.sms.generic import Settings as SmsSettings
from channels.sms.generic import opened
from channels.telegram import Telegram, TelegramSettings
from storage.db import checkpoint
from tests.conftest import Rendered
from tests.fakes.botapi import BotApi
from tests.fakes.botapi_people import Person
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.stage import played
from tests.faults.home import Home
from tests.sim import Sim

pytestmark = pytest.mark.check

TOKEN = "4455667788:CANARY-token_AAAAAAAAAAAAAAAAAAAAAAAAA"
SECRET = "canary-gateway-secret"
PHONE = "+254733918273"
WORDS = "zyxcanary"
PLACE = (-4.0581234, 39.6712345)
FORGED = "1.canarybutton.0.zz.canarymac"

# Whole or in part, as a log or a file could carry them.
CANARIES = (
    "CANARY-token", SECRET, PHONE, PHONE[1:], PHONE[4:], WORDS, "4.0581", "39.6712",
    "canarybutton",
)  # fmt: skip
# Read from the database by whoever steals it; the token and the secret were never in it.


def leaks(text: str, more: tuple[str, ...] = ()) -> list[str]:
    """The canaries that sit in a text."""
    return [canary for canary in (*CANARIES, *more) if canary in text]


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """Every record at DEBUG, libraries as `logs.configure` sets them, but nothing cleaned."""
    handler, root = Rendered(), logging.getLogger()
    levels = {name: logging.getLogger(name).level for name in logs.TALKATIVE}
    for name in levels:
        logging.getLogger(name).setLevel(logging.WARNING)
    root.addHandler(handler)
    yield handler.lines
    root.removeHandler(handler)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@asynccontextmanager
async def whole_program(home: Home, api: BotApi, replies_to: str):
    """Heed in this process, with Telegram and SMS, both over real HTTP."""
    home.house.settings = Settings(database_url=home.database_url, port=0)
    telegram = Telegram(
        TelegramSettings.model_validate(
            {"token": TOKEN, "base_url": api.base_url, "poll_timeout_s": 1}
        )
    )
    sms = opened(SmsSettings.model_validate({"secret": SECRET, "send_url": replies_to}), real_now)
    home.house.channels = {(c.name, c.account): c for c in (telegram, sms)}
    app = App(home.house)
    await app.start()
    try:
        yield f"http://127.0.0.1:{app.port}/sms"
    finally:
        await app.stop()


async def _is_answered(api: BotApi, person: Person, words: str) -> None:
    seen = len(person.replies)
    await person.says(words)
    with suppress(TimeoutError):
        await api.until(lambda: len(person.replies) > seen, 4)


async def _everything_happens(api: BotApi, url: str, replies: FakeGateway) -> str:
    """Report over Telegram and SMS, forge, fail, ask for one's data; gives the chat's id."""
    person = api.user("Canary")
    await person.says(f"{WORDS} the pothole is deep, call {PHONE}")
    await api.until(lambda: bool(person.replies), 20)
    await person.taps("Yes")
    await person.sends_place(*PLACE)
    await person.presses(FORGED)
    for words in ("skip", "send", "status", "mydata", f"{WORDS} {PLACE[0]}, {PLACE[1]}"):
        await _is_answered(api, person, words)
    api.world.emit_raw({"update_id": api.world.next_update_id(), "message": {"text": WORDS}})
    async with aiohttp.ClientSession() as session:
        texts = [f"{WORDS} no water", "1", f"{PLACE[0]}, {PLACE[1]}", "FORGET"]
        bodies: list[object] = [*texts, {"not": WORDS}]
        for n, body in enumerate(bodies):
            fields = {"id": f"c{n}", "from": PHONE, "text": body}
            headers = {"X-Heed-Secret": SECRET}
            async with session.post(url, json=fields, headers=headers) as answer:
                assert answer.status == 200
        async with session.post(url, data=f"text={WORDS}&secret={WORDS}") as answer:
            assert answer.status == 403
    await api.until(lambda: api.pending() == 0 and len(replies.taken) > 1, 20)
    return str(person.id)


@played
async def _played_through(home: Home, chats: list[str]) -> None:
    replies = FakeGateway()
    async with (
        BotApi(TOKEN) as api,
        gateway(replies) as replies_to,
        whole_program(home, api, replies_to) as url,
    ):
        chats.append(await _everything_happens(api, url, replies))


def test_no_log_line_and_no_database_file_carries_what_a_person_told(tmp_path, heard):
    home = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db")
    chats: list[str] = []
    _played_through(home, chats)
    # Our own program's lines; the fake, its people and the test's clients are not ours.
    told = [line for line in heard if leaks(line, (chats[0],))]
    assert told == []
    assert any(" bot." in line for line in heard)
    files = _raw(tmp_path)
    assert files
    for name, body in files.items():
        assert [c for c in (*CANARIES, chats[0]) if c.encode() in body] == [], name
    # Negative control: the very same search finds what is not sealed.
    with sqlite3.connect(tmp_path / "heed.db") as raw:
        raw.execute("UPDATE inbox SET body = ? WHERE seq = 1", (f"{WORDS} {PHONE}".encode(),))
    shown = _raw(tmp_path).values()
    assert any(WORDS.encode() in body and PHONE.encode() in body for body in shown)
    home.close()


def _raw(folder: Path) -> dict[str, bytes]:
    """The database's files as bytes, write-ahead log and all."""
    return {path.name: path.read_bytes() for path in folder.glob("heed.db*")}


def test_on_the_console_nothing_is_in_clear_either(tmp_path, heard):
    home = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db")
    sim = Sim(home.house.engine)
    who = "canaryperson"
    for words in (f"{WORDS} pothole {PHONE}", "1", f"@{PLACE[0]},{PLACE[1]}", "skip", "send"):
        sim.says(who, words)
    sim.presses_token(who, FORGED)
    sim.says("mallory", f"/invite {WORDS}")
    assert "receipt" in " ".join(sim.heard(who)).lower()
    in_log = [line for line in heard if leaks(line, (who,))]
    assert in_log == []
    before = _raw(tmp_path)
    checkpoint(home.house.engine)
    for body in (*before.values(), *_raw(tmp_path).values()):
        assert [c for c in (*CANARIES, who) if c.encode() in body] == []
    sim.close()
    home.close()


def test_a_planted_leak_is_found_in_the_log(heard):
    logging.getLogger("bot.turns").debug("from %s: %s", PHONE, WORDS)
    assert leaks(heard[-1]) == [PHONE, PHONE[1:], PHONE[4:], WORDS]


def test_the_whole_session_so_far_has_logged_no_canary(all_logs):
    planted = f"from {PHONE}: {WORDS}"
    assert [line for line in all_logs if leaks(line) and planted not in line] == []
