"""Expressions of a form, as XLSForm writes them: the subset of ODK's XPath that Heed knows.

`parse` makes a small tree once; `value` and `holds` walk it. A tree has no loops and every node
is visited at most once, so what is bounded at parse time is bounded for good. Knows no clock:
`today()` is told.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from forms.functions import FUNCTIONS, to_truth, to_value

MAX_CHARACTERS = 2_000
MAX_NODES = 500
MAX_DEPTH = 100  # of the tree; "a or b or c" is as deep as it is long
MAX_NESTING = 40  # brackets in brackets

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<name>\$\{\s*[^{}]*\}) | (?P<number>\d+(?:\.\d*)?|\.\d+) | (?P<text>"[^"]*"|'[^']*')
      | (?P<sign>!=|<=|>=|[=<>+\-*(),.]) | (?P<word>[^\W\d][\w:-]*)
    )""",
    re.VERBOSE,
)
# Weakest first; each floor binds tighter than the one before.
_FLOORS = (
    ("or",),
    ("and",),
    ("=", "!="),
    ("<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "div", "mod"),
)


class BadExpression(ValueError):
    """The expression cannot be parsed; `at` is the place of the mistake, 0 for the first sign."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.message = message
        self.at = at


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text."""

    value: float | str


@dataclass(frozen=True, slots=True)
class Name:
    """`${name}`; "." is the answer being judged."""

    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function, or an operator by its sign."""

    name: str
    arguments: tuple["Node", ...]


Node = Literal | Name | Call


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression and the names of the questions in it."""

    root: Node
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scene:
    """What an expression can see: the answers, the answer being judged, and the day."""

    answers: Mapping[str, Any]
    today: date
    here: Any = None


@lru_cache(maxsize=4096)
def parse(source: str) -> Expression:
    """Return the expression as a tree.

    Raises:
        BadExpression: not of the subset, or over one of the bounds above.
    """
    if len(source) > MAX_CHARACTERS:
        raise BadExpression(f"longer than {MAX_CHARACTERS} characters", MAX_CHARACTERS)
    parser = _Parser(_tokens(source), len(source))
    root = parser.floor(0, 0)
    parser.expect_end()
    if _depth(root) > MAX_DEPTH:
        raise BadExpression("too deep; split it", 0)
    return Expression(root, frozenset(parser.names))


def value(source: str, scene: Scene) -> bool | float | str:
    """Return what the expression comes to.

    Raises:
        BadExpression: as `parse`; evaluation itself never fails.
    """
    return _value(parse(source).root, scene)


def holds(source: str, scene: Scene) -> bool:
    """Tell whether the expression is true.

    Raises:
        BadExpression: as `parse`.
    """
    return to_truth(value(source, scene))


def _value(node: Node, scene: Scene) -> bool | float | str:
    match node:
        case Literal(literal):
            return literal
        case Name("."):
            return to_value(scene.here)
        case Name(name):
            return to_value(scene.answers.get(name))
        case Call("today"):
            return scene.today.isoformat()
        case Call("if" | "and" | "or" as name, arguments):
            return _lazy(name, arguments, scene)
        case Call(name, arguments):
            return FUNCTIONS[name].run(*(_value(argument, scene) for argument in arguments))


def _lazy(name: str, arguments: tuple[Node, ...], scene: Scene) -> bool | float | str:
    first = to_truth(_value(arguments[0], scene))
    if name == "if":
        return _value(arguments[1] if first else arguments[2], scene)
    if first == (name == "or"):
        return first
    return to_truth(_value(arguments[1], scene))


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


def _tokens(source: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while source[at:].strip():
        found = _TOKEN.match(source, at)
        if not found or not found.lastgroup:
            at += len(source[at:]) - len(source[at:].lstrip())
            raise BadExpression(f"cannot read {source[at]!r}", at)
        kind = found.lastgroup
        tokens.append(_Token(kind, found[kind], found.start(kind)))
        at = found.end()
    return tokens


class _Parser:
    """Recursive descent over the tokens of one expression."""

    def __init__(self, tokens: list[_Token], end: int) -> None:
        self.tokens = tokens
        self.next = 0
        self.end = end
        self.nodes = 0
        self.names: set[str] = set()

    def floor(self, level: int, depth: int) -> Node:
        if level == len(_FLOORS):
            return self.minus(depth)
        node = self.floor(level + 1, depth)
        while sign := self.take(*_FLOORS[level]):
            node = self.count(Call(sign.text, (node, self.floor(level + 1, depth + 1))))
        return node

    def minus(self, depth: int) -> Node:
        if sign := self.take("-"):
            self.check_depth(depth, sign.at)
            return self.count(Call("negative", (self.minus(depth + 1),)))
        return self.atom(depth)

    def atom(self, depth: int) -> Node:
        token = self.pop()
        self.check_depth(depth, token.at)
        match token.kind, token.text:
            case "number", digits:
                return self.count(Literal(float(digits)))
            case "text", quoted:
                return self.count(Literal(quoted[1:-1]))
            case "name", name:
                return self.question(name[2:-1].strip(), token.at)
            case "sign", ".":
                return self.count(Name("."))
            case "sign", "(":
                node = self.floor(0, depth + 1)
                self.expect(")")
                return node
            case "word", word:
                return self.call(word, token.at, depth)
        raise BadExpression(f"{token.text!r} stands where a value should", token.at)

    def question(self, name: str, at: int) -> Node:
        if not name:
            raise BadExpression("${} names no question", at)
        self.names.add(name)
        return self.count(Name(name))

    def call(self, word: str, at: int, depth: int) -> Node:
        function = FUNCTIONS.get(word)
        if not function or function.is_operator:
            raise BadExpression(f"unknown function {word!r}", at)
        self.expect("(")
        arguments = self.arguments(depth)
        if len(arguments) != function.takes:
            raise BadExpression(f"{word}() takes {function.takes}, not {len(arguments)}", at)
        problem = function.check(*_literals(arguments)) if function.check else ""
        if problem:
            raise BadExpression(problem, at)
        return self.count(Call(word, arguments))

    def arguments(self, depth: int) -> tuple[Node, ...]:
        if self.take(")"):
            return ()
        arguments = [self.floor(0, depth + 1)]
        while self.take(","):
            arguments.append(self.floor(0, depth + 1))
        self.expect(")")
        return tuple(arguments)

    def count(self, node: Node) -> Node:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise BadExpression("too long", self.tokens[self.next - 1].at)
        return node

    def check_depth(self, depth: int, at: int) -> None:
        if depth > MAX_NESTING:
            raise BadExpression("too deeply nested", at)

    def take(self, *texts: str) -> _Token | None:
        token = self.tokens[self.next] if self.next < len(self.tokens) else None
        if token and token.text in texts and token.kind in {"sign", "word"}:
            self.next += 1
            return token
        return None

    def pop(self) -> _Token:
        if self.next >= len(self.tokens):
            raise BadExpression("ends too early", self.end)
        self.next += 1
        return self.tokens[self.next - 1]

    def expect(self, text: str) -> None:
        if not self.take(text):
            at = self.tokens[self.next].at if self.next < len(self.tokens) else self.end
            raise BadExpression(f"{text!r} is missing", at)

    def expect_end(self) -> None:
        if self.next < len(self.tokens):
            token = self.tokens[self.next]
            raise BadExpression(f"{token.text!r} was not expected", token.at)


def _depth(root: Node) -> int:
    depth, floor = 0, [root]
    while floor:
        depth += 1
        floor = [part for node in floor if isinstance(node, Call) for part in node.arguments]
    return depth


def _literals(arguments: tuple[Node, ...]) -> list[float | str | None]:
    return [node.value if isinstance(node, Literal) else None for node in arguments]
