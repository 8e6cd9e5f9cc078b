"""Erasing what a household told, when it asks for that: by its code, whoever interviewed it."""

from typing import Any

from sqlalchemy import Row, bindparam, update

from storage import erasure
from storage.columns import of
from storage.models import Report, Subject

S, R = of(Subject), of(Report)
# A negative index is no keyed hash: the code finds nothing any more.
_UNKNOW = update(Subject).where(S.id == bindparam("subject")).values(code_index=-S.id)
_TAKE_OVER = (
    update(Report)
    .where(R.subject_id == bindparam("person"))
    .values(reporter_id=bindparam("person"), subject_id=None, contact_id=None)
)


def erase(turn: Any, household: Row[Any], *, own_seq: int) -> int:
    """Erase a household's interviews as if it had sent them itself and were forgotten.

    Its visits stay as counts: what nobody has decided about is withdrawn, a refusal.

    Args:
        own_seq: the inbox row that asked for it, still in its turn.

    Returns:
        How many interviews were emptied.
    """
    turn.write(_UNKNOW, {"subject": household.id})
    turn.write(_TAKE_OVER, {"person": household.person_id})
    return erasure.forget(
        turn, person_id=household.person_id, own_seq=own_seq, is_personal=lambda _: True
    )
