"""The spool: what arrived while the database was away, on disk before anybody is told.

Rows are sealed as in the inbox, so no words lie here. Each process has a file of its own, held by
a lock; a file whose process died is taken over by the next start. Knows no database and no wire.
"""

import base64
import errno
import fcntl
import json
import logging
import os
import zlib
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

from storage import inbox

log = logging.getLogger(__name__)

Row = Mapping[str, Any]
SUFFIX, REFUSED = ".spool", "refused"
# One set of rows to put back: a message may have a megabyte, and memory must not be the queue.
MOST_BYTES = 4_000_000


class Spool:
    """One process's file, and before it those that earlier lives left; for one thread at a time.

    Args:
        folder: made where it is missing, closed to all but its owner.
        name: of this process's file; names of later processes sort later.

    Raises:
        OSError: nothing can be written there; but where the spool itself has filled the disk, what
            lies in it must go before there is room again.
    """

    def __init__(self, folder: Path, *, name: str) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._files = deque(_left_in(folder))
        self._own = self._own_file(name)
        self._given: tuple[_File, int] | None = None

    def _own_file(self, name: str) -> "_File":
        try:
            self._files.append(_File.made(self._folder, name))
        except OSError as wrong:
            if wrong.errno != errno.ENOSPC or not self._files:
                raise
            log.error("the disk is full: the spool's newest file is gone on with")
            self._files[-1].cut()
        return self._files[-1]

    def has_more(self) -> bool:
        """Whether rows lie here that nobody has called passed."""
        return any(file.read_at < file.end for file in self._files)

    def append(self, rows: Sequence[Row]) -> None:
        """Write rows at the end; returns when they would survive a power cut.

        Raises:
            OSError: nothing of them is promised; what was written before stands.
        """
        self._own.append(b"".join(map(_line, rows)))

    def next(self, most: int) -> list[dict[str, Any]]:
        """The oldest rows that were not passed, in the order in which they came."""
        while True:
            file = self._files[0]
            lines = file.lines(most)
            rows = _whole(lines)
            if rows:
                size = sum(map(len, lines[: len(rows)]))
                self._given = (file, file.read_at + size)
                return rows
            if lines:
                with suppress(OSError):  # a full disk: nobody can read it, and others wait behind
                    self._set_aside(lines[0])
                file.read_at += len(lines[0])
            elif file is self._own:
                return []
            else:
                self._files.popleft().remove()

    def passed(self) -> None:
        """What `next` gave is in the inbox."""
        if self._given is not None:
            file, ends_at = self._given
            file.read_at, self._given = ends_at, None

    def clear(self) -> bool:
        """Empty the file if all in it was passed; False where something is left."""
        if self.has_more():
            return False
        self._own.empty()
        return True

    def refuse(self, row: Row) -> None:
        """Put a row aside that the database will never take, for an operator to look at."""
        self._set_aside(_line(row))

    def close(self) -> None:
        """Let go; a file with rows that were not passed stays for the next start."""
        for file in self._files:
            file.close() if file.read_at < file.end else file.remove()

    def _set_aside(self, line: bytes) -> None:
        log.error("a row of the spool was put aside: it is damaged, or no database takes it")
        fd = os.open(self._folder / REFUSED, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(fd, line.rstrip(b"\n") + b"\n")
            os.fsync(fd)
        finally:
            os.close(fd)


class _File:
    """A locked file of lines; `read_at` and `end` are where reading stands and writing goes on."""

    def __init__(self, path: Path, fd: int) -> None:
        self._path, self._fd = path, fd
        self.read_at, self.end = 0, os.fstat(fd).st_size

    @classmethod
    def made(cls, folder: Path, name: str) -> "_File":
        """Make a file; it gets its name when it is locked, or another process would take it."""
        unnamed, path = folder / f".{name}", folder / f"{name}{SUFFIX}"
        fd = os.open(unnamed, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            unnamed.rename(path)
            made = cls(path, fd)
            made.append(b"\n")  # shows that it can be written
            made.empty()
            _fsync_folder(folder)
        except BaseException:
            for left in (unnamed, path):
                left.unlink(missing_ok=True)
            os.close(fd)
            raise
        return made

    def cut(self) -> None:
        """Write on after the last whole line: nobody was promised what has no end."""
        begins_at = max(0, self.end - 2 * MOST_BYTES)
        tail = os.pread(self._fd, self.end - begins_at, begins_at)
        self.end = begins_at + tail.rfind(b"\n") + 1

    def append(self, lines: bytes) -> None:
        """Write at the known end: over what an append that failed may have left there."""
        at = self.end
        while at - self.end < len(lines):
            at += os.pwrite(self._fd, lines[at - self.end :], at)
        os.fsync(self._fd)
        self.end = at

    def lines(self, most: int) -> list[bytes]:
        """Up to so many lines from where reading stands; read anew each time, unbuffered."""
        left = self.end - self.read_at
        chunk, size = b"", MOST_BYTES
        while len(chunk) < left and b"\n" not in chunk:  # a megabyte of signs may be four sealed
            chunk = os.pread(self._fd, min(left, size), self.read_at)
            size *= 2
        found = [line + b"\n" for line in chunk.split(b"\n")]
        if len(chunk) < left or found[-1] == b"\n":
            found.pop()  # what is cut here is read whole the next time
        elif found:
            found[-1] = found[-1].removesuffix(b"\n")  # torn: its end never came
        return found[:most]

    def empty(self) -> None:
        """Let go of all lines, on disk too."""
        os.ftruncate(self._fd, 0)
        os.fsync(self._fd)
        self.read_at = self.end = 0

    def remove(self) -> None:
        """Take the file away."""
        with suppress(FileNotFoundError):
            self._path.unlink()
        self.close()

    def close(self) -> None:
        """Let go of the file and its lock."""
        os.close(self._fd)


def _left_in(folder: Path) -> list[_File]:
    """The files of processes that are no more, oldest first."""
    found = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        fd = os.open(path, os.O_RDWR)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:  # of a process that runs
            os.close(fd)
            continue
        left = _File(path, fd)
        if not os.fstat(fd).st_nlink:  # another start has been through with it
            left.close()
        elif left.end:
            found.append(left)
        else:
            left.remove()
    return found


def _line(row: Row) -> bytes:
    """A row as a line that shows whether it is whole; zlib's sum finds torn writes."""
    told = [
        row["channel"], row["account"], row["external_id"], row["talker"].hex(),
        base64.b64encode(row["body"]).decode(), row["received_at"].isoformat(),
    ]  # fmt: skip
    text = json.dumps(told, separators=(",", ":")).encode()
    return b"%08x %b\n" % (zlib.crc32(text), text)


def _whole(lines: Sequence[bytes]) -> list[dict[str, Any]]:
    """The rows before the first line that is damaged."""
    rows = map(_row, lines)
    return [row for row in takewhile(lambda row: row is not None, rows) if row is not None]


def _row(line: bytes) -> dict[str, Any] | None:
    """The row again; None for a line that was torn, which nobody was promised."""
    checked, _, text = line.removesuffix(b"\n").partition(b" ")
    if checked != b"%08x" % zlib.crc32(text):
        return None
    try:
        channel, account, external_id, talker, body, received_at = json.loads(text)
        return inbox.arrival(
            channel=channel,
            account=account,
            external_id=external_id,
            talker=bytes.fromhex(talker),
            body=base64.b64decode(body),
            now=datetime.fromisoformat(received_at),
        )
    except (ValueError, TypeError):  # zeros where a sum should be are one: "00000000 " fits ""
        return None


def _fsync_folder(folder: Path) -> None:
    """Keep the file's name too, should the power go."""
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
