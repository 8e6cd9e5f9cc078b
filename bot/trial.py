"""A throw-away database in which reports of a file take the way that live ones take.

Has a key of its own that is never kept; knows no talker and no handler.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Executable, Row, insert
from sqlmodel import SQLModel

from moderation.duplicates import Fingerprint, Match, rank
from privacy.vault import KEY_BYTES, Vault, new_ring, read_ring
from storage.crowding import crowding
from storage.db import Ids, connect, reader, writing
from storage.models import Campaign, Person, Report, tables
from storage.reports import find, keep_fingerprint

CAMPAIGN = 1
NOBODY = 1


class Trial:
    """What storage is given in place of a turn; rows wait until something is read."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.now = now
        self.ids = Ids(lambda: now, worker=0)
        self._connection = connection
        self._read = reader(connection)
        self._rows: dict[type[SQLModel], list[dict[str, Any]]] = {}

    def add(self, table: type[SQLModel], **columns: Any) -> None:
        """Store a new row before the next reading."""
        self._rows.setdefault(table, []).append(columns)

    def read(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        """Run a query that sees every row added so far."""
        self._settle()
        return self._read(statement, parameters)

    def write(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> int:
        """Run a change now; returns how many rows it touched."""
        self._settle()
        return self._connection.execute(statement, parameters or {}).rowcount

    def _settle(self) -> None:
        for table, rows in self._rows.items():
            self._connection.execute(insert(table), rows)
        self._rows = {}


@contextmanager
def open_trial(now: datetime, *, url: str = "") -> Iterator[tuple[Trial, Vault]]:
    """Give a trial in a folder that is gone afterwards, with a vault of its own.

    Args:
        now: what its clock shows.
        url: an empty database to use instead of one in the folder.
    """
    vault = Vault(read_ring(new_ring(os.urandom(KEY_BYTES))), random_bytes=os.urandom)
    with TemporaryDirectory(prefix="heed-") as folder:
        engine = connect(url or f"sqlite:///{Path(folder) / 'trial.db'}")
        with writing(engine) as connection:
            tables().create_all(connection)
            trial = Trial(connection, now)
            trial.add(Campaign, id=CAMPAIGN, code="trial", created_at=trial.now)
            trial.add(Person, id=NOBODY, key=bytes(16), created_at=trial.now)
            yield trial, vault
        engine.dispose()


def compare_and_keep(
    trial: Trial, probe: Fingerprint, vault: Vault, *, within: timedelta
) -> list[Match]:
    """Rank the reports kept so far against `probe`, then keep it too.

    Args:
        within: how far before the probe they lie at most.
    """
    found = find(trial.read, probe, campaign_id=CAMPAIGN, vault=vault, window=within)
    near = found.fingerprints
    crowds = crowding(trial.read, probe, near, campaign_id=CAMPAIGN, vault=vault, window=within)
    matches = rank(probe, near, crowds=crowds, counts=found.counts)
    keep_report(trial, probe, vault)
    return matches


def keep_report(trial: Trial, fingerprint: Fingerprint, vault: Vault) -> None:
    """Write a bare report with its fingerprint."""
    trial.add(
        Report,
        id=fingerprint.id,
        campaign_id=CAMPAIGN,
        n=1,
        code_index=fingerprint.id,
        reporter_id=NOBODY,
        category=fingerprint.category,
        language="",
        channel="file",
        received_at=fingerprint.at,
        review="received",
        held="",
    )
    keep_fingerprint(trial, fingerprint, campaign_id=CAMPAIGN, vault=vault)
