"""Every transcript on every channel that it names; the full circle on PostgreSQL too."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage import migrate
from storage.db import connect
from tests.e2e.transcripts import FOLDER, Differs, Transcript, play, read
from tests.postgres import TemporaryPostgres
from tests.sim import Sim

FILES = sorted(FOLDER.glob("*.txt"))
# By webhook another file of the channel is at work, which knows no talk: a few are enough.
ALSO_BY_WEBHOOK = ("full_circle.txt", "one_message.txt", "two_moderators.txt")
# What touches most tables.
ALSO_ON_POSTGRES = ("full_circle.txt", "forget_telegram.txt", "duplicates.txt")
RUNS = [(path, channel) for path in FILES for channel in read(path).channels]
RUNS += [(FOLDER / name, "telegram webhook") for name in ALSO_BY_WEBHOOK]


@pytest.fixture(scope="module")
def ready() -> Iterator[sqlite3.Connection]:
    """Make the schema and load the campaign once; each test gets a copy."""
    engine = connect("sqlite://")
    migrate.upgrade(engine)
    sim = Sim(engine)
    sim.load()
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        yield raw
    sim.close()
    engine.dispose()


@pytest.fixture
def in_memory(ready: sqlite3.Connection) -> Iterator[Engine]:
    engine = connect("sqlite://")
    with engine.connect() as connection:
        copy = connection.connection.driver_connection
        assert isinstance(copy, sqlite3.Connection)
        ready.backup(copy)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(("path", "way"), RUNS, ids=[f"{p.stem} by {way}" for p, way in RUNS])
def test_the_talk_goes_as_it_is_written(path: Path, way: str, in_memory: Engine) -> None:
    play(read(path), way, in_memory)


@pytest.mark.parametrize("name", ALSO_ON_POSTGRES)
def test_the_talk_goes_so_on_postgres_too(name: str, postgres: TemporaryPostgres) -> None:
    url = postgres.new_database()
    engine = connect(url)
    try:
        migrate.upgrade(engine)
        play(read(FOLDER / name), "telegram", engine)
    finally:
        engine.dispose()
        postgres.drop_database(url)


def test_what_differs_is_shown_with_what_really_came(tmp_path: Path, in_memory: Engine) -> None:
    with pytest.raises(Differs, match=r"Which language\?(.|\n)*\[Kiswahili\]"):
        play(_written(tmp_path, "amina > start\namina < Good day."), "console", in_memory)


def test_what_is_not_shown_is_a_difference_too(tmp_path: Path, in_memory: Engine) -> None:
    with pytest.raises(Differs, match="not shown"):
        play(_written(tmp_path, "amina > start"), "console", in_memory)


def test_each_transcript_is_named_in_the_documentation() -> None:
    page = (FOLDER.parents[2] / "docs" / "transcripts.md").read_text(encoding="utf-8")
    assert [p.name for p in FILES if f"transcripts/{p.name})" not in page] == []


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"talk\.txt:2: cannot be read"):
        _written(tmp_path, "amina: hello")


def _written(folder: Path, lines: str) -> Transcript:
    path = folder / "talk.txt"
    path.write_text(f"# runs on: console\n{lines}\n")
    return read(path)
