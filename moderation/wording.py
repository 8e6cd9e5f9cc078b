"""The words of a text as duplicates and triage compare them: plain, without accents or links.

Knows no language and no frequencies: how often a word occurs is told by the caller.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeVar

# A text is compared by its beginning: longer ones say the same there, and cost more.
MAX_LETTERS = 600

_LINK = re.compile(r"(?:https?://|www\.)\S+")
_SPACES = re.compile(r"\s+")
# Three letters or more, or a whole number.
_WORD = re.compile(r"\w{3,}|(?<!\w)\d+(?!\w)")

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
    return tuple(dict.fromkeys(_WORD.findall(text)))


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
