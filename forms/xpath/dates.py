"""Days and moments in expressions: texts in ISO 8601, or numbers of days since 1970.

Knows no clock and no zone of its own: `now` is told, and its zone is the campaign's.
"""

import math
import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from babel import Locale, UnknownLocaleError

_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)"
    r"(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_TIME = re.compile(
    r"([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_EPOCH_ON = date(1970, 1, 1)
_EPOCH_AT = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_LASTS = timedelta(days=1)
# A little less than what `datetime` holds, so that a zone cannot push it over the edge.
_FIRST_DAY, _LAST_DAY = -719_000.0, 2_932_000.0


@lru_cache(maxsize=4096)
def days(text: str) -> float:
    """Return days since 1970: whole for a day, with a fraction for a moment (UTC if unsaid)."""
    if len(text) < 8 or text[4] != "-":
        return math.nan
    on = to_day(text)
    if on:
        return float((on - _EPOCH_ON).days)
    return decimal_days(text, UTC)


def decimal_days(text: str, zone: tzinfo) -> float:
    """Return days since 1970 began in UTC; a day begins at its midnight in the zone."""
    at = to_moment(text, zone)
    return (at - _EPOCH_AT) / _DAY_LASTS if at else math.nan


def to_day(text: str) -> date | None:
    """Return the day that the text is, zeros in front of month and day or not."""
    found = _DAY.fullmatch(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def to_moment(text: str, zone: tzinfo) -> datetime | None:
    """Return the moment that a text in ISO 8601 names, the midnight of a day, or None.

    Args:
        zone: of texts that do not say theirs.
    """
    on = to_day(text)
    if on:
        return _on_globe(datetime.combine(on, time(), zone))
    found = _MOMENT.fullmatch(text)
    if not found:
        return None
    try:
        at = datetime.fromisoformat(f"{found[1]}T{_six_digits(found[2])}{found[3] or ''}")
    except ValueError:
        return None
    return _on_globe(at if at.tzinfo else at.replace(tzinfo=zone))


def from_days(number: float, zone: tzinfo) -> datetime | None:
    """Return the moment so many days after 1970 began in UTC, in the zone; None if no year."""
    if not _FIRST_DAY < number < _LAST_DAY:
        return None
    # To the millisecond: the decimals of today's number of days reach no further.
    ms = round(number * 86_400_000)
    return (_EPOCH_AT + timedelta(milliseconds=ms)).astimezone(zone)


def day_from(number: float) -> date | None:
    """Return the day so many whole days after 1970-01-01."""
    if not _FIRST_DAY < number < _LAST_DAY:
        return None
    return _EPOCH_ON + timedelta(days=int(number))


def day_share(text: str, zone: tzinfo) -> float:
    """Return how much of its day has passed, 0-1, at a time or moment; not-a-number if none."""
    found = _TIME.fullmatch(text)
    if found:
        try:
            at_time = time.fromisoformat(_six_digits(found[1]))
        except ValueError:
            return math.nan
    else:
        at = to_moment(text, zone)
        if not at:
            return math.nan
        at_time = at.astimezone(zone).time()
    passed = timedelta(
        hours=at_time.hour,
        minutes=at_time.minute,
        seconds=at_time.second,
        microseconds=at_time.microsecond,
    )
    return passed / _DAY_LASTS


def time_of(text: str, now: datetime) -> datetime | None:
    """Return today at that time of the day, None if the text is none."""
    share = day_share(text, UTC) if _TIME.fullmatch(text) else math.nan
    if math.isnan(share):
        return None
    return datetime.combine(now.date(), time(), now.tzinfo) + share * _DAY_LASTS


def with_zone(text: str, now: datetime) -> str:
    """Return a moment that does not say its zone with that of `now`, any other text as it is."""
    if len(text) < 16 or text[10] not in "T " or text[-1] == "Z" or text[-6] in "+-":
        return text
    found = _MOMENT.fullmatch(text)
    if not found or found[3] or not now.tzinfo:
        return text
    at = to_moment(text, now.tzinfo)
    return at.isoformat(timespec="milliseconds") if at else text


def write(at: datetime, pattern: str, language: str) -> str:
    """Return the moment in a pattern of `format-date-time()`; unknown letters stay as they are.

    Source:
        XForms specification of ODK, "format-date" and "format-date-time".
    """
    return re.sub(r"%(.)", lambda found: _part(at, found[1], language) or found[0], pattern)


def _part(at: datetime, letter: str, language: str) -> str:
    match letter:
        case "Y":
            return f"{at.year:04}"
        case "y":
            return f"{at.year % 100:02}"
        case "m" | "n":
            return _padded(at.month, letter == "m")
        case "d" | "e":
            return _padded(at.day, letter == "d")
        case "H" | "h":
            return _padded(at.hour, letter == "H")
        case "M":
            return f"{at.minute:02}"
        case "S":
            return f"{at.second:02}"
        case "3":
            return f"{at.microsecond // 1000:03}"
    return _name(at, letter, language)


def _name(at: datetime, letter: str, language: str) -> str:
    match letter:
        case "b" | "B":
            return _month_names(language, letter == "B")[at.month - 1]
        case "a" | "A":
            return _weekday_names(language, letter == "A")[at.weekday()]
    return ""


def _padded(number: int, is_padded: bool) -> str:
    return f"{number:02}" if is_padded else str(number)


@lru_cache(maxsize=64)
def _month_names(language: str, is_long: bool) -> tuple[str, ...]:
    names = _locale(language).months["format"]["wide" if is_long else "abbreviated"]
    return tuple(str(names[n]) for n in range(1, 13))


@lru_cache(maxsize=64)
def _weekday_names(language: str, is_long: bool) -> tuple[str, ...]:
    names = _locale(language).days["format"]["wide" if is_long else "abbreviated"]
    return tuple(str(names[n]) for n in range(7))


def _locale(language: str) -> Locale:
    # An organiser may call a language what no library knows.
    try:
        return Locale.parse(language.replace("_", "-").split("-")[0])
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def _on_globe(at: datetime) -> datetime | None:
    # Year 1 and year 9999 cannot be moved to every zone.
    return at if 1 < at.year < 9999 else None


def _six_digits(text: str) -> str:
    whole, point, decimals = text.partition(".")
    return f"{whole}.{decimals:0<6}" if point else text
