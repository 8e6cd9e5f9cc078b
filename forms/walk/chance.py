"""Random answers to a question, within its type and with an eye on its constraint."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from random import Random
from typing import Any

from forms.kinds.range import bounds
from forms.model import Question
from forms.walk.moment import Moment
from forms.walk.steps import kind_of
from forms.xpath.patterns import BadPattern, sample

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
MOST_NUMBER = 10**12


def guesses(
    question: Question, answers: Mapping[str, Any], moment: Moment, rng: Random
) -> Iterator[Any]:
    """Yield answers as stored, without end: plain ones first, then ever bolder ones.

    Args:
        question: as it stands; its constraint's numbers, texts and patterns are tried.
        answers: so far: other answers are what constraints compare with.
    """
    hints = _hints(question, answers)
    n = 0
    while True:
        yield _guess(question, hints, moment, rng, n)
        n += 1


def _guess(question: Question, hints: list[Any], moment: Moment, rng: Random, n: int) -> Any:
    match question.kind:
        case "integer":
            return int(_number(hints, rng, n))
        case "decimal":
            return round(_number(hints, rng, n) + rng.choice([0, 0.5, 0.25]), 2)
        case "range":
            return _in_range(question, rng)
        case "date" | "dateTime" | "time":
            return _moment(question.kind, hints, moment, rng, n)
        case "acknowledge":
            return "OK"
        case "another":
            return rng.random() < 0.5
    if question.options:
        return _chosen(question, rng, n)
    if kind_of(question).needs_media:
        return {"ref": f"random-{rng.randrange(10**6)}", "kind": question.kind}
    return _somewhere(question, rng) or _text(hints, rng, n)


def _chosen(question: Question, rng: Random, n: int) -> Any:
    values = [option.value for option in question.options]
    if question.kind == "rank":
        return rng.sample(values, len(values))
    if question.kind == "select_one":
        return rng.choice(values)
    most = 1 if n % 2 else len(values)
    some = set(rng.sample(range(len(values)), rng.randint(1, most)))
    return [value for at, value in enumerate(values) if at in some]


def _somewhere(question: Question, rng: Random) -> Any:
    least = kind_of(question).gathers
    if least:
        return [list(_point(rng)) for _ in range(rng.randint(least, least + 3))]
    if question.kind != "geopoint":
        return None
    lat, lon = _point(rng)
    return {"lat": lat, "lon": lon, "precision": "point", "words": "", "said_by": "device"}


def _hints(question: Question, answers: Mapping[str, Any]) -> list[Any]:
    source = question.constraint
    texts = [one or other for one, other in _QUOTED.findall(source)]
    numbers = [float(found) for found in _NUMBER.findall(source)]
    named = [value for key, value in answers.items() if f"${{{key.rpartition('/')[2]}}}" in source]
    return [*texts, *numbers, *named]


def _number(hints: list[Any], rng: Random, n: int) -> float:
    near = [float(h) for h in hints if isinstance(h, int | float) and abs(h) < MOST_NUMBER]
    if near and n % 4:
        return rng.choice(near) + rng.choice([0, 1, -1, 2, -2, rng.randint(-10, 10)])
    if len(near) > 1 and n % 8:
        return float(rng.randint(int(min(near)), int(max(near)) + 1))
    return float(rng.randint(0, 10 ** (1 + n % 9)))


def _in_range(question: Question, rng: Random) -> float | int:
    least, most, step = bounds(question)
    steps = int((most - least) / step) if step else 0
    number = least + step * rng.randint(0, steps)
    return int(number) if number == number.to_integral_value() else float(number)


def _moment(kind: str, hints: list[Any], moment: Moment, rng: Random, n: int) -> str:
    days = rng.choice([0, rng.randint(-30, 0), rng.randint(0, 30), rng.randint(-20_000, 2_000)])
    at = (moment.now + timedelta(days=days)).replace(
        hour=rng.randint(0, 23), minute=rng.randint(0, 59), second=0, microsecond=0
    )
    dates = [h for h in hints if isinstance(h, str) and re.fullmatch(r"\d{4}-\d\d-\d\d.*", h)]
    if dates and n % 2 and kind == "date":
        near = moment.now.fromisoformat(rng.choice(dates)[:10])
        return (near + timedelta(days=rng.randint(-2, 2))).date().isoformat()
    if kind == "date":
        return at.date().isoformat()
    return (
        at.isoformat(timespec="seconds") if kind == "dateTime" else at.time().isoformat("seconds")
    )


def _text(hints: list[Any], rng: Random, n: int) -> str:
    texts = [hint for hint in hints if isinstance(hint, str) and hint]
    if texts and n % 3:
        hint = rng.choice(texts)
        try:
            return sample(hint, rng) or hint
        except BadPattern:
            return hint
    lengths = [int(h) for h in hints if isinstance(h, int | float) and 0 < h < 500]
    length = rng.choice(lengths) + rng.choice([-1, 0, 0, 1]) if lengths and n % 2 else 0
    letters = "0123456789" if n % 5 == 4 else _LETTERS
    return "".join(rng.choice(letters) for _ in range(max(1, length or rng.randint(3, 12))))


def _point(rng: Random) -> tuple[float, float]:
    return round(rng.uniform(-60, 60), 6), round(rng.uniform(-170, 170), 6)
