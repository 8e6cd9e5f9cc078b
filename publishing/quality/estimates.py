"""Intervals and quantiles, in plain Python: scipy is as large as the rest of the program.

Each equals scipy or statsmodels (tests/unit/test_quality_oracles.py).
"""

from collections.abc import Callable, Sequence
from math import ceil, comb, exp, floor, lgamma, log, sqrt
from random import Random

from publishing.quality.indicator import Interval

Z = 1.959963984540054
RESAMPLES = 500
_OUTSIDE = 0.025
# Above this Poisson draws are normal ones: nearer than a percent.
_MANY = 60


def wilson(numerator: float, denominator: float) -> Interval:
    """The interval of a share, 0-1; `denominator` above 0.

    Source:
        Wilson, Probable inference (JASA 22, 1927).
    """
    share, squared = numerator / denominator, Z * Z / denominator
    middle = (share + squared / 2) / (1 + squared)
    half = Z / (1 + squared) * sqrt(share * (1 - share) / denominator + squared / denominator / 4)
    return Interval(max(middle - half, 0.0), min(middle + half, 1.0), "Wilson")


def poisson(count: int, per: float) -> Interval:
    """The interval of a rate of `count` events over `per`.

    Source:
        Byar's approximation: Breslow and Day, Statistical Methods in Cancer Research II (1987);
        within 1 % of the exact interval from 5 events on.
    """
    above = count + 1
    low = count * (1 - 1 / (9 * count) - Z / (3 * sqrt(count))) ** 3 if count else 0.0
    high = above * (1 - 1 / (9 * above) + Z / (3 * sqrt(above))) ** 3
    return Interval(max(low, 0.0) / per, high / per, "Poisson, Byar")


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which a share of an ordered sample lies, between two by straight line."""
    at = (len(ordered) - 1) * share
    below, above = ordered[floor(at)], ordered[ceil(at)]
    return below + (above - below) * (at - floor(at))


def quantile_ranks(n: int, share: float) -> tuple[int, int] | None:
    """Between which of n ordered values, from 0, a quantile lies; None where n is too small.

    Source:
        Conover, Practical Nonparametric Statistics (3rd ed., 1999), 3.2.
    """
    ranks = list[int]()
    below = 0.0
    for count in range(n + 1):
        at = _binomial(n, count, share)
        if below <= _OUTSIDE < below + at or below < 1 - _OUTSIDE <= below + at:
            ranks.append(count)
        below += at
    # Below the r-th value with r successes at most 2.5 % of chance; above the s-th likewise.
    low, high = ranks[0] - 1, ranks[-1]
    return None if low < 0 or high >= n else (low, high)


def bootstrap(draw: Callable[[Random], float], rng: Random) -> Interval:
    """The middle 95 % of what a statistic comes to over samples; `draw` takes one and computes."""
    found = sorted(draw(rng) for _ in range(RESAMPLES))
    low, high = quantile(found, _OUTSIDE), quantile(found, 1 - _OUTSIDE)
    return Interval(low, high, f"bootstrap, {RESAMPLES} samples, fixed seed")


def poisson_draw(mean: float, rng: Random) -> int:
    """Draw a count with a mean."""
    if mean > _MANY:
        return max(round(rng.gauss(mean, sqrt(mean))), 0)
    count, product, until = 0, rng.random(), exp(-mean)
    while product > until:
        count, product = count + 1, product * rng.random()
    return count


def _binomial(n: int, count: int, share: float) -> float:
    if n <= _MANY:
        return float(comb(n, count)) * share**count * (1 - share) ** (n - count)
    logged = lgamma(n + 1) - lgamma(count + 1) - lgamma(n - count + 1)
    return exp(logged + count * log(share) + (n - count) * log(1 - share))
