"""Walk a form: which question comes next, and what an answer means.

Answers are a mapping from key (`path.py`) to stored value, None where it was skipped; nothing
here changes one, what comes back is new. A question that the answers make irrelevant keeps its
answer in the mapping but is seen by no expression and is left out of what is final. Knows nothing
of channels, people, the clock or the database.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forms.errors import Invalid
from forms.expressions import holds
from forms.model import Form, Question, in_language
from forms.walk import changes, choosing
from forms.walk.moment import Moment
from forms.walk.nodes import View
from forms.walk.path import rounds_in
from forms.walk.plan import Step, plan_of
from forms.walk.posing import prompt_of
from forms.walk.steps import is_answered, kind_of, posed, reachable
from forms.walk.submission import nest
from messages.model import Prompt, Said
from messages.words import say

Answers = Mapping[str, Any]
_Read = Callable[[Question], Any]

_ALWAYS = frozenset({"yes", "true", "true()", "1"})
_NEVER = frozenset({"", "no", "false", "false()", "0"})


def advance(form: Form, answers: Answers, moment: Moment) -> tuple[Answers, Step | None]:
    """Return the next step, and the answers with what had to be drawn to find it.

    What a form draws (random, once, now, the order of options) is stored when first reached.

    Returns:
        The step: the first relevant one that is asked or shown and not answered; None at the end.
    """
    view = View(form, answers, moment)
    step = _first_open(view)
    return (answers if view.answers is answers else _frozen(view.answers)), step


def next_step(form: Form, answers: Answers, moment: Moment) -> Step | None:
    """Return the first relevant step that is not behind us, None when all are."""
    return _first_open(View(form, answers, moment))


def ask(form: Form, answers: Answers, step: Step, moment: Moment) -> Prompt:
    """Return what the person is asked, with "skip" among the choices where it may be."""
    view = View(form, answers, moment)
    may_skip = step.takes_answer and not _must(view, step)
    prompt = prompt_of(view, step, may_skip=may_skip)
    shows = form.shown_with(step.question, moment.language)
    return replace(prompt, shows=shows) if shows else prompt


def answer(
    form: Form, answers: Answers, step: Step, said: Said, moment: Moment
) -> Answers | Invalid:
    """Return the answers with this one added, or what to tell who said something else.

    A line or an area may be told point by point: then the answers come back with the point noted
    and the same step is next, until "done" is said.
    """
    view = View(form, answers, moment)
    if kind_of(step.question).gathers:
        gathered = changes.gathered(view, step, said)
        if gathered is not None:
            return gathered
    return _take(
        view,
        step,
        lambda question: kind_of(question).read(
            question, said, language=moment.language, now=moment.now
        ),
    )


def choose(
    form: Form, answers: Answers, step: Step, value: str, moment: Moment
) -> Answers | Invalid:
    """Return the answers with a choice of the step's prompt taken, by the choice's value."""
    if value == "skip":
        return skip(form, answers, step, moment)
    chosen = kind_of(step.question).chosen
    if chosen is None:
        return answer(form, answers, step, Said(text=value), moment)
    return _take(View(form, answers, moment), step, lambda question: chosen(question, value))


def shown(form: Form, answers: Answers, step: Step) -> Answers:
    """Return the answers with a step that takes none marked as shown."""
    return changes.kept(form, answers, step, value=True)


def skip(form: Form, answers: Answers, step: Step, moment: Moment) -> Answers | Invalid:
    """Return the answers with this one skipped: its default or None; Invalid where required."""
    view = View(form, answers, moment)
    if step.is_another:
        return changes.kept(form, answers, step, value=False)
    if _must(view, step):
        message = in_language(posed(view, step).required_message, moment.language)
        return Invalid("hint-constraint", message=message) if message else Invalid("hint-required")
    value = view.default(step.leaf, step.rounds) if step.leaf else None
    return changes.kept(form, answers, step, value=value)


def is_required(form: Form, answers: Answers, step: Step, moment: Moment) -> bool:
    """Tell whether the step must be answered, as the answers stand."""
    return _must(View(form, answers, moment), step)


def back(form: Form, answers: Answers, moment: Moment) -> Answers:
    """Return the answers without the last one, so that it is asked again.

    That is the one given last, or, after an edit, the one that stands before the next question.
    Notes between are shown again; what was drawn stays. Nothing changes at the first question.
    """
    view = View(form, answers, moment)
    opened = _first_open(view)
    if opened and (fewer := changes.without_last_point(answers, opened.key)) is not None:
        return fewer
    last = changes.last_given(view)
    if last is not None:
        returned = changes.without(form, answers, last)
        asked = next_step(form, returned, moment)
        if asked is not None and asked.key == last:
            return returned
    return _back_in_order(view)


def edit(form: Form, answers: Answers, key: str) -> Answers:
    """Return the answers without that one, so that it is asked again.

    A key that is no answer to a question changes nothing.
    """
    if key not in answers or not changes.is_asked(form, key):
        return _frozen(answers)
    return changes.without(form, answers, key, keeps_notes=True)


def final(form: Form, answers: Answers, moment: Moment) -> Answers:
    """Return what is relevant and has a value by key, in the form's order.

    Skipped questions are there as None; notes and what the walk notes for itself are not.
    """
    view = View(form, answers, moment)
    found: dict[str, Any] = {}
    for step in reachable(view):
        if step.leaf is None or (step.role == "shown" and not step.question.calculation):
            continue
        if step.role == "asked":
            if is_answered(view, step):
                found[step.key] = view.answers[step.key]
            continue
        stored = view.stored(step.leaf, step.rounds)
        if stored is not None:
            found[step.key] = stored
    return _frozen(found)


def nested(form: Form, answers: Answers, moment: Moment) -> dict[str, Any]:
    """Return the final answers as an ODK submission: groups as mappings, repeats as lists."""
    return nest(form, final(form, answers, moment))


def asked(form: Form, answers: Answers, moment: Moment) -> list[tuple[Step, str]]:
    """Return each relevant question that was asked with its label in order, repeats told apart."""
    view = View(form, answers, moment)
    return [
        (step, _label(view, step))
        for step in reachable(view)
        if step.takes_answer and not step.is_another and is_answered(view, step)
    ]


def summary(form: Form, answers: Answers, moment: Moment) -> list[tuple[str, str]]:
    """Return label and answer of each relevant question that was asked, in the form's order."""
    view = View(form, answers, moment)
    return [
        (_label(view, step), show(posed(view, step), view.answers[step.key], moment.language))
        for step in reachable(view)
        if step.takes_answer and not step.is_another and is_answered(view, step)
    ]


def show(question: Question, value: Any, language: str) -> str:
    """Return a stored value as people read it; a skipped one is said to be so."""
    if value is None:
        return say("shown-skipped", language)
    if question.or_other:
        return kind_of(question).show(choosing.complete(question), value, language)
    return kind_of(question).show(question, value, language)


def step_of(form: Form, name: str) -> Step | None:
    """Return the step of a question in no repeat, relevant or not; None if there is none."""
    return plan_of(form).steps.get(name)


def step_at(form: Form, answers: Answers, key: str, moment: Moment) -> Step | None:
    """Return the relevant step of that key, None if there is none."""
    view = View(form, answers, moment)
    plain = view.plan.steps.get(key)
    if plain is not None and plain.leaf is not None:
        return plain if view.is_relevant(plain.leaf, ()) else None
    return next((step for step in reachable(view) if step.key == key), None)


# --- inside -----------------------------------------------------------------------------------


def _first_open(view: View) -> Step | None:
    for step in reachable(view):
        if step.role == "silent" or (step.leaf and step.leaf.is_drawn):
            changes.store_drawn(view, step)
        if step.role != "silent" and not is_answered(view, step):
            changes.draw(view, step)
            return step
    return None


def _take(view: View, step: Step, read: _Read) -> Answers | Invalid:
    question = posed(view, step)
    value = read(question)
    if isinstance(value, Invalid):
        return value
    if step.leaf and question.constraint.strip():
        scene = view.scene(step.leaf.repeats, step.rounds, here=value)
        if not holds(question.constraint, scene):
            return _refusal(question, view.moment.language)
    return changes.kept(view.plan.form, view.answers, step, value=value)


def _must(view: View, step: Step) -> bool:
    written = step.question.required.strip()
    if written.casefold() in _NEVER or step.leaf is None:
        return step.leaf is None
    if kind_of(step.question).needs_media and not view.moment.has_media:
        return False
    if view.default(step.leaf, step.rounds) is not None:
        return False  # skipping keeps the default
    if written.casefold() in _ALWAYS:
        return True
    return holds(written, view.scene(step.leaf.repeats, step.rounds))


def _back_in_order(view: View) -> Answers:
    behind: Step | None = None
    for step in reachable(view):
        if step.role == "silent":
            continue
        if not is_answered(view, step):
            break
        behind = step if step.takes_answer else behind
    if behind is None:
        return _frozen(view.answers)
    return changes.without(view.plan.form, view.answers, behind.key)


def _label(view: View, step: Step) -> str:
    label = in_language(posed(view, step).label, view.moment.language) or step.question.name
    if not step.rounds:
        return label
    return f"{'.'.join(map(str, rounds_in(step.key)))} {label}"


def _refusal(question: Question, language: str) -> Invalid:
    message = in_language(question.constraint_message, language)
    if message:
        return Invalid("hint-constraint", message=message)
    return Invalid("hint-constraint-unknown")


def _frozen(answers: Mapping[str, Any]) -> Answers:
    if isinstance(answers, MappingProxyType):
        return answers
    return MappingProxyType(dict(answers))
