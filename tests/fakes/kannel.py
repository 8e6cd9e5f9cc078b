"""A real Kannel (bearerbox, smsbox) whose SMSC is its own fake one, and telephones behind it.

Source:
    Kannel 1.4.5 User's Guide, chapters on the SMS gateway and on the fake SMSC; the lines that
    telephones write and read are those that its `fakesmsc` program does.
"""

import asyncio
import os
import re
import shutil
import socket
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from smsutil import is_valid_gsm

OURS = "4545"
STARTS_WITHIN_S = 10.0
_PLACES = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
_LINE = re.compile(
    rb"\S* (?P<to>\+?\d+) (?:udh (?P<udh>\S+) )?(?P<kind>text|data|ucs-2) (?P<text>.*)",
    re.DOTALL,
)
# A line that begins a message; what follows until the next is still its text.
_BEGINS = re.compile(rb"\S* \+?\d+ (?:udh \S+ )?(?:text|data|ucs-2) ")
CONFIGURATION = """
group = core
admin-port = {admin}
admin-interface = "127.0.0.1"
admin-password = a
smsbox-port = {boxes}
smsbox-interface = "127.0.0.1"
log-file = "{folder}/bearerbox.log"
log-level = 1
store-type = file
store-location = "{folder}/kannel.store"
dlr-storage = internal

group = smsc
smsc = fake
smsc-id = FAKE
port = {smsc}
connect-allow-ip = "127.0.0.1"

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = {boxes}
sendsms-port = {sendsms}
sendsms-interface = "127.0.0.1"
global-sender = {ours}
log-file = "{folder}/smsbox.log"
log-level = 1
http-request-retry = 1000
http-queue-delay = 1

group = sendsms-user
username = bot
password = word
concatenation = true
max-messages = 10
user-allow-ip = "127.0.0.1"

group = sms-service
keyword = default
catch-all = true
max-messages = 0
omit-empty = true
get-url = "{calls}?from=%p&to=%P&text=%b&charset=%C&coding=%c&id=%I&smsc=%i&ts=%T&udh=%u"
"""


class NoKannel(Exception):
    """There is no Kannel here; the message says what is missing."""


def free_ports(many: int) -> list[int]:
    """Ports on loopback that nobody listens on just now."""
    sockets = [socket.socket() for _ in range(many)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


@dataclass
class Telephones:
    """Everybody's telephone: `got` are the whole messages by number, in order.

    Args:
        rings: told of each message: number, text.
    """

    rings: Callable[[str, str], None]
    got: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _parts: dict[tuple[str, int], dict[int, bytes]] = field(default_factory=dict)
    _writer: asyncio.StreamWriter | None = None

    async def connect(self, port: int) -> asyncio.Task[None]:
        """Connect to the SMSC; gives what listens until it is cancelled."""
        reader, self._writer = await asyncio.open_connection("127.0.0.1", port)
        return asyncio.create_task(self._listen(reader))

    def writes(self, number: str, text: str) -> None:
        """Send a message: in the GSM alphabet where that holds it, else in UCS-2."""
        assert self._writer is not None
        kind, words = "text", text
        if not is_valid_gsm(text):
            kind, words = "ucs2", quote(text.encode("utf-16-be"), safe="")
        self._writer.write(f"{number} {OURS} {kind} {words}\n".encode())

    def close(self) -> None:
        """Switch them off."""
        if self._writer is not None:
            self._writer.close()

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        held = b""
        while chunk := await reader.read(65_536):
            held += chunk
            *lines, rest = held.split(b"\n")
            whole: list[bytes] = []
            for line in lines:
                if _BEGINS.match(line) or not whole:
                    whole.append(line)
                else:
                    whole[-1] += b"\n" + line
            held = rest
            for message in whole:
                self._take(message)

    def _take(self, message: bytes) -> None:
        found = _LINE.fullmatch(message)
        assert found, message
        number, body, kind = found["to"].decode(), found["text"], found["kind"]
        if kind != b"text":
            body = unquote_to_bytes(body.replace(b"+", b" "))
        if found["udh"] is None:
            self._ring(number, _decoded(body, kind))
            return
        *_, ref, of, n = unquote_to_bytes(found["udh"])
        parts = self._parts.setdefault((number, ref), {})
        parts[n] = body
        if len(parts) == of:
            del self._parts[number, ref]
            self._ring(number, _decoded(b"".join(parts[k] for k in sorted(parts)), kind))

    def _ring(self, number: str, text: str) -> None:
        self.got[number].append(text)
        self.rings(number, text)


def _decoded(body: bytes, kind: bytes) -> str:
    """Read a text; parts of one come as bytes without their alphabet, and none of ours has NUL."""
    if kind == b"ucs-2" or b"\0" in body:
        return body.decode("utf-16-be")
    try:
        return body.decode()
    except UnicodeDecodeError:
        return body.decode("utf-16-be")


class Kannel:
    """The two programs in a folder of their own; `calls` is where messages are brought."""

    def __init__(self, folder: Path, calls: str) -> None:
        self._programs = [_program("bearerbox"), _program("smsbox")]
        self._folder = folder
        self.admin, self.boxes, self.smsc, self.sendsms = free_ports(4)
        ports = {"admin": self.admin, "boxes": self.boxes, "smsc": self.smsc}
        self._file = folder / "kannel.conf"
        self._file.write_text(
            CONFIGURATION.format(
                **ports, sendsms=self.sendsms, folder=folder, ours=OURS, calls=calls
            ),
            encoding="utf-8",
        )
        self._children: list[asyncio.subprocess.Process] = []

    @property
    def sends(self) -> str:
        """The address of sendsms."""
        return f"http://127.0.0.1:{self.sendsms}/cgi-bin/sendsms"

    async def start(self) -> None:
        """Return when both programs listen."""
        for program, port in zip(self._programs, (self.boxes, self.sendsms), strict=True):
            child = await asyncio.create_subprocess_exec(
                program, "-v", "4", str(self._file), cwd=self._folder,
                stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
            )  # fmt: skip
            self._children.append(child)
            await _listens(port, child)

    async def stop(self) -> None:
        """End both; the bearerbox would wait for what is under way."""
        for child in reversed(self._children):
            if child.returncode is None:
                child.kill()
            await child.wait()


def _program(name: str) -> str:
    found = shutil.which(name, path=_PLACES)
    if found is None:
        raise NoKannel(f"no {name} here (on Debian: apt-get install kannel)")
    return found


async def _listens(port: int, child: asyncio.subprocess.Process) -> None:
    async with asyncio.timeout(STARTS_WITHIN_S):
        while True:
            assert child.returncode is None, "Kannel ended at its start"
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
                continue
            writer.close()
            return
