"""A real gammu-smsd with its dummy telephone before Heed: one conversation."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from channels.sms._gammu_folder import FOLDERS
from tests.fakes.stage import played
from tests.faults.home import Home
from tests.faults.supervised import Heed

pytestmark = pytest.mark.long

NUMBER = "+254700000001"
# What a person writes, one after another: the language, yes, a place, no picture, send.
TALK = ("a pothole near the market باب المدرسة", "1", "1", "-2.8713, 40.1253", "1", "1")
# smsd looks into the telephone for the first time after half a minute.
FIRST_WITHIN_S, NEXT_WITHIN_S = 60.0, 30.0
RC = """
[gammu]
model = dummy
connection = none
port = {phone}

[smsd]
service = files
logfile = {log}
debuglevel = 1
inboxpath = {folder}/inbox/
outboxpath = {folder}/outbox/
sentsmspath = {folder}/sent/
errorsmspath = {folder}/error/
inboxformat = unicode
transmitformat = auto
commtimeout = 1
receivefrequency = 1
statusfrequency = 0
"""


class Smsd:
    """The daemon, its dummy telephone, and what it says that it sent."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder, folder / "smsd.log"
        self._file, self._phone = folder / "smsdrc", folder / "phone"
        for name in (*FOLDERS, "phone"):
            (folder / name).mkdir(parents=True)
        text = RC.format(phone=self._phone, log=self.log, folder=folder)
        self._file.write_text(text, encoding="utf-8")

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        child = await asyncio.create_subprocess_exec(
            "gammu-smsd", "-c", str(self._file),
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield
        finally:
            child.terminate()
            await child.wait()

    async def receives(self, text: str) -> None:
        """Lay a message into the telephone, unread, as the network would."""
        child = await asyncio.create_subprocess_exec(
            "gammu", "-c", str(self._file), "savesms", "TEXT", "-folder", "1", "-unread",
            "-sender", NUMBER, "-unicode",
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        await child.communicate(text.encode())
        assert child.returncode == 0

    def transmitted(self) -> int:
        """How many messages it says that it sent."""
        return self.log.read_text("utf-8", "replace").count("(total: ") if self.log.exists() else 0

    def has_transmitted(self, many: int) -> Callable[[], bool]:
        """Give what tells whether so many were sent."""
        return lambda: self.transmitted() >= many


async def until(holds: Callable[[], bool], within_s: float) -> bool:
    for _ in range(int(within_s / 0.2)):
        if holds():
            return True
        await asyncio.sleep(0.2)
    return False


def fates(home: Home) -> list[str]:
    """What became of letters, as the daemon told."""
    return [each for each in home.steps("sms") if each.startswith("fate|")]


@played
async def test_one_conversation_through_a_real_modem_daemon(tmp_path):
    if not shutil.which("gammu-smsd") or not shutil.which("gammu"):
        pytest.skip("no gammu-smsd here (on Debian: apt-get install gammu gammu-smsd)")
    smsd = Smsd(tmp_path / "sms")
    home = Home(tmp_path, f"sqlite:///{tmp_path}/heed.db")
    heed = Heed(home, HEED_GAMMU_FOLDER=str(smsd.folder), HEED_GAMMU_COUNTRY="KE")
    await heed.start()
    try:
        async with smsd.running():
            for n, text in enumerate(TALK):
                await smsd.receives(text)
                within_s = NEXT_WITHIN_S if n else FIRST_WITHIN_S
                assert await until(smsd.has_transmitted(n + 1), within_s), n
            assert await until(lambda: len(fates(home)) == smsd.transmitted(), NEXT_WITHIN_S)
    finally:
        await heed.kill()
    assert home.reports() == {NUMBER: [TALK[0]]}
    steps = home.steps("sms")
    assert set(steps.values()) == {"done"}
    assert all(each.endswith("|sent") for each in fates(home))
    assert not list((smsd.folder / "inbox").iterdir())
    home.close()
