"""Kinds of questions: the one page that every kind obeys, and how kinds are found.

To add one, add a file here that declares `KIND` (or `KINDS`, where one page is enough for many).
A kind knows its question as it stands (options filtered and in order, words filled in) and what
was said; it knows no channel, no person and no other question.
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
        chosen: (question, a choice's value) -> what is stored, where choices are not read as
            if they had been typed.
        reads_numbers: an answer may be a number: then no choice may have one by its place in
            the list, "2" would mean two things.
        gathers: fewest points of a line or area, which may be told one by one; 0 for all others.
        needs_media: it is answered with a picture, sound or file.
        is_silent: neither asked nor shown.
        computed: now -> its value, for what nobody is asked (start, today).
    """

    name: str
    ask: Callable[[Question, str], Prompt]
    read: Read
    show: Callable[[Question, Stored, str], str]
    columns: Callable[[Question], list[str]]
    takes_answer: bool = True
    readable: bool = True
    chosen: Callable[[Question, str], Stored | Invalid] | None = None
    reads_numbers: bool = False
    gathers: int = 0
    needs_media: bool = False
    is_silent: bool = False
    computed: Callable[[datetime], Stored] | None = None


@lru_cache(maxsize=1)
def found() -> Mapping[str, Kind]:
    """All kinds that lie in this folder, by name."""
    kinds: dict[str, Kind] = {}
    for entry in pkgutil.iter_modules(__path__, prefix=f"{__name__}."):
        module = importlib.import_module(entry.name)
        declared = [getattr(module, "KIND", None), *getattr(module, "KINDS", ())]
        kinds |= {each.name: each for each in declared if isinstance(each, Kind)}
    return MappingProxyType(kinds)
