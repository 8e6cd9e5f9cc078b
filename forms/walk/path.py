"""Keys of answers: "name", in a repeat "REPEAT[1]/name", nested "REPEAT[1]/INNER[2]/name".

What the walk notes beside the answers has keys of its own: "REPEAT[]/2" tells whether there is a
second round, "KEY#seed", "KEY#points" and "KEY#default" what was drawn or gathered for KEY.
"""

import re
from collections.abc import Iterable

Rounds = tuple[int, ...]  # of the repeats around, outermost first, 1 for the first

_KEY = re.compile(r"((?:[^\[\]#]+\[\d+\]/)*)(.+)")
_ROUND = re.compile(r"([^\[\]#]+)\[(\d+)\]/")


def key_of(repeats: Iterable[str], rounds: Rounds, name: str) -> str:
    """Return the key of a question in these rounds of the repeats around it."""
    if not rounds:
        return name
    inside = "".join(f"{repeat}[{n}]/" for repeat, n in zip(repeats, rounds, strict=True))
    return inside + name


def another_key(repeats: Iterable[str], rounds: Rounds, repeat: str, n: int) -> str:
    """Return the key that tells whether `repeat` has a round `n`.

    Args:
        repeats: around it, without itself; `rounds` are theirs.
    """
    return key_of(repeats, rounds, f"{repeat}[]/{n}")


def rounds_in(key: str) -> Rounds:
    """Return the rounds of the repeats around a key."""
    found = _KEY.fullmatch(key)
    return tuple(int(n) for _, n in _ROUND.findall(found[1])) if found else ()


def name_in(key: str) -> str:
    """Return the question's name of a key."""
    found = _KEY.fullmatch(key)
    return found[2] if found else key
