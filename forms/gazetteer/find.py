"""Find the places that somebody's words may mean, and decide whether one of them is sure.

A name counts as said where its words stand together in one part of the text. What else is said
(a town, a ward, a number) must agree with it: by the names of its parents, or by lying there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forms.gazetteer import Gazetteer
from forms.gazetteer.agreement import agreement, unknown
from forms.gazetteer.hits import Hit, candidates, hits_in, respelled
from forms.gazetteer.relations import Relation, landmarks
from forms.gazetteer.values import METRES, Entry, precision_of
from forms.gazetteer.words import WAY, Segments, is_little, segments
from messages.places import Precision, distance_m

SURE = 0.75  # from here one place is taken without asking, if no other is as likely
POSSIBLE = 0.5  # below nobody is bothered with the question whether it was meant
_AS_LIKELY = 0.12
_MOST_OWNERS = 60
_MOST_CHOICES = 5
_MOST_IN_PART = 3  # words: more of them that no name holds together are no part of one
_NEAR_M, _BESIDE_M = 250.0, 60.0  # how far "near", and "opposite" or "behind", may be


@dataclass(frozen=True, slots=True)
class Found:
    """A place that may be meant.

    Args:
        confidence: 0-1.
        relation: how what is meant lies to the entry.
        metres: within this distance of `lat`, `lon` lies what is meant.
        span: where its name stands: part of the text, first word, word after the last.
    """

    entry: Entry
    confidence: float
    relation: Relation
    lat: float
    lon: float
    precision: Precision
    metres: float
    span: tuple[int, int, int] = (0, 0, 0)


def find(
    gazetteer: Gazetteer, words: str, *, near: tuple[float, float] | None = None, most: int = 5
) -> list[Found]:
    """Return the places that the words may mean, the likeliest first.

    Args:
        gazetteer: what is known.
        words: as people write them, "12 Rue Capois, behind the market".
        near: (lat, lon) of somewhere known to be close, which parts places of one name.
        most: how many at most.
    """
    relation, marks, rest = landmarks(words)
    if relation == "at":
        return _at(gazetteer, words, near, most)
    around = _at(gazetteer, rest, near, most) if rest else []
    if near is None and around and around[0].confidence >= SURE:
        near = around[0].lat, around[0].lon
    found = [_at(gazetteer, mark, near, most) for mark in marks]
    if relation == "between" and len(found) == 2 and all(found):
        return _between(found[0], found[1])[:most]
    beside = [_beside(each, relation) for each in (found[0] if found else [])]
    # The landmark says where in the street; where nobody knows it, the street must do.
    if beside and (beside[0].confidence >= SURE or not around):
        return beside
    return around or _at(gazetteer, words, near, most)


def _at(
    gazetteer: Gazetteer, words: str, near: tuple[float, float] | None, most: int
) -> list[Found]:
    said = respelled(gazetteer, segments(words))
    hits = hits_in(gazetteer, said)
    found = [
        each
        for hit in hits
        if not any(hit.is_within(other) and other.weight > hit.weight for other in hits)
        for each in _places(gazetteer, said, hit, hits, near)
    ]
    best: dict[str, Found] = {}
    for each in sorted(found, key=lambda f: (-f.confidence, f.metres, f.entry.id)):
        if each.confidence >= POSSIBLE:
            best.setdefault(each.entry.id, each)
    return (list(best.values()) or _parts(gazetteer, said))[:most]


def _parts(gazetteer: Gazetteer, said: Segments) -> list[Found]:
    """Places whose name holds all that was said ("the market"): never sure, but worth asking."""
    told = {t for tokens in said for t in tokens if t != WAY and not is_little(t)}
    if not told or len(told) > _MOST_IN_PART:
        return []
    spelled = {token: gazetteer.spelled(token) for token in told}
    entries = {
        n: None
        for name in candidates(gazetteer, spelled)
        if all(set(spelled[token]) & set(name.tokens) for token in told)
        for n in name.owners
    }
    found = [gazetteer.entries[n] for n in entries]
    return [
        Found(e, POSSIBLE, "at", e.lat, e.lon, e.precision, e.metres)
        for e in sorted(found, key=lambda e: (e.metres, e.id))
    ]


def _beside(found: Found, relation: Relation) -> Found:
    metres = found.metres + (_NEAR_M if relation == "near" else _BESIDE_M)
    return replace(found, relation=relation, metres=metres, precision=_coarser(found, metres))


def _between(one: list[Found], other: list[Found]) -> list[Found]:
    """The middle of each pair, the nearest pairs first: nobody means markets in two towns."""
    pairs = [(a, b) for a in one for b in other if a.entry != b.entry]
    middles = [_middle(a, b) for a, b in pairs]
    return sorted(middles, key=lambda f: (-round(f.confidence, 1), f.metres))


def _middle(a: Found, b: Found) -> Found:
    half_m = distance_m(a.lat, a.lon, b.lat, b.lon) / 2
    metres = half_m + max(a.metres, b.metres)
    return replace(
        a,
        entry=replace(
            a.entry, id=f"{a.entry.id}|{b.entry.id}", name=f"{a.entry.name} - {b.entry.name}"
        ),
        confidence=min(a.confidence, b.confidence),
        relation="between",
        lat=(a.lat + b.lat) / 2,
        lon=(a.lon + b.lon) / 2,
        precision=_coarser(a, metres),
        metres=metres,
    )


def _coarser(found: Found, metres: float) -> Precision:
    least = precision_of(metres)
    order = tuple(METRES)
    return max(found.precision, least, key=order.index)


def decide(found: Sequence[Found], *, coarsest_m: float = 5_000.0) -> Found | list[Found] | None:
    """Return the one place that is sure, else those to choose from, else None.

    Places that are nearly as likely as the best but lie where it is are no question.
    """
    useful = [each for each in found if each.metres <= coarsest_m]
    if not useful:
        return None
    best = useful[0]
    rivals = [f for f in found if f.confidence >= best.confidence - _AS_LIKELY]
    apart = [f for f in rivals if not _agree(best, f, coarsest_m)]
    if best.confidence >= SURE and not apart:
        return best
    return _unlike(useful)[:_MOST_CHOICES]


def _agree(one: Found, other: Found, coarsest_m: float) -> bool:
    """Whether both can be meant: two names said of one place, or two readings of one spot."""
    away_m = distance_m(one.lat, one.lon, other.lat, other.lon)
    are_both_said = one.span[0] != other.span[0] or (
        one.span[2] <= other.span[1] or other.span[2] <= one.span[1]
    )
    least_m = coarsest_m if are_both_said else 200.0
    return away_m <= max(one.metres, other.metres, least_m)


def _unlike(found: Sequence[Found]) -> list[Found]:
    """One for each label: two choices that read the same are none."""
    labels: dict[str, Found] = {}
    for each in found:
        labels.setdefault(each.entry.label, each)
    return list(labels.values())


# --- places by the names that were said ------------------------------------------------------


def _places(
    gazetteer: Gazetteer,
    said: Segments,
    hit: Hit,
    hits: Sequence[Hit],
    near: tuple[float, float] | None,
) -> Iterator[Found]:
    others = [other for other in hits if not other.overlaps(hit)]
    against = unknown(gazetteer, said, hit, others)
    for n in hit.name.owners[:_MOST_OWNERS]:
        entry = gazetteer.entries[n]
        confidence = hit.covered * gazetteer.trusted[n]
        confidence += agreement(gazetteer, entry, others)
        confidence -= against
        if near is not None:
            away_m = max(0.0, distance_m(*near, entry.lat, entry.lon) - entry.metres)
            confidence += 0.15 if away_m < 1_000 else 0.05 if away_m < 5_000 else -0.1
        # Something unknown that lies in a place is somewhere among all that is known to.
        metres = gazetteer.spread_m[n] if against > 0.02 else entry.metres
        yield Found(
            entry,
            max(0.0, min(1.0, confidence)),
            "at",
            entry.lat,
            entry.lon,
            entry.precision,
            metres,
            (hit.segment, hit.start, hit.end),
        )
