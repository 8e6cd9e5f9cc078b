"""The list of a release's files with their checksums, which is what is signed.

As `sha256sum` writes it: `sha256sum -c MANIFEST.sha256` checks it without Heed.
"""

import re
from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from publishing.release import Release
from publishing.signature import Signed, sign

MANIFEST = "MANIFEST.sha256"
SIGNATURE = f"{MANIFEST}.minisig"
PUBLIC_KEY = "minisign.pub"
# What comes after the manifest and so is not in it.
OUTSIDE = (MANIFEST, SIGNATURE, PUBLIC_KEY)

_LINE = re.compile(r"([0-9a-f]{64})  ([^/\\\0\n][^\\\0\n]*)")


class BadManifest(ValueError):
    """Not a manifest as it is written here; the text says where."""


def manifest(files: Mapping[str, bytes]) -> bytes:
    """Write the manifest of all files, by name."""
    lines = [
        f"{sha256(files[name]).hexdigest()}  {name}\n"
        for name in sorted(files)
        if name not in OUTSIDE
    ]
    return "".join(lines).encode()


def read_manifest(text: bytes) -> dict[str, str]:
    """Return the checksum of each file in hexadecimal.

    Raises:
        BadManifest: it differs by a byte from how it is written.
    """
    try:
        lines = text.decode().split("\n")
    except UnicodeDecodeError:
        raise BadManifest("it is no text") from None
    if lines.pop() != "":
        raise BadManifest("its last line is cut off")
    found: dict[str, str] = {}
    for n, line in enumerate(lines, 1):
        if not (told := _LINE.fullmatch(line)) or ".." in told[2].split("/"):
            raise BadManifest(f"line {n} is not a checksum and a name")
        found[told[2]] = told[1]
    if list(found) != sorted(found) or len(found) != len(lines):
        raise BadManifest("its names are not in order, each once")
    return found


def with_manifest(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a release and, last, their manifest."""
    return {**files, MANIFEST: manifest(files)}


def signed(
    files: Mapping[str, bytes], release: Release, secret_key: bytes, password: str = ""
) -> dict[str, bytes]:
    """Return files that have a manifest together with its signature and the public key.

    Raises:
        BadSignature: the key cannot be used.
    """
    found = sealed(files[MANIFEST], release.name, release.made_on, secret_key, password)
    return {**files, SIGNATURE: found.signature, PUBLIC_KEY: found.public_key}


def sealed(text: bytes, name: str, made_on: date, secret_key: bytes, password: str = "") -> Signed:
    """Sign the manifest of a release.

    Raises:
        BadSignature: the key cannot be used.
    """
    return sign(text, secret_key, says=comment(name, made_on), password=password)


def comment(name: str, made_on: date) -> str:
    """Return what is signed together with a manifest: which release it is."""
    return f"heed release {name}, made {made_on.isoformat()}"
