"""Texts by language in a file of forms, and what is missing among them."""

from collections.abc import Mapping, Sequence

from forms.marked import Spot
from forms.model import Words


def words(spot: Spot, languages: Sequence[str], *, most: int = 1_000) -> Words:
    """Return the texts by language; a single text counts as the first language's.

    Without the first language and without English it is an error, without another a warning.

    Args:
        spot: where the texts stand; nothing written is no mistake.
        languages: of the campaign, its main one first.
        most: characters in each.
    """
    if spot.found is None:
        return {}
    written = _by_language(spot, languages)
    found = {code: part.text(most=most) for code, part in written.items()}
    missing = [code for code in languages if not found.get(code, "").strip()]
    if languages and languages[0] in missing and not found.get("en", "").strip():
        spot.wrong(f"needs a text in {languages[0]!r}")
    elif missing:
        spot.doubtful(f"has no text in {', '.join(missing)}")
    return found


def word_lists(spot: Spot, languages: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Return lists of words by language, in small letters. No language is obligatory."""
    written = _by_language(spot, languages)
    return {
        code: tuple(word.strip().casefold() for word in part.texts())
        for code, part in written.items()
    }


def _by_language(spot: Spot, languages: Sequence[str]) -> Mapping[str, Spot]:
    if not isinstance(spot.found, dict) and languages:
        return {languages[0]: spot} if spot.found is not None else {}
    written = spot.named()
    for code, part in written.items():
        if languages and code not in languages and code != "en":
            part.doubtful(f"{code!r} is not among the campaign's languages")
    return written
