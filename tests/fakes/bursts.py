"""Made-up bursts for the surge rules: a brigade of new accounts, and people in a real disaster.

`held` plays the rules alone, as handlers do with rows (`tests/e2e/test_surges.py` does both).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from moderation.corroboration import is_new
from moderation.surge import (
    MOST,
    WINDOWS,
    Burst,
    Made,
    alike_ones,
    belongs,
    is_in_words_of,
    is_unusual,
    made_by,
)

MONDAY = datetime(2026, 3, 2, 14, tzinfo=UTC)
LOOKED_AT = 40
# A burst over all categories of its area.
EVERY = "*"
KINDS = ("pothole", "light", "water", "waste", "flooding")
_WORDS = {
    "what": "water mud wall roof bridge road school clinic well market tree wire boat car house",
    "is": "broken gone under burning blocked full falling deep rising closed torn washed",
    "where": "corner mosque church station river hill ward gate field kiosk pump depot junction",
    "more": "please come we wait many here since morning children nobody help old people still",
}
_WHAT, _IS, _WHERE, _AND = (tuple(words.split()) for words in _WORDS.values())


@dataclass(frozen=True, slots=True)
class Sent:
    """One report of a burst."""

    at: datetime
    joined_at: datetime
    text: str
    category: str = KINDS[0]


def own_words(rng: Random) -> str:
    """What a person writes who sees it."""
    words = [rng.choice(_WHAT), rng.choice(_IS), "at the", rng.choice(_WHERE)]
    return " ".join([*words, *rng.sample(_AND, rng.randint(1, 6))])


def usual(rng: Random) -> int:
    """Reports of the four weekdays before: some six a day."""
    return sum(rng.randint(2, 10) for _ in range(4))


def brigade(rng: Random, *, same_words: bool, spread: float = 0.0) -> list[Sent]:
    """200 accounts, made this week, within ten minutes; their words given out, or their own.

    Args:
        spread: share of the reports, 0-1, that are of any category, whatever they were told.
    """
    given = own_words(rng) + " it is a shame that they do nothing"
    return sorted(
        (
            Sent(
                MONDAY + timedelta(seconds=rng.uniform(0, 600)),
                MONDAY - timedelta(hours=rng.uniform(0, 120)),
                f"{given} {rng.choice(_AND)}" if same_words else own_words(rng),
                _kind(rng, spread),
            )
            for _ in range(200)
        ),
        key=lambda sent: sent.at,
    )


def _kind(rng: Random, spread: float) -> str:
    return rng.choice(KINDS) if spread and rng.random() < spread else KINDS[0]


def disaster(rng: Random, *, new_share: float, spread: float = 0.0) -> list[Sent]:
    """60 people within an hour, some of whom never wrote before, each in their own words."""
    return sorted(
        (
            Sent(
                MONDAY + timedelta(minutes=rng.uniform(0, 60)),
                MONDAY - timedelta(days=rng.uniform(0, 5) if rng.random() < new_share else 60),
                own_words(rng),
                _kind(rng, spread),
            )
            for _ in range(60)
        ),
        key=lambda sent: sent.at,
    )


def held(sent: Sequence[Sent], before: int) -> set[int]:
    """Which of the reports the rules hold, by their place in the burst.

    Args:
        before: reports of the four weekdays before, of each category.
    """
    found: set[int] = set()
    growing: dict[str, Made] = {}
    for n, one in enumerate(sent):
        is_taken = one.category in growing or (EVERY in growing and _is_like(sent, n, growing))
        found |= {n} if is_taken else _begun(sent[: n + 1], before, growing)
    return found


def _is_like(sent: Sequence[Sent], n: int, growing: dict[str, Made]) -> bool:
    """Whether the newest looks made as those do that are held already."""
    if belongs(growing[EVERY], is_new=_is_new(sent[n]), is_alike=False):
        return True
    return is_in_words_of(sent[n].text, [one.text for one in sent[max(0, n - LOOKED_AT) : n]])


def _begun(sent: Sequence[Sent], before: int, growing: dict[str, Made]) -> set[int]:
    """What is held once the newest of them has come; a burst that begins grows from there on."""
    looked_at: list[list[int]] = []  # the same reports look made once as little as twice
    for kind, many in ((sent[-1].category, 1), (EVERY, len(KINDS))):
        if kind == EVERY and EVERY in growing:
            continue
        mine = [n for n, each in enumerate(sent) if kind in (each.category, EVERY)]
        for window in WINDOWS:
            within = [n for n in mine if sent[-1].at - sent[n].at < window][-MOST:]
            if within in looked_at or not is_unusual(len(within), before * many, window):
                continue
            looked_at.append(within)
            made = _made_by([sent[n] for n in within], before * many, window)
            if not made:
                continue
            if kind != EVERY:
                growing.setdefault(EVERY if EVERY in growing else kind, made)
                return set(within)
            growing.clear()
            growing[EVERY] = made
            alike = {within[n] for n in alike_ones([sent[n].text for n in within])}
            return {
                n for n in within if belongs(made, is_new=_is_new(sent[n]), is_alike=n in alike)
            }
    return set()


def _made_by(sent: Sequence[Sent], before: int, window: timedelta) -> Made:
    texts = tuple(each.text for each in sent[-LOOKED_AT:])
    new = sum(map(_is_new, sent))
    return made_by(Burst(window, len(sent), before, len(sent), new, texts))


def _is_new(one: Sent) -> bool:
    return is_new(one.joined_at, one.at)
