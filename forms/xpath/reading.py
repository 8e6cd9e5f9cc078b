"""Where a parser is in its tokens, and how much it may still take."""

from collections.abc import Iterator
from contextlib import contextmanager

from forms.xpath.tokens import Token
from forms.xpath.tree import BadExpression, Node

MAX_NODES = 500
MAX_NESTING = 40  # brackets in brackets


class Reading:
    """The tokens of one expression, from left to right.

    Args:
        in_list: a bare word is a column of the option looked at, as in `choice_filter`.

    `brackets` is "" outside of square brackets, inside "rows" of a list or "rounds" of a repeat.
    """

    def __init__(self, tokens: list[Token], end: int, *, in_list: bool) -> None:
        self.tokens = tokens
        self.end = end
        self.in_list = in_list
        self.brackets = ""
        self.next = 0
        self.nodes = 0
        self.nesting = 0

    @property
    def place(self) -> int:
        """Where the next token begins."""
        return self.tokens[self.next].at if self.next < len(self.tokens) else self.end

    def look(self) -> Token | None:
        """Return the next token without taking it."""
        return self.tokens[self.next] if self.next < len(self.tokens) else None

    def is_next(self, *texts: str) -> bool:
        """Tell whether one of these signs or words comes next."""
        token = self.look()
        return token is not None and token.text in texts and token.kind in {"sign", "word"}

    def take(self, *texts: str) -> Token | None:
        """Take the next token if it is one of these signs or words."""
        return self.pop() if self.is_next(*texts) else None

    def pop(self) -> Token:
        """Take the next token.

        Raises:
            BadExpression: there is none.
        """
        if self.next >= len(self.tokens):
            raise BadExpression("ends too early", self.end)
        self.next += 1
        return self.tokens[self.next - 1]

    def expect(self, text: str) -> None:
        """Take this sign.

        Raises:
            BadExpression: something else comes next.
        """
        if not self.take(text):
            raise BadExpression(f"{text!r} is missing", self.place)

    def count(self, node: Node) -> Node:
        """Return the node after counting it."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise BadExpression("too long", self.place)
        return node

    @contextmanager
    def inside(self, brackets: str | None = None) -> Iterator[None]:
        """Be in brackets, square ones if their kind is given.

        Raises:
            BadExpression: too many brackets in brackets.
        """
        before = self.brackets
        self.brackets = before if brackets is None else brackets
        self.nesting += 1
        if self.nesting > MAX_NESTING:
            raise BadExpression("too deeply nested", self.place)
        yield
        self.nesting -= 1
        self.brackets = before
