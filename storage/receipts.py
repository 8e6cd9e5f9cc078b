"""The trees of releases: planted when a release is built, and asked for one report's receipt.

Nothing secret is stored. Reference and salt of a leaf are keyed hashes of the release's name and
the reporter's code; whoever is forgotten loses the code, so no receipt can be made any more, and
the hash of the leaf stays, or nobody else's receipt would hold.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from privacy.vault import Vault
from publishing import merkle
from publishing.merkle import HASH_BYTES
from publishing.receipts import SECRET_BYTES, Receipt, content
from publishing.release import OUT
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Release, Report, TreeBlock, TreeLeaf, WebReceipt

R, L, B, V = map(of, (Report, TreeLeaf, TreeBlock, Release))
# A block of 256 nodes (8 KB) is read for 8 levels: three reads reach the root of sixteen million.
BLOCK_LEVELS = 8
_BLOCK = 1 << BLOCK_LEVELS
_AT_ONCE = 500  # parameters of one statement

# Of a draft nobody is told, and what was taken back proves nothing.
_OF_REPORT = (
    select(L.release, L.state)
    .join(Release, V.name == L.release)
    .where(L.report_id == bindparam("report"), V.state.in_(OUT))
    .order_by(V.published_at.desc(), V.number.desc())
    .limit(bindparam("most"))
)
_BLOCK_OF = (
    select(B.n, B.hashes)
    .where(B.release == bindparam("of"), B.height == 0, B.first <= bindparam("leaf"))
    .order_by(B.first.desc())
    .limit(1)
)
_BLOCK_AT = select(B.hashes).where(
    B.release == bindparam("of"), B.height == bindparam("up"), B.n == bindparam("at")
)
_CODES = select(R.id, R.code).where(R.id.in_(bindparam("reports", expanding=True)))
_UPROOT = (
    delete(TreeBlock).where(B.release == bindparam("of")),
    delete(TreeLeaf).where(L.release == bindparam("of")),
)

_REPORTS: Any = bindparam("reports", expanding=True)
# What a FORGET takes of somebody's reports here.
FORGET = (
    delete(TreeLeaf).where(L.report_id.in_(_REPORTS)),
    delete(WebReceipt).where(of(WebReceipt).report_id.in_(_REPORTS)),
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A release's tree, before it is stored.

    Args:
        root: in hexadecimal; what the release prints.
        counted: reports in the release, those without a leaf too.
        states: of the reports that have a leaf, by their ids.
        levels: all nodes, the leaves first.
    """

    root: str
    counted: int
    states: Mapping[int, str]
    levels: Sequence[Sequence[bytes]] = field(repr=False)


def grow(read: Read, vault: Vault, release: str, states: Mapping[int, str]) -> Tree:
    """Make the tree of a release; the same for the same reports, codes, states and keys.

    A report whose reporter was forgotten has no leaf: nobody could ask for it.

    Args:
        release: the release's name.
        states: what each report is counted as, by its id.
    """
    codes = _codes(read, vault, sorted(states))
    theirs = [_leaf(vault, release, code, states[report]) for report, code in codes.items()]
    wanting = merkle.padded(len(states)) - len(theirs)
    filling = [vault.leaf("filling", release, str(n)) for n in range(wanting)]
    # In the order of their hashes, so that a place in it tells nothing.
    levels = merkle.levels(sorted(theirs + filling))
    known = {report: states[report] for report in codes}
    return Tree(levels[-1][0].hex(), len(states), known, levels)


def plant(turn: Writes, release: str, tree: Tree) -> None:
    """Store a tree, in the place of an earlier one of the same name.

    Never for a release that is out: its root is printed.
    """
    uproot(turn, release)
    for block in _blocks(release, tree.levels):
        turn.add(TreeBlock, **block)
    for report, state in tree.states.items():
        turn.add(TreeLeaf, report_id=report, release=release, state=state, made_at=turn.now)


def uproot(turn: Writes, release: str) -> None:
    """Take out the tree of a draft that is dropped."""
    for statement in _UPROOT:
        turn.write(statement, {"of": release})


def counting(read: Read, report_id: int, *, most: int) -> Sequence[Row[Any]]:
    """The releases that are out and count a report (`release`, `state`), newest first."""
    return read(_OF_REPORT, {"report": report_id, "most": most})


def receipt_of(
    read: Read, vault: Vault, release: str, code: str, state: str, *, words: str = ""
) -> Receipt | None:
    """Make the receipt of a report in a release; None if it is not in the tree in that state."""
    leaf = _leaf(vault, release, code, state)
    rows = read(_BLOCK_OF, {"of": release, "leaf": leaf})
    nodes = _nodes(rows[0].hashes) if rows else []
    at = bisect_left(nodes, leaf)
    if at == len(nodes) or nodes[at] != leaf:
        return None
    position, way = rows[0].n * _BLOCK + at, list(merkle.path(nodes, at))
    height, n = BLOCK_LEVELS, rows[0].n
    while above := read(_BLOCK_AT, {"of": release, "up": height, "at": n // _BLOCK}):
        nodes, at = _nodes(above[0].hashes), n % _BLOCK
        way += merkle.path(nodes, at)
        height, n = height + BLOCK_LEVELS, n // _BLOCK
    return Receipt(
        release=release,
        state=state,
        reference=_secret(vault, "reference", release, code).hex(),
        salt=_secret(vault, "salt", release, code).hex(),
        position=position,
        path=tuple(each.hex() for each in way),
        root=merkle.root(nodes).hex(),
        words=words,
    )


def _codes(read: Read, vault: Vault, reports: Sequence[int]) -> dict[int, str]:
    """Receipts by report; those that were erased are left out."""
    found: dict[int, str] = {}
    for start in range(0, len(reports), _AT_ONCE):
        some = reports[start : start + _AT_ONCE]
        for row in read(_CODES, {"reports": some}):
            if row.code is not None:
                found[row.id] = vault.open_text(row.code, place=f"report|code|{row.id}")
    return found


def _leaf(vault: Vault, release: str, code: str, state: str) -> bytes:
    reference = _secret(vault, "reference", release, code)
    salt = _secret(vault, "salt", release, code)
    return merkle.leaf_hash(content(release, reference, state, salt))


def _secret(vault: Vault, kind: str, release: str, code: str) -> bytes:
    return vault.leaf(kind, release, code)[:SECRET_BYTES]


def _blocks(release: str, levels: Sequence[Sequence[bytes]]) -> Iterator[dict[str, Any]]:
    # The root alone needs no block: it is computed from the one below it.
    for height in range(0, len(levels) - 1, BLOCK_LEVELS):
        nodes = levels[height]
        for start in range(0, len(nodes), _BLOCK):
            block = nodes[start : start + _BLOCK]
            yield {
                "release": release,
                "height": height,
                "n": start // _BLOCK,
                "first": block[0],
                "hashes": b"".join(block),
            }


def _nodes(hashes: bytes) -> list[bytes]:
    return [bytes(hashes[at : at + HASH_BYTES]) for at in range(0, len(hashes), HASH_BYTES)]
