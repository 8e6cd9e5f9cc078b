"""receipts.json: the root of the tree that receipts of this release are checked against.

Its number of leaves is filled up to a power of two: it tells not how many reports are counted.
"""

import json

from publishing.merkle import padded
from publishing.receipts import KIND
from publishing.release import Release

NAME = "receipts.json"


def files(release: Release) -> dict[str, bytes]:
    """Write the root; nothing for a release that was built without receipts."""
    if not release.merkle_root:
        return {}
    tree = {
        "kind": KIND,
        "release": release.name,
        "root": release.merkle_root,
        "leaves": padded(release.counted),
        "hash": "SHA-256, RFC 6962: leaf 00, node 01",
    }
    return {NAME: (json.dumps(tree, indent=1) + "\n").encode()}
