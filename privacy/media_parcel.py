"""What is kept of a picture or sound, as one piece of bytes: a line that tells, then the file.

It is sealed whole, so what is known of a picture goes with it. Imports no decoder.
"""

import json
from dataclasses import dataclass

from privacy.circumstances import NOTHING, UNTOLD, Told, from_json, written

# It could not be loaded, or cleaning it failed again and again.
LOST = "lost"


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture or sound as it is stored.

    Args:
        mime: what `body` is; "" where nothing is.
        cleaned: written anew, a picture from its pixels, a voice message without its tags;
            nobody is shown what is not.
        why: why there is no `body` (a reason of `privacy.images.Unusable`, or "lost"), else "".
        width_px: of a cleaned picture, else 0; `height_px` likewise.
        look: what a cleaned picture is known again by (privacy/looks.py), else "".
        is_there: whether it was taken where its report says: consistent, not, untold; `is_then`
            likewise when. Of what the picture itself told nothing else is left.
    """

    body: bytes = b""
    mime: str = ""
    cleaned: bool = False
    why: str = ""
    width_px: int = 0
    height_px: int = 0
    look: str = ""
    is_there: str = UNTOLD
    is_then: str = UNTOLD


def pack(kept: Kept) -> bytes:
    """Write it as bytes."""
    told = {
        "mime": kept.mime,
        "cleaned": kept.cleaned,
        "why": kept.why,
        "width_px": kept.width_px,
        "height_px": kept.height_px,
        "look": kept.look,
        "is_there": kept.is_there,
        "is_then": kept.is_then,
    }
    return json.dumps(told).encode() + b"\n" + kept.body


def unpack(parcel: bytes) -> Kept:
    """Read what `pack` wrote; bytes of any other origin count as lost, never as a picture."""
    head, _, body = parcel.partition(b"\n")
    try:
        told = json.loads(head)
        return Kept(
            body,
            str(told["mime"]),
            told["cleaned"] is True,
            str(told["why"]),
            int(told["width_px"]),
            int(told["height_px"]),
            # pictures of before 2026-11-23 have none of these
            str(told.get("look", "")),
            str(told.get("is_there", UNTOLD)),
            str(told.get("is_then", UNTOLD)),
        )
    except (ValueError, TypeError, LookupError):
        return Kept(why=LOST)


def order(kind: str, body: bytes, report: Told = NOTHING) -> bytes:
    """What a child is given to clean: the declared kind ("image", "audio" ...), then the file.

    Args:
        report: where and when it says that it was, to compare a picture with.
    """
    return f"{kind}\n{written(report)}\n".encode() + body


def read_order(order: bytes) -> tuple[str, Told, bytes]:
    """The declared kind of an `order`, what its report tells, and the file."""
    kind, report, body = order.split(b"\n", 2)
    return kind.decode(), from_json(json.loads(report)), body
