"""The terminal: typed lines in, letters with everything that belongs to them out."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.house import real_now
from channels import ChannelError
from channels.console import Console, Settings, line, make, press
from messages.model import Attachment, Button, Delivery, Inbound, MediaRef, Pressed, Said
from tests.fakes.stage import play

CHOICES = Delivery(
    "Which?", buttons=(Button("flood", "t1"), Button("fire", "t2"), Button("c", "t3"))
)


def heard(text: str, address: str = "amina") -> Inbound:
    row = line(address, text, "1")
    assert row.address == address
    return Console(Settings()).parse(row.external_id, row.address, row.body)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("the pump is broken", Said("the pump is broken")),
        ("", Said("")),
        ("@-1.2921,36.8219", Said(lat=-1.2921, lon=36.8219)),
        (" @ 18.5 , -72.3 ", Said(lat=18.5, lon=-72.3)),
        ("@91,0", Said("@91,0")),
        ("@10,200", Said("@10,200")),
        ("@home", Said("@home")),
        ("!photo", Said(media=(MediaRef("image", "photo"),))),
        ("!photo of the pump", Said("of the pump", media=(MediaRef("image", "photo"),))),
        ("!photos", Said("!photos")),
    ],
)
def test_a_line_is_words_a_place_or_a_picture(typed: str, expected: Said) -> None:
    assert heard(typed) == expected


@settings(max_examples=100)
@given(st.text(max_size=30))
def test_any_line_can_be_typed(text: str) -> None:
    assert isinstance(heard(text), Said)


def test_a_lone_surrogate_from_a_broken_terminal_does_no_harm() -> None:
    assert isinstance(heard("caf\udce9"), Said)


def test_a_member_speaks_in_a_group() -> None:
    said = heard("next", "#moderators:moses")
    assert isinstance(said, Said)
    assert said.in_group
    console = Console(Settings())
    assert console.is_group("#moderators")
    assert not console.is_group("#moderators:moses")
    assert not console.is_group("amina")


def test_a_button_can_be_pressed() -> None:
    row = press("amina", "1.a.2.b.mac", "7")
    pressed = Console(Settings()).parse(row.external_id, row.address, row.body)
    assert pressed == Pressed("1.a.2.b.mac", ref="7")


def test_language_edits_and_forwards_can_be_played() -> None:
    body = b'{"text": "bonjou", "language": "ht", "edited": true, "forwarded": true, "ref": "4"}'
    said = Console(Settings()).parse("1", "amina", body)
    assert said == Said("bonjou", ref="4", language="ht", edited=True, forwarded=True)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b'{"lat": 1}', b'{"lat": 91, "lon": 0}', b'{"other": 1}', b"\xff"]
)
def test_other_bytes_are_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match="validation error"):
        Console(Settings()).parse("1", "amina", body)


@pytest.mark.parametrize(
    ("buttons", "expected"),
    [(False, "Which?\n1 flood\n2 fire\n3 c"), (True, "Which?\n[flood] [fire]\n[c]")],
)
def test_choices_are_numbered_or_shown_as_buttons(buttons: bool, expected: str) -> None:
    shown: list[tuple[str, str]] = []
    console = Console(
        Settings(buttons=buttons), lambda address, text: shown.append((address, text))
    )
    assert play(console.send("amina", CHOICES)) == "console-1"
    assert play(console.send("amina", CHOICES)) == "console-2"
    assert shown[0] == ("amina", expected)
    assert console.shows_buttons == buttons


def test_letters_are_recorded_whole_and_pictures_told() -> None:
    chart = Attachment("c.png", "image/png", b"png", "Cases by week")
    shown: list[str] = []
    console = Console(Settings(), lambda _, text: shown.append(text))
    digest = Delivery("Twelve new", attachments=(chart,))
    play(console.send("works", digest))
    assert console.said == [("works", digest)]
    assert shown == ["Twelve new\n(Cases by week)"]


def test_the_made_up_picture_is_a_picture() -> None:
    console = Console(Settings())
    with Image.open(io.BytesIO(play(console.fetch("photo")))) as picture:
        picture.load()
        assert picture.size == (8, 8)
    with pytest.raises(ChannelError):
        play(console.fetch("other"))


def test_pictures_can_be_given() -> None:
    console = Console(Settings(), photos={"a": b"bytes"})
    assert play(console.fetch("a")) == b"bytes"


def test_the_terminal_is_off_unless_wanted() -> None:
    assert make(Settings(), real_now) is None
    assert make(Settings(enabled=True), real_now) is not None
