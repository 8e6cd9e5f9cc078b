"""Names of a gazetteer that stand in a text: where, and how well they were said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from forms.gazetteer import Gazetteer
from forms.gazetteer.values import Name
from forms.gazetteer.words import WAY, Segments, is_little

_COVERED = 0.6  # this much of a name, by weight, must have been said
_MOST_READ = 300  # names scored for one text: what shares only common words is left


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text: in which segment, from which token to which, how well (0-1)."""

    name: Name
    segment: int
    start: int
    end: int
    covered: float
    weight: float

    def overlaps(self, other: "Hit") -> bool:
        """Whether both take a word of the text."""
        return self.segment == other.segment and self.start < other.end and other.start < self.end

    def is_within(self, other: "Hit") -> bool:
        """Whether the other takes all its words, and more."""
        return (
            self.segment == other.segment
            and other.start <= self.start
            and self.end <= other.end
            and self.end - self.start < other.end - other.start
        )


def respelled(gazetteer: Gazetteer, said: Segments) -> Segments:
    """Part or join words as the gazetteer writes them ("Petionville", "Petion Ville")."""
    return tuple(tuple(_rejoined(gazetteer, tokens)) for tokens in said)


def _rejoined(gazetteer: Gazetteer, tokens: tuple[str, ...]) -> Iterator[str]:
    n = 0
    while n < len(tokens):
        pair = "".join(tokens[n : n + 2])
        if n + 1 < len(tokens) and len(pair) > 4 and pair in gazetteer.by_token:
            yield pair
            n += 2
            continue
        if tokens[n] not in gazetteer.by_token and tokens[n] in gazetteer.joined:
            yield from gazetteer.joined[tokens[n]]
        else:
            yield tokens[n]
        n += 1


def hits_in(gazetteer: Gazetteer, said: Segments) -> list[Hit]:
    """The best place of each name that may have been said."""
    spelled = {t: gazetteer.spelled(t) for tokens in said for t in tokens}
    hits = (
        _best_window(name, n, tokens, spelled)
        for name in candidates(gazetteer, spelled)
        for n, tokens in enumerate(said)
    )
    return [hit for hit in hits if hit is not None]


def candidates(gazetteer: Gazetteer, spelled: dict[str, dict[str, float]]) -> Iterable[Name]:
    """Names that share a telling word with the text, those of the rarest words first."""
    words = {w for t, likes in spelled.items() if t != WAY and not is_little(t) for w in likes}
    seen: dict[int, None] = {}
    for word in sorted(words, key=lambda w: (len(gazetteer.by_token[w]), w)):
        for n in gazetteer.by_token[word]:
            seen.setdefault(n)
        if len(seen) >= _MOST_READ:
            break
    return [gazetteer.names[n] for n in seen]


def _best_window(
    name: Name, segment: int, tokens: tuple[str, ...], spelled: dict[str, dict[str, float]]
) -> Hit | None:
    whole = sum(name.weights)
    places = [n for n, t in enumerate(tokens) if any(w in name.tokens for w in spelled[t])]
    best: Hit | None = None
    for start in places:
        window = tokens[start : start + len(name.tokens) + 1]
        got, last = _got(name, window, spelled)
        covered = got / whole
        if covered >= _COVERED and (best is None or covered > best.covered):
            best = Hit(name, segment, start, start + last + 1, covered, got)
    return best


def _got(
    name: Name, window: tuple[str, ...], spelled: dict[str, dict[str, float]]
) -> tuple[float, int]:
    """The weight of what was said of a name, and where the last word of it stands."""
    free = list(range(len(window)))
    got, last = 0.0, 0
    for token, weight in zip(name.tokens, name.weights, strict=True):
        likes = [(spelled[window[n]].get(token, 0.0), -n) for n in free]
        like, at = max(likes, default=(0.0, 0))
        if like > 0:
            free.remove(-at)
            got += weight * like
            last = max(last, -at)
        elif token.isdecimal():
            got -= weight  # "Ward 3" is not Ward 5
    return got, last
