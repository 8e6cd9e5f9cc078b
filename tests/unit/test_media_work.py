"""What the child of a fetched picture or sound gives back."""

from privacy.media_parcel import Kept, order, pack, unpack
from privacy.media_work import run
from tests.fakes.pictures import telling_jpeg


def test_a_picture_is_cleaned_whatever_it_was_called():
    for kind in ("image", "file", "audio", "video"):
        kept = unpack(run(order(kind, telling_jpeg())))
        assert (kept.cleaned, kept.mime, kept.why) == (True, "image/jpeg", "")
        assert (kept.width_px, kept.height_px) == (320, 240)
        assert b"canary" not in kept.body


def test_a_sound_is_kept_and_marked_as_not_cleaned():
    kept = unpack(run(order("audio", b"OggS\nnoise")))
    assert kept == Kept(b"OggS\nnoise", "application/octet-stream")
    assert not kept.cleaned


def test_of_what_is_refused_only_the_reason_is_kept():
    assert unpack(run(order("image", b"OggS canary"))) == Kept(why="format")


def test_a_parcel_survives_and_bytes_of_another_origin_are_no_picture():
    kept = Kept(b"a\nb\n", "image/jpeg", True, "", 2, 3)
    assert unpack(pack(kept)) == kept
    for strange in (b"", b"\xff\xd8\xff\xe0", b"[]\n", b"{}\n", b'{"mime": "image/jpeg"}\nx'):
        assert unpack(strange) == Kept(why="lost")
