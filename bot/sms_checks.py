"""What `doctor` says of SMS: the spool, how numbers are read, whether letters arrive.

Changes nothing, and opens no row.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from bot.checks import Finding, span
from bot.intake import GIVES_UP
from bot.spool import REFUSED, SUFFIX
from channels import Channel, Numbers
from storage import dispatches
from storage.campaigns import Campaigns, every
from storage.db import Read
from storage.dispatches import Fate

NAME = "spool"
WITHIN = timedelta(days=7)
# Telephones are off, full or sold: a few of a hundred never get theirs.
WORRYING_SHARE, WORRYING_MANY = 0.2, 10


def spool(folder: Path, channels: Iterable[str]) -> list[Finding]:
    """Look at the folder, where a channel needs it."""
    if GIVES_UP.isdisjoint(channels):
        return []
    place = folder if folder.exists() else folder.absolute().parent
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        return [
            Finding(
                NAME,
                False,
                f"{folder} cannot be written, so Heed will not start: name a folder of its own in "
                "HEED_SPOOL_FOLDER, best on another disk than the database.",
            )
        ]
    return [_refused(folder), _waiting(folder)]


def _refused(folder: Path) -> Finding:
    file = folder / REFUSED
    count = len(file.read_bytes().splitlines()) if file.exists() else 0
    if not count:
        return Finding("spool refused", True, "0 rows put aside.")
    return Finding(
        "spool refused",
        False,
        f"{count} rows lie in {file}, which were torn by a crash or which the database takes "
        "from nobody: keep the file, and look when that was in the log.",
    )


def _waiting(folder: Path) -> Finding:
    size_bytes = sum(file.stat().st_size for file in folder.glob(f"*{SUFFIX}"))
    if not size_bytes:
        return Finding(NAME, True, "Empty: what arrives goes to the database.")
    return Finding(
        NAME,
        None,
        f"{size_bytes:,} bytes of messages wait for the database: they are put into it as soon as "
        "Heed runs and it answers.",
    )


def countries(read: Read, made: Iterable[Channel]) -> list[Finding]:
    """Say which gateways read numbers without + otherwise than the open campaigns' country."""
    theirs = sorted(set(_open_countries(read)) - {""})
    return [
        Finding(
            "sms",
            None,
            f"{each.account} reads numbers without + as {each.country or 'they are'}, and what is "
            f"open is in {', '.join(theirs)}: set its ..._COUNTRY, or one person may be two.",
        )
        for each in made
        if isinstance(each, Numbers) and theirs and each.country not in theirs
    ]


def _open_countries(read: Read) -> Iterator[str]:
    known = Campaigns(read=read)
    for row in every(read):
        if row.closed_at is None:
            with suppress(LookupError):  # told of by itself
                yield known.at(row.id, row.n).country


def delivered(read: Read, now: datetime) -> list[Finding]:
    """Say what gateways told of the letters of a week; nothing where none went by SMS."""
    many = dispatches.counts(read, now - WITHIN)
    told = sum(many.values())
    if not told:
        return []
    failed = many.get(Fate.FAILED, 0)
    said = (
        f"Of {told} SMS in {span(WITHIN)} {many.get(Fate.DELIVERED, 0)} were delivered and "
        f"{failed} not; of the others no end is known"
    )
    if failed >= WORRYING_MANY and failed > WORRYING_SHARE * told:
        return [Finding("SMS", None, f"{said}: ask the gateway why ({_why(read, now)}).")]
    return [Finding("SMS", True, f"{said}.")]


def _why(read: Read, now: datetime) -> str:
    return ", ".join(dispatches.reasons(read, now - WITHIN)) or "it gave no reason"
