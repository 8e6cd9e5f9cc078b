"""A stage for expressions: answers by name, one list of towns, a fixed moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from forms.model import Option
from forms.xpath.scene import Scene

TOWNS = tuple(
    Option(
        value,
        {"en": f"Town {value.upper()}", "fr": f"Ville {value.upper()}"},
        {"state": state, "people": people, "mayor": mayor},
    )
    for value, state, people, mayor in (
        ("a", "n", "100", "Al"),
        ("b", "s", "200", "Bo"),
        ("c", "n", "300", "Cy"),
    )
)


@dataclass(frozen=True)
class Answers:
    """Nodes over a mapping: a list is the rounds of a repeat, anything else one answer."""

    answers: Mapping[str, Any]
    lists: Mapping[str, Sequence[Option]] = field(default_factory=lambda: {"towns": TOWNS})

    def values(self, name: str) -> Sequence[Any]:
        found = self.answers.get(name)
        return found if isinstance(found, list) and not is_shape(found) else [found]

    def position(self, up: int = 0) -> int:
        return 2 + up

    def question_options(self, name: str) -> Sequence[Option]:
        return TOWNS if name == "town" else ()

    def list_options(self, name: str) -> Sequence[Option]:
        return self.lists.get(name, ())


def is_shape(found: list[Any]) -> bool:
    return bool(found) and all(isinstance(point, list) for point in found)


def a_scene(answers: Mapping[str, Any] | None = None, **changes: Any) -> Scene:
    """A Scene at 10:30 in Nairobi; the answer "." is the one being judged."""
    told = dict(answers or {})
    seen = {
        "now": datetime.fromisoformat("2026-11-22T10:30:00.250+03:00"),
        "rng": Random(7),
        "here": told.pop(".", None),
        "version": "7",
        **changes,
    }
    return Scene(**{"nodes": Answers(told), **seen})
