"""A day."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from forms.errors import Invalid
from forms.folding import fold, western_digits
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, plainly
from forms.model import Question
from messages.model import Said
from messages.words import say

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?\.?")
_MONTH_NAMED = re.compile(
    # A month is no \w+: vowel signs of Devanagari are marks, not letters.
    r"(\d{1,2})\.?(?:st|nd|rd|th|er|o)?(?: de)? ([^\d\s.,]+)\.?(?:,? (?:de )?(\d{4}))?"
)
# A year as in 2026, or the third of three numbers.
_YEAR = re.compile(r"\d{4}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}")
_MOST_LETTERS = 60


def read(question: Question, said: Said, *, language: str, now: datetime) -> str | Invalid:
    """Return the day in ISO form.

    Understands 2026-11-22, 22/11/2026, 22/11, "22 November", today, yesterday and weekdays
    (the last one, today included). A day without a year is the last such day.
    """
    text = western_digits(said.text).strip().casefold()
    if len(text) > _MOST_LETTERS:
        return Invalid("hint-date")
    day = _written(text, now.date()) or _named(fold(text), language, now.date())
    return day.isoformat() if day else Invalid("hint-date")


def show(question: Question, value: Stored, language: str) -> str:
    """Return day/month/year."""
    return date.fromisoformat(value).strftime("%d/%m/%Y")


def coming(text: str, *, language: str, today: date) -> date | None:
    """Read a day that lies ahead: one told without its year, or a weekday, is the next such day.

    Returns:
        None where no day is told. A year that is told stays, also of a day gone by.
    """
    told = western_digits(text).strip().casefold()[:_MOST_LETTERS]
    if fold(told) in _words("date-tomorrow", language):  # before "yesterday": in Hindi one word
        return today + timedelta(days=1)
    found = _written(told, today) or _named(fold(told), language, today)
    if found is None or found >= today or _YEAR.search(told):
        return found
    if not any(sign.isdigit() for sign in told):
        is_weekday = fold(told) not in _words("date-yesterday", language)
        return found + timedelta(days=7) if is_weekday else found
    return _day(found.year + 1, found.month, found.day)


def is_next_week(text: str, language: str) -> bool:
    """Whether somebody says "next week", in their language or in English."""
    return fold(text.strip().casefold()) in _words("date-next-week", language)


def _written(text: str, today: date) -> date | None:
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(text):
        day, month = int(found[1]), int(found[2])
        return _in_year(day, month, found[3], today) or _in_year(month, day, found[3], today)
    return None


def _named(text: str, language: str, today: date) -> date | None:
    if text in _words("date-today", language):
        return today
    if text in _words("date-yesterday", language):
        return today - timedelta(days=1)
    for weekdays in _lists("date-weekdays", language):
        if text in weekdays:
            return today - timedelta(days=(today.weekday() - weekdays.index(text)) % 7)
    return _month_named(text, language, today)


def _month_named(text: str, language: str, today: date) -> date | None:
    found = _MONTH_NAMED.fullmatch(text)
    if not found:
        return None
    for months in _lists("date-months", language):
        # Three letters tell a month where no other begins alike ("nov"; not "jui" in French).
        # A list may go on with other names of the same months: twelve by twelve.
        alike = {n % 12 + 1 for n, month in enumerate(months) if month.startswith(found[2])}
        if found[2] in months:
            return _in_year(int(found[1]), months.index(found[2]) % 12 + 1, found[3], today)
        if len(alike) == 1 and len(found[2]) >= 3:
            return _in_year(int(found[1]), alike.pop(), found[3], today)
    return None


def _in_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year = _day(today.year, month, day)
    if this_year and this_year <= today:
        return this_year
    return _day(today.year - 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1000 else None
    except ValueError:
        return None


@lru_cache(maxsize=64)  # a free text is tried word by word: 3 ms without, 0.9 with
def _lists(key: str, language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(fold(word) for word in say(key, code).split(",")) for code in (language, "en")
    )


@lru_cache(maxsize=64)
def _words(key: str, language: str) -> frozenset[str]:
    return frozenset(word for words in _lists(key, language) for word in words)


KIND = Kind("date", plainly, read, show, one_column)
