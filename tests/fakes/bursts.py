"""Made-up bursts for the surge rules: a brigade of new accounts, and people in a real disaster."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from moderation.corroboration import is_new
from moderation.surge import MOST, WINDOWS, Burst, is_surge, is_unusual

MONDAY = datetime(2026, 3, 2, 14, tzinfo=UTC)
LOOKED_AT = 40
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


def own_words(rng: Random) -> str:
    """What a person writes who sees it."""
    words = [rng.choice(_WHAT), rng.choice(_IS), "at the", rng.choice(_WHERE)]
    return " ".join([*words, *rng.sample(_AND, rng.randint(1, 6))])


def usual(rng: Random) -> int:
    """Reports of the four weekdays before: some six a day."""
    return sum(rng.randint(2, 10) for _ in range(4))


def brigade(rng: Random, *, same_words: bool) -> list[Sent]:
    """200 accounts, made this week, within ten minutes; their words given out, or their own."""
    given = own_words(rng) + " it is a shame that they do nothing"
    return sorted(
        (
            Sent(
                MONDAY + timedelta(seconds=rng.uniform(0, 600)),
                MONDAY - timedelta(hours=rng.uniform(0, 120)),
                f"{given} {rng.choice(_AND)}" if same_words else own_words(rng),
            )
            for _ in range(200)
        ),
        key=lambda sent: sent.at,
    )


def disaster(rng: Random, *, new_share: float) -> list[Sent]:
    """60 people within an hour, some of whom never wrote before, each in their own words."""
    return sorted(
        (
            Sent(
                MONDAY + timedelta(minutes=rng.uniform(0, 60)),
                MONDAY - timedelta(days=rng.uniform(0, 5) if rng.random() < new_share else 60),
                own_words(rng),
            )
            for _ in range(60)
        ),
        key=lambda sent: sent.at,
    )


def looks(sent: list[Sent], before: int) -> Iterator[bool]:
    """What the rules say after each report of the burst."""
    for n in range(1, len(sent) + 1):
        yield any(is_held(sent[:n], before, window) for window in WINDOWS)


def is_held(sent: list[Sent], before: int, window: timedelta) -> bool:
    """Whether the newest reports are a surge."""
    now = sent[-1].at
    within = [each for each in sent if now - each.at < window][-MOST:]
    if not is_unusual(len(within), before, window):
        return False
    texts = tuple(each.text for each in within[-LOOKED_AT:])
    new = sum(is_new(each.joined_at, each.at) for each in within)
    return is_surge(Burst(window, len(within), before, len(within), new, texts))
