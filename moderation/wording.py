"""The words of a text as duplicates and triage compare them: plain, without accents or links.

Knows no language and no frequencies: how often a word occurs is told by the caller. Words are cut
to stumps, which forgives endings in any language, and pairs of neighbours are looked up beside
them, because two frequent words side by side are rare.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from anyascii import anyascii

# A text is compared by its beginning: longer ones say the same there, and cost more.
MAX_LETTERS = 2000

_LINK = re.compile(r"(?:https?://|www\.)\S+")
_SPACES = re.compile(r"\s+")
# Vowel signs of the scripts from Devanagari to Khmer belong to their word, though \w leaves them.
_LETTER = r"[\w\u0900-\u0963\u0971-\u0dff\u0e31-\u0e4e\u102b-\u103e\u17b4-\u17d3]"
# Three letters or more, or a whole number.
WORD = re.compile(rf"{_LETTER}{{3,}}|(?<!\w)\d+(?!\w)")
_NUMBER_WORTH = 6
# What a pair is worth looking up beside a single word, for the letters of both.
_PAIR_WORTH = 0.6
STUMP = 4

Word = TypeVar("Word", str, int)


def normalise(text: str) -> str:
    """Write a text plainly: casefolded, without accents, links and doubled spaces.

    Idempotent. At most `MAX_LETTERS` characters.
    """
    folded = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    # A second time, since casefolding may bring composed letters back.
    plain = unicodedata.normalize("NFKD", bare)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _SPACES.sub(" ", _LINK.sub(" ", plain)).strip()[:MAX_LETTERS].strip()


def tokens(text: str) -> tuple[str, ...]:
    """Give the different words of a normalised text, in order of appearance.

    Words of three letters or more, and every number.
    """
    return tuple(dict.fromkeys(WORD.findall(text)))


def latin(text: str) -> str:
    """Spell a normalised text in Latin letters, so that names meet across scripts.

    Costs 10 us for a sentence of another script, next to nothing for what is Latin already.
    """
    return text if text.isascii() else anyascii(text).casefold()


def stumps(text: str) -> list[str]:
    """Give the words of a text in Latin letters (see `latin`), cut to four, as they come.

    Numbers stay whole. A word stands there as often as it is said.
    """
    return [word if word.isdigit() else word[:STUMP] for word in WORD.findall(text)]


def is_pair(word: str) -> bool:
    """Whether one of `index_words` is a pair of neighbours."""
    return " " in word


def index_words(text: str, *, most: int, pairs: bool = True) -> list[str]:
    """Choose what a text is looked up by: stumps, and pairs of neighbours in no order.

    Args:
        text: normalised.
        most: how many to give.
        pairs: whether pairs are among them.

    Returns:
        Each once, the one first that is likeliest to be rare: long words, numbers, long pairs.
    """
    words = WORD.findall(latin(text))
    cut = [word if word.isdigit() else word[:STUMP] for word in words]
    worth: dict[str, float] = {}
    for word, stump in zip(words, cut, strict=True):
        worth.setdefault(stump, _NUMBER_WORTH if word.isdigit() else len(word))
    neighbours = zip(pairwise(cut), pairwise(words), strict=True) if pairs else ()
    for (one, other), (a, b) in neighbours:
        pair = f"{one} {other}" if one < other else f"{other} {one}"
        worth.setdefault(pair, _PAIR_WORTH * (len(a) + len(b)))
    return sorted(worth, key=lambda word: -worth[word])[:most]


def rare_tokens(
    words: Sequence[Word], counts: Mapping[Word, int], *, how_many: int = 8, too_many: int = 400
) -> list[Word]:
    """Choose the words worth looking up: those that few other texts have.

    Args:
        words: words, or the keyed numbers that stand for them.
        counts: word -> in how many texts it occurs; a word that is not there occurs in none.
        how_many: at most.
        too_many: words this frequent are left out, unless there are no others.

    Returns:
        Rarest first, at most `how_many`; words that occur nowhere find nothing and are left out.
    """
    known = [word for word in words if counts.get(word, 0) > 0]
    rare = [word for word in known if counts[word] < too_many] or known
    return sorted(rare, key=counts.__getitem__)[:how_many]
