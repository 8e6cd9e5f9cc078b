"""What a person would send to give a certain answer, on a channel with buttons or without."""

from dataclasses import dataclass
from typing import Any, Literal

from forms.folding import fold
from forms.model import Question
from forms.walk.steps import kind_of
from messages.model import MediaRef, Prompt, Said, numbered

_NOTHING = Said()
Channel = Literal["telegram", "sms"]


@dataclass(frozen=True, slots=True)
class Sent:
    """A message, or a choice of the prompt that it comes to; `choice` wins."""

    said: Said = _NOTHING
    choice: str | None = None


def sent_for(
    question: Question, prompt: Prompt, stored: Any, *, language: str, channel: Channel
) -> Sent | None:
    """Return what gives that answer; None where the channel carries no such thing.

    Args:
        question: as it stands (`steps.posed`); `prompt` is what was asked.
        stored: as its kind stores it; what the kind would not store is sent as text.
    """
    kind = kind_of(question)
    if kind.needs_media:
        return _media(question, stored) if channel == "telegram" else None
    if isinstance(stored, dict) and stored.get("lat") is not None:
        if channel == "telegram":
            return Sent(Said(lat=stored["lat"], lon=stored["lon"]))
        return Sent(Said(text=f"{stored['lat']:.6f},{stored['lon']:.6f}"))
    if kind.chosen and any(choice.value == stored for choice in prompt.choices):
        return _pressed(prompt, stored, channel)
    if kind.name == "another":
        return _pressed(prompt, "yes" if stored else "no", channel)
    return heard(prompt, _written(question, stored, language))


def heard(prompt: Prompt, text: str) -> Sent:
    """Return what a typed text means: a choice by its number or its words, else itself."""
    plain = text.strip(" .!?\"'").casefold()
    if plain.isdecimal() and len(plain) < 4 and 1 <= int(plain) <= len(prompt.choices):
        return Sent(choice=prompt.choices[int(plain) - 1].value)
    for choice in prompt.choices:
        if plain in (choice.value.casefold(), choice.label.strip(" .!?\"'").casefold()):
            return Sent(choice=choice.value)
    return Sent(Said(text=text))


def on_screen(prompt: Prompt, channel: Channel) -> str:
    """Return the prompt as the channel shows it: buttons in brackets, or numbered lines."""
    labels = [choice.label for choice in prompt.choices]
    if channel == "sms":
        return numbered(prompt.text, labels)
    buttons = " ".join(f"[{label}]" for label in labels)
    return f"{prompt.text}\n{buttons}" if buttons else prompt.text


def _media(question: Question, stored: Any) -> Sent:
    if isinstance(stored, dict) and "ref" in stored:
        kind = stored.get("kind", question.kind)
        return Sent(Said(media=(MediaRef(kind, str(stored["ref"])),)))
    return Sent(Said(text=str(stored)))


def _pressed(prompt: Prompt, value: str, channel: Channel) -> Sent:
    if channel == "telegram":
        return Sent(choice=value)
    number = next(n for n, choice in enumerate(prompt.choices, 1) if choice.value == value)
    return heard(prompt, str(number))


def _written(question: Question, stored: Any, language: str) -> str:
    """As its kind writes it; labels that several options share are told by number."""
    if isinstance(stored, list) and question.options:
        places = {option.value: str(n) for n, option in enumerate(question.options, start=1)}
        labels = [fold(label) for o in question.options for label in set(o.label.values())]
        if all(value in places for value in stored) and not any(
            label.isdecimal() for label in labels
        ):
            return " ".join(places[value] for value in stored)
    if question.kind == "dateTime":
        return str(stored)  # ISO 8601 with its offset, which people's way of writing has not
    try:
        return kind_of(question).show(question, stored, language)
    except (TypeError, ValueError, KeyError):
        return str(stored)  # not of its kind: a person would type it all the same
