"""MERGE: one case takes another one in, with all its reports and all that was decided there.

Nothing is overwritten silently: where two verdicts contradict each other, or two offices were
asked, the moderator says which holds.
"""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from forms.model import Campaign
from handlers.review import queue
from handlers.review.deciding import role_for
from handlers.review.wholes import Whole, begun, judged, meant, now, state_words
from handlers.turn import Refused, Turn
from messages.model import Asks, Choice, Inbound, Letter, Prompt
from moderation.reasons import ONE_EVENT
from moderation.roles import Action
from moderation.wholes import (
    contradict,
    is_less_protected,
    response_of_both,
    verification_of_both,
    were_both_asked,
)
from privacy.pseudonym import read_case_code
from storage import cases, decisions, wholes

FIRST, OTHER, CANCEL = "first", "other", "cancel"


@dataclass(frozen=True, slots=True)
class Pair:
    """The case that stays, the one that goes into it, and whose verdict and office hold."""

    into: Row[Any]
    away: Row[Any]
    holds: str = ""


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take MERGE with two codes, or the answer which of two verdicts holds."""
    role = role_for(turn, Action.SAME_AS)
    queue.check_place(turn)
    if turn.asked is not None:
        return _chosen(turn, role)
    typed = turn.rest.replace(",", " ").split()
    codes = [read_case_code(word) for word in typed]
    if len(codes) != 2 or None in codes:
        return [_said(turn, "merge-which")]
    into, away = (meant(turn, str(code)) for code in codes)
    if into.id == away.id:
        return [_said(turn, "merge-same", code=into.code)]
    _check_kinds(turn, into, away)
    pair = Pair(into, away)
    return [_which(turn, pair)] if _must_choose(pair) else [merged(turn, pair, role)]


def _said(turn: Turn, key: str, **slots: object) -> Letter:
    return Letter(queue.here(turn), Prompt(turn.say(key, **slots)))


def _check_kinds(turn: Turn, into: Row[Any], away: Row[Any]) -> None:
    """No report loses protection by going over, and no two facilities are one.

    Raises:
        Refused: with what to do instead.
    """
    campaign = turn.campaign
    if campaign.survey is not None or campaign.audit is not None:
        raise Refused("merge-never")
    ours, theirs = campaign.category(into.category), campaign.category(away.category)
    if is_less_protected(ours, theirs):
        key = "merge-never" if is_less_protected(theirs, ours) else "merge-other-way"
        raise Refused(key, code=into.code, away=away.code)


def _must_choose(pair: Pair) -> bool:
    one, other = pair.into, pair.away
    offices = one.office != other.office and were_both_asked(one.response, other.response)
    return offices or contradict(one.verification, other.verification)


def _which(turn: Turn, pair: Pair) -> Letter:
    """Show what contradicts, and ask which holds for both together."""
    told = [judged(turn, each, turn.language) for each in (pair.into, pair.away)]
    text = turn.say("merge-conflict", told="\n".join(told))
    choices = (
        Choice(FIRST, _option(turn, pair.into)),
        Choice(OTHER, _option(turn, pair.away)),
        Choice(CANCEL, turn.say("cancel")),
    )
    ids = f"{pair.into.id}:{pair.into.version}:{pair.away.id}:{pair.away.version}"
    asks = Asks("merge", ids)
    return Letter(queue.here(turn), Prompt(text, choices, columns=1), asks=asks, priority=3)


def _option(turn: Turn, case: Row[Any]) -> str:
    parts = (state_words(case, turn.language), _office_name(turn.campaign, case.office))
    return " · ".join(part for part in parts if part)


def _office_name(campaign: Campaign, code: str) -> str:
    return next((office.name for office in campaign.offices if office.code == code), code)


def _chosen(turn: Turn, role: str) -> list[Letter]:
    """Take whose verdict and office hold, if both cases are still what was shown."""
    if turn.choice == CANCEL:
        return [_said(turn, "nothing-changed")]
    if turn.choice not in (FIRST, OTHER):
        turn.answered = []
        return [_said(turn, "choose-one")]
    subject = turn.asked.subject if turn.asked else ""
    into_id, into_version, away_id, away_version = map(int, subject.split(":"))
    into, away = now(turn, into_id), now(turn, away_id)
    if (into.version, away.version) != (into_version, away_version):
        turn.outcome = "overtaken"
        return [_said(turn, "merge-changed", code=into.code, away=away.code)]
    # Held and checked like typed codes: rights may have changed since.
    into, away = meant(turn, into.code), meant(turn, away.code)
    return [merged(turn, Pair(into, away, turn.choice), role)]


def merged(turn: Turn, pair: Pair, role: str) -> Letter:
    """Let one case take the other in, and tell both groups of decisions.

    Raises:
        storage.decisions.Overtaken: somebody changed one of the two at the same moment.
    """
    into, away = pair.into, pair.away
    kept = [judged(turn, each, turn.language) for each in (into, away)]
    change = (str(away.id), str(into.id))
    whole = begun(turn, "merge", into, change, role=role, reason=ONE_EVENT)
    whole.join(cases.reports_of(turn.read, away.id), into.id)
    # As it was seen: what was decided on it meanwhile would stay behind, in a case nobody reads.
    whole.set(away.id, "merged_into", into.id, ("", str(into.id)), seen=away.version)
    _states(turn, whole, pair)
    if away.restricted and not into.restricted:
        whole.set(into.id, "restricted", True, ("", "restricted"))
    _place(turn, whole, pair)
    wholes.carry(turn, whole.id, source=away.id, target=into.id)
    whole.weigh(into.id)
    turn.outcome = "merged"
    n = cases.size(turn.read, into.id)
    told = {"code": into.code, "away": away.code, "n": n, "told": "\n".join(kept)}
    text = turn.say("merge-done", **told)
    prompt = Prompt(text, (Choice("undo", turn.say("undo")),))
    asks = Asks("review", f"whole:{whole.id}")
    return Letter(queue.here(turn), prompt, asks=asks, edits=turn.asked_letter, priority=3)


def _states(turn: Turn, whole: Whole, pair: Pair) -> None:
    """The states of both together; where a person chose, those of the case that they named."""
    into, away = pair.into, pair.away
    after = verification_of_both(into.verification, away.verification)
    response = response_of_both(into.response, away.response)
    if pair.holds:
        named = into if pair.holds == FIRST else away
        after = named.verification if contradict(into.verification, away.verification) else after
        response = named.response if into.office != away.office else response
    whole.move(into.id, "verification", after)
    is_theirs = response == away.response != into.response or pair.holds == OTHER
    if is_theirs and away.office and into.office != away.office:
        whole.set(into.id, "office", away.office, (into.office, away.office))
    whole.move(into.id, "response", response, _reason_of(turn, away, response))


def _reason_of(turn: Turn, away: Row[Any], response: str) -> str:
    """Why the office closed the other case: reporters of both are told so."""
    found = [
        row.reason
        for row in decisions.of(turn.read, away.id)
        if row.about == "response" and row.after == response
    ]
    return found[-1] if found else ""


def _place(turn: Turn, whole: Whole, pair: Pair) -> None:
    if pair.into.place is not None or pair.away.place is None:
        return
    told = turn.vault.open_text(pair.away.place, place=f"cases|place|{pair.away.id}")
    sealed = turn.vault.seal_text(
        json.dumps(json.loads(told)), place=f"cases|place|{pair.into.id}"
    )
    whole.set(pair.into.id, "place", sealed, ("", str(pair.away.id)))
