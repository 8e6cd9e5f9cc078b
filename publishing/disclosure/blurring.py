"""Numbers shown not quite as they are: rounded, or moved a little by the cell's key.

No free pass: rounded cells of small tables of three dimensions can often be worked out exactly
from their totals, so the audit looks at these as at any other, with what may be true of each.
"""

from collections.abc import Mapping
from hashlib import blake2b
from types import MappingProxyType
from typing import Final

from publishing.tables import Key

BASE = 5
# By how much a cell is moved, and how often of 256: none on average, and nothing beyond 2.
MOVES: Mapping[int, int] = MappingProxyType({-2: 26, -1: 51, 0: 102, 1: 51, 2: 26})
MODES: Final = ("suppress", "round", "cellkey")
# How far what is shown may be from the truth.
SPREAD: Mapping[str, int] = MappingProxyType({"suppress": 0, "round": BASE // 2, "cellkey": 2})


def blurred(mode: str, value: int, key: Key, secret: bytes) -> int:
    """Give the number that is shown for a true one; zero stays zero.

    The same cell with the same number is moved the same way each time, so that a second table
    with it tells nothing more (the cell key method, after B. Fraser and J. Wooton, 2005; here the
    key is of the cell, since a table has no records).
    """
    if value == 0 or mode == "suppress":
        return value
    if mode == "round":
        return BASE * ((value + BASE // 2) // BASE)
    told = blake2b("\0".join((*key, str(value))).encode(), key=secret[:64], digest_size=1).digest()
    left = told[0]
    for move, often in MOVES.items():
        if left < often:
            return max(0, value + move)
        left -= often
    return value
