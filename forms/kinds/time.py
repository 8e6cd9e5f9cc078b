"""A time of day."""

import re
from datetime import datetime, time

from forms.errors import Invalid
from forms.folding import fold, western_digits
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, plainly
from forms.model import Question
from messages.model import Said
from messages.words import say

_CLOCK = re.compile(
    r"(\d{1,2})(?:\s?[:.h]\s?(\d{2})(?::(\d{2})(?:\.\d+)?)?|\s?h)?\s?(am|pm|a\.m\.?|p\.m\.?)?"
    r"(?:z|[+-]\d{2}:?\d{2})?"
)
_BARE = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_MOST_LETTERS = 60


def read(question: Question, said: Said, *, language: str, now: datetime) -> str | Invalid:
    """Return the time as HH:MM:SS; understands 14:30, 14h30, 1430, 2.30 pm and "now"."""
    at = clock(said.text, language, now)
    return at.isoformat("seconds") if at else Invalid("hint-time")


def show(question: Question, value: Stored, language: str) -> str:
    """Return hours and minutes, and seconds where there are some."""
    return str(value).removesuffix(":00") if str(value).count(":") == 2 else str(value)


def clock(text: str, language: str, now: datetime) -> time | None:
    """Return the time of day that is all of the text, None if it is none."""
    typed = western_digits(text).strip().casefold()
    if len(typed) > _MOST_LETTERS:
        return None
    if fold(typed) in now_words(language):
        return now.time().replace(second=0, microsecond=0, tzinfo=None)
    if found := _BARE.fullmatch(typed):
        return time(int(found[1]), int(found[2]))
    found = _CLOCK.fullmatch(typed)
    # A number alone is no time: "3" may be the third choice of something else.
    if found is None or typed.isdecimal():
        return None
    return _time(int(found[1]), int(found[2] or 0), int(found[3] or 0), (found[4] or "")[:1])


def now_words(language: str) -> frozenset[str]:
    """Return the words for this moment in that language and in English."""
    lists = (say("date-now", code).split(",") for code in (language, "en"))
    return frozenset(fold(word) for words in lists for word in words)


def _time(hour: int, minute: int, second: int, half: str) -> time | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


KIND = Kind("time", plainly, read, show, one_column)
