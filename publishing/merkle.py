"""A Merkle tree over leaves of SHA-256, as RFC 6962 builds it, for sizes that are powers of two.

A leaf and a node are hashed with another first byte, so that no node can be shown as a leaf. Knows
no report and no key: what a leaf holds, and what fills the tree up, is given.

Source:
    RFC 6962, 2.1. Of the libraries the kept one (pymerkle) is GPL and stores the leaves' content;
    what is needed here are these forty lines.
"""

from collections.abc import Sequence
from hashlib import sha256

SMALLEST = 1024
HASH_BYTES = 32


def leaf_hash(content: bytes) -> bytes:
    """Hash what a leaf holds; 32 bytes."""
    return sha256(b"\x00" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two neighbours to the node above them; 32 bytes."""
    return sha256(b"\x01" + left + right).digest()


def padded(count: int) -> int:
    """Return how many leaves a tree has that shall not tell how many of them count.

    At least 1,024: a release of three reports looks like one of nine hundred.
    """
    return max(SMALLEST, 1 << max(count - 1, 0).bit_length())


def levels(leaves: Sequence[bytes]) -> list[list[bytes]]:
    """Return all nodes, the leaves first, the root alone in the last.

    Raises:
        ValueError: the number of leaves is no power of two.
    """
    if not leaves or len(leaves) & (len(leaves) - 1):
        raise ValueError("the number of leaves is a power of two")
    found = [list(leaves)]
    while len(found[-1]) > 1:
        under = found[-1]
        pairs = zip(under[::2], under[1::2], strict=True)
        found.append([node_hash(left, right) for left, right in pairs])
    return found


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the one hash that stands for all leaves in their order."""
    return levels(leaves)[-1][0]


def path(leaves: Sequence[bytes], position: int) -> tuple[bytes, ...]:
    """Return the neighbours on the way from a leaf to the root, lowest first.

    Raises:
        IndexError: there is no such leaf.
    """
    if not 0 <= position < len(leaves):
        raise IndexError(position)
    return tuple(level[(position >> up) ^ 1] for up, level in enumerate(levels(leaves)[:-1]))


def climb(leaf: bytes, position: int, way: Sequence[bytes]) -> bytes:
    """Return the root that a leaf at this position leads to by its neighbours."""
    for neighbour in way:
        pair = (neighbour, leaf) if position & 1 else (leaf, neighbour)
        leaf, position = node_hash(*pair), position >> 1
    return leaf
