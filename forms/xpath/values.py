"""Truths, numbers and texts, and how XPath 1.0 makes one of the other.

Nothing here raises: what is no number is not-a-number, as XPath has it.
"""

import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from forms.xpath.dates import days

Value = bool | float | str
# What a name or a path comes to where it is not exactly one answer: those of a repeat, in order.
Nodeset = tuple[Value, ...]
Result = Value | Nodeset

# XPath 1.0, 4.4: digits and a point, no plus sign and no exponent.
_NUMBER = re.compile(r"[ \t\r\n]*-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*")


def to_xpath(stored: Any) -> Value:
    """Return a stored answer as expressions see it.

    A skipped one is "", several options are their values between blanks, a point "lat lon 0 0"
    (its words where it has no position), a line or an area points between semicolons, media its
    name. A stored truth is "true" or "false", both of which are texts that hold, as in ODK.
    """
    match stored:
        case str():
            return stored
        case None:
            return ""
        case bool():
            return "true" if stored else "false"
        case int() | float():
            return _finite(stored)
        case list() | tuple():
            return _of_list(stored)
        case {"lat": float() | int() as lat, "lon": float() | int() as lon}:
            return _point(lat, lon)
        case Mapping():
            return str(stored.get("words") or stored.get("name") or stored.get("ref") or "")
    return str(stored)


def to_number(value: Value) -> float:
    """Return the number; a day counts from 1970, as in ODK; what is none is not-a-number."""
    if not isinstance(value, str):
        return float(value)
    if _NUMBER.fullmatch(value):
        return float(value)
    return days(value)


def to_truth(value: Value) -> bool:
    """Return whether it counts as true: a text that is not empty, a number that is not 0."""
    if isinstance(value, float):
        return value == value and value != 0
    return bool(value)


def to_text(value: Value) -> str:
    """Return the text; numbers in decimal notation, whole ones without decimals."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return _number_text(value)


def first(result: Result) -> Value:
    """Return the one value, of several the first, of none ""."""
    if isinstance(result, tuple):
        return result[0] if result else ""
    return result


def all_of(result: Result) -> Nodeset:
    """Return the values as several, one being several of one."""
    return result if isinstance(result, tuple) else (result,)


def equal(left: Value, right: Value) -> bool:
    """Compare as XPath does: truths as truths, else numbers as numbers, else texts as texts."""
    if isinstance(left, bool) or isinstance(right, bool):
        return to_truth(left) == to_truth(right)
    if isinstance(left, float) or isinstance(right, float):
        return to_number(left) == to_number(right)
    return left == right


COMPARISONS: Mapping[str, Callable[[Value, Value], bool]] = MappingProxyType(
    {
        "=": equal,
        "!=": lambda left, right: not equal(left, right),
        "<": lambda left, right: to_number(left) < to_number(right),
        "<=": lambda left, right: to_number(left) <= to_number(right),
        ">": lambda left, right: to_number(left) > to_number(right),
        ">=": lambda left, right: to_number(left) >= to_number(right),
    }
)


def _finite(number: float) -> float:
    try:
        return float(number)
    except OverflowError:  # an int of over 308 digits
        return math.inf if number > 0 else -math.inf


def _of_list(stored: list[Any] | tuple[Any, ...]) -> str:
    if stored and isinstance(stored[0], list | tuple):
        places = [part for part in stored if isinstance(part, list | tuple) and len(part) >= 2]
        return ";".join(_point(*part[:2]) for part in places)
    return " ".join(map(str, stored))


def _point(lat: object, lon: object) -> str:
    return f"{lat} {lon} 0 0"


def _number_text(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number.is_integer():
        return str(int(number))
    text = repr(number)
    return format(Decimal(text), "f") if "e" in text else text
