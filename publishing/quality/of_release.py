"""The sheet of a release: its facts, with what its tables show after their protection."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from publishing.disclosure.protected import Cell, ProtectedTable
from publishing.disclosure.rules import Limits
from publishing.quality.facts import Facts, Hiding, Revised
from publishing.quality.safety import as_hidden
from publishing.quality.sheet import sheet
from publishing.release import Release, ReleaseTable
from publishing.tables import TOTAL, Key

# Intervals that are drawn come out alike each time.
SEED = 1
_AREA, _CATEGORY = "area", "category"
_COARSER = "the release shows larger areas only"
Shown = dict[tuple[str, str], int | None]
Listed = Sequence[tuple[str, str]]  # area and category of cases that are published one by one


def measured(
    facts: Facts,
    release: Release,
    *,
    limits: Limits | None = None,
    listed: Listed = (),
    before: Mapping[str, Any] | None = None,
    last: Mapping[str, Mapping[Key, Cell]] | None = None,
) -> dict[str, Any]:
    """Compute the sheet of a release whose tables are protected.

    Args:
        facts: as gathered, before anything was hidden.
        limits: the strictest of the release's rules; those of the facts by default.
        listed: of all cases that the release publishes one by one.
        before: the sheet of the vintage before, where there is one.
        last: what that one showed, by table.
    """
    told = replace(
        facts,
        made_on=release.made_on,
        limits=limits or facts.limits,
        hiding=tuple(_hiding(each) for each in release.tables),
        revised=revised(last, release.tables) if last else facts.revised,
    )
    return sheet(as_shown(told, release, listed), Random(SEED), before=before)  # noqa: S311 - a sample


def as_shown(facts: Facts, release: Release, listed: Listed = ()) -> Facts:
    """Hide of the facts by area what the release hides, and take its own cells for the rest.

    What a release lists case by case is in sight; so are the cells of its tables by area and
    category, all their other dimensions summed.
    """
    names = {area.code for area in facts.areas}
    shown = _listed(listed, names)
    hidden: set[str] = set()
    for each in release.tables:
        if {_AREA, _CATEGORY} <= {d.name for d in each.table.dimensions}:
            if not names & set(_leaves(each.table)):
                # Which of them are silent would tell of the larger ones that it shows instead.
                return replace(facts, areas=(), shown={}, why_no_areas=_COARSER)
            cells, out = _cells(each.table, names)
            shown, hidden = {**shown, **cells}, hidden | out
    areas = as_hidden(facts.areas, frozenset(hidden), facts.limits)
    return replace(facts, areas=areas, shown=shown)


def _leaves(table: ProtectedTable) -> tuple[str, ...]:
    return next(d.leaves for d in table.dimensions if d.name == _AREA)


def _listed(listed: Listed, names: set[str]) -> Shown:
    found: dict[tuple[str, str], int | None] = {}
    for there, category in listed:
        if there in names:
            for area in (there, TOTAL):
                found[area, category] = (found.get((area, category)) or 0) + 1
    return found


def _cells(table: ProtectedTable, names: set[str]) -> tuple[Shown, set[str]]:
    """The cells by area and category, and the areas that the table hides."""
    dimensions = [dimension.name for dimension in table.dimensions]
    at, of = dimensions.index(_AREA), dimensions.index(_CATEGORY)
    whole = [dimension.codes[-1] for dimension in table.dimensions]

    def cases(area: str, category: str) -> int | None:
        key = list(whole)
        key[at], key[of] = area, category
        return table.cells.get(tuple(key), Cell(None)).cases

    areas, categories = table.dimensions[at].leaves, table.dimensions[of].leaves
    shown = {
        (area, category): cases(area, category)
        for area in areas
        if area in names
        for category in categories
    }
    for category in categories:
        # Of a total only what lies in areas with a name can be weighted.
        nowhere = [cases(area, category) for area in areas if area not in names]
        total = cases(whole[at], category)
        if total is not None and None not in nowhere:
            shown[TOTAL, category] = total - sum(n for n in nowhere if n is not None)
    # An area that it does not even name was made coarser.
    return shown, {area for area in names if cases(area, whole[of]) is None}


def _hiding(each: ReleaseTable) -> Hiding:
    audited = each.table.audited
    return Hiding(each.name, audited.n_cells, audited.n_hidden, audited.share)


def revised(before: Mapping[str, Mapping[Key, Cell]], now: Sequence[ReleaseTable]) -> Revised:
    """Compare the cells that two vintages show: how many changed, and by how much on average."""
    pairs = [pair for each in now for pair in _pairs(before.get(each.name, {}), each.table.cells)]
    changes = [abs(new - old) / max(old, 1) for old, new in pairs if old != new]
    mean = sum(changes) / len(changes) if changes else 0.0
    return Revised(len(pairs), len(changes), mean)


def _pairs(before: Mapping[Key, Cell], now: Mapping[Key, Cell]) -> list[tuple[int, int]]:
    return [
        (old.cases, new.cases)
        for key, new in now.items()
        if (old := before.get(key)) and old.cases is not None and new.cases is not None
    ]
