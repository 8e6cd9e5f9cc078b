"""Days, moments and numbers as people write them, by CLDR through Babel.

Digits are 0-9 in every language. Arabic and Devanagari digits are read (`forms/numerals.py`) but
not written: from Morocco to Tunisia nobody uses the former, Hindi papers seldom the latter, every
telephone's keypad has 0-9, and codes must come back as they were sent.
"""

from datetime import date, datetime, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from messages.words import say

# Babel 2.18 answers for Haitian Creole with French month names: digits are better. Its short
# Arabic day is digits between invisible marks, which SMS pays for and old phones show as boxes.
_PATTERNS = {"ht": "d/M/y", "ar": "d MMMM y"}


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.split("-")[0])
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def day_in(at: datetime, timezone: str) -> date:
    """Return the day that it is in a zone (IANA name) at an instant (aware)."""
    return at.astimezone(ZoneInfo(timezone)).date()


def day(at: date, language: str) -> str:
    """Write a day with the month's name ("Nov 22, 2026"); digits where CLDR lacks it."""
    pattern = _PATTERNS.get(language.split("-")[0], "medium")
    return format_date(at, pattern, locale=_locale(language))


def moment(at: datetime, language: str, zone: tzinfo) -> str:
    """Write an instant as local day and time of day.

    Args:
        at: aware.
        language: as for `say`.
        zone: where the reader is (the campaign's time zone).
    """
    local = at.astimezone(zone)
    clock = format_datetime(local, "HH:mm", locale=_locale(language))
    return f"{day(local.date(), language)} {clock}"


def number(value: float, language: str) -> str:
    """Write a number with the language's separators."""
    return str(format_decimal(value, locale=_locale(language)))


def ago(at: datetime, now: datetime, language: str) -> str:
    """Say how long ago a moment was, in minutes, hours or days."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 1:
        return say("ago-now", language)
    if minutes < 60:
        return say("ago-minutes", language, n=minutes)
    if minutes < 48 * 60:
        return say("ago-hours", language, n=minutes // 60)
    return say("ago-days", language, n=minutes // (24 * 60))
