"""What is told of a release by each concept: from the release itself, and as its campaign says.

In English, as statistical offices exchange it. What only the organiser knows (the mandate, who
needs the numbers) is left to the campaign file; everything here is true of every release of its
kind. Knows no file format.
"""

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from publishing.calendar import FREQUENCIES
from publishing.concepts import BY_CODE, CONCEPTS
from publishing.release import Axis, Code, Release, Words
from publishing.tables import TOTAL

NAMED_AT_MOST = 30  # labels in a sentence; the code lists have all


def described(release: Release) -> dict[str, str]:
    """Return the text of each concept, in SIMS's order; "" where nobody told.

    What the campaign says comes before what follows from the release.
    """
    told = {
        **_presented(release),
        **_released(release),
        **_judged(release),
        **_made(release),
        **release.metadata,
    }
    return {concept.code: told.get(concept.code, "").strip() for concept in CONCEPTS}


def missing(release: Release) -> list[str]:
    """Say in a sentence each what must be told before the release is fit to be published."""
    unknown = [
        f"{code} is no concept of the reference metadata{_nearest(code)}."
        for code in release.metadata
        if code not in BY_CODE
    ]
    return unknown + empty(described(release))


def empty(told: Mapping[str, str]) -> list[str]:
    """Say in a sentence each which required concepts have no text.

    Args:
        told: texts by SIMS code.
    """
    return [
        f"{concept.code} ({concept.name}) is empty; the campaign file can tell it under "
        f"release, metadata."
        for concept in CONCEPTS
        if concept.required and not told.get(concept.code, "").strip()
    ]


def in_english(words: Words) -> str:
    """Return the English text, or the first of another language."""
    return words.get("en") or next(iter(words.values()), "")


def axes_of(release: Release) -> dict[str, Axis]:
    """Return all dimensions by name, of tables and of cases that are listed one by one."""
    of_tables = [axis for table in release.tables for axis in table.axes]
    found: dict[str, Axis] = {}
    for axis in (*of_tables, *release.axes):
        before = found.get(axis.name)
        known = {code.code: code for code in (*(before.codes if before else ()), *axis.codes)}
        found[axis.name] = replace(axis, codes=tuple(known.values()))
    return found


def _nearest(code: str) -> str:
    near = get_close_matches(code, BY_CODE, n=1, cutoff=0.7)
    return f" (did you mean {near[0]}?)" if near else ""


_WHAT = {
    "incident": (
        "Cases (one event, place or thing each) that people reported of their own accord over "
        "messaging services, SMS or the web."
    ),
    "survey": "Answers to interviews, as enumerators or the respondents themselves gave them.",
    "mapping": "Things of public interest in their places, with their condition as people saw it.",
    "audit": "Scores that the users of services and those who provide them gave on scorecards.",
}
_POPULATION = {
    "incident": (
        "All events of these categories in the area and period. How many there are is not known: "
        "counted is what somebody reported. The reports are no sample."
    ),
    "survey": "The households or persons of the area from whom the interviews were drawn.",
    "mapping": (
        "All things of these kinds in the area. Counted is what somebody mapped; the rest is not "
        "known to be absent."
    ),
    "audit": "The users and providers of the services in the area that took part in the audit.",
}


def _presented(release: Release) -> dict[str, str]:
    axes = axes_of(release)
    days = f"{release.period.first.isoformat()} to {release.period.last.isoformat()}"
    title = in_english(release.title)
    units = sorted({table.unit for table in release.tables})
    measures = dict.fromkeys(each for table in release.tables for each in table.measures)
    return {
        "S.1.1": release.producer.name,
        "S.1.6": release.producer.email,
        "S.2.3": release.made_on.isoformat(),
        "S.3.1": " ".join(
            filter(None, (f"{title}.", _WHAT[release.kind], in_english(release.description)))
        ),
        "S.3.2": " ".join(_classified(axis) for axis in axes.values())
        or "The categories and areas of the campaign file.",
        "S.3.3": _named(axes["category"]) if "category" in axes else title,
        "S.3.4": (
            "Case: one event, place or thing, told of by one report or more. Report: one "
            "submission by one person. Reporter: a person who reports, known by a pseudonym only."
        ),
        "S.3.5": f"The case; protected is the {' and the '.join(units)}."
        if units
        else "The case.",
        "S.3.6": _POPULATION[release.kind],
        "S.3.7": f"{release.country}: {_named(axes['area'])}"
        if "area" in axes
        else release.country,
        "S.3.8": f"{days} ({release.period.code}), by the clock of {release.timezone}.",
        "S.3.9": "Not applicable: the numbers are counts and no index.",
        "S.4": f"Number of {', '.join(measures)}." if measures else "Number of cases.",
        "S.5": f"{release.period.code}: whole ISO weeks, {days}.",
    }


def _classified(axis: Axis) -> str:
    codes = _codes(axis)
    official = [code for code in codes if code.official]
    schemes = sorted({each.partition(":")[0] for code in official for each in code.official})
    tied = (
        f"{len(official)} of them tied to {', '.join(schemes)}"
        if official
        else "none of them tied to an official classification"
    )
    return f"{in_english(axis.title)}: {len(codes)} codes of the campaign, {tied}."


def _codes(axis: Axis) -> list[Code]:
    return [code for code in axis.codes if code.code != TOTAL]


def _named(axis: Axis) -> str:
    names = [in_english(code.label) for code in _codes(axis)]
    more = len(names) - NAMED_AT_MOST
    return ", ".join(names[:NAMED_AT_MOST]) + (f" and {more} more." if more > 0 else ".")


def _released(release: Release) -> dict[str, str]:
    often = FREQUENCIES[release.period.frequency]
    cells = sum(table.table.audited.n_cells for table in release.tables)
    hidden = sum(table.table.audited.n_hidden for table in release.tables)
    return {
        "S.7.1": (
            "Who reported is never published, nor anything from which it could be worked out. "
            "Only the reporter can prove that a report is counted, by a receipt."
        ),
        "S.7.2": (
            "Cells of too few people or cases are hidden, and so many others that none can be "
            "worked out from totals or earlier releases to less than the threshold's width; an "
            f"audit by another way of computing confirmed it. Hidden are {hidden} of {cells} "
            "cells, all with the one flag C. Cells that changed too little to be brought up to "
            f"date have the flag r.{_withheld(release)}"
        ),
        "S.8.1": f"One release a {often}, after its end; corrections in scheduled revisions.",
        "S.8.3": (
            "Everybody at the same time, free of charge, under the licence "
            f"{release.producer.licence}."
        ),
        "S.9": {"W": "Weekly.", "M": "Monthly.", "Q": "Quarterly.", "A": "Annual."}[
            release.period.frequency
        ],
        "S.10.3": release.home or "None: the release is handed on as files.",
        "S.10.4": "None is given out.",
        "S.10.6": "README.md of the release, and the documentation of Heed.",
        "S.10.7": "quality.json of the release.",
    }


def _withheld(release: Release) -> str:
    if not release.withheld:
        return ""
    return f" Withheld, since too little of it could be shown: {', '.join(release.withheld)}."


def _judged(release: Release) -> dict[str, str]:
    late = (release.made_on - release.period.last).days
    is_survey = release.kind == "survey"
    return {
        "S.11.1": (
            "Moderators look at every report before it counts as verified; part of the cases is "
            "judged twice, blind. Two people publish a release, the results of its checks before "
            "their eyes. Every decision stands in a chain of hashes whose head is in the release."
        ),
        "S.11.2": "The indicators Q1 to Q17 in quality.json, each with how it came about.",
        "S.12.3": "No report does not mean no event: how much went unreported is not known.",
        "S.13.1": (
            "Answers are as good as the interviews and the way in which respondents were found; "
            "see quality.json."
            if is_survey
            else "The numbers count what people chose to report. They are not a sample: no total "
            "of the population follows from them."
        ),
        "S.13.2": (
            "Shares stand with intervals in answers_*.estimates.csv, weighted ones where all "
            "respondents were drawn; they hold as far as these were drawn by chance."
            if is_survey
            else "Not applicable: nothing was sampled."
        ),
        "S.13.3.1": (
            "People without a telephone, outside the network, or who do not know of the campaign "
            "are missing; areas and groups are reached unequally."
        ),
        "S.13.3.2": (
            "Place, time and category are as people told them and moderators understood them; how "
            "far two moderators agree is in quality.json."
        ),
        "S.13.3.3": "Whoever does not report is not counted; nothing is imputed.",
        "S.13.3.4": (
            "Two reports of one event may stay two cases, and two events become one; moderators "
            "join and part them."
        ),
        "S.14.1": f"Made on {release.made_on.isoformat()}, {late} days after the period's end.",
        "S.15.1": "Areas differ in how readily people report: compare them with care.",
        "S.15.2": "More reports may mean more events or more people who know of the campaign.",
        "S.15.3": "Definitions differ from official series: this complements, does not replace.",
        "S.15.4": "Shown cells add up to shown totals, cells with the flag r apart.",
        "S.16": "Taking part is voluntary; it costs a person their time and what a message costs.",
    }


def _made(release: Release) -> dict[str, str]:
    changes = " ".join(release.changes)
    return {
        "S.17.1": (
            "A release never changes. Late reports, corrections, erasures and withdrawn consent "
            "come in a further vintage of the period; a retracted release leaves its reason."
        ),
        "S.17.2": f"Vintage {release.vintage} of {release.period.code}."
        + (f" {changes}" if changes else ""),
        "S.18.1": f"Reports that people submitted to the campaign {release.campaign}.",
        "S.18.2": "Continuous.",
        "S.18.3": "Messaging services, SMS and the web, in the languages "
        f"{', '.join(release.languages)}, after informed consent.",
        "S.18.4": (
            "Forms check what is answered; duplicates are found by place, time and words and "
            "joined by a person or above a fixed likeness; bursts of like reports are held back."
        ),
        "S.18.5": (
            "Each case counts once, in the area and category that moderators settled on and the "
            "period of its first report. Of one person at most three reports count in a cell."
        ),
        "S.18.6": "None: the series is raw. Weighted series, if any, stand beside it.",
    }
