"""Read `about_you:`, what people are asked of themselves if they want to say it."""

from collections.abc import Sequence

from forms.campaign.questions import read_options
from forms.marked import Fields, Spot
from forms.model import Question
from forms.translations import words

_KEYS = ("name", "label", "options")
MOST = 5


def read_about(spot: Spot, languages: Sequence[str]) -> tuple[Question, ...]:
    """Return the questions, at most five; none where nothing is written.

    Own words are always an answer, and so is not to say: options only help to be quick.
    """
    questions: list[Question] = []
    for entry in spot.entries():
        question = _question(entry.fields(_KEYS, required=("name", "label")), languages)
        if question.name and question.name in {other.name for other in questions}:
            entry.wrong(f"the name {question.name!r} is taken")
        questions.append(question)
    if len(questions) > MOST:
        spot.wrong(f"{len(questions)} questions are too many; ask at most {MOST}")
    return tuple(questions)


def _question(fields: Fields, languages: Sequence[str]) -> Question:
    options = read_options(fields["options"], languages)
    if "unsaid" in {option.value for option in options}:
        fields["options"].wrong("'unsaid' is offered to everybody already")
    return Question(
        name=fields["name"].code(),
        kind="select_one" if options else "text",
        label=words(fields["label"], languages, most=200),
        options=options,
    )
