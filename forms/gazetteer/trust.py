"""How far the entries of a gazetteer bear each other out: neighbours may deny a point.

Lists of places are typed and geocoded by people in a hurry: a village stands in the wrong
province, a street in the town of the same name. Its children, its parent and what is called
after it ("Mariani 13") tell.
"""

from collections.abc import Callable, Mapping, Sequence

from forms.gazetteer.values import Entry, Name, Tokens
from forms.gazetteer.words import WAY
from messages.places import distance_m

_MOST_KIN = 100  # a name that more share is no name ("market", "camp"), and tells nothing
_CHILD, _PARENT, _NAMESAKE = 1.0, 1.0, 0.5

Near = Callable[[int, int], bool]


def trust(
    entries: Sequence[Entry],
    names: Sequence[Name],
    by_token: Mapping[str, tuple[int, ...]],
    *,
    reach_m: float,
) -> tuple[float, ...]:
    """Return for each entry which share of those who know of it agree with its point, 0-1.

    An entry of which nobody knows is trusted (1).

    Args:
        entries: told and implied.
        names: of the entries.
        by_token: from word to the names that have it.
        reach_m: how far apart two may lie, beside their own size, and still be one place.
    """
    votes = [[1.0 - entry.doubt, entry.doubt] for entry in entries]

    def near(one: int, other: int) -> bool:
        a, b = entries[one], entries[other]
        return distance_m(a.lat, a.lon, b.lat, b.lon) <= reach_m + max(a.metres, b.metres)

    for name in names:
        _hear(votes, name.owners, name.inside, near, _CHILD)
        _hear(votes, name.owners, _namesakes(name, names, by_token), near, _NAMESAKE)
        for child in name.inside:
            _hear(votes, (child,), _nearest(child, name.owners, near), near, _PARENT)
    return tuple(agree / (agree + against) for agree, against in votes)


def _hear(
    votes: list[list[float]],
    owners: tuple[int, ...],
    witnesses: tuple[int, ...],
    near: Near,
    weight: float,
) -> None:
    """Each witness speaks for the owners it lies near; for none near, against them all."""
    for witness in witnesses[:_MOST_KIN]:
        there = [owner for owner in owners if owner != witness and near(owner, witness)]
        for owner in there:
            votes[owner][0] += weight
        for owner in () if there or witness in owners else owners:
            votes[owner][1] += weight


def _nearest(child: int, parents: tuple[int, ...], near: Near) -> tuple[int, ...]:
    there = tuple(parent for parent in parents if near(child, parent))
    return (there or parents)[:1]


def _namesakes(
    name: Name, names: Sequence[Name], by_token: Mapping[str, tuple[int, ...]]
) -> tuple[int, ...]:
    """Entries called after this one: its whole name and more ("Mariani 13"), ways left out."""
    rarest = min((by_token[token] for token in name.tokens), key=len)
    if len(rarest) > _MOST_KIN:
        return ()
    return tuple(
        owner
        for n in rarest
        if _is_longer(name.tokens, names[n].tokens)
        for owner in names[n].owners
    )


def _is_longer(short: Tokens, long: Tokens) -> bool:
    if len(long) <= len(short) or (WAY in long and WAY not in short):
        return False
    return any(long[n : n + len(short)] == short for n in range(len(long) - len(short) + 1))
