"""The sheet of a release: its facts, with what its tables show after their protection."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from publishing.disclosure.protected import Cell, ProtectedTable
from publishing.disclosure.rules import Limits
from publishing.quality.facts import Area, Facts, Hiding, Revised
from publishing.quality.sheet import sheet
from publishing.release import Release, ReleaseTable
from publishing.tables import TOTAL, Dimension, Key

# Intervals that are drawn come out alike each time.
SEED = 1
_AREA, _CATEGORY = "area", "category"


def measured(
    facts: Facts, release: Release, *, limits: Limits | None = None,
    before: Mapping[str, Any] | None = None, last: Sequence[ReleaseTable] = (),
) -> dict[str, Any]:  # fmt: skip
    """Compute the sheet of a release whose tables are protected.

    Args:
        facts: as gathered, before anything was hidden.
        limits: the strictest of the release's rules; those of the facts by default.
        before, last: sheet and tables of the vintage before, where there is one.
    """
    told = replace(
        facts,
        made_on=release.made_on,
        limits=limits or facts.limits,
        hiding=tuple(_hiding(each) for each in release.tables),
        revised=revised(last, release.tables) if last else facts.revised,
    )
    for each in release.tables:
        if {_AREA, _CATEGORY} <= {d.name for d in each.table.dimensions}:
            told = as_shown(told, each.table)
            break
    else:
        # No table shows areas: only whether anybody reported from there is not told either.
        told = replace(told, areas=())
    return sheet(told, Random(SEED), before=before)  # noqa: S311 - a sample, no secret


def as_shown(facts: Facts, table: ProtectedTable) -> Facts:
    """Give the facts what a table by area and category shows, all its other dimensions summed."""
    names = [dimension.name for dimension in table.dimensions]
    at, of = names.index(_AREA), names.index(_CATEGORY)
    whole = tuple(_whole(dimension) for dimension in table.dimensions)

    def cell(area: str, category: str) -> Cell:
        key: list[str] = list(whole)
        key[at], key[of] = area, category
        return table.cells.get(tuple(key), Cell(None))

    leaves, categories = table.dimensions[at].leaves, table.dimensions[of].leaves
    known = [area.code for area in facts.areas]
    seen = {code: cell(code, whole[of]) for code in leaves}
    areas = tuple(_area(area, seen.get(area.code)) for area in facts.areas)
    shown = {
        (area, category): cell(area, category).cases
        for area in leaves if area in known for category in categories
    }  # fmt: skip
    # Of the total only what lies in areas with a name can be weighted.
    shown |= {
        (TOTAL, category): total
        for category in categories
        if (total := _named(cell(whole[at], category), [cell(a, category) for a in leaves
                                                        if a not in known])) is not None
    }  # fmt: skip
    return replace(facts, areas=areas, shown=shown, placed=_placed(cell(whole[at], whole[of])))


def _placed(total: Cell) -> int | None:
    return total.reporters


def _named(total: Cell, elsewhere: Sequence[Cell]) -> int | None:
    """Cases in areas with a name: the total less what lies nowhere; None where one is hidden."""
    parts = [each.cases for each in elsewhere]
    if total.cases is None or None in parts:
        return None
    return total.cases - sum(n for n in parts if n is not None)


def _area(area: Area, cell: Cell | None) -> Area:
    if cell is None or cell.cases is None:
        return replace(area, reporters=None, cases=None)
    reporters = 0 if cell.cases == 0 else cell.reporters
    return replace(area, reporters=reporters, cases=cell.cases)


def _whole(dimension: Dimension) -> str:
    return dimension.codes[-1]


def _hiding(each: ReleaseTable) -> Hiding:
    audited = each.table.audited
    return Hiding(each.name, audited.n_cells, audited.n_hidden, audited.share)


def revised(before: Sequence[ReleaseTable], now: Sequence[ReleaseTable]) -> Revised:
    """Compare the cells that two vintages show: how many changed, and by how much on average."""
    tables = {each.name: each.table.cells for each in before}
    pairs = [pair for each in now for pair in _pairs(tables.get(each.name, {}), each.table.cells)]
    changes = [abs(new - old) / max(old, 1) for old, new in pairs if old != new]
    mean = sum(changes) / len(changes) if changes else 0.0
    return Revised(len(pairs), len(changes), mean)


def _pairs(before: Mapping[Key, Cell], now: Mapping[Key, Cell]) -> list[tuple[int, int]]:
    return [
        (old.cases, new.cases)
        for key, new in now.items()
        if (old := before.get(key)) and old.cases is not None and new.cases is not None
    ]
