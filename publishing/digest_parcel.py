"""A built digest as bytes, and back: how it comes out of the child process.

Light on purpose: the program reads what only the child process can build.
"""

import json
from base64 import b64decode, b64encode
from typing import Any

from messages.model import Attachment
from publishing.digest import Digest


def pack(digest: Digest) -> bytes:
    """Write a digest down; `unpack` reads exactly the same back."""
    kept: dict[str, Any] = {
        "subject": digest.subject,
        "text": digest.text,
        "html": digest.html,
        "short": digest.short,
        "attachments": [_packed(file) for file in digest.attachments],
        "picture": _packed(digest.picture) if digest.picture else None,
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True).encode()


def unpack(body: bytes) -> Digest:
    """Read what `pack` wrote.

    Raises:
        ValueError, TypeError, KeyError: it did not.
    """
    kept = json.loads(body)
    return Digest(
        subject=kept["subject"],
        text=kept["text"],
        html=kept["html"],
        attachments=tuple(_unpacked(file) for file in kept["attachments"]),
        short=kept["short"],
        picture=_unpacked(kept["picture"]) if kept["picture"] else None,
    )


def _packed(file: Attachment) -> dict[str, str]:
    body = b64encode(file.body).decode()
    return {"name": file.name, "mime": file.mime, "alt": file.alt, "body": body}


def _unpacked(file: dict[str, str]) -> Attachment:
    return Attachment(file["name"], file["mime"], b64decode(file["body"]), file["alt"])
