"""Areas from which nobody reported: how many cases were to be expected there, and how surely."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp, lgamma, log
from typing import Any

from publishing.disclosure.rules import Limits
from publishing.quality.facts import Area
from publishing.quality.indicator import rounded
from publishing.quality.safety import near

# Fewer comparable areas say nothing of how far areas differ.
_NEEDED = 5
_OUTSIDE = 0.025
# An area that would be silent by chance less often than this is called so: its zero is no zero.
NOT_BY_CHANCE = 0.05


@dataclass(frozen=True, slots=True)
class Likeness:
    """Cases a head in comparable areas: gamma distributed about a mean.

    Args:
        rate: cases a head, over all of them; `shape` is the gamma's, None where areas differ no
            more than chance makes them.
    """

    rate: float
    shape: float | None


def alike(areas: Sequence[tuple[int, int]]) -> Likeness:
    """Fit the rates of areas by moments.

    Args:
        areas: cases and population of each, at least two.

    Source:
        Marshall, Mapping disease and mortality rates using empirical Bayes estimators (Applied
        Statistics 40, 1991).
    """
    people = sum(population for _, population in areas)
    rate = sum(cases for cases, _ in areas) / people
    spread = sum(n * (cases / n - rate) ** 2 for cases, n in areas) / people
    variance = spread - rate * len(areas) / people
    return Likeness(rate, rate**2 / variance if variance > 0 else None)


def expected(likeness: Likeness, population: int) -> tuple[float, int, int, float]:
    """What is to be expected of an area of so many people.

    Returns:
        The mean; the lowest and highest count of the middle 95 %; the chance of none.
    """
    mean = likeness.rate * population
    found, below, count = list[int](), 0.0, 0
    while len(found) < 2:
        below += _chance(count, mean, likeness.shape)
        wanted = _OUTSIDE if not found else 1 - _OUTSIDE
        if below >= wanted:
            found.append(count)
            continue_with = below >= 1 - _OUTSIDE and len(found) == 1
            if continue_with:
                found.append(count)
        count += 1
    return mean, found[0], found[1], _chance(0, mean, likeness.shape)


def _chance(count: int, mean: float, shape: float | None) -> float:
    """The chance of a count: negative binomial, or Poisson where areas do not differ."""
    if mean <= 0:
        return float(count == 0)
    if shape is None:
        return exp(count * log(mean) - mean - lgamma(count + 1))
    told = lgamma(count + shape) - lgamma(shape) - lgamma(count + 1)
    return exp(told + shape * log(shape / (shape + mean)) + count * log(mean / (shape + mean)))


def expected_in_silent(areas: Sequence[Area], limits: Limits) -> tuple[list[dict[str, Any]], str]:
    """Say of each silent area what its population and comparable areas let expect.

    Comparable is what has the same group, where enough of those are shown; else all areas are.
    Their cases count rounded to T: the rate tells how many they are.

    Returns:
        A row an area in the order of codes, and why there is none ("" where there are rows).
    """
    silent = [area for area in areas if area.reporters == 0 and area.population]
    seen = [a for a in areas if a.cases is not None and a.reporters and a.population]
    if len(seen) < _NEEDED:
        return [], f"fewer than {_NEEDED} areas with reports and a known population are shown"
    return [_row(area, seen, limits) for area in sorted(silent, key=lambda area: area.code)], ""


def _row(area: Area, seen: Sequence[Area], limits: Limits) -> dict[str, Any]:
    comparable = [each for each in seen if each.group == area.group]
    used = comparable if len(comparable) >= _NEEDED else seen
    likeness = alike([(each.cases or 0, each.population or 0) for each in used])
    cases = sum(each.cases or 0 for each in used)
    likeness = replace(likeness, rate=likeness.rate * near(cases, limits) / max(cases, 1))
    mean, low, high, none = expected(likeness, area.population or 0)
    return {
        "of": area.code,
        "expected": rounded(mean),
        "low": low,
        "high": high,
        "chance_of_none": rounded(none),
        "silent": none < NOT_BY_CHANCE,
        "comparable": len(used),
        "method": "population times the rate of comparable areas; negative binomial (Marshall)",
    }
