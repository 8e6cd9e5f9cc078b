"""Choosing a language: the letter that asks, in every language at once."""

from handlers.turn import Turn
from messages.model import Choice, Letter
from messages.words import say


def language_letter(turn: Turn, *, before: str = "") -> Letter:
    """Ask for the language; each is named in itself."""
    choices = tuple(
        Choice(language, say("language-name", language)) for language in turn.campaign.languages
    )
    text = "\n\n".join(part for part in (before, turn.say("choose-language")) if part)
    return turn.ask(text, "language", "choose", choices=choices)
