"""Values that know where they stand in a file, so that every mistake is told at once.

A `Spot` is a value with its place. Its methods return what was asked for, or a stand-in after
noting what is wrong; who has read everything looks at `mistakes`. Scalars stay text until
somebody says what they should be: YAML's own guesses turn `NO` into false and 10:30 into 630.
"""

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from types import MappingProxyType
from typing import Literal, TypeVar

_TRUTHS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
Parsed = TypeVar("Parsed")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")
# Control characters (PostgreSQL keeps no NUL) and marks that turn the text after them around.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """Something wrong in a file, at a line and column counted from 1.

    `path` names the value ("categories[2].label"). A file with only warnings can be used.
    """

    line: int
    column: int
    path: str
    message: str
    severity: Literal["error", "warning"] = "error"


@dataclass(frozen=True, slots=True)
class Spot:
    """One value in the file. `found` is None where nothing is written there."""

    found: "str | dict[str, Spot] | list[Spot] | None"
    path: str
    line: int
    column: int
    mistakes: list[Mistake] = field(repr=False)

    def wrong(self, message: str) -> None:
        """Note an error here."""
        self.mistakes.append(Mistake(self.line, self.column, self.path, message))

    def doubtful(self, message: str) -> None:
        """Note a warning here."""
        warning = Mistake(self.line, self.column, self.path, message, "warning")
        self.mistakes.append(warning)

    def fields(self, known: Collection[str], *, required: Collection[str] = ()) -> "Fields":
        """Return the named values of a mapping; unknown, missing and ill-shaped ones are noted."""
        if not isinstance(self.found, dict):
            self.wrong(f"should be a mapping with {', '.join(known)}")
            return Fields(self, MappingProxyType({}))
        for name, spot in self.found.items():
            if name not in known:
                spot.wrong(f"unknown key {name!r}{did_you_mean(name, known)}")
        for name in required:
            if name not in self.found or self.found[name].found is None:
                self.wrong(f"{name!r} is missing")
        return Fields(self, MappingProxyType(self.found))

    def named(self) -> Mapping[str, "Spot"]:
        """Return the values of a mapping whose names are free."""
        if isinstance(self.found, dict):
            return MappingProxyType(self.found)
        if self.found is not None:
            self.wrong("should be a mapping")
        return MappingProxyType({})

    def entries(self) -> "list[Spot]":
        """Return the entries of a list; a single value counts as a list of one."""
        if isinstance(self.found, list):
            return self.found
        if isinstance(self.found, str):
            return [self]
        if self.found is not None:
            self.wrong("should be a list")
        return []

    def text(self, default: str = "", *, most: int = 2_000) -> str:
        """Return the text."""
        if self.found is None:
            return default
        if not isinstance(self.found, str):
            self.wrong("should be a text")
            return default
        if len(self.found) > most:
            self.wrong(f"is longer than {most} characters")
        if (hidden := _HIDDEN.search(self.found)) is not None:
            self.wrong(f"holds a sign that nobody sees, U+{ord(hidden[0]):04X}")
        return self.found

    def texts(self) -> tuple[str, ...]:
        """Return the texts of a list; empty entries are noted."""
        entries = self.entries()
        for entry in entries:
            if not isinstance(entry.found, str) or not entry.found.strip():
                entry.wrong("should be a text")
        return tuple(entry.found for entry in entries if isinstance(entry.found, str))

    def code(self) -> str:
        """Return a name made of letters, digits, _ and -."""
        text = self.text()
        if text and not _CODE.fullmatch(text):
            self.wrong(f"{text!r} should be letters, digits, _ and -, a letter first")
        return text

    def one_of(self, known: Collection[str], default: str = "") -> str:
        """Return a word of a closed set."""
        text = self.text(default)
        if text not in known and self.found is not None:
            meant = did_you_mean(text, known)
            self.wrong(f"{text!r} is not one of {', '.join(known)}{meant}")
        return text if text in known else default

    def number(self, default: float, *, least: float, most: float) -> float:
        """Return a number within bounds, both inclusive."""
        return self._parsed(
            lambda text: _within(float(text), least, most),
            default,
            f"should be a number from {least:g} to {most:g}",
        )

    def whole(self, default: int, *, least: int, most: int = 1_000_000) -> int:
        """Return a whole number within bounds, both inclusive."""
        return self._parsed(
            lambda text: int(_within(int(text), least, most)),
            default,
            f"should be a whole number, at least {least}",
        )

    def flag(self, *, default: bool = False) -> bool:
        """Return yes or no."""
        return self._parsed(lambda text: _TRUTHS[text.casefold()], default, "should be yes or no")

    def day(self) -> date | None:
        """Return a day, None where nothing is written."""
        return self._parsed(date.fromisoformat, None, "should be a day such as 2026-11-22")

    def clock(self, default: time) -> time:
        """Return a time of day, hours and minutes."""
        return self._parsed(_clock, default, 'should be a time such as "06:30"')

    def _parsed(self, read: Callable[[str], Parsed], default: Parsed, message: str) -> Parsed:
        text = self.text()
        if not text:
            return default
        try:
            return read(text.strip())
        except (ValueError, KeyError, OverflowError):
            self.wrong(f"{text!r} {message}")
            return default


@dataclass(frozen=True, slots=True)
class Fields:
    """The named values of a mapping; what is not written can be asked for all the same."""

    whole: Spot
    written: Mapping[str, Spot]

    def __getitem__(self, name: str) -> Spot:
        path = f"{self.whole.path}.{name}" if self.whole.path else name
        absent = Spot(None, path, self.whole.line, self.whole.column, self.whole.mistakes)
        return self.written.get(name, absent)


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return a hint at the nearest known word, "" if none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else ""


def _within(number: float, least: float, most: float) -> float:
    if not least <= number <= most:
        raise ValueError(number)
    return number


def _clock(text: str) -> time:
    hours, minutes = text.split(":")
    return time(int(hours), int(minutes))
