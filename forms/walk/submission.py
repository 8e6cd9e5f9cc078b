"""Answers as ODK writes them in a submission, and back.

ODK's way: several choices between blanks, a point as "lat lon altitude accuracy", a line as
points between semicolons, days and times in ISO 8601, groups as mappings, repeats as lists.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from forms.model import Form, Group, Item, Question
from forms.walk.path import key_of

_SEVERAL = frozenset({"select_multiple", "rank"})
_LINES = frozenset({"geotrace", "geoshape"})
_NUMBERS = frozenset({"decimal", "range"})
_MEDIA = frozenset({"image", "audio", "video", "file"})


def from_odk(question: Question, given: Any) -> Any:
    """Return what is stored for an answer in ODK's form, None for none.

    What cannot be read comes back as text, for its kind to refuse.
    """
    if given is None or given in ("", [], {}):
        return None
    kind = question.kind
    if kind in _SEVERAL:
        return [str(part) for part in (given if isinstance(given, list) else str(given).split())]
    if kind == "integer" or kind in _NUMBERS:
        return _number(given, is_whole=kind == "integer")
    if kind == "geopoint":
        return _place(given)
    if kind in _LINES:
        return _line(given)
    if kind in _MEDIA:
        return given if isinstance(given, Mapping) else {"ref": str(given), "kind": kind}
    if kind == "date":
        return str(given)[:10]
    if kind == "time":
        return _clock(str(given))
    return str(given)


def to_odk(question: Question, stored: Any) -> Any:
    """Return an answer as it stands in a submission."""
    if isinstance(stored, Mapping) and "lat" in stored:
        return (
            f"{stored['lat']} {stored['lon']} 0 0"
            if stored["lat"] is not None
            else stored["words"]
        )
    if isinstance(stored, Mapping) and "ref" in stored:
        return stored["ref"]
    if question.kind in _LINES and isinstance(stored, list):
        # ODK closes an area by its first point once more.
        is_open = question.kind == "geoshape" and stored and stored[0] != stored[-1]
        stored = [*stored, stored[0]] if is_open else stored
        return ";".join(f"{lat} {lon} 0 0" for lat, lon in stored)
    if isinstance(stored, list):
        return " ".join(map(str, stored))
    return stored


def nest(form: Form, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return final answers as a submission: groups as mappings, repeats as lists of them.

    Args:
        answers: as `walk.final` gives them.
    """
    return _nested(form.items, answers, (), ())


def flatten(form: Form, given: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, int]]:
    """Return a submission's answers by key, and how many rounds each repeat has.

    Groups may be left out: a question is also found where its group stands.

    Returns:
        key -> value in ODK's form; "OUTER[1]/REPEAT" -> number of rounds.
    """
    answers: dict[str, Any] = {}
    rounds: dict[str, int] = {}
    _flatten(form.items, given, "", answers, rounds)
    return answers, rounds


def _nested(
    items: Sequence[Item],
    answers: Mapping[str, Any],
    repeats: tuple[str, ...],
    rounds: tuple[int, ...],
) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for each in items:
        if isinstance(each, Question):
            for name in (each.name, f"{each.name}_other") if each.or_other else (each.name,):
                key = key_of(repeats, rounds, name)
                if key in answers:
                    asked = each if name == each.name else Question(name, "text", {})
                    nested[_short(name)] = to_odk(asked, answers[key])
        elif each.repeats:
            nested[_short(each.name)] = _all_rounds(each, answers, repeats, rounds)
        else:
            nested[_short(each.name)] = _nested(each.items, answers, repeats, rounds)
    return {name: found for name, found in nested.items() if found not in ({}, [])}


def _all_rounds(
    group: Group,
    answers: Mapping[str, Any],
    repeats: tuple[str, ...],
    rounds: tuple[int, ...],
) -> list[dict[str, Any]]:
    inside = (*repeats, group.name)
    before = key_of(repeats, rounds, group.name)
    numbers = {
        int(key[len(before) + 1 :].partition("]")[0])
        for key in answers
        if key.startswith(f"{before}[") and not key.startswith(f"{before}[]")
    }
    return [_nested(group.items, answers, inside, (*rounds, n)) for n in sorted(numbers)]


def _flatten(
    items: Sequence[Item],
    given: Mapping[str, Any],
    prefix: str,
    answers: dict[str, Any],
    rounds: dict[str, int],
) -> None:
    for each in items:
        found = given.get(each.name, given.get(_short(each.name)))
        if isinstance(each, Question):
            if found is not None:
                answers[prefix + each.name] = found
            other = given.get(f"{_short(each.name)}_other")
            if each.or_other and other is not None:
                answers[f"{prefix}{each.name}_other"] = other
        elif each.repeats:
            rows = [row for row in found if isinstance(row, Mapping)] if _is_list(found) else []
            rounds[prefix + each.name] = len(rows)
            for n, row in enumerate(rows, start=1):
                _flatten(each.items, row, f"{prefix}{each.name}[{n}]/", answers, rounds)
        else:
            inside = found if isinstance(found, Mapping) else given
            _flatten(each.items, inside, prefix, answers, rounds)


def _is_list(found: Any) -> bool:
    return isinstance(found, list)


def _short(name: str) -> str:
    """The name inside its group: where two groups share one, the reader calls it group/name."""
    return name.rpartition("/")[2]


def _number(given: Any, *, is_whole: bool) -> Any:
    try:
        number = float(given)
    except (TypeError, ValueError):
        return str(given)
    if number != number or abs(number) >= 1e15:
        return str(given)
    return int(number) if number.is_integer() and is_whole else number


def _place(given: Any) -> Any:
    if isinstance(given, Mapping):
        return given
    point = _point(given if isinstance(given, str) else " ".join(map(str, given)))
    if point is None:
        return {"lat": None, "lon": None, "precision": "words", "words": str(given),
                "said_by": "reporter"}  # fmt: skip
    return {"lat": point[0], "lon": point[1], "precision": "point", "words": "",
            "said_by": "device"}  # fmt: skip


def _line(given: Any) -> Any:
    if isinstance(given, list):
        return given
    points = [_point(part) for part in str(given).split(";") if part.strip()]
    known = [list(point) for point in points if point]
    return known if len(known) == len(points) else str(given)


def _point(text: str) -> tuple[float, float] | None:
    numbers = re.split(r"[\s,]+", text.strip())
    try:
        lat, lon = float(numbers[0]), float(numbers[1])
    except (ValueError, IndexError):
        return None
    return round(lat, 6), round(lon, 6)


def _clock(text: str) -> str:
    found = re.match(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", text.rpartition("T")[2])
    return f"{int(found[1]):02}:{found[2]}:{found[3] or '00'}" if found else text
