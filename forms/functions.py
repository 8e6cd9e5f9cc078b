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

Value = bool | float | str

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T.*)?")
_EPOCH = date(1970, 1, 1)
_NUMBER = re.compile(r"\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*")
# A pattern tries at most about text ** (open repeats - 1) ways: 4 and 500 stay under a second.
_MAX_PATTERN_CHARACTERS = 300
_MAX_OPEN_REPEATS = 4
_MAX_SEARCHED_CHARACTERS = 500


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
    if _pattern_problem(text, pattern):
        return False
    searched = to_text(text)
    if len(searched) > _MAX_SEARCHED_CHARACTERS:
        return False
    return re.fullmatch(to_text(pattern), searched) is not None


def _pattern_problem(_text: Value | None, pattern: Value | None) -> str:
    if not isinstance(pattern, str):
        return "regex() needs its pattern as a quoted text"
    if len(pattern) > _MAX_PATTERN_CHARACTERS:
        return f"the pattern is longer than {_MAX_PATTERN_CHARACTERS} characters"
    if _may_run_away(pattern):
        return "the pattern repeats what repeats already; it could run for ever"
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as mistake:
        return f"the pattern is wrong: {mistake}"
    return ""


def _may_run_away(pattern: str) -> bool:
    """Tell whether a group that can match in several ways is itself repeated, or the like."""
    bare = re.sub(r"\\[^\d]|\[\^?\]?(?:\\.|[^\]\\])*\]", "x", pattern)
    if re.search(r"\\\d|\(\?(?!:)", bare):  # references and look-around
        return True
    open_groups = [False]
    repeats = 0
    for found in re.finditer(r"\(|\)(?P<again>[*+{])?|[*+|]|\{\d*,?\d*\}", bare):
        if found[0] == "(":
            open_groups.append(False)
        elif found[0].startswith(")"):
            is_loose = open_groups.pop() if len(open_groups) > 1 else False
            if found["again"] and is_loose:
                return True
            repeats += bool(found["again"])
            open_groups[-1] = open_groups[-1] or is_loose or bool(found["again"])
        else:
            is_repeat = found[0] != "|" and ("," in found[0] or found[0] in "*+")
            repeats += is_repeat
            open_groups[-1] = True if is_repeat or found[0] == "|" else open_groups[-1]
    return repeats > _MAX_OPEN_REPEATS


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
