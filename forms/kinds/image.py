"""A picture."""

from datetime import datetime

from forms.errors import Invalid
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, plainly
from forms.model import Question
from messages.model import Said
from messages.words import say


def read(
    question: Question, said: Said, *, language: str, now: datetime
) -> dict[str, str] | Invalid:
    """Return the channel's ref of the first picture; text is no picture."""
    media = next((media for media in said.media if media.kind == "image"), None)
    return {"ref": media.ref, "kind": "image"} if media else Invalid("hint-image")


def show(question: Question, value: Stored, language: str) -> str:
    """Say that there is one."""
    return say("shown-image", language)


KIND = Kind("image", plainly, read, show, one_column, readable=False, needs_media=True)
