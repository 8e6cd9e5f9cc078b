"""What the errand `suggest` is given. Imports nothing heavy: the server writes it."""

import json
from collections.abc import Iterable, Mapping

# The kind of the errand, in `bot/child.py`.
SUGGEST = "suggest"


def body_of(
    examples: Iterable[tuple[str, Iterable[str]]], start_words: Mapping[str, Iterable[str]]
) -> bytes:
    """Write decided texts with their categories, and the categories' own words, as one body.

    Args:
        examples: oldest first.
        start_words: category -> its label and words in every language.
    """
    told = {
        "examples": [[text, sorted(codes)] for text, codes in examples],
        "words": {code: list(words) for code, words in start_words.items()},
    }
    return json.dumps(told, ensure_ascii=False).encode()
