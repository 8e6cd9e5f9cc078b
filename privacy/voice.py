"""A voice message without what its file says besides: whose it is, with what it was made.

Knows one format, Opus in Ogg, in which telephones send them; its packets of sound are put into
new pages. The voice itself stays what it is: somebody who knows it will know it again.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MIME = "audio/ogg"
_PAGE = struct.Struct("<4sBBqIIIB")  # RFC 3533, section 6
_HEAD_BYTES = 19  # RFC 7845, 5.1: channel mapping family 0 has no table behind it
_CONTINUED, _FIRST, _LAST = 1, 2, 4
_SERIAL = 1  # the real one is drawn by the telephone and says nothing that is needed
_TAGS = b"OpusTags" + struct.pack("<I", 4) + b"heed" + struct.pack("<I", 0)


class NotPlain(Exception):
    """It is no voice message that could be written anew."""


@dataclass(frozen=True, slots=True)
class _Page:
    flags: int
    granule: int
    serial: int
    lacing: bytes
    body: bytes


def without_tags(file: bytes) -> bytes:
    """Write a voice message anew: how it is to be played, empty tags, its sound, and no more.

    Raises:
        NotPlain: it is of another format, broken, or carries more than one stream.
    """
    pages = list(_pages(file))
    if len(pages) < 3 or len({page.serial for page in pages}) != 1:
        raise NotPlain("no single stream")
    head = pages[0].body
    if not head.startswith(b"OpusHead") or len(head) != _HEAD_BYTES or head[18] != 0:
        raise NotPlain("no plain Opus")
    sound = _after_tags(pages[1:])
    if any(page.flags & _LAST for page in sound[:-1]):
        raise NotPlain("more than one stream")
    start = [_Page(_FIRST, 0, 0, bytes([_HEAD_BYTES]), head)]
    tags = [_Page(0, 0, 0, bytes([len(_TAGS)]), _TAGS)]
    return b"".join(_written(page, n) for n, page in enumerate([*start, *tags, *sound]))


def _pages(file: bytes) -> Iterator[_Page]:
    """The pages, as long as one follows the other; what stands behind the last one is left."""
    at = 0
    while file[at : at + 4] == b"OggS" and at + _PAGE.size <= len(file):
        _, version, flags, granule, serial, _, _, segments = _PAGE.unpack_from(file, at)
        starts = at + _PAGE.size + segments
        lacing = file[at + _PAGE.size : starts]
        ends = starts + sum(lacing)
        if version != 0 or ends > len(file):
            raise NotPlain("broken page")
        yield _Page(flags, granule, serial, lacing, file[starts:ends])
        at = ends


def _after_tags(pages: list[_Page]) -> list[_Page]:
    """The pages of sound: tags may take several, and end with the page on which they end."""
    if not pages[0].body.startswith(b"OpusTags"):
        raise NotPlain("no tags")
    for n, page in enumerate(pages):
        if page.lacing and page.lacing[-1] < 255:
            sound = pages[n + 1 :]
            break
    else:
        raise NotPlain("tags without end")
    if not sound or sound[0].flags & _CONTINUED:
        raise NotPlain("no sound")
    return sound


def _written(page: _Page, n: int) -> bytes:
    def header(checksum: int) -> bytes:
        told = (b"OggS", 0, page.flags, page.granule, _SERIAL, n, checksum, len(page.lacing))
        return _PAGE.pack(*told) + page.lacing

    return header(_checksum(header(0) + page.body)) + page.body


def _checksum(page: bytes) -> int:
    """Ogg's own: polynomial 04c11db7, nothing reflected, from 0. Costs 0.1 s a megabyte."""
    found = 0
    for byte in page:
        found = ((found << 8) & 0xFFFFFFFF) ^ _TABLE[(found >> 24) ^ byte]
    return found


def _row(byte: int) -> int:
    row = byte << 24
    for _ in range(8):
        row = ((row << 1) ^ 0x04C11DB7 if row & 0x80000000 else row << 1) & 0xFFFFFFFF
    return row


_TABLE = tuple(map(_row, range(256)))
