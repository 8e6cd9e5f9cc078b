"""Q8: how unequally areas take part, for what that can do to any mean."""

from collections.abc import Sequence
from math import sqrt
from random import Random

from publishing.quality import safety
from publishing.quality.estimates import bootstrap, poisson_draw
from publishing.quality.facts import Area, Facts
from publishing.quality.indicator import Figure, Indicator, missing

_NEEDED = 3
Reporters = Sequence[tuple[int, int]]  # reporters and population of each area


def cv(areas: Reporters) -> float:
    """The coefficient of variation of reporting propensities, weighted by population.

    Source:
        Schouten, Cobben and Bethlehem, Indicators for the representativeness of survey response
        (Survey Methodology 35, 2009); de Heij, Schouten and Shlomo, RISQ manual 2.1 (2015).
    """
    return _spread(areas) / _mean(areas)


def r_indicator(areas: Reporters, reporters: int | None = None) -> float:
    """1 - 2 S of the propensities: near 1 whenever few take part, so never to be read alone.

    Args:
        reporters: as many as are told where that is not how many there are.
    """
    told = _heard(areas) if reporters is None else reporters
    return 1 - 2 * _spread(areas) * told / _heard(areas)


def by_chance(areas: Reporters, reporters: int | None = None) -> float:
    """The CV that chance alone would give, did all areas take part alike; `reporters` as above."""
    return sqrt(len(areas) / (_heard(areas) if reporters is None else reporters))


def _heard(areas: Reporters) -> int:
    return sum(n for n, _ in areas)


def _mean(areas: Reporters) -> float:
    return _heard(areas) / sum(population for _, population in areas)


def _spread(areas: Reporters) -> float:
    mean, people = _mean(areas), sum(population for _, population in areas)
    return sqrt(sum(each * (n / each - mean) ** 2 for n, each in areas) / people)


def representativity(facts: Facts, rng: Random) -> Indicator:
    """Q8: the CV of areas' reporting propensities, what of it is chance, and R beside it."""
    return Indicator(
        "Q8",
        "representativity",
        "Even participation of areas",
        "Reporters divided by population in each area (its propensity); their standard deviation, "
        "weighted by population, divided by their mean. The bias of any mean is at most this "
        "times the standard deviation of what is measured. R is one less twice the standard "
        "deviation.",
        ("accuracy", "impartiality"),
        _figures(facts, rng),
        notes=(
            "R comes near 1 whenever few people take part: read the coefficient of variation.",
            "Areas that the release hides count as one.",
        ),
    )


def _figures(facts: Facts, rng: Random) -> tuple[Figure, ...]:
    names = {
        "cv": "Variation of propensities (largest bias, in standard deviations)",
        "cv_by_chance": "Variation that chance alone would give",
        "cv_between_groups": "Variation between groups of areas",
        "r": "R-indicator",
    }
    areas = safety.pooled_of(facts)
    why = _why_not(areas, facts)
    if why:
        return tuple(missing(key, name, why) for key, name in names.items())
    seen = _pairs(areas)
    people = _heard(seen)
    # With the exact number, chance and R would tell it: areas / reporters, and the mean.
    about = safety.near(people, facts.limits)

    def again(dice: Random) -> float:
        drawn = [(poisson_draw(n, dice), population) for n, population in seen]
        return cv(drawn) if any(n for n, _ in drawn) else 0.0

    return (
        Figure("cv", names["cv"], cv(seen), "ratio", n=people, interval=bootstrap(again, rng)),
        Figure("cv_by_chance", names["cv_by_chance"], by_chance(seen, about), "ratio", n=people),
        _between(areas, names["cv_between_groups"], people),
        Figure("r", names["r"], r_indicator(seen, about), "at most 1", n=people),
    )


def _pairs(areas: Sequence[Area]) -> list[tuple[int, int]]:
    return [(area.reporters or 0, area.population or 0) for area in areas]


def _between(areas: Sequence[Area], name: str, people: int) -> Figure:
    groups: dict[str, list[int]] = {}
    for area in areas:
        group = groups.setdefault(area.group, [0, 0])
        group[0] += area.reporters or 0
        group[1] += area.population or 0
    if len(groups) < 2:
        return missing("cv_between_groups", name, "areas are not told apart by groups", "ratio")
    pairs = [(n, population) for n, population in groups.values()]
    return Figure("cv_between_groups", name, cv(pairs), "ratio", n=people)


def _why_not(areas: Sequence[Area], facts: Facts) -> str:
    if len(areas) < _NEEDED:
        return f"fewer than {_NEEDED} areas can be told apart"
    if not all(area.population for area in areas):
        return "nobody gave the population of all areas"
    return safety.too_few(_heard(_pairs(areas)), max(safety.MANY, facts.limits.k))
