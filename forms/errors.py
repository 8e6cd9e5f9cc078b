"""What an answer is when it cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from messages.words import say


@dataclass(frozen=True, slots=True, init=False)
class Invalid:
    """A person typed what we cannot read: ask again with the question's own hint.

    A value, not an exception: `hint_key` and `slots` are what `say` takes.
    """

    hint_key: str
    slots: Mapping[str, object]

    def __init__(self, hint_key: str, /, **slots: object) -> None:
        object.__setattr__(self, "hint_key", hint_key)
        object.__setattr__(self, "slots", MappingProxyType(slots))

    def __hash__(self) -> int:
        return hash(self.hint_key)

    def explain(self, language: str) -> str:
        """Say what was expected, in that language."""
        return say(self.hint_key, language, **self.slots)
