"""Kinds of questions: the one page that every kind obeys, and how kinds are found.

To add one, add a file here that declares `KIND`. A kind knows its question and what was said;
it knows no channel, no person and no other question.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Protocol

from forms.errors import Invalid
from forms.model import Question
from messages.model import Prompt, Said

# What is stored: anything that JSON can hold. None is a question that was skipped.
Stored = Any


class Read(Protocol):
    """How a kind understands an answer."""

    def __call__(
        self, question: Question, said: Said, *, language: str, now: datetime
    ) -> Stored | Invalid:
        """Return what is stored, or Invalid; never raises.

        `now` is aware and in the campaign's time zone: its day is "today".
        """


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind's file declares as `KIND`.

    Args:
        name: the XLSForm type.
        ask: (question, language) -> what the person is asked.
        read: what was said -> what is stored, or Invalid.
        show: (question, stored value, language) -> how it is shown to people.
        columns: names of the columns that it fills in a table.
        takes_answer: False where it is only shown.
        readable: what `show` writes, `read` understands.
    """

    name: str
    ask: Callable[[Question, str], Prompt]
    read: Read
    show: Callable[[Question, Stored, str], str]
    columns: Callable[[Question], list[str]]
    takes_answer: bool = True
    readable: bool = True


@lru_cache(maxsize=1)
def found() -> Mapping[str, Kind]:
    """All kinds that lie in this folder, by name."""
    kinds: dict[str, Kind] = {}
    for entry in pkgutil.iter_modules(__path__, prefix=f"{__name__}."):
        declared = getattr(importlib.import_module(entry.name), "KIND", None)
        if isinstance(declared, Kind):
            kinds[declared.name] = declared
    return MappingProxyType(kinds)
