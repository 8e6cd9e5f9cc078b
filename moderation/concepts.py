"""Words of several languages that mean the same, written as one.

So a report in one language meets the report of the same event in another: by the groups of words
that a campaign names, and by those that ship for its languages (meanings.py). Knows no campaign
file: both are handed over.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from moderation.meanings import meanings
from moderation.wording import WORD, normalise

# From so many letters on, a word of the dictionary may have endings: "flood", "flooding".
_FEWEST_BEFORE_ENDING = 5


@lru_cache(maxsize=64)  # a campaign's groups are the same for every report
def concepts_of(
    *sets: tuple[tuple[str, ...], ...], languages: tuple[str, ...] = ()
) -> Mapping[str, str]:
    """Map the words of each group to the group's first.

    Args:
        sets: sets of groups, the one first that counts first. A word in two groups of one set
            could mean either, and is left as it is; entries of several words are left out.
        languages: the campaign's, its first one first; what ships for them counts last.
    """
    concepts: dict[str, str] = {}
    for groups in sets:
        concepts = {**_of(groups), **concepts}
    shipped = meanings(languages)
    # Where the campaign has a word of its own for the meaning, that one.
    meant = {word: concepts.get(one, one) for word, one in shipped.items()}
    return MappingProxyType({**meant, **concepts})


def _of(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    meant: dict[str, set[str]] = {}
    for group in groups:
        plain = [word for word in map(normalise, group) if WORD.fullmatch(word)]
        for word in plain:
            meant.setdefault(word, set()).add(plain[0])
    return {word: min(firsts) for word, firsts in meant.items() if len(firsts) == 1}


def in_concepts(text: str, concepts: Mapping[str, str]) -> str:
    """Write a normalised text with the first word of its group for every word that has one.

    Endings are forgiven from five letters on; numbers and names stay. Costs under
    0.1 ms for a sentence.
    """
    if not concepts:
        return text
    return WORD.sub(lambda found: _meant(found[0], concepts), text)


def _meant(word: str, concepts: Mapping[str, str]) -> str:
    for length in range(len(word), min(len(word), _FEWEST_BEFORE_ENDING) - 1, -1):
        if word[:length] in concepts:
            return concepts[word[:length]]
    return word
