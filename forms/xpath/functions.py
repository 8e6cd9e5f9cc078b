"""The signs and functions of expressions, and how many arguments each takes.

Nothing here raises: what is no number is not-a-number, as XPath has it. Functions that need to
see the answers or the moment are in `xpath/moments.py` and `xpath/run.py`.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from forms.xpath import moments, numbers, places, texts
from forms.xpath.patterns import BadPattern, check
from forms.xpath.values import COMPARISONS, Nodeset, Value, to_number, to_text, to_truth

MANY = 10_000


@dataclass(frozen=True, slots=True)
class Function:
    """How one function is run.

    Args:
        takes: `values` one by one; `nodes`, all answers of a repeat in each; `scene` and values;
            `lazy`: run in `xpath/run.py`, where its parts are evaluated one by one.
        check: gets the arguments that are literals (None for others), returns "" or the mistake.
    """

    least: int
    most: int
    run: Callable[..., Value]
    takes: Literal["values", "nodes", "scene", "lazy"] = "values"
    check: Callable[..., str] | None = None
    is_operator: bool = False
    draws: bool = False

    def may_take(self, arguments: int) -> bool:
        """Tell whether it may have so many arguments."""
        return self.least <= arguments <= self.most

    @property
    def arity(self) -> str:
        """How many arguments it takes, in words."""
        if self.least == self.most:
            return str(self.least)
        return f"{self.least} or more" if self.most == MANY else f"{self.least} to {self.most}"


def _texts(least: int, run: Callable[..., Value], most: int = 0) -> Function:
    return Function(least, most or least, lambda *values: run(*map(to_text, values)))


def _numbers(least: int, run: Callable[..., Value], most: int = 0) -> Function:
    return Function(least, most or least, lambda *values: run(*map(to_number, values)))


def _sign(run: Callable[[float, float], float]) -> Function:
    return Function(
        2, 2, lambda left, right: run(to_number(left), to_number(right)), is_operator=True
    )


def _nodes(least: int, most: int, run: Callable[..., Value]) -> Function:
    return Function(least, most, run, takes="nodes")


def _lazy(least: int, most: int, *, is_operator: bool = False, draws: bool = False) -> Function:
    return Function(least, most, _never, "lazy", is_operator=is_operator, draws=draws)


def _never(*_arguments: Any) -> Value:
    return ""


def _answered(*values: Nodeset) -> list[Value]:
    return [value for several in values for value in several if value != ""]


def _sum(values: Nodeset) -> float:
    # A round that was not answered counts nothing, as in Collect; a word makes it no number.
    return sum(map(to_number, _answered(values)), 0.0)


def _best(choose: Callable[[list[float]], float]) -> Callable[..., float]:
    def run(*values: Nodeset) -> float:
        found = [to_number(value) for value in _answered(*values)]
        return math.nan if not found or any(map(math.isnan, found)) else choose(found)

    return run


def _checklist(least: Nodeset, most: Nodeset, *marks: Nodeset) -> bool:
    ticked = sum(to_number(mark) > 0 for several in marks for mark in several)
    return _within(least, ticked, most)


def _weighted_checklist(least: Nodeset, most: Nodeset, *pairs: Nodeset) -> bool:
    weights = 0.0
    for marks, weighs in zip(pairs[::2], pairs[1::2], strict=False):
        for mark, weight in zip(marks, weighs, strict=False):
            weights += to_number(weight) if to_number(mark) > 0 else 0.0
    return _within(least, weights, most)


def _within(least: Nodeset, found: float, most: Nodeset) -> bool:
    lowest, highest = (to_number(bound[0]) if bound else math.nan for bound in (least, most))
    return (lowest == -1 or found >= lowest) and (highest == -1 or found <= highest)


def _on_places(run: Callable[[list[places.Point] | None], float]) -> Callable[..., float]:
    return lambda *values: run(places.points(map(to_text, _answered(*values))))


def _pattern_problem(_text: Value | None, pattern: Value | None) -> str:
    if not isinstance(pattern, str):
        return "regex() needs its pattern as a quoted text"
    try:
        check(pattern)
    except BadPattern as mistake:
        return f"the pattern is wrong: {mistake}"
    return ""


def _digest_problem(_text: Value | None, algorithm: Value | None, *_: Value | None) -> str:
    if algorithm is not None and not texts.digest("", to_text(algorithm)):
        return f"digest() does not know {to_text(algorithm)!r}"
    return ""


_OPERATORS = {
    **{sign: Function(2, 2, run, is_operator=True) for sign, run in COMPARISONS.items()},
    "+": _sign(lambda left, right: left + right),
    "-": _sign(lambda left, right: left - right),
    "*": _sign(lambda left, right: left * right),
    "div": _sign(numbers.divided),
    "mod": _sign(numbers.rest),
    "negative": Function(1, 1, lambda number: -to_number(number), is_operator=True),
    "and": _lazy(2, MANY, is_operator=True),
    "or": _lazy(2, MANY, is_operator=True),
    "|": _lazy(2, 2, is_operator=True),
}
_TRUTHS = {
    "true": Function(0, 0, lambda: True),
    "false": Function(0, 0, lambda: False),
    "not": Function(1, 1, lambda value: not to_truth(value)),
    "boolean": Function(1, 1, to_truth),
    "boolean-from-string": _texts(1, lambda text: text in {"true", "1"}),
    "if": _lazy(3, 3),
    "coalesce": _lazy(2, MANY),
    "once": _lazy(1, 1, draws=True),
    "regex": Function(2, 2, _never, "lazy", _pattern_problem),
    "checklist": _nodes(2, MANY, _checklist),
    "weighted-checklist": _nodes(2, MANY, _weighted_checklist),
}
_TEXTS = {
    "string": _lazy(0, 1),
    "string-length": _lazy(0, 1),
    "normalize-space": _lazy(0, 1),
    "substr": Function(
        2, 3, lambda text, *places: texts.substr(to_text(text), *map(to_number, places))
    ),
    "substring-before": _texts(2, texts.before),
    "substring-after": _texts(2, texts.after),
    "contains": _texts(2, lambda text, part: part in text),
    "starts-with": _texts(2, lambda text, part: text.startswith(part)),
    "ends-with": _texts(2, lambda text, part: text.endswith(part)),
    "translate": _texts(3, texts.translate),
    "concat": _nodes(1, MANY, texts.concat),
    "join": _nodes(1, MANY, texts.join),
    "digest": Function(
        2, 3, lambda *values: texts.digest(*map(to_text, values)), check=_digest_problem
    ),
    "selected": _texts(2, texts.is_selected),
    "is-selected": _texts(2, texts.is_selected),
    "selected-at": Function(
        2, 2, lambda chosen, index: texts.selected_at(to_text(chosen), to_number(index))
    ),
    "count-selected": _texts(1, lambda chosen: float(len(chosen.split()))),
}
_NUMBERS = {
    "number": Function(1, 1, to_number),
    "int": _numbers(1, numbers.whole),
    "round": _numbers(1, numbers.rounded, 2),
    "floor": _numbers(1, numbers.floor),
    "ceiling": _numbers(1, numbers.ceiling),
    "abs": _numbers(1, abs),
    "pow": _numbers(2, numbers.power),
    "sqrt": _numbers(1, numbers.real(math.sqrt)),
    "exp": _numbers(1, numbers.real(math.exp)),
    "exp10": _numbers(1, lambda exponent: numbers.power(10.0, exponent)),
    "log": _numbers(1, numbers.logarithm(math.log)),
    "log10": _numbers(1, numbers.logarithm(math.log10)),
    **{
        name: _numbers(1, numbers.real(getattr(math, name)))
        for name in ("sin", "cos", "tan", "asin", "acos", "atan")
    },
    "atan2": _numbers(2, numbers.real(math.atan2)),
    "pi": Function(0, 0, lambda: math.pi),
    "sum": _nodes(1, 1, _sum),
    "count": _nodes(1, 1, lambda values: float(len(values))),
    "count-non-empty": _nodes(1, 1, lambda values: float(len(_answered(values)))),
    "min": _nodes(1, MANY, _best(min)),
    "max": _nodes(1, MANY, _best(max)),
    "area": _nodes(1, 1, _on_places(places.area_m2)),
    "enclosed-area": _nodes(1, 1, _on_places(places.area_m2)),
    "distance": _nodes(1, MANY, _on_places(places.length_m)),
}
_MOMENTS = {
    "today": Function(0, 0, moments.today, "scene"),
    "now": Function(0, 0, moments.now, "scene", draws=True),
    "date": Function(1, 1, moments.date_text, "scene"),
    "date-time": Function(1, 1, moments.moment_text, "scene"),
    "decimal-date-time": Function(1, 1, moments.decimal_date_time, "scene"),
    "decimal-time": Function(1, 1, moments.decimal_time, "scene"),
    "format-date": Function(2, 2, moments.format_date, "scene"),
    "format-date-time": Function(2, 2, moments.format_date, "scene"),
    "random": Function(0, 0, moments.random, "scene", draws=True),
    "uuid": Function(0, 1, moments.uuid, "scene", draws=True),
    "version": Function(0, 0, lambda scene: scene.version, "scene"),
    # What a phone knows of its owner is neither asked nor kept.
    "property": Function(1, 1, lambda _scene, _name: "", "scene"),
}
# Read by `xpath/paths.py`, so that only what they become is run.
_PATHS = {
    "position": _lazy(1, 1, is_operator=True),
    "jr:choice-name": _lazy(2, 2, is_operator=True),
}

FUNCTIONS: Mapping[str, Function] = MappingProxyType(
    {**_OPERATORS, **_TRUTHS, **_TEXTS, **_NUMBERS, **_MOMENTS, **_PATHS}
)
