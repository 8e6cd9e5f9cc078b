"""Expressions of a form, as XLSForm writes them: the XPath of ODK's XForms.

`parse` makes functions of a text once; `evaluate`, `value` and `holds` run them. Both are bounded:
parsing in characters, nodes and brackets, running in steps. Knows no clock and no dice: the scene
tells the moment and brings the random numbers. Decisions and measurements: docs/adr/0008.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from forms.errors import Invalid
from forms.xpath.bounds import MAX_STEPS, Exhausted, Run, Step
from forms.xpath.functions import FUNCTIONS
from forms.xpath.parser import tree
from forms.xpath.reading import MAX_NESTING, MAX_NODES, Reading
from forms.xpath.run import compiled
from forms.xpath.scene import Scene
from forms.xpath.tokens import cut, straight
from forms.xpath.tree import BadExpression, Call, Lookup, Name, Node, depth, every
from forms.xpath.values import Value, first, to_truth, to_xpath

__all__ = [
    "MAX_CHARACTERS",
    "MAX_DEPTH",
    "MAX_NESTING",
    "MAX_NODES",
    "MAX_STEPS",
    "BadExpression",
    "Expression",
    "Value",
    "evaluate",
    "holds",
    "parse",
    "to_xpath",
    "value",
]

MAX_CHARACTERS = 2_000
MAX_DEPTH = 100  # of the tree; "1 + 1 + 1" is as deep as it is long


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression.

    Args:
        names: of the questions and repeats in it.
        lists: of choices that it looks things up in.
        draws: it comes to something else each time, so what it came to is stored.
    """

    names: frozenset[str]
    lists: frozenset[str]
    draws: bool
    root: Node = field(repr=False)
    run: Step = field(repr=False, compare=False)


@lru_cache(maxsize=8192)
def parse(source: str, *, in_list: bool = False) -> Expression:
    """Return the expression, ready to run.

    Args:
        in_list: bare words are columns of the option looked at, as in a `choice_filter`.

    Raises:
        BadExpression: not of the subset, or over one of the bounds above.
    """
    if len(source) > MAX_CHARACTERS:
        raise BadExpression(f"longer than {MAX_CHARACTERS} characters", MAX_CHARACTERS)
    root = _tree(source, in_list=in_list)
    if depth(root) > MAX_DEPTH:
        raise BadExpression("too deep; split it", 0)
    nodes = every(root)
    return Expression(
        names=frozenset(name for node in nodes for name in _names(node)),
        lists=frozenset(node.list_name for node in nodes if isinstance(node, Lookup)),
        draws=any(isinstance(node, Call) and FUNCTIONS[node.name].draws for node in nodes),
        root=root,
        run=compiled(root),
    )


def evaluate(source: str, scene: Scene) -> Value | Invalid:
    """Return what the expression comes to, `Invalid` if that takes over MAX_STEPS.

    `Invalid` too where calculations need one another deeper than Python's stack.

    Raises:
        BadExpression: as `parse`; evaluation itself never fails.
    """
    expression = parse(source, in_list=scene.row is not None)
    try:
        return first(expression.run(Run(scene)))
    # An answer may itself be calculated, by an expression that needs another, and so on.
    except (Exhausted, RecursionError):
        return Invalid("hint-constraint-unknown")


def value(source: str, scene: Scene) -> Value:
    """Return what the expression comes to, "" if that takes over MAX_STEPS.

    Raises:
        BadExpression: as `parse`; evaluation itself never fails.
    """
    found = evaluate(source, scene)
    return "" if isinstance(found, Invalid) else found


def holds(source: str, scene: Scene) -> bool:
    """Tell whether the expression is true; it is not if that takes over MAX_STEPS.

    Raises:
        BadExpression: as `parse`.
    """
    return to_truth(value(source, scene))


def _tree(source: str, *, in_list: bool) -> Node:
    try:
        return tree(Reading(cut(source), len(source), in_list=in_list))
    except BadExpression:
        # As pyxform does, but only where need be: 'it’s' keeps its apostrophe.
        plain = straight(source)
        if plain == source:
            raise
        return tree(Reading(cut(plain), len(plain), in_list=in_list))


def _names(node: Node) -> list[str]:
    if not isinstance(node, Name):
        return []
    return [node.name, *(repeat for repeat, _ in node.rounds)]
