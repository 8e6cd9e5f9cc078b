"""What we keep of somebody, handed to them and to nobody else."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from handlers.conversation import receipt, report
from handlers.person import about, proof
from handlers.turn import FORGEABLE, Turn
from messages.model import Attachment, Inbound, Letter
from storage import cases, contacts, purposes, sightings

MOST_REPORTS = 1000
PURPOSE = "mydata:"


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Send the whole of it as a file, or its outline where no file can be sent.

    Where a sender can be made up, six digits prove first whose telephone it is.
    """
    person_id = receipt.alone(turn)
    if turn.who.channel in FORGEABLE and (first := _unproven(turn, said)) is not None:
        return first
    turn.outcome = "mydata"
    reports = cases.of_person(turn.read, person_id, most=MOST_REPORTS)
    consents = contacts.consents_of(turn.read, person_id)
    if not (
        reports
        or consents
        or turn.draft
        or purposes.all_told(turn.read, person_id)
        or turn.who.roles
    ):
        return [turn.reply(turn.say("mydata-nothing"))]
    if turn.who.has_words_only:
        return [turn.reply(turn.say("mydata-summary", n=len(reports)))]
    account = {
        "contacts": [_plain(c, skip="id") for c in contacts.of_person(turn.read, person_id)],
        "roles": sorted(turn.who.roles),
        "consents": [_plain(c) for c in consents],
        "about_you": _about(turn, person_id),
        "draft": _draft(turn),
        "reports": _reports(turn, reports),
        "sightings": [_plain(row) for row in sightings.of_person(turn.read, person_id)],
    }
    body = json.dumps(account, ensure_ascii=False, indent=2).encode("utf-8", "replace")
    intro = turn.say("mydata-intro")
    file = Attachment("mydata.json", "application/json", body)
    return [turn.reply(intro, attachments=(file,))]


def _unproven(turn: Turn, said: Inbound) -> list[Letter] | None:
    """What must be said before anything is told; None where the digits were right."""
    if turn.asked is None:
        return proof.prove(turn, PURPOSE)
    if not (code := proof.digits(said)):
        turn.asked = None  # whoever writes what happened instead of digits is heard
        return report.handle(turn, said)
    return proof.unproven(turn, code, PURPOSE, wrong="sms-digits-wrong") or None


def _reports(turn: Turn, reports: Sequence[Row[Any]]) -> list[dict[str, Any]]:
    """All of them, with what belongs to each; as many statements for a thousand as for one."""
    ids = [report.id for report in reports]
    theirs = {r.id: r for r in cases.by_ids(turn.read, {r.case_id for r in reports if r.case_id})}
    added, seen = cases.supplements(turn.read, ids), cases.media(turn.read, ids)
    return [
        {
            **_report(turn, report, theirs.get(report.case_id)),
            "supplements": [_added(turn, row) for row in added if row.report_id == report.id],
            "media": [_plain(row, skip="report_id") for row in seen if row.report_id == report.id],
        }
        for report in reports
    ]


def _about(turn: Turn, person_id: int) -> list[dict[str, Any]]:
    return [
        {
            "question": row.question,
            "answer": turn.vault.open_text(row.body, place=about.place_of(row.id))
            if row.body
            else None,
            "told_at": row.told_at.isoformat(),
        }
        for row in purposes.all_told(turn.read, person_id)
    ]


def _added(turn: Turn, row: Row[Any]) -> dict[str, str]:
    text = turn.vault.open_text(row.body, place=f"supplement|body|{row.id}")
    return {"added_at": row.added_at.isoformat(), "text": text}


def _plain(row: Row[Any], *, skip: str = "") -> dict[str, Any]:
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in row._mapping.items()
        if name != skip
    }


def _draft(turn: Turn) -> dict[str, Any] | None:
    draft = turn.draft
    if draft is None:
        return None
    return {
        "receipt": draft.code,
        "started_at": draft.started_at.isoformat(),
        # What a household tells is the household's.
        "answers": dict(draft.answers) if draft.subject_id is None else {},
        "media": [kind for kind, _ in draft.media],
    }


def _report(turn: Turn, report: Row[Any], case: Row[Any] | None) -> dict[str, Any]:
    return {
        "receipt": receipt.code_of(turn, report),
        "category": report.category,
        "received_at": report.received_at.isoformat(),
        "language": report.language,
        "channel": report.channel,
        "state": report.review,
        "agreed": report.agreed,
        "case": case.code if case else None,
        "case_state": [case.verification, case.response] if case else None,
        "answers": _answers(turn, report),
    }


def _answers(turn: Turn, report: Row[Any]) -> Any:
    if report.answers is None:
        return None
    return json.loads(turn.vault.open_text(report.answers, place=f"report|answers|{report.id}"))
