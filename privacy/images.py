"""Pictures from strangers, made safe: bytes in, a new JPEG written from the pixels alone out.

What was hidden beside the pixels (EXIF, GPS, XMP, comments, thumbnails, whatever follows the
picture) is gone because it is never copied. Imports a decoder: only child processes do so.
"""

import struct
import warnings
from dataclasses import dataclass, replace
from io import BytesIO

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    WebPImagePlugin,
)

from privacy.capture import flags
from privacy.circumstances import NOTHING, UNTOLD, Told
from privacy.looks import look_of

# The child may open no file once it has begun, so Pillow must not go and look for these later.
_LOADED = (
    BmpImagePlugin, GifImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin,
    PpmImagePlugin, WebPImagePlugin,
)  # fmt: skip

MOST_BYTES = 20_000_000
# As many as a phone's camera makes. A PNG of 12,000 x 12,000 is 18 KB, and Pillow's own limit
# is 89 million.
MOST_PIXELS = 20_000_000
LONGEST_SIDE_PX = 2048
# No photograph is that long; Telegram shows none that is over 20 times as long as wide.
MOST_TIMES_AS_LONG = 16
QUALITY = 85
WHITE = (255, 255, 255)

# First bytes -> Pillow's name. Nothing else is ever opened: no SVG, PDF, archive, TIFF or HEIC.
_BEGINNINGS = {
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
}
# Pillow warns from this on and refuses twice as many, in some formats before it asks for memory.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2
_ORIENTATION = 0x0112
# EXIF 2.3, 4.6.4 A: how the rows and columns lie, and what brings them upright.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A cleaned picture: a JPEG in sRGB, upright, longest side at most 2,048 px.

    `look` is what it is known again by (privacy/looks.py); `is_there` and `is_then` whether what
    it told agreed with its report (privacy/circumstances.py).
    """

    body: bytes
    width_px: int
    height_px: int
    look: str
    is_there: str = UNTOLD
    is_then: str = UNTOLD


class Unusable(Exception):
    """The picture is refused.

    Args:
        why: "format", "too_large", "too_many_pixels", "too_long" or "damaged".
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def format_of(body: bytes) -> str:
    """Name the format that the first bytes tell, "" where it is none that is opened."""
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "WEBP"
    return next((name for start, name in _BEGINNINGS.items() if body.startswith(start)), "")


def clean(body: bytes, report: Told = NOTHING) -> Picture:
    """Write a picture anew from its pixels; of an animation the first frame.

    Of 20 megapixels a JPEG takes 0.8 s and 170 MB, a lossless WebP 1.3 s and 430 MB (measured).

    Args:
        body: whatever a stranger sent; its name and declared type are not looked at.
        report: where and when its report says that it was.

    Raises:
        Unusable: no picture of a known kind, too large, a bomb, or damaged.
        MemoryError: it does not fit into what this process may use.
    """
    name = format_of(body)
    if not name:
        raise Unusable("format")
    if len(body) > MOST_BYTES:
        raise Unusable("too_large")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of size, odd EXIF and the like: all is looked after
            with Image.open(BytesIO(body), formats=(name,)) as image:
                _check_size(*image.size)
                there, then = flags(image, report)
                return replace(_written(_upright(image)), is_there=there, is_then=then)
    except (Unusable, MemoryError):
        raise
    except Image.DecompressionBombError:
        raise Unusable("too_many_pixels") from None
    except Exception:  # what decoders raise over damaged files is no closed set
        raise Unusable("damaged") from None


def _check_size(width_px: int, height_px: int) -> None:
    """Refuse by what the header declares, before a single pixel is decoded."""
    if width_px * height_px > MOST_PIXELS:
        raise Unusable("too_many_pixels")
    if max(width_px, height_px) > MOST_TIMES_AS_LONG * min(width_px, height_px):
        raise Unusable("too_long")


def _upright(image: Image.Image) -> Image.Image:
    """Shrink first, then everything else: the steps after it cost a tenth then."""
    bound = (LONGEST_SIDE_PX, LONGEST_SIDE_PX)
    if image.format in ("JPEG", "MPO"):
        image.draft(None, bound)  # decodes at a half or a quarter where that is enough
    image.load()
    turn = _UPRIGHT.get(_orientation(image))
    plain = _eight_bits(image)
    plain.thumbnail(bound, Image.Resampling.LANCZOS)
    coloured = _in_srgb(_on_white(plain), image.info.get("icc_profile"))
    return coloured if turn is None else coloured.transpose(turn)


def _orientation(image: Image.Image) -> int:
    """What EXIF says of it, 1 (upright) where that cannot be read."""
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except (OSError, SyntaxError, ValueError, TypeError, LookupError, struct.error):
        return 1


def _eight_bits(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be shrunk: grey, colour, CMYK, or with transparency."""
    if image.mode.startswith("I"):  # 16 bits a pixel; `convert` alone would cut off, not scale
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("P", "PA", "LA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L") if image.mode == "1" else image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    page = Image.new("RGB", image.size, WHITE)
    page.paste(image, mask=image.getchannel("A"))
    return page


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as sRGB; a profile that cannot be read or does not fit is left out."""
    if not profile:
        return image.convert("RGB")
    try:
        theirs = ImageCms.ImageCmsProfile(BytesIO(profile))
        ours = ImageCms.createProfile("sRGB")
        told = ImageCms.profileToProfile(image, theirs, ours, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image.convert("RGB")
    return told or image.convert("RGB")


def _written(image: Image.Image) -> Picture:
    """A JPEG of a picture made of pixels alone.

    Saving the opened picture itself would carry the comment and the profile over.
    """
    alone = Image.frombytes("RGB", image.size, image.convert("RGB").tobytes())
    file = BytesIO()
    alone.save(file, "JPEG", quality=QUALITY, optimize=True)
    return Picture(file.getvalue(), *image.size, _look(alone))


def _look(image: Image.Image) -> str:
    return look_of(image.convert("L").resize((9, 8), Image.Resampling.BOX).tobytes())
