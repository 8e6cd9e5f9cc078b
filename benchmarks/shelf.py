"""A database full of made-up reports, to look others up in.

Tables, rows, keyed hashes and seals are the product's; only the way in is short: postings come
sorted and by the driver's own means, their second index afterwards. Some 200 us a report.
"""

import itertools
import os
from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from sqlalchemy import Connection, Index, insert

from benchmarks.witnesses import BEGAN
from bot.trial import CAMPAIGN, NOBODY
from moderation.duplicates import Fingerprint
from privacy.vault import Vault
from storage import models
from storage.columns import table_of
from storage.db import connect, writing
from storage.reports import rows_of

AT_ONCE = 20_000
_OF_POSTING = ("campaign_id", "token", "day", "report_id")
_KNOWN = 1_000_000
# Sorted rows leave every page full, and the first that comes later splits it: a million reports
# would be charged for it for longer. So each eighth posting comes after the others.
_LATE = 8


class QuickVault(Vault):
    """Remembers keyed hashes, of which a million reports ask the same over and over."""

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self._remembered = lru_cache(_KNOWN)(super().index)

    def index(self, kind: str, value: bytes | str) -> int:
        """As `Vault.index`."""
        return self._remembered(kind, value)


def fill(
    url: str, ring: Any, reports: Iterable[Fingerprint], *, told: Callable[[int], object]
) -> None:
    """Make the tables of an empty database and put reports on its shelf.

    Args:
        ring: the keys.
        told: is told how many reports more are in, for a progress bar.
    """
    vault = QuickVault(ring, random_bytes=os.urandom)
    engine = connect(url, survives_power_loss=False)
    with writing(engine) as conn:
        models.tables().create_all(conn)
        _begin(conn)
        index = _second_index()
        index.drop(conn)
        kept = array("q")
        for batch in _batches(reports):
            both = [rows_of(each, CAMPAIGN, vault) for each in batch]
            conn.execute(insert(models.Report), [_report(each) for each in batch])
            conn.execute(insert(models.Fingerprint), [row for row, _ in both])
            kept.extend(p[name] for _, many in both for p in many for name in _OF_POSTING)
            told(len(batch))
        _post(conn, kept)
        index.create(conn)
    with writing(engine) as conn:
        conn.exec_driver_sql("ANALYZE")
    engine.dispose()


def _begin(conn: Connection) -> None:
    at = BEGAN
    conn.execute(insert(models.Campaign), {"id": CAMPAIGN, "code": "trial", "created_at": at})
    conn.execute(insert(models.Person), {"id": NOBODY, "key": bytes(16), "created_at": at})


def _second_index() -> Index:
    found: Index
    (found,) = table_of(models.Posting).indexes
    return found


def _batches(reports: Iterable[Fingerprint]) -> Iterator[list[Fingerprint]]:
    left = iter(reports)
    while batch := list(itertools.islice(left, AT_ONCE)):
        yield batch


def _report(of: Fingerprint) -> dict[str, Any]:
    return {
        "id": of.id, "campaign_id": CAMPAIGN, "n": 1, "code_index": of.id, "reporter_id": NOBODY,
        "category": of.category, "language": "", "channel": "file", "received_at": of.at,
        "review": "received", "held": "",
    }  # fmt: skip


def _sorted(rows: Any) -> Any:
    return rows[np.lexsort(rows.T[::-1])]


def _post(conn: Connection, kept: "array[int]") -> None:
    every = np.frombuffer(kept, dtype=np.int64).reshape(-1, len(_OF_POSTING))
    early = np.arange(len(every)) % _LATE != 0
    rows = np.concatenate([_sorted(every[early]), _sorted(every[~early])])
    raw = conn.connection.driver_connection
    if raw is None:
        raise RuntimeError("no connection")
    columns = ", ".join(_OF_POSTING)
    if conn.dialect.name == "sqlite":
        into = f"INSERT INTO posting ({columns}) VALUES (?, ?, ?, ?)"  # noqa: S608 - our own words
        for start in range(0, len(rows), AT_ONCE):
            raw.executemany(into, rows[start : start + AT_ONCE].tolist())
        return
    with raw.cursor().copy(f"COPY posting ({columns}) FROM STDIN") as copy:
        for start in range(0, len(rows), AT_ONCE):
            for row in rows[start : start + AT_ONCE].tolist():
                copy.write_row(row)
