"""What the signs and functions of expressions do, on truths, numbers and texts.

Nothing here raises: what is no number is not-a-number, as XPath has it.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from forms.patterns import BadPattern, check, matches

Value = bool | float | str

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T.*)?")
_EPOCH = date(1970, 1, 1)
_NUMBER = re.compile(r"\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*")


@dataclass(frozen=True, slots=True)
class Function:
    """How one function is run: how many arguments it takes, and what is wrong with literal ones.

    `check` gets the arguments that are literals (None for others), returns "" or the mistake.
    """

    takes: int
    run: Callable[..., Value]
    check: Callable[..., str] | None = None
    is_operator: bool = False


def to_value(stored: Any) -> Value:
    """Return a stored answer as expressions see it.

    A skipped one is "", several options are their values between blanks, a place its
    coordinates (its words where it has none), media its ref.
    """
    match stored:
        case None:
            return ""
        case bool() | str():
            return stored
        case int() | float():
            return float(stored)
        case list() | tuple():
            return " ".join(str(part) for part in stored)
        case {"lat": float() | int() as lat, "lon": float() | int() as lon}:
            return f"{lat} {lon}"
        case Mapping():
            return str(stored.get("words") or stored.get("ref") or "")
    return str(stored)


def to_number(value: Value) -> float:
    """Return the number; a day counts from 1970, as in ODK; what is none is not-a-number."""
    if not isinstance(value, str):
        return float(value)
    if _NUMBER.fullmatch(value):
        return float(value)
    if _DAY.fullmatch(value):
        try:
            return float((date.fromisoformat(value[:10]) - _EPOCH).days)
        except ValueError:
            return math.nan
    return math.nan


def to_truth(value: Value) -> bool:
    """Return whether it counts as true: a text that is not empty, a number that is not 0."""
    if isinstance(value, float):
        return not math.isnan(value) and value != 0
    return bool(value)


def to_text(value: Value) -> str:
    """Return the text; whole numbers without decimals."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number_text(value)
    return value


def compare(sign: str, left: Value, right: Value) -> bool:
    """Compare as XPath does: truths as truths, else numbers as numbers, else texts as texts."""
    if sign not in {"=", "!="}:
        return _ordered(sign, to_number(left), to_number(right))
    is_equal = _equal(left, right)
    return is_equal if sign == "=" else not is_equal


def _equal(left: Value, right: Value) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return to_truth(left) == to_truth(right)
    if isinstance(left, float) or isinstance(right, float):
        return to_number(left) == to_number(right)
    return left == right


def _ordered(sign: str, left: float, right: float) -> bool:
    match sign:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
    return left >= right


def _number_text(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return str(int(number)) if number.is_integer() else repr(number)


def _divided(left: float, right: float) -> float:
    if right:
        return left / right
    if not left or math.isnan(left):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1, right)


def _rest(left: float, right: float) -> float:
    if not right or math.isinf(left):
        return math.nan
    return math.fmod(left, right)


def _is_selected(chosen: Value, option: Value) -> bool:
    return to_text(option) in to_text(chosen).split()


def _matches(text: Value, pattern: Value) -> bool:
    return matches(to_text(pattern), to_text(text))


def _pattern_problem(_text: Value | None, pattern: Value | None) -> str:
    if not isinstance(pattern, str):
        return "regex() needs its pattern as a quoted text"
    try:
        check(pattern)
    except BadPattern as mistake:
        return f"the pattern is wrong: {mistake}"
    return ""


def _comparison(sign: str) -> Function:
    return Function(2, lambda left, right: compare(sign, left, right), is_operator=True)


def _sum(sign: Callable[[float, float], float]) -> Function:
    return Function(2, lambda left, right: sign(to_number(left), to_number(right)), None, True)


def _never(*_arguments: Value) -> Value:  # evaluated in expressions.py, where the rest is seen
    return ""


FUNCTIONS: Mapping[str, Function] = MappingProxyType(
    {
        **{sign: _comparison(sign) for sign in ("=", "!=", "<", "<=", ">", ">=")},
        "+": _sum(lambda left, right: left + right),
        "-": _sum(lambda left, right: left - right),
        "*": _sum(lambda left, right: left * right),
        "div": _sum(_divided),
        "mod": _sum(_rest),
        "negative": Function(1, lambda number: -to_number(number), is_operator=True),
        "and": Function(2, _never, is_operator=True),
        "or": Function(2, _never, is_operator=True),
        "if": Function(3, _never),
        "today": Function(0, _never),
        "not": Function(1, lambda value: not to_truth(value)),
        "true": Function(0, lambda: True),
        "false": Function(0, lambda: False),
        "number": Function(1, to_number),
        "string-length": Function(1, lambda value: float(len(to_text(value)))),
        "selected": Function(2, _is_selected),
        "count-selected": Function(1, lambda value: float(len(to_text(value).split()))),
        "regex": Function(2, _matches, _pattern_problem),
    }
)
