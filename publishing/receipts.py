"""The inclusion receipt: a small file that proves that a report is counted in a release.

It names no report, place, day or category: a reference that only this release knows, the state in
which the report is counted, a salt, and the way up to the root that the release carries.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from messages.words import say
from publishing.merkle import HASH_BYTES, climb, leaf_hash

KIND = "heed-receipt-1"
SECRET_BYTES = 16  # of the reference, and of the salt
# Every file has this size, whatever its state, release and language are called.
FILE_BYTES = 4096
MOST_LEVELS = 24  # sixteen million leaves
_FIELDS = {
    "kind", "release", "state", "words", "reference", "salt", "position", "path", "root", "check",
}  # fmt: skip


class NotAReceipt(ValueError):
    """A file that is no receipt as Heed writes it; the text says why."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt proves, and by what.

    Args:
        release: the release's name; `root` is the one of its tree, in hexadecimal.
        state: in which the report is counted.
        reference, salt: 16 bytes each, in hexadecimal; only this file has them.
        position: of the leaf in the tree, from 0.
        path: the neighbours up to the root, lowest first, in hexadecimal.
        words: the same for people, in the reporter's language; they prove nothing, whoever checks
            says it in words of their own.
    """

    release: str
    state: str
    reference: str
    salt: str
    position: int
    path: tuple[str, ...]
    root: str
    words: str = ""


def content(release: str, reference: bytes, state: str, salt: bytes) -> bytes:
    """Return what the leaf of a report is hashed of: five lines of plain ASCII."""
    return "\n".join((KIND, release, reference.hex(), state, salt.hex())).encode("ascii")


def holds(receipt: Receipt) -> bool:
    """Tell whether the receipt's leaf leads to the root that it names."""
    secrets = bytes.fromhex(receipt.reference), bytes.fromhex(receipt.salt)
    leaf = leaf_hash(content(receipt.release, secrets[0], receipt.state, secrets[1]))
    way = [bytes.fromhex(each) for each in receipt.path]
    return climb(leaf, receipt.position, way).hex() == receipt.root


def proves(receipt: Receipt, tree: Mapping[str, Any]) -> bool:
    """Tell whether a receipt holds against what a release says of its tree (`receipts.json`)."""
    is_of_tree = (receipt.release, receipt.root) == (tree.get("release"), tree.get("root"))
    return is_of_tree and 1 << len(receipt.path) == tree.get("leaves") and holds(receipt)


def in_words(release: str, state: str, language: str) -> str:
    """Say what a receipt proves."""
    told = say(f"proof-{state.replace('_', '-')}", language)
    return say("proof-counted", language, release=release, state=told)


def write(receipt: Receipt) -> bytes:
    """Write a receipt as JSON, filled up with spaces to 4,096 bytes.

    Raises:
        ValueError: its words are too long for that.
    """
    fields: dict[str, Any] = {"kind": KIND} | asdict(receipt)
    # Finds slips in words too, which the root says nothing of; it stops nobody who means to cheat.
    fields["check"] = sha256(_written(fields)).hexdigest()
    body = _written(fields)
    if len(body) >= FILE_BYTES:
        raise ValueError("a receipt is longer than its file")
    return body.ljust(FILE_BYTES - 1) + b"\n"


def _written(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, ensure_ascii=False, indent=1).encode()


def read(body: bytes) -> Receipt:
    """Read a receipt as `write` wrote it, byte for byte.

    Raises:
        NotAReceipt: it is not, in any byte.
    """
    if len(body) != FILE_BYTES:
        raise NotAReceipt(f"a receipt has {FILE_BYTES:,} bytes, this file {len(body):,}")
    try:
        told = json.loads(body)
        receipt = _receipt(told)
        is_as_written = write(receipt) == body
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise NotAReceipt("this is no receipt, or it was changed") from None
    if not is_as_written:
        raise NotAReceipt("this receipt was changed")
    return receipt


def _receipt(told: dict[str, Any]) -> Receipt:
    if told.keys() != _FIELDS or told["kind"] != KIND:
        raise ValueError("other fields")
    words = {name: told[name] for name in ("release", "state", "words")}
    if not all(isinstance(each, str) for each in words.values()):
        raise ValueError("no words")
    (words["release"] + words["state"]).encode("ascii")
    position, way = told["position"], tuple(told["path"])
    if type(position) is not int or len(way) > MOST_LEVELS or not 0 <= position < 1 << len(way):
        raise ValueError("no such leaf")
    return Receipt(
        **words,
        reference=_hexadecimal(told["reference"], SECRET_BYTES),
        salt=_hexadecimal(told["salt"], SECRET_BYTES),
        position=position,
        path=tuple(_hexadecimal(each, HASH_BYTES) for each in way),
        root=_hexadecimal(told["root"], HASH_BYTES),
    )


def _hexadecimal(text: str, size: int) -> str:
    if len(bytes.fromhex(text)) != size or text != bytes.fromhex(text).hex():
        raise ValueError("not as it is written")
    return text
