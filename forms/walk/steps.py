"""The steps of a walk, in order: what is asked, shown or stored, repeats round by round."""

import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forms.kinds import Kind, found
from forms.kinds.another import ANOTHER
from forms.model import NOTHING, Group, Question, Words
from forms.walk.fitting import fits
from forms.walk.nodes import MAX_ROUNDS, View
from forms.walk.path import Rounds, another_key
from forms.walk.plan import Branch, Leaf, Node, Step
from messages.words import say, spoken

_WORDS = ("label", "hint", "constraint_message", "required_message")
_PIPE = re.compile(r"\$\{\s*([^{}]*?)\s*\}")


def reachable(view: View) -> Iterator[Step]:
    """Yield every relevant step in order, silent ones too, as far as repeats are answered."""
    return _reachable(view, view.plan.nodes, ())


def is_answered(view: View, step: Step) -> bool:
    """Tell whether the step is behind us."""
    if step.leaf is None:
        return step.key in view.answers
    return view.is_answered(step.leaf, step.rounds)


def kind_of(question: Question) -> Kind:
    """Return the question's kind.

    Raises:
        KeyError: there is none of that name; `campaign check` finds that before people do.
    """
    return ANOTHER if question.kind == ANOTHER.name else found()[question.kind]


def posed(view: View, step: Step) -> Question:
    """Return the question as it stands now: its options, and answers filled into its words."""
    leaf, question = step.leaf, step.question
    if leaf is None:
        return question
    changes: dict[str, Any] = {}
    if question.options:
        offered = view.options(leaf, step.rounds)
        if offered != question.options:
            changes["options"] = offered
    for part in _WORDS if leaf.is_piped else ():
        words: Words = getattr(question, part)
        filled = _filled(view, step, words)
        if filled is not words:
            changes[part] = filled
    return replace(question, **changes) if changes else question


def shown_value(view: View, leaf: Leaf, rounds: Rounds) -> str:
    """Return an answer as people read it, "" where there is none."""
    stored = view.stored(leaf, rounds)
    if stored is None:
        return ""
    question = leaf.question
    if question.or_other or question.choice_filter:
        question = replace(question, options=view.options(leaf, rounds))
    if not fits(question, stored):
        return str(stored)  # a calculation may come to anything
    return kind_of(question).show(question, stored, view.moment.language)


def _filled(view: View, step: Step, words: Words) -> Words:
    """The words with answers in them: "How old is ${name}?"."""
    if not any("${" in text for text in words.values()):
        return words
    leaf = step.leaf
    return MappingProxyType(
        {
            language: _PIPE.sub(lambda found: _pipe(view, leaf, step.rounds, found[1]), text)
            for language, text in words.items()
        }
    )


def _pipe(view: View, leaf: Leaf | None, rounds: Rounds, name: str) -> str:
    meant = view.plan.leaves.get(name)
    if meant is None:
        return ""
    around = leaf.repeats if leaf else ()
    shared = sum(ours == theirs for ours, theirs in zip(around, meant.repeats, strict=False))
    if len(meant.repeats) > shared:
        return ""  # it lies in rounds of its own: which one is meant cannot be known
    return shown_value(view, meant, rounds[:shared])


def _reachable(view: View, nodes: tuple[Node, ...], rounds: Rounds) -> Iterator[Step]:
    for node in nodes:
        if isinstance(node, Leaf):
            if not node.conditions or view.is_relevant(node, rounds):
                yield view.plan.step_of(node, rounds)
        elif node.group.repeats:
            yield from _repeated(view, node, rounds)
        elif view.is_relevant(node, rounds):
            yield from _reachable(view, node.nodes, rounds)


def _repeated(view: View, node: Branch, outer: Rounds) -> Iterator[Step]:
    for n in range(1, MAX_ROUNDS + 1):
        rounds = (*outer, n)
        if node.group.count:
            # Counted anew each time: a question in a round may change how many there are.
            if n > view.how_many(node, outer):
                return
        elif not view.is_relevant(node, rounds):
            return
        else:
            key = another_key(node.repeats[:-1], outer, node.group.name, n)
            yield Step(_another(view, node.group, n), key, outer)
            if not view.answers.get(key):
                return
        if view.is_relevant(node, rounds):
            yield from _reachable(view, node.nodes, rounds)


def _another(view: View, group: Group, n: int) -> Question:
    key = "repeat-first" if n == 1 else "repeat-another"
    languages = {*group.label, view.moment.language}
    words = {
        language: say(key, language, label=group.label.get(language) or _any(group.label, group))
        for language in languages
        if language in spoken() or language == view.moment.language
    }
    return Question(group.name, ANOTHER.name, MappingProxyType(words), NOTHING, required="yes")


def _any(words: Words, group: Group) -> str:
    return words.get("en") or next(iter(words.values()), "") or group.name.replace("_", " ")
