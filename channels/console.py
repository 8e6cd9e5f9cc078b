"""The terminal as a channel; it also drives the demo and the tests.

An address is a made-up name ("amina"). A name with # is a group ("#moderators"), and
"#moderators:moses" a member who speaks in it. Knows no screen: it is given a way to show.
"""

import base64
import itertools
import re
from collections.abc import Callable

from pydantic import BaseModel, ConfigDict, Field, model_validator

from channels import Arrival, ChannelError, Clock, Keep, Kind, Limits, Route
from messages.model import Button, Delivery, Inbound, Left, MediaRef, Pressed, Said, numbered

PLACE = re.compile(r"@\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)", re.ASCII)
PHOTO_REF = "photo"
VOICE_REF = "voice"
# A grey picture of 8 x 8 pixels, valid to every decoder.
PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFUlEQVR42mNsaGhgwAaYGHCAwSkBADAXAZDUexXG"
    "AAAAAElFTkSuQmCC"
)
# Three silent frames of Opus, with a name in its tags.
VOICE = base64.b64decode(
    "T2dnUwACAAAAAAAAAAABAAAAAAAAAByf9dkBE09wdXNIZWFkAQE4AYC7AAAAAABPZ2dTAAAAAAAAAAAA"
    "AAEAAAABAAAAJt4b4gEkT3B1c1RhZ3MEAAAAdGVzdAEAAAAMAAAAQVJUSVNUPWFtaW5hT2dnUwAEeAwA"
    "AAAAAAABAAAAAgAAAPH/UeYDAwMD+P/++P/++P/+"
)

Show = Callable[[str, str], None]  # (address, text)


class Settings(BaseModel):
    """Whether there is a terminal, and how it shows choices."""

    model_config = ConfigDict(frozen=True)

    enabled: bool = Field(False, description="Talk in the terminal.")
    buttons: bool = Field(
        False, description="Show choices as [label] to press instead of numbered lines."
    )


class Typed(BaseModel):
    """What a person typed, as kept bytes carry it.

    `left`: a member went out of a group. `photo` and `voice` are refs, `press` is a button's
    token; pictures sent at once have one `album`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = ""
    lat: float | None = Field(None, ge=-90, le=90)
    lon: float | None = Field(None, ge=-180, le=180)
    photo: str | None = None
    voice: str | None = None
    album: str = ""
    language: str | None = None
    press: str | None = None
    ref: str | None = None
    edited: bool = False
    forwarded: bool = False
    source: str = ""
    left: bool = False

    @model_validator(mode="after")
    def _has_both_or_none(self) -> "Typed":
        if (self.lat is None) != (self.lon is None):
            raise ValueError("lat and lon come together")
        return self


class Console:
    """One terminal. `said` records every delivery with its attachments, oldest first.

    Args:
        show: called with address and plain text of each letter.
        photos: what `fetch` finds by ref; a tiny made-up picture by default.
    """

    name = "console"
    account = "local"
    limits = Limits()

    def __init__(
        self,
        settings: Settings,
        show: Show | None = None,
        photos: dict[str, bytes] | None = None,
    ) -> None:
        self.shows_buttons = settings.buttons
        self.said: list[tuple[str, Delivery]] = []
        self._show = show
        self._photos = {PHOTO_REF: PHOTO, VOICE_REF: VOICE} if photos is None else photos
        self._numbers = itertools.count(1)
        self._topics = itertools.count(101)

    def routes(self, keep: Keep) -> list[Route]:
        """Return none: who reads the keyboard keeps what `line` makes of it."""
        return []

    async def listen(self, keep: Keep) -> None:
        """Return at once."""

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        """Read kept bytes back.

        Raises:
            ValueError: not what `line` or `press` write.
        """
        typed = Typed.model_validate_json(body)
        in_group = is_member(address)
        if typed.left:
            return Left()
        if typed.press is not None:
            return Pressed(typed.press, typed.ref, in_group, typed.language)
        return Said(
            text=typed.text,
            lat=typed.lat,
            lon=typed.lon,
            media=_media(typed),
            ref=typed.ref,
            language=typed.language,
            edited=typed.edited,
            forwarded=typed.forwarded,
            source=typed.source,
            in_group=in_group,
            album=typed.album,
        )

    def is_group(self, address: str) -> bool:
        """Whether the name is a group's."""
        return address.startswith("#") and not is_member(address)

    async def send(self, address: str, delivery: Delivery) -> str | None:
        """Record the letter and show it."""
        self.said.append((address, delivery))
        if self._show is not None:
            self._show(address, written(delivery, buttons=self.shows_buttons))
        return f"console-{next(self._numbers)}"

    async def fetch(self, ref: str) -> bytes:
        """Find a picture."""
        if ref not in self._photos:
            raise ChannelError("no such picture", permanent=True)
        return self._photos[ref]

    async def make_topic(self, group: str, name: str) -> str:
        """Give the topic a number."""
        return f"{group}/{next(self._topics)}"

    async def close(self) -> None:
        """Nothing is open."""


def line(address: str, text: str, external_id: str) -> Arrival:
    """Make a row of a typed line: `@lat,lon` is a place, `!photo words` a picture with words.

    `!voice` is a sound, `!left` that a member went out of the group.
    """
    return Arrival(external_id, address, _typed(text).model_dump_json(exclude_unset=True).encode())


def press(address: str, token: str, external_id: str) -> Arrival:
    """Make a row of a pressed button."""
    typed = Typed(press=token, ref=external_id)
    return Arrival(external_id, address, typed.model_dump_json(exclude_unset=True).encode())


def is_member(address: str) -> bool:
    """Whether a person speaks in a group: "#moderators:moses"."""
    return address.startswith("#") and ":" in address


def written(delivery: Delivery, *, buttons: bool) -> str:
    """Write a letter as the terminal shows it, pictures by what they show."""
    pictures = [f"({file.alt or file.name})" for file in delivery.attachments]
    text = "\n".join(part for part in (delivery.text, *pictures) if part)
    if buttons:
        return "\n".join([text, *_rows(delivery.buttons, delivery.columns)])
    return numbered(text, [button.label for button in delivery.buttons], delivery.page)


def make(settings: Settings, _: Clock) -> Console | None:
    """Make the channel, or None where it is not wanted."""
    return Console(settings) if settings.enabled else None


def _typed(text: str) -> Typed:
    text = text.encode("utf-8", "replace").decode()
    place = PLACE.fullmatch(text.strip())
    if place and abs(float(place[1])) <= 90 and abs(float(place[2])) <= 180:
        return Typed(lat=float(place[1]), lon=float(place[2]))
    word, _, caption = text.strip().partition(" ")
    if word == "!left":
        return Typed(left=True)
    if word == "!voice":
        return Typed(text=caption, voice=VOICE_REF)
    return Typed(text=caption, photo=PHOTO_REF) if word == "!photo" else Typed(text=text)


def _media(typed: Typed) -> tuple[MediaRef, ...]:
    photo = () if typed.photo is None else (MediaRef("image", typed.photo),)
    return photo if typed.voice is None else (*photo, MediaRef("audio", typed.voice))


def _rows(buttons: tuple[Button, ...], columns: int) -> list[str]:
    labels = [f"[{button.label}]" for button in buttons]
    width = max(columns, 1)
    return [" ".join(labels[start : start + width]) for start in range(0, len(labels), width)]


CHANNEL = Kind("console", Settings, make)

# What the contract tests switch the channel on with.
EXAMPLE: dict[str, object] = {"enabled": True}
