"""Text as people type it, made comparable: case, accents, digits and blanks.

Knows nothing of questions.
"""

import unicodedata

# Marks that turn the reading direction about hide what a text says from the person who judges it.
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# One letter, written either way: Hindi's nasal, Arabic's last letters; a stroke that stretches.
_SAME_LETTERS = str.maketrans({"ँ": "ं", "ة": "ه", "ى": "ي", "ـ": ""})
_EDGE_SIGNS = " .,;:!?¡¿\"'()[]"


def clean(text: str) -> str:
    """Return the text without control characters and outer blanks; line breaks stay."""
    kept = (_plain(sign) for sign in text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(kept).strip()


def fold(text: str) -> str:
    """Return the text without case, accents, doubled blanks and signs at its edges.

    What consists of nothing but marks or signs is returned as it is.
    """
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_SAME_LETTERS))
    bare = "".join(sign for sign in letters if not unicodedata.combining(sign))
    words = " ".join(bare.split())
    return words.strip(_EDGE_SIGNS) or words or text


def western_digits(text: str) -> str:
    """Return the text with the digits of every script written 0-9."""
    return "".join(_digit(sign) for sign in text)


def _plain(sign: str) -> str:
    if sign == "\n":
        return sign
    if sign == "\t":
        return " "
    # Cc: controls, Cs: halves of letters that no database takes.
    if sign in _DIRECTION_MARKS or unicodedata.category(sign) in {"Cc", "Cs"}:
        return ""
    return sign


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)
