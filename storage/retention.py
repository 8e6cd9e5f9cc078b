"""Retention: what is kept too long, counted and erased, a batch at a time.

One sweep a rule of `privacy.retention`; each counts by the same condition by which it erases, so
that after it nothing is overdue. Knows no clock and no tick.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)

from moderation.states import Response
from privacy.retention import CLASSES, RULES, Rule
from storage import exact_places
from storage import models as m
from storage.columns import of
from storage.exact_places import BATCH, DECIDED, Keeper
from storage.sms_traces import OF_CONTACTS

_BEFORE: Any = bindparam("before")
# A replayed file's rows are its memory of what was replayed: the same file again adds nothing.
FILE = "file"


@dataclass(frozen=True, slots=True)
class Sweep:
    """How one rule is kept: `count` rows are due, `erase` takes a batch and tells how many."""

    count: Callable[[Keeper, datetime], int]
    erase: Callable[[Keeper, datetime], int]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one table that are due under a condition, and what becomes of them.

    `blank` names the columns that are emptied; none: the row is deleted.
    """

    table: Any
    due: ColumnElement[bool]
    blank: tuple[str, ...] = ()


def overdue(keeper: Keeper) -> dict[str, int]:
    """How many rows are kept too long, by rule; all zeros right after `apply`."""
    return {
        rule.name: SWEEPS[rule.name].count(keeper, keeper.now - rule.after) for rule in CLASSES
    }


def apply(keeper: Keeper, rules: Iterable[Rule] = CLASSES) -> dict[str, int]:
    """Erase all that is kept too long; returns how many rows that were, by rule."""
    return {rule.name: _swept(keeper, rule) for rule in rules}


def _swept(keeper: Keeper, rule: Rule) -> int:
    before, total = keeper.now - rule.after, 0
    while touched := SWEEPS[rule.name].erase(keeper, before):
        total += touched
    return total


def _sweep(*parts: Part) -> Sweep:
    """A sweep by SQL alone, of several tables."""
    counts = [select(func.count()).select_from(_table(p)).where(p.due) for p in parts]
    erasures = [_erasure(part) for part in parts]

    def count(keeper: Keeper, before: datetime) -> int:
        return sum(int(keeper.read(c, {"before": before})[0][0]) for c in counts)

    def erase(keeper: Keeper, before: datetime) -> int:
        return sum(keeper.write(e, {"before": before}) for e in erasures)

    return Sweep(count, erase)


def _erasure(part: Part) -> Executable:
    table = _table(part)
    keys = list(table.primary_key.columns)
    if len(keys) == 1:
        # In batches, so that no statement holds the one writer for long.
        batch = select(keys[0]).where(part.due).limit(BATCH).scalar_subquery()
        condition: ColumnElement[bool] = keys[0].in_(batch)
    else:
        condition = part.due
    if part.blank:
        return update(table).where(condition).values(dict.fromkeys(part.blank))
    return delete(table).where(condition)


def _table(part: Part) -> Table:
    table: Table = part.table.__table__
    return table


I, L, M, R, K = map(of, (m.Inbox, m.Letter, m.Media, m.Report, m.Case))  # noqa: E741
A, E, F, P = map(of, (m.Attachment, m.Errand, m.Fingerprint, m.Posting))
C, S, D, T = map(of, (m.Contact, m.Supplement, m.Decision, m.DecisionText))
X = of(m.Action)

# --- by SQL alone --------------------------------------------------------------------------

_DELIVERED = and_(
    L.step.not_in(("new", "leased")), func.coalesce(L.sent_at, L.expires_at) <= _BEFORE
)
_OLD_REPORTS = select(R.id).where(R.received_at <= _BEFORE)
_Y = of(m.Arrival)
# What nobody has looked at yet is still to be let go together.
_OPEN_SURGES = select(of(m.Surge).id).where(of(m.Surge).ended_at.is_(None))
_IS_FREE = or_(_Y.surge_id.is_(None), _Y.surge_id.not_in(_OPEN_SURGES))
_CLOSED = (Response.RESOLVED_CONFIRMED, Response.CLOSED_NO_ACTION)
_BY_SQL: dict[str, Sweep] = {
    "inbox_body": _sweep(
        Part(m.Inbox, and_(I.step == "done", I.body.is_not(None), I.done_at <= _BEFORE), ("body",))
    ),
    "quarantined_body": _sweep(
        Part(
            m.Inbox,
            and_(I.step == "quarantined", I.body.is_not(None), I.received_at <= _BEFORE),
            ("body",),
        )
    ),
    "inbox_row": _sweep(
        Part(m.Inbox, and_(I.step != "new", I.channel != FILE, I.done_at <= _BEFORE))
    ),
    "letter_file": _sweep(Part(m.Attachment, A.letter_id.in_(select(L.id).where(_DELIVERED)))),
    # What was built for letters lies in its errand too, and goes with them.
    "letter_body": _sweep(
        Part(m.Letter, and_(L.prompt.is_not(None), _DELIVERED), ("prompt",)),
        Part(
            m.Errand,
            and_(E.body.is_not(None), E.step.in_(("done", "failed")), E.created_at <= _BEFORE),
            ("body",),
        ),
    ),
    "media": _sweep(
        Part(
            m.Media,
            or_(
                M.report_id.in_(DECIDED),
                and_(M.report_id.is_(None), M.created_at <= _BEFORE),
            ),
        )
    ),
    "text": _sweep(
        Part(m.Report, and_(R.received_at <= _BEFORE, R.answers.is_not(None)), ("answers",)),
        Part(m.Supplement, S.added_at <= _BEFORE),
        Part(m.Posting, P.report_id.in_(_OLD_REPORTS)),
        Part(m.Fingerprint, F.report_id.in_(_OLD_REPORTS)),
        Part(m.Gold, of(m.Gold).report_id.in_(_OLD_REPORTS)),
        # A reporter's words for the place stay only while somebody may still go there.
        Part(
            m.Case,
            and_(K.place.is_not(None), K.changed_at <= _BEFORE, K.response.in_(_CLOSED)),
            ("place",),
        ),
    ),
    "self_description": _sweep(Part(m.SelfDescription, of(m.SelfDescription).told_at <= _BEFORE)),
    "sighting": _sweep(Part(m.Sighting, of(m.Sighting).seen_at <= _BEFORE)),
    "evidence": _sweep(Part(m.Evidence, of(m.Evidence).added_at <= _BEFORE)),
    "arrival": _sweep(Part(m.Arrival, and_(_Y.at <= _BEFORE, _IS_FREE))),
    # A telephone stays linked while it is used; half-linked ones and past shifts do not stay.
    "sms_sitting": _sweep(
        Part(m.SmsNumber, of(m.SmsNumber).sent_at <= _BEFORE),
        Part(m.SmsSitting, of(m.SmsSitting).expires_at <= _BEFORE),
        Part(
            m.LinkedPhone,
            and_(of(m.LinkedPhone).linked_at.is_(None), of(m.LinkedPhone).expires_at <= _BEFORE),
        ),
    ),
    "dispatch": _sweep(Part(m.Dispatch, of(m.Dispatch).told_at <= _BEFORE)),
    "sms_part": _sweep(Part(m.SmsPart, of(m.SmsPart).came_at <= _BEFORE)),
    "web_receipt": _sweep(Part(m.WebReceipt, of(m.WebReceipt).until <= _BEFORE)),
    "judgement": _sweep(Part(m.Judgement, of(m.Judgement).judged_at <= _BEFORE)),
    "action": _sweep(Part(m.Action, and_(X.body.is_not(None), X.closed_at <= _BEFORE), ("body",))),
    # The row itself names a pseudonym and is a link of the chain, which ends where one is
    # missing; what was written with it is what goes.
    "decision": _sweep(
        Part(m.DecisionText, T.decision_id.in_(select(D.id).where(D.decided_at <= _BEFORE)))
    ),
}

# --- addresses -----------------------------------------------------------------------------

_B, _G = of(m.Membership), of(m.Subscription)
_WORKS = exists(select(_B.id).where(_B.person_id == C.person_id, _B.ended_at.is_(None)))
_LISTENS = exists(select(_G.id).where(_G.contact_id == C.id))
# Who works here, or asked for news, is reached until they end it.
_SILENT = and_(C.kind == "person", C.seen_at <= _BEFORE, ~_WORKS, ~_LISTENS)
_SILENT_ONES = select(C.id).where(_SILENT).order_by(C.id).limit(BATCH)
_COUNT_SILENT = select(func.count()).select_from(m.Contact).where(_SILENT)
_THEM: Any = bindparam("contacts", expanding=True)
_CUT_OFF: tuple[Executable, ...] = (
    delete(m.Attachment).where(A.letter_id.in_(select(L.id).where(L.contact_id.in_(_THEM)))),
    *OF_CONTACTS,
    delete(m.Letter).where(L.contact_id.in_(_THEM)),
    delete(m.Draft).where(of(m.Draft).contact_id.in_(_THEM)),
    delete(m.SmsNumber).where(of(m.SmsNumber).contact_id.in_(_THEM)),
    delete(m.SmsSitting).where(of(m.SmsSitting).contact_id.in_(_THEM)),
    delete(m.LinkedPhone).where(of(m.LinkedPhone).contact_id.in_(_THEM)),
    delete(m.Confirmation).where(of(m.Confirmation).contact_id.in_(_THEM)),
    delete(m.Burst).where(of(m.Burst).contact_id.in_(_THEM)),
    delete(m.Tally).where(of(m.Tally).contact_id.in_(_THEM)),
    update(m.Report).where(R.contact_id.in_(_THEM)).values(contact_id=None),
    update(m.Media).where(M.contact_id.in_(_THEM)).values(contact_id=None),
    delete(m.Contact).where(C.id.in_(_THEM)),
)


def _count_silent(keeper: Keeper, before: datetime) -> int:
    return int(keeper.read(_COUNT_SILENT, {"before": before})[0][0])


def _erase_silent(keeper: Keeper, before: datetime) -> int:
    ids = [row.id for row in keeper.read(_SILENT_ONES, {"before": before})]
    if ids:
        for statement in _CUT_OFF:
            keeper.write(statement, {"contacts": ids})
    return len(ids)


# --- households ----------------------------------------------------------------------------

_H = of(m.Subject)
# The row stays, so that two interviews in it count once; a negative index is no keyed hash.
_KNOWN = and_(_H.code_index >= 0, _H.met_at <= _BEFORE)
_COUNT_KNOWN = select(func.count()).select_from(m.Subject).where(_KNOWN)
_UNKNOW = (
    update(m.Subject)
    .where(_H.id.in_(select(_H.id).where(_KNOWN).limit(BATCH).scalar_subquery()))
    .values(code_index=-_H.id)
)
_BY_SQL["household_code"] = Sweep(
    lambda keeper, before: int(keeper.read(_COUNT_KNOWN, {"before": before})[0][0]),
    lambda keeper, before: keeper.write(_UNKNOW, {"before": before}),
)

SWEEPS: dict[str, Sweep] = {
    **_BY_SQL,
    "contact": Sweep(_count_silent, _erase_silent),
    "exact_point": Sweep(exact_places.count, exact_places.erase),
}
if SWEEPS.keys() != RULES.keys():  # a rule that nothing keeps must not look kept
    raise RuntimeError("rules of retention without a sweep")
