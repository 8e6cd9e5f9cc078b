"""Pictures and sounds beside a form, read for people to see and hear.

A picture is written anew from its pixels in the same bounded child as those of strangers: it may
come from anywhere, and what is hidden beside the pixels is not to be passed on.
"""

import asyncio
from pathlib import Path

from bot.errands import ChildFailed, in_child
from forms.exhibits import SUFFIXES, written
from privacy.media_parcel import order, unpack

# What a telephone loads on a slow line in ten seconds or so; a drawing needs a tenth of it.
MOST_BYTES = 1_000_000
MOST_FILE_BYTES = 20_000_000
PICTURES = frozenset(SUFFIXES["image"])
SHOWN = PICTURES | frozenset(SUFFIXES["audio"])
_JPEG = "image/jpeg"
_WHY = {
    "format": "it is no picture in JPEG, PNG, GIF or WebP",
    "too_many_pixels": "it has more than 20 million pixels",
    "too_long": "it is more than 16 times as long as wide",
}
# First bytes -> what it is, whatever the file is called. M4A has its mark four bytes on.
_SOUNDS = {
    b"ID3": "audio/mpeg",
    b"\xff\xfb": "audio/mpeg",
    b"\xff\xf3": "audio/mpeg",
    b"\xff\xf2": "audio/mpeg",
    b"OggS": "audio/ogg",
    b"RIFF": "audio/wav",
}


def exhibit_as_text(path: Path) -> str:
    """Return a picture or sound as the text of a campaign's file (`forms.exhibits.written`).

    A picture takes a child process, half a second. Not for use in a running event loop.

    Raises:
        ValueError: it cannot be shown; the text says why.
        OSError: it cannot be read.
    """
    is_picture = path.suffix.lower() in PICTURES
    most = MOST_FILE_BYTES if is_picture else MOST_BYTES
    if path.stat().st_size > most:
        raise ValueError(f"it is larger than {most // 1_000_000} MB")
    body = path.read_bytes()
    return _picture(body) if is_picture else _sound(body)


def _picture(body: bytes) -> str:
    try:
        kept = unpack(asyncio.run(in_child("fetch", order("image", body))))
    except (ChildFailed, TimeoutError):
        raise ValueError("it is broken, or there is too much in it") from None
    if kept.why:
        raise ValueError(_WHY.get(kept.why, "it is broken"))
    if len(kept.body) > MOST_BYTES:
        raise ValueError("it is larger than 1 MB, even as a JPEG of at most 2,048 pixels a side")
    return written(_JPEG, kept.body)


def _sound(body: bytes) -> str:
    mime = next((mime for start, mime in _SOUNDS.items() if body.startswith(start)), "")
    if not mime and body[4:8] == b"ftyp":
        mime = "audio/mp4"
    if not mime:
        raise ValueError("it is no sound in MP3, M4A, Ogg or WAV")
    return written(mime, body)
