"""Build a release: protect its tables, write its files, look at both.

Heavy: only child processes and commands import it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from publishing.disclosure.hiding import Watch
from publishing.disclosure.protect import coarser, protect
from publishing.disclosure.protected import Cell, ProtectedTable, Withheld
from publishing.disclosure.rules import Limits
from publishing.formats import files
from publishing.manifest import with_manifest
from publishing.quality.facts import Facts
from publishing.quality.of_release import measured
from publishing.release import Axis, Release, ReleaseTable
from publishing.release_checks import checked
from publishing.release_order import (
    Beside,
    Draft,
    Drawn,
    Made,
    Order,
    Protected,
    encoded,
    from_bytes,
    kept,
    to_bytes,
)
from publishing.tables import TOTAL, Key, Table


def run(body: bytes) -> bytes:
    """Build a `Draft` that `publishing.release_order.to_bytes` wrote down; an errand."""
    return to_bytes(build(from_bytes(Draft, body).order))


def build(order: Order, *, watch: Watch = iter, beside: Beside | None = None) -> Made:
    """Build a release; the same order gives the same bytes.

    Args:
        watch: wraps what takes long, so that somebody may look on.
        beside: compares the protected table of cases with an official series, for Q11.
    """
    found = {drawn.name: _protected(drawn, order.key, watch) for drawn in order.tables}
    release = _measured(_with_tables(order.release, order.tables, found), order, beside)
    written = with_manifest(files(release))
    tables = tuple(_told(name, each) for name, each in found.items())
    return Made(tables, checked(release, tables, written), encoded(written))


def _compared(facts: Facts, release: Release, beside: Beside) -> Facts:
    """Add what a comparison came to: of the protected table, of nothing that it hides."""
    table = next((each for each in release.tables if each.name == "cases"), None)
    if table is None:
        return facts
    figures, differences = beside(table)
    return replace(facts, official=figures, differences=differences)


def _measured(release: Release, order: Order, beside: Beside | None) -> Release:
    """Add the quality sheet: of what the protected tables show, and no more."""
    if order.measures is None:
        return release
    ruled = [each.rules for each in order.tables]
    limits = [
        Limits(),
        *(limit for rules in ruled for limit in (rules.usual, *rules.of_code.values())),
    ]
    strictest = Limits(max(each.k for each in limits), max(each.t for each in limits))
    facts = replace(order.measures, limits=strictest)
    sheet = measured(
        _compared(facts, release, beside) if beside else facts,
        release,
        listed=[(each.area, each.category) for each in release.cases],
        before=json.loads(order.sheet) if order.sheet else None,
        last={each.name: cells for each in order.tables if (cells := _last(each))},
    )
    return replace(release, quality=sheet)


def _last(drawn: Drawn) -> Mapping[Key, Cell]:
    """What the vintage before showed of this very period; nothing where this is the first."""
    periods = next((d.leaves for d in drawn.dimensions if d.name == "period"), None)
    found: Mapping[Key, Cell] = {}
    for past in drawn.earlier:
        if any(d.name == "period" and d.leaves == periods for d in past.kept.dimensions):
            found = dict(past.kept.cells)
    return found


def _protected(drawn: Drawn, key: str, watch: Watch) -> ProtectedTable | Withheld:
    earlier = [past.kept.shown(dict(past.truth)) for past in drawn.earlier]
    table, secret = drawn.table, bytes.fromhex(key)
    while True:
        found = protect(table, drawn.rules, earlier=earlier, key=secret, watch=watch)
        if not drawn.is_open or isinstance(found, Withheld) or _is_open(found):
            return found
        name = next((n for n in drawn.rules.coarsen if _may_be_coarser(table, n)), None)
        if name is None:
            return Withheld("its totals could not all be shown", found.audited)
        table = coarser(table, name)


def _may_be_coarser(table: Table, name: str) -> bool:
    return any(d.name == name and d.coarser() is not None for d in table.dimensions)


def _is_open(table: ProtectedTable) -> bool:
    """Whether all totals over the answers are in sight: other tables have the same ones."""
    at = [dimension.name for dimension in table.dimensions].index("answer")
    return all(not cell.flag for key, cell in table.cells.items() if key[at] == TOTAL)


def _with_tables(
    release: Release, drawn: Sequence[Drawn], found: dict[str, ProtectedTable | Withheld]
) -> Release:
    tables = tuple(
        ReleaseTable(
            name=each.name,
            title=each.title,
            unit=each.unit,
            measures=each.measures,
            axes=tuple(_axis(axis, table) for axis in each.axes),
            table=table,
            sample=each.sample,
        )
        for each in drawn
        if isinstance(table := found[each.name], ProtectedTable)
    )
    gone = {name: each.why for name, each in found.items() if isinstance(each, Withheld)}
    return replace(release, tables=tables, withheld=gone)


def _axis(axis: Axis, table: ProtectedTable) -> Axis:
    """Keep the codes that the table came to be shown with, in its order."""
    dimension = next(d for d in table.dimensions if d.name == axis.name)
    known = {code.code: code for code in axis.codes}
    return replace(axis, codes=tuple(known[code] for code in dimension.codes))


def _told(name: str, found: ProtectedTable | Withheld) -> Protected:
    if isinstance(found, Withheld):
        return Protected(name, None, found.audited, found.why)
    return Protected(name, kept(found), found.audited)
