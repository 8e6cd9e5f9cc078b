"""Paths of an expression: to questions, to rows of lists, and the functions that take paths."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from forms.xpath.reading import Reading
from forms.xpath.tokens import Token
from forms.xpath.tree import (
    BadExpression,
    Call,
    Column,
    Here,
    Literal,
    Lookup,
    Name,
    Node,
    RowNumber,
    Up,
    every,
)

Inner = Callable[[Reading], Node]  # reads an expression between brackets

_NAME_IN_TEXT = re.compile(r"\s*(?:\$\{\s*([^{}]+?)\s*\}|(?:[\w./-]*/)?([\w.-]+))\s*")
# What pyxform writes for the answers of the last form sent; a chat keeps none.
_LAST_SAVED = "last-saved#"


def question(reading: Reading, token: Token, inner: Inner) -> Node:
    """Return `${name}`, with what follows it: `[2]`, `/name`."""
    name = token.text[2:-1].strip()
    if not name:
        raise BadExpression("${} names no question", token.at)
    if name.startswith(_LAST_SAVED):
        return reading.count(Literal(""))
    steps = [(name, _number(reading, inner))]
    steps += _steps(reading, inner) if reading.take("/") else []
    return _name(reading, steps, token.at)


def path(reading: Reading, begin: Token, inner: Inner) -> Node:
    """Return what a path leads to that begins with ".", "..", "/" or "//"."""
    if begin.text in {"/", "//"}:
        return _name(reading, _steps(reading, inner), begin.at)
    levels = int(begin.text == "..")
    while reading.take("/"):
        if reading.take(".."):
            levels += 1
        elif not reading.take("."):
            return _name(reading, _steps(reading, inner), begin.at)
    if levels:
        return reading.count(Up(levels, begin.at))
    if reading.brackets:
        raise BadExpression("write current()/. for this question in [ ]", begin.at)
    return reading.count(Here())


def _current(reading: Reading, at: int, inner: Inner) -> Node:
    reading.expect(")")
    if not reading.take("/"):
        return reading.count(Here())
    begin = reading.take(".", "..")
    if not begin:
        return _name(reading, _steps(reading, inner), at)
    with reading.inside(""):
        return path(reading, begin, inner)


def _steps(reading: Reading, inner: Inner) -> list[tuple[str, Node | None]]:
    steps: list[tuple[str, Node | None]] = []
    while True:
        token = reading.pop()
        name = token.text[2:-1].strip() if token.kind == "name" else token.text
        if token.kind not in {"word", "name"} or not name:
            raise BadExpression(f"{token.text!r} is no step of a path", token.at)
        steps.append((name, _number(reading, inner)))
        if not reading.take("/", "//"):
            return steps


def _name(reading: Reading, steps: list[tuple[str, Node | None]], at: int) -> Node:
    if any(nth for _, nth in steps) and reading.brackets:
        raise BadExpression("brackets in square brackets", at)
    *above, (name, nth) = steps
    rounds = tuple((repeat, wanted) for repeat, wanted in above if wanted)
    return reading.count(Name(name, rounds, nth))


def _number(reading: Reading, inner: Inner) -> Node | None:
    """Read `[2]` or `[position() = 2]`, None where there are no square brackets."""
    opened = reading.take("[")
    if not opened:
        return None
    with reading.inside("rounds"):
        wanted = inner(reading)
    reading.expect("]")
    match wanted:
        case Call("=", (RowNumber(), number)) | Call("=", (number, RowNumber())):
            wanted = number
        case Call("=" | "!=" | "<" | "<=" | ">" | ">=" | "and" | "or" | "not"):
            raise BadExpression("only a number can stand in [ ] of a question", opened.at)
    if any(isinstance(node, RowNumber | Column | Up) for node in every(wanted)):
        raise BadExpression("only a number can stand in [ ] of a question", opened.at)
    return wanted


def _position(reading: Reading, at: int, inner: Inner) -> Node:
    """Read `position()` or `position(..)`; the levels up are counted from 0."""
    if reading.take(")"):
        return reading.count(RowNumber() if reading.brackets else Call("position", (Literal(0),)))
    begin = reading.take(".", "..")
    node = path(reading, begin, inner) if begin else None
    match node:
        case Up(levels):
            reading.expect(")")
            return reading.count(Call("position", (Literal(levels - 1.0),)))
        case Here():
            reading.expect(")")
            return reading.count(Call("position", (Literal(0.0),)))
    raise BadExpression("position() takes '..', the repeat around this question", at)


def _instance(reading: Reading, at: int, inner: Inner) -> Node:
    """Read `instance('list')/root/item[...]/column`."""
    list_name = _quoted(reading, "instance()")
    reading.expect(")")
    if reading.brackets:
        raise BadExpression("one look-up in another", at)
    for step in ("root", "item"):
        reading.expect("/")
        reading.expect(step)
    filters = []
    while reading.take("["):
        with reading.inside("rows"):
            filters.append(inner(reading))
        reading.expect("]")
    column = reading.pop() if reading.take("/") else None
    if column and column.kind != "word":
        raise BadExpression(f"{column.text!r} is no column", column.at)
    return reading.count(Lookup(list_name, tuple(filters), column.text if column else ""))


def _pulldata(reading: Reading, at: int, inner: Inner) -> Node:
    """Read `pulldata('list', 'wanted', 'key', value)`, which is short for a look-up."""
    if reading.brackets:
        raise BadExpression("one look-up in another", at)
    quoted = []
    for _ in range(3):
        quoted.append(_quoted(reading, "pulldata()"))
        reading.expect(",")
    wanted = inner(reading)
    reading.expect(")")
    condition = reading.count(Call("=", (Column(quoted[2]), Call("string", (wanted,)))))
    return reading.count(Lookup(quoted[0].removesuffix(".csv"), (condition,), quoted[1]))


def _choice_name(reading: Reading, at: int, inner: Inner) -> Node:
    """Read `jr:choice-name(value, '${question}')`; the question may stand without quotes."""
    value = inner(reading)
    reading.expect(",")
    asked = inner(reading)
    reading.expect(")")
    match asked:
        case Name(name, (), None):
            return reading.count(Call("jr:choice-name", (value, asked)))
        case Literal(str() as text) if found := _NAME_IN_TEXT.fullmatch(text):
            name = found[1] or found[2]
            return reading.count(Call("jr:choice-name", (value, Name(name))))
    raise BadExpression("jr:choice-name() takes a value and the question it answers", at)


def _indexed_repeat(reading: Reading, at: int, inner: Inner) -> Node:
    """Read `indexed-repeat(${q}, ${repeat}, number, ...)`, short for a path with `[number]`."""
    asked = inner(reading)
    rounds = []
    while reading.take(","):
        repeat = inner(reading)
        reading.expect(",")
        if not isinstance(repeat, Name):
            raise BadExpression("indexed-repeat() takes a question, repeats and numbers", at)
        rounds.append((repeat.name, inner(reading)))
    reading.expect(")")
    if not isinstance(asked, Name) or not rounds or asked.rounds or asked.nth:
        raise BadExpression("indexed-repeat() takes a question, repeats and numbers", at)
    return reading.count(Name(asked.name, tuple(rounds)))


def _quoted(reading: Reading, asking: str) -> str:
    token = reading.pop()
    if token.kind != "text":
        raise BadExpression(f"{asking} takes a name in quotes", token.at)
    return token.text[1:-1].strip()


SPECIAL: Mapping[str, Callable[[Reading, int, Inner], Node]] = MappingProxyType(
    {
        "current": _current,
        "indexed-repeat": _indexed_repeat,
        "instance": _instance,
        "jr:choice-name": _choice_name,
        "position": _position,
        "pulldata": _pulldata,
    }
)
