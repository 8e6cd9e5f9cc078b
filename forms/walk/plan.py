"""How a form is built, worked out once: what stands where, what it waits for, what it sets off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from forms.expressions import BadExpression, parse
from forms.kinds import found
from forms.model import NOTHING, Form, Group, Option, Question, Words
from forms.walk.defaults import is_expression
from forms.walk.path import Rounds, key_of
from messages.words import say, spoken

# asked: an answer is waited for; shown: said and passed by; silent: neither.
Role = Literal["asked", "shown", "silent"]
_NOWHERE: Mapping[str, tuple["Leaf", ...]] = MappingProxyType({})
OTHER = "other"


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A question and where it stands.

    Args:
        groups: around it, outermost first; `repeats` are the names of those that repeat.
        conditions: what must hold for it, the outermost group's first, its own last: expression,
            name and number of repeats around where it stands.
        is_drawn: its calculation is made once, when first reached, and stored.
        is_piped: other answers are filled into its words.
    """

    question: Question
    groups: tuple[Group, ...]
    repeats: tuple[str, ...]
    conditions: tuple[tuple[str, str, int], ...]
    role: Role
    is_drawn: bool = False
    is_default_drawn: bool = False
    is_piped: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """A group and where it stands; `repeats` are those around it and, if it repeats, itself."""

    group: Group
    groups: tuple[Group, ...]
    repeats: tuple[str, ...]
    conditions: tuple[tuple[str, str, int], ...]
    nodes: tuple["Node", ...] = ()


Node = Leaf | Branch


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that comes next.

    Args:
        question: as the form has it; `steps.posed` fills in what depends on the answers.
        key: under which its answer is stored.
        rounds: of the repeats around it.
        role: asked, shown or silent.
    """

    question: Question
    key: str
    rounds: Rounds = ()
    role: Role = "asked"
    leaf: Leaf | None = field(default=None, repr=False)

    @property
    def takes_answer(self) -> bool:
        """Whether an answer is waited for; otherwise it is shown and passed by."""
        return self.role == "asked"

    @property
    def is_another(self) -> bool:
        """Whether it asks if there is another round of a repeat."""
        return self.leaf is None


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A form's leaves and branches, as a tree and by name.

    Args:
        steps: of the leaves in no repeat, by name.
        set_off: name of a trigger -> the questions whose calculation it makes anew.
        filtered: lists already filtered, by all that they depend on; a mere memory.
    """

    form: Form
    nodes: tuple[Node, ...]
    leaves: Mapping[str, Leaf]
    branches: Mapping[str, Branch]
    steps: Mapping[str, Step]
    set_off: Mapping[str, tuple[Leaf, ...]] = field(default_factory=lambda: _NOWHERE)
    filtered: dict[tuple[object, ...], tuple[Option, ...]] = field(default_factory=dict)

    def step_of(self, leaf: Leaf, rounds: Rounds) -> Step:
        """Return the step at which that question is asked, in these rounds."""
        if not rounds:
            return self.steps[leaf.question.name]
        key = key_of(leaf.repeats, rounds, leaf.question.name)
        return Step(leaf.question, key, rounds, leaf.role, leaf)


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A form, known by identity: it holds mappings, which have no hash."""

    form: Form

    def __hash__(self) -> int:
        return id(self.form)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.form is self.form


def plan_of(form: Form) -> Plan:
    """Return how the form is built; the same form is worked out once."""
    return _plan(_Same(form))


@lru_cache(maxsize=64)
def _plan(same: _Same) -> Plan:
    names = {question.name for question in same.form.questions}
    nodes = tuple(_nodes(same.form.items, (), (), (), names))
    leaves = {leaf.question.name: leaf for leaf in _leaves(nodes)}
    set_off: dict[str, tuple[Leaf, ...]] = {}
    for leaf in leaves.values():
        for name in leaf.question.trigger.split(","):
            if trigger := name.strip().removeprefix("${").removesuffix("}").strip():
                set_off[trigger] = (*set_off.get(trigger, ()), leaf)
    branches = {branch.group.name: branch for branch in _branches(nodes)}
    steps = {
        name: Step(leaf.question, name, (), leaf.role, leaf)
        for name, leaf in leaves.items()
        if not leaf.repeats
    }
    return Plan(same.form, nodes, leaves, branches, steps, set_off)


def _nodes(
    items: tuple[Question | Group, ...],
    groups: tuple[Group, ...],
    repeats: tuple[str, ...],
    conditions: tuple[tuple[str, str, int], ...],
    names: set[str],
) -> Iterator[Node]:
    for each in items:
        inside = (*repeats, each.name) if isinstance(each, Group) and each.repeats else repeats
        own = each.relevant.strip()
        holding = (*conditions, (own, each.name, len(inside))) if own else conditions
        if isinstance(each, Group):
            below = tuple(_nodes(each.items, (*groups, each), inside, holding, names))
            yield Branch(each, groups, inside, holding, below)
            continue
        yield _leaf(each, groups, repeats, holding)
        which = f"{each.name}_{OTHER}"
        if each.or_other and which not in names:
            told = f"selected(${{{each.name}}}, '{OTHER}')"
            wanted = (*holding, (told, which, len(inside)))
            yield Leaf(_which_other(which), groups, repeats, wanted, "asked")


def _leaf(
    question: Question,
    groups: tuple[Group, ...],
    repeats: tuple[str, ...],
    conditions: tuple[tuple[str, str, int], ...],
) -> Leaf:
    calculated = question.calculation.strip()
    return Leaf(
        question,
        groups,
        repeats,
        conditions,
        _role(question),
        is_drawn=bool(calculated) and (bool(question.trigger) or _draws(calculated)),
        is_default_drawn=is_expression(question.default) and _draws(question.default),
        is_piped=any("${" in text for words in _words_of(question) for text in words.values()),
    )


def _role(question: Question) -> Role:
    kind = found()[question.kind]
    if kind.is_silent:
        return "silent"
    is_settled = question.read_only or (question.calculation.strip() and not question.trigger)
    if is_settled or not kind.takes_answer:
        return "shown" if question.label else "silent"
    return "asked"


def _words_of(question: Question) -> tuple[Words, ...]:
    return (
        question.label,
        question.hint,
        question.constraint_message,
        question.required_message,
    )


def _draws(source: str) -> bool:
    try:
        return parse(source).draws
    except BadExpression:
        return False  # whoever evaluates it will hear of it


def _which_other(name: str) -> Question:
    words = {language: say("ask-which-other", language) for language in spoken()}
    return Question(name, "text", MappingProxyType(words), NOTHING)


def _leaves(nodes: tuple[Node, ...]) -> Iterator[Leaf]:
    for node in nodes:
        if isinstance(node, Leaf):
            yield node
        else:
            yield from _leaves(node.nodes)


def _branches(nodes: tuple[Node, ...]) -> Iterator[Branch]:
    for node in nodes:
        if isinstance(node, Branch):
            yield node
            yield from _branches(node.nodes)
