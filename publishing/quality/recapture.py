"""Q13: capture and recapture of incidents by two lists: an experiment, with how little it bears.

Source:
    Chapman, Some properties of the hypergeometric distribution (1951); its variance by Seber
    (1970); the interval on a log scale by Chao (Biometrics 43, 1987). HRDAG: estimates from two
    lists are mostly inappropriate, since lists depend on each other.
"""

from dataclasses import replace
from math import exp, log, sqrt

from publishing.quality.estimates import Z
from publishing.quality.facts import Facts, TwoLists
from publishing.quality.indicator import Figure, Indicator, Interval, experimental, missing

# Below this the estimate is more luck than not (Robson and Regier, 1964).
NEEDED = 7
# How far lists may depend on each other: odds of being in one, for those in the other.
BAND = (0.5, 2.0)


def chapman(lists: TwoLists) -> float:
    """Chapman's estimate of all incidents, were the lists independent."""
    return (lists.in_first + 1) * (lists.in_second + 1) / (lists.in_both + 1) - 1


def variance(lists: TwoLists) -> float:
    """Seber's variance of it."""
    first, second, both = lists.in_first, lists.in_second, lists.in_both
    above = (first + 1) * (second + 1) * (first - both) * (second - both)
    return above / ((both + 1) ** 2 * (both + 2))


def if_dependent(lists: TwoLists, odds: float) -> float:
    """All incidents, were the odds ratio between the lists this."""
    only_first, only_second = lists.in_first - lists.in_both, lists.in_second - lists.in_both
    return (
        lists.in_both
        + only_first
        + only_second
        + odds * only_first * only_second / (lists.in_both)
    )


def interval(lists: TwoLists) -> Interval:
    """Where all incidents lie, were the lists independent; never below those that are known."""
    known = lists.in_first + lists.in_second - lists.in_both
    unseen = max(chapman(lists) - known, 1e-9)
    factor = exp(Z * sqrt(log(1 + variance(lists) / unseen**2)))
    return Interval(known + unseen / factor, known + unseen * factor, "log-normal, Chao")


def recapture(facts: Facts) -> Indicator:
    """Q13: for each pair of lists an estimate with its band; none of them is a headline."""
    figures = [figure for lists in facts.lists for figure in _figures(lists)]
    none = missing("chapman", "All incidents", "there are no two lists of incidents", "incidents")
    return Indicator(
        "Q13",
        "capture_recapture",
        "Capture and recapture (experiment)",
        "Chapman: (first + 1)(second + 1)/(both + 1) - 1; and what it would be did being in one "
        "list halve or double the odds of being in the other.",
        ("accuracy",),
        tuple(experimental(figure) for figure in figures or [none]),
        notes=(
            "An experiment, not a result. Lists depend on each other: with doubled odds the "
            "usual interval held the truth in 1 of 100 plays.",
        ),
    )


def _figures(lists: TwoLists) -> list[Figure]:
    key = f"{lists.first}+{lists.second}"
    name = f"All incidents, by {lists.first} and {lists.second}"
    if lists.in_both < NEEDED:
        return [missing(key, name, f"fewer than {NEEDED} incidents are in both lists")]
    # Exact to the last case an estimate could be turned back into the lists' own counts.
    low, high = (_tens(if_dependent(lists, odds)) for odds in BAND)
    around, seen = interval(lists), lists.in_first + lists.in_second - lists.in_both
    band = f"{low:.0f} to {high:.0f} for odds ratios of {BAND[0]} to {BAND[1]:.0f}"
    estimate = Figure(
        key,
        name,
        _tens(chapman(lists)),
        "incidents",
        n=seen,
        interval=replace(around, low=_tens(around.low), high=_tens(around.high)),
        note=f"Sensitivity band: {band}.",
    )
    ends = (("low", low, BAND[0]), ("high", high, BAND[1]))
    return [
        estimate,
        *(
            Figure(f"{key}:{end}", f"{name}, odds ratio {odds:g}", value, "incidents")
            for end, value, odds in ends
        ),
    ]


def _tens(count: float) -> float:
    return 10.0 * round(count / 10)
