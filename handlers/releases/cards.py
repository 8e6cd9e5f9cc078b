"""A release as organisers see it: a line of a list, and the card with what was looked at."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from messages.model import Asks, Choice, Letter, Prompt
from messages.words import say
from storage import releases

HANDLER = "releases"
MOST = 12


def line(row: Row[Any], language: str) -> str:
    """Its name and its state."""
    state = say(f"release-state-{row.state}", language)
    return say("release-line", language, name=row.name, state=state)


def choices_of(rows: Sequence[Row[Any]], language: str) -> tuple[Choice, ...]:
    """One button a release, the newest first."""
    return tuple(Choice(str(row.id), line(row, language)) for row in reversed(rows[-MOST:]))


def card(row: Row[Any], to: int, language: str) -> Letter:
    """What was looked at, and a button where that is enough."""
    lines = [line(row, language)]
    for check in releases.checks(row):
        lines.append(
            f"{check.mark} {say(f'release-check-{check.name}', language, **check.figures)}"
        )
    if row.state != "checked":
        return Letter(to, Prompt("\n".join(lines)))
    lines.append(say("release-two", language, n=int(row.agreed_by is not None)))
    choices = (Choice("publish", say("release-publish", language)),)
    return Letter(to, Prompt("\n".join(lines), choices), asks=Asks(HANDLER, f"card:{row.id}"))


def waiting(rows: Sequence[Row[Any]], before: Sequence[str], to: int, language: str) -> Letter:
    """What waits for the organisers: the card of one, a button for each of several.

    Args:
        rows: at least one; before: lines that stand above.
    """
    if len(rows) == 1:
        letter = card(rows[0], to, language)
        text = "\n".join((*before, letter.prompt.text))
        return replace(letter, prompt=replace(letter.prompt, text=text))
    prompt = Prompt("\n".join(before), choices_of(rows, language), columns=1)
    return Letter(to, prompt, asks=Asks(HANDLER, "which:"))
