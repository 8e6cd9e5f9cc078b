"""Erasing what a household told, when it asks for that: by its code, whoever interviewed it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from storage import chat_traces, erasure
from storage.columns import of
from storage.db import Read
from storage.models import Draft, Report, Subject, Visit

S, R, D, V = of(Subject), of(Report), of(Draft), of(Visit)
# A negative index is no keyed hash: the code finds nothing any more.
_UNKNOW = update(Subject).where(S.id == bindparam("subject")).values(code_index=-S.id)
_TAKE_OVER = (
    update(Report)
    .where(R.subject_id == bindparam("person"))
    .values(reporter_id=bindparam("person"), subject_id=None, contact_id=None)
)
# An interview that is not sent yet is a draft of the enumerator's, with the id of its visit.
_DROP_BEGUN = delete(Draft).where(
    D.id.in_(select(V.id).where(V.subject_id == bindparam("subject")))
)
_MET = select(S.id).where(S.person_id == bindparam("person"), S.code_index >= 0)


def is_met(read: Read, person_id: int) -> bool:
    """Whether the subject that a report names is still known by its code (not erased)."""
    return bool(read(_MET, {"person": person_id}))


def erase(turn: Any, household: Row[Any], *, own_seq: int, asked: tuple[int, datetime]) -> int:
    """Erase a household's interviews as if it had sent them itself and were forgotten.

    Its visits stay as counts: what nobody has decided about is withdrawn, a refusal.

    Args:
        own_seq: the inbox row that asked for it, still in its turn.
        asked: who asked for it, and when they were asked whether they are sure: what they wrote
            before that holds the household's code.

    Returns:
        How many interviews were emptied.
    """
    person_id, since = asked
    chat_traces.empty(turn, household.id)
    chat_traces.empty_heard(turn, person_id, since=since)
    turn.write(_UNKNOW, {"subject": household.id})
    turn.write(_DROP_BEGUN, {"subject": household.id})
    turn.write(_TAKE_OVER, {"person": household.person_id})
    return erasure.forget(
        turn, person_id=household.person_id, own_seq=own_seq, is_personal=lambda _: True
    )
