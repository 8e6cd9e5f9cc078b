"""Signatures of releases in minisign's format: Ed25519 over BLAKE2b, and a comment signed too.

What is written here, `minisign -V` reads. Makes no keys (bot/release_key.py does).

Source:
    jedisct1.github.io/minisign, "Signature format"; `ED`, the prehashed kind.
"""

from dataclasses import dataclass

from minisign import Error, ParseError, PublicKey, SecretKey, Signature, VerifyError

COMMENT = "signature of a release of Heed"
# What minisign itself writes there. Nothing else, since this line is not signed.
COMMENTS = (COMMENT, "signature from minisign secret key")
_MAGIC = "RU"  # how "ED" begins in base64; "RW" is the older kind, which is not prehashed


class BadSignature(ValueError):
    """A key or signature cannot be used or does not fit; the text says why and holds no key."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A text's signature, and the public key that it is checked with; both as files."""

    signature: bytes
    public_key: bytes


def sign(text: bytes, secret_key: bytes, *, says: str, password: str = "") -> Signed:
    """Sign a text; the same text, key and comment have the same signature.

    Args:
        secret_key: a key file's content, as `minisign -G` writes it.
        says: the comment that is signed with it; one line.
        password: of the key, "" where it has none.

    Raises:
        BadSignature: no key, or another password.
    """
    try:
        key = SecretKey.from_bytes(secret_key.rstrip())
        if key.is_encrypted():
            key.decrypt(password)
        made = key.sign(text, untrusted_comment=COMMENT, trusted_comment=says)
        return Signed(bytes(made) + b"\n", public_file(key.get_public_key()))
    except (Error, ParseError, ValueError) as wrong:
        raise BadSignature(f"The release key cannot sign: {wrong}.") from None


def needs_password(secret_key: bytes) -> bool:
    """Tell whether a key is kept under a password.

    Raises:
        BadSignature: it is no key.
    """
    try:
        return bool(SecretKey.from_bytes(secret_key.rstrip()).is_encrypted())
    except (Error, ParseError, ValueError) as wrong:
        raise BadSignature(f"That is no minisign key: {wrong}.") from None


def verified(text: bytes, signature: bytes, public_key: str) -> str:
    """Return the comment that is signed with a text.

    Args:
        signature: the file; every byte of it counts, also of the lines that are not signed.
        public_key: the key's one word ("RW..."), or the whole of its file.

    Raises:
        BadSignature: it is not this text's by this key.
    """
    try:
        found = Signature.from_bytes(signature.rstrip(b"\n"))
        key_of(public_key).verify(text, found)
    except (Error, ParseError, VerifyError, ValueError) as wrong:
        raise BadSignature(f"the signature does not hold: {wrong}") from None
    comment = found.untrusted_comment
    if bytes(found) + b"\n" != signature or comment not in COMMENTS or not _is_prehashed(found):
        raise BadSignature("the signature's file is not as it was written")
    return str(found.trusted_comment)


def key_of(public_key: str) -> PublicKey:
    """Read a public key: its one word, or the whole of its file.

    Raises:
        ValueError: it is none.
    """
    lines = public_key.split("\n")
    words = [line for line in lines if line and not line.startswith("untrusted comment:")]
    if len(words) != 1:
        raise ValueError("no public key of minisign")
    try:
        return PublicKey.from_base64(words[0].strip())
    except (Error, ParseError) as wrong:
        raise ValueError(str(wrong)) from None


def public_file(key: PublicKey) -> bytes:
    """Write a public key's file, one way only."""
    word = key.to_base64().decode()
    return f"untrusted comment: public key of releases of Heed\n{word}\n".encode()


def _is_prehashed(signature: Signature) -> bool:
    return bytes(signature).split(b"\n")[1].decode().startswith(_MAGIC)
