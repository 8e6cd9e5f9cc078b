"""A file of any sort; a picture or a recording is one too."""

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
    """Return the channel's ref of the first file; text is none."""
    media = next(iter(said.media), None)
    return {"ref": media.ref, "kind": media.kind} if media else Invalid("hint-file")


def show(question: Question, value: Stored, language: str) -> str:
    """Say that there is one."""
    return say("shown-file", language)


KIND = Kind("file", plainly, read, show, one_column, readable=False, needs_media=True)
