"""What a parsed expression is made of: a small tree of frozen values."""

from dataclasses import dataclass


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
class Here:
    """`.`: the answer being judged."""


@dataclass(frozen=True, slots=True)
class Up:
    """`..`, `../..` and so on; only `position()` can do something with it."""

    levels: int
    at: int


@dataclass(frozen=True, slots=True)
class Name:
    """`${name}` or a path that ends in it.

    Args:
        rounds: repeats on the way, each with the number of the round that is meant.
        nth: which of several answers, counted from 1; None for all.
    """

    name: str
    rounds: tuple[tuple[str, "Node"], ...] = ()
    nth: "Node | None" = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the option that is looked at, in a filter or between square brackets."""

    name: str


@dataclass(frozen=True, slots=True)
class RowNumber:
    """`position()` between square brackets."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """`instance('list')/root/item[...]/column`; the column "" is the row itself."""

    list_name: str
    filters: tuple["Node", ...]
    column: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function, or an operator by its sign; `and` and `or` take any number of parts."""

    name: str
    arguments: tuple["Node", ...]


Node = Literal | Here | Up | Name | Column | RowNumber | Lookup | Call


def parts(node: Node) -> tuple[Node, ...]:
    """Return the nodes right below one."""
    match node:
        case Call(_, arguments):
            return arguments
        case Lookup(_, filters, _):
            return filters
        case Name(_, rounds, nth):
            return (*(wanted for _, wanted in rounds), *([nth] if nth else []))
    return ()


def depth(root: Node) -> int:
    """Return how many floors a tree has."""
    floors, floor = 0, [root]
    while floor:
        floors += 1
        floor = [part for node in floor for part in parts(node)]
    return floors


def every(root: Node) -> list[Node]:
    """Return all nodes of a tree, the root first."""
    found, todo = [], [root]
    while todo:
        node = todo.pop()
        found.append(node)
        todo.extend(parts(node))
    return found


def needs_row(root: Node) -> bool:
    """Tell whether it comes to something else for every row that is looked at."""
    return any(isinstance(node, Column | RowNumber) for node in every(root))
