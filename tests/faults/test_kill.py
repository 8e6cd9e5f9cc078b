"""F1: `kill -9` at random moments loses nothing, doubles nothing and keeps everybody's order."""

import asyncio
import statistics
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp
import pytest

from tests.fakes.botapi import BotApi
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.stage import played
from tests.faults.supervised import (
    DICE,
    INSIDE,
    Account,
    Heed,
    Home,
    Script,
    Step,
    account,
    script,
    table,
)

KILLS, LONG_KILLS = 30, 120
SERVES_WITHIN_S = 3.0
SECRET = "the gateway's secret"
EARLY = str(Path(__file__).with_name("early_ack.py"))
Say = Callable[[str], None]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Print past pytest's capture: the table is for whoever runs it."""

    def printed(text: str) -> None:
        with capsys.disabled():
            print(f"\n{text}")

    return printed


def serves_soon(heeds: list[Heed]) -> None:
    """Restart to serving within 3 s: the usual one by the clock, each one by processor time."""
    assert statistics.median(s for heed in heeds for s in heed.wall_s) <= SERVES_WITHIN_S
    assert max(s for heed in heeds for s in heed.cpu_s) <= SERVES_WITHIN_S


async def lives(heed: Heed, kills: int, quota: Callable[[int], Awaitable[None]]) -> None:
    """Start, let people write while it serves, kill, and so on; the last life goes on."""
    for left in range(kills, 0, -1):
        await heed.start()
        life_s = DICE.uniform(0.15, 0.9)
        writing = asyncio.create_task(quota(left))
        await asyncio.sleep(life_s)
        await heed.kill()
        await writing
    await heed.start()


async def until_done(home: Home, channel: str, rows: int, within_s: float = 60) -> None:
    """Wait until so many rows of a channel are there and none waits."""
    for _ in range(int(within_s / 0.2)):
        steps = home.steps(channel)
        if len(steps) >= rows and "new" not in steps.values():
            return
        await asyncio.sleep(0.2)


# --- SQLite, one program, Telegram by long polling ---------------------------------------------


async def on_telegram(home: Home, told: Script, kills: int, *arguments: str) -> tuple[Account, Heed]:
    async with BotApi() as api:
        people = {name: api.user(name) for name in told.steps}
        waiting = {name: iter(steps) for name, steps in told.steps.items()}
        names, sent = told.shuffled(), list[str]()

        async def write(name: str) -> None:
            step: Step = next(waiting[name])
            sent.append(str(api.world.next_update_id()))
            if step.place:
                await people[name].sends_place(*step.place)
            else:
                await people[name].says(step.text)

        async def quota(left: int) -> None:
            for _ in range(len(names) // left):
                await write(names.pop())
                await asyncio.sleep(DICE.uniform(0, 0.03))

        heed = Heed(home, *arguments, HEED_TELEGRAM_TOKEN=api.token, HEED_TELEGRAM_BASE_URL=api.base_url)
        await lives(heed, kills, quota)
        await quota(1)
        await api.until(lambda: api.pending() == 0, within_s=30)
        if not arguments:
            await until_done(home, "telegram", len(sent))
        else:
            await asyncio.sleep(1)
        await heed.kill()
        api.assert_clean()
        addresses = {name: str(person.id) for name, person in people.items()}
        calls = [call for call in api.called("sendMessage")]
        _no_letter_more_often_than_kills(home, len(calls), kills)
        return account(home, told, addresses, "telegram", sent), heed


def _no_letter_more_often_than_kills(home: Home, calls: int, kills: int) -> None:
    """Telegram knows no idempotency key: a letter may go out once more for each crash."""
    letters = home.rows(_LETTERS)[0][0]
    assert calls <= letters * (1 + kills)


async def _sqlite(tmp_path: Path, say: Say, kills: int, told: Script) -> None:
    home = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db")
    found, heed = await on_telegram(home, told, kills)
    say(table("SQLite, Telegram by long polling", kills, [heed], found))
    assert home.rows(text("PRAGMA integrity_check"))[0][0] == "ok"
    assert found.is_clean, found
    serves_soon([heed])
