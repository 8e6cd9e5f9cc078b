"""Messages over the SMS channel on HTTP, turns running: `python -m benchmarks.sms`.

With HEED_REAL_DATA the 5,272 real messages, from 500 senders in turn, else as many made up: all
must be answered 2xx, kept and not quarantined. Prints counts and waits only, never a text.
"""

import csv
import json
import os
import sys
from collections import Counter
from pathlib import Path
from random import Random

from pydantic import SecretStr
from rich.console import Console
from sqlalchemy import Connection, func, select

from benchmarks.flood import flood, flooder, post
from benchmarks.measure import options, percentile, report, within
from benchmarks.serving import Served
from benchmarks.town import SECRET, open_town, sentence
from bot.house import real_now
from channels.sms.generic import Settings, opened
from storage.columns import of
from storage.models import Inbox

SENDERS, MESSAGES = 500, 5_272
CONNECTIONS = 8  # gateways push over a few
MOST_MS = 30.0
console = Console(stderr=True)
I = of(Inbox)  # noqa: E741


def main() -> int:
    """Post them all, wait until every turn is done, and say what became of them."""
    chosen = options(__doc__ or "")
    messages = _messages()[: 1_000 if chosen.quick else MESSAGES]
    channel = opened(Settings(secret=SecretStr(SECRET), country="KE"), real_now)
    with open_town(8, others=(channel,)) as town, flooder() as pool:
        pool.submit(int).result()  # it is started before the clock is
        with Served(town.house, [channel]) as heed, console.status("posting messages"):
            done = pool.submit(flood, heed.port, _requests(messages), CONNECTIONS).result()
        with console.status("finishing turns"):
            town.drain()
        with town.conn.begin():
            counts = _counts(town.conn)
    good = sum(n for status, n in done.statuses.items() if 200 <= status < 300)
    lost = len(messages) - counts.total()
    account = {
        "benchmark": "sms", "messages": len(messages), "answered_2xx": good, "lost": lost,
        "quarantined": counts["quarantined"], "undone": counts["new"],
        "p50_ms": round(percentile(done.waits_ms, 0.5), 2),
        "per_second": round(done.per_second),
    }  # fmt: skip
    sys.stdout.write(json.dumps(account) + "\n")
    is_whole = good == len(messages) and not lost and counts["done"] == len(messages)
    p99 = within("sms", "wait for the 200", done.waits_ms, MOST_MS, size=len(messages))
    return report(p99) or int(not is_whole)


def _messages() -> list[tuple[str, str]]:
    """Give ids and texts: the real ones where they are at hand."""
    folder = os.environ.get("HEED_REAL_DATA", "")
    path = Path(folder) / "haiti_sms.csv"
    if not folder or not path.is_file():
        rng = Random(7)
        return [(str(n), sentence(rng)) for n in range(MESSAGES)]
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["id"], row["original"] or row["message"]) for row in csv.DictReader(file)]


def _requests(messages: list[tuple[str, str]]) -> list[bytes]:
    headers = {"X-Heed-Secret": SECRET}
    bodies = (
        {"id": number, "from": f"+2547{n % SENDERS:08d}", "text": text}
        for n, (number, text) in enumerate(messages)
    )
    return [post("/sms", json.dumps(body).encode(), headers) for body in bodies]


def _counts(conn: Connection) -> Counter[str]:
    statement = select(I.step, func.count()).where(I.channel == "sms").group_by(I.step)
    return Counter({row[0]: row[1] for row in conn.execute(statement)})


if __name__ == "__main__":
    sys.exit(main())
