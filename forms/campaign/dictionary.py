"""Reads `dictionary:` of a campaign file: words of several languages that mean the same."""

from collections.abc import Iterable

from forms.marked import Spot
from forms.model import Category

_MOST_GROUPS = 500
_FEWEST_WORDS = 2
_LONGEST = 64

Group = tuple[str, ...]


def read_dictionary(spot: Spot) -> tuple[Group, ...]:
    """Read the groups of words that mean the same; mistakes are noted on the way."""
    entries = spot.entries()
    if len(entries) > _MOST_GROUPS:
        spot.wrong(f"has {len(entries)} groups; at most {_MOST_GROUPS} are read")
    groups = tuple(_group(entry) for entry in entries)
    seen: dict[str, int] = {}
    for n, (entry, group) in enumerate(zip(entries, groups, strict=True), start=1):
        for word in dict.fromkeys(group):
            if seen.setdefault(word, n) != n:
                entry.doubtful(f"{word!r} is in group {seen[word]} too, so it stands for neither")
    return groups


def _group(entry: Spot) -> Group:
    words = tuple(word.strip().casefold() for word in entry.texts())
    if len(words) < _FEWEST_WORDS:
        entry.wrong("needs two words or more that mean the same, such as [water, eau, agua]")
    for word in words:
        if len(word.split()) != 1:
            entry.wrong(f"{word!r} should be one word: longer names are not compared")
        elif len(word) > _LONGEST:
            entry.wrong(f"has a word of more than {_LONGEST} letters")
    return words


def groups_of(categories: Iterable[Category]) -> tuple[Group, ...]:
    """Give the words that name each category in any language, its labels first."""
    return tuple(
        tuple(word.casefold() for word in (*category.label.values(), *_named(category)))
        for category in categories
    )


def _named(category: Category) -> list[str]:
    return [word for words in category.words.values() for word in words]
