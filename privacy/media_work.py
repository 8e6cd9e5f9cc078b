"""The errand `fetch`, second half: what was loaded is cleaned, in a child process.

Believes the kind that the sender's side declared only where that is stricter than what the bytes
themselves say.
"""

from privacy.images import Unusable, clean, format_of
from privacy.media_parcel import Kept, pack, read_order
from privacy.voice import MIME, NotPlain, without_tags

IMAGE, AUDIO = "image", "audio"


def run(order: bytes) -> bytes:
    """Clean what was loaded, an `order`; gives a packed `Kept`."""
    kind, report, body = read_order(order)
    if kind != IMAGE and not format_of(body):
        return pack(_sound(kind, body))
    try:
        picture = clean(body, report)
    except Unusable as refusal:
        return pack(Kept(why=refusal.why))
    size = picture.width_px, picture.height_px
    flags = picture.is_there, picture.is_then
    return pack(Kept(picture.body, "image/jpeg", True, "", *size, picture.look, *flags))


def _sound(kind: str, body: bytes) -> Kept:
    """A voice message loses its tags; what places and names other files carry stays in them."""
    if kind == AUDIO:
        try:
            return Kept(without_tags(body), MIME, True)
        except NotPlain:
            pass
    return Kept(body, "application/octet-stream")
