"""A day to come, as people write it: until when something is to be done."""

from datetime import datetime, timedelta

from forms.errors import Invalid
from forms.kinds.date import KIND
from forms.model import Question
from messages.model import Said

_ANY = Question("due", "date", {})
_WEEK, _YEAR = timedelta(days=6), timedelta(days=365)
_MOVES_DAILY = timedelta(days=6)  # "yesterday", read six days later, is six days later too


def read_due(text: str, *, language: str, now: datetime) -> str | Invalid:
    """Return the day in ISO form, today at the earliest.

    Everything that a date question understands, but looking forward: a day without a year is
    the next such day, a weekday the next one.

    Args:
        now: aware, in the campaign's time zone.
    """
    today = now.date().isoformat()
    told = _read(text, language, now)
    if isinstance(told, Invalid) or told >= today:
        return told
    in_a_week = _read(text, language, now + _WEEK)
    in_a_year = _read(text, language, now + _YEAR)
    if isinstance(in_a_week, Invalid) or isinstance(in_a_year, Invalid):
        return Invalid("hint-date")
    moved = datetime.fromisoformat(in_a_week) - datetime.fromisoformat(told)
    if moved == _MOVES_DAILY:
        return Invalid("action-day-past")
    later = in_a_week if in_a_week >= today else in_a_year
    return later if later >= today else Invalid("action-day-past")


def _read(text: str, language: str, now: datetime) -> str | Invalid:
    read: str | Invalid = KIND.read(_ANY, Said(text=text), language=language, now=now)
    return read
