"""A film."""

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
    """Return the channel's ref of the first film; text is no film."""
    media = next((media for media in said.media if media.kind == "video"), None)
    return {"ref": media.ref, "kind": "video"} if media else Invalid("hint-video")


def show(question: Question, value: Stored, language: str) -> str:
    """Say that there is one."""
    return say("shown-video", language)


KIND = Kind("video", plainly, read, show, one_column, readable=False, needs_media=True)
