"""Q4, Q5 and Q6: how well cases are checked, how often they are told, how far judges agree."""

from collections.abc import Mapping, Sequence
from typing import Any

from publishing.quality import safety
from publishing.quality.estimates import poisson
from publishing.quality.facts import Facts, Group, Judged
from publishing.quality.indicator import Figure, Indicator, Interval, missing

# Grades as they are told: what one office alone said is few, and would come out by subtracting.
GRADES = {
    "verified": ("verified", "official_confirmed"),
    "refuted": ("refuted", "unverifiable"),
    "corroborated": ("corroborated",),
    "unverified": ("unverified",),
}
# Fewer reports judged twice say nothing.
_NEEDED = 30
_SAYS = {
    "good": "good: rely on it",
    "tentative": "tentative",
    "experimental": "too low: read this category as experimental",
}


def verification(facts: Facts) -> Indicator:
    """Q4: verified cases of those decided, and how many nobody has checked."""
    counts = {
        name: sum(facts.grades.get(grade, 0) for grade in grades)
        for name, grades in GRADES.items()
    }
    # A case needs at least one reporter; how many stand behind each grade is not counted apart.
    rows = safety.mix({grade: Group(n, n) for grade, n in counts.items()}, facts.limits)
    verified, decided = counts["verified"], counts["verified"] + counts["refuted"]
    return Indicator(
        "Q4", "verification_rate", "Verification",
        "Cases verified or officially confirmed, divided by cases verified, confirmed, refuted "
        "or unverifiable; cases by grade, divided by all cases.",
        ("accuracy", "documented"),
        (
            _if_told("verified", "Verified, of cases decided", verified, decided, facts, rows),
            _if_told("unverified", "Not verified yet, of all cases", counts["unverified"],
                     sum(counts.values()), facts, rows),
        ),
        tuple({"kind": "grade", **row} for row in rows),
        ("A crisis map without verification: 5.8 % verified. Higher is not always better: only "
         "what can be checked is.",),
    )  # fmt: skip


def _if_told(
    key: str, name: str, part: int, whole: int, facts: Facts, rows: Sequence[Mapping[str, Any]]
) -> Figure:
    """A share of grades, where no grade is hidden among others: a difference would tell it."""
    if any(row["of"] == safety.OTHERS for row in rows):
        return missing(key, name, "a grade has too few cases to be told apart", "share")
    return safety.share(key, name, part, whole, people=facts.reporters, limits=facts.limits)


def duplicates(facts: Facts) -> Indicator:
    """Q5: how many reports tell of something that was told already, and by how many people."""
    shared = facts.reports - facts.cases
    return Indicator(
        "Q5", "dup_rate", "Reports about the same thing",
        "One less cases divided by reports; reports divided by cases; distinct reporters divided "
        "by cases.",
        ("accuracy",),
        (
            safety.share("dup_rate", "Reports about a thing already told", shared, facts.reports,
                         people=facts.reporters, limits=facts.limits),
            _per_case("reports_per_case", "Reports for each case", facts.reports, facts),
            _per_case("reporters_per_case", "Reporters for each case", facts.reporters, facts),
            safety.share("held", "Reports held back in bursts nobody has looked at", facts.held,
                         facts.reports + facts.held, people=facts.reporters,
                         limits=facts.limits),
        ),
    )  # fmt: skip


def _per_case(key: str, name: str, count: int, facts: Facts) -> Figure:
    if why := safety.too_few(facts.reporters, facts.limits.k):
        return missing(key, name, why)
    if facts.cases < facts.limits.t:
        return missing(key, name, f"there are fewer than {facts.limits.t} cases")
    told, cases = (safety.near(each, facts.limits) for each in (count, facts.cases))
    return Figure(key, name, told / cases, "per case", told, cases, cases, poisson(told, cases))


def agreement(facts: Facts) -> Indicator:
    """Q6: Krippendorff's alpha of blind second looks, in all and by category."""
    return Indicator(
        "Q6",
        "agreement",
        "Agreement of judges",
        "Krippendorff's alpha (nominal) over reports that two people judged without knowing of "
        "each other; from 0.800 it is good, from 0.667 tentative.",
        ("accuracy", "documented"),
        tuple(_alpha(judged) for judged in facts.agreement)
        or (missing("verdict", "Agreement on the verdict", "no report was judged twice"),),
    )


def _alpha(judged: Judged) -> Figure:
    key = f"{judged.of}:{judged.category}" if judged.category else judged.of
    about = f" in {judged.category}" if judged.category else ""
    name = f"Agreement on the {judged.of}{about}"
    if judged.n < _NEEDED:
        return missing(key, name, f"fewer than {_NEEDED} reports were judged twice", "alpha")
    if judged.alpha is None:
        return missing(key, name, "all were judged alike: nothing varies", "alpha")
    interval = None
    if judged.low is not None and judged.high is not None:
        interval = Interval(judged.low, judged.high, "bootstrap over reports, fixed seed")
    return Figure(
        key,
        name,
        judged.alpha,
        "alpha",
        n=judged.n,
        interval=interval,
        note=_SAYS.get(judged.band, ""),
    )
