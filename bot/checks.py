"""What `doctor` looks at: one function a check, each with a sentence that says what to do.

Changes nothing, and says no secret, no address and nobody's words. What needs the network is
in `reaching`.
"""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Engine

from bot.commands.retention import Direct
from bot.intake import opened
from bot.keyring import BadKeyFile, lies_beside_database, load_ring
from bot.settings import Settings
from privacy.vault import Unreadable, Vault
from storage import decisions, health, inbox, migrate, spending, ticks
from storage.campaigns import Campaigns
from storage.db import Read, reader
from storage.retention import overdue

# The clock ticks every minute and seals with each tick; turns take seconds, post minutes.
TICKS_WITHIN = timedelta(minutes=5)
SEALED_WITHIN = timedelta(minutes=10)
TURNS_WITHIN = timedelta(minutes=5)
RETAINS_WITHIN = timedelta(hours=26)  # once a night, and a night may be an hour longer
POST_WITHIN = timedelta(minutes=30)
FAILED_WITHIN = timedelta(days=14)  # since it was written; a letter lives for a week
# Two machines that keep time agree far better than this.
CLOCK_MAY_DIFFER = timedelta(minutes=2)

LEAST_FREE_BYTES = 500_000_000
LEAST_FREE_SHARE = 0.05
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found.

    Args:
        ok: True fine, None a warning, False bad.
        sentence: what is, and what to do about it.
    """

    name: str
    ok: bool | None
    sentence: str


def keys_closed(settings: Settings) -> Finding:
    """Whether the key file is there, whole, and closed to everybody but its owner."""
    try:
        ring = load_ring(settings.key_file)
    except BadKeyFile as wrong:
        return Finding("keys", False, str(wrong))
    return Finding("keys", True, f"Readable by their owner only; {len(ring.kids)} on the ring.")


def keys_apart(settings: Settings) -> Finding:
    """Whether a copy of the database would carry the keys along."""
    if lies_beside_database(settings.key_file, settings.database_url):
        return Finding(
            "keys apart",
            None,
            "The key file lies in the database's folder, so a backup of that folder can be read "
            "by whoever gets it: move the file and name its new place in HEED_KEY_FILE.",
        )
    return Finding("keys apart", True, "The key file does not lie with the database.")


def keys_fit(read: Read, vault: Vault) -> Finding:
    """Whether the keys open what is in the database: its oldest and its newest sealed rows."""
    tried = 0
    try:
        for row in health.sealed_addresses(read):
            vault.open(row.address, place=f"contact|address|{row.id}")
            tried += 1
        for kept in health.sealed_bodies(read):
            opened(vault, kept)
            tried += 1
    except Unreadable as wrong:
        return Finding(
            "keys fit",
            False,
            f"A sealed row cannot be opened ({wrong}): bring back the key file that this "
            "database was written with.",
        )
    if not tried:
        return Finding("keys fit", True, "Nothing is sealed yet.")
    return Finding("keys fit", True, f"They open what is in the database ({tried} rows tried).")


def schema(engine: Engine) -> Finding:
    """Whether the tables are the newest."""
    if migrate.is_newest(engine):
        return Finding("schema", True, "The tables are the newest.")
    return Finding(
        "schema", False, "The tables are of another version: `python -m bot run` upgrades them."
    )


def tuning(connection: Connection) -> Finding:
    """Whether the database keeps what it has acknowledged, and overwrites what is erased."""
    wrong = health.untuned(connection)
    if wrong:
        return Finding(
            "durability", False, f"The database is not set as Heed needs it: {', '.join(wrong)}."
        )
    return Finding("durability", True, "What is committed survives a power cut.")


def chain(read: Read) -> Finding:
    """Whether the chain of hashes over all decisions holds."""
    broken = list(islice(decisions.broken(read), MOST_NAMED + 1))
    if not broken:
        return Finding("decisions", True, "The chain over all sealed decisions holds.")
    named = ", ".join(str(n) for n in broken[:MOST_NAMED])
    more = " and more" if len(broken) > MOST_NAMED else ""
    return Finding(
        "decisions",
        False,
        f"The chain of decisions is broken at link {named}{more}: a decision was changed, removed "
        "or moved after it was sealed. Compare with a backup before anything is published.",
    )


def sealing(read: Read, now: datetime) -> Finding:
    """How many decisions the chain does not hold yet, and whether that is as it should be."""
    count, since = health.unsealed_since(read)
    if since is None:
        return Finding("sealing", True, "0 decisions unsealed.")
    said = f"{count} decisions unsealed, the oldest for {span(now - since)}"
    if now - since <= SEALED_WITHIN:
        return Finding("sealing", True, f"{said}: the next minute seals them.")
    sealed_at = last_tick({"seal": ticks.marks(read).get("seal", "")})
    if sealed_at is not None and sealed_at - since > SEALED_WITHIN:
        return Finding(
            "sealing",
            False,
            f"{said}, though the clock has sealed since: the end of the chain was cut off, or "
            "sealing fails (see `python -m bot inbox list`).",
        )
    return Finding("sealing", None, f"{said}: they are sealed once Heed runs.")


def quarantine(connection: Connection) -> Finding:
    """Whether rows failed three times."""
    count = len(inbox.quarantined(connection))
    if not count:
        return Finding("quarantine", True, "0 rows quarantined.")
    return Finding(
        "quarantine",
        False,
        f"{count} rows quarantined: see `python -m bot inbox list`, mend the cause, then "
        "`inbox replay`.",
    )


def waiting(read: Read, now: datetime) -> Finding:
    """How long the oldest message has been waiting for its turn."""
    count, since = health.waiting(read)
    if since is None:
        return Finding("inbox", True, "0 rows wait.")
    said = f"{count} rows wait, the oldest for {span(now - since)}"
    if now - since <= TURNS_WITHIN:
        return Finding("inbox", True, f"{said}.")
    return Finding("inbox", False, f"{said}: is Heed running? See its log for what fails.")


def post(read: Read, now: datetime) -> Finding:
    """Whether letters are late, and how many were given up."""
    late, since = health.overdue_letters(read, before=now - POST_WITHIN, now=now)
    failed = health.failed_letters(read, since=now - FAILED_WITHIN)
    why = ", ".join(health.why_failed(read, since=now - FAILED_WITHIN))
    gave_up = f"{failed} given up in {span(FAILED_WITHIN)}{f' ({why})' if why else ''}"
    if since is None:
        return Finding("letters", True, f"0 letters late, {gave_up}.")
    return Finding(
        "letters",
        False,
        f"{late} letters late, the oldest for {span(now - since)}, {gave_up}: is Heed running, "
        "and is the channel they go over switched on?",
    )


def held(read: Read) -> Finding:
    """Whether letters wait because they would cost more SMS than they may."""
    found = spending.held(read)
    if not found:
        return Finding("held", True, "0 letters held for what they cost.")
    told = ", ".join(f"{many} for the {why}" for why, many in found)
    return Finding(
        "held",
        None,
        f"{told}: raise what the campaign file (sms: budget) or HEED_SMS_LETTER_MOST and "
        "HEED_SMS_DAY_MOST allow, and they go out within the hour; after a week they do not.",
    )


def clock(read: Read, now: datetime) -> Finding:
    """Whether this machine's clock is later than all that it has written, and still ticks."""
    ticked_at = last_tick(ticks.marks(read))
    came_at = health.newest_arrival(read)
    newest = max((at for at in (ticked_at, came_at) if at is not None), default=None)
    if newest is not None and newest - now > CLOCK_MAY_DIFFER:
        return Finding(
            "clock",
            False,
            f"The clock is off: the database was written {span(newest - now)} from now. Set the "
            "time of this machine (NTP).",
        )
    if ticked_at is None:
        return Finding("clock", True, "The clock has not ticked yet: it does once Heed runs.")
    if now - ticked_at > TICKS_WITHIN:
        return Finding(
            "clock",
            None,
            f"The last tick was {span(now - ticked_at)} ago: Heed is not running, or its clock "
            "was off. What was missed is made up when it runs.",
        )
    return Finding("clock", True, "It ticks.")


def disk(folder: Path) -> Finding:
    """Whether there is room where the database grows."""
    usage = shutil.disk_usage(folder)
    share = usage.free / usage.total
    said = f"{usage.free / 1e9:.1f} GB free ({share:.0%})"
    if usage.free < LEAST_FREE_BYTES or share < LEAST_FREE_SHARE:
        return Finding(
            "disk", False, f"{said}: make room; on a full disk nothing more is taken in."
        )
    return Finding("disk", True, f"{said}.")


def retention(connection: Connection, vault: Vault, now: datetime) -> Finding:
    """Whether anything is kept longer than it may be; every night erases what fell due."""
    try:
        due = overdue(Direct(connection, now - RETAINS_WITHIN, vault, Campaigns()))
    except LookupError as wrong:
        return Finding("retention", False, f"It cannot be counted: {wrong}.")
    count = sum(due.values())
    if not count:
        return Finding("retention", True, "Nothing is kept longer than it may be.")
    rules = ", ".join(name for name, many in due.items() if many)
    return Finding(
        "retention",
        False,
        f"{count} rows are kept too long ({rules}): let Heed run at night, or erase them with "
        "`python -m bot retention`.",
    )


def database_file(settings: Settings) -> Path | None:
    """The SQLite file that the settings name; None for PostgreSQL and for memory."""
    scheme, _, file = settings.database_url.partition(":///")
    if not scheme.startswith("sqlite") or not file or file.startswith(":memory:"):
        return None
    return Path(file.partition("?")[0])


def in_database(connection: Connection, vault: Vault | None, now: datetime) -> list[Finding]:
    """All checks that need rows, in the order that people read them."""
    read = reader(connection)
    return [
        *([keys_fit(read, vault), retention(connection, vault, now)] if vault else []),
        tuning(connection),
        chain(read),
        sealing(read, now),
        quarantine(connection),
        waiting(read, now),
        post(read, now),
        held(read),
        clock(read, now),
    ]


def span(length: timedelta) -> str:
    """A length of time in its largest unit: "3 days", "1 hour", "40 seconds"."""
    seconds = max(0, int(length.total_seconds()))
    for unit, size in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= size:
            count = seconds // size
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return f"{seconds} seconds"


def last_tick(marks: dict[str, str]) -> datetime | None:
    """The latest instant among the marks; those of weeks and days name no instant."""
    instants = []
    for last in marks.values():
        try:
            instants.append(datetime.strptime(last, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC))
        except ValueError:
            continue
    return max(instants, default=None)
