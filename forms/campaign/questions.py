"""Read the questions of a form: kinds known, names unique, expressions sound."""

from collections.abc import Sequence
from dataclasses import replace

from forms.expressions import BadExpression, parse
from forms.folding import fold
from forms.kinds import found as kinds_found
from forms.marked import Fields, Spot, did_you_mean
from forms.model import Category, Form, Option, Question
from forms.translations import words

# The names that mean something to Heed, and what kind they must be.
SPECIAL = {
    "category": "select_one",
    "place": "geopoint",
    "description": "text",
    "happened_at": "date",
    "photo": "image",
}
_KEYS = (
    "name",
    "type",
    "label",
    "hint",
    "required",
    "relevant",
    "constraint",
    "constraint_message",
    "options",
)
_EXPRESSIONS = ("relevant", "constraint", "required")
_PLAIN_REQUIRED = frozenset({"", "yes", "no", "true", "false"})


def read_form(spot: Spot, languages: Sequence[str], categories: Sequence[Category]) -> Form:
    """Return the form; a `category` question without options takes them from the categories."""
    entries = [entry.fields(_KEYS, required=("name", "type", "label")) for entry in spot.entries()]
    if not entries:
        spot.wrong("a campaign needs at least one question")
    questions = [_question(fields, languages, categories) for fields in entries]
    _check_names(entries, questions)
    for n, fields in enumerate(entries):
        _check_expressions(fields, questions, n)
    return Form(tuple(questions))


def _question(
    fields: Fields, languages: Sequence[str], categories: Sequence[Category]
) -> Question:
    question = Question(
        name=fields["name"].code(),
        kind=fields["type"].one_of(sorted(kinds_found())),
        label=words(fields["label"], languages),
        hint=words(fields["hint"], languages),
        required=fields["required"].text(),
        relevant=fields["relevant"].text(),
        constraint=fields["constraint"].text(),
        constraint_message=words(fields["constraint_message"], languages),
        options=read_options(fields["options"], languages),
    )
    _check_kind(fields, question)
    return _with_categories(fields, question, categories)


def read_options(spot: Spot, languages: Sequence[str]) -> tuple[Option, ...]:
    """Return options as they are written, each value once."""
    options: list[Option] = []
    for entry in spot.entries():
        fields = entry.fields(("value", "label"), required=("value", "label"))
        option = Option(fields["value"].text(), words(fields["label"], languages))
        if option.value in {other.value for other in options}:
            fields["value"].wrong(f"{option.value!r} is written twice")
        elif shared := _shared_name(option, options):
            entry.doubtful(f"{shared!r} also names another option: typed, it is ambiguous")
        options.append(option)
    return tuple(options)


def _shared_name(option: Option, others: Sequence[Option]) -> str:
    taken = {fold(name) for other in others for name in (other.value, *other.label.values())}
    return next(
        (name for name in (option.value, *option.label.values()) if fold(name) in taken), ""
    )


def _check_kind(fields: Fields, question: Question) -> None:
    expected = SPECIAL.get(question.name)
    if expected and question.kind and question.kind != expected:
        fields["type"].wrong(f"the question {question.name!r} must be of type {expected}")
    is_select = question.kind.startswith("select_")
    if is_select and not question.options and question.name != "category":
        fields.whole.wrong(f"{question.kind} needs options")
    if question.options and not is_select:
        fields["options"].wrong(f"{question.kind or 'this type'} takes no options")


def _with_categories(
    fields: Fields, question: Question, categories: Sequence[Category]
) -> Question:
    if question.name != "category":
        return question
    codes = [category.code for category in categories]
    if not question.options:
        return replace(question, options=tuple(Option(c.code, c.label) for c in categories))
    if sorted(codes) != sorted(option.value for option in question.options):
        fields["options"].wrong(f"must be the categories' codes: {', '.join(codes)}")
    return question


def _check_names(entries: Sequence[Fields], questions: Sequence[Question]) -> None:
    names = [question.name for question in questions]
    for n, (fields, name) in enumerate(zip(entries, names, strict=True)):
        if name and name in names[:n]:
            fields["name"].wrong(f"the name {name!r} is taken")


def _check_expressions(fields: Fields, questions: Sequence[Question], n: int) -> None:
    names = [question.name for question in questions]
    for key in _EXPRESSIONS:
        spot = fields[key]
        source = spot.found if isinstance(spot.found, str) else ""
        if source.strip().casefold() in _PLAIN_REQUIRED:
            if key != "required" and source.strip():
                spot.wrong(f"{source!r} is no expression; write {source.casefold()}()")
            continue
        try:
            mentioned = parse(source).names
        except BadExpression as mistake:
            spot.wrong(f"{mistake.message} (character {mistake.at + 1} of {source!r})")
            continue
        for name in sorted(mentioned - set(names)):
            spot.wrong(f"there is no question {name!r}{did_you_mean(name, names)}")
        for name in sorted(mentioned.intersection(names[n:])):
            spot.doubtful(f"{name!r} is not answered yet when this is looked at")
