"""A comparison as figures of the quality sheet (Q11)."""

from collections.abc import Mapping
from typing import Any

from publishing.quality.facts import Compared

_NAMES = {
    "ratio": "Ratio to the official series",
    "bland_altman": "Ratio in a typical area (Bland-Altman, mean of the logarithms)",
    "spearman": "Rank correlation over areas (Spearman)",
    "kendall": "Rank correlation over areas (Kendall)",
    "concordance": "Concordance of the logarithms (Lin)",
}


def compared(told: Mapping[str, Any]) -> tuple[Compared, ...]:
    """Give the figures of `comparison.told` for the facts of a release, limits and lag too."""
    overall, lag = told["overall"], told["lag"]
    found = [_figure(key, name, overall[key]) for key, name in _NAMES.items()]
    agreed = overall["bland_altman"]
    found.insert(
        2,
        Compared(
            "limits",
            "Width of the limits of agreement, upper to lower",
            agreed["upper_limit"] / agreed["lower_limit"] if agreed["value"] is not None else None,
            method="Bland-Altman on the log ratio, 95 %",
            n=agreed["n"],
            why_not=_why(agreed),
        ),
    )
    return (*found, _figure("lag", "Periods that ours goes before the official series", lag))


def _figure(key: str, name: str, told: Mapping[str, Any]) -> Compared:
    return Compared(
        key,
        name,
        told["value"],
        told.get("low"),
        told.get("high"),
        told.get("method", ""),
        told["n"],
        why_not=_why(told),
    )


def _why(told: Mapping[str, Any]) -> str:
    because: str = told.get("not_computable", "")
    return because.removeprefix("not computable because ")
