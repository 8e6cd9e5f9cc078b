"""Walk a form with random answers until it ends, and say where it does not."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from forms.errors import Invalid
from forms.expressions import parse
from forms.model import Form
from forms.walk import walk
from forms.walk.chance import guesses
from forms.walk.moment import Moment
from forms.walk.nodes import View
from forms.walk.path import name_in
from forms.walk.plan import Step, plan_of
from forms.walk.rehearsal import give
from forms.walk.steps import posed
from forms.walk.typed import Channel, sent_for
from messages.model import Prompt

MOST_STEPS = 5_000
MOST_TRIES = 120
# Begins the reason of a dead end that lies in the form and not in how it is walked.
OWN = "the form's own"
# Random people say "yes, another" this often at most in one repeat.
_MOST_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Ended:
    """How a random walk ended.

    Args:
        questions: how many were asked, "another?" included.
        stuck_at: the name of the question where it could not go on, "" if it reached the end.
        reason: why, in English.
    """

    questions: int
    stuck_at: str = ""
    reason: str = ""


def wander(form: Form, moment: Moment, channel: Channel, rng: Random) -> Ended:
    """Walk with random answers, each sent as a person on that channel would."""
    answers: Mapping[str, Any] = {}
    asked = 0
    for _ in range(MOST_STEPS):
        answers, step = walk.advance(form, answers, moment)
        if step is None:
            return Ended(asked)
        prompt = walk.ask(form, answers, step, moment)
        if not step.takes_answer:
            answers = walk.shown(form, answers, step)
            continue
        asked += 1
        after = _one(form, answers, step, prompt, moment, channel, rng)
        if isinstance(after, str):
            return Ended(asked, name_in(step.key), after)
        answers = after
    return Ended(asked, name_in(step.key) if step else "", f"no end after {MOST_STEPS} steps")


def _one(
    form: Form,
    answers: Mapping[str, Any],
    step: Step,
    prompt: Prompt,
    moment: Moment,
    channel: Channel,
    rng: Random,
) -> Mapping[str, Any] | str:
    skipped = walk.skip(form, answers, step, moment)
    may_skip = not isinstance(skipped, Invalid)
    if may_skip and (rng.random() < 0.25 or _is_enough(step)):
        return skipped if not isinstance(skipped, Invalid) else answers
    question = posed(View(form, answers, moment), step)
    if question.kind in {"select_one", "select_multiple", "rank"} and not question.options:
        if not isinstance(skipped, Invalid):
            return skipped
        return f"{OWN}: an answer is required and no option is offered"
    refused = ""
    for n, stored in enumerate(guesses(question, answers, moment, rng)):
        sent = sent_for(question, prompt, stored, language=moment.language, channel=channel)
        if sent is None or n >= MOST_TRIES:
            break
        taken = give(form, answers, step, sent, moment)
        if not isinstance(taken, Invalid):
            return taken
        refused = taken.hint_key
    if not isinstance(skipped, Invalid):
        return skipped
    if refused.startswith("hint-constraint"):
        return _unmet(form, answers, step, moment)
    return f"no answer was understood ({refused or 'nothing can be sent'})"


def _unmet(form: Form, answers: Mapping[str, Any], step: Step, moment: Moment) -> str:
    constraint = step.question.constraint
    for name in sorted(parse(constraint).names):
        leaf = plan_of(form).leaves.get(name)
        around = step.leaf.repeats if step.leaf else ()
        nodes = View(form, answers, moment).scene(around, step.rounds).nodes
        if leaf and leaf.role == "asked" and None in nodes.values(name):
            return f"{OWN}: {constraint} compares with {name}, which may be left out"
    return f"no answer found that meets: {constraint}"


def _is_enough(step: Step) -> bool:
    return step.is_another and int(step.key.rpartition("/")[2]) > _MOST_ROUNDS
