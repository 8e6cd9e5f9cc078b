"""Medians and other quantiles: what of them may be told, since each is the value of somebody.

A quantile is told of many values of many people only, where enough lie beyond it, where nobody
gave so many that it may be theirs, and to two digits.
"""

from math import floor, isfinite, log10

from publishing.disclosure.rules import DOMINANCE, Limits
from publishing.quality.estimates import quantile, quantile_ranks
from publishing.quality.facts import Spread
from publishing.quality.indicator import Figure, Interval, missing
from publishing.quality.safety import MANY, too_few

_DIGITS, _MOST_DECIMALS = 2, 1


def middle(key: str, name: str, spread: Spread, share: float, unit: str, limits: Limits) -> Figure:
    """Give the value below which a share of all lies, with its interval, or why it is not told.

    Args:
        share: 0-1; 0.5 is the median.
    """
    ordered = sorted(value for value in spread.values if isfinite(value))
    if why := why_not(len(ordered), spread, share, limits):
        return missing(key, name, why, unit)
    return Figure(
        key,
        name,
        blunt(quantile(ordered, share)),
        unit,
        n=len(ordered),
        interval=_interval(ordered, share, limits),
        note="To two digits.",
    )


def why_not(values: int, spread: Spread, share: float, limits: Limits) -> str:
    """Say why a quantile may not be told; "" if it may."""
    if not values:
        return "nobody noted both ends of it"
    if why := too_few(min(spread.people, values), max(MANY, limits.k)):
        return why
    beyond = round(values * min(share, 1 - share), 6)  # of fifty a tenth is five
    if beyond < limits.t:
        return f"fewer than {limits.t} values lie beyond it"
    if spread.most > DOMINANCE * beyond:
        return "one person gave so many values that it may be theirs"
    return ""


def blunt(value: float) -> float:
    """Round to two digits, and to one decimal at most."""
    if not value:
        return 0.0
    return round(value, min(_DIGITS - 1 - floor(log10(abs(value))), _MOST_DECIMALS))


def _interval(ordered: list[float], share: float, limits: Limits) -> Interval | None:
    """The interval by order statistics; none where one of its ends is of the outermost few."""
    ranks = quantile_ranks(len(ordered), share)
    if ranks is None or min(ranks[0], len(ordered) - 1 - ranks[1]) < limits.t:
        return None
    low, high = (blunt(ordered[rank]) for rank in ranks)
    return Interval(low, high, "order statistics")
