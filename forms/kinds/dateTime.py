"""A day and a time of day."""

import re
from datetime import datetime

from forms.errors import Invalid
from forms.folding import fold, western_digits
from forms.kinds import Kind, Stored
from forms.kinds.date import read as read_date
from forms.kinds.prompts import one_column, plainly
from forms.kinds.time import clock, now_words
from forms.kinds.time import show as show_time
from forms.model import Question
from messages.model import Said

_ISO = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[tT ](\S.*)")


def read(question: Question, said: Said, *, language: str, now: datetime) -> str | Invalid:
    """Return the moment in ISO form, with the offset of the campaign's time zone.

    Understands a day and a time as their own kinds do ("yesterday 14:30"), and "now".
    """
    typed = western_digits(said.text).strip()
    if len(typed) > 80:
        return Invalid("hint-datetime")
    if fold(typed) in now_words(language):
        return now.replace(second=0, microsecond=0).isoformat(timespec="seconds")
    if moment := _with_offset(typed, now):
        return moment
    iso = _ISO.fullmatch(typed)
    if iso and (moment := _both(question, iso[1], iso[2], language, now)):
        return moment
    words = typed.replace(",", " ").split()
    for at in range(1, len(words)):
        day, hour = " ".join(words[:at]), " ".join(words[at:])
        if moment := _both(question, day, hour, language, now) or _both(
            question, hour, day, language, now
        ):
            return moment
    return Invalid("hint-datetime")


def show(question: Question, value: Stored, language: str) -> str:
    """Return day/month/year and the time."""
    at = datetime.fromisoformat(value)
    return f"{at:%d/%m/%Y} {show_time(question, at.time().isoformat('seconds'), language)}"


def _with_offset(typed: str, now: datetime) -> str:
    """A moment written with its offset, told in the campaign's time zone; "" for others."""
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        return ""
    # 1000: as for days; astimezone() would raise near the ends of time.
    if moment.tzinfo is None or not 1000 <= moment.year < 9999:
        return ""
    return moment.astimezone(now.tzinfo).isoformat(timespec="seconds")


def _both(question: Question, day: str, hour: str, language: str, now: datetime) -> str:
    at = clock(hour, language, now)
    on = read_date(question, Said(text=day), language=language, now=now)
    if at is None or isinstance(on, Invalid):
        return ""
    moment = datetime.combine(datetime.fromisoformat(on).date(), at, now.tzinfo)
    return moment.isoformat(timespec="seconds")


KIND = Kind("dateTime", plainly, read, show, one_column)
