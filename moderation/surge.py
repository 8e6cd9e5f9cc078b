"""Whether a burst of reports is more than the usual, and looks made: it is held, never refused.

Two questions, both must be yes: would so many come by chance, given the same weekday of four
weeks before; and are most of them by new accounts, or in the same words. They are put twice: of
the reports of one area and category, and of all of the area. Knows no rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import comb, exp, lgamma, log, log1p
from typing import Literal

from moderation.corroboration import in_order, is_same_order

# The version of these rules: decisions that they make by themselves name it.
RULES = "surge-2"

# What looks made about a burst; "": nothing does.
Made = Literal["", "accounts", "words"]

WINDOWS = (timedelta(hours=1), timedelta(hours=24))
BASELINE_DAYS = 4  # the same weekday of the 28 days before
# A report is counted with its category, and with all of its area: a brigade that writes in its own
# words is soon in many categories. Both counts share the chance to be wrong.
COUNTS = 2
UNLIKELY = 1e-4 / COUNTS
MOST_SHARE = 0.5
# So sure must be that the share is over half: a burst is looked at with each report of it.
SURE = 1e-4 / COUNTS
# Fewer people than this are no brigade: a card each is looked at as fast.
FEWEST = 20
# Of more, the newest are looked at.
MOST = 200
# Half of a report a day is what an area without any is taken to have.
_PRIOR_COUNT, _PRIOR_DAYS = 0.5, 1.0


@dataclass(frozen=True, slots=True)
class Burst:
    """Reports of one area, of one category or of all, within a window, one a person.

    Args:
        count: people who reported in it; `MOST` stands for more.
        before: reports of the same weekday in the four weeks before, counted up to a cap.
        new: how many of those looked at came from accounts known for less than a week; None
            where the campaign itself is as young, since everybody is new then.
        texts: normalised, of those looked at; "" where there is none.
    """

    window: timedelta
    count: int
    before: int
    looked_at: int
    new: int | None
    texts: tuple[str, ...] = ()


def is_unusual(count: int, before: int, window: timedelta) -> bool:
    """Tell whether so many in a window are beyond chance, given the weekdays before."""
    return count >= FEWEST and tail(count, before, window) < UNLIKELY


def tail(count: int, before: int, window: timedelta) -> float:
    """Give the chance of `count` or more in a window, 0-1: Poisson with a rate that is guessed.

    The rate is not known, only what came on four days: with a gamma's uncertainty about it the
    count is negative binomial, whose tail is the heavier one.
    """
    share = window / timedelta(days=1)
    size = _PRIOR_COUNT + before
    days = _PRIOR_DAYS + BASELINE_DAYS
    hit = share / (share + days)
    below = sum(_chance(n, size, hit) for n in range(count))
    return max(0.0, 1.0 - below)


def _chance(n: int, size: float, hit: float) -> float:
    ways = lgamma(n + size) - lgamma(size) - lgamma(n + 1)
    return exp(ways + size * log1p(-hit) + n * log(hit))


def looks_made(burst: Burst) -> Made:
    """Tell whether most are surely by new accounts, or surely in one another's words."""
    if burst.new is not None and is_mostly(burst.new, burst.looked_at):
        return "accounts"
    return "words" if is_mostly(alike(burst.texts), len(burst.texts)) else ""


def made_by(burst: Burst) -> Made:
    """Tell by what the reports are to be held: unusual, and looking made; "" if they are not."""
    return looks_made(burst) if is_unusual(burst.count, burst.before, burst.window) else ""


def belongs(made: Made, *, is_new: bool, is_alike: bool) -> bool:
    """Tell whether one report of an area looks made as the burst over its categories does.

    Whatever else comes from there, of people who have been known and in words of their own, is
    none of it: neighbours go on reporting other things.
    """
    return is_alike or (made == "accounts" and is_new)


def is_mostly(part: int, whole: int) -> bool:
    """Tell whether a part is surely more than half: by chance alone in one of 20,000 looks."""
    if part <= whole * MOST_SHARE or whole == 0:
        return False
    return bool(sum(comb(whole, n) for n in range(part, whole + 1)) / 2**whole < SURE)


def alike(texts: Sequence[str]) -> int:
    """Count the texts that say the same as another one of them, in the same words."""
    return len(alike_ones(texts))


def alike_ones(texts: Sequence[str]) -> frozenset[int]:
    """Tell which of the texts say the same as another one of them: their places, from 0."""
    found: set[int] = set()
    ordered = [in_order(text) for text in texts]
    for n, text in enumerate(ordered):
        for m in range(n):
            if (n not in found or m not in found) and is_same_order(text, ordered[m]):
                found |= {n, m}
    return frozenset(found)


def is_in_words_of(text: str, texts: Sequence[str]) -> bool:
    """Tell whether a text says the same as one of these, in the same words."""
    return any(is_same_order(in_order(text), in_order(each)) for each in texts)
