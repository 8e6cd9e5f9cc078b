"""The folders of gammu-smsd's FILES service: names of files, and what lies in them.

Source:
    gammu-smsd-files(7) and gammu-smsdrc(5), Gammu 1.42, with InboxFormat = unicode.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

INBOX, OUTBOX, SENT, ERROR = "inbox", "outbox", "sent", "error"
FOLDERS = (INBOX, OUTBOX, SENT, ERROR)
# IN<date>_<time>_<serial>_<sender>_<sequence>: the sequence counts the parts of one message.
_IN = re.compile(r"(IN\d{8}_\d{6}_\d{2,}_(.*))_(\d{2,})\.(txt|bin)")
# OUT<priority><date>_<time>_<serial>_<recipient>_<note>: in the note stands our own name.
_OUT = re.compile(r"OUT[A-Z]\d{8}_\d{6}_\d+_\+?\d+_heed\.([A-Za-z0-9-]+)\.txt[a-z]*")
_ENCODINGS = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le"}


@dataclass(frozen=True, slots=True)
class Found:
    """One message that lies in the inbox, all its parts together, in order.

    `sizes` tell whether smsd still writes it: it is whole when a second look finds the same.
    """

    name: str
    sender: str
    files: tuple[Path, ...]
    sizes: tuple[int, ...]

    @property
    def is_text(self) -> bool:
        """Whether a person wrote it: a program's message is .bin."""
        return all(file.suffix == ".txt" for file in self.files)

    def text(self) -> str:
        """What is written in it."""
        return "".join(_decoded(file.read_bytes()) for file in self.files)


def waiting(folder: Path) -> list[Found]:
    """The messages in the inbox, oldest first.

    Raises:
        OSError: there is no such folder, or it cannot be read.
    """
    parts: dict[tuple[str, str], list[Path]] = {}
    for file in sorted((folder / INBOX).iterdir()):
        if found := _IN.fullmatch(file.name):
            parts.setdefault((found[1], found[2]), []).append(file)
    return [
        Found(name, sender, tuple(files), tuple(file.stat().st_size for file in files))
        for (name, sender), files in parts.items()
    ]


def fates(folder: Path) -> Iterator[tuple[str, bool, Path]]:
    """Our own messages that smsd is done with: our name of each, whether it was sent, its file.

    Raises:
        OSError: there is no such folder, or it cannot be read.
    """
    for below, was_sent in ((SENT, True), (ERROR, False)):
        for file in sorted((folder / below).iterdir()):
            if found := _OUT.fullmatch(file.name):
                yield found[1], was_sent, file


def put(folder: Path, number: str, text: str, key: str, now: datetime) -> None:
    """Lay a message into the outbox, whole at once; one that lies there already is left alone.

    Raises:
        OSError: it cannot be written.
    """
    known = f"OUT*_heed.{key}.txt*"
    if any(next((folder / below).glob(known), None) for below in (OUTBOX, SENT)):
        return
    name = f"OUTC{now:%Y%m%d_%H%M%S}_00_{number}_heed.{key}.txt"
    begun = folder / OUTBOX / f".{name}"  # smsd looks past what begins with a dot
    with begun.open("wb") as file:
        file.write(b"\xfe\xff" + text.encode("utf-16-be", "replace"))
        file.flush()
        os.fsync(file.fileno())
    begun.rename(folder / OUTBOX / name)


def _decoded(body: bytes) -> str:
    encoding = _ENCODINGS.get(body[:2])
    return body[2:].decode(encoding, "replace") if encoding else body.decode("utf-8", "replace")
