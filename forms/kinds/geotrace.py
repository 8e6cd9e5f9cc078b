"""A line on the map: its points in one message, or one by one."""

from datetime import datetime

from forms.errors import Invalid
from forms.geometry.points import ask, points_in, show_points
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column
from forms.model import Question
from messages.model import Said

LEAST = 2


def read(
    question: Question, said: Said, *, language: str, now: datetime
) -> list[list[float]] | Invalid:
    """Return all points ([lat, lon] in degrees) of a whole line, at least 2."""
    points = points_in(said)
    return points if len(points) >= LEAST else Invalid("hint-points", least=LEAST)


def show(question: Question, value: Stored, language: str) -> str:
    """Return its points between semicolons."""
    return show_points(value)


KIND = Kind("geotrace", ask, read, show, one_column, gathers=LEAST)
