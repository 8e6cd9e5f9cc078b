"""First look at a text: does a life depend on it, does it say anything, how urgent is it.

Knows nothing of campaigns: the words of emergency come from the campaign's country and languages.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from moderation.wording import normalise

# Written without spaces between words: part of a run of letters may be a whole word.
UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my", "yue"})

# "hahaha", "asdasdasd": up to four letters, three times or more, and nothing else.
_REPEATED = re.compile(r"^(.{1,4}?)\1{2,}.?.?$")
_EMERGENCY_URGENCY = 1.0
_SEVERITY_SHARE = 0.7
_SENSITIVE_FLOOR = 0.5
# From here on a card is pushed, not pulled.
URGENT_FROM = 0.8


def says(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    """Find the first of these words or phrases that the text says (of emergency, of a category).

    Whole words only, whatever the case and accents: "firewood" is no fire. All languages
    given are tried, because the language of a first message is not known.

    Args:
        text: as it was sent.
        words: language -> words and phrases.

    Returns:
        The word as it stands in `words`, or None.
    """
    plain = normalise(text)
    if not plain:
        return None
    for language, listed in words.items():
        for word in listed:
            if _pattern(word, language.split("-")[0] in UNSPACED).search(plain):
                return word
    return None


@lru_cache(maxsize=4096)
def _pattern(word: str, unspaced: bool) -> re.Pattern[str]:
    plain = re.escape(normalise(word))
    return re.compile(plain if unspaced else rf"(?<!\w){plain}(?!\w)")


def is_nonsense(text: str) -> bool:
    """Tell whether a text says nothing: empty, only punctuation, or one thing over and over.

    A lone number or emoji is not nonsense: it may be an answer or all that somebody can send.
    """
    kept = [letter for letter in text if unicodedata.category(letter)[0] in "LNS"]
    if not kept:
        return True
    run = "".join(kept).casefold()
    if any(unicodedata.category(letter)[0] != "L" for letter in run):
        return False
    lone = len(run) == 1 and unicodedata.category(run) != "Lo"  # one sign may be a word
    return lone or _REPEATED.match(run) is not None


def urgency(*, emergency: bool, severity: float = 0.0, sensitive: bool = False) -> float:
    """Weigh how soon a person must look, 0-1.

    Args:
        emergency: a word of emergency was said.
        severity: what the form's answers say, 0-1.
        sensitive: the category is.
    """
    if emergency:
        return _EMERGENCY_URGENCY
    weighed = _SEVERITY_SHARE * min(1.0, max(0.0, severity))
    return max(weighed, _SENSITIVE_FLOOR) if sensitive else weighed
