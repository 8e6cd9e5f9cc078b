"""Whether a value that no person gave (a default, a calculation) is one that its kind could store.

What is written in a form or worked out may be anything: a day that no month has, a text where a
number is wanted. Kinds may rely on what they show having been read by them; this sees to it.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any

from forms.model import Question
from messages.places import is_on_globe

_CHOICES = frozenset({"select_one", "select_multiple", "rank"})
OTHER = "other"


def fits(question: Question, stored: Any) -> bool:
    """Tell whether the question's kind could have stored that value.

    Args:
        question: with all options of its list, offered now or not.
    """
    if question.kind in _CHOICES:
        return _are_options(question, stored)
    check = _CHECKS.get(question.kind)
    return check is None or check(stored)


def tidy(worked_out: Any) -> Any:
    """Return what is stored of a calculation.

    Whole numbers have no point, and what is no number is nothing.
    """
    if isinstance(worked_out, float):
        if worked_out != worked_out or worked_out in (float("inf"), float("-inf")):
            return None
        return int(worked_out) if worked_out.is_integer() else worked_out
    return None if worked_out == "" else worked_out


def _are_options(question: Question, stored: Any) -> bool:
    values = [stored] if question.kind == "select_one" else stored
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        return False
    known = {option.value for option in question.options}
    if question.or_other:
        known.add(OTHER)
    there = known.issuperset(values)
    return there and (question.kind != "rank" or len(values) == len(known))


def _is_number(stored: Any) -> bool:
    return isinstance(stored, int | float) and not isinstance(stored, bool)


def _is_whole(stored: Any) -> bool:
    return isinstance(stored, int) and not isinstance(stored, bool)


def _reads(read: Callable[[str], object]) -> Callable[[Any], bool]:
    def check(stored: Any) -> bool:
        try:
            read(stored)
        except (TypeError, ValueError):
            return False
        return True

    return check


def _is_place(stored: Any) -> bool:
    if not isinstance(stored, Mapping) or "words" not in stored:
        return False
    lat, lon = stored.get("lat"), stored.get("lon")
    return lat is None if lon is None else _is_position(lat, lon)


def _is_line(stored: Any) -> bool:
    return isinstance(stored, list) and all(
        isinstance(point, list | tuple) and len(point) == 2 and _is_position(*point)
        for point in stored
    )


def _is_position(lat: Any, lon: Any) -> bool:
    return _is_number(lat) and _is_number(lon) and is_on_globe(lat, lon)


def _never(stored: Any) -> bool:
    """A file beside the form is none that anybody sent: there is nothing to fetch."""
    return False


_CHECKS: Mapping[str, Callable[[Any], bool]] = MappingProxyType(
    {
        "integer": _is_whole,
        "decimal": _is_number,
        "range": _is_number,
        "date": _reads(date.fromisoformat),
        "time": _reads(time.fromisoformat),
        "dateTime": _reads(datetime.fromisoformat),
        "geopoint": _is_place,
        "geotrace": _is_line,
        "geoshape": _is_line,
        **dict.fromkeys(("image", "audio", "video", "file"), _never),
    }
)
