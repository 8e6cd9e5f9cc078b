"""How alike two texts are, and which of their words say so.

What the texts share is measured here, and what that adds to the log-odds; the weights and where
they come from lie in text_weights.json. Knows no places, times or database: how many texts of the
campaign have a word is told by the caller.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p, sqrt
from pathlib import Path

from rapidfuzz.distance import JaroWinkler, Levenshtein

from moderation.wording import latin, stumps, tokens

# Name, value, what it adds to the log-odds.
Measured = tuple[str, float, float]

TEXT_WEIGHTS: Mapping[str, float] = json.loads(
    Path(__file__).with_name("text_weights.json").read_text("utf-8")
)["weights"]

# More texts than this are never counted: a word that so many have says little.
MANY = 400
# How many texts a word is taken to be in where nobody counted.
UNCOUNTED = 40
NOTHING_COUNTED: Mapping[str, int] = {}
_BEYOND = 0.02
# Two spellings of one name, of Jaro and Winkler: at least this alike.
NEARLY = 0.75
# In more texts than this a word is no name.
NAME_TEXTS = 60


@dataclass(frozen=True, slots=True)
class Telling:
    """A text made ready to be compared: its words cut to stumps, and its runs of three letters."""

    words: tuple[str, ...]
    stumps: frozenset[str]
    runs: frozenset[str]


def telling(text: str) -> Telling:
    """Make a normalised text ready, in Latin letters; costs some 20 us for a sentence."""
    plain = latin(text)
    words = tuple(stumps(plain))
    spaced = f" {plain} "
    runs = frozenset(spaced[at : at + 3] for at in range(len(spaced) - 2))
    return Telling(words, frozenset(words), runs)


def rarity(texts: int) -> float:
    """What a shared word tells, in nats: 6 if one other text has it, 0.7 if `MANY` have it."""
    return log1p(MANY / max(1, texts))


def text_features(
    one: Telling,
    other: Telling,
    counts: Mapping[str, int] = NOTHING_COUNTED,
    *,
    alone: bool = False,
) -> list[Measured]:
    """Measure what two texts share; neither is empty.

    Args:
        counts: stump -> in how many texts of the campaign it occurs, as far as somebody counted.
        alone: whether there is no place to go by, so that words alone would join two reports.

    Returns:
        "words": nats of the shared words, rare ones more; "letters": share of runs of three
        letters, 0-1; "names": in how many places one has another name or number, if any.
    """
    weights = TEXT_WEIGHTS
    shared, letters = shared_rarity(one, other, counts), letter_likeness(one, other)
    by_words, by_letters = weights["words"] * sqrt(shared), weights["letters"] * letters
    odds = weights["intercept"] + by_words + by_letters
    swapped = other_names(one, other, counts) if odds > weights["doubt"] else 0
    told = counted_rarity(one, other, counts) if alone else weights["enough"]
    # What says little, or of another place by the look of it, is for a person to judge.
    most = weights["doubt"] if swapped or told < weights["enough"] else weights["most"]
    # A few words are soon alike; and two witnesses of one event rarely choose the same words,
    # so that other words say little against it.
    fullness = min(1.0, min(len(one.runs), len(other.runs)) / weights["full_runs"])
    bounded = _bounded(odds, weights["least"], most) * fullness
    share = by_words / (by_words + by_letters) if by_words + by_letters > 0 else 0.5
    found = [("words", shared, bounded * share), ("letters", letters, bounded * (1.0 - share))]
    if swapped:
        found.append(("names", float(swapped), 0.0))
    return found


def _bounded(odds: float, least: float, most: float) -> float:
    # Beyond a bound it still grows a little, so that the better of two stays the better.
    inside = min(most, max(least, odds))
    return inside + _BEYOND * (odds - inside)


def letter_likeness(one: Telling, other: Telling) -> float:
    """Give the share of runs of three letters that two texts have in common (Dice), 0-1."""
    return 2.0 * len(one.runs & other.runs) / max(1, len(one.runs) + len(other.runs))


def shared_rarity(one: Telling, other: Telling, counts: Mapping[str, int]) -> float:
    """Give what the shared words tell, in nats (see `rarity`)."""
    both = one.stumps & other.stumps
    return sum([rarity(counts.get(word, UNCOUNTED)) for word in both])


def counted_rarity(one: Telling, other: Telling, counts: Mapping[str, int]) -> float:
    """Give what those shared words tell that somebody counted, in nats."""
    both = one.stumps & other.stumps
    return sum([rarity(counts[word]) for word in both if word in counts])


def other_names(one: Telling, other: Telling, counts: Mapping[str, int]) -> int:
    """Count where a template has another name or number: "blocked at A", "blocked at B".

    Both texts are laid side by side; a place counts where each has words of its own there, of
    which neither is frequent or spelled nearly alike. Word order and what only one of them
    mentions do not count.
    """
    # The same way round whoever asks: laying side by side is not quite symmetric.
    one, other = (one, other) if one.words <= other.words else (other, one)
    replaced = [
        change for change in Levenshtein.opcodes(one.words, other.words) if change.tag == "replace"
    ]
    return sum(
        _names_differ(
            [w for w in one.words[at.src_start : at.src_end] if w not in other.stumps],
            [w for w in other.words[at.dest_start : at.dest_end] if w not in one.stumps],
            counts,
        )
        for at in replaced
    )


def _names_differ(mine: list[str], theirs: list[str], counts: Mapping[str, int]) -> bool:
    rare = [word for word in mine if is_name(word, counts)]
    others = [word for word in theirs if is_name(word, counts)]
    if not rare or not others:
        return False
    return not any(_is_spelling(a, b) for a in rare for b in others)


def _is_spelling(one: str, other: str) -> bool:
    # 100 is no misspelled 1000.
    if one.isdigit() or other.isdigit():
        return one == other
    return JaroWinkler.similarity(one, other) >= NEARLY


def is_name(word: str, counts: Mapping[str, int]) -> bool:
    """Whether a word can be what tells two events apart: a number, or one that few texts have."""
    return word.isdigit() or counts.get(word, 0) <= NAME_TEXTS


def words_of_both(
    one: str, other: str, counts: Mapping[str, int] = NOTHING_COUNTED, *, how_many: int
) -> tuple[str, ...]:
    """Give the words that both normalised texts say, numbers and rare ones first."""
    theirs = set(tokens(other))
    both = [word for word in tokens(one) if word in theirs]
    return tuple(sorted(both, key=lambda word: _told(word, counts))[:how_many])


def _told(word: str, counts: Mapping[str, int]) -> tuple[float, int, str]:
    (stump, *_) = stumps(latin(word)) or [word]
    return (-rarity(counts.get(stump, UNCOUNTED)), -len(word), word)
