"""Numbers as people write them: digits of any script, decimal commas, marks between thousands."""

import re
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from forms.folding import western_digits

# Beyond 15 digits a floating point number no longer holds what was typed.
_PLAIN = re.compile(r"([+-]?)(\d{1,15})(?:[.,](\d{1,9}))?")
_THOUSANDS = re.compile(r"([+-]?)(\d{1,3}(?:([ .,'])\d{3})(?:\3\d{3}){0,3})(?:[.,](\d{1,9}))?")
# Lakhs and crores, as India writes them: 12,34,567. It cannot be meant otherwise.
_LAKHS = re.compile(r"([+-]?)(\d{1,2}(?:,\d{2}){1,5},\d{3})(?:\.(\d{1,9}))?")
# "٫" and "٬" are the Arabic decimal mark and mark of thousands, "،" is the comma of its keyboards.
# Marks of direction stand before a minus that was copied from Arabic or Hebrew.
_SAME_SIGNS = str.maketrans(
    {"−": "-", "\u00a0": " ", "\u202f": " ", "’": "'", "٫": ".", "٬": "'", "،": ","}
    | dict.fromkeys("\u200e\u200f\u061c", "")
)


def read_number(text: str, language: str) -> Decimal | None:
    """Return the number that is all of the text, None if it is none.

    One mark before three digits ("1,234") is read as that language writes numbers.

    Returns:
        At most 15 digits before the decimal mark and 9 behind it.
    """
    typed = western_digits(text).translate(_SAME_SIGNS).strip()
    grouped = _THOUSANDS.fullmatch(typed)
    if grouped and _is_grouped(grouped, language):
        whole = re.sub(r"\D", "", grouped[2])
        return Decimal(f"{grouped[1]}{whole}.{grouped[4] or 0}")
    lakhs = _LAKHS.fullmatch(typed)
    if lakhs:
        return Decimal(f"{lakhs[1]}{lakhs[2].replace(',', '')}.{lakhs[3] or 0}")
    plain = _PLAIN.fullmatch(typed)
    if plain:
        return Decimal(f"{plain[1]}{plain[2]}.{plain[3] or 0}")
    return None


@lru_cache(maxsize=64)
def decimal_mark(language: str) -> str:
    """Return the sign that stands before decimals in that language."""
    try:
        locale = Locale.parse(language.split("-")[0])
    except (UnknownLocaleError, ValueError):
        return "."
    return str(locale.number_symbols.get("latn", {}).get("decimal", "."))


def _is_grouped(found: re.Match[str], language: str) -> bool:
    mark, decimals = found[3], found[4]
    marks = [sign for sign in found[0] if not sign.isdigit() and sign not in "+-"]
    if decimals is not None:
        return marks[-1] != mark  # "1.234,5"; "1.234.567.8" is nothing
    return len(marks) > 1 or mark in " '" or mark != decimal_mark(language)
