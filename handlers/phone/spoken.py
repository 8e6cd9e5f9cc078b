"""What a lead can write by SMS: `V 4821`, `R 4821 untrue`, `NEXT`-like words; nothing else.

Latin letters in every language, as commands on Telegram are; each letter names those that answer
it. Knows no table: whether the number is right is asked elsewhere.
"""

import re
from dataclasses import dataclass

MOST_DIGITS = 4
WITH_NUMBER = {
    "v": "verify", "verify": "verify", "a": "accept", "accept": "accept",
    "r": "reject", "reject": "reject", "p": "pass", "pass": "pass",
    "s": "same", "same": "same", "n": "next", "next": "next", "urgent": "urgent", "undo": "undo",
}  # fmt: skip
# These change nothing about a report: END only takes away, SHIFT has its six digits.
ALONE = frozenset({"shift", "end", "more", "mine", "queue", "stats"})
_NUMBERED = re.compile(r"([a-z]+)\s*(\d{4})(?:\s+(.*))?", re.DOTALL)
_LINK = re.compile(r"link\s*(\d{8})")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word of a shift, the number it names ("" for none) and what follows."""

    word: str
    number: str = ""
    rest: str = ""


def read(text: str) -> Spoken | None:
    """Read a message; None where it is none of these, so a citizen's like any other."""
    plain = text.strip(" .!\n").casefold()
    if plain in ALONE:
        return Spoken(plain)
    if (asks := _LINK.fullmatch(plain)) is not None:
        return Spoken("link", _digits(asks[1]))
    found = _NUMBERED.fullmatch(plain)
    if found is None or found[1] not in WITH_NUMBER:
        return None
    return Spoken(WITH_NUMBER[found[1]], _digits(found[2]), (found[3] or "").strip())


def _digits(typed: str) -> str:
    """Digits of any script as 0-9."""
    return "".join(str(int(sign)) for sign in typed)
