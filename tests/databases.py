"""Databases for tests: the newest schema and no row, on SQLite or PostgreSQL, in milliseconds.

The migrations run once a session (0.2 s); what a test gets is a copy, or the same one emptied.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text

from storage import migrate
from storage.db import checkpoint, connect, writing
from storage.models import tables
from tests.postgres import TemporaryPostgres

_ALONE = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
_SEQUENCES = text("SELECT schemaname || '.' || sequencename FROM pg_sequences")


class Sqlite:
    """Copies of one file, in memory or on disk: 2 ms each.

    All copies in memory come to one engine, one after the other: its statements are compiled
    once a session, not once a test (a quarter of all tests' time).
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "ready.db"
        self._in_memory = connect("sqlite://")
        engine = connect(f"sqlite:///{self._file}", survives_power_loss=False)
        migrate.upgrade(engine)
        checkpoint(engine)
        engine.dispose()

    @contextmanager
    def in_memory(self) -> Iterator[Engine]:
        """One that is gone afterwards."""
        engine = self._in_memory
        with engine.connect() as connection, sqlite3.connect(self._file) as ready:
            copy = connection.connection.driver_connection
            assert isinstance(copy, sqlite3.Connection)
            ready.backup(copy)
        ready.close()
        yield engine
        engine.dispose()

    @contextmanager
    def on_disk(self, folder: Path) -> Iterator[Engine]:
        """`heed.db` in a folder, as a real Heed has it."""
        shutil.copy(self._file, folder / "heed.db")
        engine = connect(f"sqlite:///{folder}/heed.db")
        yield engine
        engine.dispose()


class Postgres:
    """One database, emptied before each test: 5 ms, where a copy takes 300 and TRUNCATE 150."""

    def __init__(self, server: TemporaryPostgres) -> None:
        self._engine = engine = connect(server.new_database())
        migrate.upgrade(engine)
        with writing(engine) as connection:
            names = connection.execute(_SEQUENCES).scalars().all()
        engine.dispose()
        # All are emptied: looking for who points at each row would take minutes after a flood.
        emptied = ["SET LOCAL session_replication_role = replica"]
        emptied += [f'DELETE FROM "{t.name}"' for t in reversed(tables().sorted_tables)]
        self._emptied = ";".join(emptied + [f"ALTER SEQUENCE {name} RESTART" for name in names])

    @contextmanager
    def emptied(self) -> Iterator[Engine]:
        """The database without the rows, and the connections, that the last test left."""
        engine = self._engine
        with writing(engine) as connection:
            connection.execute(_ALONE)
            connection.exec_driver_sql(self._emptied)
        yield engine
        engine.dispose()
