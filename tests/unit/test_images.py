"""Pictures from strangers: what is hidden in them goes, what is dangerous is refused."""

from io import BytesIO
from random import Random

import pytest
from PIL import Image, ImageCms

from privacy.images import LONGEST_SIDE_PX, MOST_BYTES, Unusable, clean, format_of
from tests.fakes.pictures import (
    BLUE,
    BOMBS,
    GREEN,
    RED,
    TELLING,
    TRAILER,
    YELLOW,
    encoded,
    exif,
    many_frames,
    quarters,
)


def seen(body):
    with Image.open(BytesIO(body)) as image:
        image.load()
        return image


def corners(body):
    """The colours at the four corners: above left, above right, below left, below right."""
    image = seen(body)
    wide, high = image.size
    spots = [(x, y) for y in (high // 8, high * 7 // 8) for x in (wide // 8, wide * 7 // 8)]
    return [image.getpixel(spot) for spot in spots]


def is_near(colour, other, within=30):
    return all(abs(a - b) <= within for a, b in zip(colour, other, strict=True))


def is_upright(body, within=30):
    wanted = (RED, GREEN, BLUE, YELLOW)
    return all(is_near(*pair, within) for pair in zip(corners(body), wanted, strict=True))


def refused(body):
    with pytest.raises(Unusable) as refusal:
        clean(body)
    return refusal.value.why


@pytest.mark.parametrize("kind", TELLING)
def test_nothing_but_pixels_comes_out(kind):
    before = TELLING[kind]()
    assert b"canary" in before
    after = clean(before).body
    hidden = (
        b"canary", b"amina", b"Exif", b"GPS", b"xmp", b"adobe", b"8BIM", b"Photoshop", b"PK\x03",
        b"ICC_PROFILE", b"2026", b"\xff\xe1", b"\xff\xe2", b"\xff\xed", b"\xff\xfe",
    )  # fmt: skip
    # Two bytes may stand in the pixels by chance; the segments before them may not begin so.
    head = after[: after.index(b"\xff\xda")]
    assert [mark for mark in hidden if mark in (after if len(mark) > 2 else head)] == []
    assert set(seen(after).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert after.startswith(b"\xff\xd8\xff\xe0")
    assert after.endswith(b"\xff\xd9")
    assert is_upright(after)


def test_what_comes_out_stays_as_it_is_when_cleaned_again():
    once = clean(TELLING["JPEG"]())
    twice = clean(once.body)
    assert (twice.width_px, twice.height_px) == (once.width_px, once.height_px) == (320, 240)


_LYING = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", _LYING)
def test_pictures_are_turned_upright(kind, orientation):
    lying = quarters().transpose(_LYING[orientation])
    picture = clean(encoded(lying, kind, exif=exif(orientation=orientation)))
    assert (picture.width_px, picture.height_px) == (320, 240)
    assert is_upright(picture.body)


@pytest.mark.parametrize(
    "told", [b"", b"Exif\0\0", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff", b"\xff" * 99]
)
def test_nonsense_in_place_of_exif_does_no_harm(told):
    assert is_upright(clean(encoded(quarters(), "JPEG", exif=told)).body)


def test_an_orientation_that_does_not_exist_is_left_alone():
    assert is_upright(clean(encoded(quarters(), "JPEG", exif=exif(orientation=77))).body)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "LA", "I;16"])
def test_every_way_of_keeping_pixels_comes_out_as_colours(mode):
    white = Image.new("L", (64, 48), 255)
    image = Image.new("I;16", (64, 48), 65_535) if mode == "I;16" else white.convert(mode)
    picture = clean(encoded(image, "JPEG" if mode == "CMYK" else "PNG"))
    found = seen(picture.body)
    assert (found.mode, found.size) == ("RGB", (64, 48))
    assert is_near(found.getpixel((9, 9)), (255, 255, 255), within=3)


def test_sixteen_bits_are_scaled_and_not_cut_off():
    picture = clean(encoded(Image.new("I;16", (64, 48), 100 * 257), "PNG"))
    assert is_near(seen(picture.body).getpixel((9, 9)), (100, 100, 100), within=3)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_is_transparent_becomes_white(kind):
    image = quarters().convert("RGBA")
    image.paste((0, 0, 0, 0), (160, 120, 320, 240))
    *others, below_right = corners(clean(encoded(image, kind)).body)
    assert is_near(below_right, (255, 255, 255))
    assert is_near(others[0], RED)


def test_colours_of_another_profile_are_told_in_srgb():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Red and blue change places in the table of its tags.
    swapped = profile.replace(b"rXYZ", b"?").replace(b"bXYZ", b"rXYZ").replace(b"?", b"bXYZ")
    above_left, _, below_left, _ = corners(
        clean(encoded(quarters(), "PNG", icc_profile=swapped)).body
    )
    assert is_near(above_left, BLUE, within=60)
    assert is_near(below_left, RED, within=60)


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200])
def test_a_profile_that_cannot_be_read_is_left_out(profile):
    assert is_upright(clean(encoded(quarters(), "PNG", icc_profile=profile)).body)
    assert is_upright(clean(encoded(quarters(), "JPEG", icc_profile=profile)).body)


@pytest.mark.parametrize(
    ("size", "expected"),
    [((2600, 1300), (2048, 1024)), ((1300, 2600), (1024, 2048)), ((9, 9), (9, 9))],
)
def test_the_longest_side_is_bounded(size, expected):
    picture = clean(encoded(Image.new("RGB", size, RED), "JPEG"))
    assert (picture.width_px, picture.height_px) == seen(picture.body).size == expected
    assert max(expected) <= LONGEST_SIDE_PX


def test_what_is_no_photograph_by_its_shape_is_refused():
    assert refused(encoded(Image.new("RGB", (2048, 9)), "PNG")) == "too_long"


# --- what is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_refused_by_their_header(bomb, monkeypatch):
    body = BOMBS[bomb]()

    def load(image):
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", load)
    assert refused(body) == "too_many_pixels"


def test_of_ten_thousand_frames_only_the_first_is_decoded(monkeypatch):
    decoded = []
    original = Image.Image.load

    def load(image):
        decoded.append(image)
        return original(image)

    monkeypatch.setattr("PIL.Image.Image.load", load)
    picture = clean(many_frames(10_000))
    assert (picture.width_px, picture.height_px) == (1, 1)
    assert is_near(seen(picture.body).getpixel((0, 0)), RED)
    assert len(decoded) < 100


_NO_PICTURES = {
    "a text": b"just words, called photo.jpg",
    "nothing": b"",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "pdf": b"%PDF-1.7\n",
    "zip": TRAILER,
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "avif": b"\0\0\0\x18ftypavif\0\0\0\0mif1avif",
    "tiff": b"II*\0\x08\0\0\0",
    "bmp": encoded(quarters(), "BMP"),
    "a picture behind a page": b"<html>" + encoded(quarters(), "JPEG"),
}


@pytest.mark.parametrize("name", _NO_PICTURES)
def test_what_is_no_picture_of_a_known_kind_is_never_opened(name, monkeypatch):
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("opened"))
    assert format_of(_NO_PICTURES[name]) == ""
    assert refused(_NO_PICTURES[name]) == "format"


def test_too_many_bytes_are_refused_unopened(monkeypatch):
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("opened"))
    assert refused(encoded(quarters(), "JPEG").ljust(MOST_BYTES + 1, b"x")) == "too_large"


@pytest.mark.parametrize("kind", TELLING)
def test_what_is_cut_off_is_refused(kind):
    body = TELLING[kind]().removesuffix(TRAILER)
    noisy = encoded(Image.effect_noise((300, 300), 90).convert("RGB"), kind)
    assert refused(noisy[: len(noisy) // 2]) == "damaged"
    assert refused(body[:20]) == "damaged"


@pytest.mark.parametrize("kind", TELLING)
def test_broken_bytes_never_raise_anything_else(kind):
    rng, whole = Random(7), TELLING[kind]()
    for _ in range(40):
        body = bytearray(whole)
        for _ in range(rng.randint(1, 30)):
            body[rng.randrange(8, len(body))] = rng.randrange(256)
        try:
            picture = clean(bytes(body))
        except Unusable:
            continue
        assert b"canary" not in picture.body


def test_a_page_hidden_in_a_picture_is_gone():
    page = b"<script>alert('canary')</script>%PDF-1.7"
    body = encoded(quarters(), "JPEG", comment=page) + page
    assert page not in clean(body).body


def test_a_picture_of_a_picture_of_two_cameras_shows_the_first():
    both = BytesIO()
    quarters().save(both, "MPO", save_all=True, append_images=[Image.new("RGB", (320, 240))])
    assert b"MPF" in both.getvalue()
    assert is_upright(clean(both.getvalue()).body)
