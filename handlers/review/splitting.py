"""SPLIT: chosen reports leave a case, into a new one or back to the cases that they came from.

A verdict goes with the reports that it rests on; a case that no approved report speaks for any
more is unverified again.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from handlers.audit.facilities import place_told
from handlers.review import queue
from handlers.review.deciding import role_for
from handlers.review.merging import CANCEL
from handlers.review.told import age, answers_of, shown_text
from handlers.review.wholes import Whole, begun, meant, now
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt, Said
from moderation.reasons import OTHER_EVENT
from moderation.roles import Action
from moderation.states import Response, Review, Verification
from privacy.pseudonym import case_code, read_case_code
from storage import cases, decisions, models, wholes

MOST_LISTED = 30
MOST_WORDS = 60
NEW, OWN = "new", "own"

# What rests on the reports of a case, and goes or falls with them.
_RESTS_ON_REPORTS = frozenset({Verification.CORROBORATED, Verification.VERIFIED})


@dataclass(frozen=True, slots=True)
class Leaving:
    """The case, which of its reports leave it, and `origins`: report -> the case it came from."""

    case: Row[Any]
    reports: tuple[Row[Any], ...]
    origins: dict[int, int]


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take SPLIT with a code, then the numbers of reports, then where they go."""
    role = role_for(turn, Action.SAME_AS)
    queue.check_place(turn)
    if turn.asked is not None:
        return _answered(turn, said, role)
    code = read_case_code(turn.rest)
    if code is None:
        return [_said(turn, "split-which")]
    case = meant(turn, code)
    there = cases.reports_of(turn.read, case.id)[:MOST_LISTED]
    if len(there) < 2:
        return [_said(turn, "split-one", code=case.code)]
    text = turn.say("split-list", code=case.code, told="\n".join(_listed(turn, case, there)))
    asks = Asks("split", f"{case.id}:{'.'.join(str(row.id) for row in there)}")
    return [Letter(turn.who.contact_id, Prompt(text), asks=asks, priority=3)]


def _said(turn: Turn, key: str, **slots: object) -> Letter:
    return Letter(turn.who.contact_id, Prompt(turn.say(key, **slots)))


def _listed(turn: Turn, case: Row[Any], there: Sequence[Row[Any]]) -> list[str]:
    return [
        f"{n}. {age(row.received_at, turn.now, turn.language)}: {_words(turn, row)}"
        for n, row in enumerate(there, start=1)
    ]


def _words(turn: Turn, report: Row[Any]) -> str:
    told = str(answers_of(turn, report).get("description") or "")
    words = shown_text(told, turn.campaign.country).replace("\n", " ")
    return f"“{words[:MOST_WORDS]}{'…' if len(words) > MOST_WORDS else ''}”" if words else "–"


def _answered(turn: Turn, said: Inbound, role: str) -> list[Letter]:
    subject = turn.asked.subject if turn.asked else ""
    case_id, ids, *chosen = subject.split(":")
    case = cases.living(turn.read, int(case_id))
    if case is None or turn.choice == CANCEL:
        return [_said(turn, "nothing-changed")]
    case = meant(turn, case.code)
    listed = [int(each) for each in ids.split(".")]
    if chosen:
        return _placed(turn, case, listed, role)
    words = said.text if isinstance(said, Said) else ""
    numbers = {int(each) for each in re.findall(r"\d{1,3}", words)}
    if not numbers or max(numbers) > len(listed) or 0 in numbers:
        turn.answered = []
        return [_said(turn, "split-numbers", most=len(listed))]
    if len(numbers) == cases.size(turn.read, case.id):
        turn.answered = []
        return [_said(turn, "split-all", code=case.code)]
    leaving = _leaving(turn, case, [listed[n - 1] for n in sorted(numbers)])
    return [_where(turn, leaving)] if leaving.origins else [parted(turn, leaving, NEW, role)]


def _leaving(turn: Turn, case: Row[Any], ids: Sequence[int]) -> Leaving:
    """The reports that leave, as they stand.

    Raises:
        Refused: one of them is no longer in the case.
    """
    there = {row.id: row for row in cases.reports_of(turn.read, case.id)}
    if not set(ids) <= set(there):
        raise Refused("split-changed", code=case.code)
    origins = {each: origin for each in ids if (origin := _origin(turn, case, each))}
    return Leaving(case, tuple(there[each] for each in ids), origins)


def _origin(turn: Turn, case: Row[Any], report_id: int) -> int | None:
    """The case that a report was in before it came into this one, None where it began here."""
    came = [
        row
        for row in decisions.of(turn.read, report_id)
        if row.about == "case" and row.after == str(case.id) and row.before
    ]
    return int(came[-1].before) if came else None


def _where(turn: Turn, leaving: Leaving) -> Letter:
    """Ask whether they make a new case or go back to their own."""
    found = cases.by_ids(turn.read, set(leaving.origins.values()))
    codes = ", ".join(sorted(row.code for row in found))
    choices = (
        Choice(NEW, turn.say("split-new")),
        Choice(OWN, turn.say("split-own", codes=codes)),
        Choice(CANCEL, turn.say("cancel")),
    )
    ids = ".".join(str(row.id) for row in leaving.reports)
    asks = Asks("split", f"{leaving.case.id}:{ids}:where")
    return Letter(turn.who.contact_id, Prompt(turn.say("split-where"), choices), asks=asks)


def _placed(turn: Turn, case: Row[Any], ids: Sequence[int], role: str) -> list[Letter]:
    if turn.choice not in (NEW, OWN):
        turn.answered = []
        return [_said(turn, "choose-one")]
    return [parted(turn, _leaving(turn, case, ids), turn.choice, role)]


def parted(turn: Turn, leaving: Leaving, to: str, role: str) -> Letter:
    """Let the reports leave; those that began in this case make a new one in either way.

    Raises:
        storage.decisions.Overtaken: somebody changed the case at the same moment.
    """
    case = leaving.case
    origins = leaving.origins if to == OWN else {}
    whole = begun(turn, "split", case, (str(case.id), to), role=role, reason=OTHER_EVENT)
    there = [_back(turn, whole, leaving, origin) for origin in sorted(set(origins.values()))]
    new = [row for row in leaving.reports if row.id not in origins]
    if new:
        there.append(_opened(turn, whole, case, new))
    if case.verification in _RESTS_ON_REPORTS and not _has_approved(turn, case.id):
        whole.move(case.id, "verification", Verification.UNVERIFIED)
    for case_id in (case.id, *there):
        whole.weigh(case_id)
    codes = sorted(row.code for row in cases.by_ids(turn.read, there))
    turn.outcome = "split"
    n = len(leaving.reports)
    text = turn.say("split-done", n=n, code=case.code, codes=", ".join(codes))
    prompt = Prompt(text, (Choice("undo", turn.say("undo")),))
    return Letter(
        turn.who.contact_id,
        prompt,
        asks=Asks("review", f"whole:{whole.id}"),
        edits=turn.asked_letter,
    )


def _has_approved(turn: Turn, case_id: int) -> bool:
    return any(r.review == Review.APPROVED for r in cases.reports_of(turn.read, case_id))


def _back(turn: Turn, whole: Whole, leaving: Leaving, origin: int) -> int:
    """Let reports go back to their case, which lives again if this one had taken it in."""
    theirs = [row for row in leaving.reports if leaving.origins.get(row.id) == origin]
    whole.join(theirs, origin)
    there = now(turn, origin)
    if there.merged_into is not None:
        whole.set(origin, "merged_into", None, (str(there.merged_into), ""))
        carried = wholes.carried_from(turn.read, origin)
        if carried:
            wholes.carry(turn, whole.id, source=leaving.case.id, target=origin, only=carried)
    return origin


def _opened(turn: Turn, whole: Whole, case: Row[Any], reports: Sequence[Row[Any]]) -> int:
    """Open a case for reports; what a moderator approved takes its verdict along."""
    case_id = turn.ids()
    turn.add(
        models.Case,
        id=case_id,
        code=case_code(turn.rng.randbytes(16)),
        campaign_id=case.campaign_id,
        category=reports[0].category,
        office=case.office,
        verification=Verification.UNVERIFIED,
        response=Response.OPEN,
        restricted=case.restricted,
        place=_place(turn, case_id, reports[0]),
        opened_at=turn.now,
        changed_at=turn.now,
    )
    whole.part("merged_into", case_id, (str(case.id), ""), version=1)
    whole.join(reports, case_id)
    if any(row.review == Review.APPROVED for row in reports):
        if case.verification in _RESTS_ON_REPORTS:
            whole.move(case_id, "verification", case.verification)
        whole.move(case_id, "response", case.response, _closed_for(turn, case))
    return case_id


def _closed_for(turn: Turn, case: Row[Any]) -> str:
    found = [row for row in decisions.of(turn.read, case.id) if row.about == "response"]
    return str(found[-1].reason) if found and case.response == Response.CLOSED_NO_ACTION else ""


def _place(turn: Turn, case_id: int, report: Row[Any]) -> bytes | None:
    campaign = turn.campaigns.at(report.campaign_id, report.n)
    told = place_told(campaign, dict(answers_of(turn, report)))
    return turn.vault.seal_text(json.dumps(told), place=f"cases|place|{case_id}") if told else None
