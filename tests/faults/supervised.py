"""`python -m bot run` as a real program that is started, watched, killed and stopped."""

import asyncio
import os
import re
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

import aiohttp

from tests.faults.home import Home

SERVES_WITHIN_S = 30.0
# What Heed stands on: a Python that only imports these shows how fast the machine is right now.
LIBRARIES = "import aiohttp, apscheduler, cryptography, pydantic, sqlmodel, telegram"
_SERVING = re.compile(rb"serving on port (\d+)")


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
        """Return when /health answers; how long that took and the work until then are kept."""
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
            await self.kill()
            said = "\n".join(self.lines[-30:])
            raise AssertionError(f"it does not serve ({type(error).__name__}):\n{said}") from None
        self.wall_s.append(time.monotonic() - began_s)

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

    def resident_mb(self) -> float:
        """The memory that the program holds now."""
        assert self._child is not None
        pages = int(Path(f"/proc/{self._child.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000

    @property
    def runs(self) -> bool:
        return self._child is not None and self._child.returncode is None

    async def _read(self, child: asyncio.subprocess.Process, serves: asyncio.Future[int]) -> None:
        assert child.stderr is not None
        async for line in child.stderr:
            self.lines.append(line.decode(errors="replace").rstrip())
            if (found := _SERVING.search(line)) and not serves.done():
                # Now: what it does for those who wrote meanwhile is no part of its start.
                self.cpu_s.append(_cpu_s(child.pid))
                serves.set_result(int(found[1]))
        if not serves.done():
            serves.set_exception(ConnectionError("it ended before it served"))


def _cpu_s(pid: int) -> float:
    """Processor time of a program so far, in seconds: what neighbours do does not lengthen it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
