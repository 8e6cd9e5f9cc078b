"""Q10: the weighted series, beside the raw one and never instead of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from publishing.quality import safety
from publishing.quality.estimates import wilson
from publishing.quality.facts import Facts, Profile
from publishing.quality.indicator import UNSTABLE, Figure, Indicator, missing, rounded
from publishing.quality.raking import LEAST, MOST, Margins, Raked, Refused, rake
from publishing.tables import TOTAL

AREA = "area"


def weighting(facts: Facts) -> Indicator:
    """Q10: what weights would be like, and each category's share with and without them."""
    found = rake(*_asked(facts))
    return Indicator(
        "Q10",
        "weights",
        "Weighting to the census",
        "Raking of reporters to the people of each area (and to sex and age where reporters told "
        f"them), weights held between {LEAST} and {MOST:.0f}; deff is Kish's. A category's "
        "weighted share: its cases in each area times the mean weight there, divided by that "
        "over all categories.",
        ("accuracy", "impartiality"),
        _figures(found, facts),
        tuple(_series(found, facts)) if isinstance(found, Raked) else (),
        (
            "The weighted series stands beside the raw one, never instead of it.",
            "Areas that the release hides are one group, with one weight.",
        ),
    )


def _figures(found: Raked | Refused, facts: Facts) -> tuple[Figure, ...]:
    names = {
        "deff": "Design effect (Kish)",
        "effective": "Reporters as good as drawn at random",
        "largest": "Largest weight",
        "smallest": "Smallest weight",
        "furthest": "Largest difference left to the census",
    }
    if isinstance(found, Refused):
        return tuple(missing(key, name, found.why) for key, name in names.items())
    values = {
        "deff": found.deff,
        # Of the rounded number: this times deff would be all reporters exactly.
        "effective": safety.near(facts.reporters, facts.limits) / found.deff,
        "largest": max(found.weights),
        "smallest": min(found.weights),
        "furthest": found.furthest,
    }
    note = "Some weights were held at the limits." if found.trimmed else ""
    return tuple(
        Figure(key, name, values[key], n=facts.reporters, note=note if key == "deff" else "")
        for key, name in names.items()
    )


def _asked(facts: Facts) -> tuple[Sequence[Profile], Margins]:
    """What is raked, and to what: areas as the release shows them, other traits as told."""
    areas = safety.pooled_of(facts)
    if not areas or not all(area.population for area in areas):
        return (), {}
    of_area = {AREA: {area.code: area.population or 0 for area in areas}}
    if not facts.profiles:
        return [Profile({AREA: a.code}, a.reporters or 0) for a in areas], of_area
    seen = {area.code for area in areas}
    return [_with_area(each, seen) for each in facts.profiles], {**of_area, **facts.margins}


def _with_area(profile: Profile, seen: set[str]) -> Profile:
    code = profile.traits.get(AREA, "")
    shown = code if code in seen else safety.HIDDEN
    return Profile({**profile.traits, AREA: shown}, profile.reporters)


def _series(found: Raked, facts: Facts) -> list[dict[str, Any]]:
    weight_of = _by_area(found, facts)
    cases = {
        category: _by_seen_area(category, facts.shown, weight_of)
        for area, category in facts.shown
        if area == TOTAL and facts.shown[area, category]
    }
    raw_all = sum(sum(areas.values()) for areas in cases.values())
    weighed = {
        category: sum(weight_of.get(area, 1.0) * n for area, n in areas.items())
        for category, areas in cases.items()
    }
    together = sum(weighed.values())
    return [
        _row(
            category,
            sum(cases[category].values()),
            raw_all,
            weighed[category] / together,
            found.deff,
        )
        for category in sorted(cases)
        if sum(cases[category].values()) >= facts.limits.t
    ]


def _row(category: str, cases: int, of: int, share: float, deff: float) -> dict[str, Any]:
    raw, fair = wilson(cases, of), wilson(share * of / deff, of / deff)
    return {
        "of": category,
        "cases": cases,
        "raw": rounded(cases / of),
        "raw_low": rounded(raw.low),
        "raw_high": rounded(raw.high),
        "weighted": rounded(share),
        "weighted_low": rounded(fair.low),
        "weighted_high": rounded(fair.high),
        "method": "Wilson, of cases divided by deff",
        "flag": UNSTABLE if cases < safety.MANY else "",
    }


def _by_area(found: Raked, facts: Facts) -> dict[str, float]:
    """The mean weight of an area's reporters, by area."""
    sums: dict[str, list[float]] = {}
    for profile, weight in zip(_asked(facts)[0], found.weights, strict=True):
        area = sums.setdefault(profile.traits[AREA], [0.0, 0.0])
        area[0] += profile.reporters * weight
        area[1] += profile.reporters
    return {area: weighed / n for area, (weighed, n) in sums.items() if n}


def _by_seen_area(
    category: str, shown: Mapping[tuple[str, str], int | None], weight_of: Mapping[str, float]
) -> dict[str, int]:
    """A category's cases by area; those of cells that are hidden together, by subtraction.

    They get the mean weight of all, 1, unless the release hides those areas altogether.
    """
    there = {
        area: n for (area, of), n in shown.items() if of == category and n and area in weight_of
    }
    left = (shown[TOTAL, category] or 0) - sum(there.values())
    return {**there, safety.HIDDEN: left} if left > 0 else there
