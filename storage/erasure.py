"""Erasure: what is left of a person after FORGET is rows with random keys, and nothing else.

Deletes in the order of the foreign keys. The bytes leave the file with `secure_delete` and the
checkpoint that the turn asks for. Knows no channel and no words.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, Protocol

from sqlalchemy import (
    Row,
    String,
    bindparam,
    case,
    cast,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)

from moderation.states import UNDECIDED
from storage import actions, corroboration, learned, office_traces, reveals, surveys, withdrawals
from storage.columns import of
from storage.corroboration import Weighs
from storage.models import (
    Attachment,
    Burst,
    Case,
    Confirmation,
    Consent,
    Contact,
    Decision,
    DecisionText,
    Draft,
    Errand,
    Fingerprint,
    Gold,
    Inbox,
    Letter,
    Match,
    Media,
    Membership,
    Moderator,
    Person,
    Posting,
    Report,
    SelfDescription,
    Sighting,
    Subject,
    Subscription,
    Supplement,
    Tally,
)
from storage.receipts import FORGET as OF_RECEIPTS
from storage.release_drafts import drop_counting
from storage.sms_traces import FORGET as OF_SMS
from storage.wholes import spoken_of_all

# A contact that only waits for its last letter; `sweep` deletes it.
FORGOTTEN = "forgotten"


class Erases(Weighs, Protocol):
    """A turn, seen from here."""

    rng: Random
    wants_checkpoint: bool


A, C, F, K, L, M, R = map(of, (Attachment, Contact, Draft, Case, Letter, Media, Report))
I, P, T, D = map(of, (Inbox, Person, DecisionText, Decision))  # noqa: E741
_CONTACTS: Any = bindparam("contacts", expanding=True)
_REPORTS: Any = bindparam("reports", expanding=True)
_PERSON: Any = bindparam("person")
_OPEN = ("new", "leased")

_OF_PERSON = (
    select(C.id, C.talker, F.id.label("draft_id"))
    .join(Draft, F.contact_id == C.id, isouter=True)
    .where(C.person_id == _PERSON)
)
_REPORTS_OF = select(*R).where(R.reporter_id == _PERSON).order_by(R.id)

_THEIR_LETTERS = select(L.id).where(L.contact_id.in_(_CONTACTS))
_THEIR_MEDIA = select(M.id).where(or_(M.report_id.in_(_REPORTS), M.contact_id.in_(_CONTACTS)))
_THEIR_DECISIONS = select(D.id).where(D.subject_id.in_(_REPORTS), D.about.in_(("review", "case")))
# Whole rows that go, those that point at others first.
_DELETIONS = (
    delete(Attachment).where(A.letter_id.in_(_THEIR_LETTERS)),
    *OF_SMS,
    delete(Letter).where(L.contact_id.in_(_CONTACTS)),
    delete(Errand).where(
        of(Errand).kind == "fetch",
        of(Errand).subject.in_(select(cast(M.id, String)).where(M.id.in_(_THEIR_MEDIA))),
    ),
    delete(Media).where(M.id.in_(_THEIR_MEDIA)),
    delete(Draft).where(F.contact_id.in_(_CONTACTS)),
    delete(Burst).where(of(Burst).contact_id.in_(_CONTACTS)),
    delete(Tally).where(of(Tally).contact_id.in_(_CONTACTS)),
    delete(Confirmation).where(of(Confirmation).contact_id.in_(_CONTACTS)),
    delete(Subscription).where(of(Subscription).contact_id.in_(_CONTACTS)),
    delete(Supplement).where(of(Supplement).report_id.in_(_REPORTS)),
    delete(DecisionText).where(T.decision_id.in_(_THEIR_DECISIONS)),
    delete(Posting).where(of(Posting).report_id.in_(_REPORTS)),
    delete(Fingerprint).where(of(Fingerprint).report_id.in_(_REPORTS)),
    *OF_RECEIPTS,
    delete(Gold).where(of(Gold).report_id.in_(_REPORTS)),
    delete(Match).where(or_(of(Match).report_id.in_(_REPORTS), of(Match).other_id.in_(_REPORTS))),
    delete(Moderator).where(of(Moderator).person_id == _PERSON),
    delete(Consent).where(of(Consent).person_id == _PERSON),
    delete(SelfDescription).where(of(SelfDescription).person_id == _PERSON),
    delete(Sighting).where(of(Sighting).person_id == _PERSON),
)
# Cards and questions about their reports in other people's chats: the words go, the row stays.
_ABOUT = (
    L.id > bindparam("after"),
    or_(L.subject.contains(bindparam("words")), L.dedupe.contains(bindparam("words"))),
)
_FILES_ABOUT = delete(Attachment).where(A.letter_id.in_(select(L.id).where(*_ABOUT)))
_EMPTY_ABOUT = (
    update(Letter)
    .where(*_ABOUT)
    .values(prompt=None, step=case((L.step.in_(_OPEN), "failed"), else_=L.step))
)
_STRIP_REPORT = (
    update(Report)
    .where(R.id == bindparam("report"))
    .values(
        answers=None,
        code=None,
        code_index=bindparam("unused"),
        contact_id=None,
        reporter_id=bindparam("stranger"),
    )
)
_STRIP_SUBJECT = (
    update(Report).where(R.subject_id == _PERSON).values(subject_id=bindparam("stranger"))
)
_DROP_CLAIMS = (
    update(Report).where(R.claimed_by == _PERSON).values(claimed_by=None, claimed_until=None)
)
_OTHERS = select(R.id).where(R.case_id == K.id, R.answers.is_not(None))
_STRIP_CASES = (
    update(Case)
    .where(K.id.in_(bindparam("cases", expanding=True)), ~exists(_OTHERS))
    .values(place=None)
)
_STRIP_PERSONAL_CASES = (
    update(Case).where(K.id.in_(bindparam("cases", expanding=True))).values(place=None)
)
_STRIP_INBOX = (
    update(Inbox)
    .where(
        or_(
            I.seq == bindparam("own"),
            (I.talker.in_(bindparam("talkers", expanding=True)) & (I.step != "new")),
        )
    )
    .values(body=None, talker=bindparam("nobody"))
)
_DROP_CONTACTS = delete(Contact).where(C.id.in_(_CONTACTS))
_END_ROLES = (
    update(Membership)
    .where(of(Membership).person_id == _PERSON, of(Membership).ended_at.is_(None))
    .values(ended_at=bindparam("now"))
)
_DROP_PERSON = delete(Person).where(
    P.id == _PERSON,
    ~exists(select(D.id).where(D.by_id == _PERSON)),
    ~exists(select(of(Membership).id).where(of(Membership).person_id == _PERSON)),
    ~exists(select(C.id).where(C.person_id == _PERSON)),
    ~exists(select(R.id).where(R.reporter_id == _PERSON)),
    ~exists(select(of(Consent).id).where(of(Consent).person_id == _PERSON)),
    ~exists(select(of(Subject).id).where(of(Subject).person_id == _PERSON)),
)
_NEW_KEY = update(Person).where(P.id == _PERSON).values(key=bindparam("random_key"))


def forget(
    turn: Erases, *, person_id: int, own_seq: int, is_personal: Callable[[Row[Any]], bool]
) -> int:
    """Erase a person: addresses, words, pictures, drafts, consents, roles. Idempotent.

    What stays are pseudonymous reports and decisions; reports that nobody decided about are
    withdrawn, since there is nothing left in them to read. What others told them as an
    enumerator is those people's, and stays.

    Args:
        own_seq: the inbox row that asked for it, still in its turn.
        is_personal: whether a report's category has places of persons, which always go.

    Returns:
        How many reports were emptied.

    Raises:
        storage.decisions.Overtaken: a moderator decided at the same moment; do it again.
    """
    surveys.leave_interviews(turn, person_id)
    contacts = turn.read(_OF_PERSON, {"person": person_id})
    reports = turn.read(_REPORTS_OF, {"person": person_id})
    for report in reports:
        if report.review in UNDECIDED:
            withdrawals.take_back(turn, report, reason="forgotten")
    drop_counting(turn, [report.id for report in reports])
    drafts = [c.draft_id for c in contacts if c.draft_id]
    _empty_letters_about(turn, [*drafts, *(r.id for r in reports)])
    learned.forget(turn, [report.id for report in reports])
    _strip_reports(turn, person_id, reports, is_personal)
    office_traces.empty(turn, reports)
    theirs = {
        "contacts": [c.id for c in contacts],
        "reports": [r.id for r in reports],
        "person": person_id,
    }
    for statement in _DELETIONS:
        named = statement.compile().params.keys() & theirs.keys()
        turn.write(statement, {name: theirs[name] for name in named})
    weighed = corroboration.forget(turn, person_id, reports)
    actions.forget_person(turn, person_id, random_key=turn.rng.randbytes(16))
    _strip_inbox(turn, [c.talker for c in contacts], own_seq)
    turn.write(_DROP_CONTACTS, {"contacts": theirs["contacts"]})
    _strip_person(turn, person_id)
    corroboration.reconsider_all(turn, weighed)
    turn.wants_checkpoint = True
    return len(reports)


def _empty_letters_about(turn: Erases, ids: Sequence[int]) -> None:
    for subject_id in ids:
        # Ids are in the order of time, so only letters after the report can be about it.
        about = {"after": subject_id, "words": str(subject_id)}
        turn.write(_FILES_ABOUT, about)
        turn.write(_EMPTY_ABOUT, about)


def _strip_reports(
    turn: Erases, person_id: int, reports: Sequence[Row[Any]],
    is_personal: Callable[[Row[Any]], bool],
) -> None:  # fmt: skip
    """One new pseudonym for all of them, so that they still count as one person's."""
    turn.write(_DROP_CLAIMS, {"person": person_id})
    if not reports:
        return
    reveals.end(turn, [report.id for report in reports])
    stranger = turn.ids()
    turn.add(Person, id=stranger, key=turn.rng.randbytes(16), created_at=turn.now)
    for report in reports:
        unused = turn.rng.getrandbits(63)
        turn.write(_STRIP_REPORT, {"report": report.id, "unused": unused, "stranger": stranger})
    turn.write(_STRIP_SUBJECT, {"person": person_id, "stranger": stranger})
    turn.write(_STRIP_CASES, {"cases": sorted(spoken_of_all(turn.read, reports))})
    personal = [r.case_id for r in reports if r.case_id and is_personal(r)]
    turn.write(_STRIP_PERSONAL_CASES, {"cases": personal})


def _strip_inbox(turn: Erases, talkers: Sequence[bytes], own_seq: int) -> None:
    """Messages lose body and sender; the rows stay, so that nothing delivered twice counts."""
    nobody = turn.rng.randbytes(16)
    turn.write(_STRIP_INBOX, {"own": own_seq, "talkers": list(talkers), "nobody": nobody})


def _strip_person(turn: Erases, person_id: int) -> None:
    turn.write(_END_ROLES, {"person": person_id, "now": turn.now})
    if not turn.write(_DROP_PERSON, {"person": person_id}):
        # Decisions that they took as a moderator still name the row; its key is new.
        turn.write(_NEW_KEY, {"person": person_id, "random_key": turn.rng.randbytes(16)})


# --- the last letter ------------------------------------------------------------------------

_WAITING = select(L.id).where(L.contact_id == C.id, L.step.in_(_OPEN))
_TO_SWEEP = select(C.id, C.talker, C.person_id).where(C.use == FORGOTTEN, ~exists(_WAITING))
_SAID_SINCE = (
    select(func.count())
    .select_from(Letter)
    .where(L.contact_id == bindparam("contact"), L.answers.is_(None))
)
_UNMARK = update(Contact).where(C.id == bindparam("contact")).values(use="")


def sweep(turn: Erases) -> int:
    """Delete the addresses of the forgotten whose last letter went out (or never will).

    Who wrote again meanwhile is somebody new, and is kept.

    Returns:
        How many addresses went.
    """
    swept = 0
    for row in turn.read(_TO_SWEEP):
        if turn.read(_SAID_SINCE, {"contact": row.id})[0][0] > 1:
            turn.write(_UNMARK, {"contact": row.id})
            continue
        forget(turn, person_id=row.person_id, own_seq=0, is_personal=lambda _: True)
        swept += 1
    return swept
