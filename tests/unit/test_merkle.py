"""Trees against the known values of RFC 6962's reference implementation."""

import pytest

from publishing import merkle

# The inputs and roots that the reference implementation (Certificate Transparency) is tested with.
CONTENTS = [
    bytes.fromhex(each)
    for each in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                 "606162636465666768696a6b6c6d6e6f")
]  # fmt: skip
ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    4: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}
LEAVES = [merkle.leaf_hash(content) for content in CONTENTS]


@pytest.mark.parametrize("size", ROOTS)
def test_the_roots_are_those_that_everybody_computes(size):
    assert merkle.root(LEAVES[:size]).hex() == ROOTS[size]


def test_a_tree_of_another_size_is_refused():
    for size in (0, 3, 6):
        with pytest.raises(ValueError, match="power of two"):
            merkle.root(LEAVES[:size])


def test_the_size_tells_no_number_of_reports():
    assert {merkle.padded(n) for n in (0, 1, 3, 900, 1024)} == {1024}
    assert merkle.padded(1025) == 2048
    assert merkle.padded(100_000) == 131_072


def test_a_node_is_no_leaf():
    left, right = LEAVES[:2]

    assert merkle.leaf_hash(left + right) != merkle.node_hash(left, right)
