"""The pattern of coded messages, as the campaign's file says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Pattern:
    """Which questions a coded message answers, in order.

    Args:
        questions: names of questions of the form, the first a choice.
        example: a message that fits, shown to who tried.
        words: what else stands for an option of the first question: folded word -> value.
    """

    questions: tuple[str, ...]
    example: str
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
