"""Signatures are minisign's: known vectors hold, a changed byte anywhere does not."""

import base64
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from minisign import KeyPair

from publishing.signature import COMMENT, BadSignature, needs_password, sign, verified

# The example key of minisign's page, and a prehashed signature of the text "test" by it.
KNOWN_KEY = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"
KNOWN = (
    b"untrusted comment: signature from minisign secret key\n"
    b"RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=\n"
    b"trusted comment: timestamp:1633700835\tfile:test\tprehashed\n"
    b"wLMDjy9FLAuxZ3q4NlEvkgtyhrr0gtTu6KC4KBJdITbbOeAi1zBIYo0v4iTgt8jJpIidRJnp94ABQkJAgAooBQ==\n"
)
KEY = bytes(KeyPair.generate().secret_key)
SIGNED = sign(b"test", KEY, says="heed release x-2026-W47-v1")
PUBLIC = SIGNED.public_key.decode()


def test_a_known_signature_of_minisign_holds():
    assert verified(b"test", KNOWN, KNOWN_KEY) == "timestamp:1633700835\tfile:test\tprehashed"


def test_a_signature_tells_what_was_signed_with_it():
    assert verified(b"test", SIGNED.signature, PUBLIC) == "heed release x-2026-W47-v1"


def test_it_has_the_four_lines_that_minisign_reads():
    first, packed, trusted, whole, end = SIGNED.signature.decode().split("\n")

    assert first == f"untrusted comment: {COMMENT}"
    assert (base64.b64decode(packed)[:2], len(base64.b64decode(packed))) == (b"ED", 74)
    assert trusted == "trusted comment: heed release x-2026-W47-v1"
    assert (len(base64.b64decode(whole)), end) == (64, "")


def test_the_same_text_has_the_same_signature():
    assert sign(b"test", KEY, says="heed release x-2026-W47-v1") == SIGNED


@given(at=st.integers(0, len(SIGNED.signature) - 1), by=st.integers(1, 255))
def test_no_byte_of_the_signature_can_change(at, by):
    changed = bytearray(SIGNED.signature)
    changed[at] ^= by

    with pytest.raises(BadSignature):
        verified(b"test", bytes(changed), PUBLIC)


@pytest.mark.parametrize("text", [b"", b"Test", b"test\n"])
def test_another_text_does_not_fit(text):
    with pytest.raises(BadSignature, match="does not hold"):
        verified(text, SIGNED.signature, PUBLIC)


def test_another_key_does_not_fit():
    other = sign(b"test", bytes(KeyPair.generate().secret_key), says="x").public_key.decode()

    with pytest.raises(BadSignature, match="incompatible key"):
        verified(b"test", SIGNED.signature, other)


def test_the_older_kind_that_is_not_prehashed_is_refused():
    older = KeyPair.generate().secret_key
    made = older.sign(b"test", prehash=False, untrusted_comment=COMMENT, trusted_comment="x")
    word = older.get_public_key().to_base64().decode()

    with pytest.raises(BadSignature, match="not as it was written"):
        verified(b"test", bytes(made) + b"\n", word)


def test_a_key_under_a_password_signs_with_it_only():
    pair = KeyPair.generate()
    pair.secret_key.encrypt("open", opslimit=1024, memlimit=1024)
    kept = bytes(pair.secret_key)

    assert needs_password(kept)
    assert verified(b"a", sign(b"a", kept, says="b", password="open").signature,
                    pair.public_key.to_base64().decode()) == "b"  # fmt: skip
    with pytest.raises(BadSignature, match="wrong password"):
        sign(b"a", kept, says="b", password="shut")


@pytest.mark.parametrize("key", [b"", b"untrusted comment: x\nRWRT", b"\xff" * 200])
def test_what_is_no_key_is_said_so_and_not_repeated(key):
    with pytest.raises(BadSignature) as told:
        sign(b"a", key, says="b")

    assert re.fullmatch(r"The release key cannot sign: [^\n]*\.", str(told.value))
