"""Which option a person means: its label in any language, its number, its value, or nearly so."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from forms.errors import Invalid
from forms.folding import fold, western_digits
from forms.model import Option, in_language
from messages.model import numbered

# More buttons than this do not fit a small screen, nor more lines two SMS.
MOST_SHOWN = 12
# By SMS a list is turned page by page; nobody turns to the tenth, they write the first letters.
MOST_PAGED = 48
# One slip of the finger is forgiven from four letters on; in shorter words it makes another word.
_FORGIVING_LETTERS = 4
_FEWEST_LETTERS = 2
_DIGIT = re.compile(r"\d")
_MOST_DOUBTED = 5


def meant(options: Sequence[Option], typed: str) -> Option | None:
    """Return the option that was meant, None where that is not clear.

    Exact beats alike: label, then number ("2" is the second), then value, then, in a list too
    long to show, the first letters that only one label has, then one typo. Numbers beat values
    because people see the numbers and never the values.
    """
    text = typed.strip()
    folded = fold(text)
    return (
        _first(option for option in options if text in option.label.values())
        or _by_number(options, folded)
        or _first(option for option in options if option.value == text)
        or _only(option for option in options if folded in _names(option))
        or (_only(_beginning(options, folded)) if len(options) > MOST_SHOWN else None)
        or _only(option for option in options if _is_near(option, folded))
    )


def doubt(options: Sequence[Option], typed: str, language: str) -> Invalid | None:
    """Return the question which of a few was meant, where the letters typed begin several."""
    alike = list(_beginning(options, fold(typed)))
    if len(options) <= MOST_SHOWN or not alike:
        return None
    shown = ", ".join(labels_of(alike[:_MOST_DOUBTED], language))
    return Invalid("hint-which-option", options=shown)


def labels_of(options: Iterable[Option], language: str) -> list[str]:
    """Return the labels in that language, in order."""
    return [in_language(option.label, language) or option.value for option in options]


def listed(text: str, labels: list[str]) -> str:
    """Write the options below a text, numbered where a number cannot be taken for a label."""
    if speak_for_themselves(labels):
        return "\n".join([text, *(f"- {label}" for label in labels)])
    return numbered(text, labels)


def speak_for_themselves(labels: Sequence[str]) -> bool:
    """Tell whether a label is a number that is not its own place ("0" standing first)."""
    if not any(_DIGIT.search(label) for label in labels):
        return False
    return any(
        digits.isdecimal() and digits.isascii() and digits != str(n)
        for n, digits in enumerate((western_digits(fold(label)) for label in labels), start=1)
    )


def _by_number(options: Sequence[Option], text: str) -> Option | None:
    digits = western_digits(text)
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 3:
        return None
    number = int(digits)
    return options[number - 1] if 1 <= number <= len(options) else None


def _beginning(options: Sequence[Option], text: str) -> Iterable[Option]:
    if len(text) < _FEWEST_LETTERS:
        return
    for option in options:
        if any(name.startswith(text) or f" {text}" in name for name in _names(option)):
            yield option


def _is_near(option: Option, text: str) -> bool:
    if len(text) < _FORGIVING_LETTERS or any(sign.isdecimal() for sign in text):
        return False
    return any(OSA.distance(name, text, score_cutoff=1) <= 1 for name in _names(option))


def _names(option: Option) -> set[str]:
    return {_folded(name) for name in (option.value, *option.label.values())}


@lru_cache(maxsize=20_000)
def _folded(name: str) -> str:
    # A list of villages is gone through for each answer: folding it anew costs 5 us a name.
    return fold(name)


def _first(options: Iterable[Option]) -> Option | None:
    return next(iter(options), None)


def _only(options: Iterable[Option]) -> Option | None:
    found = list(options)
    return found[0] if len(found) == 1 else None
