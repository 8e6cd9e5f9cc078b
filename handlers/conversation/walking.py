"""Lines and areas walked with a live location: its edits are the only ones that count.

A live location is one message. The first place in it comes as `Said`, all later ones as `Moved`
with the same ref; they are noted without a word until it is stopped or "done" is said.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forms.errors import Invalid
from forms.geometry.shapes import Trace, grown
from forms.geometry.sizes import with_size
from forms.walk import walk
from forms.walk.plan import Step
from handlers.conversation.asking import campaign_of, moment_in, proceed
from handlers.turn import Draft, Turn
from messages.model import Choice, Inbound, Letter, Moved, Said


def answered(
    turn: Turn, draft: Draft, step: Step, said: Said, *, before: str = ""
) -> list[Letter]:
    """Go on after an answer, or let somebody walk whose live location was its first point.

    Args:
        before: what is said before the next question.
    """
    if said.is_live and said.ref and f"{step.key}#points" in draft.answers:
        return [_walk_now(turn, _noting(draft, step.key, f"{said.ref}:0"), step.key)]
    return proceed(turn, draft, before=before or _said_back(turn, draft, step))


def handle(turn: Turn, moved: Inbound) -> list[Letter]:
    """Note where somebody has walked to; what nobody waits for is left unheard."""
    draft = turn.draft
    key = _walked(draft, moved.ref) if draft and isinstance(moved, Moved) else ""
    if draft is None or not isinstance(moved, Moved) or not key:
        turn.outcome = "nothing"
        return []
    turn.outcome = "walked"
    before = _trace(draft.answers, key)
    trace = grown(before, moved.lat, moved.lon, precision_m=moved.precision_m)
    if trace is not before:
        draft = _kept(draft, key, trace, moved.ref)
    turn.draft = draft
    if moved.is_last:
        return _stopped(turn, draft, key)
    if trace.is_full and not before.is_full:
        return [_ask_done(turn, key, turn.say("walk-full"))]
    return []


def _walked(draft: Draft, ref: str) -> str:
    """The key of the line that this live location draws, "" if none."""
    for key, kept in draft.answers.items():
        line, _, note = key.rpartition("#")
        if note == "live" and str(kept).rpartition(":")[0] == ref:
            return line if f"{line}#points" in draft.answers else ""
    return ""


def _trace(answers: Mapping[str, Any], key: str) -> Trace:
    points = tuple((lat, lon) for lat, lon in answers[f"{key}#points"])
    return Trace(points, int(str(answers[f"{key}#live"]).rpartition(":")[2]))


def _kept(draft: Draft, key: str, trace: Trace, ref: str) -> Draft:
    points = [list(point) for point in trace.points]
    answers = MappingProxyType({**draft.answers, f"{key}#points": points})
    return _noting(replace(draft, answers=answers), key, f"{ref}:{trace.settled}")


def _noting(draft: Draft, key: str, note: str) -> Draft:
    return replace(draft, answers=MappingProxyType({**draft.answers, f"{key}#live": note}))


def _walk_now(turn: Turn, draft: Draft, key: str) -> Letter:
    turn.draft = draft
    turn.outcome = "walks"
    return _ask_done(turn, key, turn.say("walk-now"))


def _ask_done(turn: Turn, key: str, text: str) -> Letter:
    done = Choice("done", turn.say("points-done"))
    return turn.ask(text, "report", f"q:{key}", choices=(done,))


def _stopped(turn: Turn, draft: Draft, key: str) -> list[Letter]:
    """The end of the live location is the end of the line, if it is the one that is asked."""
    campaign = campaign_of(turn, draft)
    moment = moment_in(turn, campaign)
    step = walk.next_step(campaign.form, draft.answers, moment)
    if step is None or step.key != key:
        return []
    read = walk.choose(campaign.form, draft.answers, step, "done", moment)
    if isinstance(read, Invalid):
        return proceed(turn, draft, before=read.explain(turn.language))
    return answered(turn, replace(draft, answers=read), step, Said())


def _said_back(turn: Turn, draft: Draft, step: Step) -> str:
    """What was understood, where that is not what was typed: a size, a number with its unit."""
    value, question = draft.answers.get(step.key), step.question
    if value is None:
        return ""
    shown = walk.show(question, value, turn.language)
    sized = with_size(campaign_of(turn, draft), question, value, shown, turn.language)
    return "" if sized == shown else turn.say("noted-check", value=sized)
