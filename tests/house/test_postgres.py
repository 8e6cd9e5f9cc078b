"""The throw-away PostgreSQL keeps what its docstrings promise."""

import psycopg
import pytest

from tests.postgres import TemporaryPostgres

pytestmark = pytest.mark.check


def connect(url):
    return psycopg.connect(url.replace("+psycopg", ""), autocommit=True)


def test_a_committed_row_survives_a_crash_of_the_server(postgres: TemporaryPostgres):
    url = postgres.new_database()
    with connect(url) as db:
        db.execute("CREATE TABLE kept (n int)")
        db.execute("INSERT INTO kept VALUES (7)")
    postgres.restart(immediate=True)
    with connect(url) as db:
        assert db.execute("SELECT n FROM kept").fetchall() == [(7,)]
    postgres.drop_database(url)


def test_a_new_database_is_a_copy_of_its_template(postgres: TemporaryPostgres):
    template = postgres.new_database()
    with connect(template) as db:
        db.execute("CREATE TABLE copied (n int)")
    copy = postgres.new_database(template=template.rpartition("/")[2])
    with connect(copy) as db:
        assert db.execute("SELECT count(*) FROM copied").fetchall() == [(0,)]


def test_nothing_is_left_after_the_stop():
    server = TemporaryPostgres()
    folder = server._folder
    server.stop()
    server.stop()
    assert not folder.exists()
