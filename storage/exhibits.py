"""Pictures and sounds that campaigns show with their questions: kept once, by their hash."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import of
from storage.models import Exhibit

_E = of(Exhibit)
_KEEP = {
    "sqlite": sqlite.insert(Exhibit).on_conflict_do_nothing(index_elements=["sha256"]),
    "postgresql": postgresql.insert(Exhibit).on_conflict_do_nothing(index_elements=["sha256"]),
}
_BODY = select(_E.body).where(_E.sha256 == bindparam("wanted"))


def keep(connection: Connection, parted: Sequence[tuple[str, str, bytes]], now: datetime) -> None:
    """Keep what is not there yet.

    Args:
        connection: in a transaction.
        parted: as `forms.exhibits.apart` gives it: "MIME;sha256=HASH", hash, bytes.
        now: when.
    """
    rows = [
        {"sha256": named, "mime": reference.partition(";")[0], "body": body, "kept_at": now}
        for reference, named, body in parted
    ]
    if rows:
        connection.execute(_KEEP[connection.dialect.name], rows)


def body(connection: Connection, sha256: str) -> bytes | None:
    """The bytes of that hash, None where they are not kept."""
    found: bytes | None = connection.execute(_BODY, {"wanted": sha256}).scalar_one_or_none()
    return found
