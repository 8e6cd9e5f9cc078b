"""SCORES: the scorecard of a facility in words, community and provider apart.

For who may see numbers, and for officials. Only what a moderator has checked counts, of people
who agreed; every figure comes with how many people it is of.
"""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row

from forms.campaign.audit import SIDES
from forms.model import Audit, in_language
from forms.walk.options import MOST_SHOWN
from handlers.audit.facilities import audit_of, audited, meant_case, name_of
from handlers.conversation import receipt
from handlers.conversation.asking import as_heading
from handlers.turn import Refused, Turn
from messages.dates import number
from messages.model import Choice, Inbound, Letter, Said
from moderation.roles import Action, may
from moderation.scores import Answered, Line, Score, Scorecard, Share, scorecard
from moderation.states import Review
from storage import cases

# Neither counted nor told of: taken back, or found to be none.
_GONE = (Review.WITHDRAWN, Review.REJECTED)


def handle(turn: Turn, said: Inbound) -> list[Letter]:
    """Take /scores, alone or with a facility, or which facility was meant."""
    receipt.alone(turn)
    _check_right(turn)
    audit = audit_of(turn)
    if turn.choice is not None:
        case = cases.one(turn.read, int(turn.choice))
        case = case if case and case.id in audited(turn) else None
    else:
        text = said.text if isinstance(said, Said) and turn.asked is not None else ""
        typed = (turn.rest or text).strip()
        if not typed:
            return [_which(turn)]
        case = meant_case(turn, typed)
    if case is None:
        return [_which(turn, turn.say("facility-unknown"))]
    turn.outcome = "scores"
    return [turn.reply(_written(turn, audit, case))]


def _check_right(turn: Turn) -> None:
    speaks_for_office = bool(turn.who.office) and may(turn.who.roles, Action.RESPOND)
    if not (speaks_for_office or may(turn.who.roles, Action.STATS)):
        raise Refused("unknown-command" if turn.word else "review-no-right")


def _which(turn: Turn, before: str = "") -> Letter:
    known = audited(turn)
    choices = tuple(Choice(str(case_id), name) for case_id, name in known.items())
    text = "\n".join(part for part in (before, turn.say("scores-which")) if part)
    shown = choices if len(choices) <= MOST_SHOWN else ()
    return turn.ask(text, "scores", "which", choices=shown, columns=1)


# --- counting ------------------------------------------------------------------------------


def _counted(turn: Turn, audit: Audit, case: Row[Any]) -> tuple[Scorecard, int]:
    """The scorecard, and how many that are not counted: not checked, not agreed, held back."""
    rows = [r for r in cases.reports_of(turn.read, case.id) if r.review not in _GONE]
    checked = [r for r in rows if r.review == Review.APPROVED and r.agreed and not r.held]
    card = scorecard(
        [_answered(turn, audit, row) for row in checked if row.answers is not None],
        sides=SIDES,
        scores=audit.scores,
        entitlements=audit.entitlements,
        k=audit.k,
    )
    return card, len(rows) - len(checked)


def _answered(turn: Turn, audit: Audit, row: Row[Any]) -> Answered:
    answers = json.loads(turn.vault.open_text(row.answers, place=f"report|answers|{row.id}"))
    return Answered(row.reporter_id, str(answers.get(audit.side) or ""), answers)


# --- in words ------------------------------------------------------------------------------


def _written(turn: Turn, audit: Audit, case: Row[Any]) -> str:
    card, uncounted = _counted(turn, audit, case)
    facility = name_of(turn, case, turn.language)
    counted = {side: _people(turn, audit, card.people[side]) for side in SIDES}
    return "\n".join(
        [
            turn.say("scores-title", facility=facility, case=case.code),
            turn.say("scores-people", **counted),
            *_part(turn, audit, card, card.scores, "scores-scale"),
            *_part(turn, audit, card, card.entitlements, "scores-entitlements"),
            *([turn.say("scores-uncounted", n=uncounted)] if uncounted else []),
        ]
    )


def _people(turn: Turn, audit: Audit, n: int | None) -> str:
    return turn.say("scores-few", k=audit.k) if n is None else str(n)


def _part(
    turn: Turn, audit: Audit, card: Scorecard, lines: tuple[Line, ...], heading: str
) -> Iterator[str]:
    """A line a question, with the sides of which enough people were counted at all."""
    shown = [side for side in SIDES if card.people[side]]
    if lines and shown:
        yield turn.say(heading)
    for line in lines if shown else ():
        question = turn.campaign.form.question(line.name)
        label = in_language(question.label, turn.language) if question else line.name
        sides = [_side(turn, audit, side, line.sides[side]) for side in shown]
        yield turn.say("summary-line", label=as_heading(label), value="; ".join(sides))


def _side(turn: Turn, audit: Audit, side: str, told: Score | Share | None) -> str:
    name, language = turn.say(f"scores-{side}"), turn.language
    match told:
        case Score(n, mean, median, low, high):
            figures = {"mean": mean, "median": median, "low": low, "high": high}
            written = {key: number(round(value, 1), language) for key, value in figures.items()}
            return turn.say("scores-side", side=name, n=n, **written)
        case Share(n, met):
            percent = round(100 * told.part)
            return turn.say("scores-share", side=name, n=n, met=met, percent=percent)
    return turn.say("scores-hidden", side=name, few=turn.say("scores-few", k=audit.k))
