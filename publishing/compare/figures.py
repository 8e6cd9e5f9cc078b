"""What two aligned series come to: ratio, agreement, rank correlation, lag.

Knows scipy: only child processes import it. Each figure says how many areas or periods it rests
on, by which method it was found, and why there is none where there is none.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from publishing.periods import read

Numbers = NDArray[np.float64]
Told = dict[str, Any]

_LEVEL = 0.95
_UPPER = 0.5 + _LEVEL / 2
_LEAST_AREAS = 3
# Fisher's z of a rank correlation has n - 4 under its root (Fieller, Hartley & Pearson 1957).
_LEAST_FOR_RANKS = 6
_LEAST_PERIODS = 8
# Below it the logarithm of a count lies low on average: by 1/(2 n), a 40th at 20.
_STEADY_FROM = 20


def missing(why: str, n: int) -> Told:
    """Give a figure that there is not, with the reason."""
    return {"value": None, "n": n, "not_computable": f"not computable because {why}"}


def ratio(ours: Numbers, official: Numbers) -> Told:
    """Give the ratio of the totals: the mean bias, each official case weighing the same.

    The estimate of a Poisson regression with the official counts as exposure, and of weighted
    least squares through the origin. Its variance is taken from how the areas really scatter
    (HC3), so that it may be larger than Poisson's; Student's t with n - 1 degrees, on the log.

    Source:
        MacKinnon & White 1985. In 2,000 draws over 47 areas of negative binomial reports it
        covered .93 to .95, quasi-Poisson .87 to .88 (docs/compare.md).
    """
    n, total = len(ours), float(ours.sum())
    if n < _LEAST_AREAS:
        return missing(f"fewer than {_LEAST_AREAS} areas are compared", n)
    if not total or not official.sum():
        return missing("one series has no case at all", n)
    value = total / float(official.sum())
    expected = official * value
    leverage = expected / total
    if (leverage >= 1).any():
        return missing("all official cases lie in one area", n)
    spread = float(np.sqrt((((ours - expected) / (1 - leverage)) ** 2).sum())) / total
    reach = float(stats.t.ppf(_UPPER, n - 1)) * spread
    return {
        "value": value,
        "low": value * np.exp(-reach),
        "high": value * np.exp(reach),
        "level": _LEVEL,
        "n": n,
        "method": "ratio of totals; HC3 variance over areas, t on the logarithm",
    }


def bland_altman(ours: Numbers, official: Numbers) -> Told:
    """Give the agreement on the log ratio over areas, each area weighing the same.

    Where a count is nought, a half is added to all counts of both sides, and it is said.

    Source:
        Bland & Altman 1986; the interval of the bias is Student's t on the mean log ratio.
    """
    n = len(ours)
    if n < _LEAST_AREAS:
        return missing(f"fewer than {_LEAST_AREAS} areas are compared", n)
    if not ours.sum() or not official.sum():
        return missing("one series has no case at all", n)
    has_zero = bool((ours == 0).any() or (official == 0).any())
    added = 0.5 if has_zero else 0.0
    logs = np.log((ours + added) / (official + added))
    bias, sd = float(logs.mean()), float(logs.std(ddof=1))
    reach = float(stats.t.ppf(_UPPER, n - 1)) * sd / np.sqrt(n)
    around = float(stats.norm.ppf(_UPPER)) * sd
    log = {
        "bias": bias,
        "low": bias - reach,
        "high": bias + reach,
        "sd": sd,
        "lower_limit": bias - around,
        "upper_limit": bias + around,
    }
    few = int((np.minimum(ours, official) < _STEADY_FROM).sum())
    return {
        "value": np.exp(bias), "low": np.exp(log["low"]), "high": np.exp(log["high"]),
        "lower_limit": np.exp(log["lower_limit"]), "upper_limit": np.exp(log["upper_limit"]),
        "log": log, "level": _LEVEL, "n": n, "added": added, "areas_below_20": few,
        "method": "mean log ratio over areas, t; limits of agreement bias +- 1.96 sd",
    }  # fmt: skip


def spearman(ours: Numbers, official: Numbers) -> Told:
    """Give Spearman's rank correlation, its interval by Fisher's z (Bonett & Wright 2000)."""
    if why := _no_ranks(ours, official):
        return missing(why, len(ours))
    found = stats.spearmanr(ours, official)
    value, n = float(found.statistic), len(ours)
    return _ranked(value, float(found.pvalue), n, np.sqrt((1 + value**2 / 2) / max(n - 3, 1)))


def kendall(ours: Numbers, official: Numbers) -> Told:
    """Give Kendall's tau-b, its interval by Fisher's z (Fieller, Hartley & Pearson 1957)."""
    if why := _no_ranks(ours, official):
        return missing(why, len(ours))
    found = stats.kendalltau(ours, official)
    n = len(ours)
    return _ranked(float(found.statistic), float(found.pvalue), n, np.sqrt(0.437 / max(n - 4, 1)))


def concordance(ours: Numbers, official: Numbers) -> Told:
    """Give Lin's concordance of the logarithms: 1 only where both tell the same numbers."""
    n = len(ours)
    if why := _no_ranks(ours, official):
        return missing(why, n)
    if (ours == 0).any() or (official == 0).any():
        return missing("a count is nought and has no logarithm", n)
    x, y = np.log(ours), np.log(official)
    together = 2 * float(((x - x.mean()) * (y - y.mean())).mean())
    value = together / float(x.var() + y.var() + (x.mean() - y.mean()) ** 2)
    return {"value": value, "n": n, "method": "Lin's concordance of the logarithms"}


def lag(periods: Sequence[str], ours: Numbers, official: Numbers) -> Told:
    """Give the cross-correlation over time: at +2, ours goes two periods before the official.

    Divided by all periods, as is usual (statsmodels `ccf(adjusted=False)`, R's `ccf`). Two series
    that both grow correlate at any lag: `bound` is what chance allows without such a trend.
    """
    n = len(periods)
    if n < _LEAST_PERIODS:
        return missing(f"{_LEAST_PERIODS} periods are needed and {n} compared", n)
    x, y = ours - ours.mean(), official - official.mean()
    scale = float(ours.std() * official.std()) * n
    if not scale:
        return missing("one series does not change", n)
    most = min(n // 4, 12)
    by_lag = {k: _together(x, y, k) / scale for k in range(-most, most + 1)}
    best = max(by_lag, key=lambda k: (by_lag[k], -abs(k)))
    return {
        "value": best,
        "correlation": by_lag[best],
        "n": n,
        "bound": float(stats.norm.ppf(_UPPER)) / np.sqrt(n),
        "by_lag": {str(k): value for k, value in by_lag.items()},
        "method": "sample cross-correlation, divided by n; positive: ours goes before",
    }


def _together(x: Numbers, y: Numbers, later: int) -> float:
    """Multiply each of x with the y so many periods later, and add up."""
    if later < 0:
        return _together(y, x, -later)
    return float((x[: len(x) - later] * y[later:]).sum())


def over_areas(cells: Sequence[Mapping[str, Any]]) -> Told:
    """Give all figures over areas; of each area the sums of the cells that both sides tell."""
    sums: dict[str, list[float]] = {}
    for cell in cells:
        both = sums.setdefault(cell["area"], [0.0, 0.0])
        both[0] += cell["ours"]
        both[1] += cell["official"]
    ours, official = (np.array([both[k] for both in sums.values()]) for k in (0, 1))
    return {
        "cells": len(cells),
        "areas": [{"area": area, "ours": both[0], "official": both[1],
                   "ratio": both[0] / both[1] if both[1] else None}
                  for area, both in sums.items()],
        "ours": float(ours.sum()), "official": float(official.sum()),
        "ratio": ratio(ours, official), "bland_altman": bland_altman(ours, official),
        "spearman": spearman(ours, official), "kendall": kendall(ours, official),
        "concordance": concordance(ours, official),
    }  # fmt: skip


def over_time(cells: Sequence[Mapping[str, Any]]) -> Told:
    """Give the lag, over those cells alone that both sides tell in every period."""
    periods = sorted({cell["period"] for cell in cells})
    places: dict[tuple[str, str], dict[str, tuple[float, float]]] = {}
    for cell in cells:
        place = places.setdefault((cell["area"], cell["category"]), {})
        place[cell["period"]] = (cell["ours"], cell["official"])
    whole = [place for place in places.values() if len(place) == len(periods)]
    if not whole:
        return missing("no area is told in every period", len(periods))
    if not _in_a_row(periods):
        return missing("a period lacks between others", len(periods))
    ours, official = (
        np.array([sum(place[period][k] for place in whole) for period in periods]) for k in (0, 1)
    )
    return lag(periods, ours, official) | {"series": len(whole)}


def _in_a_row(codes: Sequence[str]) -> bool:
    periods = [read(code) for code in codes]
    return all(b.first - a.last == timedelta(days=1) for a, b in pairwise(periods))


def _no_ranks(ours: Numbers, official: Numbers) -> str:
    if len(ours) < _LEAST_AREAS:
        return f"fewer than {_LEAST_AREAS} areas are compared"
    if np.ptp(ours) == 0 or np.ptp(official) == 0:
        return "one series is the same in all areas"
    return ""


def _ranked(value: float, p: float, n: int, spread: float) -> Told:
    told: Told = {"value": value, "n": n, "p": p, "method": "interval by Fisher's z"}
    if n < _LEAST_FOR_RANKS or abs(value) >= 1:
        return told
    reach = float(stats.norm.ppf(_UPPER)) * spread
    low, high = np.tanh(np.arctanh(value) + np.array([-reach, reach]))
    return told | {"low": float(low), "high": float(high), "level": _LEVEL}
