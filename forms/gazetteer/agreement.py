"""Whether the rest of a text agrees with a name that was found in it.

What else is said (a town, a ward, a number) speaks for a place that lies in it, and against one
that does not; words of which nothing is known speak against it a little.
"""

from collections.abc import Sequence

from forms.gazetteer import Gazetteer
from forms.gazetteer.hits import Hit
from forms.gazetteer.values import Entry, Name
from forms.gazetteer.words import WAY, Segments, is_little
from messages.places import distance_m

# What words speak against a name of which nothing is known, beside it or in other parts, and a
# word for a way too many or too few. Fitted on halves of a crisis map (docs/adr/0012).
_BESIDE, _ELSEWHERE, _OTHER_WAY = 0.5, 0.1, 0.1


def agreement(gazetteer: Gazetteer, entry: Entry, others: Sequence[Hit]) -> float:
    """What the other names in the text say: for, if the entry lies in one, against if in none."""
    if not others:
        return 0.0
    whole = sum(other.weight for other in others)
    return sum(o.weight * _says(gazetteer, entry, o.name) for o in others) / whole


def _says(gazetteer: Gazetteer, entry: Entry, name: Name) -> float:
    everyone = [gazetteer.entries[n] for n in {*name.owners, *name.inside}]
    if entry in everyone:
        return 0.1
    nearest = min(
        distance_m(entry.lat, entry.lon, e.lat, e.lon) - max(e.metres, entry.metres)
        for e in everyone
    )
    return 0.1 if nearest <= 0 else 0.0 if nearest < gazetteer.coarsest_m else -0.3


def unknown(gazetteer: Gazetteer, said: Segments, hit: Hit, others: Sequence[Hit]) -> float:
    """How much the words of which nothing is known speak against a name, 0-1.

    Those beside it may make it another name ("Ravine" beside "Grand"), those in other parts
    another town.
    """
    taken = {(o.segment, n) for o in (*others, hit) for n in range(o.start, o.end)}
    beside = elsewhere = 0.0
    for segment, tokens in enumerate(said):
        left = sum(
            gazetteer.weight(token)
            for n, token in enumerate(tokens)
            if (segment, n) not in taken
            and not is_little(token)
            # The number of a house in a street is no other street.
            and not (token.isdecimal() and WAY in hit.name.tokens)
        )
        if segment == hit.segment:
            beside += left
        else:
            elsewhere += left
    return (
        _BESIDE * beside / (beside + hit.weight)
        + _ELSEWHERE * elsewhere / (elsewhere + hit.weight)
        + _way(said, hit)
    )


def _way(said: Segments, hit: Hit) -> float:
    """A street is called after a town, and a town is no street: "ri Jacmel" is not Jacmel."""
    around = said[hit.segment][max(0, hit.start - 1) : hit.end + 1]
    return _OTHER_WAY if (WAY in around) != (WAY in hit.name.tokens) else 0.0
