"""Everyday and crisis words of nine languages, so that reports in two of them meet.

meanings.txt has a column for each language and one meaning a line; its last lines, of one language
each, name what only looks like a word of another ("bay", which is "give" in Haitian Creole).
Written from general knowledge, taken from no reports. Knows no campaign: which languages count is
told by the caller.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from moderation.wording import WORD, normalise

_TABLE = Path(__file__).with_name("meanings.txt")
# A line: language -> its words for one meaning, normalised, the usual one first; may have none.
_Line = Mapping[str, Sequence[str]]


@lru_cache(maxsize=64)  # a campaign's languages are the same for every report
def meanings(languages: tuple[str, ...]) -> Mapping[str, str]:
    """Map the words of all but the first language to the first language's word for it.

    Words that the first language has too stay what they are there, so that its own reports are
    compared as they were written. A word with two meanings among the others has none.
    """
    first, others = languages[:1], languages[1:]
    own = {word for line in _lines() for word in _words(line, first)}
    meant: dict[str, set[str]] = {}
    for line in _lines():
        # "" is a meaning too, one that the first language has no word for.
        (meaning, *_) = _words(line, first) or [""]
        for word in _words(line, others):
            meant.setdefault(word, set()).add(meaning)
    known = {word: min(some) for word, some in meant.items() if len(some) == 1}
    return MappingProxyType({w: one for w, one in known.items() if one and w not in own})


def _words(line: _Line, languages: Sequence[str]) -> list[str]:
    return [word for language in languages for word in line.get(language, ())]


@lru_cache(maxsize=1)
def _lines() -> Sequence[_Line]:
    header, *rows = _TABLE.read_text("utf-8").splitlines()
    languages = [name.strip() for name in header.split("|")]
    return [_line(languages, row.split("|")) for row in rows]


def _line(languages: Sequence[str], cells: Sequence[str]) -> _Line:
    # Words of one or two letters are compared nowhere (wording.WORD).
    return {
        language: [word for word in normalise(cell).split() if WORD.fullmatch(word)]
        for language, cell in zip(languages, cells, strict=True)
    }
