"""What a figure may tell: never anything of fewer people than the rules allow.

All by area is computed from what the release itself shows; what it hides counts as one lump. So no
figure tells more of a hidden cell than the table does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from publishing.disclosure.rules import DOMINANCE_BELOW, Limits
from publishing.quality.estimates import wilson
from publishing.quality.facts import Area, Facts, Group
from publishing.quality.indicator import STEADY_FROM, UNSTABLE, Figure, missing, rounded

HIDDEN = "hidden together"
OTHERS = "others"
# What may follow the value of single people closely (order statistics, concentration) needs more.
MANY = DOMINANCE_BELOW


def near(count: int, limits: Limits) -> int:
    """Round a count to the nearest multiple of T.

    The sheet counts what no table holds together. Exact, its totals less what tables and lists
    show would be a hidden cell; so they leave as many possible as the protection of cells does.
    """
    return (count + limits.t // 2) // limits.t * limits.t


def too_few(people: int, needed: int) -> str:
    """Say why a figure of so many people is not told; "" if it may be."""
    return "" if people >= needed else f"it is of fewer than {needed} people"


def share(
    key: str, name: str, numerator: int, denominator: int, *, people: int, limits: Limits
) -> Figure:
    """Give a share with its interval; nothing where it or what is left over is of too few.

    Args:
        people: who stand behind the denominator.
    """
    if not denominator:
        return missing(key, name, "there is nothing to divide by", "share")
    if why := too_few(people, limits.k):
        return missing(key, name, why, "share")
    if any(0 < part < limits.t for part in (numerator, denominator - numerator)):
        return missing(key, name, f"one of its two parts is below {limits.t}", "share")
    part, whole = near(numerator, limits), near(denominator, limits)
    return Figure(
        key, name, part / whole, "share", part, whole, whole,
        wilson(part, whole), flag=UNSTABLE if numerator < STEADY_FROM else "",
    )  # fmt: skip


def mix(groups: Mapping[str, Group], limits: Limits) -> list[dict[str, Any]]:
    """Give the shares of groups in all reports, small ones together as "others".

    Returns:
        The largest first, others last; empty where not even two parts may be told apart.
    """
    kept, small = _parted(groups, limits)
    if not kept:
        return []
    rows = [*kept, *([(OTHERS, _together(small))] if small else [])]
    counts = {code: near(group.reports, limits) for code, group in rows}
    total = sum(counts.values())
    return [_part(code, count, total) for code, count in counts.items()]


def _part(code: str, count: int, total: int) -> dict[str, Any]:
    ends = wilson(count, total)
    return {
        "of": code,
        "reports": count,
        "share": rounded(count / total),
        "low": rounded(ends.low),
        "high": rounded(ends.high),
    }


Named = list[tuple[str, Group]]


def _parted(groups: Mapping[str, Group], limits: Limits) -> tuple[Named, Named]:
    """Part what may stand alone from what may not; no small rest can be got by subtracting."""
    in_order = sorted(groups.items(), key=lambda named: (-named[1].reports, named[0]))
    told = [named for named in in_order if named[1].reports]
    kept = [named for named in told if _may_stand(named[1], limits)]
    small = [named for named in told if not _may_stand(named[1], limits)]
    # One alone, or too few together, would be what is left of the total.
    while kept and small and (len(small) == 1 or not _may_stand(_together(small), limits)):
        small.append(kept.pop())
    return kept, small


def _may_stand(group: Group, limits: Limits) -> bool:
    return group.reports >= limits.t and group.reporters >= limits.k


def _together(groups: Named) -> Group:
    # People may stand in two groups: the most that one group has is what is sure.
    people = max(group.reporters for _, group in groups)
    return Group(sum(group.reports for _, group in groups), people)


def pooled(areas: Sequence[Area], *, reporters: int) -> tuple[Area, ...]:
    """Take the areas that the release hides as one, with what is left of all reporters.

    That is what anybody can reckon: the total less what is shown.

    Args:
        reporters: distinct, of all areas; one who stands in two areas counts in the first.
    """
    seen = [area for area in areas if area.reporters is not None]
    hidden = [area for area in areas if area.reporters is None]
    if not hidden:
        return tuple(seen)
    known = [area.population for area in hidden]
    people = None if None in known else sum(n for n in known if n is not None)
    left = max(reporters - sum(area.reporters or 0 for area in seen), 0)
    return (*seen, Area(HIDDEN, people, left))


def pooled_of(facts: Facts) -> tuple[Area, ...]:
    """Give the areas of the facts as `pooled`, by the reporters that the release totals."""
    placed = facts.reporters if facts.placed is None else facts.placed
    return pooled(facts.areas, reporters=placed)


def as_hidden(areas: Sequence[Area], hidden: frozenset[str], limits: Limits) -> tuple[Area, ...]:
    """Hide of areas what the release hides, and what is of too few where it has no such table.

    At least two are hidden, or the total would give the one away.
    """
    small = {a.code for a in areas if a.reporters and a.reporters < limits.k} | {
        a.code for a in areas if a.cases and a.cases < limits.t
    }
    out = (small | hidden) & {a.code for a in areas}
    others = sorted((a.reporters or 0, a.code) for a in areas if a.code not in out and a.reporters)
    if len(out) == 1 and others:
        out |= {others[0][1]}
    return tuple(
        replace(area, reporters=None, cases=None) if area.code in out else area for area in areas
    )
