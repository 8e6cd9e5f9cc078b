"""The places a campaign knows by name: entries, and an index to find them by their words.

Knows nothing of files (`gazetteer_read.py`) and of what people wrote (`gazetteer_find.py`).
Positions are latitude then longitude, WGS84 degrees; distances are metres.
"""

import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType
from typing import TypeVar

from forms.folding import fold
from forms.gazetteer.trust import trust
from forms.gazetteer.values import METRES, Entry, Name, Tokens
from forms.gazetteer.words import WAY, is_little, likeness, segments, sounded
from messages.places import Precision, distance_m

Key = TypeVar("Key")
Kept = TypeVar("Kept")

_IMPLIED_LEAST_M = 500.0
_IMPLIED_BY = 2  # children: one alone tells where it is itself, and nothing about its parent
_MOST_OF_THEM = 0.9  # the rest are as often slips of the pen as outskirts
_INITIALS_FROM = 3  # words: "PaP" is Port-au-Prince, "LS" might be anything


def _nothing() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries with an index.

    Args:
        entries: as told, then those that are implied: a parent that has no entry of its own
            is where its children are.
        coarsest_m: a place known no better than this is asked about, not taken.
    """

    entries: tuple[Entry, ...]
    coarsest_m: float = METRES["district"]
    trusted: tuple[float, ...] = field(default=(), repr=False, compare=False)
    spread_m: tuple[float, ...] = field(default=(), repr=False, compare=False)
    names: tuple[Name, ...] = field(default=(), repr=False, compare=False)
    by_token: Mapping[str, tuple[int, ...]] = field(
        default_factory=lambda: MappingProxyType({}), repr=False, compare=False
    )
    by_gram: Mapping[str, tuple[str, ...]] = field(
        default_factory=_nothing, repr=False, compare=False
    )
    by_sound: Mapping[str, tuple[str, ...]] = field(
        default_factory=_nothing, repr=False, compare=False
    )
    joined: Mapping[str, tuple[str, ...]] = field(
        default_factory=_nothing, repr=False, compare=False
    )

    def __len__(self) -> int:
        return len(self.entries)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of that id, or None."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def weight(self, token: str) -> float:
        """How much a word tells: rare ones more, those for ways and little ones hardly a thing."""
        return _weight(token, len(self.by_token.get(token, ())), len(self.names))

    def spelled(self, token: str) -> dict[str, float]:
        """Return the words of the index that may be meant, with their likeness 0-1."""
        if token in self.by_token:
            return {token: 1.0}
        near = {word for gram in _grams(token) for word in self.by_gram.get(gram, ())}
        near |= set(self.by_sound.get(sounded(token), ()))
        likes = {word: likeness(token, word) for word in near}
        return {word: like for word, like in likes.items() if like > 0}


def build(entries: Iterable[Entry], *, coarsest_m: float = METRES["district"]) -> Gazetteer:
    """Return the gazetteer of these entries, with the parents that they imply."""
    told = tuple(entries)
    every = (*told, *_implied(told))
    owners = _grouped((tokens, n) for n, entry in enumerate(every) for tokens in _called(entry))
    inside = _grouped((tokens, n) for n, entry in enumerate(told) for tokens in _lies_in(entry))
    frequency: dict[str, int] = defaultdict(int)
    for token in (t for tokens in owners for t in set(tokens)):
        frequency[token] += 1
    names = tuple(
        Name(
            tokens,
            tuple(_weight(t, frequency[t], len(owners)) for t in tokens),
            of,
            inside.get(tokens, ()),
        )
        for tokens, of in owners.items()
    )
    by_token = _grouped((t, n) for n, name in enumerate(names) for t in set(name.tokens))
    return Gazetteer(
        every,
        coarsest_m,
        trust(every, names, by_token, reach_m=coarsest_m),
        tuple(_spread(every)),
        names,
        MappingProxyType(by_token),
        MappingProxyType(_grouped((gram, token) for token in by_token for gram in _grams(token))),
        MappingProxyType(_grouped((sounded(t), t) for t in by_token if len(t) > 4)),
        MappingProxyType(dict(_joints(names))),
    )


def _weight(token: str, frequency: int, among: int) -> float:
    if token == WAY or is_little(token):
        return 0.25
    return math.log(2 + among / (1 + frequency))


def _called(entry: Entry) -> set[Tokens]:
    """What an entry is called: name, aliases, and the initials of a long name."""
    written = [segments(name) for name in (entry.name, *entry.aliases)]
    whole = {tuple(t for part in parts for t in part) for parts in written}
    initials = _initials(entry.name)
    named = {tokens for tokens in whole if not all(map(is_little, tokens))}
    return named | {(initials,)} if initials else named


def _initials(name: str) -> str:
    words = fold(name).replace("-", " ").split()
    if len(words) < _INITIALS_FROM or not all(w.isalpha() and w.isascii() for w in words):
        return ""
    return "".join(word[0] for word in words)


def _lies_in(entry: Entry) -> set[Tokens]:
    return {tokens for parent in entry.parent.split(",") for tokens in segments(parent)[:1]}


def _implied(told: Sequence[Entry]) -> Iterator[Entry]:
    known = {tokens for entry in told for tokens in _called(entry)}
    inside = _grouped((tokens, n) for n, entry in enumerate(told) for tokens in _lies_in(entry))
    called = {
        tokens: parent.strip()
        for entry in told
        for parent in entry.parent.split(",")
        for tokens in segments(parent)[:1]
    }
    for tokens, children in inside.items():
        if tokens not in known and len(children) >= _IMPLIED_BY:
            yield _around(called[tokens], [told[n] for n in children])


def _spread(told: Sequence[Entry]) -> Iterator[float]:
    """How far from its point most of what lies in an entry is; at least its own metres."""
    inside = _grouped((tokens, n) for n, entry in enumerate(told) for tokens in _lies_in(entry))
    for entry in told:
        children = {n for tokens in _called(entry) for n in inside.get(tokens, ())}
        away = sorted(distance_m(entry.lat, entry.lon, told[n].lat, told[n].lon) for n in children)
        yield max(entry.metres, away[math.ceil(_MOST_OF_THEM * len(away)) - 1] if away else 0.0)


def _around(name: str, inside: Sequence[Entry]) -> Entry:
    lat = statistics.median(entry.lat for entry in inside)
    lon = statistics.median(entry.lon for entry in inside)
    away = sorted(distance_m(lat, lon, entry.lat, entry.lon) for entry in inside)
    metres = max(_IMPLIED_LEAST_M, away[math.ceil(_MOST_OF_THEM * len(away)) - 1])
    precision: Precision = "ward" if metres <= 2 * METRES["ward"] else "district"
    return Entry(f"={name}", name, lat, lon, "area", precision=precision, metres=metres)


def _grams(token: str) -> set[str]:
    """Corners of a word: one slip leaves at least one of them standing."""
    if len(token) < 4 or token.isdecimal():
        return set()
    return {f"<{token[:3]}", f">{token[-3:]}", f"<{token[0]}{token[2:4]}", f"<{token[1:4]}"}


def _grouped(pairs: Iterable[tuple[Key, Kept]]) -> dict[Key, tuple[Kept, ...]]:
    found: dict[Key, list[Kept]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _joints(names: Iterable[Name]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Neighbours that people write as one: "Petionville"."""
    for name in names:
        for one, other in pairwise(name.tokens):
            if WAY not in (one, other) and not one.isdecimal() and not other.isdecimal():
                yield one + other, (one, other)
