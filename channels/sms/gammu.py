"""Gammu: a USB modem or an old telephone on a cable, by the folders of gammu-smsd.

Nothing is called and nobody signs: whoever may write to the folders is believed. What lies in
them is taken out only after it is kept, so a message waits there while Heed is away. Receipts say
that the modem sent or gave up, never that a telephone got it.
"""

import asyncio
import json
import re
from collections.abc import Sequence
from pathlib import Path
from stat import S_IWOTH

from pydantic import Field

from channels import Arrival, ChannelError, Clock, Keep, Kind, Limits, Unavailable
from channels.sms import MAX_SENDER_CHARS, content_id, to_number
from channels.sms._gammu_folder import FOLDERS, Found, fates, put, waiting
from channels.sms._gateway import Door, Finding, Gateway
from channels.sms._reach import Account
from channels.wire import clean, read_json
from messages.model import Inbound, Nothing, Receipt, Said

LOOK_EVERY_S = 1.0
_DIALLED = re.compile(r"\+?[0-9]{3,15}")
UNREACHED = "HEED_GAMMU_FOLDER lacks {missing}, or they cannot be read and written."
UNSIGNED = (
    "Everybody on this machine may write to {open}, and so as any number: only smsd and Heed "
    "should (chmod o-w)."
)


class Settings(Account):
    """Where gammu-smsd keeps its messages."""

    folder: str = Field(
        "", description="Folder with smsd's inbox, outbox, sent and error; empty: Gammu is off."
    )
    account: str = Field("gammu", description="Name of this gateway account, kept with rows.")


class Gammu:
    """What gammu-smsd does differently."""

    limits = Limits()
    public_url = ""

    def __init__(self, settings: Settings, now: Clock) -> None:
        self.account = settings.account
        self._country = settings.country
        self._folder = Path(settings.folder)
        self._now = now
        self._seen: dict[str, Found] = {}

    def doors(self) -> Sequence[Door]:
        """None: nobody calls."""
        return ()

    async def listen(self, keep: Keep) -> None:
        """Look into the folders until cancelled; while they are away, look again."""
        while True:
            await self.look(keep)
            await asyncio.sleep(LOOK_EVERY_S)

    async def look(self, keep: Keep) -> None:
        """Keep what lies there whole, and take away what is kept."""
        try:
            for arrival, files in await asyncio.to_thread(self._read):
                await keep("sms", self.account, [arrival])
                await asyncio.to_thread(_remove, files)
        except (OSError, Unavailable):
            return  # it still lies there at the next look

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read a kept message, or what became of one of ours.

        Raises:
            ValueError: it is neither.
        """
        kept = read_json(body)
        match kept:
            case {"ref": str(ref), "sent": bool(was_sent)}:
                return Receipt(ref, "sent") if was_sent else Receipt(ref, "failed", "not sent")
            case {"text": str(text)} if address:
                return Said(text=clean(text))
            case {"binary": True} if address:
                return Nothing()
        raise ValueError("no message with a sender")

    async def hand_over(self, number: str, text: str, key: str) -> str | None:
        """Lay one message into the outbox.

        Raises:
            ChannelError: nothing can be dialled, or nothing written.
        """
        if not _DIALLED.fullmatch(number):
            raise ChannelError("no number that can be dialled", permanent=True)
        name = key or content_id(number, text, f"{self._now():%Y%m%d%H%M%S}").removeprefix("~")
        try:
            await asyncio.to_thread(put, self._folder, number, text, name, self._now())
        except OSError:
            raise ChannelError("the outbox cannot be written") from None
        return key or None

    def checks(self) -> list[Finding]:
        """Say whether the folders are there and closed to others, which is all the proof."""
        missing = [name for name in FOLDERS if not (self._folder / name).is_dir()]
        if missing:
            return [(False, UNREACHED.format(missing=", ".join(missing)))]
        modes = {name: (self._folder / name).stat().st_mode for name in FOLDERS}
        opened = [name for name, mode in modes.items() if mode & S_IWOTH]
        if opened:
            return [(None, UNSIGNED.format(open=", ".join(opened)))]
        return [(True, "Only owner and group may write to smsd's folders.")]

    async def close(self) -> None:
        """Nothing to let go of."""

    def _read(self) -> list[tuple[Arrival, tuple[Path, ...]]]:
        """What is whole: messages that have not grown since the last look, and our own's fates."""
        lies = {found.name: found for found in waiting(self._folder)}
        whole = [found for found in lies.values() if self._seen.get(found.name) == found]
        self._seen = lies
        return [(self._message(found), found.files) for found in whole] + [
            (_fate(ref, was_sent=was_sent), (file,)) for ref, was_sent, file in fates(self._folder)
        ]

    def _message(self, found: Found) -> Arrival:
        text = found.text() if found.is_text else ""
        kept = {"text": text} if found.is_text else {"binary": True}
        sender = to_number(found.sender, self._country)[:MAX_SENDER_CHARS]
        # A file's name may come again once the file is gone: what is in it tells them apart.
        external_id = content_id(found.name, text)
        return Arrival(external_id, sender, json.dumps(kept).encode())


def make(settings: Settings, now: Clock) -> Gateway | None:
    """Make the channel, or None without a folder."""
    return Gateway(Gammu(settings, now), settings, now) if settings.folder else None


def _fate(ref: str, *, was_sent: bool) -> Arrival:
    body = json.dumps({"ref": ref, "sent": was_sent}).encode()
    return Arrival(f"fate|{ref}|{'sent' if was_sent else 'failed'}", "", body)


def _remove(files: tuple[Path, ...]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


CHANNEL = Kind("gammu", Settings, make)

# What the contract tests switch the channel on with.
EXAMPLE: dict[str, object] = {"folder": "/nowhere", "country": "UG"}
