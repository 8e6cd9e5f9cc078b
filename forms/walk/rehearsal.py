"""Walk a form with given answers, as a person who gives them would be asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from forms.errors import Invalid
from forms.model import Form
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.nodes import View
from forms.walk.path import name_in
from forms.walk.plan import Step
from forms.walk.steps import posed
from forms.walk.submission import flatten, from_odk
from forms.walk.typed import Channel, Sent, on_screen, sent_for
from messages.model import Prompt
from messages.words import say

MOST_STEPS = 5_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked, what was given, and whether it was taken.

    Args:
        prompt: as the channel shows it, notes that were said before it above it.
        given: as in the submission, None where it had nothing.
        message: why it was not taken, "" if it was.
    """

    name: str
    kind: str
    prompt: str
    given: Any
    accepted: bool
    message: str = ""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """All that was asked, in order, and the answers it came to.

    Args:
        is_refused: a required answer was refused or missing: the walk ended there.
    """

    asked: tuple[Asked, ...]
    answers: Mapping[str, Any]
    is_refused: bool = False


def rehearse(
    form: Form, submission: Mapping[str, Any], moment: Moment, channel: Channel
) -> Rehearsal:
    """Walk the form with a submission's answers.

    "Is there another?" is answered by the number of rounds and is not among what was asked. An
    answer that is refused where none is needed is skipped, as the person could do.
    """
    given, rounds = flatten(form, submission)
    rows: list[Asked] = []
    answers: Mapping[str, Any] = {}
    notes: list[str] = []
    for _ in range(MOST_STEPS):
        answers, step = walk.advance(form, answers, moment)
        if step is None:
            break
        prompt = walk.ask(form, answers, step, moment)
        if not step.takes_answer:
            notes.append(prompt.text)
            answers = walk.shown(form, answers, step)
        elif step.is_another:
            answers = _another(form, answers, step, rounds, moment)
        else:
            row, answers, is_over = _put(form, answers, step, prompt, given, moment, channel)
            above = "\n\n".join([*notes, row.prompt])
            rows.append(Asked(row.name, row.kind, above, row.given, row.accepted, row.message))
            notes = []
            if is_over:
                return Rehearsal(tuple(rows), answers, is_refused=True)
    return Rehearsal(tuple(rows), answers)


def _another(
    form: Form,
    answers: Mapping[str, Any],
    step: Step,
    rounds: Mapping[str, int],
    moment: Moment,
) -> Mapping[str, Any]:
    repeat, _, n = step.key.rpartition("[]/")
    choice = "yes" if int(n) <= rounds.get(repeat, 0) else "no"
    taken = walk.choose(form, answers, step, choice, moment)
    return answers if isinstance(taken, Invalid) else taken


def _put(
    form: Form,
    answers: Mapping[str, Any],
    step: Step,
    prompt: Prompt,
    given: Mapping[str, Any],
    moment: Moment,
    channel: Channel,
) -> tuple[Asked, Mapping[str, Any], bool]:
    """Give one answer; the third of what comes back tells whether the walk ends here."""
    raw = given.get(step.key)
    taken, message = _tried(form, answers, step, prompt, raw, moment, channel)
    shown = on_screen(prompt, channel)
    is_over = False
    accepted = not isinstance(taken, Invalid)
    if isinstance(taken, Invalid):
        message = message or taken.explain(moment.language)
        skipped = walk.skip(form, answers, step, moment)
        is_over = isinstance(skipped, Invalid)
        taken = answers if isinstance(skipped, Invalid) else skipped
    row = Asked(name_in(step.key), step.question.kind, shown, raw, accepted, message)
    return row, taken, is_over


def _tried(
    form: Form,
    answers: Mapping[str, Any],
    step: Step,
    prompt: Prompt,
    raw: Any,
    moment: Moment,
    channel: Channel,
) -> tuple[Mapping[str, Any] | Invalid, str]:
    stored = from_odk(step.question, raw)
    if stored is None:
        return walk.skip(form, answers, step, moment), ""
    question = posed(View(form, answers, moment), step)
    sent = sent_for(question, prompt, stored, language=moment.language, channel=channel)
    if sent is None:
        return Invalid("only-text-here"), say("only-text-here", moment.language)
    return give(form, answers, step, sent, moment), ""


def give(
    form: Form, answers: Mapping[str, Any], step: Step, sent: Sent, moment: Moment
) -> Mapping[str, Any] | Invalid:
    """Return the answers with what was sent taken as the answer to the step, or why not."""
    if sent.choice is not None:
        return walk.choose(form, answers, step, sent.choice, moment)
    return walk.answer(form, answers, step, sent.said, moment)
