"""Which language a heading means: "French (fr)", "French", "Français" or "fr"."""

import re
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

# A text of which nobody says what language it is in (ISO 639: undetermined).
UNSAID = "und"
# Languages in whose own words a name is known; in English every language is.
_NAMED_IN = ("en", "fr", "es", "pt", "sw", "ar", "hi", "id", "de", "it", "nl", "tr", "ru", "zh")
_OWN_NAMES = {
    "kreyòl ayisyen": "ht",
    "kreyòl": "ht",
    "haitian creole": "ht",
    "creole": "ht",
    "kiswahili": "sw",
    "bahasa indonesia": "id",
    "bahasa": "id",
    "dari": "prs",
    "farsi": "fa",
    "tagalog": "tl",
    "mandarin": "zh",
}
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def code_of(name: str) -> str:
    """Return the code of a language as a heading names it.

    Returns:
        What stands in brackets, else what ISO 639 calls it; the name itself in small letters with
        hyphens where neither is known; `UNSAID` for "" and "default".
    """
    written = " ".join(name.split())
    if written.lower() in ("", "default"):
        return UNSAID
    bracketed = re.fullmatch(r"(.*?)\s*\(\s*([^()]*?)\s*\)", written)
    if bracketed and _CODE.fullmatch(bracketed[2]):
        return bracketed[2].replace("_", "-").lower()
    plain = (bracketed[1] if bracketed else written).lower()
    return _by_name().get(plain) or _itself(plain)


def is_known(code: str) -> bool:
    """Whether a code that `code_of` returned is one of ISO 639 and not a name it did not know."""
    return code.split("-")[0] in _codes()


def _itself(plain: str) -> str:
    if _CODE.fullmatch(plain) and is_known(plain.replace("_", "-")):
        return plain.replace("_", "-")
    return re.sub(r"[^\w]+", "-", plain).strip("-") or UNSAID


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    return frozenset(_by_name().values())


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, str]:
    """Names of languages in small letters -> code; some 600, read once (about 30 ms)."""
    english = Locale("en").languages
    found = {name.lower(): code for code, name in english.items() if "_" not in code}
    own = {Locale(code).languages[code].lower(): code for code in _NAMED_IN}
    return {**found, **own, **_OWN_NAMES}
