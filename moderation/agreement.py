"""How far people who judge alike without knowing of each other agree: Krippendorff's alpha.

Pure: judgements in, figures out. The interval is a bootstrap over units, with dice that are given.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Literal

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
Band = Literal["good", "tentative", "experimental", "few", "alike"]

# Krippendorff, Content Analysis (4th ed.), ch. 12: rely on .800, conclude tentatively from .667.
GOOD_FROM, TENTATIVE_FROM = 0.800, 0.667
# Fewer reports than this say nothing (statistics.md, Q6: at least 30 a quarter).
NEEDED = 30
RESAMPLES = 1000
_SHARE_OUTSIDE = 0.025  # on each side of the interval


@dataclass(frozen=True, slots=True)
class Agreement:
    """What is known of the agreement about one thing.

    Args:
        n: units judged by two or more.
        alpha: 1 is perfect, 0 is chance, below is worse than chance; None where all said the
            same of everything, or nothing was judged twice: then there is nothing to agree about.
        low, high: the middle 95 % of the bootstrap, None with alpha.
        band: "few" where `n` is less than needed, "alike" where alpha is None for want of variety.
    """

    n: int
    alpha: float | None
    low: float | None
    high: float | None
    band: Band


def alpha(units: Iterable[Sequence[Hashable | None]], metric: Metric = "nominal") -> float | None:
    """Krippendorff's alpha over units, each the values that observers gave it.

    Args:
        units: None is a value that is missing; a unit with fewer than two values counts nothing.
        metric: numbers for all but nominal.

    Returns:
        At most 1; None where nothing varies.

    Source:
        Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), the definition by
        coincidences. The package of that name is GPL, which Heed cannot take in.
    """
    return _alpha(_patterns(units), metric)


def assess(
    units: Iterable[Sequence[Hashable | None]], rng: Random, *, needed: int = NEEDED
) -> Agreement:
    """Alpha (nominal) with its interval and what may be concluded from it.

    Costs about `RESAMPLES` times the number of units in draws: 0.3 s for a thousand.
    """
    patterns = _patterns(units)
    n, value = sum(patterns.values()), _alpha(patterns, "nominal")
    low, high = _interval(patterns, rng) if value is not None else (None, None)
    return Agreement(n, value, low, high, _band(n, value, needed))


def _band(n: int, value: float | None, needed: int) -> Band:
    if n < needed:
        return "few"
    if value is None:
        return "alike"
    if value >= GOOD_FROM:
        return "good"
    return "tentative" if value >= TENTATIVE_FROM else "experimental"


Pattern = tuple[Hashable, ...]


def _patterns(units: Iterable[Sequence[Hashable | None]]) -> Counter[Pattern]:
    """The units that can be paired, alike ones together: which observer said what is no matter."""
    told = (tuple(value for value in unit if value is not None) for unit in units)
    return Counter(tuple(sorted(unit, key=repr)) for unit in told if len(unit) > 1)


def _alpha(patterns: Mapping[Pattern, int], metric: Metric) -> float | None:
    apart: defaultdict[tuple[Hashable, Hashable], float] = defaultdict(float)
    totals: Counter[Hashable] = Counter()
    for pattern, times in patterns.items():
        counts = Counter(pattern)
        for value, count in counts.items():
            totals[value] += count * times
        for one, other in combinations(counts, 2):
            pairs = counts[one] * counts[other] * times / (len(pattern) - 1)
            apart[one, other] += pairs
    squared = {pair: _distance(*pair, totals, metric) for pair in combinations(totals, 2)}
    expected = sum(totals[a] * totals[b] * squared[a, b] for a, b in squared)
    observed = sum(
        times * (squared[a, b] if (a, b) in squared else squared[b, a])
        for (a, b), times in apart.items()
    )
    return 1 - (totals.total() - 1) * observed / expected if expected else None


def _distance(one: Hashable, other: Hashable, totals: Counter[Hashable], metric: Metric) -> float:
    """How far apart two different values are, squared."""
    if metric == "nominal":
        return 1.0
    a, b = sorted((float(str(one)), float(str(other))))
    if metric == "interval":
        return (a - b) ** 2
    if metric == "ratio":
        return ((a - b) / (a + b)) ** 2
    between = sum(n for value, n in totals.items() if a <= float(str(value)) <= b)
    return (between - (totals[one] + totals[other]) / 2) ** 2


def _interval(patterns: Counter[Pattern], rng: Random) -> tuple[float | None, float | None]:
    """The middle 95 % of alpha over samples of as many units, drawn with replacement."""
    known, weights = list(patterns), list(patterns.values())
    drawn = (
        _alpha(Counter(rng.choices(known, weights, k=patterns.total())), "nominal")
        for _ in range(RESAMPLES)
    )
    # A sample in which nothing varies has no alpha; it says nothing either way.
    found = sorted(value for value in drawn if value is not None)
    if not found:
        return None, None
    last = len(found) - 1
    return found[round(last * _SHARE_OUTSIDE)], found[round(last * (1 - _SHARE_OUTSIDE))]
