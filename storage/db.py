"""Engines, transactions and ids: the only file that commits.

Knows no table. SQLite is tuned for one writer that survives power loss, PostgreSQL for many.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import (
    Connection,
    Engine,
    Executable,
    Row,
    create_engine,
    event,
    text,
)
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.pool import NullPool, QueuePool, StaticPool
from sqlmodel import SQLModel

from storage.compiled import Compiled, fetch

Read = Callable[..., Sequence[Row[Any]]]

# What a connection to SQLite is told. FULL is what survives power loss; secure_delete overwrites
# what is erased (without it a third of deleted addresses stayed in the file, reliability.md P6);
# a checkpoint every 4,000 pages instead of 1,000 measured best for group commits.
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA wal_autocheckpoint=4000",
    "PRAGMA cache_size=-32000",
)


# Busy, locked, no memory, read-only, disk fails, corrupt, disk full, cannot open, protocol, no
# database: https://sqlite.org/rescode.html
_SQLITE_AWAY = {5, 6, 7, 8, 10, 11, 13, 14, 15, 26}
_FIRST_ID_AT = datetime(2020, 1, 1, tzinfo=UTC)
_TOO_MUCH = "54"  # PostgreSQL's class for a row or statement beyond its limits


def connect(url: str, *, survives_power_loss: bool = True) -> Engine:
    """Make the engine for a database URL (`sqlite:///file`, `postgresql+psycopg://...`).

    `survives_power_loss` is False for what can be made again (SQLite then waits for no disk).
    """
    if url.startswith("sqlite"):
        return _sqlite(url, "FULL" if survives_power_loss else "NORMAL")
    if url.startswith("postgresql://"):
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    return create_engine(url, pool_pre_ping=True, poolclass=QueuePool, pool_size=4, max_overflow=2)


def _sqlite(url: str, synchronous: str) -> Engine:
    in_memory = ":memory:" in url or url in {"sqlite://", "sqlite:///"}
    # One connection is handed from thread to thread only in memory, where tests live.
    engine = create_engine(
        url,
        poolclass=StaticPool if in_memory else NullPool,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def tune(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, see below
        for pragma in PRAGMAS:
            connection.execute(pragma)
        connection.execute(f"PRAGMA synchronous={synchronous}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # IMMEDIATE takes the write lock at once: a deferred one can fail half way (SQLITE_BUSY).
        immediate = not connection.get_execution_options().get("heed_reads", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


@contextmanager
def transaction(connection: Connection) -> Iterator[Connection]:
    """All or nothing: commit at the end, roll back on any error."""
    with connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A short transaction on a connection of its own (command line, start-up)."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def looking(engine: Engine) -> Iterator[Connection]:
    """A connection of its own that sees one snapshot and takes no lock."""
    with engine.connect().execution_options(heed_reads=True) as connection:
        if engine.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Read]:
    """A read snapshot; yields `read(statement, parameters)`."""
    with looking(engine) as connection:
        yield reader(connection)


def reader(connection: Connection) -> Read:
    """The `read` that queries are given: runs a statement, returns all its rows."""

    def read(
        statement: Executable | Compiled, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        return fetch(connection, statement, parameters)

    return read


def is_outage(error: BaseException) -> bool:
    """Whether the database is away or busy, rather than a row or a statement being wrong.

    What is called an outage is tried for ever; were a wrong statement one, it would stop all.
    """
    if not isinstance(error, DBAPIError):
        return False
    if isinstance(error.orig, sqlite3.Error):  # which calls even a misspelt table "operational"
        return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in _SQLITE_AWAY
    if str(getattr(error.orig, "sqlstate", "")).startswith(_TOO_MUCH):
        return False
    return isinstance(error, OperationalError | InterfaceError) or error.connection_invalidated


def checkpoint(engine: Engine) -> None:
    """Bring SQLite's log into the main file, so that erased bytes are gone from both."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            if isinstance(raw, sqlite3.Connection):
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


class Ids:
    """Makes ids before the rows are written: milliseconds << 22 | worker << 12 | counter.

    Ordered in time within a process, unique between processes; never shown to anybody. Each
    process draws its worker's number by lot: of ten, two have the same one in 4 of 100 starts.
    Whoever finds an id taken draws again (`bot.turns`).
    """

    def __init__(self, now: Callable[[], datetime], worker: int) -> None:
        self.now = now
        self.renumber(worker)

    def renumber(self, worker: int) -> None:
        """Take another worker's number, for ids to come."""
        self._worker = worker % 1024 << 12
        self._last = 0

    def __call__(self) -> int:
        """The next id, 1 to 2**63 - 1."""
        self._last = max(self._last + 1, self.first_of(self.now()) | self._worker)
        return self._last

    def first_of(self, at: datetime) -> int:
        """The smallest id of an instant (aware): rows since then are found without an index."""
        return int((at - _FIRST_ID_AT).total_seconds() * 1000) << 22


def made_at(made_id: int) -> datetime:
    """When an id of `Ids` was made, to the millisecond below."""
    return _FIRST_ID_AT + timedelta(milliseconds=made_id >> 22)


def lock_all_tables_for_upgrade(connection: Connection) -> None:
    """Let one process migrate at a time (PostgreSQL; SQLite has its write lock)."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(4842301)"))


class Writes(Protocol):
    """What a query that changes something is given: the turn, seen from storage."""

    now: datetime
    ids: Ids

    def read(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        """Run a query; sees all that earlier turns of the set have left."""

    def write(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> int:
        """Run a change now, undone with the turn; returns how many rows it touched."""

    def add(self, table: type[SQLModel], **columns: Any) -> None:
        """Store a new row at the end of the turn."""
