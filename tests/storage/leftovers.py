"""Looks for words in all that a database holds, with its own key: what is sealed is opened."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import LargeBinary, Table, select

from bot.house import House
from storage.models import tables
from tests.sim import Sim

# Bytes that no vault sealed: the chain's hashes, and what a campaign itself shows.
_IN_CLEAR = {"seal", "exhibit"}


def leftovers(sim: Sim, *words: str) -> set[str]:
    """Return "table.column" wherever one of the words is found, whatever its case.

    Raises:
        privacy.vault.Unreadable: something is sealed for another place than is known here.
    """
    wanted = [word.casefold().encode() for word in words]
    return {
        where
        for where, held in _everything(sim)
        if any(word in held.lower() or word in held.decode(errors="ignore").casefold().encode()
               for word in wanted)
    }  # fmt: skip


def _everything(sim: Sim) -> Iterator[tuple[str, bytes]]:
    for table in tables().sorted_tables:
        for row in sim.rows(select(table)):
            for column in table.columns:
                value = getattr(row, column.name)
                where = f"{table.name}.{column.name}"
                if isinstance(value, bytes) and _is_sealed(table, column):
                    place = _place(table, column.name, row)
                    yield where, _opened(sim.house, value, place)
                elif value is not None:
                    yield where, value if isinstance(value, bytes) else str(value).encode()


def _is_sealed(table: Table, column: Any) -> bool:
    is_bytes = isinstance(column.type, LargeBinary)
    return is_bytes and column.type.length is None and table.name not in _IN_CLEAR


def _opened(house: House, value: bytes, place: str) -> bytes:
    return house.vault.open(value, place=place)


def _place(table: Table, column: str, row: Any) -> str:
    match table.name:
        case "inbox":
            key = f"{row.channel}|{row.account}|{row.external_id}"
        case "draft":
            key = str(row.contact_id)
        case _:
            key = "|".join(str(getattr(row, each.name)) for each in table.primary_key.columns)
    return f"{table.name}|{column}|{key}"
