"""Column types that mean the same on SQLite and on PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    Text,
)
from sqlalchemy.types import TypeDecorator

# INTEGER PRIMARY KEY is SQLite's row id itself: no second index, and inserts append.
BIG = BigInteger().with_variant(Integer(), "sqlite")


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime; SQLite hands naive ones back (measured), so both ends normalise."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive datetimes, store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime has no place in storage")
        at = value.astimezone(UTC)
        return at.replace(tzinfo=None) if dialect.name == "sqlite" else at

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Hand back aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def instant(told: datetime | str) -> datetime:
    """Aware UTC of what a driver gives: SQLite's is a text without a zone."""
    if isinstance(told, str):
        return datetime.fromisoformat(told).replace(tzinfo=UTC)
    return told.astimezone(UTC)


def key() -> Any:
    """The primary key: a 63-bit integer made by `storage.db.Ids`."""
    return Column(BIG, primary_key=True, autoincrement=False)


def to(target: str, *, required: bool = True, index: bool = False, primary: bool = False) -> Any:
    """A foreign key to `table.column`."""
    return Column(BIG, ForeignKey(target), nullable=not required, index=index, primary_key=primary)


def big(*, required: bool = True, unique: bool = False) -> Any:
    """A 63-bit integer (a keyed hash, say)."""
    return Column(BIG, nullable=not required, unique=unique)


def at(*, required: bool = True) -> Any:
    """An instant."""
    return Column(Instant(), nullable=not required)


def sealed(*, required: bool = True) -> Any:
    """Bytes that only the vault can read."""
    return Column(LargeBinary, nullable=not required)


def key16(*, unique: bool = False, required: bool = True) -> Any:
    """Sixteen bytes: a keyed hash or a random pseudonym."""
    return Column(LargeBinary(16), nullable=not required, unique=unique)


def words(*, required: bool = True, unique: bool = False) -> Any:
    """Text in clear: codes, states and reasons only, never a person's words."""
    return Column(Text, nullable=not required, unique=unique)


def of(table: Any) -> Any:
    """A table's columns, for statements (SQLModel's own attributes are typed as plain values)."""
    return table.__table__.c


def table_of(table: Any) -> Any:
    """The table itself, to be aliased."""
    return table.__table__
