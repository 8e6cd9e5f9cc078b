"""Cut the text of an expression into signs, words, numbers, texts and names of questions."""

import re
from dataclasses import dataclass

from forms.xpath.tree import BadExpression

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<name>\$\{\s*[^{}]*\}) | (?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+) 
      | (?P<text>"[^"]*"|'[^']*')
      | (?P<sign>!=|<=|>=|//|\.\.|[=<>+\-*(),.|/\[\]]) | (?P<word>[^\W\d][\w.:-]*)
    )""",
    re.VERBOSE,
)
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


@dataclass(frozen=True, slots=True)
class Token:
    """One sign or word; `kind` is name, number, text, sign or word."""

    kind: str
    text: str
    at: int


def cut(source: str) -> list[Token]:
    """Return the tokens in order.

    Raises:
        BadExpression: there is a sign that no expression has.
    """
    tokens: list[Token] = []
    at, end = 0, len(source.rstrip())
    while at < end:
        found = _TOKEN.match(source, at)
        if not found or not found.lastgroup:
            raise _unreadable(source, at)
        kind = found.lastgroup
        tokens.append(Token(kind, found[kind], found.start(kind)))
        at = found.end()
    return tokens


def straight(source: str) -> str:
    """Return the text with the quotes that word processors turn made straight, place by place."""
    return source.translate(_STRAIGHT)


def _unreadable(source: str, at: int) -> BadExpression:
    at += len(source[at:]) - len(source[at:].lstrip())
    return BadExpression(f"cannot read {source[at]!r}", at)
