"""All that is known together: the sums within a table, within earlier ones, and between them.

Earlier outputs are read in their order. The same cell with the same value is one number; a cell
that was revised is two. A month is tied to its weeks as soon as both are there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from publishing.disclosure.protected import AS_BEFORE, Shown
from publishing.disclosure.system import INF, Tie
from publishing.tables import TOTAL, Counts, Dimension, Key, Table, sums

MEASURES = ("cases", "reporters", "reports")
# Sums hold for these. Of people only this holds: in parts together not fewer than over all.
_ADDS_UP = ("cases", "reports")

Code = str | tuple[str, ...]
Name = tuple[str, tuple[Code, ...]]  # the measure, and the cell with its totals spelt out
Numbers = Mapping[tuple[str, Key], int]


@dataclass(slots=True)
class Knowledge:
    """Numbers, and ties among them, as they come together.

    Args:
        names: by number: what it counts, and where.
        truth: by number; None where an earlier output hides it and nobody kept it.
        out: by number: it is shown, now and for good.
        latest: the number that a name has now.
        before: by number of the new table: the number in its place before, where the value is
            another one.
        revised: numbers that came after another one of their name.
        ties: in the order in which they became known.
        new: the numbers of the new table.
        kept: of numbers that earlier outputs hide, where the truth was kept: what the cell counts,
            and the cases that stood there before and were left standing.
        old_ties, old_out: the ties, and what was out, before the new table.
    """

    names: list[Name] = field(default_factory=list)
    truth: list[int | None] = field(default_factory=list)
    out: list[bool] = field(default_factory=list)
    latest: dict[Name, int] = field(default_factory=dict)
    before: dict[int, int] = field(default_factory=dict)
    revised: set[int] = field(default_factory=set)
    ties: dict[Tie, None] = field(default_factory=dict)
    new: dict[tuple[str, Key], int] = field(default_factory=dict)
    kept: dict[int, tuple[Counts, int | None]] = field(default_factory=dict)
    old_ties: tuple[Tie, ...] = ()
    old_out: tuple[bool, ...] = ()

    def add(self, name: Name, truth: int | None, *, out: bool) -> int:
        """Take in one number, the latest of its name."""
        if name in self.latest:
            self.revised.add(len(self.truth))
        self.latest[name] = len(self.truth)
        self.names.append(name)
        self.truth.append(truth)
        self.out.append(out)
        return len(self.truth) - 1

    def fits(self, number: int, value: int) -> bool:
        """Tell whether a hidden number can be this, for all that is known of it with others."""
        kept = self.truth[number]
        self.truth[number] = value
        found = all(self.holds(tie) for tie in self.ties if number in tie.numbers)
        self.truth[number] = kept
        return found

    def holds(self, tie: Tie) -> bool:
        """Tell whether a tie is true, or cannot be told because a number is not known."""
        values = [self.truth[number] for number in tie.numbers]
        if None in values:
            return True
        total = sum(s * v for s, v in zip(tie.signs, values, strict=True) if v is not None)
        return tie.low <= total <= tie.high


def gathered(table: Table, earlier: Sequence[Shown]) -> Knowledge:
    """Put together what is known once a table is out beside all earlier ones."""
    known = Knowledge()
    for past in earlier:
        told = [each for each in MEASURES if _has(past, each)]
        numbers = {
            (measure, key): _past(known, (measure, _spelt(past.dimensions, key)), past, key)
            for key in past.cells
            for measure in told
            if _is_told(past, measure, key)
        }
        known.ties |= dict.fromkeys(_ties(known, past.dimensions, numbers))
    known.old_ties, known.old_out = tuple(known.ties), tuple(known.out)
    for key, counts in table.cells.items():
        for measure in MEASURES:
            value = getattr(counts, measure)
            if value is not None:
                name = (measure, _spelt(table.dimensions, key))
                known.new[measure, key] = _new(known, name, value)
    known.ties |= dict.fromkeys(_ties(known, table.dimensions, known.new))
    return known


def _has(past: Shown, measure: str) -> bool:
    """Whether an earlier output counts this at all."""
    return any(getattr(cell, measure) is not None for cell in past.cells.values())


def _is_told(past: Shown, measure: str, key: Key) -> bool:
    """Whether an earlier output says anything of a number: a total of people may be left out."""
    cell, kept = past.cells[key], past.truth.get(key)
    if kept is not None and getattr(kept, measure) is None:
        return False
    return bool(cell.flag) or getattr(cell, measure) is not None


def _past(known: Knowledge, name: Name, past: Shown, key: Key) -> int:
    cell = past.cells[key]
    shown = None if cell.flag else getattr(cell, name[0])
    kept = past.truth.get(key)
    truth: int | None = shown if kept is None or shown is not None else getattr(kept, name[0])
    at = known.latest.get(name)
    if at is not None and cell.flag != AS_BEFORE and _is_same(known, at, truth, shown):
        known.out[at] = known.out[at] or shown is not None
    else:
        at = known.add(name, truth, out=shown is not None)
    if kept is not None and cell.flag:
        known.kept[at] = kept, cell.cases
    return at


def _is_same(known: Knowledge, at: int, truth: int | None, shown: int | None) -> bool:
    """Take a number for unchanged wherever it can be: the intruder who does knows the most."""
    if known.truth[at] is None and truth is not None:
        if not known.fits(at, truth):
            return False
        known.truth[at] = truth
        return True
    return truth == known.truth[at] or (truth is None and shown is None and not known.out[at])


def _new(known: Knowledge, name: Name, value: int) -> int:
    at = known.latest.get(name)
    if at is not None and _is_same(known, at, value, None):
        return at
    number = known.add(name, value, out=False)
    if at is not None:
        known.before[number] = at
    elif value == 0:
        known.out[number] = True
    return number


def _ties(known: Knowledge, dimensions: tuple[Dimension, ...], numbers: Numbers) -> Iterator[Tie]:
    for total, parts in sums(dimensions):
        for measure in MEASURES:
            found = [numbers.get((measure, key)) for key in (total, *parts)]
            if found[0] is not None:
                yield from _sum(known, measure, found[0], found[1:])
    yield from _between(known, dimensions, numbers)
    for (measure, key), number in numbers.items():
        if measure == "reports":  # as many at least as there are cases, and people
            others = (numbers.get((other, key)) for other in ("cases", "reporters"))
            yield from (Tie((number, n), (1.0, -1.0), 0.0, INF) for n in others if n is not None)


def _between(
    known: Knowledge, dimensions: tuple[Dimension, ...], numbers: Numbers
) -> Iterator[Tie]:
    """Tie what is out now to what was out before: a month and its weeks, whichever came first."""
    for at, dimension in enumerate(dimensions):
        under: dict[str, list[str]] = {}
        for code, parent in dimension.parents.items():
            under.setdefault(parent, []).append(code)
        sums_touched = dict.fromkeys(
            (measure, _with(_spelt(dimensions, key), at, code))
            for measure, key in numbers
            for code in (key[at], dimension.parents.get(key[at], TOTAL))
            if code in under
        )
        for measure, spelt in sums_touched:
            total = known.latest.get((measure, spelt))
            codes = under[str(spelt[at])]
            parts = [known.latest.get((measure, _with(spelt, at, code))) for code in codes]
            # A month that came out before one of its weeks was revised is no sum of it as it is.
            is_newer = any(part in known.revised and part > (total or 0) for part in parts if part)
            if total is not None and not is_newer:
                found = _sum(known, measure, total, parts)
                yield from (tie for tie in found if known.holds(tie))


def _sum(known: Knowledge, measure: str, total: int, parts: Sequence[int | None]) -> Iterator[Tie]:
    there = [part for part in parts if part is not None]
    if not there:
        return
    numbers, signs = (total, *there), (-1.0, *(1.0 for _ in there))
    exact = Tie(numbers, signs)
    if None in parts:
        yield (
            Tie(numbers, signs, -INF, 0.0)
            if measure in _ADDS_UP
            else Tie((total,), (1.0,), 0, INF)
        )
    elif measure in _ADDS_UP or (_all_known(known, numbers) and known.holds(exact)):
        yield exact
        return  # that no part is more than all of them follows
    else:
        yield Tie(numbers, signs, 0.0, INF)
    if measure not in _ADDS_UP:
        yield from (Tie((total, part), (1.0, -1.0), 0.0, INF) for part in there)


def _all_known(known: Knowledge, numbers: Iterable[int]) -> bool:
    return all(known.truth[number] is not None for number in numbers)


def _spelt(dimensions: tuple[Dimension, ...], key: Key) -> tuple[Code, ...]:
    """Name a cell so that totals over different parts (these weeks, those) are different names."""
    return tuple(
        _total_over(dimension.leaves) if code == TOTAL else code
        for dimension, code in zip(dimensions, key, strict=True)
    )


@lru_cache(maxsize=64)
def _total_over(leaves: tuple[str, ...]) -> tuple[str, ...]:
    return (TOTAL, *sorted(leaves))


def _with(name: tuple[Code, ...], at: int, code: str) -> tuple[Code, ...]:
    return (*name[:at], code, *name[at + 1 :])
