"""Pictures as strangers send them: with all that they can tell, lying on a side, and bombs."""

import struct
import zlib
from io import BytesIO
from random import Random

from PIL import Image, ImageCms, ImageDraw, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

COMMENT = b"canary-comment of amina"
TRAILER = b"PK\x03\x04canary-trailer of amina"
CAMERA = "canary-camera"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">canary-xmp</x:xmpmeta>'
RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 200, 30), (30, 30, 220), (230, 220, 30)


def quarters(width=320, height=240):
    """Red and green above blue and yellow: tells which way is up."""
    image = Image.new("RGB", (width, height), RED)
    draw = ImageDraw.Draw(image)
    across, down = width // 2, height // 2
    draw.rectangle((across, 0, width, down - 1), fill=GREEN)
    draw.rectangle((0, down, across - 1, height), fill=BLUE)
    draw.rectangle((across, down, width, height), fill=YELLOW)
    return image


def encoded(image, kind, **how):
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def exif(*, orientation=1):
    """As a telephone writes it: where, when, with what, and a thumbnail."""
    told = Image.Exif()
    told[0x0112], told[0x0110], told[0x9003] = orientation, CAMERA, "2026:01:15 12:00:00"
    place = told.get_ifd(0x8825)
    place[1], place[2] = "S", tuple(IFDRational(n) for n in (2, 52, 17))
    place[3], place[4] = "E", tuple(IFDRational(n) for n in (40, 7, 30))
    thumbnail = encoded(quarters(32, 24), "JPEG", comment=b"canary-thumbnail")
    return told.tobytes() + thumbnail


def taken(at="2026:01:15 12:00:00", place=(-2.87134, 40.12529), *, picture=None):
    """A JPEG as a telephone takes it at that time and place; None of either leaves it out."""
    told = Image.Exif()
    if at is not None:
        told.get_ifd(0x8769)[0x9003] = at
    if place is not None:
        gps, (lat, lon) = told.get_ifd(0x8825), place
        gps[1], gps[2] = "N" if lat >= 0 else "S", _sexagesimal(lat)
        gps[3], gps[4] = "E" if lon >= 0 else "W", _sexagesimal(lon)
    return encoded(picture or quarters(), "JPEG", exif=told.tobytes())


def _sexagesimal(degrees):
    minutes, seconds = divmod(round(abs(degrees) * 3600, 2), 60)
    whole, minutes = divmod(minutes, 60)
    return IFDRational(int(whole)), IFDRational(int(minutes)), IFDRational(int(seconds * 100), 100)


def stripes(seed):
    """A picture that no other seed's is taken for."""
    rng = Random(seed)
    image = Image.new("L", (9, 8))
    image.putdata([rng.randrange(256) for _ in range(72)])
    return image.resize((360, 320), Image.Resampling.NEAREST).convert("RGB")


def telling_jpeg(**more):
    """A JPEG with all that a JPEG can tell besides its pixels."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    body = encoded(
        quarters(), "JPEG", quality=95, exif=exif(), comment=COMMENT, xmp=XMP,
        icc_profile=profile, **more,
    )  # fmt: skip
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x10\x1c\x02\x78canary-iptc"
    segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    return body[:2] + segment + body[2:] + TRAILER


def telling_png():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", COMMENT.decode())
    notes.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    return encoded(quarters(), "PNG", pnginfo=notes, exif=exif()) + TRAILER


def telling_webp():
    return encoded(quarters(), "WEBP", quality=95, exif=exif(), xmp=XMP) + TRAILER


def telling_gif():
    return encoded(quarters().quantize(8), "GIF", comment=COMMENT) + TRAILER


TELLING = {
    "JPEG": telling_jpeg, "PNG": telling_png, "WEBP": telling_webp, "GIF": telling_gif,
}  # fmt: skip


def png_that_says(width, height):
    """A PNG of a few bytes whose header declares any size."""
    body = bytearray(encoded(Image.new("1", (1, 1)), "PNG"))
    body[16:24] = struct.pack(">II", width, height)
    body[29:33] = struct.pack(">I", zlib.crc32(body[12:29]))
    return bytes(body)


def png_of_zeros(width, height):
    """A true 1-bit PNG, black all over; 30,000 x 30,000 are 110 KB on the wire."""
    small = png_that_says(width, height)
    packed, rows = zlib.compressobj(1), bytes((width + 7) // 8 + 1) * 1000
    pixels = b"".join(packed.compress(rows) for _ in range(height // 1000)) + packed.flush()
    chunk = b"IDAT" + pixels
    length, check = struct.pack(">I", len(pixels)), struct.pack(">I", zlib.crc32(chunk))
    return small[:33] + length + chunk + check + small[-12:]


def webp_that_says(width, height):
    """A lossless WebP whose header declares any size up to 16,384."""
    body = bytearray(encoded(Image.new("RGB", (2, 2)), "WEBP", lossless=True))
    at = body.index(b"VP8L") + 9
    (bits,) = struct.unpack("<I", body[at : at + 4])
    bits = bits & ~0xFFFFFFF | (width - 1) | (height - 1) << 14
    body[at : at + 4] = struct.pack("<I", bits)
    return bytes(body)


def gif_that_says(width, height):
    body = bytearray(encoded(Image.new("P", (2, 2)), "GIF"))
    body[6:10] = struct.pack("<HH", width, height)
    return bytes(body)


def jpeg_that_says(width, height):
    body = bytearray(encoded(Image.new("RGB", (2, 2)), "JPEG"))
    at = body.index(b"\xff\xc0") + 5
    body[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(body)


def many_frames(frames):
    """A GIF of that many frames of one pixel, red first and blue ever after."""
    body = bytearray(encoded(Image.new("P", (1, 1)), "GIF"))[:6]
    body += struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(RED) + bytes(BLUE)
    control = b"\x21\xf9\x04\x00\x01\x00\x00\x00"
    head = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02"
    body += control + head + b"\x44\x01\x00"
    body += (control + head + b"\x4c\x01\x00") * (frames - 1)
    return bytes(body) + b"\x3b"


BOMBS = {
    "a 1-bit PNG of 30,000 x 30,000": lambda: png_of_zeros(30_000, 30_000),
    "a PNG header": lambda: png_that_says(2**31 - 1, 2**31 - 1),
    "a PNG just over the bound": lambda: png_that_says(5000, 4001),
    "a WebP header": lambda: webp_that_says(16_000, 16_000),
    "a WebP just over the bound": lambda: webp_that_says(5000, 4001),
    "a GIF header": lambda: gif_that_says(60_000, 60_000),
    "a JPEG header": lambda: jpeg_that_says(65_000, 65_000),
}
