"""How answers change: kept, taken away, drawn, gathered. What comes back is new."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from forms.errors import Invalid
from forms.expressions import value
from forms.folding import fold
from forms.geometry.points import MOST_POINTS, points_in
from forms.kinds import found
from forms.model import Form
from forms.walk import choosing
from forms.walk.nodes import View
from forms.walk.path import name_in
from forms.walk.plan import Step, plan_of
from forms.walk.steps import kind_of, posed
from messages.model import Said
from messages.words import say

Answers = Mapping[str, Any]


def kept(form: Form, answers: Answers, step: Step, *, value: Any) -> Answers:
    """Return the answers with this one last, and without what it sets off to be made anew."""
    gone = {step.key, f"{step.key}#points", *_set_off(form, answers, step.key)}
    fewer = {key: stored for key, stored in answers.items() if key not in gone}
    return MappingProxyType({**fewer, step.key: value})


def without(form: Form, answers: Answers, key: str, *, keeps_notes: bool = False) -> Answers:
    """Return the answers without one; notes that were shown after it are shown again.

    Args:
        keeps_notes: those behind it stay shown (an edit goes back to the summary).
    """
    gone = {key, f"{key}#points", *_set_off(form, answers, key)}
    if not keeps_notes:
        keys = list(answers)
        gone |= {each for each in keys[keys.index(key) :] if is_note(form, each)}
    return MappingProxyType({each: kept for each, kept in answers.items() if each not in gone})


def last_given(view: View) -> str | None:
    """Return the key of the answer that was given last."""
    form = view.plan.form
    return next((key for key in reversed(list(view.answers)) if is_asked(form, key)), None)


def is_asked(form: Form, key: str) -> bool:
    """Tell whether the key is that of a question that is asked, "another?" among them."""
    if "#" in key:
        return False
    leaf = plan_of(form).leaves.get(name_in(key))
    return leaf.role == "asked" if leaf else "[]/" in key


def is_note(form: Form, key: str) -> bool:
    """Tell whether the key is that of something that is only shown."""
    leaf = plan_of(form).leaves.get(name_in(key))
    return leaf is not None and leaf.role == "shown"


def store_drawn(view: View, step: Step) -> None:
    """Draw what is drawn once, when it is first reached, and note it in the view's answers."""
    leaf = step.leaf
    if leaf is None or step.key in view.answers:
        return
    question = leaf.question
    if leaf.is_drawn:
        if _waits(view, step):
            return
        key = step.key if step.role == "silent" else f"{step.key}#default"
        if key not in view.answers:
            view.keep(key, view.calculated(leaf, step.rounds))
    elif question.kind in {"start", "today"}:
        computed = found()[question.kind].computed
        view.keep(step.key, computed(view.moment.now) if computed else None)
    elif leaf.is_default_drawn:
        view.keep(step.key, view.default(leaf, step.rounds))


def draw(view: View, step: Step) -> None:
    """Draw the order of options and a drawn default of the step that comes next."""
    leaf = step.leaf
    if leaf is None or step.role != "asked":
        return
    if choosing.seed_of(leaf.question) == "" and f"{step.key}#seed" not in view.answers:
        view.keep(f"{step.key}#seed", view.moment.rng.randrange(1, 2**31))
    if leaf.is_default_drawn and f"{step.key}#default" not in view.answers:
        scene = view.scene(leaf.repeats, step.rounds)
        view.keep(f"{step.key}#default", value(leaf.question.default, scene))


def gathered(view: View, step: Step, said: Said) -> Answers | Invalid | None:
    """Return the answers with one more point of a line or an area, or with all when done.

    Returns:
        None where the message holds a whole line: it is read like any other answer.
    """
    least, key = kind_of(step.question).gathers, f"{step.key}#points"
    before = list(view.answers.get(key, ()))
    if is_done(said.text, view.moment.language):
        if len(before) < least:
            return Invalid("hint-points-few", n=len(before), least=least)
        text = "; ".join(f"{lat:.6f},{lon:.6f}" for lat, lon in before)
        whole = kind_of(step.question).read(
            posed(view, step), Said(text=text), language=view.moment.language, now=view.moment.now
        )
        if isinstance(whole, Invalid):
            return whole
        return kept(view.plan.form, view.answers, step, value=whole)
    points = points_in(said)
    if not points or len(before) + len(points) > MOST_POINTS:
        return Invalid("hint-points", least=least)
    if not before and len(points) >= least:
        return None
    return MappingProxyType({**view.answers, key: [*before, *points]})


def is_done(text: str, language: str) -> bool:
    """Tell whether the text says that all points were told."""
    return fold(text) in {"done", *(fold(say("points-done", code)) for code in (language, "en"))}


def without_last_point(answers: Answers, key: str) -> Answers | None:
    """Return the answers without the last point of a line that is being told, None if none is."""
    points = answers.get(f"{key}#points")
    if not points:
        return None
    fewer = {each: kept for each, kept in answers.items() if each != f"{key}#points"}
    if len(points) > 1:
        fewer[f"{key}#points"] = points[:-1]
    return MappingProxyType(fewer)


def _waits(view: View, step: Step) -> bool:
    """Whether the calculation's trigger has no answer yet."""
    if step.leaf is None or not step.leaf.question.trigger:
        return False
    names = step.leaf.question.trigger.split(",")
    triggers = [name.strip().removeprefix("${").removesuffix("}").strip() for name in names]
    values = [
        each
        for name in triggers
        for each in view.scene(step.leaf.repeats, step.rounds).nodes.values(name)
    ]
    return all(each is None for each in values)


def _set_off(form: Form, answers: Answers, key: str) -> set[str]:
    leaves = plan_of(form).set_off.get(name_in(key), ())
    names = {leaf.question.name for leaf in leaves}
    if not names:
        return set()
    return {
        each
        for each in answers
        if name_in(each.partition("#")[0]) in names
        and (each.endswith("#default") or plan_of(form).leaves[name_in(each)].role == "silent")
    }
