"""Whether people who know nothing of each other say the same: clusters of voices and their score.

Whoever may have one origin counts once. Knows no rows, no languages, and no verdicts of people.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import exp
from typing import Literal

from rapidfuzz import fuzz

from moderation.grid import distance_m

# The version of these rules: decisions that they make by themselves name it.
RULES = "corroboration-1"

ENOUGH = 0.8
FEWEST_CLUSTERS = 2
# A voice alone is never all there is to know.
MOST_WORTH = 0.95
NEW_FOR = timedelta(days=7)
BURST = timedelta(minutes=1)
SAME_TEXT = 0.85
# Two short texts are soon the same: "flood", "no water".
FEWEST_LETTERS = 20

# A sender's address can be made up by SMS; behind the others stands an account.
CHANNEL_WEIGHTS = {"sms": 0.8}
CONSISTENT_PICTURE = 1.1
# Half of the weight is left at 350 m beyond what both places may be off.
_FALL_M = 300.0
_UNPLACED = 0.5

Speaks = Literal["for", "against", "over"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One thing that one person said of a case.

    Args:
        id: of the row it comes from.
        joined_at: since when the person is known.
        speaks: "over" is that it was there and is no more: it counts neither way.
        reliability: of the person, 0-1, see trust.
        nearness: 0-1, see `nearness`.
        text: normalised; "" if there is none.
        pictures: what stands for the pictures sent; the same picture has the same number.
        source: of whom a forwarded text is; "" unknown.
        is_consistent: its picture was taken where and when it says.
    """

    id: int
    person_id: int
    at: datetime
    joined_at: datetime
    channel: str
    speaks: Speaks = "for"
    reliability: float = 0.2
    nearness: float = 1.0
    text: str = ""
    pictures: frozenset[int] = field(default_factory=frozenset)
    source: str = ""
    is_consistent: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the voices of a case come to.

    Args:
        score: 0-1, of those for it, less what speaks against.
        clusters: independent sources for it.
        people: who said it, each once; `channels` over how many ways.
        against: independent sources against it.
        over: people who say that it is no more.
    """

    score: float = 0.0
    clusters: int = 0
    people: int = 0
    channels: int = 0
    against: int = 0
    over: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether the case is corroborated by this."""
        return self.score >= ENOUGH and self.clusters >= FEWEST_CLUSTERS


def weigh(voices: Sequence[Voice]) -> Weighed:
    """Weigh what was said of one case.

    Args:
        voices: some dozens; takes about 3 us for each pair of them.
    """
    said_for = [voice for voice in voices if voice.speaks == "for"]
    groups = clusters(said_for)
    others = clusters([voice for voice in voices if voice.speaks == "against"])
    return Weighed(
        score=score(groups) * (1.0 - score(others)),
        clusters=len(groups),
        people=len({voice.person_id for voice in said_for}),
        channels=len({voice.channel for voice in said_for}),
        against=len(others),
        over=len({voice.person_id for voice in voices if voice.speaks == "over"}),
    )


def score(groups: Iterable[Sequence[Voice]]) -> float:
    """Give 1 - prod(1 - r g c), 0-1, each cluster with its weightiest voice."""
    doubt = 1.0
    for group in groups:
        doubt *= 1.0 - max(map(worth, group))
    return 1.0 - doubt


def worth(voice: Voice) -> float:
    """Give what one voice is worth by itself, 0-0.95: reliability, nearness and channel."""
    picture = CONSISTENT_PICTURE if voice.is_consistent else 1.0
    weight = CHANNEL_WEIGHTS.get(voice.channel, 1.0) * picture
    return min(MOST_WORTH, voice.reliability * voice.nearness * weight)


def nearness(
    apart_m: float | None, *, precisions_m: float, gap: timedelta, half: timedelta
) -> float:
    """Give how surely something said is about this place and time, 0-1.

    Args:
        apart_m: from where the case is; None where one of both places is not known.
        precisions_m: how far off both may be, together.
        gap: from when the case began; what came before counts the same.
        half: the gap at which half of it is left.
    """
    surely_m = max(0.0, (apart_m or 0.0) - precisions_m)
    close = _UNPLACED if apart_m is None else exp(-0.5 * (surely_m / _FALL_M) ** 2)
    return close * float(0.5 ** (abs(gap) / half))


def clusters(voices: Sequence[Voice]) -> list[list[Voice]]:
    """Put together whatever may have one origin, directly or over others.

    Returns:
        Every voice once, in the order of the first of each cluster.
    """
    found: list[list[Voice]] = []
    for voice in voices:
        mine = [group for group in found if any(_is_one(voice, other) for other in group)]
        if not mine:
            found.append([voice])
            continue
        mine[0].append(voice)
        for group in mine[1:]:
            mine[0].extend(group)
        found = [group for group in found if not any(group is other for other in mine[1:])]
    return found


def _is_one(one: Voice, other: Voice) -> bool:
    return any(test(one, other) for test in _TESTS)


def is_new(joined_at: datetime, at: datetime) -> bool:
    """Tell whether somebody who spoke at an instant had been known for less than a week."""
    return at - joined_at < NEW_FOR


def is_same_text(one: str, other: str) -> bool:
    """Tell whether two normalised texts say the same in the same words; short ones never do."""
    return is_same_order(in_order(one), in_order(other))


def in_order(text: str) -> str:
    """Give the words of a normalised text in alphabetical order, to be compared with many."""
    return " ".join(sorted(text.split()))


def is_same_order(one: str, other: str) -> bool:
    """Tell what `is_same_text` does, of texts that are `in_order` already."""
    if min(len(one), len(other)) < FEWEST_LETTERS:
        return False
    return fuzz.ratio(one, other, score_cutoff=100 * SAME_TEXT) > 100 * SAME_TEXT


# Cheapest first.
_TESTS: tuple[Callable[[Voice, Voice], bool], ...] = (
    lambda one, other: one.person_id == other.person_id,
    lambda one, other: is_new(one.joined_at, one.at) and is_new(other.joined_at, other.at),
    lambda one, other: abs(one.at - other.at) < BURST,
    lambda one, other: bool(one.source) and one.source == other.source,
    lambda one, other: not one.pictures.isdisjoint(other.pictures),
    lambda one, other: is_same_text(one.text, other.text),
)


def apart_m(
    here: tuple[float | None, float | None], there: tuple[float | None, float | None]
) -> float | None:
    """Measure from one (lat, lon) to another, in metres; None where one is not known."""
    (lat, lon), (other_lat, other_lon) = here, there
    if lat is None or lon is None or other_lat is None or other_lon is None:
        return None
    return distance_m(lat, lon, other_lat, other_lon)
