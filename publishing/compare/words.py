"""A comparison in plain words, for people who do not compute."""

from collections.abc import Mapping, Sequence
from typing import Any

SENTENCE = "Citizen data complement official series; they do not replace them."

Told = Mapping[str, Any]
_LISTED = 5
_STRONG, _WEAK = 0.7, 0.4


def in_words(told: Told) -> list[str]:
    """Say what `comparison.told` found, a sentence each, and what it does not mean."""
    overall, joined = told["overall"], told["alignment"]
    said = [
        SENTENCE,
        f"Compared: {told['ours']} (ours) with {told['official']} (official), "
        f"{len(overall['areas'])} areas, {_number(len(joined['periods']['compared']))} "
        f"{'period' if len(joined['periods']['compared']) == 1 else 'periods'}, "
        f"{_number(overall['cells'])} cells that both tell.",
        *_missing(joined),
        _ratio(overall["ratio"]),
        _agreement(overall["bland_altman"]),
        _ranks(overall["spearman"], overall["kendall"]),
        _lag(told["lag"]),
        *(
            f"They differ in {each['aspect']}: ours, {each['ours']}; official, "
            f"{each['official']}. Therefore: {each['effect']}."
            for each in told["definitional_differences"]
        ),
        "A ratio is no error rate: the two count by these different definitions, and neither "
        "is the truth.",
    ]
    return [sentence for sentence in said if sentence]


def _missing(joined: Told) -> list[str]:
    areas, kinds, mapped = joined["areas"], joined["categories"], joined["map"]
    said = []
    if left_out := joined["cells"]["left_out"]:
        listed = ", ".join(f"{_number(n)} {what}" for what, n in left_out.items())
        said.append(f"Left out on both sides: cells that one side does not tell ({listed}).")
    for what, found in (("areas", areas), ("categories", kinds)):
        for side in ("ours", "official"):
            if alone := found[f"{side}_alone"]:
                whose = "Our" if side == "ours" else "Official"
                said.append(f"{whose} {what} without a partner: {_listed(alone)}.")
    if mapped and mapped["unnamed_polygons"]:
        n = mapped["unnamed_polygons"]
        said.append(f"The map has {n} {'polygon' if n == 1 else 'polygons'} without a name.")
    return said


def _ratio(told: Told) -> str:
    if told["value"] is None:
        return f"Ratio of the totals: {told['not_computable']}."
    sentence = (
        f"For each 100 official cases there are {_number(100 * told['value'])} of ours "
        f"(95 % interval {_number(100 * told['low'])} to {_number(100 * told['high'])})."
    )
    if told["low"] <= 1 <= told["high"]:
        return f"{sentence} That both count as many is within what chance allows."
    return sentence


def _agreement(told: Told) -> str:
    if told["value"] is None:
        return f"Agreement by area: {told['not_computable']}."
    wide = told["upper_limit"] / told["lower_limit"]
    said = (
        f"In a typical area ours is {_number(told['value'])} times the official count "
        f"({_number(told['low'])} to {_number(told['high'])}); in 95 of 100 areas between "
        f"{_number(told['lower_limit'])} and {_number(told['upper_limit'])} times, "
        f"a span of {_number(wide)} to 1."
    )
    if told["added"]:
        said += " Some counts are nought: a half was added to all of them."
    elif told["areas_below_20"]:
        n = told["areas_below_20"]
        said += (
            f" {n} {'area has' if n == 1 else 'areas have'} fewer than 20 cases on one side, "
            "which pulls this figure a little; the ratio of the totals is not pulled."
        )
    return said


def _ranks(rho: Told, tau: Told) -> str:
    if rho["value"] is None:
        return f"Order of the areas: {rho['not_computable']}."
    strength = (
        "much the same"
        if rho["value"] >= _STRONG
        else ("roughly the same" if rho["value"] >= _WEAK else "not the same")
    )
    return (
        (
            f"Both put the areas in {strength} order (Spearman's rho {_with_ends(rho)}; "
            f"Kendall's tau {_with_ends(tau)}). Large areas have more of everything, so some "
            "likeness is to be expected."
        )
        if strength != "not the same"
        else (
            f"The two do not put the areas in the same order (Spearman's rho {_with_ends(rho)}; "
            f"Kendall's tau {_with_ends(tau)})."
        )
    )


def _lag(told: Told) -> str:
    if told["value"] is None:
        return f"Which goes first in time: {told['not_computable']}."
    if told["correlation"] <= told["bound"]:
        return "In time, neither goes before the other by more than chance allows."
    when = told["value"]
    if when == 0:
        return f"In time, both move together (correlation {told['correlation']:.2f})."
    first = "ours goes before the official" if when > 0 else "the official goes before ours"
    many = f"{abs(when)} {'period' if abs(when) == 1 else 'periods'}"
    return f"In time, {first} by {many} (correlation {told['correlation']:.2f})."


def _with_ends(told: Told) -> str:
    if "low" not in told:
        return f"{told['value']:.2f}"
    return f"{told['value']:.2f}, {told['low']:.2f} to {told['high']:.2f}"


def _listed(codes: Sequence[str]) -> str:
    rest = len(codes) - _LISTED
    return ", ".join(codes[:_LISTED]) + (f" and {rest} more" if rest > 0 else "")


def _number(value: float) -> str:
    """Three digits that count, thousands apart: 0.412, 41.2, 1 204."""
    shown = f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"
    return shown.replace(",", "\N{NARROW NO-BREAK SPACE}")
