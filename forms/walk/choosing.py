"""Which options are offered, and in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from forms.model import Option, Question, in_language
from messages.words import say, spoken

OTHER = "other"
# Park and Miller's generator, by which ODK shuffles: the same seed gives the same order.
# Source: docs.getodk.org/form-logic, randomize(); github.com/getodk/javarosa, XPathNodeset.
_FACTOR, _MODULUS = 48271, 2_147_483_647


def row_of(option: Option, language: str) -> Mapping[str, str]:
    """Return the option as a row of its sheet, for a choice filter."""
    label = in_language(option.label, language)
    return {**option.columns, "name": option.value, "label": label}


def with_other(options: Sequence[Option]) -> tuple[Option, ...]:
    """Return the options with "Other" behind them, unless they have it."""
    if any(option.value == OTHER for option in options):
        return tuple(options)
    return (*options, _other())


def complete(question: Question) -> Question:
    """Return the question with "Other" among its options, where it takes others."""
    return replace(question, options=with_other(question.options))


def seed_of(question: Question) -> str | None:
    """Return the seed as written, "" if one is to be drawn, None if nothing is shuffled."""
    written = question.parameters.get("randomize", "").strip().casefold()
    if written not in {"true", "yes", "1", "true()"}:
        return None
    return question.parameters.get("seed", "").strip()


def shuffled(options: Sequence[Option], seed: float) -> tuple[Option, ...]:
    """Return the options in an order that the seed settles (Fisher and Yates)."""
    shelf = list(options)
    state = int(seed) % _MODULUS or 1
    for last in range(len(shelf) - 1, 0, -1):
        state = state * _FACTOR % _MODULUS
        other = int((state - 1) / (_MODULUS - 1) * (last + 1))
        shelf[last], shelf[other] = shelf[other], shelf[last]
    return tuple(shelf)


def to_seed(found: Any) -> float:
    """Return a number to shuffle by; a text is summed up, nothing is 0."""
    if isinstance(found, bool | int | float):
        # NaN is the one number that differs from itself.
        return float(found) if found == found and abs(found) < 1e300 else 0.0
    return float(sum(ord(sign) * 31 ** (n % 8) for n, sign in enumerate(str(found or ""))))


def to_whole(found: Any) -> int:
    """Return a whole number, 0 for what is none."""
    try:
        return int(float(found))
    except (TypeError, ValueError, OverflowError):
        return 0


@lru_cache(maxsize=1)
def _other() -> Option:
    words = {language: say("option-other", language) for language in spoken()}
    return Option(OTHER, MappingProxyType(words))
