"""What most kinds share: a question's words as a prompt, and its one column."""

from forms.model import Question, in_language
from messages.model import Prompt


def wording(question: Question, language: str) -> str:
    """Return the label, and below it the hint if there is one."""
    label = in_language(question.label, language)
    hint = in_language(question.hint, language)
    return "\n".join(part for part in (label, hint) if part)


def plainly(question: Question, language: str) -> Prompt:
    """Ask without choices."""
    return Prompt(text=wording(question, language))


def one_column(question: Question) -> list[str]:
    """Name the single column that the question fills."""
    return [question.name]
