"""Points of a line or an area, as people send them: positions typed, or locations shared."""

import re
from collections.abc import Sequence

from forms.kinds.prompts import wording
from forms.model import Question
from messages.model import Prompt, Said
from messages.places import (
    find_plus_code,
    is_on_globe,
    plus_code_position,
    read_coordinates,
)
from messages.words import say

MOST_POINTS = 500
_PAIR = re.compile(r"([-+]?\d{1,3}(?:\.\d+)?)(?:\s*[,;/]\s*|\s+)([-+]?\d{1,3}(?:\.\d+)?)")


def ask(question: Question, language: str) -> Prompt:
    """Ask for the points, offering to share the location where the channel can."""
    text = f"{wording(question, language)}\n{say('ask-points', language)}"
    return Prompt(text, wants_place=True)


def points_in(said: Said) -> list[list[float]]:
    """Return the positions of a message in order, [] where a part of it is none."""
    if said.lat is not None and said.lon is not None:
        is_known = is_on_globe(said.lat, said.lon) and (said.lat or said.lon)
        return [_point(said.lat, said.lon)] if is_known else []
    parts = [part for part in said.text.replace("\n", ";").split(";") if part.strip()]
    found = [_position(part) for part in parts[: MOST_POINTS + 1]]
    points = [_point(*position) for position in found if position]
    return points if len(points) == len(parts) <= MOST_POINTS else []


def show_points(points: Sequence[Sequence[float]]) -> str:
    """Return the positions between semicolons."""
    return "; ".join(f"{lat:.6f},{lon:.6f}" for lat, lon in points)


def _position(part: str) -> tuple[float, float] | None:
    """A position; where only positions are expected, whole degrees are one too."""
    if pair := _PAIR.fullmatch(part.strip()):
        lat, lon = float(pair[1]), float(pair[2])
        return (lat, lon) if is_on_globe(lat, lon) else None
    plus = find_plus_code(part)
    return read_coordinates(part) or (plus_code_position(plus.code) if plus else None)


def _point(lat: float, lon: float) -> list[float]:
    return [round(lat, 6), round(lon, 6)]
