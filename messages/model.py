"""What comes in, what goes out: small frozen values that every channel shares.

Knows nothing of wires, people, the database or the conversation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

# --- what comes in -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MediaRef:
    """A picture, sound or file that a channel can fetch later.

    `ref` is the channel's own handle (Telegram: file_id); `size_bytes` is what the sender's
    side claims, or None.
    """

    kind: Literal["image", "audio", "video", "file"]
    ref: str
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A person wrote, or sent a place or media.

    `lat`, `lon` are WGS84 degrees and come together or not at all. `language` is what the
    channel knows of the person's language (two or three letters), None if nothing. `by` tells
    who stands behind it: only a "person" can be given rights (Telegram lets group admins and
    channels speak without a name). `is_live`: the place goes on, as `Moved` with the same `ref`.
    `album`: pictures sent at once come as several of these, with the same album. `source`: whom
    a forwarded message is of, as the channel names them; "" unknown, or the sender's own.
    """

    text: str = ""
    lat: float | None = None
    lon: float | None = None
    media: tuple[MediaRef, ...] = ()
    ref: str | None = None
    language: str | None = None
    edited: bool = False
    forwarded: bool = False
    in_group: bool = False
    by: Literal["person", "anonymous", "bot"] = "person"
    is_live: bool = False
    album: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was pressed. `data` is forgeable and means nothing until its MAC was checked.

    `ref` is what the press is answered with (Telegram: callback_query id).
    """

    data: str
    ref: str | None = None
    in_group: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A live location moved on; it arrives as edits of one message, `ref`.

    `precision_m` is how far off it may be, 0 where that is not told. `is_last`: it was stopped.
    """

    lat: float
    lon: float
    ref: str
    precision_m: float = 0.0
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Part `n` of `of` of a long SMS; `ref` is common to all parts."""

    ref: str
    n: int
    of: int
    text: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A gateway tells what became of a letter; `ref` is the external message id."""

    ref: str
    status: Literal["sent", "delivered", "failed"]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Gone:
    """The address can be reached no more, or moved to `moved_to` (Telegram: group upgraded)."""

    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody rang and nobody spoke: who has no money for a message rings and hangs up."""


@dataclass(frozen=True, slots=True)
class Back:
    """The address can be reached again (unblocked, added to a group)."""


@dataclass(frozen=True, slots=True)
class Left:
    """A member left a group, or was removed from it; the address is the member's in the group."""

    was_removed: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """The clock: period `period` (for example "2026-W47") of `name` is due."""

    name: str
    period: str


@dataclass(frozen=True, slots=True)
class Ready:
    """A piece of long work is done; `result` is what the child process wrote."""

    errand_id: int
    ok: bool
    result: bytes = b""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Kept, understood, and of no meaning to Heed (a poll, a join, a receipt nobody asked for)."""


# What an office can answer about a case, by button or by its signed link.
OfficeAnswer = Literal["acknowledge", "in_progress", "done", "not_ours"]
ANSWERS: tuple[OfficeAnswer, ...] = get_args(OfficeAnswer)

Inbound = (
    Said | Pressed | Moved | Part | Receipt | Called | Gone | Back | Left | Tick | Ready | Nothing
)

# --- what goes out -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be answered: `value` for us, `label` for the person."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter. `alt` is what a person reads who does not see it."""

    name: str
    mime: str
    body: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A picture or sound of a campaign's own, shown with a question.

    A letter names it by the hash of its bytes (SHA-256, hexadecimal), under which it is kept
    once; whoever delivers the letter looks the bytes up.
    """

    name: str
    mime: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Page:
    """The choices that are shown, from `start` (from 0) to before `end`; `more` stands below."""

    start: int
    end: int
    more: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something said to a person: plain text, and perhaps choices.

    `columns`: how many buttons stand in a row where there are buttons. `wants_place`: a channel
    that can offers to share the location. `subject` and `html` are for mail only; `html` may
    name attachments as `cid:NAME`. `is_protected`: not to be passed on or saved, where a channel
    can ask for that. `shows` goes along where a channel can carry files; the text says it all
    without. `others` are choices of a list too long to show, behind the others; without others,
    those of which several may be told, which the text lists. Where a `page` is set, it alone is
    shown.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    columns: int = 2
    wants_place: bool = False
    attachments: tuple[Attachment, ...] = ()
    subject: str | None = None
    html: str | None = None
    is_protected: bool = False
    shows: tuple[Exhibit, ...] = ()
    others: tuple[Choice, ...] = ()
    page: Page | None = None


@dataclass(frozen=True, slots=True)
class Asks:
    """What an answer to the letter means: it goes to `handler` with `subject`.

    `subject` is the handler's own short string (for example "report:12:3"). After `until`
    (None: as long as the letter is the last that asks) the answer is no answer any more.
    """

    handler: str
    subject: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A Prompt on its way; stored in the turn, delivered after the commit.

    Args:
        to: id of the contact row (person, group or office).
        edits: letter id whose message on the screen this one replaces.
        answers: the `ref` of a press; the letter is then a short best-effort toast.
        wait: not delivered before this has passed (verdicts wait 60 s so that undo is silent).
        lives: given up when not delivered within this time (None: a week).
        priority: lower first; 0 urgent, 5 usual, 9 bulk.
        dedupe: a second letter with the same key is never stored.
        pin: keep it in sight (a queue card in a group).
    """

    to: int
    prompt: Prompt
    asks: Asks | None = None
    edits: int | None = None
    answers: str | None = None
    wait: timedelta = timedelta(0)
    lives: timedelta | None = None
    priority: int = 5
    dedupe: str | None = None
    pin: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A choice as a channel shows it; `data` is a signed token of at most 64 bytes."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a channel gets to deliver: a letter with its buttons signed and its edits looked up.

    `edits` is the external id of the message on the screen, `answers` the ref of a press.
    `links` are (label, address) pairs for channels that show links (mail, SMS).
    """

    text: str
    buttons: tuple[Button, ...] = ()
    columns: int = 2
    wants_place: bool = False
    attachments: tuple[Attachment, ...] = ()
    subject: str | None = None
    html: str | None = None
    edits: str | None = None
    answers: str | None = None
    pin: bool = False
    key: str = ""
    is_protected: bool = False
    page: Page | None = None


def numbered(text: str, labels: Sequence[str], page: Page | None = None) -> str:
    """Write choices, or a page of them, as numbered lines for channels without buttons."""
    lines = [f"{n} {label}" for n, label in enumerate(labels, start=1)]
    if page is not None:
        lines = [*lines[page.start : page.end], *([page.more] if page.more else [])]
    return "\n".join([text, *lines]) if lines else text
