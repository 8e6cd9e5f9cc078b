"""Reads `coded:` of a campaign file: how a whole report is written in one message."""

from datetime import UTC, datetime
from random import Random

from forms import coded
from forms.folding import fold
from forms.marked import Spot, did_you_mean
from forms.model import Form, Question
from forms.pattern import Pattern
from forms.walk.moment import Moment

_KEYS = ("pattern", "example", "words")
# Whatever the day: an example is read once, to see that it can be.
_SOME_DAY = datetime(2026, 1, 15, 12, tzinfo=UTC)
_SHORT = frozenset({"select_one", "integer", "decimal", "range", "date"})
# By SMS it stands beside a question.
MOST_EXAMPLE = 70


def read_coded(spot: Spot, form: Form) -> Pattern | None:
    """Return the pattern, None where there is none; mistakes are noted on the way."""
    if spot.found is None:
        return None
    fields = spot.fields(_KEYS, required=("pattern", "example"))
    names = tuple(fields["pattern"].text(most=200).split())
    questions = [_question(fields["pattern"], form, name) for name in names]
    known = [question for question in questions if question is not None]
    if not form.items or len(known) < len(names) or not known:
        return None
    _check_kinds(fields["pattern"], known)
    words = _words(fields["words"], known[0])
    pattern = Pattern(names, fields["example"].text(most=MOST_EXAMPLE), words)
    _check_example(fields["example"], form, pattern)
    return pattern


def _question(spot: Spot, form: Form, name: str) -> Question | None:
    question = form.question(name)
    if question is None and form.items:
        near = did_you_mean(name, [each.name for each in form.questions])
        spot.wrong(f"there is no question {name!r}{near}")
    return question


def _check_kinds(spot: Spot, questions: list[Question]) -> None:
    if questions[0].kind != "select_one":
        spot.wrong(f"{questions[0].name!r} comes first and must be a choice (select_one)")
    if len({question.name for question in questions}) < len(questions):
        spot.wrong("a question stands in it twice")
    for question in questions:
        if question.kind not in _SHORT | coded.LONG:
            spot.wrong(f"{question.name!r} cannot be told in a word ({question.kind})")
    long = sum(question.kind in coded.LONG for question in questions)
    if long > 1:
        spot.wrong("only one question may take several words: nobody could tell them apart")
    if long and len(questions) == long + 1:
        spot.wrong("a number or a choice is needed besides, or any sentence that begins so fits")


def _words(spot: Spot, first: Question) -> dict[str, str]:
    found: dict[str, str] = {}
    values = [option.value for option in first.options]
    for value, listed in spot.named().items():
        if value not in values:
            listed.wrong(f"{value!r} is no answer to {first.name!r}{did_you_mean(value, values)}")
        for word in listed.texts():
            if " " in word.strip():
                listed.wrong(f"{word!r} should be one word")
            if found.setdefault(fold(word), value) != value:
                listed.wrong(f"{word!r} stands for two answers")
    return found


def _check_example(spot: Spot, form: Form, pattern: Pattern) -> None:
    moment = Moment(_SOME_DAY, Random(0), has_media=False)  # noqa: S311 - nothing is at stake
    if pattern.example and coded.read(form, pattern, pattern.example, moment) is None:
        spot.wrong(f"{pattern.example!r} does not fit the pattern {' '.join(pattern.questions)}")
