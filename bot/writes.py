"""What commands give to queries that change something, in place of a turn."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Executable, Row, insert
from sqlmodel import SQLModel

from bot.house import House
from bot.looked_at import blank
from storage.db import Ids, reader


class Writing:
    """One transaction of a command: rows are there at once."""

    def __init__(self, house: House, connection: Connection) -> None:
        self._connection = connection
        self.now: datetime = house.now()
        self.ids: Ids = house.ids

    def read(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        """Run a query."""
        return reader(self._connection)(statement, parameters)

    def write(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> int:
        """Run a change; returns how many rows it touched."""
        return self._connection.execute(statement, parameters or {}).rowcount

    def add(self, table: type[SQLModel], **columns: Any) -> None:
        """Store a new row."""
        self._connection.execute(insert(table), blank(table) | columns)
