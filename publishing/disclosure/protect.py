"""Make a table fit to be seen, or say that it cannot be: the only maker of a `ProtectedTable`."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from hashlib import blake2b
from math import log1p

from publishing.disclosure.audit import Audit, audit
from publishing.disclosure.blurring import MODES, SPREAD, blurred
from publishing.disclosure.folding import folded
from publishing.disclosure.hiding import CannotHide, Watch, hide
from publishing.disclosure.knowledge import MEASURES, Knowledge, gathered
from publishing.disclosure.near import near
from publishing.disclosure.needs import of_before, wanted
from publishing.disclosure.protected import (
    AS_BEFORE,
    HIDDEN,
    Audited,
    Cell,
    ProtectedTable,
    Shown,
    Withheld,
    adds_up,
    share_in_sight,
)
from publishing.disclosure.rules import Rules
from publishing.disclosure.system import Need, System
from publishing.disclosure.worlds import Worlds
from publishing.tables import TOTAL, Counts, Dimension, Key, NotATable, Table, added_up

USUAL_MODE = MODES[0]
# What one intruder may have supplied to a cell and so knows, at least: what counts of a reporter
# in a week. Over months and in totals it is the most that one did supply, where that is told.
OWN_CASES = 3
# Hiding a total costs more than hiding a part of it: it is what most people look for.
_TOTAL_COSTS, _GRAND_TOTAL_COSTS = 50.0, 1e4


def protect(
    table: Table,
    rules: Rules,
    *,
    earlier: Sequence[Shown] = (),
    key: bytes = b"",
    watch: Watch = iter,
) -> ProtectedTable | Withheld:
    """Hide what tells of single people, and what would give that away; or withhold the table.

    Where too little would be left, dimensions are made coarser, and it is tried again.

    Args:
        earlier: all that was ever shown of the same people, oldest first; it stays as it is, and
            counts as known.
        key: secret; which of two equally good cells is hidden depends on it, so that the choice
            tells nothing.
        watch: wraps what takes long, so that somebody may look on.

    Raises:
        NotATable: numbers are to be blurred or were, and something else is out already: what was
            shown exactly and what was not cannot be looked at together.
    """
    if earlier and rules.mode != USUAL_MODE:
        raise NotATable("only tables that show numbers as they are can stand beside earlier ones")
    if any(not adds_up(past) for past in earlier):
        raise NotATable(
            "an earlier table does not add up: rounded or moved numbers are no history"
        )
    done: tuple[str, ...] = ()
    while True:
        found = _tried(table, rules, earlier, key, done, watch)
        if isinstance(found, ProtectedTable):
            return found
        name = next((n for n in rules.coarsen if _dimension(table, n).coarser() is not None), None)
        if name is None:
            return found
        table, done = coarser(table, name), (*done, name)


def _dimension(table: Table, name: str) -> Dimension:
    return next(d for d in table.dimensions if d.name == name)


def coarser(table: Table, name: str) -> Table:
    """Give a table without the finest level of one dimension; its totals stay what they were."""
    dimensions = tuple((d.coarser() or d) if d.name == name else d for d in table.dimensions)
    kept = {d.name: set(d.codes) for d in dimensions}
    names = [d.name for d in dimensions]
    cells = {
        key: counts
        for key, counts in table.cells.items()
        if all(code in kept[name] for name, code in zip(names, key, strict=True))
    }
    return added_up(dimensions, cells)


def _tried(
    table: Table,
    rules: Rules,
    earlier: Sequence[Shown],
    key: bytes,
    done: tuple[str, ...],
    watch: Watch,
) -> ProtectedTable | Withheld:
    known, moving = near(gathered(table, earlier))
    cells = {each: n for n, each in enumerate(table.cells)}
    system = _system(table, known, moving, cells, key)
    asked = wanted(table, known, rules)
    needs = (*asked.needs, *of_before(known, system, rules))
    stale = [cells[each] for each in asked.stale]
    looked, hidden = None, frozenset[int]()
    if rules.mode != USUAL_MODE:  # what is blurred may be enough, with the unsafe cells hidden
        hidden = frozenset(cells[each] for each in asked.unsafe)
        looked = _looked_at(known, system, hidden, needs, key, rules.mode)
    if looked is None or not looked.passed:
        try:
            hidden, held = _hidden(known, system, needs, stale, watch)
        except CannotHide:
            return Withheld("a cell cannot be protected: the table is too small")
        looked = _looked_at(known, system, hidden, held, key, rules.mode)
    gone = frozenset(each for each, n in cells.items() if n in hidden)
    seen = {each: _seen(known, each, each in gone) for each in table.cells}
    empty = {each for each, cell in seen.items() if cell.flag == HIDDEN}
    audited = Audited(
        len(table.cells),
        len(empty),
        len(asked.unsafe & empty),
        len(empty - asked.unsafe),
        looked.min_width,
        None,
        done,
        rules.mode,
    )
    if not looked.passed:
        return Withheld("hidden numbers could be worked out", audited)
    if _share(table, seen) < rules.show_at_least:
        least = f"{rules.show_at_least:.0%}"
        return Withheld(f"less than {least} of the cases could be shown", audited)
    if rules.mode != USUAL_MODE:
        seen = {each: _blurred(cell, rules.mode, each, key) for each, cell in seen.items()}
    share = share_in_sight(table.dimensions, seen)
    return ProtectedTable(table.dimensions, seen, replace(audited, share=share))


def _hidden(
    known: Knowledge, system: System, needs: Sequence[Need], stale: Sequence[int], watch: Watch
) -> tuple[frozenset[int], tuple[Need, ...]]:
    """Hide what must be, by one number of each cell where all three are the same."""
    once = folded(system, known.names)
    if once is not None:
        try:
            hidden, held = hide(once.system, once.needs(needs), stale, watch)
        except CannotHide:  # asked of all three together it may be too much
            return hide(system, needs, stale, watch)
        asked = once.as_held(needs, held)
        moved = [new for old, new in zip(needs, asked, strict=True) if old != new]
        if _are_lowest(system, [need for need in moved if need.at in once.looser]):
            return hidden, tuple(asked)
        stale = [*stale, *hidden]  # most of what is asked is held by then
    return hide(system, needs, stale, watch)


def _are_lowest(system: System, moved: Sequence[Need]) -> bool:
    """Tell whether needs were moved no further than where what is shown lets numbers be."""
    worlds = Worlds(system, is_owned=False)
    return all(worlds.lowest(need.at) == need.down for need in moved)


def _blurred(cell: Cell, mode: str, key: Key, secret: bytes) -> Cell:
    def shown(value: int | None) -> int | None:
        return None if value is None else blurred(mode, value, key, secret)

    return Cell(shown(cell.cases), shown(cell.reporters), cell.flag, shown(cell.reports))


def _system(
    table: Table, known: Knowledge, moving: Set[int], cells: Mapping[Key, int], key: bytes
) -> System:
    """Write down as a system what is known; what does not move stays as it is."""
    place = {number: cells[each] for (_, each), number in known.new.items()}
    numbers = range(len(known.truth))
    counts = {n: table.cells[each] for (_, each), n in known.new.items()}
    counts = {n: kept for n, (kept, _) in known.kept.items()} | counts
    return System(
        truth=known.truth,
        out=[known.out[n] or n not in moving for n in numbers],
        cell=[place.get(n, -1) for n in numbers],
        own=[_own(known.names[n][0], counts.get(n)) for n in numbers],
        cost=[_cost(table, each, key) for each in cells],
        ties=tuple(known.ties),
    )


def _own(measure: str, counts: Counts | None) -> int:
    """Say how much of a number one intruder may have supplied."""
    largest = 0 if counts is None else counts.largest or 0
    return 1 if measure == "reporters" else max(OWN_CASES, largest)


def _cost(table: Table, key: Key, secret: bytes) -> float:
    totals = sum(code not in d.leaves for d, code in zip(table.dimensions, key, strict=True))
    most = _GRAND_TOTAL_COSTS if all(code == TOTAL for code in key) else _TOTAL_COSTS
    told = blake2b("\0".join(key).encode(), key=secret[:64], digest_size=8).digest()
    luck = int.from_bytes(told, "big") / 2**64
    return (1 + log1p(table.cells[key].cases)) * (most if totals else 1.0) * (1 + 0.1 * luck)


def _looked_at(
    known: Knowledge,
    system: System,
    hidden: frozenset[int],
    held: Sequence[Need],
    secret: bytes,
    mode: str,
) -> Audit:
    gone = [
        not out and (at == -1 or at in hidden)
        for out, at in zip(system.out, system.cell, strict=True)
    ]
    least = {
        n: 1 if known.truth[n] is None else min(own, known.truth[n] or 0)
        for n, own in enumerate(system.own)
    }
    place = {number: each for (_, each), number in known.new.items()}
    shown = [
        None
        if gone[n]
        else blurred(mode, truth or 0, place[n], secret)
        if n in place
        else truth or 0
        for n, truth in enumerate(known.truth)
    ]
    return audit(shown, system.ties, held, least, spread=SPREAD[mode])


def _share(table: Table, seen: Mapping[Key, Cell]) -> float:
    """Give the true share of the cases in finest cells that are shown; it decides, unseen."""
    leaves = table.leaves
    cases = sum(table.cells[each].cases for each in leaves)
    shown = sum(table.cells[each].cases for each in leaves if seen[each].cases is not None)
    return shown / cases if cases else 1.0


def _seen(known: Knowledge, key: Key, is_gone: bool) -> Cell:
    now = {measure: known.new.get((measure, key)) for measure in MEASURES}
    if not is_gone:
        told = {measure: None if n is None else known.truth[n] for measure, n in now.items()}
        return Cell(told["cases"], told["reporters"], "", told["reports"])
    then = {measure: None if n is None else known.before.get(n, n) for measure, n in now.items()}
    told = {m: known.truth[n] if n is not None and known.out[n] else None for m, n in then.items()}
    if told["cases"] is None:
        return Cell(None, None, HIDDEN)
    return Cell(told["cases"], told["reporters"], AS_BEFORE, told["reports"])
