"""Patterns of `regex()`, matched in a time that nobody can blow up.

Python's `re` goes back and tries again: forty signs of `(a+)+` hold up the one writer thread for
minutes. This follows all ways at once instead (Thompson 1968), at most MAX_STEPS of them for each
sign. Single signs and classes such as [a-z] are still judged by `re`, which is quick at that.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from random import Random

MAX_PATTERN_CHARACTERS = 500
MAX_TEXT_CHARACTERS = 1_000
MAX_STEPS = 400
MAX_NESTING = 20

_TOKEN = re.compile(
    r"(?P<open>\(\?:|\((?!\?))|(?P<close>\))|(?P<either>\|)|(?P<edge>[\^$])"
    r"|(?P<again>(?:[*+?]|\{\d+(?:,\d*)?\})\??)"  # a lazy repeat matches the same whole texts
    r"|(?P<sign>\\[dDwWsStnr]|\\[^\w\s]|\[\^?\]?(?:\\[dDwWsStnr]|\\[^\w\s]|[^\]\\\[])*\]"
    r"|[^\\\[(){}*+?|^$])"
)
_SAMPLE_SIGNS = "".join(map(chr, range(32, 127))) + "éñ"
# Set operations in classes mean something else in every dialect, and `re` warns of them.
_DOUBLED = re.compile(r"\[.*(?:--|&&|~~|\|\|)")


class BadPattern(ValueError):
    """The pattern is not of the part of regular expressions that Heed knows."""


@dataclass(frozen=True, slots=True)
class _Sign:
    test: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Edge:
    is_start: bool


@dataclass(frozen=True, slots=True)
class _Fork:
    ways: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Chain:
    parts: tuple["_Node", ...]


@dataclass(frozen=True, slots=True)
class _Either:
    parts: tuple["_Node", ...]


@dataclass(frozen=True, slots=True)
class _Again:
    part: "_Node"
    least: int
    most: int | None


_Node = _Sign | _Edge | _Chain | _Either | _Again
_Step = _Sign | _Edge | _Fork


def matches(pattern: str, text: str) -> bool:
    """Tell whether the whole text is of the pattern; over MAX_TEXT_CHARACTERS it is not.

    Raises:
        BadPattern: as `check`.
    """
    steps = check(pattern)
    if len(text) > MAX_TEXT_CHARACTERS:
        return False
    here = _reached(steps, {0}, is_start=True, is_end=not text)
    for n, sign in enumerate(text, start=1):
        passed = {at + 1 for at in here if _takes(steps, at, sign)}
        here = _reached(steps, passed, is_start=False, is_end=n == len(text))
    return len(steps) in here


@lru_cache(maxsize=512)
def check(pattern: str) -> tuple[_Step, ...]:
    """Return the steps that a text must take.

    Raises:
        BadPattern: unknown to Heed (look-around, references, named groups), or too long.
    """
    if len(pattern) > MAX_PATTERN_CHARACTERS:
        raise BadPattern(f"longer than {MAX_PATTERN_CHARACTERS} characters")
    tokens: list[tuple[str, str]] = []
    at = 0
    while at < len(pattern):
        found = _TOKEN.match(pattern, at)
        if not found or not found.lastgroup or _DOUBLED.match(found[0]):
            raise BadPattern(f"cannot read {pattern[at : at + 10]!r}")
        tokens.append((found.lastgroup, found[0]))
        at = found.end()
    tokens.reverse()
    node = _either(tokens, 0)
    if tokens:
        raise BadPattern("a bracket is closed that was not opened")
    steps: list[_Step | None] = []
    _lay(node, steps)
    return tuple(step for step in steps if step)


def sample(pattern: str, rng: Random) -> str:
    """Return a text of the pattern, "" where chance found none.

    Raises:
        BadPattern: as `check`.
    """
    steps, at, text = check(pattern), 0, ""
    for _ in range(MAX_STEPS * 4):
        if at == len(steps):
            return text
        match steps[at]:
            case _Fork(ways):
                at = rng.choice(ways)
            case _Edge():
                at += 1
            case _Sign(test):
                signs = [sign for sign in _SAMPLE_SIGNS if test.match(sign)]
                if not signs:
                    return ""
                text, at = text + rng.choice(signs), at + 1
    return ""


def _takes(steps: tuple[_Step, ...], at: int, sign: str) -> bool:
    step = steps[at] if at < len(steps) else None
    return isinstance(step, _Sign) and step.test.match(sign) is not None


def _reached(
    steps: tuple[_Step, ...], begin: set[int], *, is_start: bool, is_end: bool
) -> set[int]:
    reached, todo = set(begin), list(begin)
    while todo:
        at = todo.pop()
        step = steps[at] if at < len(steps) else None
        ways: tuple[int, ...] = ()
        if isinstance(step, _Fork):
            ways = step.ways
        elif isinstance(step, _Edge) and (is_start if step.is_start else is_end):
            ways = (at + 1,)
        todo.extend(way for way in ways if way not in reached)
        reached.update(ways)
    return reached


# --- reading: tokens lie in reverse, the next one last ----------------------------------------


def _either(tokens: list[tuple[str, str]], depth: int) -> _Node:
    if depth > MAX_NESTING:
        raise BadPattern("too deeply nested")
    parts = [_chain(tokens, depth)]
    while tokens and tokens[-1][0] == "either":
        tokens.pop()
        parts.append(_chain(tokens, depth))
    return parts[0] if len(parts) == 1 else _Either(tuple(parts))


def _chain(tokens: list[tuple[str, str]], depth: int) -> _Node:
    parts: list[_Node] = []
    while tokens and tokens[-1][0] not in {"either", "close"}:
        kind, text = tokens.pop()
        if kind == "again":
            if not parts or isinstance(parts[-1], _Again | _Edge):
                raise BadPattern(f"{text!r} repeats nothing")
            parts[-1] = _repeated(parts[-1], text)
        else:
            parts.append(_atom(kind, text, tokens, depth))
    return _Chain(tuple(parts))


def _atom(kind: str, text: str, tokens: list[tuple[str, str]], depth: int) -> _Node:
    if kind == "edge":
        return _Edge(text == "^")
    if kind == "sign":
        try:
            return _Sign(re.compile(text))
        except re.error as mistake:
            raise BadPattern(f"{text}: {mistake.msg}") from None
    inside = _either(tokens, depth + 1)
    if not tokens:
        raise BadPattern("a bracket is not closed")
    tokens.pop()
    # A chain of one, so that "(a*)*" does not look like "a**".
    return _Chain((inside,))


def _repeated(part: _Node, text: str) -> _Again:
    bounds = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(text[0])
    if bounds:
        return _Again(part, *bounds)
    least, comma, most = text.strip("{}?").partition(",")
    if max(int(least), int(most or 0)) > MAX_STEPS:
        raise BadPattern(f"{text!r} is too often")
    highest = int(most) if most else None if comma else int(least)
    if highest is not None and highest < int(least):
        raise BadPattern(f"{text!r} ends before it begins")
    return _Again(part, int(least), highest)


# --- laying out the steps: None keeps the place of a fork until its ways are known ------------


def _lay(node: _Node, steps: list[_Step | None]) -> None:
    if len(steps) > MAX_STEPS:
        raise BadPattern("too many ways; make it simpler")
    match node:
        case _Chain(parts):
            for part in parts:
                _lay(part, steps)
        case _Either(parts):
            _lay_either(parts, steps)
        case _Again():
            _lay_again(node, steps)
        case _Sign() | _Edge():
            steps.append(node)


def _lay_either(parts: tuple[_Node, ...], steps: list[_Step | None]) -> None:
    fork = len(steps)
    steps.append(None)
    begins, ends = [], []
    for part in parts:
        begins.append(len(steps))
        _lay(part, steps)
        ends.append(len(steps))
        steps.append(None)
    steps[fork] = _Fork(tuple(begins))
    for end in ends:
        steps[end] = _Fork((len(steps),))


def _lay_again(node: _Again, steps: list[_Step | None]) -> None:
    for _ in range(node.least):
        before = len(steps)
        _lay(node.part, steps)
        if len(steps) == before:  # nothing, as often as you like, is nothing
            return
    if node.most is None:
        fork = len(steps)
        steps.append(None)
        _lay(node.part, steps)
        steps.append(_Fork((fork,)))
        steps[fork] = _Fork((fork + 1, len(steps)))
        return
    forks = []
    for _ in range(node.most - node.least):
        forks.append(len(steps))
        steps.append(None)
        _lay(node.part, steps)
    for fork in forks:
        steps[fork] = _Fork((fork + 1, len(steps)))
