"""How alike two texts are, and which of their words say so.

What the texts share is measured here, and what that adds to the log-odds; the weights and where
they come from lie in text_weights.json. Knows no places, times or database.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from rapidfuzz import fuzz

from moderation.wording import tokens

# Name, value, what it adds to the log-odds.
Measured = tuple[str, float, float]

TEXT_WEIGHTS: Mapping[str, float] = json.loads(
    Path(__file__).with_name("text_weights.json").read_text("utf-8")
)["weights"]


def text_features(one: str, other: str, words: frozenset[str]) -> list[Measured]:
    """Measure what two normalised texts share; neither is empty.

    Args:
        words: the different words of `one`, which is compared with many.

    Returns:
        "words" and "letters", both 0-1.
    """
    weights = TEXT_WEIGHTS
    shared = word_likeness(words, frozenset(tokens(other)))
    letters = fuzz.token_sort_ratio(one, other) / 100.0
    by_words, by_letters = weights["words"] * shared, weights["letters"] * letters
    odds = weights["intercept"] + by_words + by_letters
    # A few words are soon alike; and two witnesses of one event rarely choose the same words,
    # so that other words say little against it.
    fullness = min(1.0, min(len(one), len(other)) / weights["full_letters"])
    bounded = min(weights["most"], max(weights["least"], odds)) * fullness
    share = by_words / (by_words + by_letters) if by_words + by_letters > 0 else 0.5
    return [
        ("words", shared, bounded * share),
        ("letters", letters, bounded * (1.0 - share)),
    ]


def word_likeness(words: frozenset[str], others: frozenset[str]) -> float:
    """Give the share of words that two texts have in common, 0-1, long words counting more.

    Half of it is the share of the shorter text: one telling may be longer than another.
    """
    shared = sum(map(len, words & others))
    if not shared:
        return 0.0
    mine, theirs = sum(map(len, words)), sum(map(len, others))
    return 0.5 * shared / (mine + theirs - shared) + 0.5 * shared / min(mine, theirs)


def words_of_both(one: str, other: str, *, how_many: int) -> tuple[str, ...]:
    """Give the longest words that both normalised texts say, at most `how_many`."""
    shared = set(tokens(one)) & set(tokens(other))
    return tuple(sorted(shared, key=lambda word: (-len(word), word))[:how_many])
