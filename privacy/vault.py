"""The vault: seals what must not be read, and makes keyed hashes of what must be found again.

Knows keys and bytes; not where keys lie, what tables there are, or what time it is.

A key ring file holds one JSON object a line, oldest key first: `{"kid": "3fa9c1", "key":
"<base64 of 32 bytes>"}`; blank lines and lines that begin with # mean nothing. The newest (last)
key seals and signs; every key opens and checks. Hashes that rows are found by are made with the
*first* key, so that they outlive a rotation: the first line must never be taken out.
"""

import base64
import binascii
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
NONCE_BYTES = 12  # the only size for which AES-GCM is specified without a detour
MAC_BYTES = 12  # 96 bits: 16 characters in base64, so that a button fits Telegram's 64 bytes
TALKER_BYTES = 16
# Sealing an address with another subkey than a text keeps the two apart even in a leaked process.
_SUBKEY_OF_TABLE = {"contact": "K_contact", "record_key": "K_recordkey"}
_SEALING = ("K_contact", "K_payload", "K_recordkey")


class Unreadable(Exception):
    """Sealed bytes that were changed, moved to another place, or sealed with an unknown key."""


class BadRing(ValueError):
    """A key ring that cannot be used; the sentence says why and holds no key."""


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Keys by kid, oldest first; never empty."""

    keys: Mapping[str, bytes] = field(repr=False)

    @property
    def kids(self) -> tuple[str, ...]:
        """Names of the keys, oldest first; they tell nothing about the keys."""
        return tuple(self.keys)


def read_ring(text: str) -> KeyRing:
    """Read the content of a key ring file.

    Raises:
        BadRing: no key, a line that is none, or one kid twice.
    """
    keys: dict[str, bytes] = {}
    for n, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        kid, key = _read_line(line, n=n)
        if kid in keys:
            raise BadRing(f"line {n} repeats the key {kid}")
        keys[kid] = key
    if not keys:
        raise BadRing("it holds no key")
    return KeyRing(MappingProxyType(keys))


def _read_line(line: str, *, n: int) -> tuple[str, bytes]:
    try:
        entry = json.loads(line)
        kid, key = str(entry["kid"]), base64.b64decode(entry["key"], validate=True)
    except (ValueError, KeyError, TypeError, binascii.Error):
        # No cause is kept: json's message and a traceback would show the key.
        raise BadRing(f"line {n} is not a key") from None
    if len(key) != KEY_BYTES or not kid.isascii() or not 1 <= len(kid) <= 16:
        raise BadRing(f"line {n} is not a key")
    return kid, key


def new_ring(randomness: bytes) -> str:
    """Write a key ring file with one key.

    Args:
        randomness: 32 bytes from the operating system; they become the key.
    """
    return _line_of(randomness)


def extended_ring(text: str, randomness: bytes) -> str:
    """Write the ring again with one more key, which seals from now on.

    Raises:
        BadRing: the ring cannot be read, or already holds this key.
    """
    longer = f"{text.rstrip()}\n{_line_of(randomness)}"
    read_ring(longer)
    return longer


def _line_of(key: bytes) -> str:
    if len(key) != KEY_BYTES:
        raise BadRing(f"a key has {KEY_BYTES} bytes")
    # The kid is a hash of the key: a ring that was made anew is recognised as another ring.
    kid = hmac.digest(key, b"heed kid", "sha256")[:3].hex()
    return json.dumps({"kid": kid, "key": base64.b64encode(key).decode()}) + "\n"


class Vault:
    """Seals, opens, hashes and signs with the subkeys of one ring.

    Subkeys are derived once, so that a call costs 1-3 us. Safe to share between threads.

    Args:
        ring: as read from the key file.
        random_bytes: gives so many bytes that nobody can guess (os.urandom; seeded in tests).
    """

    def __init__(self, ring: KeyRing, *, random_bytes: Callable[[int], bytes]) -> None:
        first, newest = ring.kids[0], ring.kids[-1]
        self._random_bytes = random_bytes
        self._id_key = _subkey(ring.keys[first], "K_id")
        self._index_key = _subkey(ring.keys[first], "K_index")
        self._leaf_key = _subkey(ring.keys[first], "K_leaf")
        self._button_keys = [_subkey(ring.keys[kid], "K_button") for kid in reversed(ring.kids)]
        self._ciphers = {
            (kid.encode(), use): AESGCM(_subkey(key, use))
            for kid, key in ring.keys.items()
            for use in _SEALING
        }
        self._newest = newest.encode()
        self._head = bytes([len(newest)]) + self._newest

    def seal(self, plain: bytes, *, place: str) -> bytes:
        """Encrypt for one place only (AES-256-GCM).

        A place is "table|column|row id"; the same must be said to open.

        Returns:
            Length of the kid (1 byte), kid, nonce (12), ciphertext with tag (16 more than plain).
        """
        nonce = self._random_bytes(NONCE_BYTES)
        cipher = self._ciphers[self._newest, _use_at(place)]
        return self._head + nonce + cipher.encrypt(nonce, plain, _bound(place, self._newest))

    def open(self, sealed: bytes, *, place: str) -> bytes:
        """Decrypt what was sealed for this place.

        Raises:
            Unreadable: changed, of another place, or sealed with a key that is not on the ring.
        """
        start = 1 + sealed[0] if sealed else 1
        kid, nonce = sealed[1:start], sealed[start : start + NONCE_BYTES]
        cipher = self._ciphers.get((kid, _use_at(place)))
        if cipher is None or len(nonce) < NONCE_BYTES:
            raise Unreadable("sealed with a key that is not on the ring")
        try:
            return cipher.decrypt(nonce, sealed[start + NONCE_BYTES :], _bound(place, kid))
        except InvalidTag:
            raise Unreadable("changed, or sealed for another place") from None

    def seal_text(self, text: str, *, place: str) -> bytes:
        """Seal a text; lone surrogates survive."""
        return self.seal(_encoded(text), place=place)

    def open_text(self, sealed: bytes, *, place: str) -> str:
        """Open a text that seal_text sealed.

        Raises:
            Unreadable: as for open.
        """
        return self.open(sealed, place=place).decode("utf-8", "surrogatepass")

    def talker(self, channel: str, account: str, address: str) -> bytes:
        """Return the 16 bytes that stand for an address; the same after every rotation."""
        said = _encoded(f"{channel}:{account}:{address}")
        return hmac.digest(self._id_key, said, "sha256")[:TALKER_BYTES]

    def index(self, kind: str, value: bytes | str) -> int:
        """Hash a value to 0..2**63-1, so that it can be found without being known.

        A kind says what is hashed ("cell", "token", "code"); equal values of two kinds differ.
        """
        raw = _encoded(value) if isinstance(value, str) else value
        digest = hmac.digest(self._index_key, _encoded(kind) + b"\0" + raw, "sha256")
        return int.from_bytes(digest[:8]) >> 1

    def leaf(self, kind: str, release: str, value: str) -> bytes:
        """Make 32 bytes for a release's tree; the same after every rotation.

        A kind says what they are ("reference", "salt", "filling"); whoever has not the key can
        tell them from dice in nothing.
        """
        said = "\0".join((kind, release, value))
        return hmac.digest(self._leaf_key, _encoded(said), "sha256")

    def mac(self, message: bytes) -> bytes:
        """Sign with the newest key; 12 bytes."""
        return hmac.digest(self._button_keys[0], message, "sha256")[:MAC_BYTES]

    def check(self, message: bytes, mac: bytes) -> bool:
        """Tell in constant time whether one of the ring's keys signed the message."""
        signed = [hmac.digest(key, message, "sha256")[:MAC_BYTES] for key in self._button_keys]
        return any([hmac.compare_digest(ours, mac) for ours in signed])  # noqa: C419 - no early end


def _subkey(key: bytes, use: str) -> bytes:
    # No salt: the ring's keys are uniformly random, for which RFC 5869, 3.1 makes it optional.
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"heed " + use.encode()).derive(key)


def _use_at(place: str) -> str:
    return _SUBKEY_OF_TABLE.get(place.partition("|")[0], "K_payload")


def _bound(place: str, kid: bytes) -> bytes:
    return place.encode() + b"|" + kid


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
