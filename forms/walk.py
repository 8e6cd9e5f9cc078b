"""Walk a form: which question comes next, and what an answer means.

Answers are a mapping from question name to stored value, None where it was skipped; nothing here
changes one, what comes back is new. A question that the answers make irrelevant keeps its answer
in the mapping but is seen by no expression and is left out of what is final. Knows nothing of
channels, people, the clock or the database.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from forms.errors import Invalid
from forms.expressions import Scene, holds
from forms.kinds import Kind, found
from forms.model import Form, Question, in_language
from messages.model import Prompt, Said
from messages.words import say

Answers = Mapping[str, Any]

_ALWAYS = frozenset({"yes", "true", "true()", "1"})
_NEVER = frozenset({"", "no", "false", "false()", "0"})


def next_question(form: Form, answers: Answers, *, today: date) -> Question | None:
    """Return the first relevant question without an answer, None when all are answered."""
    relevant = _relevant(form, answers, today)
    return next((q for q, _ in relevant if q.name not in answers), None)


def ask(question: Question, language: str) -> Prompt:
    """Return what the person is asked."""
    return kind_of(question).ask(question, language)


def answer(
    form: Form,
    answers: Answers,
    question: Question,
    said: Said,
    *,
    language: str,
    now: datetime,
    today: date,
) -> Answers | Invalid:
    """Return the answers with this one added, or what to tell who said something else.

    Args:
        form: what is walked.
        answers: so far.
        question: the one that was asked.
        said: by the person.
        language: of the person.
        now: aware.
        today: the day in the campaign's time zone; it wins over the day of `now`.
    """
    local = now.replace(year=today.year, month=today.month, day=today.day)
    value = kind_of(question).read(question, said, language=language, now=local)
    if isinstance(value, Invalid):
        return value
    scene = Scene(_seen(form, answers, today), today, here=value)
    if question.constraint.strip() and not holds(question.constraint, scene):
        return _refusal(question, language)
    return _with(answers, question.name, value)


def shown(answers: Answers, question: Question) -> Answers:
    """Return the answers with a question that takes none marked as shown."""
    return _with(answers, question.name, True)


def skip(form: Form, answers: Answers, question: Question, *, today: date) -> Answers | Invalid:
    """Return the answers with this one skipped (None), or Invalid where it is required."""
    if is_required(form, answers, question, today=today):
        return Invalid("hint-required")
    return _with(answers, question.name, None)


def is_required(form: Form, answers: Answers, question: Question, *, today: date) -> bool:
    """Tell whether the question must be answered, as the answers stand."""
    written = question.required.strip()
    if written.casefold() in _NEVER:
        return False
    if written.casefold() in _ALWAYS:
        return True
    return holds(written, Scene(_seen(form, answers, today), today))


def back(form: Form, answers: Answers, *, today: date) -> Answers:
    """Return the answers without the one before the next question, so that it is asked again.

    Notes that stand between the two are shown again. Nothing changes at the first question.
    """
    behind: list[str] = []
    for question, is_answered in _relevant(form, answers, today):
        if not is_answered:
            break
        behind = [question.name] if takes_answer(question) else [*behind, question.name]
    if not behind or not _is_asked(form, behind[0]):
        return _frozen(answers)
    return _frozen({name: value for name, value in answers.items() if name not in behind})


def edit(form: Form, answers: Answers, name: str) -> Answers:
    """Return the answers without that one, so that it is asked again.

    A name that is no question with an answer changes nothing.
    """
    if not _is_asked(form, name):
        return _frozen(answers)
    return _frozen({kept: value for kept, value in answers.items() if kept != name})


def final(form: Form, answers: Answers, *, today: date) -> Answers:
    """Return the answers to relevant questions only, in the form's order, without notes."""
    relevant = _relevant(form, answers, today)
    return _frozen(
        {
            question.name: answers[question.name]
            for question, is_answered in relevant
            if is_answered and takes_answer(question)
        }
    )


def summary(form: Form, answers: Answers, language: str, *, today: date) -> list[tuple[str, str]]:
    """Return label and answer of each relevant question that was asked, in the form's order."""
    lines: list[tuple[str, str]] = []
    for name, value in final(form, answers, today=today).items():
        question = form.question(name)
        if question:
            lines.append((in_language(question.label, language), show(question, value, language)))
    return lines


def show(question: Question, value: Any, language: str) -> str:
    """Return a stored value as people read it; a skipped one is said to be so."""
    if value is None:
        return say("shown-skipped", language)
    return kind_of(question).show(question, value, language)


def takes_answer(question: Question) -> bool:
    """Tell whether an answer is waited for (a note is only shown)."""
    return kind_of(question).takes_answer


def kind_of(question: Question) -> Kind:
    """Return the question's kind.

    Raises:
        KeyError: there is none of that name; `campaign check` finds that before people do.
    """
    return found()[question.kind]


def _relevant(form: Form, answers: Answers, today: date) -> Iterator[tuple[Question, bool]]:
    """Yield each relevant question and whether it is answered, in order.

    An expression sees the answers of relevant questions before its own, as they stand.
    """
    seen: dict[str, Any] = {}
    for question in form.questions:
        if question.relevant.strip() and not holds(question.relevant, Scene(seen, today)):
            continue
        is_answered = question.name in answers
        if is_answered:
            seen[question.name] = answers[question.name]
        yield question, is_answered


def _seen(form: Form, answers: Answers, today: date) -> Answers:
    return {q.name: answers[q.name] for q, has in _relevant(form, answers, today) if has}


def _is_asked(form: Form, name: str) -> bool:
    question = form.question(name)
    return question is not None and takes_answer(question)


def _refusal(question: Question, language: str) -> Invalid:
    message = in_language(question.constraint_message, language)
    if message:
        return Invalid("hint-constraint", message=message)
    return Invalid("hint-constraint-unknown")


def _with(answers: Answers, name: str, value: Any) -> Answers:
    return _frozen({**answers, name: value})


def _frozen(answers: Mapping[str, Any]) -> Answers:
    return MappingProxyType(dict(answers))
