"""Drafts: answers so far, sealed, one a contact."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import of
from storage.db import Read
from storage.models import Contact, Draft

C, D = of(Contact), of(Draft)


def _upsert(dialect: Any) -> Any:
    statement = dialect.insert(Draft)
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["contact_id"],
        set_={
            "id": new.id,
            "campaign_id": new.campaign_id,
            "n": new.n,
            "code_index": new.code_index,
            "body": new.body,
            "started_at": new.started_at,
            "changed_at": new.changed_at,
            "reminded_at": new.reminded_at,
        },
    )


UPSERT = {"sqlite": _upsert(sqlite), "postgresql": _upsert(postgresql)}
DELETE = delete(Draft).where(D.contact_id == bindparam("c"))
_STALE = (
    select(D.contact_id, C.talker)
    .join(Contact, C.id == D.contact_id)
    .where(D.started_at <= bindparam("before"))
    .order_by(D.id)
    .limit(bindparam("most"))
)


def stale(read: Read, before: datetime, *, most: int = 200) -> Sequence[Row[Any]]:
    """Drafts begun before an instant, oldest first: contact_id and talker."""
    return read(_STALE, {"before": before, "most": most})


def to_json(answers: dict[str, Any], **more: Any) -> str:
    """What is sealed of a draft."""
    return json.dumps({"answers": answers, **more}, ensure_ascii=False, separators=(",", ":"))
