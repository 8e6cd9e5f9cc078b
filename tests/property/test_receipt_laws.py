"""Laws of trees and receipts: what is in is proven, what is not is not, and no byte may change."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publishing import merkle, receipts
from publishing.receipts import NotAReceipt, Receipt

sizes = st.sampled_from([1, 2, 4, 8, 32])
RELEASE = "city_streets-2026-W47-v1"
STATES = ("verified", "corroborated")
SECRETS = [sha256(bytes([n])).digest() for n in range(64)]


def _leaves(size, seed=b""):
    return [merkle.leaf_hash(seed + bytes([n])) for n in range(size)]


def _receipt(n=5, state="verified", words="Your report is counted."):
    """The receipt of the nth of 32 reports, made without any of the product's trees but root."""
    contents = [
        receipts.content(RELEASE, SECRETS[i][:16], "verified", SECRETS[i][16:]) for i in range(32)
    ]
    leaves = [merkle.leaf_hash(content) for content in contents]
    return Receipt(
        RELEASE, state, SECRETS[n][:16].hex(), SECRETS[n][16:].hex(), n,
        tuple(each.hex() for each in merkle.path(leaves, n)), merkle.root(leaves).hex(), words,
    )  # fmt: skip


TREE = {"release": RELEASE, "root": _receipt().root, "leaves": 32}
WRITTEN = receipts.write(_receipt())


@given(sizes, st.binary(max_size=4))
def test_every_leaf_leads_to_the_root(size, seed):
    leaves = _leaves(size, seed)
    root = merkle.root(leaves)

    assert {merkle.climb(leaf, n, merkle.path(leaves, n)) for n, leaf in enumerate(leaves)} == {
        root
    }


@given(sizes, st.data())
def test_no_other_leaf_and_no_other_place_does(size, data):
    leaves = _leaves(size)
    n = data.draw(st.integers(0, size - 1))
    way, root = merkle.path(leaves, n), merkle.root(leaves)
    strange = data.draw(st.binary(min_size=32, max_size=32))
    elsewhere = data.draw(st.integers(0, size - 1).filter(lambda at: at != n)) if size > 1 else n

    assert merkle.climb(strange, n, way) != root
    assert size == 1 or merkle.climb(leaves[n], elsewhere, way) != root
    assert size == 1 or merkle.climb(leaves[elsewhere], n, way) != root


@given(st.sampled_from([2, 8, 32]), st.data())
def test_a_changed_byte_of_the_way_leads_elsewhere(size, data):
    leaves = _leaves(size)
    n = data.draw(st.integers(0, size - 1))
    way = merkle.path(leaves, n)
    joined = bytearray(b"".join(way))
    joined[data.draw(st.integers(0, len(joined) - 1))] ^= data.draw(st.integers(1, 255))
    changed = [bytes(joined[at : at + 32]) for at in range(0, len(joined), 32)]

    assert merkle.climb(leaves[n], n, changed) != merkle.root(leaves)


@given(st.integers(0, 31), st.sampled_from(["", "Confirmed.", "पुष्टि हुई।" * 20]))
def test_a_receipt_is_read_as_it_was_written_and_has_one_size(n, words):
    made = _receipt(n, words=words)
    body = receipts.write(made)

    assert receipts.read(body) == made
    assert len(body) == receipts.FILE_BYTES
    assert receipts.proves(made, TREE)


@settings(max_examples=120)
@given(st.integers(0, len(WRITTEN) - 1), st.integers(1, 255))
def test_a_changed_byte_anywhere_in_a_receipt_fails(at, by):
    changed = bytearray(WRITTEN)
    changed[at] ^= by

    with pytest.raises(NotAReceipt):
        receipts.read(bytes(changed))


@settings(max_examples=20)
@given(st.binary(max_size=64))
def test_what_is_no_receipt_is_refused_in_words(body):
    for tried in (body, body.ljust(receipts.FILE_BYTES)[: receipts.FILE_BYTES]):
        with pytest.raises(NotAReceipt, match="receipt"):
            receipts.read(tried)


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "corroborated"}, {"reference": "00" * 16}, {"salt": "00" * 16}, {"position": 4},
        {"release": "city_streets-2026-W47-v2"}, {"root": "00" * 32}, {"path": ()},
    ],
    ids=lambda changed: next(iter(changed)),
)  # fmt: skip
def test_a_receipt_of_another_report_state_or_release_proves_nothing(changed):
    made = _receipt()
    fields = {name: getattr(made, name) for name in Receipt.__slots__}

    assert not receipts.proves(Receipt(**(fields | changed)), TREE)


def test_another_release_with_the_same_root_proves_nothing():
    made = _receipt()

    assert not receipts.proves(made, TREE | {"release": "other-2026-W47-v1"})
    assert not receipts.proves(made, TREE | {"root": "00" * 32})
    assert not receipts.proves(made, TREE | {"leaves": 64})
