"""`python -m bot run` as a real program that is killed and started again, and what it left."""

import asyncio
import json
import os
import re
import signal
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom
from typing import Any

import aiohttp
from sqlalchemy import Executable, select

from bot.commands.campaign import read_with_files
from bot.house import House
from bot.keyring import load_ring, write_new
from bot.settings import Settings
from privacy.vault import Vault, new_ring
from storage import campaigns, migrate
from storage.db import connect, writing
from storage.models import Contact, Draft, Inbox, Report

ROOT = Path(__file__).parents[2]
CITY = ROOT / "campaigns" / "city_streets" / "campaign.yaml"
SERVES_WITHIN_S = 30.0
_SERVING = re.compile(rb"serving on port (\d+)")


@dataclass(slots=True)
class Home:
    """Keys, a database with the city's campaign, and the environment that names them."""

    folder: Path
    database_url: str
    house: House = field(init=False)

    def __post_init__(self) -> None:
        key_file = self.folder / "keys" / "heed.keys"
        key_file.parent.mkdir()
        write_new(key_file, new_ring(os.urandom(32)))
        engine = connect(self.database_url)
        migrate.upgrade(engine)
        vault = Vault(load_ring(key_file), random_bytes=os.urandom)
        self.house = House(engine, vault, Settings(database_url=self.database_url))
        code, text, files = read_with_files(CITY)
        with writing(engine) as conn:
            campaigns.load(
                conn, code=code, text=text, files=files, new_id=self.house.ids(),
                now=datetime.now(UTC), by="test",
            )  # fmt: skip

    @property
    def environment(self) -> dict[str, str]:
        """What the program is told; the test's own HEED_ variables are not among it."""
        kept = {name: text for name, text in os.environ.items() if not name.startswith("HEED_")}
        return kept | {
            "HEED_DATABASE_URL": self.database_url,
            "HEED_KEY_FILE": str(self.folder / "keys" / "heed.keys"),
            "HEED_PORT": "0",
            "PYTHONPATH": str(ROOT),
        }

    def rows(self, statement: Executable) -> list[Any]:
        with writing(self.house.engine) as conn:
            return list(conn.execute(statement))

    def steps(self, channel: str) -> dict[str, str]:
        """External id -> step of all inbox rows of a channel."""
        statement = select(Inbox.external_id, Inbox.step).where(Inbox.channel == channel)  # type: ignore[call-overload,arg-type]
        return dict(tuple(row) for row in self.rows(statement))

    def drafts(self) -> dict[str, str]:
        """Address -> what its draft has taken in as the description."""
        table, contact = Draft.__table__.c, Contact.__table__.c  # type: ignore[attr-defined]
        joined = select(contact.id, contact.address, table.body).join_from(
            Draft, Contact, table.contact_id == contact.id
        )
        return {
            self._open(row.address, f"contact|address|{row.id}"): json.loads(
                self._open(row.body, f"draft|body|{row.id}")
            )["answers"].get("description", "")
            for row in self.rows(joined)
        }

    def reports(self) -> dict[str, list[str]]:
        """Address -> descriptions of its reports in the order in which they were sent in."""
        table, contact = Report.__table__.c, Contact.__table__.c  # type: ignore[attr-defined]
        joined = (
            select(table.id, table.answers, contact.address, contact.id.label("contact_id"))
            .join_from(Report, Contact, table.contact_id == contact.id)
            .order_by(table.received_at, table.id)
        )
        found: dict[str, list[str]] = {}
        for row in self.rows(joined):
            address = self._open(row.address, f"contact|address|{row.contact_id}")
            answers = json.loads(self._open(row.answers, f"report|answers|{row.id}"))
            found.setdefault(address, []).append(answers["description"])
        return found

    def _open(self, sealed: bytes, place: str) -> str:
        return self.house.vault.open_text(sealed, place=place)


class Heed:
    """One program; `port` is where its newest life serves."""

    def __init__(self, home: Home, *arguments: str, **environment: str) -> None:
        self._arguments = arguments or ("-m", "bot", "run")
        self._environment = home.environment | environment
        self._folder = home.folder
        self._child: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._serves: asyncio.Future[int] | None = None
        self.port = 0
        self.lines: list[str] = []
        self.wall_s: list[float] = []
        self.cpu_s: list[float] = []

    async def start(self) -> None:
        """Return when /health answers; how long that took is kept."""
        began_s = time.monotonic()
        self._serves = asyncio.get_running_loop().create_future()
        self._child = await asyncio.create_subprocess_exec(
            sys.executable, *self._arguments, env=self._environment, cwd=self._folder,
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        self._reading = asyncio.create_task(self._read(self._child, self._serves))
        try:
            async with asyncio.timeout(SERVES_WITHIN_S):
                self.port = await self._serves
                await self.health()
        except (TimeoutError, ConnectionError) as error:
            said = "\n".join(self.lines[-30:])
            raise AssertionError(f"it does not serve ({type(error).__name__}):\n{said}") from None
        self.wall_s.append(time.monotonic() - began_s)
        self.cpu_s.append(_cpu_s(self._child.pid))

    async def health(self) -> int:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.port}/health") as answer,
        ):
            return answer.status

    async def kill(self) -> None:
        """`kill -9`."""
        await self.end(signal.SIGKILL)

    async def end(self, sign: signal.Signals) -> int:
        """Send a signal and wait for the end; gives the exit code."""
        assert self._child is not None
        assert self._reading is not None
        self.port = 0
        with suppress(ProcessLookupError):
            self._child.send_signal(sign)
        code = await self._child.wait()
        await self._reading
        return code

    @property
    def runs(self) -> bool:
        return self._child is not None and self._child.returncode is None

    async def _read(
        self, child: asyncio.subprocess.Process, serves: asyncio.Future[int]
    ) -> None:
        assert child.stderr is not None
        async for line in child.stderr:
            self.lines.append(line.decode(errors="replace").rstrip())
            if (found := _SERVING.search(line)) and not serves.done():
                serves.set_result(int(found[1]))
        if not serves.done():
            serves.set_exception(ConnectionError("it ended before it served"))


def _cpu_s(pid: int) -> float:
    """Processor time of a program so far, in seconds: what neighbours do does not lengthen it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# --- what people send --------------------------------------------------------------------------

# Where nobody's dice matter for what is expected, real ones find more than seeded ones would.
DICE = SystemRandom()
INSIDE = (-4.05, 39.67)


@dataclass(frozen=True, slots=True)
class Step:
    """One message: words, or a place."""

    text: str = ""
    place: tuple[float, float] | None = None


def talkative(name: str, messages: int) -> list[Step]:
    """Somebody who answers every question with more words: all of them end in one draft."""
    return [Step(f"{name} k{k} the lamp is dark") for k in range(1, messages + 1)]


def reporting(name: str, reports: int) -> list[Step]:
    """Somebody who sends whole reports, one after another."""
    steps: list[Step] = []
    for k in range(1, reports + 1):
        steps.append(Step(f"{name} k{k} a pothole here"))
        if k == 1:
            steps.append(Step("1"))  # yes, to the notice
        steps += [Step(place=INSIDE), Step("skip"), Step("send")]
    return steps


@dataclass(frozen=True, slots=True)
class Script:
    """Who sends what, in order."""

    steps: dict[str, list[Step]]

    @property
    def size(self) -> int:
        return sum(map(len, self.steps.values()))

    def shuffled(self) -> list[str]:
        """Names in the order in which they write: everybody's own order is kept."""
        names = [name for name, steps in self.steps.items() for _ in steps]
        DICE.shuffle(names)
        return names


def script(*, talkers: int, reporters: int, messages: int = 15, reports: int = 6) -> Script:
    named = {f"t{n}": talkative(f"t{n}", messages) for n in range(talkers)}
    named |= {f"r{n}": reporting(f"r{n}", reports) for n in range(reporters)}
    return Script(named)


@dataclass(slots=True)
class Account:
    """What became of a script: what is missing, twice or out of order."""

    sent: int
    lost: list[str]
    undone: list[str]
    unlike: list[str]  # names whose draft or reports are not what they sent
    doubled: list[str]

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.undone or self.unlike or self.doubled)


def account(
    home: Home, played: Script, addresses: dict[str, str], channel: str, sent: Iterable[str]
) -> Account:
    """Compare what was sent with what is there.

    Args:
        addresses: name -> address on the channel.
        sent: external ids of everything that was acknowledged.
    """
    steps, ids = home.steps(channel), list(sent)
    drafts, reports = home.drafts(), home.reports()
    unlike, doubled = [], []
    for name, said in played.steps.items():
        told = [step.text for step in said if step.text.startswith(f"{name} k")]
        address = addresses[name]
        kept = reports.get(address, []) + drafts.get(address, "").splitlines()
        if kept != told:
            unlike.append(f"{name}: {len(kept)} of {len(told)}")
        doubled += [line for line in set(kept) if kept.count(line) > 1]
    return Account(
        sent=len(ids),
        lost=[i for i in ids if i not in steps],
        undone=[i for i in ids if steps.get(i, "done") != "done"],
        unlike=unlike,
        doubled=doubled,
    )


def table(title: str, kills: int, heeds: Iterable[Heed], told: Account) -> str:
    """Say in a few lines how it went."""
    heeds = list(heeds)
    wall = sorted(s for heed in heeds for s in heed.wall_s)
    cpu = sorted(s for heed in heeds for s in heed.cpu_s)
    return "\n".join(
        [
            f"{title}: {told.sent} updates, {kills} x kill -9, {len(wall)} starts",
            f"  lost {len(told.lost)}, doubled {len(told.doubled)}, undone {len(told.undone)}, "
            f"people whose messages are not there in order {len(told.unlike)}",
            f"  start to serving: median {wall[len(wall) // 2]:.2f} s, slowest {wall[-1]:.2f} s "
            f"(of processor time {cpu[-1]:.2f} s at most)",
        ]
    )
