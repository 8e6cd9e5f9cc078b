"""What must stay possible of numbers: unsafe ones, revised ones, and what was hidden before."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

from publishing.disclosure.knowledge import MEASURES, Knowledge
from publishing.disclosure.rules import Limits, Rules, why_unsafe
from publishing.disclosure.system import Need, System
from publishing.disclosure.worlds import Worlds
from publishing.tables import Counts, Key, Table


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be hidden, and how well.

    Args:
        unsafe: cells that tell too much by themselves.
        stale: cells that changed by too little since they were shown: the difference would tell.
        needs: what must stay possible of single numbers.
    """

    unsafe: frozenset[Key]
    stale: frozenset[Key]
    needs: tuple[Need, ...]


def wanted(table: Table, known: Knowledge, rules: Rules) -> Wanted:
    """Say what must stay possible in a table, by itself and after what was out before."""
    unsafe: set[Key] = set()
    stale: set[Key] = set()
    needs: list[Need] = []
    for key, counts in table.cells.items():
        limits = rules.of(key)
        if _is_stale(known, known.new["cases", key], limits):
            stale.add(key)
        elif known.out[known.new["cases", key]] or not why_unsafe(counts, limits):
            continue
        else:
            unsafe.add(key)
        needs += _of_cell(known, key, counts, limits)
    return Wanted(frozenset(unsafe), frozenset(stale), tuple(needs))


def of_before(known: Knowledge, system: System, rules: Rules) -> list[Need]:
    """Say what must stay possible of what earlier outputs hide.

    Where the truth was kept, the same as then: of what was unsafe or stale, not of what was hidden
    for its sake. Where not, an intruder may come to know no more
    than that it lies in a stretch as wide as a threshold, which holds 1 if it might be 1.
    """
    mine = set(known.new.values())
    past = [n for n in range(len(system)) if not system.out[n] and n not in mine]
    found = [need for n in past if n in known.kept for need in _as_then(known, n, rules)]
    unknown = [n for n in past if known.truth[n] is None]
    if unknown:
        before = Worlds(_before(known, system), is_owned=False)
        for n in unknown:
            low, high = before.span(n)
            t = _limits(known, n, rules).t
            down, up = ceil(low - 1e-6), max(t, ceil(low) + t)
            found.append(Need(n, down, up if high is None else min(floor(high + 1e-6), up), False))
    return found


def _is_stale(known: Knowledge, number: int, limits: Limits) -> bool:
    """Whether a number changed since it was last shown or hidden, by less than a threshold."""
    before = known.before.get(number)
    if before is None:
        return False
    was, now = known.truth[before], known.truth[number]
    return was is None or now is None or abs(was - now) < limits.t


def _of_cell(known: Knowledge, key: Key, counts: Counts, limits: Limits) -> Iterator[Need]:
    for measure in MEASURES:
        number = known.new.get((measure, key))
        if number is not None and not known.out[number]:
            is_other = known.new["cases", key] in known.before
            yield from _of_number(number, measure, counts, limits, is_other=is_other)


def _as_then(known: Knowledge, number: int, rules: Rules) -> Iterator[Need]:
    """Say what had to stay possible of a number when it came out."""
    (counts, stood), limits = known.kept[number], _limits(known, number, rules)
    is_stale = stood is not None and 0 < abs(stood - counts.cases) < limits.t
    if is_stale or why_unsafe(counts, limits):
        measure = known.names[number][0]
        yield from _of_number(number, measure, counts, limits, is_other=is_stale)


def _of_number(
    number: int, measure: str, counts: Counts, limits: Limits, *, is_other: bool
) -> Iterator[Need]:
    """Say what must stay possible of one number of an unsafe cell.

    Args:
        is_other: another value stood there before, and hangs on this one.
    """
    if measure == "reporters":
        if (counts.reporters or 0) < limits.k:
            yield Need(number, min(1, counts.reporters or 0), limits.k, False)
    elif measure == "cases" and 0 < counts.cases < limits.t and not is_other:
        yield Need(number, 1, limits.t, True)
    else:
        value = counts.cases if measure == "cases" else counts.reports or 0
        yield _around(number, value, limits.t)


def _around(number: int, value: int, t: int) -> Need:
    return Need(number, max(min(1, value), value - t), value + t, False)


def _limits(known: Knowledge, number: int, rules: Rules) -> Limits:
    return rules.of(tuple(code for code in known.names[number][1] if isinstance(code, str)))


def _before(known: Knowledge, system: System) -> System:
    """Give what was known before the new table came: of the same stretch of numbers."""
    old = len(known.old_out)
    out = list(system.out)
    for n in range(old):
        is_far_off = system.out[n] and not known.out[n]
        out[n] = known.old_out[n] or is_far_off
    truth = [t if o else None for t, o in zip(system.truth, out, strict=True)]
    near = {n for tie in system.ties for n in tie.numbers}
    ties = [tie for tie in known.old_ties if not near.isdisjoint(tie.numbers)]
    return System(truth, out, system.cell, system.own, system.cost, ties)
