"""Made-up reports of a country's worst week, and what second witnesses say of the same events.

Nothing here is real: words are syllables by Zipf's law, places lie in made-up towns. A second
witness leaves words out, says others, mistypes, begins elsewhere, stands some steps away, and
writes within the next hours.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

from moderation.duplicates import Fingerprint

BEGAN = datetime(2026, 3, 2, tzinfo=UTC)
WEEK_S = 7 * 86_400
# Degrees: south, west, north, east; some 80 by 80 km.
COUNTRY = (-3.2, 39.8, -2.5, 40.5)
TOWNS, IN_TOWNS, TOWN_SPREAD = 300, 0.8, 0.012  # share of the reports; degrees, 1.3 km
# One in fifty stands at the country's default point, one in ten has no place at all.
AT_DEFAULT, UNPLACED = 0.02, 0.1
WORDS, NAMES = 30_000, 20_000
# Of the words of a first witness the second leaves out, says otherwise, mistypes so many.
LEFT_OUT, OTHERWISE, MISTYPED = 0.2, 0.2, 0.08
OTHER_CATEGORY, STEPS_M, LATER_H = 0.15, 100.0, 6.0
_METRE = 1 / 111_320
_CATEGORIES = ("flood", "road", "power", "water", "rescue", "fire", "health", "shelter")
_SYLLABLES = tuple(a + b for a in "bdfgklmnprstvwyz" for b in "aeiou")
_OFTEN = tuple(itertools.accumulate(1 / (n + 2) for n in range(WORDS)))


@dataclass(slots=True)
class Country:
    """Reports of a week, the n-th always the same; times go up with the ids.

    Args:
        size: how many reports, each of an event of its own.
    """

    size: int
    seed: int = 11
    towns: list[tuple[float, float]] = field(init=False)
    default: tuple[float, float] = field(init=False)

    def __post_init__(self) -> None:
        rng = Random(self.seed)
        self.towns = [_anywhere(rng) for _ in range(TOWNS)]
        self.default = _anywhere(rng)

    def reports(self) -> Iterator[Fingerprint]:
        """Give them all, oldest first; some 30 us each."""
        return map(self.report, range(1, self.size + 1))

    def report(self, number: int) -> Fingerprint:
        """Give the report of that id, 1 to `size`."""
        rng = Random(self.seed * 1_000_003 + number)
        lat, lon, precision_m = self._place(rng)
        return Fingerprint(
            id=number,
            case_id=None,
            category=rng.choice(_CATEGORIES),
            at=BEGAN + timedelta(seconds=WEEK_S * number / self.size),
            lat=lat,
            lon=lon,
            precision_m=precision_m,
            text=" ".join(_words(rng)),
            source="",
        )

    def witnesses(self, count: int, *, after: int) -> list[tuple[Fingerprint, int]]:
        """Give second witnesses, and of which report each is one; ids go on above `after`.

        They write at the end of the week, of what others told some hours before (exponential).
        """
        rng = Random(self.seed + 1)
        return [self._witness(rng, after + n) for n in range(1, count + 1)]

    def _witness(self, rng: Random, number: int) -> tuple[Fingerprint, int]:
        later_s = min(rng.expovariate(1 / (LATER_H * 3600)), WEEK_S * 0.99)
        first = self.report(max(1, round(self.size * (1 - later_s / WEEK_S))))
        return seen_by_another(rng, first, number, BEGAN + timedelta(seconds=WEEK_S)), first.id

    def _place(self, rng: Random) -> tuple[float | None, float | None, float]:
        drawn = rng.random()
        if drawn < UNPLACED:
            return None, None, 3000.0
        if drawn < UNPLACED + AT_DEFAULT:
            return *self.default, 15.0
        if rng.random() > IN_TOWNS:
            return *_anywhere(rng), 15.0
        lat, lon = rng.choice(self.towns)
        return rng.gauss(lat, TOWN_SPREAD), rng.gauss(lon, TOWN_SPREAD), 15.0


def seen_by_another(rng: Random, first: Fingerprint, number: int, at: datetime) -> Fingerprint:
    """Tell the same event as somebody else would."""
    lat, lon = first.lat, first.lon
    if lat is not None and lon is not None:
        lat += rng.gauss(0, STEPS_M) * _METRE
        lon += rng.gauss(0, STEPS_M) * _METRE
    is_other = rng.random() < OTHER_CATEGORY
    return Fingerprint(
        id=number,
        case_id=None,
        category=rng.choice(_CATEGORIES) if is_other else first.category,
        at=at,
        lat=lat,
        lon=lon,
        precision_m=first.precision_m,
        text=" ".join(_retold(rng, first.text.split())),
        source="",
    )


def _retold(rng: Random, words: list[str]) -> list[str]:
    begins = rng.randrange(len(words)) if words else 0
    told = [_said(rng, word) for word in words[begins:] + words[:begins]]
    return [word for word in told if word] or words


def _said(rng: Random, word: str) -> str:
    drawn = rng.random()
    if drawn < LEFT_OUT:
        return ""
    if drawn < LEFT_OUT + OTHERWISE:
        return _word(rng.randrange(WORDS))
    if drawn < LEFT_OUT + OTHERWISE + MISTYPED and word:
        at = rng.randrange(len(word))
        return word[:at] + rng.choice("aeioun") + word[at + 1 :]
    return word


def _words(rng: Random) -> list[str]:
    """Say eight to twenty words, one of them a name, now and then a number."""
    said = [*map(_word, rng.choices(range(WORDS), cum_weights=_OFTEN, k=rng.randint(8, 20)))]
    said.insert(rng.randrange(len(said)), _word(WORDS + rng.randrange(NAMES)))
    if rng.random() < 0.3:
        said.append(str(rng.randrange(1, 400)))
    return said


@cache
def _word(n: int) -> str:
    """Make up the n-th word; the common ones are short."""
    first, rest = n % len(_SYLLABLES), n // len(_SYLLABLES)
    return _SYLLABLES[first] + (_word(rest - 1) if rest else "n")


def _anywhere(rng: Random) -> tuple[float, float]:
    south, west, north, east = COUNTRY
    return rng.uniform(south, north), rng.uniform(west, east)
