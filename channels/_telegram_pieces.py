"""Cut a letter into what Telegram takes in one call each.

Telegram counts in UTF-16 units: an emoji is two. Limits from core.telegram.org/bots/api
(sendMessage, sendPhoto, answerCallbackQuery), read 2026-11.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from channels import NO_FORUM, NO_RIGHT, Limits
from messages.direction import isolated
from messages.model import Attachment, Delivery

MAX_TEXT = 4096
MAX_TOPIC_NAME = 128
MAX_CAPTION = 1024
MAX_TOAST = 200

# Source: core.telegram.org/bots/faq, "My bot is hitting limits": 30/s in all, 1/s in a chat,
# 20/min in a group.
LIMITS = Limits(per_second=30, between=timedelta(seconds=1), between_group=timedelta(seconds=3))

# Bigger or other pictures are refused as photos and go as files.
MAX_PHOTO_BYTES = 10 * 1024 * 1024
PHOTO_TYPES = frozenset({"image/jpeg", "image/png", "image/webp"})


@dataclass(frozen=True, slots=True)
class Chat:
    """Where a message goes: a chat, and the topic of a forum where it is one."""

    id: str
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One call: a text, a photo or a file. The `main` one carries buttons and gives the id."""

    kind: Literal["text", "photo", "file"]
    text: str
    attachment: Attachment | None = None
    main: bool = False


def units(text: str) -> int:
    """Count UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """Give the longest beginning of at most `limit` units, no emoji cut in two."""
    if len(text) * 2 <= limit or units(text) <= limit:
        return text
    start = text.encode("utf-16-le", "surrogatepass")[: limit * 2]
    return start.decode("utf-16-le", "ignore")


def toast(delivery: Delivery) -> str | None:
    """Give what is shown beside a pressed button, None for nothing."""
    return cut(delivery.text, MAX_TOAST) or None


def laid_out(delivery: Delivery) -> Delivery:
    """Give the letter as a screen lays it out right, also where it runs from right to left."""
    text = isolated(delivery.text)
    return delivery if text is delivery.text else replace(delivery, text=text)


def pieces(text: str, limit: int = MAX_TEXT) -> list[str]:
    """Split at line ends, else between words, else anywhere; blank pieces are left out."""
    found: list[str] = []
    while text:
        head = cut(text, limit)
        if len(head) < len(text):
            head = head[: _seam(head)]
        found.append(head)
        text = text[len(head) :]
        text = text[1:] if text[:1] in ("\n", " ") else text
    return [piece for piece in found if piece.strip()]


def _seam(head: str) -> int:
    for end in ("\n", " "):
        if (at := head.rfind(end)) > 0:
            return at
    return len(head)


def plan(delivery: Delivery) -> list[Step]:
    """Order the calls that deliver a letter; empty where there is nothing to say.

    A text that fits into a caption goes with the first picture, a longer one before it. What a
    person reads who does not see a picture goes into its caption.
    """
    kinds = [(_kind(attachment), attachment) for attachment in delivery.attachments]
    kinds.sort(key=lambda pair: pair[0] != "photo")  # stable: photos first, else as given
    rest = [Step(kind, cut(a.alt, MAX_CAPTION), a) for kind, a in kinds]
    if rest and rest[0].kind == "photo":
        caption = "\n\n".join(part for part in (delivery.text, rest[0].text) if part.strip())
        if units(caption) <= MAX_CAPTION:
            return [Step("photo", caption, rest[0].attachment, main=True), *rest[1:]]
    texts = pieces(delivery.text)
    if not texts:
        return [Step(s.kind, s.text, s.attachment, main=n == 0) for n, s in enumerate(rest)]
    *before, last = texts
    return [*(Step("text", t) for t in before), Step("text", last, main=True), *rest]


def fits_one(delivery: Delivery) -> bool:
    """Whether one message of text says it all, so that it can replace another."""
    return not delivery.attachments and units(delivery.text) <= MAX_TEXT


def _kind(attachment: Attachment) -> Literal["photo", "file"]:
    fits = attachment.mime in PHOTO_TYPES and len(attachment.body) <= MAX_PHOTO_BYTES
    return "photo" if fits else "file"


@dataclass(frozen=True, slots=True)
class Gone:
    """What of an address is there no more, in the house's words."""

    words: str = "refused"
    chat: bool = False
    topic: bool = False


def what_is_gone(words: str) -> Gone:
    """Read Telegram's words for a refusal: what is gone, or why there can be no topic."""
    said = words.lower()
    if "chat not found" in said:
        return Gone("chat not found", chat=True)
    if "not a forum" in said:
        return Gone(NO_FORUM)
    if "not enough rights to create a topic" in said:
        return Gone(NO_RIGHT)
    signs = ("message thread not found", "topic_closed", "topic_deleted")
    return Gone("topic gone", topic=True) if any(sign in said for sign in signs) else Gone()


def is_settled(words: str) -> bool | None:
    """Whether the screen shows an edit already; False: nothing to edit, None: another refusal."""
    said = words.lower()
    if "not modified" in said:
        return True
    gone = ("edit not found", "can't be edited", "message_id_invalid")
    return False if any(sign in said for sign in gone) else None
