"""Statements that are compiled once and go to the driver as they are.

For the few that most turns make: on the parameters of a long query, and on each row of many,
SQLAlchemy spends more time than SQLite on the work itself (measured, docs/performance.md).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Executable, Row

# What SQLAlchemy gives for a parameter without a value is a kind of int.
_PLAIN = (str, int)
# Turns a value into what the driver takes.
_Bind = Callable[[Any], Any]


class Compiled:
    """A statement whose parameters go by name.

    What is read comes as the driver gives it, see `columns.instant`.
    """

    def __init__(self, statement: Executable) -> None:
        self.statement = statement
        self._written: dict[tuple[str, ...], _Written] = {}

    def read(self, connection: Connection, parameters: Mapping[str, Any]) -> Sequence[Row[Any]]:
        """Run a query, return all its rows; its parameters are numbers and texts."""
        written = self._for(connection.dialect, ())
        return connection.exec_driver_sql(written.sql, {**written.fixed, **parameters}).all()

    def write(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a change once for each row; all of them name the same columns or parameters."""
        written = self._for(connection.dialect, tuple(rows[0]))
        fixed, binds = written.fixed, written.binds
        ready = [{**fixed, **row, **{n: bind(row[n]) for n, bind in binds}} for row in rows]
        connection.exec_driver_sql(written.sql, ready)

    def _for(self, dialect: Dialect, columns: tuple[str, ...]) -> "_Written":
        known = self._written.get((dialect.name, *columns))
        if known is None:
            by_name: Callable[..., Dialect] = type(dialect)
            named = by_name(paramstyle="named") if dialect.positional else dialect
            known = self._written[dialect.name, *columns] = self._compiled(named, columns)
        return known

    def _compiled(self, dialect: Dialect, columns: tuple[str, ...]) -> "_Written":
        statement: Any = self.statement
        compiled = statement.compile(dialect=dialect, column_keys=list(columns) or None)
        fixed = {n: value for n, value in compiled.params.items() if type(value) in _PLAIN}
        binds = {
            name: compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)
            for name in compiled.params
            if name not in fixed
        }
        of_rows = [(name, bind) for name, bind in binds.items() if bind]
        return _Written(str(compiled), of_rows, fixed)


@dataclass(frozen=True, slots=True)
class _Written:
    """The SQL for one dialect, what turns values into the driver's, and what is always the same.

    Of the last only texts and numbers: a change sets a state or a flag.
    """

    sql: str
    binds: list[tuple[str, _Bind]]
    fixed: dict[str, Any]


def fetch(
    connection: Connection,
    statement: Executable | Compiled,
    parameters: Mapping[str, Any] | None = None,
) -> Sequence[Row[Any]]:
    """Run a query, return all its rows."""
    if isinstance(statement, Compiled):
        return statement.read(connection, parameters or {})
    return connection.execute(statement, parameters or {}).all()
