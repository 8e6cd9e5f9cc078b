"""Which tables a statement looks at, and what a new row has where nothing is said.

Both are found out once a statement or table and kept: a turn asks for them many times.
"""

from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import ClauseElement, Executable, Table, TextClause, insert
from sqlalchemy.sql import visitors
from sqlmodel import SQLModel

from storage.compiled import Compiled

_TABLES_IN: WeakKeyDictionary[Executable | Compiled, frozenset[str] | None] = WeakKeyDictionary()


def tables_in(statement: Executable | Compiled) -> frozenset[str] | None:
    """The tables that a statement looks at, None where it is plain SQL and cannot be known."""
    if statement not in _TABLES_IN:
        if isinstance(statement, Compiled):
            _TABLES_IN[statement] = tables_in(statement.statement)
            return _TABLES_IN[statement]
        parts = visitors.iterate(statement) if isinstance(statement, ClauseElement) else ()
        is_plain = isinstance(statement, TextClause)
        named = frozenset(part.name for part in parts if isinstance(part, Table))
        _TABLES_IN[statement] = None if is_plain or not named else named
    return _TABLES_IN[statement]


@cache
def into(table: type[SQLModel]) -> Compiled:
    """What inserts rows of a table."""
    return Compiled(insert(table))


_BLANKS: dict[type[SQLModel], dict[str, Any]] = {}


def blank(table: type[SQLModel]) -> dict[str, Any]:
    """A row's defaults: a Core insert knows none, and executemany wants all rows alike."""
    known = _BLANKS.get(table)
    if known is None:
        known = _BLANKS[table] = {
            name: (None if declared.is_required() else declared.get_default())
            for name, declared in table.model_fields.items()
        }
    return known
