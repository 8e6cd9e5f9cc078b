"""Which option a person means: its value, its label in any language, its number, or nearly so."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from forms.folding import fold, western_digits
from forms.model import Option

# One slip of the finger is forgiven from four letters on; in shorter words it makes another word.
_FORGIVING_LETTERS = 4


def meant(options: tuple[Option, ...], typed: str) -> Option | None:
    """Return the option that was meant, None where that is not clear.

    Exact beats alike: value, then label, then number ("2" is the second), then one typo.
    """
    text = typed.strip()
    folded = fold(text)
    return (
        _first(option for option in options if option.value == text)
        or _first(option for option in options if text in option.label.values())
        or _only(option for option in options if folded in _names(option))
        or _by_number(options, folded)
        or _only(option for option in options if _is_near(option, folded))
    )


def _by_number(options: tuple[Option, ...], text: str) -> Option | None:
    digits = western_digits(text)
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 3:
        return None
    number = int(digits)
    return options[number - 1] if 1 <= number <= len(options) else None


def _is_near(option: Option, text: str) -> bool:
    if len(text) < _FORGIVING_LETTERS or any(sign.isdecimal() for sign in text):
        return False
    return any(OSA.distance(name, text, score_cutoff=1) <= 1 for name in _names(option))


def _names(option: Option) -> set[str]:
    return {fold(name) for name in (option.value, *option.label.values())}


def _first(options: Iterable[Option]) -> Option | None:
    return next(iter(options), None)


def _only(options: Iterable[Option]) -> Option | None:
    found = list(options)
    return found[0] if len(found) == 1 else None
