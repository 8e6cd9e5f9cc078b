"""Drafts: answers so far, sealed, one a contact."""

import json
from typing import Any

from sqlalchemy import bindparam, case, delete, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import of
from storage.compiled import Compiled
from storage.db import Writes
from storage.models import Draft

D = of(Draft)


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
            "reminded_at": case((D.id == new.id, D.reminded_at), else_=new.reminded_at),
        },
    )


UPSERT = {"sqlite": Compiled(_upsert(sqlite)), "postgresql": Compiled(_upsert(postgresql))}
DELETE = delete(Draft).where(D.contact_id == bindparam("c"))
# Asked once a draft whether to go on: a change of the answers does not make it forgotten.
_REMINDED = update(Draft).where(D.id == bindparam("draft")).values(reminded_at=bindparam("at"))


def was_reminded(turn: Writes, draft_id: int) -> None:
    """Note that somebody was reminded of a draft, now."""
    turn.write(_REMINDED, {"draft": draft_id, "at": turn.now})


def to_json(answers: dict[str, Any], **more: Any) -> str:
    """What is sealed of a draft."""
    return json.dumps({"answers": answers, **more}, ensure_ascii=False, separators=(",", ":"))
