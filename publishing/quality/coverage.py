"""Q1 and Q2: where reports come from, where none do, and how many people stand behind them."""

from collections.abc import Sequence

from publishing.quality import safety
from publishing.quality.estimates import poisson
from publishing.quality.facts import Area, Facts
from publishing.quality.indicator import Figure, Indicator, missing
from publishing.quality.silent import expected_in_silent

_NO_POPULATION = "nobody gave the population of all areas"


def coverage(facts: Facts) -> Indicator:
    """Q1: areas that anybody reported from, and what was to be expected in the others."""
    heard = [area for area in facts.areas if area.reporters is None or area.reporters]
    silent = [area.code for area in facts.areas if area.reporters == 0]
    note = f"No data (not: nothing happened): {', '.join(silent)}." if silent else ""
    rows, why = expected_in_silent(facts.areas, facts.limits)
    notes = [note] if note else []
    if silent and why:
        notes.append(f"Expected counts of silent areas: not computable because {why}.")
    return Indicator(
        "Q1",
        "coverage_area",
        "Areas covered",
        "Areas with at least one reporter, divided by all areas of the campaign; and the people "
        "who live in them, divided by all people.",
        ("accuracy", "relevance", "impartiality"),
        (_by_area(len(heard), len(facts.areas), facts.why_no_areas), _by_people(heard, facts)),
        tuple(rows),
        tuple(notes),
    )


def _by_area(heard: int, areas: int, why: str) -> Figure:
    # All areas there are, not a sample of them: no interval.
    if not areas:
        return missing("areas", "Areas covered", why, "share")
    return Figure("areas", "Areas covered", heard / areas, "share", heard, areas)


def _by_people(heard: Sequence[Area], facts: Facts) -> Figure:
    name = "People who live in covered areas"
    everybody = people_of(facts.areas)
    if not facts.areas or not everybody:
        return missing(
            "people", name, _NO_POPULATION if facts.areas else facts.why_no_areas, "share"
        )
    there = people_of(heard) or 0
    note = f"Population: {facts.population_source}." if facts.population_source else ""
    return Figure("people", name, there / everybody, "share", there, everybody, note=note)


def people_of(areas: Sequence[Area]) -> int | None:
    """How many people live in these; None where it is not known of one."""
    known = [area.population for area in areas]
    return None if None in known else sum(n for n in known if n is not None)


def reporters(facts: Facts) -> Indicator:
    """Q2: how many of 10,000 people took part; and the share who told of themselves."""
    return Indicator(
        "Q2",
        "reporters_per_10k",
        "Reporters per 10,000 people",
        "Distinct reporters with at least one counted report, divided by the population of all "
        "areas, times 10,000.",
        ("accuracy", "self_identification"),
        (_per_10k(facts), _described(facts)),
    )


def _per_10k(facts: Facts) -> Figure:
    name, unit = "Reporters per 10,000 people", "per 10,000"
    people = people_of(facts.areas)
    if not people:
        why = _NO_POPULATION if facts.areas else facts.why_no_areas
        return missing("per_10k", name, why, unit)
    if why := safety.too_few(facts.reporters, facts.limits.k):
        return missing("per_10k", name, why, unit)
    per, heard = people / 10_000, safety.near(facts.reporters, facts.limits)
    return Figure(
        "per_10k", name, heard / per, unit, heard, people, heard, poisson(heard, per),
        note=facts.population_source,
    )  # fmt: skip


def _described(facts: Facts) -> Figure:
    name = "Reporters who chose to tell of themselves"
    if facts.described is None:
        return missing("described", name, "nobody was asked to describe themselves", "share")
    return safety.share(
        "described",
        name,
        facts.described,
        facts.reporters,
        people=facts.reporters,
        limits=facts.limits,
    )
