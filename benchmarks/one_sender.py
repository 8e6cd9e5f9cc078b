"""How long others wait while one sender writes 300 messages a second.

    python -m benchmarks.one_sender [--seconds 60]

Real clock, real turns, SQLite in a file: ten others a second are in the middle of a report. A
wait is from the commit of a message to the set of turns that takes it.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from benchmarks.town import Town, open_town, update
from bot import turns
from bot.intake import Intake
from bot.writer import Writer
from channels import Arrival
from channels._telegram_peek import arrival
from storage.columns import of
from storage.db import reading
from storage.models import Inbox

I = of(Inbox)  # noqa: E741
PER_SECOND, OTHERS_PER_SECOND, OTHERS = 300, 10, 600
SENDER = 5
GOAL_P99_S = 2.0


def main() -> int:
    """Measure, print JSON, and return 1 where the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    seconds = parser.parse_args().seconds
    with open_town(OTHERS) as town:
        began = town.house.now()
        asyncio.run(_pour(town, seconds))
        with reading(town.house.engine) as read:
            rows = read(
                select(I.talker, I.received_at, I.done_at, I.step).where(I.received_at >= began)
            )
        sender = town.house.vault.talker("telegram", town_account(town), str(SENDER))
    told = _told(rows, sender, began)
    sys.stdout.write(json.dumps(told, indent=1) + "\n")
    return 0 if told["others_p99_s"] <= GOAL_P99_S and not told["lost"] else 1


def town_account(town: Town) -> str:
    """The one Telegram account of the town."""
    return next(account for name, account in town.house.channels if name == "telegram")


async def _pour(town: Town, seconds: int) -> None:
    writer, kept, over = Writer(town.house.engine), asyncio.Event(), asyncio.Event()
    intake = Intake(town.house, writer, kept)
    working = asyncio.create_task(_work(town, writer, kept, over))
    account = town_account(town)
    loop = asyncio.get_running_loop()
    begins = loop.time()
    for n in range(seconds * OTHERS_PER_SECOND):
        await asyncio.sleep(max(0.0, begins + n / OTHERS_PER_SECOND - loop.time()))
        burst = PER_SECOND // OTHERS_PER_SECOND
        numbers = range(10**9 + n * burst, 10**9 + (n + 1) * burst)
        said = [update(k, SENDER, {"text": f"The drain is full {k}"}) for k in numbers]
        await asyncio.gather(
            intake.keep("telegram", account, [_arrival(body) for body in said]),
            intake.keep("telegram", account, [_arrival(body) for body in town.updates(1)]),
        )
    over.set()
    await working
    await writer.stop()


def _arrival(body: bytes) -> Arrival:
    return arrival(json.loads(body), body)


async def _work(town: Town, writer: Writer, kept: asyncio.Event, over: asyncio.Event) -> None:
    while True:
        kept.clear()
        if await turns.run_and_rest(writer, town.house):
            continue
        if over.is_set():
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(kept.wait(), timeout=0.05)


def _told(rows: Sequence[Row[Any]], sender: bytes, began: datetime) -> dict[str, float]:
    done = [row for row in rows if row.step == "done"]
    waits = sorted((r.done_at - r.received_at).total_seconds() for r in done if r.talker != sender)
    last = max(row.done_at for row in done)
    return {
        "from_the_sender": sum(row.talker == sender for row in rows),
        "from_others": len(waits),
        "lost": len(rows) - len(done),
        "others_p50_s": round(waits[len(waits) // 2], 3),
        "others_p99_s": round(waits[int(len(waits) * 0.99)], 3),
        "others_max_s": round(waits[-1], 3),
        "all_done_after_s": round((last - began).total_seconds(), 1),
    }


if __name__ == "__main__":
    sys.exit(main())
