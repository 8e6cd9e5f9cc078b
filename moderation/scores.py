"""Scorecards: what two sides say of one facility, apart, and how each number came about.

A person counts once a side, with their latest answers. Of fewer than `k` people nothing is told.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, quantiles
from typing import Any

MET = "yes"
# Everything else ("cannot say", skipped) is no answer.
_DECIDED = (MET, "no")
LEAST, MOST = 1, 5


@dataclass(frozen=True, slots=True)
class Answered:
    """One scorecard as it was filled in.

    Args:
        reporter: whose; told to nobody, only for counting each person once.
        side: "community" or "provider".
        answers: name of a question -> what was answered.
    """

    reporter: int
    side: str
    answers: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """What one side says of one criterion, 1 (worst) to 5 (best).

    Args:
        n: people who answered it.
        low, high: between them lies the middle half of the answers (quartiles, inclusive);
            lowest and highest would be single people's.
    """

    n: int
    mean: float
    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `n` people of one side say that an entitlement is met."""

    n: int
    met: int

    @property
    def part(self) -> float:
        """0 to 1."""
        return self.met / self.n


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion or entitlement; None where fewer than `k` people of the side answered."""

    name: str
    sides: Mapping[str, Score | Share | None]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All lines in the order they were asked for; `people` who were counted, by side.

    `people` is None where there are fewer than `k`, but some.
    """

    people: Mapping[str, int | None]
    scores: tuple[Line, ...]
    entitlements: tuple[Line, ...]


def scorecard(
    given: Sequence[Answered],
    *,
    sides: Sequence[str],
    scores: Sequence[str],
    entitlements: Sequence[str],
    k: int,
) -> Scorecard:
    """Count scorecards of one facility.

    Args:
        given: oldest first; of one person and side the last one counts.
        scores: names of the questions about 1 to 5; entitlements: of those about yes or no.
        k: fewest people of a side that a number may be of.
    """
    latest = {side: list(_latest(given, side)) for side in sides}
    people = {side: len(latest[side]) for side in sides}
    return Scorecard(
        people={side: n if n >= k or not n else None for side, n in people.items()},
        scores=tuple(
            Line(name, {side: _score(_numbers(latest[side], name), k) for side in sides})
            for name in scores
        ),
        entitlements=tuple(
            Line(name, {side: _share(_words(latest[side], name), k) for side in sides})
            for name in entitlements
        ),
    )


def _latest(given: Sequence[Answered], side: str) -> Iterable[Mapping[str, Any]]:
    return {each.reporter: each.answers for each in given if each.side == side}.values()


def _score(numbers: Sequence[float], k: int) -> Score | None:
    n = len(numbers)
    if n < max(k, 2):  # quartiles need two
        return None
    low, middle, high = quantiles(numbers, n=4, method="inclusive")
    return Score(n, fmean(numbers), middle, low, high)


def _share(words: Sequence[str], k: int) -> Share | None:
    return Share(len(words), words.count(MET)) if len(words) >= max(k, 1) else None


def _words(cards: Iterable[Mapping[str, Any]], name: str) -> list[str]:
    return [str(card[name]) for card in cards if card.get(name) in _DECIDED]


def _numbers(cards: Iterable[Mapping[str, Any]], name: str) -> list[float]:
    found = (_number(card.get(name)) for card in cards)
    return [number for number in found if number is not None]


def _number(stored: Any) -> float | None:
    """The number of a range or of an option's value; None for anything that is no score."""
    try:
        number = float(stored)
    except (TypeError, ValueError):
        return None
    return number if LEAST <= number <= MOST else None
