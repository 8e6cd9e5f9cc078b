"""The digest as an errand: facts in, a parcel out. Heavy: only child processes import it."""

from publishing.digest import from_json
from publishing.digest_build import build
from publishing.digest_parcel import pack


def run(body: bytes) -> bytes:
    """Build the digest of the facts that `publishing.digest.to_json` wrote."""
    return pack(build(from_json(body)))
