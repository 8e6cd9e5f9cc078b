"""What storage is given in place of a turn, and the rows that tests of the queue begin with."""

from datetime import UTC, datetime

from sqlalchemy import insert

from bot.looked_at import blank
from storage import queues
from storage.db import Ids, reader

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
CAMPAIGN, AMINA, MOSES, RUTH = 1, 11, 12, 13
FIRST_CASE, OTHER_CASE = 71, 72


class Desk:
    """What storage is given in place of a turn: rows are there when something is read."""

    def __init__(self, connection, now=NOON):
        self.connection, self.now, self.rows = connection, now, []
        self.ids = Ids(lambda: NOON, worker=1)

    def add(self, table, **columns):
        self.rows.append((table, columns))

    def read(self, statement, parameters=None):
        self._settle()
        return reader(self.connection)(statement, parameters)

    def write(self, statement, parameters=None):
        self._settle()
        return self.connection.execute(statement, parameters or {}).rowcount

    def _settle(self):
        for table, columns in self.rows:
            self.connection.execute(insert(table), blank(table) | columns)
        self.rows = []


class Sealing:
    """As much of a turn as sealing needs."""

    def __init__(self, connection):
        self.connection, self.read = connection, reader(connection)

    def add(self, table, **columns):
        self.connection.execute(insert(table), [columns])


def waiting(desk, person=MOSES, *, leads=True, areas=None):
    rows = queues.waiting(
        desk.read, CAMPAIGN, person_id=person, now=desk.now, leads=leads, areas=areas
    )
    return sorted(rows, key=lambda row: (not row.urgent, row.rank_at or row.received_at, row.id))
