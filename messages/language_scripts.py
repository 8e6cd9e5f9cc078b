"""Which of some languages are written in the letters of a text.

Knows one usual script a language, and a second one where people really use two. Words of one
script written in another (Hindi or Arabic in Latin letters) are not recognised as such.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from babel.core import get_global

# First word of a letter's Unicode name -> ISO 15924 codes of the scripts that use it.
_SCRIPTS_OF = {
    "LATIN": ("Latn",),
    "ARABIC": ("Arab",),
    "DEVANAGARI": ("Deva",),
    "CYRILLIC": ("Cyrl",),
    "CJK": ("Hans", "Hant", "Jpan"),
    "HIRAGANA": ("Jpan",),
    "KATAKANA": ("Jpan",),
    "HANGUL": ("Kore",),
    "GREEK": ("Grek",),
    "HEBREW": ("Hebr",),
    "BENGALI": ("Beng",),
    "TAMIL": ("Taml",),
    "TELUGU": ("Telu",),
    "GUJARATI": ("Gujr",),
    "GURMUKHI": ("Guru",),
    "KANNADA": ("Knda",),
    "MALAYALAM": ("Mlym",),
    "ORIYA": ("Orya",),
    "SINHALA": ("Sinh",),
    "THAI": ("Thai",),
    "LAO": ("Laoo",),
    "KHMER": ("Khmr",),
    "MYANMAR": ("Mymr",),
    "TIBETAN": ("Tibt",),
    "ETHIOPIC": ("Ethi",),
    "ARMENIAN": ("Armn",),
    "GEORGIAN": ("Geor",),
    "MONGOLIAN": ("Mong",),
    "TIFINAGH": ("Tfng",),
    "THAANA": ("Thaa",),
    "NKO": ("Nkoo",),
}
_SECOND_SCRIPT = {
    "sr": "Latn",
    "uz": "Cyrl",
    "kk": "Latn",
    "ku": "Arab",
    "pa": "Arab",
    "az": "Arab",
}
_USUAL = get_global("likely_subtags")  # CLDR: "sw" -> "sw_Latn_TZ"


def written_in(text: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Return the languages whose script most letters of a text are in, in their order.

    A language that CLDR does not know is taken to be written in any script. Empty where the text
    has no letters, or half of them or more are in a script of none of the languages.
    """
    counts = Counter(filter(None, map(_name_of, filter(str.isalpha, text))))
    if not counts:
        return ()
    name, count = counts.most_common(1)[0]
    # Japanese mixes three scripts; Chinese characters say no more than "Chinese or Japanese".
    if name == "CJK" and counts.keys() & {"HIRAGANA", "KATAKANA"}:
        name = "HIRAGANA"
    if count < counts.total() / 2:
        return ()
    used = _SCRIPTS_OF.get(name, ())
    return tuple(each for each in languages if _writes(each, used))


def is_latin(text: str) -> bool:
    """Tell whether any letter of a text is Latin."""
    return any(_name_of(letter) == "LATIN" for letter in text if letter.isalpha())


@lru_cache(maxsize=4096)
def _name_of(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _writes(language: str, scripts: Sequence[str]) -> bool:
    base = language.replace("_", "-").split("-")[0].lower()
    usual = _USUAL.get(base)
    return usual is None or usual.split("_")[1] in scripts or _SECOND_SCRIPT.get(base) in scripts
