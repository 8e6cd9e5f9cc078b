"""A place: shared, typed as coordinates, or told in words."""

from datetime import datetime

from forms.errors import Invalid
from forms.folding import clean
from forms.kinds import Kind, Stored
from forms.kinds.prompts import wording
from forms.model import Question
from messages.model import Prompt, Said
from messages.places import (
    find_plus_code,
    is_on_globe,
    plus_code_position,
    read_coordinates,
)

_MOST_WORDS = 500  # characters; what is longer is a story and no place


def ask(question: Question, language: str) -> Prompt:
    """Ask, offering to share the location where the channel can."""
    return Prompt(wording(question, language), wants_place=True)


def read(question: Question, said: Said, *, language: str, now: datetime) -> Stored | Invalid:
    """Return the place as stored.

    Returns:
        lat, lon (degrees, or None where only words are known), precision ("point", "street",
        "ward", "district" or "words"), words as the person put them, said_by ("device" when
        shared, "reporter" when typed). Where words were found in the campaign's gazetteer
        (`forms/geometry/located.py`), besides metres and gazetteer (id), and said_by is
        "gazetteer".
    """
    words = clean(said.text)
    if said.lat is not None and said.lon is not None:
        return _point(said.lat, said.lon, words[:_MOST_WORDS], "device")
    position = read_coordinates(words)
    if position is None and (plus := find_plus_code(words)) is not None:
        # A short one needs somewhere to start from: the campaign knows, the question does not.
        whole = plus_code_position(plus.code)
        if whole is not None:
            return _point(*whole, words[:_MOST_WORDS], "reporter")
        return _place(None, None, "words", words[:_MOST_WORDS], "reporter")
    if position:
        return _point(*position, "" if _is_bare(words) else words[:_MOST_WORDS], "reporter")
    if _is_bare(words) or len(words) > _MOST_WORDS:
        return Invalid("hint-geopoint")
    return _place(None, None, "words", words, "reporter")


def show(question: Question, value: Stored, language: str) -> str:
    """Return the words, or the coordinates where there are none."""
    if value["words"] or value["lat"] is None:
        return str(value["words"])
    return f"{value['lat']:.6f},{value['lon']:.6f}"


def columns(question: Question) -> list[str]:
    """Name the columns of position, precision and words."""
    return [f"{question.name}_{part}" for part in ("lat", "lon", "precision", "words")]


def _point(lat: float, lon: float, words: str, said_by: str) -> Stored | Invalid:
    # 0, 0 lies in the ocean and is what a receiver without a fix sends.
    if not is_on_globe(lat, lon) or (lat == 0 and lon == 0):
        return Invalid("hint-geopoint")
    return _place(round(lat, 6), round(lon, 6), "point", words, said_by)


def _place(
    lat: float | None, lon: float | None, precision: str, words: str, said_by: str
) -> dict[str, object]:
    return {
        "lat": lat,
        "lon": lon,
        "precision": precision,
        "words": words,
        "said_by": said_by,
    }


def _is_bare(words: str) -> bool:
    return sum(letter.isalpha() for letter in words) < 2


KIND = Kind("geopoint", ask, read, show, columns)
