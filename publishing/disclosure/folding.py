"""Where each report is a case and a person of its own, three numbers of a cell are one.

The same numbers, tied alike: what can be true of one of them can be true of all together, so that
it is enough to look for worlds of one. A third of the numbers, a fifth of the time.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from math import fsum

from publishing.disclosure.system import INF, Need, System, Tie

_Plain = tuple[frozenset[tuple[int, float]], float, float]


@dataclass(frozen=True, slots=True)
class Folded:
    """A system in which numbers that are one stand once.

    Args:
        place: by number of the whole system, where it stands in this one.
        looser: numbers of the whole system that are tied less than what they were folded into:
            people of whom some parts are not known.
    """

    system: System
    place: Sequence[int]
    looser: Set[int]

    def needs(self, needs: Sequence[Need]) -> list[Need]:
        """Put together what must stay possible of numbers that are one."""
        found: dict[int, Need] = {}
        for need in needs:
            at = self.place[need.at]
            other = found.get(at, replace(need, at=at))
            down, up = min(need.down, other.down), max(need.up, other.up)
            found[at] = Need(at, down, up, need.whole or other.whole)
        return list(found.values())

    def as_held(self, needs: Sequence[Need], held: Sequence[Need]) -> list[Need]:
        """Give the needs as they could be held: where one could be no smaller, none of it can."""
        asked = {need.at: need.down for need in self.needs(needs)}
        lowest = {need.at: need.down for need in held if need.down > asked[need.at]}
        return [need.from_at_least(lowest.get(self.place[need.at], need.down)) for need in needs]


def folded(system: System, names: Sequence[tuple[str, Hashable]]) -> Folded | None:
    """Fold a system; None where its numbers are not the same, not tied alike, or not all known.

    Args:
        names: by number: what it counts, and where.
    """
    measures = {measure for measure, _ in names}
    if len(measures) < 2 or None in system.truth:
        return None
    often: Counter[Hashable] = Counter()
    first: dict[Hashable, int] = {}
    place, kept = [], list[int]()
    for number, name in enumerate(names):
        often[name] += 1  # a number that was revised stands after the one before
        where = (name[1], often[name])
        if where not in first:
            first[where] = len(kept)
            kept.append(number)
        place.append(first[where])
        if _differ(system, number, kept[first[where]]):
            return None
    counted = [measure for measure, _ in names]
    found = _alike(system.ties, counted, place)
    if found is None:
        return None
    looser = frozenset(n for n, measure in enumerate(counted) if measure in found[1])
    return Folded(_of(system, kept, place, found[0]), place, looser)


def _differ(system: System, number: int, other: int) -> bool:
    return (
        system.truth[number] != system.truth[other]
        or system.out[number] != system.out[other]
        or system.cell[number] != system.cell[other]
    )


def _alike(
    ties: Sequence[Tie], measure: Sequence[str], place: Sequence[int]
) -> tuple[list[Tie], frozenset[str]] | None:
    """Give the ties of the first measure, if those of the others say no more.

    Returns:
        The ties, and the measures of which they say less.
    """
    of: dict[str, dict[_Plain, Tie]] = {each: {} for each in dict.fromkeys(measure)}
    for tie in ties:
        at = [place[number] for number in tie.numbers]
        counted = {measure[number] for number in tie.numbers}
        if len(counted) == 1:
            plain = frozenset(zip(at, tie.signs, strict=True)), tie.low, tie.high
            of[counted.pop()][plain] = replace(tie, numbers=tuple(at))
        elif len(set(at)) > 1 or fsum(tie.signs) or not tie.low <= 0 <= tie.high:
            return None
    first, *others = of
    looser = frozenset(each for each in others if of[each].keys() != of[first].keys())
    parts = _parts(of[first].values())
    follow = all(
        plain in of[first] or _follows(tie, parts, of[first])
        for each in looser
        for plain, tie in of[each].items()
    )
    return (list(of[first].values()), looser) if follow else None


def _parts(ties: Iterable[Tie]) -> set[tuple[int, int]]:
    """Give each number with those that it is not less than, since it is their sum or more."""
    return {
        (tie.numbers[0], part)
        for tie in ties
        if tie.high == 0 and tie.signs[0] == -1 and set(tie.signs[1:]) == {1.0}
        for part in tie.numbers[1:]
    }


def _follows(tie: Tie, parts: Set[tuple[int, int]], known: Mapping[_Plain, Tie]) -> bool:
    """Tell whether a tie holds wherever the known ones do; no number is below zero."""
    if (tie.low, tie.high) != (0.0, INF):
        return False
    if tie.signs == (1.0,):
        return True
    if tie.signs == (1.0, -1.0):
        return tie.numbers in parts
    return (frozenset(zip(tie.numbers, tie.signs, strict=True)), 0.0, 0.0) in known


def _of(system: System, kept: Sequence[int], place: Sequence[int], ties: Sequence[Tie]) -> System:
    own = [0] * len(kept)
    for number, at in enumerate(place):
        own[at] = max(own[at], system.own[number])
    return System(
        truth=[system.truth[n] for n in kept],
        out=[system.out[n] for n in kept],
        cell=[system.cell[n] for n in kept],
        own=own,
        cost=system.cost,
        ties=ties,
    )
