"""Migrations make what the tables say, once, whoever runs them, on both databases."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, insert, inspect, text

from storage import migrate
from storage.db import connect, writing
from storage.models import Campaign, Person, Report, tables
from tests.postgres import TemporaryPostgres

pytestmark = pytest.mark.check

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
A_REPORT = {
    "id": 7, "campaign_id": 1, "n": 1, "code_index": 7, "reporter_id": 1, "category": "water",
    "language": "en", "channel": "sms", "received_at": NOON, "review": "received", "held": "",
}  # fmt: skip


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without a table."""
    url = f"sqlite:///{tmp_path}/heed.db"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres").new_database()
    engine = connect(url)
    yield engine
    engine.dispose()


def differences(engine: Engine) -> list[object]:
    with writing(engine) as connection:
        return list(compare_metadata(MigrationContext.configure(connection), tables()))


def test_an_upgraded_database_is_what_the_tables_say(fresh: Engine) -> None:
    assert not migrate.is_newest(fresh)
    migrate.upgrade(fresh)
    assert migrate.is_newest(fresh)
    assert differences(fresh) == []


def test_a_missing_column_would_be_noticed(fresh: Engine) -> None:
    migrate.upgrade(fresh)
    with writing(fresh) as connection:
        connection.execute(text("ALTER TABLE pace ADD COLUMN planted TEXT"))
    assert len(differences(fresh)) == 1


def test_to_upgrade_twice_changes_nothing(fresh: Engine) -> None:
    migrate.upgrade(fresh)
    with writing(fresh) as connection:
        connection.execute(text("INSERT INTO clock_mark (name, last) VALUES ('a', 'b')"))
    migrate.upgrade(fresh)
    with writing(fresh) as connection:
        assert connection.execute(text("SELECT name, last FROM clock_mark")).all() == [("a", "b")]


def test_two_that_upgrade_at_once_do_not_meet(postgres: TemporaryPostgres) -> None:
    url, gate, failed = postgres.new_database(), threading.Barrier(2), list[Exception]()

    def upgraded() -> None:
        engine = connect(url)
        gate.wait()
        try:
            migrate.upgrade(engine)
        except Exception as wrong:  # shown below, in the test's own thread
            failed.append(wrong)
        engine.dispose()

    both = [threading.Thread(target=upgraded) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join(timeout=30)
    engine = connect(url)
    assert failed == []
    assert set(tables().tables) < set(inspect(engine).get_table_names())
    assert migrate.is_newest(engine)
    engine.dispose()


def test_postings_survive_that_they_are_kept_once(fresh: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).with_name("migrations")))
    config.set_main_option("path_separator", "os")
    migrate.upgrade(fresh)
    with writing(fresh) as connection:
        connection.execute(insert(Campaign).values(id=1, code="city", created_at=NOON))
        connection.execute(insert(Person).values(id=1, key=bytes(16), created_at=NOON))
        connection.execute(insert(Report).values(**A_REPORT))
        connection.execute(text("INSERT INTO posting VALUES (1, 44, 739000, 7)"))
        config.attributes["connection"] = connection
        command.downgrade(config, "0004")
        command.upgrade(config, "head")
        assert connection.execute(text("SELECT * FROM posting")).all() == [(1, 44, 739000, 7)]
    assert differences(fresh) == []
