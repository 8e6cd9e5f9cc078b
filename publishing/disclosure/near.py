"""What of all that is known hangs together with a new table: the rest can be left out of sight.

A year of weeks knows a hundred times more numbers than one of its weeks hangs on.
"""

from collections.abc import Mapping
from dataclasses import replace

from publishing.disclosure.knowledge import Knowledge
from publishing.disclosure.system import Tie


def near(known: Knowledge) -> tuple[Knowledge, frozenset[int]]:
    """Leave out what has nothing to do with the new table, and number the rest anew.

    Returns:
        What is left, in its order; and of it the numbers that may be otherwise than they are for
        all that is seen: all others are shown, or hang on nothing that is asked about.
    """
    moving, ties = _reached(known)
    kept = sorted(moving.union(*(tie.numbers for tie in ties), known.before.values()))
    number = {old: new for new, old in enumerate(kept)}
    ties_now = {tie: _renumbered(tie, number) for tie in ties}
    left = replace(
        known,
        names=[known.names[n] for n in kept],
        truth=[known.truth[n] for n in kept],
        out=[known.out[n] for n in kept],
        latest={},
        before={number[n]: number[was] for n, was in known.before.items()},
        revised={number[n] for n in known.revised if n in number},
        ties=dict.fromkeys(ties_now.values()),
        new={each: number[n] for each, n in known.new.items()},
        kept={number[n]: each for n, each in known.kept.items() if n in number},
        old_ties=tuple(ties_now[tie] for tie in known.old_ties if tie in ties_now),
        old_out=tuple(known.old_out[n] for n in kept if n < len(known.old_out)),
    )
    return left, frozenset(number[n] for n in moving)


def _renumbered(tie: Tie, number: Mapping[int, int]) -> Tie:
    return replace(tie, numbers=tuple(number[n] for n in tie.numbers))


def _reached(known: Knowledge) -> tuple[set[int], list[Tie]]:
    """Give the hidden numbers that hang together with the table's, and the ties among them."""
    of_number: dict[int, list[Tie]] = {}
    for tie in known.ties:
        for number in tie.numbers:
            of_number.setdefault(number, []).append(tie)
    found, look = set(known.new.values()), list(known.new.values())
    ties: dict[Tie, None] = {}
    while look:
        for tie in of_number.get(look.pop(), ()):
            ties[tie] = None
            new = {n for n in tie.numbers if not known.out[n]} - found
            found |= new
            look += new
    return found, list(ties)
