"""One evaluation of an expression: what it sees, and how many steps it may still take.

A tree has no loops, and every node is run at most once, but for what is between square brackets:
that is run once a row. So steps are counted where there are rows, several answers or long texts.
"""

from collections.abc import Callable, Mapping
from typing import Any

from forms.model import Option
from forms.xpath.dates import with_zone
from forms.xpath.scene import Scene
from forms.xpath.values import Result, Value, to_xpath

# What a turn may be held up by one expression: 50,000 steps took at most 100 ms (docs/adr/0008).
MAX_STEPS = 50_000
MAX_TEXT_CHARACTERS = 20_000
SHORT_CHARACTERS = 200  # characters that are not worth counting


class Exhausted(Exception):
    """The expression would take more steps than it may."""


class Run:
    """One evaluation: what can be seen, the row looked at, and the steps that are left."""

    __slots__ = ("left", "nodes", "number", "row", "scene")

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.nodes = scene.nodes
        self.row: Option | Mapping[str, str] | None = scene.row
        self.number = 0.0
        self.left = MAX_STEPS

    def spend(self, steps: int) -> None:
        """Count steps.

        Raises:
            Exhausted: there are none left.
        """
        self.left -= steps
        if self.left < 0:
            raise Exhausted


Step = Callable[[Run], Result]


def seen(run: Run, stored: Any) -> Value:
    """Return a stored answer as expressions see it; a moment says its zone."""
    value = to_xpath(stored)
    if isinstance(value, str) and len(value) >= 16:
        if len(value) > SHORT_CHARACTERS:
            run.spend(len(value))
        return with_zone(value, run.scene.now)
    return value


def short(run: Run, value: Value) -> Value:
    """Return the value, a long text after counting its characters."""
    if isinstance(value, str) and len(value) > SHORT_CHARACTERS:
        run.spend(len(value) if len(value) <= MAX_TEXT_CHARACTERS else MAX_STEPS + 1)
    return value
